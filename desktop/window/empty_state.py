"""What a chat without messages shows: the model, one line about it, and three ways to begin."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.engine_status import EngineStatus
from desktop.window.column import Column
from models.chat.records import EngineState, ModelDescription

_BETWEEN = 48
"""Pixels between all the parts, together."""
_SMALL = 1_000_000_000
"""Below so many parameters, a model is wrong often enough to say so."""


class EmptyState(QWidget):
    """The empty chat.

    Signals:
        started: a starting point was chosen; its words are for the composer.
        open_model_requested: there is no model, and one is to be opened.
    """

    started = Signal(str)
    open_model_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = True
        self._name = QLabel()
        self._name.setProperty("role", "heading")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._about = QLabel()
        self._about.setProperty("role", "second")
        self._about.setWordWrap(True)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        column = Column()
        column.rows.setSpacing(0)
        column.rows.addWidget(self._name)
        column.rows.addSpacing(4)
        column.rows.addWidget(self._about)
        column.rows.addSpacing(20)
        self.starting_points = [self._starting_point(words) for words in self._words()]
        for button in self.starting_points:
            column.rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.rows.addSpacing(8)
        self._hint = QLabel(self.tr("A slash (/) brings up saved prompts and personas."))
        self._hint.setProperty("role", "caption")
        self._hint.setContentsMargins(0, 4, 0, 0)
        column.rows.addWidget(self._hint)
        self._open = QPushButton(self.tr("Open a model file…"))
        self._open.setProperty("role", "primary")
        self._open.clicked.connect(self.open_model_requested)
        column.rows.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        layout.addWidget(column)
        layout.addStretch(3)

    def show_engine(self, status: EngineStatus) -> None:
        """Show the model that would answer."""
        self._name.setText(status.name or self.tr("No model is open"))
        match status.state:
            case EngineState.LOADING:
                about = self.tr("Loading, {percent} %.").format(percent=round(status.progress * 100))
            case EngineState.EMPTY:
                about = self.tr("Chats run on this machine, with a model file in the GGUF format.")
            case EngineState.DIED:
                about = self.tr("It stopped working. The model's menu above loads it again.")
            case _:
                about = self._about_model(status.model)
        self._about.setText(about)
        self._open.setVisible(status.state is EngineState.EMPTY)
        self._offers = status.state is not EngineState.EMPTY
        self._show_ways()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_ways()

    def _show_ways(self) -> None:
        # With less room, the layout would squeeze the words out of the buttons.
        parts = (self._name, self._about, self._hint, *self.starting_points)
        has_room = self.height() >= sum(part.sizeHint().height() for part in parts) + _BETWEEN
        for way in (self._hint, *self.starting_points):
            way.setVisible(self._offers and has_room)

    def _about_model(self, model: ModelDescription | None) -> str:
        if model is not None and 0 < model.parameters < _SMALL:
            return self.tr("Small and quick, and often wrong. Nothing you write leaves this machine.")
        return self.tr("It runs here alone. Nothing you write leaves this machine.")

    def _words(self) -> list[str]:
        return [
            self.tr("Explain why the sky is blue, in three sentences"),
            self.tr("Write a polite email that moves a meeting to Thursday"),
            self.tr("Give me five names for a quiet café by a river"),
        ]

    def _starting_point(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(True)  # Enter presses it as well
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(self._on_started)
        return button

    @Slot()
    def _on_started(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.started.emit(button.text())

"""The small window with the details of one message."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.transcript.details_words import Detail, as_text, details
from models.conversations.records import Message

_WIDTH = 440
_HIGHEST = 600


class DetailsWindow(QDialog):
    """Shows them as they were when it was opened, and goes away by itself. Its lines can be copied together."""

    def __init__(self, message: Message, model_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details of this message"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines = details(message, model_name)
        area = QScrollArea()
        area.setProperty("role", "panel")
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        area.setAccessibleDescription(as_text(self.lines))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table = _table(self.lines)
        area.setWidget(table)
        self.copy_button = self._button(self.tr("Copy"))
        self.copy_button.clicked.connect(self._on_copy)
        close = self._button(self.tr("Close"))
        close.clicked.connect(self.close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 16, 16, 16)
        rows.setSpacing(12)
        rows.addWidget(area, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        rows.addLayout(buttons)
        self.resize(_WIDTH, min(table.heightForWidth(_WIDTH - 56) + 100, _HIGHEST))
        close.setFocus()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "outlined")
        button.setAutoDefault(False)
        return button

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.lines))


def _table(lines: list[Detail]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(4, 4, 4, 4)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(lines):
        name = QLabel(line.name)
        name.setProperty("role", "caption")
        value = QLabel(line.value)
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(f"{line.name}: {line.value}")
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
    grid.setRowStretch(len(lines), 1)
    return made

"""A model that is being loaded: its name, how far it is, and a way not to wait for it."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop.engine_status import EngineStatus
from desktop.window.elided_label import ElidedLabel
from models.chat.records import EngineState

_DELAY = 1000
"""Milliseconds before it shows: most models are there by then, and the line would only flicker."""
_STEPS = 1000


class LoadingLine(QWidget):
    """A quiet line above the composer, for as long as it takes.

    Signals:
        cancel_requested: the load is to come to nothing.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ElidedLabel()
        self._words.setProperty("role", "caption")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setFixedWidth(140)
        self.cancel = QPushButton(self.tr("Cancel loading"))
        self.cancel.setProperty("role", "link")
        self.cancel.setCursor(Qt.CursorShape.PointingHandCursor)
        self.cancel.clicked.connect(self._on_cancel)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.show)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self.hide()

    def show_engine(self, status: EngineStatus) -> None:
        """Show how far the load is; nothing where none runs."""
        if status.state is not EngineState.LOADING:
            self._timer.stop()
            self.hide()
            return
        self._words.set_whole_text(self.tr("Loading {name}…").format(name=status.name))
        self.bar.setAccessibleName(self.tr("Loading {name}").format(name=status.name))
        self.bar.setValue(round(status.progress * _STEPS))
        if self.isHidden() and not self._timer.isActive():
            self.cancel.setEnabled(True)
            self._timer.start()

    @Slot()
    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_requested.emit()

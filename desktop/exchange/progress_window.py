"""The small window of an export or import under way, and what came of it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 460
_HEIGHT_WITH_DETAILS = 300
_STEPS = 1000


class ProgressWindow(QDialog):
    """How far it is, with a way to stop it; then what there is to say. The main window can be used meanwhile.

    Signals:
        stop_requested: it is to be stopped.
    """

    stop_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_over = True
        self.setModal(False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setProperty("role", "caption")
        self.details.setAccessibleName(self.tr("What could not be read"))
        self.button = QPushButton()
        self.button.setProperty("role", "outlined")
        self.button.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.button)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(self.sentence)
        rows.addWidget(self._bar)
        rows.addWidget(self.details, 1)
        rows.addLayout(buttons)

    @property
    def said(self) -> str:
        """What came of it, as it was handed to `end`."""
        return "\n".join(filter(None, [self.sentence.text(), self.details.toPlainText()]))

    def begin(self, title: str) -> None:
        """Show that something has begun."""
        self._is_over = False
        self.setWindowTitle(title)
        self._bar.setValue(0)
        self._bar.setAccessibleName(title)
        self._bar.show()
        self.details.clear()
        self.details.hide()
        self._say(title, self.tr("Cancel"), 0)

    @Slot(float)
    def show_progress(self, done: float) -> None:
        """How much is done, 0 to 1."""
        self._bar.setValue(round(done * _STEPS))

    def end(self, said: str) -> None:
        """Show what came of it: one sentence, and below it, line by line, what there is to read beyond that."""
        self._is_over = True
        sentence, _, details = said.partition("\n")
        self._bar.hide()
        self.details.setVisible(bool(details))
        self.details.setPlainText(details)
        self._say(sentence, self.tr("Close"), _HEIGHT_WITH_DETAILS if details else 0)
        self.button.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        # It stays until the work has come to its end, which says what was done until then.
        if self._is_over:
            super().closeEvent(event)
        else:
            event.ignore()
            self.stop_requested.emit()

    def reject(self) -> None:
        # Qt asks for this in the middle of a close as well, and takes one that is still shown afterwards for refused.
        if self._is_over:
            super().reject()
        else:
            self.stop_requested.emit()

    def _say(self, sentence: str, button: str, height: int) -> None:
        self.sentence.setText(sentence)
        self.setAccessibleDescription(sentence)
        self.button.setText(button)
        self.show()
        self._rows.activate()  # what was hidden just now counts for the height until then
        self.resize(_WIDTH, height)
        self.raise_()

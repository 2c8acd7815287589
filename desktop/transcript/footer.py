"""What stands under the last message: what is being waited for, and what went wrong."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.reading_direction import put
from desktop.transcript.row_parts import MARGIN

_LINE = 24


class TranscriptFooter(QWidget):
    """A quiet line or two.

    Signals:
        action_requested: the button beside the sentence was pressed.
    """

    action_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._waiting = QLabel(self)
        self._waiting.setProperty("role", "caption")
        self._waiting.hide()
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "second")
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.hide()
        self.action_button = QPushButton(self)
        self.action_button.setProperty("role", "outlined")
        self.action_button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.action_button.hide()
        self.action_button.clicked.connect(self.action_requested)

    def set_waiting(self, text: str | None) -> None:
        """Say what is being waited for, or nothing."""
        self._waiting.setText(text or "")
        self._waiting.setVisible(bool(text))

    def say(self, sentence: str | None, action_label: str | None) -> None:
        """Say a sentence with a button beside it, or nothing."""
        self._sentence.setText(sentence or "")
        self._sentence.setAccessibleName(sentence or "")
        self._sentence.setVisible(bool(sentence))
        self.action_button.setText(action_label or "")
        self.action_button.setVisible(bool(sentence and action_label))

    def height_for(self, width: int) -> int:
        """Place the parts for a column of this width; the height they take, 0 where nothing is said."""
        y = 0
        if not self._waiting.isHidden():
            self._waiting.setGeometry(MARGIN, y, width, _LINE)
            y += _LINE
        if not self._sentence.isHidden():
            height = self._sentence.heightForWidth(width)
            self._sentence.setGeometry(MARGIN, y, width, height)
            y += height
            if not self.action_button.isHidden():
                size = self.action_button.sizeHint()
                put(self.action_button, QRect(QPoint(MARGIN, y + 8), size), width + 2 * MARGIN)
                y += 8 + size.height()
        return y

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        return [] if self.action_button.isHidden() else [self.action_button]

"""The quiet line under a message, with the way on where an answer is not whole."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.reading_direction import put, window_edge

_GAP = 8


class CaptionLine(QWidget):
    """Words in second ink, and behind them a link that goes on with the answer.

    Signals:
        go_on_requested: the link was pressed.
    """

    HEIGHT = 20

    go_on_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setProperty("role", "caption")
        self.go_on_button = QPushButton(self.tr("Continue"), self)
        self.go_on_button.setProperty("role", "link")
        self.go_on_button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the transcript itself leads the Tab key
        self.go_on_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.go_on_button.clicked.connect(self.go_on_requested)

    def show_words(self, words: str, *, at_right: bool, may_go_on: bool) -> None:
        """Say this; the line hides where there is nothing to say."""
        self._words.setText(words)
        self._words.setAlignment(window_edge(self, leading=not at_right) | Qt.AlignmentFlag.AlignVCenter)
        self.go_on_button.setVisible(may_go_on)
        self.setVisible(bool(words))

    def place(self, left: int, top: int, width: int) -> None:
        """Lie here; the height is always the same."""
        self.setGeometry(left, top, width, self.HEIGHT)
        self._words.setGeometry(0, 0, width, self.HEIGHT)
        size = self.go_on_button.sizeHint()
        behind = self._words.fontMetrics().horizontalAdvance(self._words.text()) + _GAP
        put(self.go_on_button, QRect(QPoint(behind, (self.HEIGHT - size.height()) // 2 - 1), size), width)

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        return [] if self.isHidden() or self.go_on_button.isHidden() else [self.go_on_button]

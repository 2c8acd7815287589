"""A line across the transcript, with words in it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

_GAP = 12


class ViewLine(QLabel):
    """Quiet words between two hairlines."""

    HEIGHT = 36

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._hairline = "#000000"
        self.setProperty("role", "caption")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWordWrap(True)
        self.hide()

    def say(self, words: str, hairline: str) -> None:
        """Say this between lines of this colour; it hides where there is nothing to say."""
        self.setText(words)
        self._hairline = hairline
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and a line on either side of them where there is room."""
        super().paintEvent(event)
        metrics = self.fontMetrics()
        beside = (self.width() - metrics.horizontalAdvance(self.text())) // 2 - _GAP
        if beside > 0:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self._hairline), 1))
            middle = metrics.height() // 2
            painter.drawLine(0, middle, beside, middle)
            painter.drawLine(self.width() - beside, middle, self.width(), middle)

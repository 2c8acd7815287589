"""The measure: a column of the text's width, centred, that does not grow with the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme.fonts import measure

MARGIN = 24
"""What stays free on each side in a narrow window."""
SCROLL_BAR = 12
"""The width that the style sheet gives a scroll bar."""


class Column(QWidget):
    """Holds widgets below each other in a centred column, in line with the transcript's text.

    `scroll_bar` is the width of what the transcript keeps free at its right: the column keeps the same.
    """

    def __init__(self, scroll_bar: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setMaximumWidth(measure())
        self.rows = QVBoxLayout(inner)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(8)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(MARGIN, 0, MARGIN + scroll_bar, 0)
        outer.setSpacing(0)
        outer.addStretch(1)
        outer.addWidget(inner, 1000)
        outer.addStretch(1)
        outer.setAlignment(Qt.AlignmentFlag.AlignHCenter)

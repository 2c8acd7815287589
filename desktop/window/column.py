"""The measure: a column of the text's width, centred, that does not grow with the window."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme.fonts import measure

MARGIN = 24
"""What stays free on each side in a narrow window."""
SCROLL_BAR = 12
"""The width that the style sheet gives a scroll bar."""


class Column(QWidget):
    """Holds widgets below each other in a centred column, to the pixel in line with the transcript's text beside its scroll bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self.rows.setSpacing(8)

    def minimumSizeHint(self) -> QSize:
        # The margins follow the width, so they must not hold it up.
        return QSize(0, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The conversation may be set otherwise now, or the scroll bar stand at the other side.
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._keep_to_measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_to_measure()
        super().resizeEvent(event)

    def _keep_to_measure(self) -> None:
        free = self.width() - SCROLL_BAR
        width = min(measure(), free - 2 * MARGIN)
        left = (free - width) // 2
        if self.isRightToLeft():
            left += SCROLL_BAR
        self.rows.setContentsMargins(left, 0, self.width() - left - width, 0)

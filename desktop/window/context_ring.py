"""A small ring that fills as the context window does."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme.theme import Theme
from desktop.window.window_use import WindowUse

_SIDE = 32
_RING = 14
_WIDTH = 2.5


class ContextRing(QWidget):
    """Shows how full the window is; the figure is its tool tip. It is hidden while there is nothing to show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._use: WindowUse | None = None
        self.setFixedSize(_SIDE - 8, _SIDE)
        self.setAccessibleName(self.tr("Context window"))
        theme.changed.connect(self.update)
        self.hide()

    def show_use(self, use: WindowUse | None) -> None:
        """Show this, or nothing."""
        self._use = use
        words = "" if use is None else f"{use.figure}. {use.warning}".strip()
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.setVisible(use is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._use is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF((self.width() - _RING) / 2, (self.height() - _RING) / 2, _RING, _RING)
        painter.setPen(QPen(QColor(tokens.chosen), _WIDTH))
        painter.drawEllipse(ring)
        pen = QPen(QColor(tokens.notice if self._use.warning else tokens.second), _WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(self._use.share * 360 * 16))

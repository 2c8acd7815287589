"""The ring around what has the keyboard's focus, where a widget paints itself."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.theme.tokens import Space, Tokens


def paint_focus_ring(painter: QPainter, rect: QRect, tokens: Tokens) -> None:
    """Paint it just inside a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), Space.CORNER, Space.CORNER)

"""The bubble that the user's own words stand in, at the right edge of the column. All in pixels."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.theme.tokens import Space, Tokens

_BESIDE = 12
_ABOVE = 10
_SHARE = 0.86
"""Of the column, at most."""


def widest_words(column: int) -> int:
    """How wide words in a bubble may be in a column of this width."""
    return int(column * _SHARE) - 2 * _BESIDE


def bubble_around(width: int, height: int, right: int, top: int) -> QRect:
    """The bubble around words of this width and height, that ends at `right` and starts at `top`."""
    return QRect(right - width - 2 * _BESIDE, top, width + 2 * _BESIDE, height + 2 * _ABOVE)


def words_in(bubble: QRect) -> QRect:
    """Where in a bubble the words stand."""
    return bubble.adjusted(_BESIDE, _ABOVE, -_BESIDE, -_ABOVE)


def paint_bubble(painter: QPainter, bubble: QRect, tokens: Tokens) -> None:
    """Paint it."""
    painter.setPen(QPen(QColor(tokens.hairline), 1))
    painter.setBrush(QColor(tokens.raised))
    painter.drawRoundedRect(QRectF(bubble).adjusted(0.5, 0.5, -0.5, -0.5), Space.BUBBLE, Space.BUBBLE)

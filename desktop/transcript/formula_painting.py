"""A formula's drawing on the screen, in the text's own ink and as sharp as the screen is."""

import threading
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from models.formulas.formula import INK, Drawing


def paint_drawing(painter: QPainter, area: QRectF, drawing: Drawing, ink: QColor) -> None:
    """Paint it so that it fills an area of its own proportions."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # One that is kept is for the main thread alone: an export paints the same formula in its own.
    renderer = _renderer if threading.current_thread() is threading.main_thread() else _renderer.__wrapped__
    renderer(drawing.svg, ink.name()).render(painter, area)
    painter.restore()


@lru_cache(maxsize=256)
def _renderer(svg: str, ink: str) -> QSvgRenderer:
    # In a PDF Qt strokes also what has no stroke, which makes letters bold: what has one says itself how wide it is.
    thin = svg.replace("<svg ", '<svg stroke-width="0" ', 1)
    return QSvgRenderer(QByteArray(thin.replace(INK, ink).encode()))

"""Pages of a PDF that columns are painted on, one after the other."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QIODevice, QMarginsF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QPolygonF,
)

from desktop.exchange.page_breaks import Slice, slices
from desktop.exchange.paper_column import Column, Ground, Placed
from desktop.theme.fonts import message_font
from desktop.theme.tokens import LIGHT, Space, TextSize, Tokens
from desktop.transcript.prose_signs import paint_signs

_PIXEL = 2 / 3
"""Points to a pixel of the window: fifteen pixels, in which messages are set, are ten points."""
_MARGIN = 22 / 25.4 * 72 / _PIXEL
_LOWER_MARGIN = 24 / 25.4 * 72 / _PIXEL
_BAR = 3
WIDTH: Final = 595 / _PIXEL - 2 * _MARGIN
"""Of the column on an A4 page, in pixels of the window."""
_HEIGHT = 842 / _PIXEL - _MARGIN - _LOWER_MARGIN


class Pages:
    """Paints columns below each other. `look` is called before each page, and may raise. `end` has to be called."""

    def __init__(self, device: QIODevice, title: str, look: Callable[[], None]) -> None:
        self._look = look
        self._writer = QPdfWriter(device)
        self._writer.setCreator("Exeunt")
        self._writer.setTitle(title)
        dots = round(
            QGuiApplication.primaryScreen().logicalDotsPerInchY()
        )  # so that a font is as large as in a document
        self._writer.setResolution(dots)
        self._writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        self._writer.setPageMargins(QMarginsF())
        self._painter = QPainter(self._writer)
        self._painter.scale(dots / 72 * _PIXEL, dots / 72 * _PIXEL)
        self._number = 1
        self._y = 0.0

    def take(self, column: Column, gap: float = 0) -> None:
        """Paint a column below what there is, and on as many further pages as it needs; `gap` is left free before it."""
        y = self._y + gap if self._y else 0.0
        for piece in slices(column.rows, max(_HEIGHT - y, 0), _HEIGHT):
            self._look()
            if piece.begins_page:
                self._new_page()
                y = 0.0
            self._paint(column, piece, y)
            y += piece.bottom - piece.top
        self._y = y

    def end(self) -> None:
        """Finish the last page."""
        self._paint_number()
        self._painter.end()

    def _new_page(self) -> None:
        self._paint_number()
        self._writer.newPage()
        self._number += 1

    def _paint_number(self) -> None:
        self._painter.setFont(message_font(TextSize.CAPTION))
        self._painter.setPen(QColor(LIGHT.second))
        foot = QRectF(_MARGIN, _MARGIN + _HEIGHT, WIDTH, _LOWER_MARGIN)
        self._painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint(self, column: Column, piece: Slice, y: float) -> None:
        painter = self._painter
        painter.save()
        painter.translate(_MARGIN, _MARGIN + y - piece.top)
        painter.setClipRect(QRectF(-_MARGIN, piece.top, WIDTH + 2 * _MARGIN, piece.bottom - piece.top))
        for ground in column.grounds:
            if ground.top < piece.bottom and ground.bottom > piece.top:
                _paint_ground(painter, ground)
        for placed in column.placed:
            if placed.top < piece.bottom and placed.top + placed.sheet.height > piece.top:
                _paint_sheet(painter, placed, piece)
        painter.restore()


def _paint_sheet(painter: QPainter, placed: Placed, piece: Slice) -> None:
    sheet = placed.sheet
    painter.save()
    painter.translate(placed.left, placed.top)
    painter.scale(sheet.scale, sheet.scale)
    top, bottom = (piece.top - placed.top) / sheet.scale, (piece.bottom - placed.top) / sheet.scale
    paint_signs(painter, sheet.document, sheet.width, sheet.style, _paint_box, top=top, bottom=bottom)
    sheet.paint_text(painter, top, bottom)
    painter.restore()


def _paint_ground(painter: QPainter, ground: Ground) -> None:
    area = QRectF(ground.left, ground.top, ground.width, ground.bottom - ground.top)
    shape = QPainterPath()
    corner = min(Space.CORNER, area.width() / 2 - 1)
    shape.addRoundedRect(area, corner, corner)
    painter.fillPath(shape, QColor(ground.colour))
    if ground.bar:
        painter.save()
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(QRectF(area.left(), area.top(), _BAR, area.height()), QColor(ground.bar))
        painter.restore()


def _paint_box(painter: QPainter, area: QRect, tokens: Tokens, is_done: bool) -> None:
    """The box of a task as lines: the window's icons are for its own thread."""
    box = QRectF(area).adjusted(2, 2, -2, -2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.accent if is_done else tokens.second), 1.3))
    painter.drawRoundedRect(box, 2, 2)
    if is_done:
        left, middle, right = box.left() + 2.5, box.center().x() - 0.5, box.right() - 2
        painter.drawPolyline(
            QPolygonF(
                [QPointF(left, box.center().y()), QPointF(middle, box.bottom() - 3), QPointF(right, box.top() + 3)]
            )
        )

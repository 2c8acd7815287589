"""What stands beside prose and is no text: the markers of lists, the lines beside quotes, the rules."""

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from desktop.theme.tokens import Tokens
from desktop.transcript.markdown.blocks import Run
from desktop.transcript.style import INDENT, MARKER, NESTING, RULE, Style

PaintBox = Callable[[QPainter, QRect, Tokens, bool], None]
"""Paints the box of a task, which is done or not."""
QUOTE_LINE = 3
"""Pixels across of the line beside a quote."""
_BEFORE_TEXT = 7  # pixels between a marker and its words
_ABOVE = 32  # pixels by which the line beside a quote may begin before its block, where that of the block before ends


def paint_signs(
    painter: QPainter,
    document: QTextDocument,
    width: float,
    style: Style,
    paint_box: PaintBox,
    *,
    top: float,
    bottom: float,
) -> None:
    """Paint them for the blocks of a document, laid out at a width, that stand between `top` and `bottom`, in pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hairline = QColor(style.tokens.hairline)
    layout = document.documentLayout()
    first = bisect_left(
        range(document.blockCount()),
        top - _ABOVE,
        key=lambda number: layout.blockBoundingRect(document.findBlockByNumber(number)).bottom(),
    )
    block = document.findBlockByNumber(first)
    while block.isValid() and (area := layout.blockBoundingRect(block)).top() <= bottom + _ABOVE:
        if block.blockFormat().boolProperty(RULE):
            painter.fillRect(QRectF(area.left(), area.center().y(), width, 1), hairline)
        for step, kind in enumerate(_steps(block)):
            if kind == "q":
                top = (
                    area.top() if _steps(block.previous())[: step + 1] != _steps(block)[: step + 1] else _bottom(block)
                )
                x: float = step * INDENT + 2
                if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                    x = width - x - QUOTE_LINE
                painter.fillRect(QRectF(x, top, QUOTE_LINE, area.bottom() - top), hairline)
        marker = block.blockFormat().stringProperty(MARKER)
        if marker:
            _paint_marker(painter, marker, block, area, style, paint_box)
        block = block.next()


def _paint_marker(
    painter: QPainter, marker: str, block: QTextBlock, area: QRectF, style: Style, paint_box: PaintBox
) -> None:
    """Draw it beside the block's first line, where reading it begins."""
    line = block.layout().lineAt(0)
    baseline = area.top() + line.y() + line.ascent()
    from_right = block.textDirection() is Qt.LayoutDirection.RightToLeft
    edge = area.left() + line.x() + (line.width() + _BEFORE_TEXT if from_right else -_BEFORE_TEXT)

    def left(width: float) -> float:
        return edge if from_right else edge - width

    ink = QColor(style.tokens.second)
    match marker:
        case "•" | "◦":
            dot = QRectF(left(6), baseline - 8, 5, 5)
            painter.setPen(QPen(ink, 1.2))
            painter.setBrush(ink if marker == "•" else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(dot)
        case "[ ]" | "[x]":
            box = QRect(round(left(14)), round(baseline) - 13, 16, 16)
            paint_box(painter, box, style.tokens, marker == "[x]")
        case _:
            painter.setPen(ink)
            painter.setFont(style.run(Run("")).font())
            painter.setLayoutDirection(block.textDirection())
            painter.drawText(QPointF(left(painter.fontMetrics().horizontalAdvance(marker)), baseline), marker)


def _steps(block: QTextBlock) -> str:
    return block.blockFormat().stringProperty(NESTING) if block.isValid() else ""


def _bottom(block: QTextBlock) -> float:
    """Where the block before ends, so that the line beside a quote has no gaps."""
    return block.document().documentLayout().blockBoundingRect(block.previous()).bottom()

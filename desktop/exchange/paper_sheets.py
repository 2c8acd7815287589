"""The pieces of a message on paper: each a document of its own, laid out at the width of the column, in pixels of the window."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
    QTextTable,
)

from desktop.exchange.page_breaks import Row
from desktop.theme.tokens import TextSize
from desktop.transcript.highlighting import language_title
from desktop.transcript.markdown.blocks import Code, Look, Prose, Run, Table
from desktop.transcript.prose_writing import write_prose
from desktop.transcript.run_writing import RunWriter
from desktop.transcript.style import HEADING, INDENT, Style, line_height
from desktop.transcript.table_writing import insert_table, write_row
from models.formulas.formula import Drawing, Formula
from models.markdown.syntax import coloured

_CAPTION = TextSize.CAPTION / TextSize.MESSAGE
_SMALLEST = 0.6
"""What a wide table is made smaller by at most; one that is wider still has its words broken."""


@dataclass(frozen=True)
class Sheet:
    """A document that is laid out. `scale`: pixels on the paper to those in the document."""

    document: QTextDocument
    style: Style
    width: float
    scale: float = 1.0

    @property
    def height(self) -> float:
        """On the paper."""
        return self.document.size().height() * self.scale

    def rows(self) -> list[Row]:
        """Its lines, and the rows of its tables, from its upper edge on."""
        found: list[Row] = []
        block = self.document.begin()
        while block.isValid():
            table: QTextTable | None = QTextCursor(block).currentTable()
            if table is None:
                found += _lines(block)
                block = block.next()
                continue
            for row in range(table.rows()):
                cells = [table.cellAt(row, column) for column in range(table.columns())]
                tops = [_area(cell.firstCursorPosition().block()).top() for cell in cells]
                bottoms = [_area(cell.lastCursorPosition().block()).bottom() for cell in cells]
                look = cells[0].format().toTableCellFormat()
                top, bottom = min(tops) - look.topPadding(), max(bottoms) + look.bottomPadding()
                found.append(Row(top, bottom, keeps_next=row == 0))
            block = self.document.findBlock(table.lastPosition() + 1)
        return [Row(row.top * self.scale, row.bottom * self.scale, row.keeps_next) for row in found]

    def paint_text(self, painter: QPainter, top: float, bottom: float) -> None:
        """Paint what stands between two heights of the document."""
        if self.document.rootFrame().childFrames():
            context = QAbstractTextDocumentLayout.PaintContext()
            context.clip = QRectF(0, top, self.width, bottom - top)
            self.document.documentLayout().draw(painter, context)
            return
        # Line by line: Qt would paint the line above a clip as well, so that it could be found twice.
        middles = [middle for middle, _, _ in self._lines]
        for _, place, line in self._lines[bisect_left(middles, top) : bisect_left(middles, bottom)]:
            line.draw(painter, place)

    @cached_property
    def _lines(self) -> list[tuple[float, QPointF, QTextLine]]:
        """All lines with the height of their middle and the place of their block."""
        found: list[tuple[float, QPointF, QTextLine]] = []
        block = self.document.begin()
        while block.isValid():
            place = _area(block).topLeft()
            found += [(place.y() + line.y() + line.height() / 2, place, line) for line in _lines_of(block)]
            block = block.next()
        return found


class Drawn:
    """Formulas that are all drawn already, as far as they can be."""

    def __init__(self, drawings: Mapping[Formula, Drawing]) -> None:
        self._drawings = drawings

    def drawing(self, formula: Formula) -> Drawing | None:
        """Its drawing, or None."""
        return self._drawings.get(formula)

    def is_known(self, _formula: Formula) -> bool:
        """Always."""
        return True


def prose_sheet(blocks: tuple[Prose, ...], style: Style, width: float, drawn: Drawn) -> Sheet:
    """Paragraphs, headings and lists."""
    document = _document(width)
    runs = RunWriter(document, drawn)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for place, block in enumerate(blocks):
        if place:
            cursor.insertBlock()
        write_prose(cursor, runs, blocks[place - 1] if place else None, block, style)
    cursor.endEditBlock()
    return Sheet(document, style, width)


def code_sheet(code: Code, style: Style, width: float) -> Sheet:
    """Code in its colours under its language, its long lines broken."""
    document = _document(width)
    option = document.defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    document.setDefaultTextOption(option)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    if code.language:
        cursor.setBlockFormat(line_height(TextSize.CODE))
        caption = replace(style, scale=style.scale * _CAPTION)
        cursor.insertText(language_title(code.language), caption.run(Run("", Look.SECOND)))
        cursor.insertBlock()
    cursor.setBlockFormat(line_height(TextSize.CODE))
    for word, syntax in coloured(code.text, code.language):
        cursor.insertText(word, style.word(syntax))
    cursor.endEditBlock()
    return Sheet(document, style, width)


def table_sheet(table: Table, style: Style, width: float, drawn: Drawn) -> Sheet:
    """A table, made smaller where it is wider than the column."""
    document = _document(width)
    runs = RunWriter(document, drawn)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # else Qt lays the table out after each cell
    made = insert_table(cursor, table, style)
    made.appendRows(len(table.rows))
    for row in range(1 + len(table.rows)):
        write_row(made, row, table, style, runs)
    cursor.endEditBlock()
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    document.setDefaultTextOption(option)
    scale = max(min(width / document.size().width(), 1.0), _SMALLEST)
    document.setTextWidth(width / scale)
    if document.size().width() > width / scale + 1:
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document.setDefaultTextOption(option)
    return Sheet(document, style, width / scale, scale)


def _document(width: float) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setUseDesignMetrics(True)  # as the letters are on paper, and not as a screen's pixels want them
    document.setDocumentMargin(0)
    document.setIndentWidth(INDENT)
    option = document.defaultTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setTextWidth(width)
    return document


def _area(block: QTextBlock) -> QRectF:
    return block.document().documentLayout().blockBoundingRect(block)


def _lines(block: QTextBlock) -> list[Row]:
    """The first line of a paragraph does not stay alone on its page, nor does its last; a heading stays with what follows."""
    top = _area(block).top()
    lines = _lines_of(block)
    is_heading = block.blockFormat().intProperty(HEADING) > 0
    alone = {0, len(lines) - 2} if len(lines) > 1 else set()
    return [
        Row(top + line.y(), top + line.y() + line.height(), is_heading or number in alone)
        for number, line in enumerate(lines)
    ]


def _lines_of(block: QTextBlock) -> list[QTextLine]:
    return [block.layout().lineAt(number) for number in range(block.layout().lineCount())]

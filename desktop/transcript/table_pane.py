"""A table, in a text pane of its own so that a wide one scrolls sideways and the words around it stay in their column."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTable,
    QTextTableFormat,
)
from PySide6.QtWidgets import QWidget

from desktop.reading_direction import leading_edge
from desktop.theme.tokens import TextSize
from desktop.transcript.copying.copied_markdown import before_lines, table_markdown
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.blocks import Align, Cell, Look, Table
from desktop.transcript.pane import TextPane
from desktop.transcript.run_writing import RunWriter
from desktop.transcript.style import Style, line_height

_SCROLL_BAR = 10
_LONGEST_WORD = 40
"""Characters. A table with a longer one may break words; any other is rather scrolled: letters below letters say nothing."""
_ALIGNMENT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


class TablePane(TextPane):
    """Shows one table."""

    def __init__(self, parent: QWidget, drawings: FormulaDrawings | None = None) -> None:
        super().__init__(parent)
        self._runs = RunWriter(self.document(), drawings)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._table: Table | None = None
        self._style: Style | None = None
        self._made: QTextTable | None = None
        self.cells_written = 0

    def show_table(self, table: Table, style: Style) -> None:
        """Show this table. The rows at the start that are the same as before are left as they stand."""
        drawn = self._runs.has_more_drawings
        if (table, style) == (self._table, self._style) and not drawn:
            return
        if self._table is not None and table.header != self._table.header:
            self.horizontalScrollBar().setValue(0)  # how far another message's table was scrolled says nothing here
        before = None if drawn else self._table
        same = (
            before is not None and style == self._style and (table.header, table.align) == (before.header, before.align)
        )
        kept = _common(before.rows, table.rows) if before is not None and same else 0
        self._table, self._style = table, style
        self.stands_behind = before_lines(table.nesting)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # else Qt lays the table out after each cell
        made = self._made
        if made is None or not same:
            made = self._made = self._new_table(cursor, table, style)
        self._break_words(table.rows[kept:])
        _set_rows(made, 1 + len(table.rows))
        for number, cells in enumerate(table.rows[kept:], start=1 + kept):
            self._write_row(made, number, cells, style)
        cursor.endEditBlock()

    def _new_table(self, cursor: QTextCursor, table: Table, style: Style) -> QTextTable:
        self.setAccessibleName(self.tr("Table"))
        self._runs.begin_anew()
        self.document().clear()
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._break_words((table.header,))
        _make_flat(cursor)
        made = cursor.insertTable(1, max(len(table.header), 1), _table_format(table, style))
        self._write_row(made, 0, table.header, style)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        _make_flat(cursor)
        return made

    def _break_words(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        words = (word for row in rows for cell in row for run in cell for word in run.text.split())
        if any(len(word) > _LONGEST_WORD for word in words):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def selected_markdown(self) -> str:
        return table_markdown(self.textCursor(), self._table.align if self._table is not None else ())

    def draw_more(self) -> bool:
        """Show the drawings that have come since; whether there were any."""
        if not self._runs.has_more_drawings or self._table is None or self._style is None:
            return False
        self.show_table(self._table, self._style)
        return True

    def has_links(self) -> bool:
        """Whether the Tab key has something to reach in it."""
        rows = (self._table.header, *self._table.rows) if self._table is not None else ()
        return any(run.link for row in rows for cell in row for run in cell)

    def height_for(self, width: int) -> int:
        """The height at a width, with a scroll bar where it is wider."""
        self.wrap_at(width)
        height = round(self.document().size().height() + 0.49)
        return height + (_SCROLL_BAR if self.document().size().width() > width + 1 else 0)

    def _write_row(self, made: QTextTable, row: int, cells: tuple[Cell, ...], style: Style) -> None:
        for column, cell in enumerate(cells):
            align = self._table.align[column] if self._table is not None else Align.LEFT
            self._write_cell(made, row, column, cell, align, style)
            self.cells_written += 1

    def _write_cell(self, made: QTextTable, row: int, column: int, cell: Cell, align: Align, style: Style) -> None:
        frame = made.cellAt(row, column)
        look = frame.format().toTableCellFormat()
        look.setBottomBorder(1)
        look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBottomBorderBrush(QBrush(QColor(style.tokens.hairline)))
        look.setLeftPadding(0 if column == 0 else 8)
        look.setRightPadding(8)
        look.setTopPadding(4)
        look.setBottomPadding(4)
        frame.setFormat(look)
        cursor = frame.firstCursorPosition()
        cursor.setPosition(frame.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        layout = line_height(TextSize.MESSAGE)
        layout.setAlignment(_ALIGNMENT[align])
        cursor.setBlockFormat(layout)
        for run in cell:
            look_of_run = run.look | Look.BOLD if row == 0 else run.look
            self._runs.insert(cursor, replace(run, look=look_of_run), style)


def _common(left: Sequence[object], right: Sequence[object]) -> int:
    return next(
        (number for number, (one, other) in enumerate(zip(left, right, strict=False)) if one != other),
        min(len(left), len(right)),
    )


def _set_rows(made: QTextTable, rows: int) -> None:
    if made.rows() > rows:
        made.removeRows(rows, made.rows() - rows)
    elif made.rows() < rows:
        made.appendRows(rows - made.rows())


def _table_format(table: Table, style: Style) -> QTextTableFormat:
    made = QTextTableFormat()
    made.setAlignment(leading_edge(" ".join(run.text for cell in table.header for run in cell)))
    made.setBorder(0)
    made.setBorderCollapse(True)
    made.setCellPadding(0)
    made.setCellSpacing(0)
    made.setMargin(0)
    made.setHeaderRowCount(1)
    made.setBorderBrush(QBrush(QColor(style.tokens.hairline)))
    made.setWidth(QTextLength(QTextLength.Type.VariableLength, 0))
    return made


def _make_flat(cursor: QTextCursor) -> None:
    """Take the height out of an empty block: Qt keeps one before and one after a table."""
    layout = QTextBlockFormat()
    layout.setLineHeight(0.1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    tiny = QTextCharFormat()
    tiny.setFontPointSize(0.5)
    cursor.setBlockFormat(layout)
    cursor.setBlockCharFormat(tiny)

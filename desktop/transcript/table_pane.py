"""A table, in a text pane of its own so that a wide one scrolls sideways and the words around it stay in their column."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QTextCursor,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QWidget

from desktop.transcript.copying.copied_markdown import before_lines, table_markdown
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.blocks import Cell, Table
from desktop.transcript.pane import TextPane
from desktop.transcript.run_writing import RunWriter
from desktop.transcript.style import Style
from desktop.transcript.table_writing import insert_table, is_mirrored, write_row

_SCROLL_BAR = 10
_LONGEST_WORD = 40
"""Characters. A table with a longer one may break words; any other is rather scrolled: letters below letters say nothing."""


class TablePane(TextPane):
    """Shows one table."""

    def __init__(self, parent: QWidget, drawings: FormulaDrawings | None = None) -> None:
        super().__init__(parent)
        self._runs = RunWriter(self.document(), drawings)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._table: Table | None = None
        self._style: Style | None = None
        self._made: QTextTable | None = None
        self._farthest = 0  # that the table could be scrolled when it was last asked
        self.horizontalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.cells_written = 0

    def show_table(self, table: Table, style: Style) -> None:
        """Show this table. The rows at the start that are the same as before are left as they stand."""
        drawn = self._runs.has_more_drawings
        if (table, style) == (self._table, self._style) and not drawn:
            return
        if self._table is not None and table.header != self._table.header:
            self.horizontalScrollBar().setValue(0)  # how far another message's table was scrolled says nothing here
            self._farthest = 0
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
        for number in range(1 + kept, 1 + len(table.rows)):
            self._write_row(made, number, table, style)
        cursor.endEditBlock()
        size = self.tr("Table, {columns} columns, {rows} rows")
        self.setAccessibleName(size.format(columns=len(table.header), rows=1 + len(table.rows)))
        # By rows: as the text that it is, it would be read cell by cell, each in a line of its own, and formulas not at all.
        self.setAccessibleDescription("\n".join(_as_typed(row) for row in (table.header, *table.rows)))

    def _new_table(self, cursor: QTextCursor, table: Table, style: Style) -> QTextTable:
        self._runs.begin_anew()
        self._made = None
        self.document().clear()
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._break_words((table.header,))
        made = insert_table(cursor, table, style)
        self._write_row(made, 0, table, style)
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

    @Slot(int, int)
    def _on_range_changed(self, _least: int, most: int) -> None:
        if self._made is None:  # it is being made, and its first words say nothing yet
            return
        # One that is read from the right begins there, until somebody scrolls it.
        if is_mirrored(self._made) and self.horizontalScrollBar().value() == self._farthest:
            self.horizontalScrollBar().setValue(most)
        self._farthest = most

    def _write_row(self, made: QTextTable, row: int, table: Table, style: Style) -> None:
        write_row(made, row, table, style, self._runs)
        self.cells_written += len(table.header)


def _as_typed(row: Sequence[Cell]) -> str:
    return ", ".join("".join(run.text for run in cell) for cell in row)


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

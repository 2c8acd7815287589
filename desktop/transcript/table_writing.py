"""Writes a table into a document. One in Arabic or Hebrew has its first column at the right.

Qt lays every table out from the left, so the cells of such a one stand in its document the other way round.
"""

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
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from desktop.theme.tokens import TextSize
from desktop.transcript.markdown.blocks import Align, Look, Table
from desktop.transcript.run_writing import RunWriter
from desktop.transcript.style import Style, line_height
from models.markdown.direction import is_table_read_from_right

_ALIGNMENT = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}
# Not what Qt would make of each cell by itself: a number has no direction, and would stand at the other edge of its column.
_ALIGNMENT_FROM_RIGHT = {
    Align.LEFT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
}
_BETWEEN = 8
_ABOVE = 4


def insert_table(cursor: QTextCursor, table: Table, style: Style) -> QTextTable:
    """An empty table of one row; the cursor stands behind it then. Its rows are appended and written one by one."""
    _make_flat(cursor)
    made = cursor.insertTable(1, max(len(table.header), 1), _table_format(table, style))
    cursor.setPosition(made.lastPosition() + 1)
    _make_flat(cursor)
    return made


def write_row(made: QTextTable, row: int, table: Table, style: Style, runs: RunWriter) -> None:
    """Write a row of a table in place of what stands in it: 0 is the header."""
    mirrored = is_mirrored(made)
    for column, cell in enumerate(table.rows[row - 1] if row else table.header):
        place = made.columns() - 1 - column if mirrored else column
        frame = made.cellAt(row, place)
        _set_look(frame, style, is_first=column == 0, mirrored=mirrored)
        cursor = frame.firstCursorPosition()
        cursor.setPosition(frame.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        layout = line_height(TextSize.MESSAGE)
        layout.setAlignment((_ALIGNMENT_FROM_RIGHT if mirrored else _ALIGNMENT)[table.align[column]])
        cursor.setBlockFormat(layout)
        for run in cell:
            runs.insert(cursor, replace(run, look=run.look | Look.BOLD if row == 0 else run.look), style)


def is_mirrored(made: QTextTable) -> bool:
    """Whether the cells of each row stand in the document the other way round."""
    return made.format().layoutDirection() is Qt.LayoutDirection.RightToLeft


def _set_look(cell: QTextTableCell, style: Style, *, is_first: bool, mirrored: bool) -> None:
    look = cell.format().toTableCellFormat()
    look.setBottomBorder(1)
    look.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    look.setBottomBorderBrush(QBrush(QColor(style.tokens.hairline)))
    before = 0 if is_first else _BETWEEN
    look.setLeftPadding(_BETWEEN if mirrored else before)
    look.setRightPadding(before if mirrored else _BETWEEN)
    look.setTopPadding(_ABOVE)
    look.setBottomPadding(_ABOVE)
    cell.setFormat(look)


def _table_format(table: Table, style: Style) -> QTextTableFormat:
    made = QTextTableFormat()
    from_right = is_table_read_from_right("".join(run.text for run in cell) for cell in table.header)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft if from_right else Qt.LayoutDirection.LeftToRight)
    made.setAlignment(Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft)
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

"""What is selected in a pane, as plain text: with the lists' markers and the formulas as they were typed. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from desktop.transcript.style import MARKER, NESTING, TYPED_FORMULA
from desktop.transcript.table_writing import is_mirrored


@dataclass(frozen=True)
class Piece:
    """A stretch of one format, with a formula's source in place of its drawing."""

    text: str
    look: QTextCharFormat


@dataclass(frozen=True)
class SelectedBlock:
    """What of a text block is selected."""

    block: QTextBlock
    pieces: tuple[Piece, ...]
    from_start: bool

    @property
    def text(self) -> str:
        """The words."""
        return "".join(piece.text for piece in self.pieces)


def selected_blocks(cursor: QTextCursor) -> Iterator[SelectedBlock]:
    """The text blocks of a selection, in order."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() <= end:
        yield SelectedBlock(block, tuple(_pieces(block, start, end)), start <= block.position())
        block = block.next()


def selected_text(cursor: QTextCursor) -> str:
    """The selection as plain text. A list item that is selected from its start keeps its marker; tabs part a table's cells."""
    lines: list[str] = []
    row = -1
    for selected in selected_blocks(cursor):
        here = row_of(selected.block)
        if here is not None and here == row:
            cells = [lines[-1], selected.text]
            lines[-1] = "\t".join(reversed(cells) if is_in_mirrored_table(selected.block) else cells)
        elif here is not None or cursor.document().rootFrame().childFrames() == []:
            lines.append((_marker(selected.block) if selected.from_start else "") + selected.text)
        row = -1 if here is None else here
    return "\n".join(lines)


def row_of(block: QTextBlock) -> int | None:
    """The row of the table's cell that a block stands in; None outside of tables."""
    table = QTextCursor(block).currentTable()
    return table.cellAt(block.position()).row() if table is not None else None


def is_in_mirrored_table(block: QTextBlock) -> bool:
    """Whether the cells of its row stand in the document the other way round."""
    table = QTextCursor(block).currentTable()
    return table is not None and is_mirrored(table)


def _pieces(block: QTextBlock, start: int, end: int) -> Iterator[Piece]:
    for part in block.begin():  # type: ignore[attr-defined]
        fragment = part.fragment()
        first = max(start - fragment.position(), 0)
        text = fragment.text()[first : max(end - fragment.position(), 0)].replace("\u2028", "\n")
        if text:
            look = fragment.charFormat()
            typed = look.stringProperty(TYPED_FORMULA)
            yield Piece(typed * len(text) if typed else text, look)


def _marker(block: QTextBlock) -> str:
    layout = block.blockFormat()
    marker = layout.stringProperty(MARKER)
    return "  " * (layout.stringProperty(NESTING).count("l") - 1) + marker + " " if marker else ""

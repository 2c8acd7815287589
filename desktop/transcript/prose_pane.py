"""Paragraphs, headings and lists, one after the other in one text pane."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QWidget

from desktop.endless_word import has_endless_word
from desktop.icons import Icon, icon
from desktop.theme.tokens import Tokens
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.blocks import Lines, Paragraph, Prose, Rule
from desktop.transcript.pane import TextPane
from desktop.transcript.prose_signs import paint_signs
from desktop.transcript.prose_writing import write_prose
from desktop.transcript.run_writing import RunWriter
from desktop.transcript.style import INDENT, Style


class ProsePane(TextPane):
    """Shows prose blocks, and writes only those again that changed."""

    def __init__(self, parent: QWidget, drawings: FormulaDrawings | None = None) -> None:
        super().__init__(parent)
        self.document().setIndentWidth(INDENT)
        self._runs = RunWriter(self.document(), drawings)
        self._blocks: tuple[Prose, ...] = ()
        self._starts: list[int] = []  # the number of the text block that each block starts with
        self._style: Style | None = None
        self._has_signs = False  # there are markers, quotes or rules to paint
        self._natural: tuple[int, int] | None = None  # a widest width, and the one that was needed
        self.blocks_written = 0

    def show_blocks(self, blocks: Sequence[Prose], style: Style) -> None:
        """Show these and no others. Blocks at the start that are the same as before are left as they stand."""
        kept = 0 if style != self._style or self._runs.has_more_drawings else _common(self._blocks, blocks)
        if kept == len(blocks) == len(self._blocks):
            return
        kept = min(kept, max(len(blocks) - 1, 0))  # one at least is written, into the text block where the others ended
        self._blocks, self._style, self._natural = tuple(blocks), style, None
        if kept == 0:
            self._runs.begin_anew()
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if any(_has_endless_word(block) for block in blocks[kept:]):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        selected = self.textCursor()
        anchor, position, words = selected.anchor(), selected.position(), selected.selectedText()
        cursor = self._cleared_from(kept)
        cursor.beginEditBlock()
        for index in range(kept, len(blocks)):
            if index > kept:
                cursor.insertBlock()
            self._starts.append(cursor.blockNumber())
            write_prose(cursor, self._runs, blocks[index - 1] if index else None, blocks[index], style)
            self.blocks_written += 1
        cursor.endEditBlock()
        if words:
            self._select_again(anchor, position, words)
        self._has_signs = any(isinstance(block, Rule) or block.nesting for block in blocks)
        self.setAccessibleName(_as_typed(blocks) if self._runs.has_drawn else "")

    def draw_more(self) -> bool:
        """Show the drawings that have come since; whether there were any."""
        if not self._runs.has_more_drawings or self._style is None:
            return False
        self.show_blocks(self._blocks, self._style)
        return True

    def has_links(self) -> bool:
        """Whether the Tab key has something to reach in it."""
        return any(run.link for block in self._blocks if isinstance(block, Paragraph) for run in block.runs)

    def height_for(self, width: int) -> int:
        """The height that the text takes at a width."""
        self.wrap_at(width)
        return round(self.document().size().height() + 0.49)

    def natural_width(self, widest: int) -> int:
        """The width of the longest line, broken where it would be wider than `widest`."""
        if self._natural is None or self._natural[0] != widest:
            self.wrap_at(widest)  # which lays the text out anew, as does the way back
            self._natural = (widest, self._ideal_width())
        return self._natural[1]

    def _ideal_width(self) -> int:
        return round(self.document().idealWidth() + 0.99)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lists' markers, the lines beside quotes and the rules, then the text."""
        if self._has_signs and self._style is not None:
            painter = QPainter(self.viewport())
            width, seen = self.viewport().width(), event.rect()
            paint_signs(painter, self.document(), width, self._style, _paint_box, top=seen.top(), bottom=seen.bottom())
            painter.end()
        super().paintEvent(event)

    def _select_again(self, anchor: int, position: int, words: str) -> None:
        # While an answer is written, its last paragraph is written anew with each frame: what is selected in it is to stay selected.
        cursor, last = self.textCursor(), self.document().characterCount() - 1
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() != words:
            cursor.clearSelection()
        self.setTextCursor(cursor)

    def _cleared_from(self, index: int) -> QTextCursor:
        """A cursor in an empty text block at the end, before which the first blocks stand."""
        cursor = QTextCursor(self.document())
        if index == 0:
            self.document().clear()
        elif index < len(self._starts):
            # From the start of its text block and not from the end of the one before: Qt would give that one, where it is empty,
            # the format of what is removed.
            cursor.setPosition(self.document().findBlockByNumber(self._starts[index]).position())
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock()
        del self._starts[index:]
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor


def _has_endless_word(block: Prose) -> bool:
    match block:
        case Lines():
            texts = [block.text]
        case Paragraph():
            texts = [run.text for run in block.runs]
        case Rule():
            return False
    return any(has_endless_word(text) for text in texts)


def _common(left: Sequence[Prose], right: Sequence[Prose]) -> int:
    same = 0
    for one, other in zip(left, right, strict=False):
        if one is not other and one != other:
            break
        same += 1
    return same


def _as_typed(blocks: Sequence[Prose]) -> str:
    """For a screen reader, to which a drawing says nothing."""
    paragraphs = (block.runs for block in blocks if isinstance(block, Paragraph))
    return "\n".join("".join(run.text for run in runs) for runs in paragraphs)


def _paint_box(painter: QPainter, area: QRect, tokens: Tokens, is_done: bool) -> None:
    picture = Icon.DONE if is_done else Icon.TO_DO
    icon(picture, tokens.accent if is_done else tokens.second).paint(painter, area)

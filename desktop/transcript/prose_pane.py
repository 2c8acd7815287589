"""Paragraphs, headings and lists, one after the other in one text pane."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from desktop.icons import Icon, icon
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.blocks import Bullet, Lines, Marker, Nesting, Paragraph, Prose, Rule, Run, Step, gap
from desktop.transcript.pane import TextPane
from desktop.transcript.run_writing import RunWriter
from desktop.transcript.style import HEADING, INDENT, MARKER, NESTING, RULE, Style, heading_pixels, line_height

_BEFORE_TEXT = 7  # pixels between a marker and its words
_QUOTE_LINE = 3


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
        cursor = self._cleared_from(kept)
        cursor.beginEditBlock()
        for index in range(kept, len(blocks)):
            if index > kept:
                cursor.insertBlock()
            self._starts.append(cursor.blockNumber())
            self._write(cursor, blocks[index - 1] if index else None, blocks[index], style)
            self.blocks_written += 1
        cursor.endEditBlock()
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
            self._paint_signs(self._style)
        super().paintEvent(event)

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

    def _write(self, cursor: QTextCursor, before: Prose | None, block: Prose, style: Style) -> None:
        heading = block.heading if isinstance(block, Paragraph) else 0
        layout = line_height(heading_pixels(heading))
        layout.setTopMargin(gap(before, block) if before is not None else 0)
        layout.setIndent(len(block.nesting))  # at the right, where the words are read from there
        layout.setProperty(NESTING, "".join("q" if step is Step.QUOTE else "l" for step in block.nesting))
        if heading:
            layout.setProperty(HEADING, heading)
        characters = style.run(Run(""), heading)
        match block:
            case Rule():
                layout.setProperty(RULE, True)
                layout.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                _start(cursor, layout, characters)
            case Lines():
                _start(cursor, layout, characters)
                self._insert_lines(cursor, block.text, layout, style)
            case Paragraph():
                if block.marker is not None:
                    layout.setProperty(MARKER, _marker_text(block.marker, block.nesting))
                _start(cursor, layout, characters)
                drawn = [self._runs.insert(cursor, run, style, block.heading) for run in block.runs]
                if block.centred and drawn[0]:
                    layout.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                    cursor.mergeBlockFormat(layout)

    def _insert_lines(self, cursor: QTextCursor, text: str, layout: QTextBlockFormat, style: Style) -> None:
        first, *others = text.split("\n")
        cursor.insertText(first, style.run(Run("")))
        if others:
            layout.setTopMargin(0)
            cursor.insertBlock(layout, style.run(Run("")))
            cursor.insertText("\n".join(others), style.run(Run("")))

    def _paint_signs(self, style: Style) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hairline = QColor(style.tokens.hairline)
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            area = layout.blockBoundingRect(block)
            if block.blockFormat().boolProperty(RULE):
                painter.fillRect(QRectF(area.left(), area.center().y(), self.viewport().width(), 1), hairline)
            for step, kind in enumerate(_steps(block)):
                if kind == "q":
                    top = (
                        area.top()
                        if _steps(block.previous())[: step + 1] != _steps(block)[: step + 1]
                        else _bottom(block)
                    )
                    x = step * INDENT + 2
                    if block.textDirection() is Qt.LayoutDirection.RightToLeft:
                        x = self.lineWrapColumnOrWidth() - x - _QUOTE_LINE
                    painter.fillRect(QRectF(x, top, _QUOTE_LINE, area.bottom() - top), hairline)
            marker = block.blockFormat().stringProperty(MARKER)
            if marker:
                _paint_marker(painter, marker, block, area, style)
            block = block.next()


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


def _start(cursor: QTextCursor, layout: QTextBlockFormat, characters: QTextCharFormat) -> None:
    cursor.setBlockFormat(layout)
    cursor.setBlockCharFormat(characters)


def _marker_text(marker: Marker, nesting: Nesting) -> str:
    match marker.bullet:
        case Bullet.NUMBER:
            return f"{marker.number}."
        case Bullet.DONE:
            return "[x]"
        case Bullet.TO_DO:
            return "[ ]"
        case Bullet.DOT:
            return "•" if sum(step is Step.LIST for step in nesting) % 2 else "◦"


def _paint_marker(painter: QPainter, marker: str, block: QTextBlock, area: QRectF, style: Style) -> None:
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
            picture = Icon.DONE if marker == "[x]" else Icon.TO_DO
            icon(picture, style.tokens.accent if marker == "[x]" else style.tokens.second).paint(
                painter, QRect(round(left(14)), round(baseline) - 13, 16, 16)
            )
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

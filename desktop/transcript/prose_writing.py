"""Writes prose blocks into a document, one after the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor

from desktop.transcript.markdown.blocks import Bullet, Lines, Marker, Nesting, Paragraph, Prose, Rule, Run, Step, gap
from desktop.transcript.run_writing import RunWriter
from desktop.transcript.style import HEADING, MARKER, NESTING, RULE, Style, heading_pixels, line_height


def write_prose(cursor: QTextCursor, runs: RunWriter, before: Prose | None, block: Prose, style: Style) -> None:
    """Write a block into the text block that the cursor stands in, which is empty; `before` is the block above."""
    heading = block.heading if isinstance(block, Paragraph) else 0
    layout = line_height(heading_pixels(heading))
    layout.setTopMargin(gap(before, block) if before is not None else 0)
    layout.setIndent(len(block.nesting))  # at the right, where the words are read from there
    layout.setProperty(NESTING, nesting_text(block.nesting))
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
            _insert_lines(cursor, block.text, layout, style)
        case Paragraph():
            if block.marker is not None:
                layout.setProperty(MARKER, _marker_text(block.marker, block.nesting))
            _start(cursor, layout, characters)
            drawn = [runs.insert(cursor, run, style, block.heading) for run in block.runs]
            if block.centred and drawn[0]:
                layout.setAlignment(Qt.AlignmentFlag.AlignHCenter)
                cursor.mergeBlockFormat(layout)


def nesting_text(nesting: Nesting) -> str:
    """The steps as a text block keeps them."""
    return "".join("q" if step is Step.QUOTE else "l" for step in nesting)


def _insert_lines(cursor: QTextCursor, text: str, layout: QTextBlockFormat, style: Style) -> None:
    first, *others = text.split("\n")
    cursor.insertText(first, style.run(Run("")))
    if others:
        layout.setTopMargin(0)
        cursor.insertBlock(layout, style.run(Run("")))
        cursor.insertText("\n".join(others), style.run(Run("")))


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

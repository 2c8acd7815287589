"""What is selected in a pane, as Markdown that reads as the same again. Pure."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor

from desktop.transcript.copying.copied_text import Piece, SelectedBlock, is_in_mirrored_table, row_of, selected_blocks
from desktop.transcript.markdown.blocks import Align, Look, Nesting, Step
from desktop.transcript.style import HEADING, LOOK, MARKER, NESTING, RULE, TYPED_FORMULA

_SPECIAL = re.compile(r"[\\`*_\[\]]")
_BEGINS_A_BLOCK = re.compile(r"^(?=[#>+-])|^(\d+)(?=[.)]\s)")
_TIGHT = 6  # pixels above a text block that belongs to a list without empty lines
_SIGNS = ((Look.BOLD, "**"), (Look.ITALIC, "*"), (Look.STRUCK, "~~"))
_DASHES = {Align.LEFT: "---", Align.CENTRE: ":---:", Align.RIGHT: "---:"}


def prose_markdown(cursor: QTextCursor) -> str:
    """Paragraphs, headings, lists and quotes."""
    lines: list[str] = []
    widths: dict[int, int] = {}
    before: QTextBlock | None = None
    for selected in selected_blocks(cursor):
        block = selected.block
        if before is not None and block.blockFormat().topMargin() > _TIGHT:
            lines.append(_prefix(_common(_nesting(before), _nesting(block)), widths, "").rstrip())
        marker = _marker(block) if selected.from_start else ""
        prefix = _prefix(_nesting(block), widths, marker)
        under = _prefix(_nesting(block), widths, "")
        first, *others = _words(selected).split("\n")
        lines += [prefix + first, *(under + other for other in others)]
        before = block
    return "\n".join(lines)


def code_markdown(text: str, language: str) -> str:
    """A fenced block."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(longest + 1, 3)
    return f"{fence}{language}\n{text}\n{fence}"


def table_markdown(cursor: QTextCursor, align: Sequence[Align]) -> str:
    """The rows that are selected, or a part of which is, below the table's own header."""
    table = next((each for each in cursor.document().rootFrame().childFrames()), None)
    if table is None:
        return ""
    everything = QTextCursor(cursor.document())
    everything.select(QTextCursor.SelectionType.Document)
    chosen = {row for selected in selected_blocks(cursor) if (row := row_of(selected.block)) is not None}
    rows: dict[int, list[str]] = {}
    for selected in selected_blocks(everything):
        row = row_of(selected.block)
        if row is not None and (row == 0 or row in chosen):
            cells = rows.setdefault(row, [])
            cell = _cell(selected, is_header=row == 0)
            cells.insert(0 if is_in_mirrored_table(selected.block) else len(cells), cell)
    header = rows.pop(0, [])
    lines = [header, [_DASHES[each] for each in align], *rows.values()]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def before_lines(nesting: Nesting) -> str:
    """What stands before each line of a block in lists and quotes. Three spaces are room enough for `- ` and for `1. `."""
    return "".join("> " if step is Step.QUOTE else "   " for step in nesting)


def _cell(selected: SelectedBlock, *, is_header: bool) -> str:
    without = Look.BOLD if is_header else Look.PLAIN
    return "".join(_piece(piece, without) for piece in selected.pieces).replace("|", "\\|").replace("\n", " ")


def _words(selected: SelectedBlock) -> str:
    layout = selected.block.blockFormat()
    if layout.boolProperty(RULE):
        return "---"
    heading = layout.intProperty(HEADING)
    words = "".join(_piece(piece, Look.PLAIN) for piece in selected.pieces)
    if heading and selected.from_start:
        return f"{'#' * heading} {words}"
    return _BEGINS_A_BLOCK.sub(lambda found: f"{found.group(1) or ''}\\", words)


def _piece(piece: Piece, without: Look) -> str:
    look = Look(piece.look.intProperty(LOOK)) & ~without
    if piece.look.hasProperty(TYPED_FORMULA):
        return piece.text
    link = piece.look.anchorHref()
    if link and link == piece.text:
        return link
    words = _code(piece.text) if Look.CODE in look else _SPECIAL.sub(r"\\\g<0>", piece.text)
    inner = words.strip()
    for sign in [sign for kind, sign in _SIGNS if kind in look and inner]:
        words = words.replace(inner, f"{sign}{inner}{sign}", 1)
        inner = words.strip()
    return f"[{words}](<{link}>)" if " " in link or ")" in link else f"[{words}]({link})" if link else words


def _code(text: str) -> str:
    ticks = "`" * (max((len(run) for run in re.findall(r"`+", text)), default=0) + 1)
    space = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{space}{text}{space}{ticks}"


def _prefix(nesting: str, widths: dict[int, int], marker: str) -> str:
    """What stands before a line: quotes' signs, the room of lists, the marker of the innermost. `widths` has the rooms by depth."""
    made = ""
    for depth, step in enumerate(nesting):
        if step == "q":
            made += "> "
        elif marker and depth == nesting.rindex("l"):
            widths[depth] = 2 if marker.startswith("-") else len(marker) + 1
            made += f"{marker} "
        else:
            made += " " * widths.get(depth, 2)
    return made


def _marker(block: QTextBlock) -> str:
    marker = block.blockFormat().stringProperty(MARKER)
    return {"•": "-", "◦": "-", "[ ]": "- [ ]", "[x]": "- [x]"}.get(marker, marker)


def _nesting(block: QTextBlock) -> str:
    return block.blockFormat().stringProperty(NESTING)


def _common(one: str, other: str) -> str:
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return one[:same]

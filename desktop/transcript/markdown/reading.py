"""Reading Markdown into blocks.

markdown-it-py parses; nothing of a message ever passes through an HTML parser. Raw HTML is off, so it is read as the text it is;
links outside http, https and mailto are no links; an image is its alt text and its address, and nothing is fetched.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from desktop.transcript.display_formulas import formula_paragraph, set_apart
from desktop.transcript.markdown.blocks import (
    Align,
    Block,
    Bullet,
    Cell,
    Lines,
    Marker,
    Paragraph,
    Rule,
    Step,
    Table,
)
from desktop.transcript.markdown.runs import read_runs
from desktop.transcript.markdown.typed_text import fenced_code
from models.formulas.rules import GROWING
from models.markdown.parser import LONGEST, markdown_parser

DEEPEST = 6
"""Steps to the right that are shown; deeper ones would leave no room for the words."""

_MARKDOWN = markdown_parser()


@dataclass(frozen=True)
class Part:
    """What one top-level piece of Markdown became, and the line of the text it starts in."""

    line: int
    blocks: tuple[Block, ...]


def read_markdown(text: str) -> tuple[Block, ...]:
    """The blocks of a whole text."""
    return tuple(block for part in read_parts(text) for block in part.blocks)


def read_parts(text: str, *, growing: bool = False) -> list[Part]:
    """The blocks of a text, piece by top-level piece. `growing`: more will come at its end."""
    if len(text) > LONGEST:
        return [Part(0, (Lines(text),))]
    parts: list[Part] = []
    for tokens in _top_level(_MARKDOWN.parse(text, {GROWING: growing})):
        lines = tokens[0].map
        parts.append(Part(lines[0] if lines else 0, tuple(_Reader().read(tokens))))
    return parts


def _top_level(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    piece: list[Token] = []
    for token in tokens:
        piece.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield piece
            piece = []


class _Reader:
    """Walks over the tokens of one top-level piece."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._numbers: list[int | None] = []  # the next number of each open list; None where it has bullets
        self._marker: Marker | None = None  # of the item that is open and has no block yet
        self._blocks: list[Block] = []
        self._rows: list[tuple[Cell, ...]] = []
        self._cells: list[Cell] = []
        self._align: list[Align] = []

    def read(self, tokens: list[Token]) -> list[Block]:
        opened: Token | None = None
        for token in tokens:
            if token.type == "inline":
                self._on_inline(token, opened)
            else:
                self._on_structure(token)
                opened = token
        return self._blocks

    @property
    def _nesting(self) -> tuple[Step, ...]:
        return tuple(self._steps[:DEEPEST])

    def _on_structure(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self._numbers.append(None)
            case "ordered_list_open":
                self._numbers.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._numbers.pop()
            case "list_item_open":
                self._open_item()
            case "list_item_close":
                self._spend_marker()
                self._steps.pop()
            case "blockquote_open":
                self._spend_marker()
                self._steps.append(Step.QUOTE)
            case "blockquote_close":
                self._steps.pop()
            case "formula_block":
                self._blocks.append(formula_paragraph(token, self._nesting, self._take_marker()))
            case "fence" | "code_block" | "formula_open" | "hr" | "as_typed":
                self._spend_marker()
                self._blocks.append(self._leaf(token))
            case "table_open" | "tr_open" | "th_open" | "tr_close" | "table_close":
                self._on_table(token)
            case _:
                pass  # paragraphs and headings are made of their inline token; closings say nothing

    def _leaf(self, token: Token) -> Block:
        match token.type:
            case "formula_open":
                return Lines(token.meta["typed"], self._nesting)
            case "hr":
                return Rule(self._nesting)
            case "as_typed":
                return Lines(token.content, self._nesting)
            case _:
                return fenced_code(token, self._nesting)

    def _open_item(self) -> None:
        self._steps.append(Step.LIST)
        number = self._numbers[-1]
        if number is None:
            self._marker = Marker(Bullet.DOT)
        else:
            self._marker = Marker(Bullet.NUMBER, number)
            self._numbers[-1] = number + 1

    def _spend_marker(self) -> None:
        # An item that starts with code, a quote or nothing has its bullet on a line of its own.
        if self._marker is not None:
            self._blocks.append(Paragraph((), self._nesting, self._marker, tight=True))
            self._marker = None

    def _on_table(self, token: Token) -> None:
        match token.type:
            case "table_open":
                self._spend_marker()
                self._rows, self._align = [], []
            case "tr_open":
                self._cells = []
            case "th_open":
                style = str(token.attrs.get("style", ""))
                self._align.append(
                    Align.RIGHT if "right" in style else Align.CENTRE if "center" in style else Align.LEFT
                )
            case "tr_close":
                self._rows.append(tuple(self._cells))
            case _:
                self._blocks.append(Table(self._rows[0], tuple(self._rows[1:]), tuple(self._align), self._nesting))

    def _on_inline(self, token: Token, opened: Token | None) -> None:
        children = token.children or []
        kind = opened.type if opened else ""
        if kind in {"th_open", "td_open"}:
            self._cells.append(tuple(read_runs(children)))
            return
        if children and children[0].type == "html_inline":  # with raw HTML off, only the task list's checkbox is one
            self._marker = Marker(Bullet.DONE if "checked=" in children[0].content else Bullet.TO_DO)
            children = children[1:]
        runs = tuple(read_runs(children, lstrip=True))
        heading = int(opened.tag[1]) if opened and kind == "heading_open" else 0
        paragraph = Paragraph(runs, self._nesting, self._take_marker(), heading, bool(opened and opened.hidden))
        self._blocks.extend(set_apart(paragraph))

    def _take_marker(self) -> Marker | None:
        marker, self._marker = self._marker, None
        return marker

"""Reading Markdown into blocks.

markdown-it-py parses; nothing of a message ever passes through an HTML parser. Raw HTML is off, so it is read as the text it is;
links outside http, https and mailto are no links; an image is its alt text and its address, and nothing is fetched.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.tasklists import tasklists_plugin

from desktop.transcript.blocks import (
    Align,
    Block,
    Bullet,
    Cell,
    Code,
    Lines,
    Look,
    Marker,
    Paragraph,
    Rule,
    Run,
    Step,
    Table,
)

DEEPEST = 6
"""Steps to the right that are shown; deeper ones would leave no room for the words."""
LONGEST_ADDRESS = 96
"""Characters of an image's address that are shown: a `data:` one can have millions."""
_LONGEST_MARKDOWN = 200_000
"""Characters. What is longer is shown as it is."""

_OPENABLE = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"https?://[^\s<>\"`]*[^\s<>\"`.,;:!?'\)\]\}*_]", re.IGNORECASE)


def is_openable(address: str) -> bool:
    """Whether a link may lead there: to the web or to a mail, never to a file, a script or the data in it."""
    return _OPENABLE.match(address) is not None


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).use(tasklists_plugin)
    # Every link is read as one, and `is_openable` decides: so that one that leads nowhere is shown with its address.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005 # it is set, not called, here
    return parser


_MARKDOWN = _parser()
_FENCES = MarkdownIt("zero").enable("fence")


@dataclass(frozen=True)
class Part:
    """What one top-level piece of Markdown became, and the line of the text it starts in."""

    line: int
    blocks: tuple[Block, ...]


def read_markdown(text: str) -> tuple[Block, ...]:
    """The blocks of a whole text."""
    return tuple(block for part in read_parts(text) for block in part.blocks)


def read_parts(text: str) -> list[Part]:
    """The blocks of a text, piece by top-level piece."""
    if len(text) > _LONGEST_MARKDOWN:
        return [Part(0, (Lines(text),))]
    parts: list[Part] = []
    for tokens in _top_level(_MARKDOWN.parse(text)):
        lines = tokens[0].map
        parts.append(Part(lines[0] if lines else 0, tuple(_Reader().read(tokens))))
    return parts


def read_plain(text: str) -> tuple[Block, ...]:
    """A text as it was typed; only fenced code is told apart."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks: list[Block] = []
    done = 0
    for token in _FENCES.parse("\n".join(lines)):
        if token.type == "fence" and token.map:
            start, end = token.map
            blocks.extend(_typed(lines[done:start]))
            blocks.append(_code(token, ()))
            done = end
    blocks.extend(_typed(lines[done:]))
    return tuple(blocks)


def _typed(lines: list[str]) -> Iterator[Lines]:
    text = "\n".join(lines).strip("\n")
    if text.strip():
        yield Lines(text)


def _top_level(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    piece: list[Token] = []
    for token in tokens:
        piece.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield piece
            piece = []


def _code(token: Token, nesting: tuple[Step, ...]) -> Code:
    words = token.info.split()
    return Code(token.content.removesuffix("\n"), words[0] if words else "", nesting)


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
            case "fence" | "code_block":
                self._spend_marker()
                self._blocks.append(_code(token, self._nesting))
            case "hr":
                self._spend_marker()
                self._blocks.append(Rule(self._nesting))
            case "table_open" | "tr_open" | "th_open" | "tr_close" | "table_close":
                self._on_table(token)
            case _:
                pass  # paragraphs and headings are made of their inline token; closings say nothing

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
            self._cells.append(tuple(_runs(children)))
            return
        if children and children[0].type == "html_inline":  # with raw HTML off, only the task list's checkbox is one
            self._marker = Marker(Bullet.DONE if "checked=" in children[0].content else Bullet.TO_DO)
            children = children[1:]
        runs = tuple(_runs(children, lstrip=True))
        heading = int(opened.tag[1]) if opened and kind == "heading_open" else 0
        self._blocks.append(Paragraph(runs, self._nesting, self._marker, heading, bool(opened and opened.hidden)))
        self._marker = None


_LOOKS = {"strong": Look.BOLD, "em": Look.ITALIC, "s": Look.STRUCK}


def _runs(children: list[Token], *, lstrip: bool = False) -> Iterator[Run]:
    """The runs of an inline token. Neighbours of one look are joined."""
    joined: Run | None = None
    for run in _separate_runs(children):
        text = run.text.lstrip(" ") if joined is None and lstrip else run.text
        if joined is None:
            joined = Run(text, run.look, run.link)
        elif (run.look, run.link) == (joined.look, joined.link):
            joined = Run(joined.text + text, run.look, run.link)
        else:
            if joined.text:
                yield joined
            joined = run
    if joined is not None and joined.text:
        yield joined


def _separate_runs(children: list[Token]) -> Iterator[Run]:
    look = Look.PLAIN
    link = ""
    address = ""
    for token in children:
        match token.type:
            case "text" | "text_special" | "html_inline":
                yield from [Run(token.content, look, link)] if link else _with_bare_addresses(token.content, look)
            case "code_inline":
                yield Run(token.content, look | Look.CODE, link)
            case "softbreak" | "hardbreak":
                yield Run("\n", look, link)
            case "image":
                yield _image(token, look, link)
            case "link_open":
                address = str(token.attrs.get("href", ""))
                link = address if is_openable(address) else ""
            case "link_close":
                if not link and address and token.markup != "autolink":
                    # A link that leads where none may: its address is shown, and is only text.
                    yield Run(f" ({_shortened(address)})", look | Look.SECOND)
                link = address = ""
            case _:
                part = _LOOKS.get(token.tag, Look.PLAIN)
                look = look | part if token.nesting > 0 else look & ~part


def _image(token: Token, look: Look, link: str) -> Run:
    address = str(token.attrs.get("src", ""))
    return Run(f"{token.content or 'Image'} ({_shortened(address)})", look | Look.SECOND, link)


def _shortened(address: str) -> str:
    return address if len(address) <= LONGEST_ADDRESS else address[:LONGEST_ADDRESS] + "…"


def _with_bare_addresses(text: str, look: Look) -> Iterator[Run]:
    done = 0
    for found in _BARE_ADDRESS.finditer(text):
        if found.start() > done:
            yield Run(text[done : found.start()], look)
        yield Run(found.group(), look, found.group())
        done = found.end()
    if done < len(text):
        yield Run(text[done:], look)


class AnswerReader:
    """Reads an answer while it is written: only its last two top-level pieces are parsed again when text is added.

    Two, because a line that has only begun may yet turn out to belong to the piece before: `3` is a paragraph after a list, `3. c`
    is the list's next item.
    A link reference that is defined after its use is found by `read_markdown` alone, which reads the finished answer.
    """

    def __init__(self) -> None:
        self._settled: list[Block] = []
        self._tail = ""

    def extend(self, text: str) -> tuple[Block, ...]:
        """Add text at the end; the blocks of all of it."""
        self._tail += text.replace("\r\n", "\n").replace("\r", "\n")
        parts = read_parts(self._tail)
        settled, open_ = parts[:-2], parts[-2:]
        if settled:
            self._settled.extend(block for part in settled for block in part.blocks)
            self._tail = self._tail[_line_start(self._tail, open_[0].line) :]
        return (*self._settled, *(block for part in open_ for block in part.blocks))


def _line_start(text: str, line: int) -> int:
    start = 0
    for _ in range(line):
        start = text.index("\n", start) + 1
    return start

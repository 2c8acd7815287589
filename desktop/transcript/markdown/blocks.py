"""What a message is made of once it has been read: values that a text pane can show, with no Qt in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, Flag, auto

from models.formulas.formula import Formula


class Look(Flag):
    """How a run of text is set."""

    PLAIN = 0
    BOLD = auto()
    ITALIC = auto()
    STRUCK = auto()
    CODE = auto()
    SECOND = auto()
    """In the second ink: what stands for an image."""


@dataclass(frozen=True)
class Run:
    """Text of one look. A line break inside a paragraph is a `\\n` in the text."""

    text: str
    look: Look = Look.PLAIN
    link: str = ""
    """An http, https or mailto address, or empty."""
    formula: Formula | None = None
    """Drawn in place of the text, which is the formula as it was typed."""


class Step(Enum):
    """One step to the right."""

    LIST = "list"
    QUOTE = "quote"


Nesting = tuple[Step, ...]
"""The lists and quotes that a block stands in, outermost first."""


class Bullet(Enum):
    """What stands before a list item."""

    DOT = "dot"
    NUMBER = "number"
    TO_DO = "to do"
    DONE = "done"


@dataclass(frozen=True)
class Marker:
    """The bullet of an item's first paragraph; `number` counts where it is a NUMBER."""

    bullet: Bullet
    number: int = 0


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, a heading or the paragraph of a list item."""

    runs: tuple[Run, ...]
    nesting: Nesting = ()
    marker: Marker | None = None
    heading: int = 0
    """1 to 6, or 0 for none."""
    tight: bool = False
    """An item of a list without blank lines between its items."""
    centred: bool = False
    """A formula on a line of its own."""


@dataclass(frozen=True)
class Lines:
    """Text shown as it was typed, its line breaks and spaces kept."""

    text: str
    nesting: Nesting = ()


@dataclass(frozen=True)
class Rule:
    """A line across."""

    nesting: Nesting = ()


@dataclass(frozen=True)
class Code:
    """A block of code, without a newline at its end."""

    text: str
    language: str = ""
    """What stood behind the fence, such as `python`; empty where nothing did."""
    nesting: Nesting = ()


class Align(Enum):
    """How a table's column is set."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


Cell = tuple[Run, ...]


@dataclass(frozen=True)
class Table:
    """A table. Each row has as many cells as `header`."""

    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    align: tuple[Align, ...]
    nesting: Nesting = ()


Prose = Paragraph | Lines | Rule
Block = Prose | Code | Table


def gap(before: Block, after: Block) -> int:
    """Pixels between two blocks."""
    if isinstance(after, Paragraph) and after.heading:
        return 24 if after.heading <= 2 else 20
    if isinstance(before, Paragraph) and before.heading:
        return 8
    if isinstance(before, Rule) or isinstance(after, Rule):
        return 16
    if (
        isinstance(after, Paragraph)
        and after.tight
        and isinstance(before, Paragraph)
        and (before.tight or after.marker)
    ):
        return 4 if before.tight else 8
    return 12


def segments(blocks: Sequence[Block]) -> Iterator[tuple[Prose, ...] | Code | Table]:
    """The blocks in the pieces that are laid out by themselves: stretches of prose, and each block of code and each table."""
    prose: list[Prose] = []
    for block in blocks:
        if isinstance(block, Code | Table):
            if prose:
                yield tuple(prose)
                prose = []
            yield block
        else:
            prose.append(block)
    if prose:
        yield tuple(prose)

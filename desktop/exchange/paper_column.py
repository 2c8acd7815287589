"""One message as it stands on paper: its pieces below each other, the grounds behind them, and where it may be cut."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.exchange.page_breaks import Row
from desktop.exchange.paper_sheets import Drawn, Sheet, code_sheet, prose_sheet, table_sheet
from desktop.theme.tokens import LIGHT, TextSize
from desktop.transcript.markdown.blocks import Block, Code, Paragraph, Run, Step, Table, gap, segments
from desktop.transcript.prose_signs import QUOTE_LINE
from desktop.transcript.style import INDENT, Style

_INSIDE = 12
_BELOW_CAPTION = 4
_CAPTION = TextSize.CAPTION / TextSize.MESSAGE


@dataclass(frozen=True)
class Ground:
    """A coloured ground behind some of it; `bar` is the colour of a line at its leading edge."""

    top: float
    bottom: float
    left: float
    width: float
    colour: str
    bar: str = ""


@dataclass(frozen=True)
class Placed:
    """A piece, and where its upper edge and its side stand."""

    sheet: Sheet
    left: float
    top: float


@dataclass
class Column:
    """Pieces below each other, from 0 on."""

    width: float
    drawn: Drawn
    height: float = 0.0
    placed: list[Placed] = field(default_factory=list)
    grounds: list[Ground] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def add_blocks(
        self, blocks: Sequence[Block], style: Style, inset: float = 0, code_ground: str = LIGHT.sunken
    ) -> None:
        """Put blocks below what there is."""
        before: Block | None = None
        for segment in segments(blocks):
            first = segment if isinstance(segment, Code | Table) else segment[0]
            above = self.height
            self.height += gap(before, first) if before is not None else 0
            left = inset + (INDENT * len(first.nesting) if isinstance(segment, Code | Table) else 0)
            width = self.width - left - inset
            match segment:
                case Code():
                    self._add_on_ground(code_sheet(segment, style, width - 2 * _INSIDE), left, code_ground)
                case Table():
                    self._add(table_sheet(segment, style, width, self.drawn), left)
                case _:
                    self._add(prose_sheet(segment, style, width, self.drawn), left)
            if isinstance(segment, Code | Table):  # beside prose they are painted with it
                self._add_quote_lines(first, inset, above)
            before = segment if isinstance(segment, Code | Table) else segment[-1]

    def add_caption(self, runs: Sequence[Run], style: Style) -> None:
        """A line that stays with what follows."""
        small = replace(style, scale=style.scale * _CAPTION)
        self._add(prose_sheet((Paragraph(tuple(runs)),), small, self.width, self.drawn), 0)
        self.rows[-1] = replace(self.rows[-1], keeps_next=True)
        self.height += _BELOW_CAPTION

    def begin_ground(self) -> int:
        """Leave room for the upper edge of a ground. Returns what `end_ground` wants."""
        self.height += _INSIDE
        return len(self.rows)

    def end_ground(self, first: int, colour: str, bar: str = "") -> None:
        """Put a ground behind all that was added since, and none behind nothing."""
        if first == len(self.rows):
            self.height -= _INSIDE
            return
        self.height += _INSIDE
        top = self.rows[first].top - _INSIDE
        self.rows[first] = replace(self.rows[first], top=top)
        self.rows[-1] = replace(self.rows[-1], bottom=self.height)
        self.grounds.insert(0, Ground(top, self.height, 0, self.width, colour, bar))

    def _add_quote_lines(self, block: Block, inset: float, above: float) -> None:
        for step, kind in enumerate(block.nesting):
            if kind is Step.QUOTE:
                left = inset + step * INDENT + 2
                self.grounds.append(Ground(above, self.height, left, QUOTE_LINE, LIGHT.hairline))

    def _add_on_ground(self, sheet: Sheet, left: float, colour: str) -> None:
        top = self.height
        self.height += _INSIDE
        first = len(self.rows)
        self._add(sheet, left + _INSIDE)
        self.height += _INSIDE
        self.rows[first] = replace(self.rows[first], top=top)
        self.rows[-1] = replace(self.rows[-1], bottom=self.height)
        self.grounds.append(Ground(top, self.height, left, sheet.width + 2 * _INSIDE, colour))

    def _add(self, sheet: Sheet, left: float) -> None:
        self.placed.append(Placed(sheet, left, self.height))
        self.rows += [replace(row, top=row.top + self.height, bottom=row.bottom + self.height) for row in sheet.rows()]
        self.height += sheet.height

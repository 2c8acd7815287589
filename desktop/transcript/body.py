"""The words of a message or a notice: its blocks, in as few panes as they need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.transcript.code_pane import CodePane
from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.blocks import Block, Code, Step, Table, gap, segments
from desktop.transcript.pane import TextPane
from desktop.transcript.prose_pane import ProsePane
from desktop.transcript.style import INDENT, Style
from desktop.transcript.table_pane import TablePane

Pane = ProsePane | CodePane | TablePane

_SPARE = 4  # hidden panes of each kind that are kept for the next message
_NARROWEST = 120
_QUOTE_LINE = 3
_OVERLAP = 3  # a line in a pane of prose ends with its last line of text, a little above the pane's edge


@dataclass(frozen=True)
class _Shown:
    """A pane in use, with the first and the last block in it."""

    pane: Pane
    first: Block
    last: Block


class MessageBody(QWidget):
    """Shows blocks, in panes that it keeps and uses again: the third stretch of prose is always in the third prose pane.

    Signals:
        copied: code is on the clipboard.
        selection_changed: text was selected, or no longer is, in one of the panes.
    """

    copied = Signal()
    selection_changed = Signal()

    def __init__(self, parent: QWidget, drawings: FormulaDrawings | None = None) -> None:
        super().__init__(parent)
        self._drawings = drawings
        self.watch_pane: Callable[[TextPane], None] = _no_watch
        """Is given each new pane."""
        self._style: Style | None = None
        self.has_own_words = False
        """It shows the app's own words, whose links are opened without a question."""
        self._prose: list[ProsePane] = []
        self._code: list[CodePane] = []
        self._tables: list[TablePane] = []
        self._shown: list[_Shown] = []

    def show_blocks(self, blocks: Sequence[Block], style: Style, *, growing: bool = False) -> None:
        """Show these and no others; only what differs from before is written again. `growing`: more will come at the end."""
        self._style = style
        prose = code = tables = 0
        self._shown = []
        for segment in segments(blocks):
            match segment:
                case Code():
                    self._code_pane(code).show_code(segment, style, growing=growing)
                    self._shown.append(_Shown(self._code[code], segment, segment))
                    code += 1
                case Table():
                    self._table_pane(tables).show_table(segment, style)
                    self._shown.append(_Shown(self._tables[tables], segment, segment))
                    tables += 1
                case _:
                    self._prose_pane(prose).show_blocks(segment, style)
                    self._shown.append(_Shown(self._prose[prose], segment[0], segment[-1]))
                    prose += 1
        _spare(self._prose, prose)
        _spare(self._code, code)
        _spare(self._tables, tables)

    def draw_more(self) -> bool:
        """Show the drawings of formulas that have come since; whether there were any."""
        return any([shown.pane.draw_more() for shown in self._shown if not isinstance(shown.pane, CodePane)])  # noqa: C419 # all of them

    def height_for(self, width: int) -> int:
        """Place the panes; the height they take at a width."""
        y = 0
        before: Block | None = None
        for shown in self._shown:
            x = 0 if isinstance(shown.pane, ProsePane) else INDENT * len(shown.first.nesting)
            y += gap(before, shown.first) if before is not None else 0
            across = max(width - x, _NARROWEST)
            height = shown.pane.height_for(across)
            shown.pane.setGeometry(x, y, across, height)
            shown.pane.show()
            y += height
            before = shown.last
        return y

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The lines beside code and tables in quotes, so that a quote's line has no gaps; beside prose its pane paints them."""
        painter = QPainter(self)
        bottom = 0
        for shown in self._shown:
            area = shown.pane.geometry()
            if self._style is not None and not isinstance(shown.pane, ProsePane):
                hairline = QColor(self._style.tokens.hairline)
                for step, kind in enumerate(shown.first.nesting):
                    if kind is Step.QUOTE:
                        painter.fillRect(step * INDENT + 2, bottom, _QUOTE_LINE, area.bottom() + 1 - bottom, hairline)
            bottom = area.bottom() - _OVERLAP

    def natural_width(self, widest: int) -> int:
        """The width that the words need, `widest` at most. Code and tables take all of it."""
        if any(not isinstance(shown.pane, ProsePane) for shown in self._shown):
            return widest
        return min(max((pane.natural_width(widest) for pane in self._prose[: len(self._shown)]), default=0), widest)

    def text_panes(self) -> list[TextPane]:
        """The text panes, from top to bottom."""
        return [shown.pane.text if isinstance(shown.pane, CodePane) else shown.pane for shown in self._shown]

    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches, from top to bottom."""
        stops: list[QWidget] = []
        for shown in self._shown:
            if isinstance(shown.pane, CodePane):
                stops.append(shown.pane.copy_button)
            elif shown.pane.has_links():
                stops.append(shown.pane)
        return stops

    def _prose_pane(self, number: int) -> ProsePane:
        if number == len(self._prose):
            self._prose.append(ProsePane(self, self._drawings))
            self._prose[-1].asks_before_opening = not self.has_own_words
            self.watch_pane(self._prose[-1])
            self._prose[-1].selectionChanged.connect(self.selection_changed)
        return self._prose[number]

    def _code_pane(self, number: int) -> CodePane:
        if number == len(self._code):
            self._code.append(CodePane(self))
            self._code[-1].copied.connect(self.copied)
            self.watch_pane(self._code[-1].text)
            self._code[-1].text.selectionChanged.connect(self.selection_changed)
        return self._code[number]

    def _table_pane(self, number: int) -> TablePane:
        if number == len(self._tables):
            self._tables.append(TablePane(self, self._drawings))
            self.watch_pane(self._tables[-1])
            self._tables[-1].selectionChanged.connect(self.selection_changed)
        return self._tables[number]


def _no_watch(_pane: TextPane) -> None:
    pass


def _spare(panes: Sequence[Pane], used: int) -> None:
    for pane in panes[used:]:
        pane.hide()
    if isinstance(panes, list):
        for pane in panes[used + _SPARE :]:
            pane.deleteLater()
        del panes[used + _SPARE :]

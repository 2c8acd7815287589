"""Has the formulas drawn of messages that are about to be scrolled to, so that they need not appear there one after the other."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.transcript.formulas import FormulaDrawings
from desktop.transcript.markdown.blocks import Block, Paragraph, Run, Table
from desktop.transcript.markdown.reading import read_markdown
from models.conversations.records import Author, Message, MessageId, MessageState
from models.formulas.formula import Formula

_BEYOND = 5
"""Rows on either side of the screen."""
_SIGNS = ("$", "\\(", "\\[")
_PAUSE_MS = 20
"""Between two messages: reading one takes some milliseconds."""


class FormulasAhead(QObject):
    """Reads one message at a time while nothing else is to be done. Main thread only."""

    def __init__(self, drawings: FormulaDrawings, parent: QObject) -> None:
        super().__init__(parent)
        self._drawings = drawings
        self._around: tuple[MessageId, MessageId] | None = None
        self._waiting: list[Message] = []
        self._read: set[MessageId] = set()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)

    def look_around(self, messages: Sequence[Message], first: int, last: int) -> None:
        """The messages with these numbers are the first and the last on the screen now."""
        around = (messages[first].id, messages[last].id)
        if around == self._around:
            return
        self._around = around
        beyond = [*reversed(messages[max(first - _BEYOND, 0) : first]), *messages[last + 1 : last + 1 + _BEYOND]]
        self._waiting = [message for message in beyond if message.id not in self._read and _may_have_formulas(message)]
        if self._waiting:
            self._pause.start()

    @Slot()
    def _on_pause(self) -> None:
        if not self._waiting:
            return
        message = self._waiting.pop(0)
        self._read.add(message.id)
        for formula in formulas_of(read_markdown(message.text)):
            self._drawings.draw_some_time(formula)
        if self._waiting:
            self._pause.start()


def formulas_of(blocks: Iterable[Block]) -> Iterator[Formula]:
    """All formulas, from top to bottom."""
    for block in blocks:
        for run in _runs(block):
            if run.formula is not None:
                yield run.formula


def _runs(block: Block) -> Iterator[Run]:
    match block:
        case Paragraph():
            yield from block.runs
        case Table():
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from cell
        case _:
            pass


def _may_have_formulas(message: Message) -> bool:
    written = message.author is Author.MODEL and message.state is not MessageState.STREAMING
    return written and any(sign in message.text for sign in _SIGNS)

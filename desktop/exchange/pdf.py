"""A chat as PDF, set as in the window, in its light colours. Any thread may do it, once there is an application."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QBuffer, QIODevice

from desktop.exchange.paper_message import Setting, read_said
from desktop.exchange.paper_pages import WIDTH, Pages
from desktop.exchange.paper_sheets import Drawn
from desktop.theme.tokens import LIGHT, Space
from desktop.transcript.markdown.blocks import Block, Paragraph, Run, Table
from desktop.transcript.style import Style
from models.exchange.chat_text import ChatText
from models.exchange.drawn_formulas import draw_formulas
from models.exchange.progress import Progress, part, tell
from models.exchange.words import Words
from models.formulas.formula import Formula


def pdf_of(chat: ChatText, words: Words, progress: Progress = lambda _: True) -> bytes:
    """The file. Raises Stopped, between two pages or two formulas, where `progress` stops it."""
    count = max(len(chat.messages), 1)
    read: list[Sequence[Block]] = []
    for done, said in enumerate(chat.messages):
        tell(progress, 0.1 * done / count)
        read.append(read_said(said))
    formulas = dict.fromkeys(formula for blocks in read for formula in _formulas_in(blocks))
    drawn = Drawn(draw_formulas(formulas.keys(), part(progress, 0.1, 0.4)))
    setting = Setting(WIDTH, drawn, words, Style(LIGHT, LIGHT.ink), Style(LIGHT, LIGHT.second))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    painted = 0
    pages = Pages(buffer, chat.title, lambda: tell(progress, 0.4 + 0.6 * painted / count))
    try:
        pages.take(setting.title(chat))
        for painted, (said, blocks) in enumerate(zip(chat.messages, read, strict=True)):  # noqa: B007 # `pages` tells it
            pages.take(setting.message(said, blocks), Space.BETWEEN_MESSAGES)
        if chat.ended:
            pages.take(setting.ending(chat), Space.BETWEEN_MESSAGES)
    finally:
        pages.end()
    buffer.close()
    return bytes(buffer.data().data())


def _formulas_in(blocks: Sequence[Block]) -> Iterator[Formula]:
    return (run.formula for block in blocks for run in _runs_in(block) if run.formula is not None)


def _runs_in(block: Block) -> Iterable[Run]:
    match block:
        case Paragraph():
            return block.runs
        case Table():
            return (run for row in (block.header, *block.rows) for cell in row for run in cell)
        case _:
            return ()

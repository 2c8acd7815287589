"""What a chat has to show on paper, message by message."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.exchange.paper_column import Column
from desktop.exchange.paper_sheets import Drawn
from desktop.theme.tokens import LIGHT
from desktop.transcript.markdown.blocks import Block, Code, Lines, Look, Paragraph, Run, Step
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.markdown.typed_text import read_typed
from desktop.transcript.style import Style
from models.exchange.chat_text import ChatText, Said
from models.exchange.words import Words

_INSIDE = 16
_BETWEEN = 10
_BELOW_TITLE = 16


def read_said(said: Said) -> Sequence[Block]:
    """The blocks of a message's own words."""
    return read_markdown(said.text) if said.is_model else read_typed(said.text)


@dataclass(frozen=True)
class Setting:
    """How all of them are set: the width of the column, the inks, the app's own words."""

    width: float
    drawn: Drawn
    words: Words
    style: Style
    second: Style

    def title(self, chat: ChatText) -> Column:
        """The head of the first page."""
        column = self._column()
        large = replace(self.style, scale=self.style.scale * 1.15)
        column.add_blocks([Paragraph((Run(chat.title),), heading=1)], large)
        column.add_caption([Run(chat.days, Look.SECOND)], self.style)
        column.height += _BELOW_TITLE
        if chat.instructions:
            self._add_aside(column, self.words.instructions, chat.instructions)
        return column

    def message(self, said: Said, blocks: Sequence[Block]) -> Column:
        """One message."""
        column = self._column()
        remark = f" ({said.remark})" if said.remark else ""
        column.add_caption([Run(said.who, Look.BOLD), Run(f"  {said.when}{remark}", Look.SECOND)], self.style)
        if said.thoughts.strip():
            self._add_aside(column, self.words.thoughts, said.thoughts.strip())
        for file in said.files:
            column.add_caption([Run(file.name, Look.BOLD)], self.style)
            column.add_blocks([Code(file.text.rstrip())], self.style)
            column.height += _BETWEEN
        if blocks and said.is_model:
            column.add_blocks(blocks, self.style)
        elif blocks:
            first = column.begin_ground()
            column.add_blocks(blocks, self.style, _INSIDE, LIGHT.raised)
            column.end_ground(first, LIGHT.sunken)
        if said.notice:
            column.height += _BETWEEN
            first = column.begin_ground()
            column.add_blocks(read_typed(said.notice), self.style, _INSIDE)
            column.end_ground(first, LIGHT.notice_paper, LIGHT.notice)
        return column

    def ending(self, chat: ChatText) -> Column:
        """That the chat ended."""
        column = self._column()
        first = column.begin_ground()
        title, because = Run(chat.ended, Look.BOLD), Run(chat.ended_because)
        column.add_blocks([Paragraph((title,))], replace(self.style, ink=LIGHT.ended), _INSIDE)
        if chat.ended_because:
            column.add_blocks([Paragraph((because,))], self.second, _INSIDE)
        column.end_ground(first, LIGHT.ended_paper)
        return column

    def _add_aside(self, column: Column, title: str, text: str) -> None:
        column.add_caption([Run(title, Look.SECOND)], self.style)
        column.add_blocks([Lines(text, (Step.QUOTE,))], self.second)
        column.height += _BETWEEN

    def _column(self) -> Column:
        return Column(self.width, self.drawn)

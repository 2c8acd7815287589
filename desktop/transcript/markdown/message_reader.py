"""A message's text as blocks: typed words as they are, answers as Markdown, also while they are written."""

import re

from desktop.transcript.markdown.blocks import Block
from desktop.transcript.markdown.reading import read_markdown, read_parts
from desktop.transcript.markdown.typed_text import read_typed
from models.conversations.records import Author, Message, MessageState

_BEGUN = re.compile(r"[ \t>]*(?:-+|=+|`{1,2})[ \t]*")
"""A line that says nothing yet: one dash under a paragraph makes a heading of it, until the dash turns out to be a list's."""


class MessageReader:
    """Reads one message after another."""

    def __init__(self) -> None:
        self._answer: AnswerReader | None = None

    @property
    def expects_more(self) -> bool:
        """Whether the message that was read last is still being written."""
        return self._answer is not None

    def read(self, message: Message) -> tuple[Block, ...]:
        """The blocks of a whole message."""
        self._answer = None
        if message.author is Author.USER:
            return read_typed(message.text)
        if message.state is MessageState.STREAMING:
            self._answer = AnswerReader()
            return self._answer.extend(message.text)
        return read_markdown(message.text)

    def extend(self, text: str) -> tuple[Block, ...] | None:
        """All blocks, after more was written; None where nothing more was expected."""
        return self._answer.extend(text) if self._answer is not None else None


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
        parts = read_parts(_said(self._tail), growing=True)
        settled, open_ = parts[:-2], parts[-2:]
        if settled:
            self._settled.extend(block for part in settled for block in part.blocks)
            self._tail = self._tail[_line_start(self._tail, open_[0].line) :]
        return (*self._settled, *(block for part in open_ for block in part.blocks))


def _said(text: str) -> str:
    """The text without a last line that has only begun."""
    last = text.rfind("\n") + 1
    return text[:last] if _BEGUN.fullmatch(text, last) else text


def _line_start(text: str, line: int) -> int:
    start = 0
    for _ in range(line):
        start = text.index("\n", start) + 1
    return start

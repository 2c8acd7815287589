"""What somebody typed, as blocks: their words as they stand, with only fenced code told apart."""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from desktop.transcript.markdown.blocks import Block, Code, Lines, Step

_FENCES = MarkdownIt("zero").enable("fence")


def read_typed(text: str) -> tuple[Block, ...]:
    """A text as it was typed; only fenced code is told apart."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks: list[Block] = []
    done = 0
    for token in _FENCES.parse("\n".join(lines)):
        if token.type == "fence" and token.map:
            start, end = token.map
            blocks.extend(_typed(lines[done:start]))
            blocks.append(fenced_code(token, ()))
            done = end
    blocks.extend(_typed(lines[done:]))
    return tuple(blocks)


def _typed(lines: list[str]) -> Iterator[Lines]:
    text = "\n".join(lines).strip("\n")
    if text.strip():
        yield Lines(text)


def fenced_code(token: Token, nesting: tuple[Step, ...]) -> Code:
    """The block of a fence or of indented code; the first word of its info string names the language."""
    words = token.info.split()
    return Code(token.content.removesuffix("\n"), words[0] if words else "", nesting)

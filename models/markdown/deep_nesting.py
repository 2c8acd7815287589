"""What is nested deeper than is read is shown as it was typed: markdown-it would leave it out, and with it all that follows."""

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

AS_TYPED = "as_typed"
"""The token of such lines; its content is all of them."""
_DEEPEST = 64
"""Levels of markdown-it's: a list in a list is two, a quote in a quote one."""


def read_deep_nesting(parser: MarkdownIt) -> None:
    """A plug-in: have the parser keep what is nested too deep for it."""
    parser.options["maxNesting"] = _DEEPEST + 4  # an item goes two levels down before our rule is asked
    parser.block.ruler.before("table", AS_TYPED, _as_typed)


def _as_typed(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.level < _DEEPEST or silent:
        return False
    number = start
    while number < end and (state.isEmpty(number) or state.sCount[number] >= state.blkIndent):
        number += 1
    token = state.push(AS_TYPED, "", 0)
    token.block = True
    token.content = state.getLines(start, number, state.blkIndent, keepLastLF=False).rstrip()
    token.map = [start, number]
    state.line = number
    return True

"""Formulas in Markdown: `$…$`, `$$…$$`, `\\(…\\)` and `\\[…\\]`, as markdown-it rules.

A dollar is money more often than mathematics, so `$…$` is a formula only where no digit stands before or after it, no space
inside its dollars, and no sentence between them. Each token has the TeX as its content and, as `meta["typed"]`, all that was typed.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

FORMULA = "formula"
"""The token within a paragraph; `meta["display"]` says whether it belongs on a line of its own."""
FORMULA_BLOCK = "formula_block"
OPEN_FORMULA = "formula_open"
"""The beginning of a formula whose end is still to be written; only where the parser is told that the text grows."""
GROWING = "growing"
"""The key of the parser's environment that says so."""

LONGEST = 2000
"""Characters of TeX; what is longer is text."""
_PAIRS = (("$$", "$$"), ("\\[", "\\]"))
_BEGINS_WITH_A_SUM = re.compile(r"[\d.,]")
_WORD_OF_A_SENTENCE = re.compile(r"\s[^\W\d_]{2,}")
_MAY_END_BEFORE_A_LETTER = re.compile(r"[\w)}\]']$")


def read_formulas(parser: MarkdownIt) -> None:
    """A plug-in: have the parser know formulas."""
    ends = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", FORMULA_BLOCK, _block, {"alt": ends})
    parser.inline.ruler.before("escape", FORMULA, _inline)


def _inline(state: StateInline, silent: bool) -> bool:
    found = _formula_at(state.src, state.pos)
    if found is None:
        return False
    typed, tex, display = found
    if not silent:
        token = state.push(FORMULA, "", 0)
        token.content = tex
        token.meta = {"typed": typed, "display": display}
    state.pos += len(typed)
    return True


def _formula_at(text: str, start: int) -> tuple[str, str, bool] | None:
    if text[start] == "\\":
        for opening, closing, display in (("\\(", "\\)", False), ("\\[", "\\]", True)):
            if text.startswith(opening, start):
                return _between(text, start, opening, closing, display=display)
    elif text.startswith("$$", start):
        return _between(text, start, "$$", "$$", display=True)
    elif text[start] == "$":
        return _between_dollars(text, start)
    return None


def _between(text: str, start: int, opening: str, closing: str, *, display: bool) -> tuple[str, str, bool] | None:
    end = text.find(closing, start + len(opening))
    tex = text[start + len(opening) : end]
    if end < 0 or not tex.strip() or len(tex) > LONGEST or "`" in tex:
        return None
    return text[start : end + len(closing)], tex.strip(), display


def _between_dollars(text: str, start: int) -> tuple[str, str, bool] | None:
    end = _unescaped_dollar(text, start + 1)
    tex = text[start + 1 : end]
    before, after = text[start - 1 : start], text[end + 1 : end + 2]
    is_formula = (
        end > start + 1
        and len(tex) <= LONGEST
        and "`" not in tex
        and not before.isalnum()
        and not tex[0].isspace()
        and not tex[-1].isspace()
        and not after.isdigit()
        and after != "$"
        and (not after.isalpha() or _MAY_END_BEFORE_A_LETTER.search(tex) is not None)
        and not _is_money(tex)
    )
    return (text[start : end + 1], tex, False) if is_formula else None


def _unescaped_dollar(text: str, start: int) -> int:
    end = text.find("$", start)
    while end > 0 and text[end - 1] == "\\":
        end = text.find("$", end + 1)
    return end


def _is_money(tex: str) -> bool:
    """`5, not 10` in `it costs $5, not 10$`."""
    return "\\" not in tex and _BEGINS_WITH_A_SUM.match(tex) is not None and _WORD_OF_A_SENTENCE.search(tex) is not None


def _block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.is_code_block(start):
        return False
    first = _line(state, start)
    closing = next((closing for opening, closing in _PAIRS if first.startswith(opening)), None)
    if closing is None:
        return False
    typed, number, is_closed = _lines_until(state, start, end, first, closing)
    if is_closed:
        tex = typed[2:-2].strip()
        is_formula = 0 < len(tex) <= LONGEST and closing not in tex
    else:
        tex = typed
        is_formula = bool(state.env.get(GROWING)) and number == end
    if not is_formula:
        return False
    if not silent:
        token = state.push(FORMULA_BLOCK if is_closed else OPEN_FORMULA, "", 0)
        token.block = True
        token.content = tex
        token.meta = {"typed": typed}
        token.map = [start, number]
        state.line = number
    return True


def _lines_until(state: StateBlock, start: int, end: int, first: str, closing: str) -> tuple[str, int, bool]:
    """What was typed from the opening on, the number of the line behind it, and whether the closing ends its last line."""
    lines = [first]
    number = start + 1
    is_closed = first[2:].endswith(closing)
    while not is_closed and closing not in first[2:] and number < end:
        if state.isEmpty(number) or state.sCount[number] < state.blkIndent:
            break
        lines.append(_line(state, number))
        is_closed = lines[-1].endswith(closing)
        number += 1
    return "\n".join(lines), number, is_closed


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()

"""What is searched for, read from what was typed; and where it stands in a text. Pure.

Words are found as beginnings of words, in any order, without regard to case and accents; what stands in quotation marks is found as
it stands. Folded text is as long as the text it was made of, so a place in one is a place in the other.
"""

import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from models.conversations.search_schema import SIGN_LEAD, SIGN_RANGES

Range = tuple[int, int]
"""Where something stands in a text: from, to, in characters."""

_QUOTES = str.maketrans("“”„‟«»", '""""""')
_ITEMS = re.compile(r'"([^"]*)("|$)|[^\s"]+')
_PIECES = re.compile(f"[{SIGN_RANGES}]|(?:(?![{SIGN_RANGES}])[^\\W_])+")
_ANY_SIGN = re.compile(f"[{SIGN_RANGES}]")
_MARKS = "[\u0300-\u036f]*"
_ENDS = f"(?:(?![^\\W_])|(?=[{SIGN_RANGES}]))"
_SPACE_IN_A_PARAGRAPH = "[^\\S\u2029]+"
_BEFORE, _SNIPPET = 48, 200
_FIRST_LOOKED_AT, _AROUND = 500, 500
_MARKUP = re.compile(r"```\w*|`+|\*\*+|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)")


@dataclass(frozen=True)
class Wanted:
    """One thing that a text must hold: a word or words side by side."""

    text: str
    is_whole: bool
    """It was closed in quotation marks: its last word is no beginning."""


class Snippet(msgspec.Struct, frozen=True):
    """A part of a text, and where in it stands what was searched for."""

    text: str
    ranges: tuple[Range, ...] = ()


class _Folding(dict[int, int]):
    """A letter without its case and accents, for `str.translate`; made once for each."""

    def __missing__(self, code: int) -> int:
        letter = chr(code)
        parts = unicodedata.normalize("NFD", letter)
        base = parts[0] if all(unicodedata.combining(mark) for mark in parts[1:]) else letter
        lower = base.lower()
        self[code] = ord(lower) if len(lower) == 1 else ord(base)
        return self[code]


_FOLDING = _Folding()


def folded(text: str) -> str:
    """The text without case and accents, as long as before."""
    return text.lower() if text.isascii() else text.translate(_FOLDING)


class Finder:
    """Finds places in texts by a regular expression over letters, as a list of the parts that it is made of."""

    def __init__(self, alternatives: Sequence[Sequence[str]], *, keeps_case: bool = False) -> None:
        self._keeps_case = keeps_case
        self._plain = re.compile("|".join("".join(parts) for parts in alternatives))
        # An accent may be a character of its own, behind its letter. Looking for it costs time, and no plain ASCII text has any.
        marks = "" if keeps_case else _MARKS
        self._with_marks = re.compile("|".join(marks.join(parts) + marks for parts in alternatives))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Finder) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    @property
    def _key(self) -> tuple[str, bool]:
        return self._plain.pattern, self._keeps_case

    @property
    def keeps_case(self) -> bool:
        """Whether case and accents count."""
        return self._keeps_case

    def ranges(self, text: str) -> list[Range]:
        """All places in the text, in order."""
        text = text if self._keeps_case else folded(text)
        return [found.span() for found in self._pattern_for(text).finditer(text)]

    def first(self, text: str, most: int = sys.maxsize) -> Range | None:
        """The first place in the text, or in the first `most` characters of it. A long one is folded no further than that."""
        start, size = 0, _FIRST_LOOKED_AT
        while start < min(len(text), most):
            begin = max(start - _AROUND, 0)  # what stands before and behind a place is a part of it
            piece = text[begin : start + size + _AROUND]
            piece = piece if self._keeps_case else folded(piece)
            if found := self._pattern_for(piece).search(piece, start - begin):
                return begin + found.start(), begin + found.end()
            start, size = start + size, 2 * size  # most words stand at the beginning already
        return None

    def is_in(self, text: str) -> bool:
        """Whether there is any place in the text."""
        return self.is_in_folded(text if self._keeps_case else folded(text))

    def is_in_folded(self, text: str) -> bool:
        """Whether there is any place in a text that was folded before."""
        return self._pattern_for(text).search(text) is not None

    def _pattern_for(self, text: str) -> re.Pattern[str]:
        return self._plain if text.isascii() else self._with_marks


def wanted_in(typed: str) -> tuple[Wanted, ...]:
    """What is searched for. What holds neither letters nor signs is passed over."""
    typed = unicodedata.normalize("NFC", typed.replace("\0", " ")).translate(_QUOTES)
    items = (
        Wanted(found[0].strip('"'), is_whole=found[0].startswith('"') and found[2] == '"')
        for found in _ITEMS.finditer(typed)
    )
    return tuple(item for item in items if _PIECES.search(item.text))


def index_query(wanted: Sequence[Wanted]) -> str:
    """The same for the index. Everything stands in quotation marks: nothing typed is read as FTS5's query language."""
    return " ".join(f'"{as_indexed(item.text).strip()}"{_star(item)}' for item in wanted)


def finder_of_words(wanted: Sequence[Wanted]) -> Finder | None:
    """Finds each of what is wanted, as the index does; None where nothing is."""
    return Finder([_parts(item) for item in wanted]) if wanted else None


def finder_of_text(typed: str, *, keeps_case: bool) -> Finder | None:
    """Finds what was typed as it stands, also within words, with any space for a space; None where nothing was."""
    typed = unicodedata.normalize("NFC", typed)
    if not typed.strip():
        return None
    typed = typed if keeps_case else folded(typed)
    parts = [_SPACE_IN_A_PARAGRAPH if part.isspace() else re.escape(part) for part in re.findall(r"\s+|\S", typed)]
    return Finder([parts], keeps_case=keeps_case)


def snippet_at(text: str, place: Range | None, finder: Finder) -> Snippet:
    """What stands around a place in the text, in one line; its beginning where there is none."""
    start = max(place[0] - _BEFORE, 0) if place else 0
    if start:
        start = text.find(" ", start, start + _BEFORE // 2) + 1 or start
    part = " ".join(_MARKUP.sub("", text[start : start + _SNIPPET]).split())
    part = ("…" if start else "") + part + ("…" if start + _SNIPPET < len(text) else "")
    return Snippet(part, tuple(finder.ranges(part)))


def as_indexed(text: str) -> str:
    """The form in which an index has a text: with each sign as a word. The same as SQL's own, which is slow with long texts."""
    return _ANY_SIGN.sub(lambda sign: f" {SIGN_LEAD}{ord(sign[0]):x} ", text)


def _star(item: Wanted) -> str:
    pieces = _PIECES.findall(item.text)
    return "" if item.is_whole or _ANY_SIGN.match(pieces[-1]) else "*"


def _parts(item: Wanted) -> list[str]:
    """The parts of the regular expression: one for each letter, with what may stand between words."""
    parts: list[str] = []
    before = ""
    for piece in _PIECES.findall(folded(item.text)):
        is_sign = _ANY_SIGN.match(piece) is not None
        if before:
            parts.append("[\\W_]*" if is_sign or _ANY_SIGN.match(before) else "[\\W_]+")
        parts.extend(re.escape(letter) for letter in piece)
        if not before and not is_sign:
            parts[0] = _as_beginning(parts[0])
        before = piece
    return [*parts, _ENDS] if item.is_whole and not _ANY_SIGN.match(before) else parts


def _as_beginning(letter: str) -> str:
    """A letter that a word begins with. It comes first, and the look behind it later: so `re` can skip to the next such letter."""
    return f"{letter}(?:(?<![^\\W_]{letter})|(?<=[{SIGN_RANGES}]{letter}))"

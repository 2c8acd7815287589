"""Finding a command by some of its letters: how well words fit a name, and which letters they are. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.settings.search import folded, words_of

_AT_WORD, _INSIDE, _INITIALS, _SCATTERED, _BY_THE_WAY = 3.0, 2.0, 1.5, 1.0, 0.5
"""What each letter counts."""
_AT_START = 0.4
"""What it counts that the whole name begins so."""
_WORD = re.compile(r"[^\W_]+")
_WIDEST = 3
"""So many times as long as what was typed may the letters lie apart: farther, anything would be found in a long title."""


@dataclass(frozen=True)
class Match:
    """How well it fits (more is better), and the places of the letters in the name, in order."""

    score: float
    letters: tuple[int, ...] = ()


class Name:
    """A name to be found, looked at once. `words` are found as well, and not shown."""

    def __init__(self, name: str, words: str = "") -> None:
        self._plain, self._places = folded(name)
        self._words = folded(words)[0]
        self._starts = [word.start() for word in _WORD.finditer(self._plain)]
        self._initials = "".join(self._plain[at] for at in self._starts)

    def match(self, query: str) -> Match | None:
        """How the name fits what was typed; None where a word of it is not to be found. All names fit nothing at all."""
        score, letters = 0.0, set[int]()
        for word in words_of(query):
            points, found = self._find(word)
            if not points:
                return None
            score += points * len(word) + (_AT_START if self._plain.startswith(word) else 0.0)
            letters.update(self._places[place] for place in found)
        return Match(score - len(self._plain) / 100, tuple(sorted(letters)))

    def _find(self, word: str) -> tuple[float, Sequence[int]]:
        place = next((start for start in self._starts if self._plain.startswith(word, start)), -1)
        if place >= 0:
            return _AT_WORD, range(place, place + len(word))
        place = self._plain.find(word)
        if place >= 0:
            return _INSIDE, range(place, place + len(word))
        place = self._initials.find(word)
        if place >= 0:
            return _INITIALS, self._starts[place : place + len(word)]
        if self._words.startswith(word) or f" {word}" in self._words:
            return _BY_THE_WAY, ()
        scattered = next(filter(None, (self._follow(word, start) for start in self._starts)), [])
        return (_SCATTERED, scattered) if scattered else (0.0, ())

    def _follow(self, word: str, start: int) -> list[int]:
        """The letters from a word's beginning on, each where it occurs next; nothing where they lie too far apart."""
        found: list[int] = []
        place = start - 1
        for letter in word:
            place = self._plain.find(letter, place + 1)
            if place < 0 or place - start >= _WIDEST * len(word) or (not found and place != start):
                return []
            found.append(place)
        return found

"""Finding settings by their words: without regard to case and accents, in any order. Pure."""

import html
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache


def words_of(query: str) -> tuple[str, ...]:
    """What is looked for."""
    return tuple(folded(query)[0].split())


def holds_all(words: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether each of the words stands in one of the texts, as a part of a word too."""
    together = "\n".join(folded(text)[0] for text in texts)
    return all(word in together for word in words)


def marked(text: str, words: Sequence[str], style: str) -> str:
    """The text as rich text, with what was looked for in that style (CSS)."""
    made, end = "", 0
    for start, stop in _spans(text, words):
        made += html.escape(text[end:start])
        made += f'<span style="{style}">{html.escape(text[start:stop])}</span>'
        end = stop
    return made + html.escape(text[end:])


def _spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    plain, places = folded(text)
    found = sorted(
        (start, start + len(word))
        for word in words
        for start in range(len(plain) - len(word) + 1)
        if plain.startswith(word, start)
    )
    joined: list[tuple[int, int]] = []
    for start, stop in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(stop, joined[-1][1]))
        else:
            joined.append((start, stop))
    return [(places[start], places[stop - 1] + 1) for start, stop in joined]


def folded(text: str) -> tuple[str, Sequence[int]]:
    """The text without case and accents, and where in it each character came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    made, places = "", []
    for place, character in enumerate(text):
        plain = _plain(character)
        made += plain
        places += [place] * len(plain)
    return made, places


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    parts = unicodedata.normalize("NFKD", character.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))

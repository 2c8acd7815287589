"""The user's own words, and where they stand in the text as it was written.

The detector reads a text that was normalised and masked; who is to be shown what weighed has the text as it was typed. The two are
brought together word by word: normalising never moves a letter over white space, and masking only takes words out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from models.abuse.masking import PLACEHOLDERS, mask
from models.abuse.normalising.normalise import plain

_TOKEN = re.compile(r"\S+")
_EDGE = ".,;:?\"'()[]{}<>…“”‘’„«»~`-–—"
_MARKS_OF_LETTERS = "@$|*"
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’)\]]*$")
_LOOKAHEAD = 3
"""Words after a masked part that must stand together for it to be over: a quotation may hold any one of them."""


@dataclass(frozen=True)
class Word:
    """One word of the user's own, without the punctuation around it; a word spelt `s t u p i d` is one."""

    start: int
    end: int
    """In the text as it was written, in characters; the end is past the last one."""
    sentence: int
    """Words of one sentence, with nothing masked between them, have the same number."""


@dataclass(frozen=True)
class _Token:
    """What stands between two white spaces."""

    start: int
    end: int
    readings: tuple[str, ...]
    """What normalising makes of it: mostly one word, seldom none or several."""


def own_words(text: str) -> list[Word]:
    """The words of `text` that neither code nor log, quotation nor pasted text holds, in their order."""
    tokens = [_Token(*match.span(), tuple(plain(match.group()).split())) for match in _TOKEN.finditer(text)]
    said = plain(text)
    masked = mask(said).text
    own = set(range(len(tokens))) if masked == said else _left(tokens, masked)
    words: list[Word] = []
    sentence = 0
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else None
        if before and (number - 1 not in own or _is_parted(text, before, token)):
            sentence += 1
        core = _core(text, token)
        if number in own and core is not None:
            words.append(Word(*core, sentence))
    return list(_with_spelt_joined(text, words))


def _left(tokens: Sequence[_Token], masked: str) -> set[int]:
    """Which of the tokens masking has left. What hangs on a placeholder without a space is masked with it."""
    readings = [(reading, number) for number, token in enumerate(tokens) for reading in token.readings]
    texts = [reading for reading, _ in readings]
    found: set[int] = set()
    place = 0
    runs = _runs(masked.split())
    for number, run in enumerate(runs):
        if number == len(runs) - 1 and number:
            place = max(place, len(texts) - len(run))  # nothing is masked after it
        elif number:
            sought = run[:_LOOKAHEAD]
            rest = range(place, len(texts) - len(run) + 1)
            place = next((at for at in rest if texts[at : at + len(sought)] == sought), len(texts))
        found.update(at for _, at in readings[place : place + len(run)])
        place += len(run)
    return found


def _runs(words: Sequence[str]) -> list[list[str]]:
    """The words before, between and after those that hold a placeholder."""
    runs: list[list[str]] = [[]]
    for word in words:
        if any(placeholder in word for placeholder in PLACEHOLDERS):
            runs.append([])
        else:
            runs[-1].append(word)
    return runs


def _core(text: str, token: _Token) -> tuple[int, int] | None:
    """Where the token stands without the punctuation around it; None where it is nothing else."""
    raw = text[token.start : token.end]
    start = token.start + len(raw) - len(raw.lstrip(_EDGE + "!"))
    end = token.start + len(raw.rstrip(_EDGE + "!"))
    return (start, end) if start < end and token.readings else None


def _is_parted(text: str, before: _Token, after: _Token) -> bool:
    if "\n" in text[before.end : after.start]:
        return True
    core = text[before.start : before.end]
    # s. t. u. p. i. d. is no row of sentences.
    return _ENDS_SENTENCE.search(core) is not None and len(core.strip(_EDGE)) > 1


def _with_spelt_joined(text: str, words: Sequence[Word]) -> Iterator[Word]:
    run: list[Word] = []
    for word in words:
        if run and not (_is_letter(text, word) and word.sentence == run[0].sentence):
            yield from _spelt(run)
            run = []
        if _is_letter(text, word):
            run.append(word)
        else:
            yield word
    yield from _spelt(run)


def _is_letter(text: str, word: Word) -> bool:
    return word.end - word.start == 1 and (text[word.start].isalnum() or text[word.start] in _MARKS_OF_LETTERS)


def _spelt(letters: Sequence[Word]) -> Iterator[Word]:
    """Three letters and more in a row are a word, or several where some of the gaps are wider than others."""
    if len(letters) < 3:
        yield from letters
        return
    narrow = min(after.start - before.end for before, after in pairwise(letters))
    joined = letters[0]
    for before, after in pairwise(letters):
        if after.start - before.end > narrow:
            yield joined
            joined = after
        else:
            joined = replace(joined, end=after.end)
    yield joined

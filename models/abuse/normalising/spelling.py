"""Words that nobody knows, made into the known ones that were meant: letters swapped, doubled or left out, spaces left out."""

import re
from collections.abc import Iterable, Iterator

from models.abuse.normalising.confusables import respelt
from models.abuse.normalising.joined import SHORTEST_JOINED, cost_of, cut_apart
from models.abuse.normalising.marked import AFTER, LONG_RUN, disguised, shortened
from models.abuse.vocabulary import RUN, SUFFIXES, UNKNOWN, Vocabulary, takes

_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_NO_PROSE = re.compile(r"[/\\@_#<>={}\[\]]|\.\w+\(")
_DIGIT = re.compile(r"\d")
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:\n…\"“(])\s*$")
_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_MOST_GUESSES = 40
SURELY_JOINED = 12
"""Letters from which a message of one token has its spaces left out."""


def guess(text: str, vocabulary: Vocabulary) -> tuple[str, int]:
    """`text` with words that nobody knows made into known ones (letters held, swapped or left out, spaces left out), and how many.

    Each word of those that were run together counts.
    """
    guesses = 0
    tokens = text.split()
    # A message without a space in it has them left out.
    alone = len(tokens) == 1 and len(text) >= SURELY_JOINED
    names_stand_out = sum(token.islower() for token in tokens) * 4 >= len(tokens)

    def guess_word(word: str, *, name: bool) -> str:
        nonlocal guesses
        small = word.lower().replace("’", "'")
        if len(small) < 3 or not small.isascii() or _is_known(small, vocabulary):
            return word
        spelling = word.isupper() or (word[1:].islower() and not (word[0].isupper() and name))
        found = _guessed(small, vocabulary, spelling=spelling, alone=alone)
        guesses += found.count(" ") + 1 if found else 0
        return found or word

    def guess_token(match: re.Match[str]) -> str:
        token = match.group()
        core = token.strip(AFTER)
        if guesses >= _MOST_GUESSES or _NO_PROSE.search(core) or (not alone and _DIGIT.search(core)):
            return token
        first = _SENTENCE_STARTS.search(text[max(0, match.start() - 4) : match.start()]) is not None
        return _WORD.sub(lambda word: guess_word(word.group(), name=names_stand_out and not first), token)

    return _TOKEN.sub(guess_token, text), guesses


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.cost(word) is not None or all(
        len(part) < 3 or vocabulary.cost(part) is not None for part in word.split("'")
    )


def _guessed(word: str, vocabulary: Vocabulary, *, spelling: bool, alone: bool) -> str | None:
    stem, mark, rest = word.partition("'")
    if (meant := disguised(stem, vocabulary)) is not None:
        return meant + mark + rest
    spelled = _spelled(stem, vocabulary) if spelling else None
    cut = cut_apart(word, vocabulary, strict=True, unknown=alone) if len(word) >= SHORTEST_JOINED else None
    if cut is not None and (spelled is None or cost_of(cut, vocabulary) + 2.0 < (vocabulary.cost(spelled) or UNKNOWN)):
        return cut
    if spelled is not None:
        return spelled + mark + rest
    return LONG_RUN.sub(r"\1", word) if LONG_RUN.search(word) else None


def _spelled(word: str, vocabulary: Vocabulary) -> str | None:
    """The likeliest word from which `word` is one slip of the fingers away.

    Two letters swapped, doubled or left out are likelier than a letter too many or a wrong one, and short words have too many
    neighbours. A rude word must be the only one.
    """
    if not 3 <= len(word) <= 20:
        return None
    near = {*_swaps(word), *_insertions(word), *shortened(word, RUN)}
    found = _best(near, vocabulary)
    if found is not None:
        return found if len(word) > 3 or (vocabulary.cost(found) or UNKNOWN) < 9.5 else None
    if len(word) < 5:
        return None
    if (found := _spelled_stem(word, vocabulary)) is not None or len(word) < 6:
        return found
    return _best({*_removals(word), *_changes(word), *respelt(word, names=True)}, vocabulary, rude=False)


def _spelled_stem(word: str, vocabulary: Vocabulary) -> str | None:
    """A slip in what an ending is put to: `inslutingly`, `hallucniates`."""
    for ending, instead in SUFFIXES:
        stem = word[: -len(ending)]
        if len(stem) > 3 and word.endswith(ending) and takes(stem, ending):
            found = _best({*_swaps(stem), *_insertions(stem + instead)}, vocabulary)
            if found is not None and found.endswith(instead):
                return found.removesuffix(instead) + ending
    return None


def _best(candidates: Iterable[str], vocabulary: Vocabulary, *, rude: bool = True) -> str | None:
    found = {word: cost for word in candidates if (cost := vocabulary.own_cost(word)) is not None}
    harmless = {word for word in found if not vocabulary.is_rude(word)}
    return min(harmless or (found if rude else ()), key=lambda word: (found[word], word), default=None)


def _swaps(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        if word[place] != word[place + 1]:
            yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _insertions(word: str) -> Iterator[str]:
    """With a letter more, but the first and the last stay: `idit`, `stupd`."""
    for place in range(1, len(word)):
        before, after = word[:place], word[place:]
        for letter in _ALPHABET:
            yield before + letter + after


def _removals(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]


def _changes(word: str) -> Iterator[str]:
    for place in range(1, len(word)):
        before, after = word[:place], word[place + 1 :]
        for letter in _ALPHABET:
            yield before + letter + after

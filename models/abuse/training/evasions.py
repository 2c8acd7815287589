"""Writing a text as people write it who do not want to be recognised, for training and for measuring."""

import random
import re
from collections.abc import Callable

from models.abuse.normalising.confusables import TO_LATIN

_LEET = {"a": "4@", "e": "3", "i": "1!", "o": "0", "s": "5$", "t": "7", "b": "8", "g": "9", "u": "*v"}
_LIKE: dict[str, list[str]] = {}
for _mark, _letter in TO_LATIN.items():
    if 0x370 <= _mark < 0x530:
        _LIKE.setdefault(_letter, []).append(chr(_mark))
_WORD = re.compile(r"[A-Za-z]{4,}")
_EMOJI = ("😂", "🤣", "💀", "🙄", "😡", "🔥", "👍", "😭", "🤡", "🖕", "❤️", "✨", "🤖", "💩", "🙏", "😅")


def evade(text: str, chance: random.Random) -> str:
    """One evasion of the usual ones, over the words that matter or over everything."""
    return chance.choice(WAYS)(text, chance)


def retyped(text: str, chance: random.Random) -> str:
    """The same message from hastier fingers: small letters, no apostrophes, two letters in the wrong order."""
    if chance.random() < 0.5:
        text = text.lower()
    if chance.random() < 0.4:
        text = text.replace("'", "").replace("’", "")
    if chance.random() < 0.4:
        text = text.rstrip(".!?")
    found = list(_WORD.finditer(text))
    if found and chance.random() < 0.5:
        word = chance.choice(found)
        place = chance.randrange(word.start() + 1, word.end() - 1)
        text = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    return text


def leet(text: str, chance: random.Random) -> str:
    """Digits and marks for letters."""
    return _words(
        text,
        chance,
        lambda word: "".join(
            chance.choice(_LEET[c.lower()]) if c.lower() in _LEET and chance.random() < 0.6 else c for c in word
        ),
    )


def spaced(text: str, chance: random.Random) -> str:
    """Single letters with spaces between them."""
    return _words(text, chance, " ".join)


def dotted(text: str, chance: random.Random) -> str:
    """Letters with dots, hyphens or underscores between them."""
    mark = chance.choice(".-_*")
    return _words(text, chance, mark.join)


def homoglyphs(text: str, chance: random.Random) -> str:
    """Cyrillic and Greek letters that look like Latin ones."""
    return _words(
        text,
        chance,
        lambda word: "".join(
            chance.choice(_LIKE[c.lower()]) if c.lower() in _LIKE and chance.random() < 0.6 else c for c in word
        ),
    )


def repeats(text: str, chance: random.Random) -> str:
    """Letters held down."""

    def held(word: str) -> str:
        place = chance.randrange(1, len(word))
        return (
            word[:place] + word[place] * chance.randrange(2, 6) + word[place + 1 :] if word[place].isalpha() else word
        )

    return _words(text, chance, held)


def invisible(text: str, chance: random.Random) -> str:
    """Characters of no width inside words."""
    return _words(text, chance, lambda word: word[:2] + chance.choice("\u200b\u200d\u2060\u00ad") + word[2:])


def joined(text: str, chance: random.Random) -> str:  # noqa: ARG001 # one signature for all
    """No spaces at all, where that is short enough to be read."""
    return text.replace(" ", "") if len(text) < 40 else text


def swaps(text: str, chance: random.Random) -> str:
    """Two neighbouring letters inside a word in the wrong order."""

    def swapped(word: str) -> str:
        place = chance.randrange(1, len(word) - 2)
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]

    return _words(text, chance, swapped)


def deletions(text: str, chance: random.Random) -> str:
    """A letter left out inside a word."""

    def shortened(word: str) -> str:
        place = chance.randrange(1, len(word) - 1)
        return word[:place] + word[place + 1 :]

    return _words(text, chance, shortened)


def emoji(text: str, chance: random.Random) -> str:
    """Emoji between the words, and at the end."""
    words = text.split(" ")
    for _ in range(max(1, len(words) // 4)):
        words.insert(chance.randrange(1, len(words) + 1), chance.choice(_EMOJI))
    return " ".join(words)


WAYS = (leet, spaced, dotted, homoglyphs, repeats, invisible, joined, swaps, deletions, emoji)
"""Every evasion."""


def _words(text: str, chance: random.Random, change: Callable[[str], str]) -> str:
    """Change about three words in five of four letters and more, and always at least one."""
    found = list(_WORD.finditer(text))
    if not found:
        return text
    kept = [match for match in found if chance.random() < 0.6] or [chance.choice(found)]
    for match in reversed(kept):
        text = text[: match.start()] + change(match.group()) + text[match.end() :]
    return text

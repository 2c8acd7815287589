"""Words with marks or other letters for letters, and with letters held down: what they are meant to be read as."""

import itertools
import re
from collections.abc import Iterator

from models.abuse.normalising.confusables import has_marks, readings, respelt
from models.abuse.normalising.joined import SHORTEST_JOINED, cut_apart
from models.abuse.vocabulary import Vocabulary

EDGE = ".,;:?\"'()[]{}<>…“”‘’~*_"
AFTER = EDGE + "!|+#%$"
_MARKED = re.compile(r"(?:[^\W_]|[@$!|+*#%(€£])+")
# Codes and quantities: a55, P155, 50s, 100k, 10am.
_UNITS = "st|nd|rd|th|am|pm|px|ms|kb|mb|gb|tb|kg|mg|km|cm|mm|ft|in|lb|oz|hz|ml|[a-z]"
_CODE = re.compile(rf"[A-Za-z]\d+|[A-Z]{{2}}\d+|\d+(?i:{_UNITS})|\d+[A-Z]+|[A-Z]+-?\d{{3,}}")
_ADDRESS = re.compile(r"//|\w@\w+\.\w")
LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_MOST_RUNS = 5
_SPELT = dict.fromkeys(("fuk", "fck", "fuq", "fcuk", "fukc"), "fuck")
_SPELT |= dict.fromkeys(("fkn", "fking", "fcking", "fukin", "fuckin"), "fucking")
_SPELT |= dict.fromkeys(("siht", "shti", "hsit"), "shit")


def unmarked(token: str, vocabulary: Vocabulary) -> str:
    """`1d10t`, `sh!t`, `a$$hole`, `f**k`, `fvck`, `phuck`, where a reading of the token or of its parts is a word."""
    if (token.isalpha() and vocabulary.cost(token.lower()) is not None) or _ADDRESS.search(token):
        return token
    return _MARKED.sub(lambda match: _unmarked_part(match.group(), vocabulary), token)


def _unmarked_part(part: str, vocabulary: Vocabulary) -> str:
    if part.isalpha():
        return part
    shorter = part.rstrip(AFTER).lstrip("*#")
    if shorter.isalpha() and "**" not in part:
        return part.replace(shorter, read(shorter, vocabulary) or shorter)
    for core in (part, shorter):
        if core and (word := read(core, vocabulary)):
            return part.replace(core, word)
    if len(shorter) >= SHORTEST_JOINED and has_marks(shorter) and not _CODE.fullmatch(shorter):
        cut = cut_apart(next(readings(shorter.lower())), vocabulary, strict=True)
        return part.replace(shorter, cut) if cut else part
    return part


def read(written: str, vocabulary: Vocabulary) -> str | None:
    """The word that `written` is or that its marks make, or None."""
    if not 3 <= len(written) <= 24:
        return None
    word = written.lower()
    if word.isalpha():
        return written if vocabulary.cost(word) is not None else disguised(word, vocabulary)
    if not has_marks(word) or _CODE.fullmatch(written):
        return None
    if (starred := _starred(word, vocabulary)) is not None:
        return starred
    found: list[str] = []
    for reading in readings(word):
        if vocabulary.cost(reading) is not None:
            return reading
        found.append(reading)
    return (
        next((read for reading in found[:4] if (read := disguised(reading, vocabulary))), None)
        if len(word) > 3
        else None
    )


def disguised(word: str, vocabulary: Vocabulary) -> str | None:
    """The likeliest word of which this is a wilful spelling: `stuuuupid`, `fvck`, `phuck`."""
    if word in _SPELT:
        return _SPELT[word]
    candidates = [*shortened(word, LONG_RUN)]
    if len(word) > 3:
        candidates += [*respelt(word, names=False), *(readings(word) if "v" in word else ())]
    found = {candidate: cost for candidate in candidates if (cost := vocabulary.cost(candidate)) is not None}
    return min(found, key=found.__getitem__, default=None)


def _starred(word: str, vocabulary: Vocabulary) -> str | None:
    """Rude words with letters blotted out: `sh*t`, `f**k`, `s***`, `a**hole`. Nobody blots out what is not rude."""
    if len(word) < 4 or not ("*" in word or "##" in word) or not word.replace("*", "").replace("#", "").isalpha():
        return None
    pattern = re.compile("".join("." if character in "*#" else re.escape(character) for character in word))
    return next((rude for rude in vocabulary.rude if pattern.fullmatch(rude)), None)


def shortened(word: str, pattern: re.Pattern[str]) -> Iterator[str]:
    """Held letters let go: `stuuuupid`, `loooser`, `asssshole`; in a word that nobody knows also doubled ones: `iddiot`."""
    runs = [run.span() for run in pattern.finditer(word)][:_MOST_RUNS]
    for lengths in itertools.product((1, 2), repeat=len(runs)) if runs else ():
        shorter = word
        for (start, end), length in reversed(list(zip(runs, lengths, strict=True))):
            shorter = shorter[:start] + shorter[start] * length + shorter[end:]
        if shorter != word:
            yield shorter

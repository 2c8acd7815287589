"""Undoing what people do to a word so that it is read but not recognised.

Every function takes text and gives text. `views` gives the plain reading first and then those readings that differ from it: an
evasion is only worth a second look where there is something to undo, and an ordinary message costs nothing more.

The vocabulary (the words that the encoder knows) decides between readings: `1d10t` is read as a word because `idiot` is one, and
`win32` or `h264` stay as they are because nothing comes of them.
"""

import itertools
import re
import unicodedata
from collections.abc import Collection

from models.abuse.confusables import LEET, TO_LATIN

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0e\ufeff"
    "\U000e0000-\U000e0fff]"
)
_COMBINING_RUN = re.compile(r"[\u0300-\u036f\u0489\u20d0-\u20ff]{2,}")
_SPACES = re.compile(r"[^\S\n]+")
_ENDLESS = re.compile(r"(\S{80})\S+")
# Three or more single letters with the same sort of gap between them: s t u p i d, f.u.c.k, i-d-i-o-t.
_GAP = r"(?:[ \t]{1,3}|[.\-_*·•,~/\\]{1,2}[ \t]?)"
_SPACED = re.compile(rf"(?<![^\W_])(?:[^\W_]|[@$!*]){_GAP}(?:(?:[^\W_]|[@$!*]){_GAP}){{1,}}(?:[^\W_]|[@$!*])(?![^\W_])")
_REPEATS = re.compile(r"([^\W\d_])\1{2,}")
_DOUBLES = re.compile(r"([^\W\d_])\1+")
_TOKEN = re.compile(r"\S+")
_EDGE = ".,;:?\"'()[]{}<>…“”‘’~"
_SPLIT = re.compile(r"(?<=[^\W\d_])[.\-_*·•~/\\|](?=[^\W\d_])")
_WORD_OF_LETTERS = re.compile(r"[^\W\d_]+")
_MOST_READINGS = 24
_LONGEST_JOINED = 60


# NFKC makes a sigma of the lunate sigma, which nobody would take for anything but a c.
_BEFORE_NFKC = {0x03F2: "c", 0x03F9: "C"}


def plain(text: str) -> str:
    """NFKC, no invisible characters, no stacks of combining marks, single spaces, and of a run of over 80 characters the first 80."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text.translate(_BEFORE_NFKC))))
    text = _COMBINING_RUN.sub("", text)
    return _ENDLESS.sub(r"\1", _SPACES.sub(" ", text)).strip()


def views(text: str, vocabulary: Collection[str]) -> list[str]:
    """`text`, which must be plain already, and after it up to two other readings of it, each different from those before it."""
    unhidden = collapse_repeats(unspell(fold_confusables(text), vocabulary), vocabulary)
    unhidden = read_leet(unhidden, vocabulary)
    split = part_joined(unhidden, vocabulary)
    readings = [text]
    for reading in (unhidden, split):
        if all(reading.casefold() != known.casefold() for known in readings):
            readings.append(reading)
    return readings


def fold_confusables(text: str) -> str:
    """Letters drawn like Latin ones become Latin, in words that also have Latin letters or stand among them.

    A text that is Greek or Russian throughout stays what it is.
    """
    letters = [character for character in text if character.isalpha()]
    latin = sum(character.isascii() for character in letters)
    mixed = any(not word.isascii() and re.search("[A-Za-z]", word) for word in _WORD_OF_LETTERS.findall(text))
    mostly_latin = mixed or latin * 2 >= len(letters)

    def fold(match: re.Match[str]) -> str:
        word = match.group()
        if word.isascii() or not mostly_latin:
            return word
        return "".join(_latin(character) for character in word)

    return _TOKEN.sub(fold, text)


def _latin(character: str) -> str:
    if character.isascii():
        return character
    if (letter := TO_LATIN.get(ord(character))) is not None:
        return letter.upper() if character.isupper() else letter
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character


def unspell(text: str, vocabulary: Collection[str]) -> str:
    """Single letters with gaps between them become words: `you s t u p i d bot`, `f.u.c.k`, and `stu.pid`."""
    text = _SPACED.sub(lambda match: _joined(match.group(), vocabulary), text)

    def close(match: re.Match[str]) -> str:
        word = match.group()
        if not _SPLIT.search(word) or "//" in word or "@" in word:
            return word
        core = word.strip(_EDGE)
        closed = _SPLIT.sub("", core)
        # `and/or` and `well-known` are made of words; `stu-pid` is not, until it is closed.
        parts = _WORD_OF_LETTERS.findall(core.lower())
        made_of_words = all(len(part) > 2 and part in vocabulary for part in parts)
        return word.replace(core, closed) if closed.lower() in vocabulary and not made_of_words else word

    return _TOKEN.sub(close, text)


def _joined(spelled: str, vocabulary: Collection[str]) -> str:
    """The words in a run of single letters: a wider gap parts them, and where there is none the vocabulary does."""
    groups = re.split(r"[ \t]{2,}", spelled)
    words: list[str] = []
    for group in groups:
        letters = re.sub(_GAP, "", group)
        best = next((reading for reading in _leet_readings(letters) if reading.lower() in vocabulary), None)
        word = best or _parted(letters, vocabulary) or (letters if letters.lower() in _SLANG else None)
        words.append(word or group)
    return " ".join(words)


def collapse_repeats(text: str, vocabulary: Collection[str]) -> str:
    """`stuuuupid` becomes `stupid`, `loooser` `loser`, `asssshole` `asshole`: runs of three and more, as the vocabulary has them."""

    def shorten(match: re.Match[str]) -> str:
        word = match.group()
        long = _REPEATS.search(word) is not None
        if not long and (len(word) < 5 or word.lower() in vocabulary):
            return word
        # A word that nobody knows may also have doubled letters: stuppid, iddiot.
        runs = [run.span() for run in (_DOUBLES if not long else _REPEATS).finditer(word)]
        if not runs:
            return word
        for lengths in itertools.islice(itertools.product((1, 2), repeat=len(runs)), _MOST_READINGS):
            shorter = word
            for (start, end), length in reversed(list(zip(runs, lengths, strict=True))):
                shorter = shorter[:start] + shorter[start] * length + shorter[end:]
            if shorter.lower() in vocabulary:
                return shorter
        return _REPEATS.sub(r"\1", word) if long else word

    return _WORD_OF_LETTERS.sub(shorten, text)


def read_leet(text: str, vocabulary: Collection[str]) -> str:
    """`1d10t`, `sh!t`, `a$$hole`, `f**k`: words with marks for letters, where a reading of them is a word."""

    def read(match: re.Match[str]) -> str:
        word = match.group()
        start = len(word) - len(word.lstrip(_EDGE))
        core = word.strip(_EDGE)
        for candidate in (core, core.rstrip("!|+*#%$")):
            for reading in _readings(candidate, vocabulary):
                if reading.lower() in vocabulary:
                    return word[:start] + reading + word[start + len(candidate) :]
        return word

    return _TOKEN.sub(read, text)


def _readings(word: str, vocabulary: Collection[str]) -> list[str]:
    readings = _leet_readings(word) if _has_marks(word) else [word]
    if len(word) < 4 or word.lower() in vocabulary or not (word.isascii() and re.search("[A-Za-z]", word)):
        return readings if _has_marks(word) else []
    return [*readings, *(spelt for reading in readings if reading.isalpha() for spelt in _respelt(reading))]


def _respelt(word: str) -> list[str]:
    """Letters for letters: fvck, phuck, stoopid, azzhole."""
    swaps = (("v", "u"), ("ph", "f"), ("oo", "u"), ("zz", "ss"), ("z", "s"), ("x", "cks"), ("kk", "ck"))
    return [word.lower().replace(old, new) for old, new in swaps if old in word.lower()]


def _has_marks(word: str) -> bool:
    letters = sum(character.isalpha() for character in word)
    marks = [character for character in word if not character.isalpha()]
    return (
        0 < len(marks) <= max(2, letters + 1) and letters > 0 and len(word) > 2 and all(mark in LEET for mark in marks)
    )


def _leet_readings(word: str) -> list[str]:
    """The ways to read the marks in `word` as letters, the likeliest first; `**` may also be one letter or none."""
    choices = [LEET[character] if not character.isalpha() and character in LEET else (character,) for character in word]
    readings = ["".join(reading) for reading in itertools.islice(itertools.product(*choices), _MOST_READINGS)]
    if "**" in word:
        starred = re.sub(r"\*+", "*", word)
        readings += ["f" + "uck" + word[4:]] if re.match(r"f\*\*k|f\*ck|f\*\*\*", word, re.IGNORECASE) else []
        readings += [
            "".join(reading)
            for reading in itertools.product(*(LEET.get(c, (c,)) if c == "*" else (c,) for c in starred))
        ]
    return readings


def part_joined(text: str, vocabulary: Collection[str]) -> str:
    """`youareanidiot` becomes four words, where the vocabulary has all of them."""

    def part(match: re.Match[str]) -> str:
        word = match.group()
        if not 8 <= len(word) <= _LONGEST_JOINED or word.lower() in vocabulary:
            return word
        return _parted(word, vocabulary) or word

    return _WORD_OF_LETTERS.sub(part, text)


def _parted(letters: str, vocabulary: Collection[str]) -> str | None:
    """The fewest words that make up `letters`, or None; words of one letter other than `i`, `a` and `u` do not count as words."""
    word = letters.lower()
    best: list[tuple[int, list[str]] | None] = [(0, [])] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - 14), end):
            before = best[start]
            piece = word[start:end]
            if before is None or not _is_word(piece, vocabulary):
                continue
            # Short words are what any run of letters can be cut into, so they cost more.
            cost = before[0] + (2 if len(piece) > 2 else 3)
            known = best[end]
            if known is None or cost < known[0]:
                best[end] = (cost, [*before[1], piece])
    found = best[-1]
    return " ".join(found[1]) if found and len(found[1]) > 1 else None


def _is_word(piece: str, vocabulary: Collection[str]) -> bool:
    if len(piece) == 1:
        return piece in "iau"
    if len(piece) == 2:
        return piece in _TWO_LETTERS
    return piece in vocabulary


_SLANG = frozenset({"kys", "stfu", "gtfo", "fu", "kms", "ffs"})
_SHORT_WORDS = "am an as at be by do go he if in is it me my no of oh on or so to up us we ur ya"
_TWO_LETTERS = frozenset(_SHORT_WORDS.split())

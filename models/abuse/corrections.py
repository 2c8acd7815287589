"""What the user has said was wrong: which messages a correction stands for, and what it does to an assessment.

A correction stands for one message and what anybody would call the same message. Its words alone decide, so that the rule can be told
in one sentence: the same words in the same order, whatever their case, punctuation, apostrophes, accents and drawn-out letters, and,
from `_LONG` telling words on, whatever fillers stand between them. Another word is another message, and so is one more or one less
“not”. Likeness of meaning is not asked for: whoever takes one joke back has not taken back all that sounds like it.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from models.abuse.assessment import Assessment
from models.abuse.normalising.confusables import fold
from models.abuse.normalising.normalise import plain

READING = 1
"""Which way of making forms this is. One more whenever `form` gives another answer for some text, so that the store makes those it
keeps anew; that includes changes of `plain` and `fold`.
"""
SURER = 3.0
"""By how much the odds must exceed those of the corrected score for a message to count after all.

Trivial edits and another turn before it move a message's score a little. Of 5,200 edits and 3,500 other turns, tried on the
hand-written messages that count, one in 240 and one in 860 made the odds more than three times as great. What is beyond that is
another finding than the one that the user has judged.
"""
_LONG = 5
"""Telling words from which on fillers do not matter. In a shorter message each word weighs."""
_FILLER_WORDS = "a an and hey just lol oh ok okay please pls really so the uh um very"
_FILLERS = frozenset(_FILLER_WORDS.split())
_LONGEST = 20_000
"""Characters. A longer text is the same message only where it is the same text: reading it anew at every turn would take too long."""

_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`](?=\w)")
# Marks that stand for letters (a$$, f**k) stay: without them one word would be another.
_LETTER_MARKS = frozenset("@*#%&$+|^")
_RUN = re.compile(r"(.)\1+")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_SQUEEZED_FILLERS = frozenset(_RUN.sub(r"\1", filler) for filler in _FILLERS)


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """One message that the user said was wrongly counted. It stays on this device."""

    id: int
    text: str
    """The message as it was written."""
    score: float
    """What its limits were compared to when it counted, 0 to 1: the highest, where it was corrected more than once."""
    note: str
    """What the user said about it, or nothing."""
    created: datetime
    """In UTC."""


def as_json(corrections: Sequence[Correction]) -> bytes:
    """What an export holds, from the window as from the terminal: a JSON list."""
    return msgspec.json.format(msgspec.json.encode(corrections), indent=2) + b"\n"


def score_of(assessment: Assessment) -> float:
    """What the limits were compared to. Assessments of an earlier version lack it; the abuse score, never below it, stands in."""
    return assessment.aimed or assessment.abuse


def form(text: str) -> str:
    """The key to look up corrections by: 64 hexadecimal digits, the same for all texts that are near-identical to each other.

    Others may share it (`good` and `goood`, `god` and `goood`), so `near_identical` has the last word.
    """
    squeezed = " ".join(_squeezed(word) for word in _telling_words(text))
    return hashlib.sha256(squeezed.encode("utf-8", "replace")).hexdigest()


def near_identical(text: str, other: str) -> bool:
    """Whether both are the same message, by the rule at the top of this file."""
    words, others = _telling_words(text), _telling_words(other)
    return len(words) == len(others) and all(map(_is_same_word, words, others))


def limit(score: float) -> float:
    """The score that a message near-identical to one corrected at `score` must exceed to count: 0.7 gives 0.88, 0.95 gives 0.98."""
    return SURER * score / (1.0 + (SURER - 1.0) * score)


def corrected(assessment: Assessment, text: str, corrections: Iterable[Correction]) -> Assessment:
    """The assessment of `text` after what the user has corrected: `rude`, `strike` and `severe` go where a correction applies.

    A correction only takes away. The scores stay, as do `support`, `crisis` and `apology`; without rudeness all of a message is work.
    The same message after the same turn never counts again.
    """
    if not assessment.rude:
        return assessment
    score = score_of(assessment)
    applying = (each for each in corrections if score <= limit(each.score) and near_identical(text, each.text))
    found = next(applying, None)
    if found is None:
        return assessment
    return msgspec.structs.replace(assessment, rude=False, strike=False, severe=False, work=True, corrected_by=found.id)


def _telling_words(text: str) -> list[str]:
    words = _words(text)
    telling = [word for word in words if not _is_filler(word)]
    return telling if len(telling) >= _LONG else words


def _words(text: str) -> list[str]:
    if len(text) > _LONGEST:
        return [text]
    folded = fold(plain(text)).casefold()
    spaced = "".join(map(_word_character, _APOSTROPHES.sub("", folded)))
    # A message of nothing but marks is what it is: a question mark is not the same as a shrug.
    return spaced.split() or [folded]


def _word_character(character: str) -> str:
    """The character as it stands among words: nothing for a mark above a letter, a space for what parts words."""
    if character.isalnum() or character in _LETTER_MARKS:
        return character
    category = unicodedata.category(character)
    if category == "So":  # an emoji is a word
        return f" {character} "
    return "" if category[0] == "M" else " "


def _is_filler(word: str) -> bool:
    return word in _FILLERS or (_DRAWN_OUT.search(word) is not None and _squeezed(word) in _SQUEEZED_FILLERS)


def _squeezed(word: str) -> str:
    return _RUN.sub(r"\1", word)


def _is_same_word(word: str, other: str) -> bool:
    """`stuuupid` is `stupid`, and `goood` is `good`; but `good` is not `god`."""
    if word == other:
        return True
    drawn_out = _DRAWN_OUT.search(word) is not None or _DRAWN_OUT.search(other) is not None
    return drawn_out and _squeezed(word) == _squeezed(other)

"""Undoing what people do to a word so that it is read but not recognised.

The vocabulary (the words that the encoder knows, and some it does not) decides between readings: `1d10t` is read as a
word because `idiot` is one, and `win32` or `h264` stay as they are because nothing comes of them. What is certain
(look-alike letters, dots between letters) is undone everywhere. What is a guess (a word misspelt, words run together)
is made only in English, and never makes a rude word of what may as well be a harmless one: names are not to become
insults.
"""

import re
import unicodedata
from functools import lru_cache

from models.abuse.language import is_english
from models.abuse.normalising.confusables import fold, has_rude_emoji, without_emoji
from models.abuse.normalising.joined import cut_apart
from models.abuse.normalising.marked import EDGE, LONG_RUN, read, unmarked
from models.abuse.normalising.spelling import SURELY_JOINED, guess
from models.abuse.vocabulary import Vocabulary

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0e\ufeff"
    "\U000e0000-\U000e0fff]"
)
_COMBINING_RUN = re.compile(r"[\u0300-\u036f\u0489\u20d0-\u20ff]{2,}")
_SPACES = re.compile(r"[^\S\n]+")
_ENDLESS = re.compile(r"(\S{80})\S+")
# NFKC makes a sigma of the lunate sigma, which nobody would take for anything but a c.
_BEFORE_NFKC = {0x03F2: "c", 0x03F9: "C"}

_LETTER = r"(?:[^\W_]|[@$!|])"
# f.u.c.k, i-d-i-o-t: three letters and more with the same mark between them.
_DOTTED = re.compile(rf"(?<![^\W_]){_LETTER}([.\-_*·•,~/\\|+=:]{{1,2}}){_LETTER}(?:\1{_LETTER})+(?![^\W_])")
_BETWEEN = re.compile(r"[.\-_*·•,~/\\|+=:]+")
# s t u p i d, s. t. u. p. i. d: the gaps between words are lost, unless they are wider.
_SPACED = re.compile(
    rf"(?<![^\W_])(?<![^\W_]['’]){_LETTER}([.\-_*]?[ \t]){_LETTER}(?:\1{_LETTER})+(?![^\W_])(?!['’][^\W_])"
)
_TOKEN = re.compile(r"\S+")
_INSIDE = re.compile(r"(?<=[^\W\d_])[.\-_·•~]+(?=[^\W\d_])")
_LETTERS = re.compile(r"[^\W\d_]+")
_MANY_GUESSES = 2


@lru_cache(maxsize=2)
def _unordered(words: frozenset[str]) -> Vocabulary:
    # Short words are the more frequent ones: the best that can be said of a set.
    return Vocabulary(sorted(words, key=lambda word: (len(word), word)))


def plain(text: str) -> str:
    """NFKC, no invisible characters, no stacks of combining marks, single spaces, and of a run of over 80 characters the first 80."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", _INVISIBLE.sub("", text.translate(_BEFORE_NFKC))))
    text = _COMBINING_RUN.sub("", text)
    return _ENDLESS.sub(r"\1", _SPACES.sub(" ", text)).strip()


def views(text: str, vocabulary: Vocabulary | frozenset[str]) -> list[str]:
    """What is to be judged of `text`, which must be plain already: the text, what it is read as, or both, in this order.

    Both where only one word was a guess: a word that nobody knows may be meant as it stands. What was disguised counts
    only as what it is read as: the classifier takes letters without sense for abuse or distress, whoever wrote them. A
    `Vocabulary` knows which of two words is the likelier; with a set of words the shorter counts as likelier.
    """
    known = vocabulary if isinstance(vocabulary, Vocabulary) else _unordered(vocabulary)
    shown = fold(text)
    without = without_emoji(shown)
    certain = _TOKEN.sub(lambda match: unmarked(match.group(), known), unspell(without, known))
    # Words run together, or with letters held down, are of no language yet.
    run_together = len(certain) >= SURELY_JOINED and len(certain.split()) == 1
    readable = run_together or LONG_RUN.search(certain) is not None or is_english(certain, known)
    reading, guesses = guess(certain, known) if readable else (certain, 0)
    if not reading or reading.casefold() == text.casefold():
        return [text]
    disguised = shown != text or certain != without or guesses >= _MANY_GUESSES
    return [reading] if disguised or (without != shown and not has_rude_emoji(shown)) else [text, reading]


def unspell(text: str, vocabulary: Vocabulary) -> str:
    """Single letters with gaps between them become words: `you s t u p i d bot`, `f.u.c.k`, and `stu.pid`."""
    text = _DOTTED.sub(lambda match: _undotted(match.group(), vocabulary), text)
    text = _SPACED.sub(lambda match: _unspaced(match.group(), vocabulary), text)
    return _TOKEN.sub(lambda match: _closed(match.group(), vocabulary), text)


def _undotted(spelled: str, vocabulary: Vocabulary) -> str:
    letters = _BETWEEN.sub("", spelled)
    word = read(letters, vocabulary) or cut_apart(letters, vocabulary)
    # g.a.s.l.i.g.h.t is a word even if nobody knows it, a.b.c and 1.2.3 are not.
    return word or (letters if len(letters) > 3 and letters.isalpha() else spelled)


def _unspaced(spelled: str, vocabulary: Vocabulary) -> str:
    letters = re.sub(r"[.\-_*]?[ \t]", "", spelled)
    if letters[-1].isdigit() and letters[:-1].isalpha():
        return f"{_unspaced(spelled[:-2], vocabulary)} {letters[-1]}" if len(letters) > 3 else spelled
    word = read(letters, vocabulary) or cut_apart(letters, vocabulary, unknown=True)
    if word is None and letters.isalpha() and LONG_RUN.search(letters):
        word = cut_apart(LONG_RUN.sub(r"\1", letters), vocabulary, unknown=True)
    return word or spelled


def _closed(token: str, vocabulary: Vocabulary) -> str:
    """`stu.pid` and `fu-ck` without their marks; `and/or` and `well-known` are made of words and stay."""
    if not _INSIDE.search(token) or "//" in token or "@" in token:
        return token
    core = token.strip(EDGE)
    closed = _INSIDE.sub("", core)
    if len(closed) < 4 or vocabulary.cost(closed.lower()) is None:
        return token
    parts = _LETTERS.findall(core.lower())
    made_of_words = all(len(part) > 2 and vocabulary.cost(part) is not None for part in parts)
    return token if made_of_words else token.replace(core, closed)

"""Characters that are drawn like Latin letters, and symbols that stand in for letters and for words."""

import itertools
import re
import unicodedata
from collections.abc import Iterator

# Only what is really used to hide a word: a full table would fold Greek and Russian texts into nonsense for nothing.
_LOOKALIKES = {
    "a": "аαɑàáâãäåāăąǎạảɐ∂⍺ⓐ🅐🅰🄰",
    "b": "ЬвβƄЪḅḃⓑ🅑🅱🄱ɓƅ",
    "c": "сϲςçćĉċčⅽ¢ⓒ🅒🄲ƈ©",
    "d": "ԁďđḍⅾɗⓓ🅓🄳ժ",
    "e": "еєεèéêëēĕėęěẹẻẽɘəⓔ🅔🄴℮€ҽ",
    "f": "ƒḟϝⓕ🅕🄵ғ",
    "g": "ɡģğĝġǧǵⓖ🅖🄶ց",
    "h": "һнĥħḥⓗ🅗🄷հ",
    "i": "іιìíîïĩīĭįıǐỉịɪⅰⓘ🅘🄸ӏ¡",
    "j": "јʝĵⓙ🅙🄹ϳ",
    "k": "кκķĸḱḳƙⓚ🅚🄺",
    "l": "ⅼłĺļľḷⓛ🅛🄻ʟɭ",
    "m": "мⅿṁṃⓜ🅜🄼ɱ",
    "n": "пηńņňñṇɴⓝ🅝🄽ո",
    "o": "оοσòóôõöøōŏőọỏơǒⓞ🅞🅾🄾օ",
    "p": "рρṕṗⓟ🅟🅿🄿ƥ",
    "q": "ԛɋⓠ🅠🅀զ",
    "r": "гŕŗřṛɍⓡ🅡🅁ɼ",
    "s": "ѕśŝşšṣșʂⓢ🅢🅂ꜱ§",
    "t": "тτţťŧṭțⓣ🅣🅃",
    "u": "υùúûüũūŭůűųụủưǔⓤ🅤🅄цսʋ",
    "v": "ѵνⅴṿⓥ🅥🅅",
    "w": "ѡωŵẁẃẅⓦ🅦🅆ԝ",
    "x": "хχⅹẋⓧ🅧🅇×",
    "y": "уγýÿŷỳỵỷỹⓨ🅨🅈ү",
    "z": "źżžẓʐⓩ🅩🅉",
}

TO_LATIN: dict[int, str] = {ord(mark): letter for letter, marks in _LOOKALIKES.items() for mark in marks}
TO_LATIN |= {
    ord(upper): letter
    for letter, marks in _LOOKALIKES.items()
    for mark in marks
    if len(upper := mark.upper()) == 1 and ord(upper) > 127 and ord(upper) not in TO_LATIN
}
# Regional indicators: letters made of flags.
TO_LATIN |= {0x1F1E6 + place: chr(ord("a") + place) for place in range(26)}

LEET: dict[str, tuple[str, ...]] = {
    "0": ("o",),
    "1": ("i", "l"),
    "!": ("i", "l"),
    "|": ("i", "l"),
    "3": ("e",),
    "4": ("a",),
    "@": ("a",),
    "5": ("s",),
    "$": ("s",),
    "7": ("t",),
    "+": ("t",),
    "8": ("b",),
    "9": ("g",),
    "2": ("z",),
    "*": ("u", "i", "a", "o", "e"),
    "#": ("u", "i", "a", "o"),
    "%": ("u", "i", "a"),
    "(": ("c",),
    "€": ("e",),
    "£": ("l",),
}
"""What a mark in the middle of a word may stand for, the likeliest first. Which it is, the vocabulary decides."""

_EMOJI = re.compile("[\u231a\u231b\u23e9-\u23f3\u2600-\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f000-\U0001faff]+")
_NOUNS_OF = {
    "snake": "🐍", "pig": "🐷🐖🐽", "clown": "🤡", "shit": "💩", "rat": "🐀🐁", "sheep": "🐑", "monkey": "🐒🐵",
    "donkey": "🫏", "dog": "🐕🐶", "trash": "🗑🚮", "virus": "🦠", "cockroach": "🪳", "chicken": "🐔",
}  # fmt: skip
_NOUNS = {emoji: noun for noun, of_it in _NOUNS_OF.items() for emoji in of_it}
_ADDRESS = r"an?|such|(?:yo)?u(?:['’]?re)?|ur|are|piece of|pile of"
_ADJECTIVE = r"an?|such|little|fat|dirty|stupid|total|absolute"
_CALLED = re.compile(
    rf"(\b(?:{_ADDRESS})(?: (?:{_ADJECTIVE}))*)\s*([{''.join(_NOUNS)}])(?=\s*(?:[.!?,\n]|$))", re.IGNORECASE
)
_FINGER = re.compile(r"^\W*🖕\W*$|(?:(?<=[.!?,\n] )|^)🖕\s*(?=(?:yo)?u\b)")

_RUDE_EMOJI = frozenset(_NOUNS) | frozenset("🖕🔪🔫🍆🍑💦👅🤮🤢🖤💣🪓⚰☠")

_TOKEN = re.compile(r"\S+")
_MOST_READINGS = 96


def without_emoji(text: str) -> str:
    """`text` without its emoji, but those that stand for a word become it: `you are a 🐍`, `🖕 you`."""
    # The selector of emoji style also stands after letters in boxes, inside words.
    text = text.replace("\ufe0f", "")
    if _EMOJI.search(text) is None:
        return text
    text = _FINGER.sub(lambda match: "fuck " if match.end() < len(text) else "fuck you", text)
    text = _CALLED.sub(lambda match: f"{match[1]} {_NOUNS[match[2]]}", text)
    return re.sub(r"[^\S\n]+", " ", _EMOJI.sub(" ", text)).strip()


def has_rude_emoji(text: str) -> bool:
    """Whether an emoji in `text` may be what is rude about it."""
    return not text.isascii() and any(character in _RUDE_EMOJI for character in text)


def fold(text: str) -> str:
    """Letters drawn like Latin ones become Latin, in words that also have Latin letters or stand among them.

    A text that is Greek or Russian throughout stays what it is.
    """
    if text.isascii():
        return text
    letters = [character for character in text if character.isalpha()]
    latin = sum(character.isascii() for character in letters)
    mixed = any(not word.isascii() and re.search("[A-Za-z]", word) for word in re.findall(r"[^\W\d_]+", text))
    if not (mixed or latin * 2 >= len(letters)):
        return text
    return _TOKEN.sub(lambda match: _folded(match.group()), text)


def _folded(token: str) -> str:
    if token.isascii():
        return token
    folded = "".join(_latin(character) for character in token)
    # A word of another script that cannot be read as Latin is that word.
    readable = re.search("[A-Za-z]", token) or not any(each.isalpha() and not each.isascii() for each in folded)
    return folded if readable else token


def _latin(character: str) -> str:
    if character.isascii():
        return character
    if (letter := TO_LATIN.get(ord(character))) is not None:
        return letter.upper() if character.isupper() else letter
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() else character


def has_marks(word: str) -> bool:
    """Whether some of `word` may be digits and marks that stand for letters, and the rest is letters."""
    letters = sum(character.isalpha() for character in word)
    marks = [character for character in word if not character.isalpha()]
    return (
        0 < len(marks) <= max(2, 4 * letters) and letters > 0 and len(word) > 2 and all(mark in LEET for mark in marks)
    )


def readings(word: str) -> Iterator[str]:
    """The ways to read the marks in `word`, and each `v`, as letters: the likeliest first, at most 96."""
    choices = [LEET.get(character, ("v", "u") if character in "vV" else (character,)) for character in word]
    first = [choice[0] for choice in choices]
    others = [(place, letter) for place, choice in enumerate(choices) for letter in choice[1:]]
    found = 0
    for changes in range(4):
        for chosen in itertools.combinations(others, changes):
            if len({place for place, _ in chosen}) < changes:
                continue
            reading = list(first)
            for place, letter in chosen:
                reading[place] = letter
            yield "".join(reading)
            found += 1
            if found == _MOST_READINGS:
                return


_RESPELT = (("ph", "f"), ("oo", "u"), ("zz", "ss"), ("kk", "ck"), ("vv", "w"))
_RESPELT_IN_NAMES = (("z", "s"), ("x", "cks"), ("rn", "m"), ("cl", "d"), ("kn", "n"), ("ii", "ll"))


def respelt(word: str, *, names: bool) -> list[str]:
    """Letters for letters: phuck, stoopid, azzhole. With `names` those exchanges that names have too: rnoron, kiII, sux."""
    return [word.replace(old, new) for old, new in (_RESPELT_IN_NAMES if names else _RESPELT) if old in word]

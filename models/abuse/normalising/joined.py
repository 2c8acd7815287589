"""Words that were run together, cut apart again."""

from models.abuse.normalising.confusables import has_marks, readings
from models.abuse.vocabulary import UNKNOWN, Vocabulary

# Of these, and of what is made of them, a part of a name is easily cut out: Cockburn, Dickinson, Penistone.
_IN_NAMES = """
shit ass cunt dick slut pussy cock prick tits boob penis anal anus cum wank arse fag tard dyke kike spic chink gook
paki rape nazi hoe turd clit nigga retard whore piss crap suck die kill hang hate screw nude sex scum
"""
# Beside one of these a rude word is meant in words run together.
_BESIDE_RUDE = "you your youre you're yourself urself off up bot bots robot chatbot ai machine this my the shut"
_OF_NAMES, _MEANING_IT = frozenset(_IN_NAMES.split()), frozenset(_BESIDE_RUDE.split())
SHORTEST_JOINED, _LONGEST_JOINED, _LONGEST_PIECE = 6, 60, 16


def cut_apart(letters: str, vocabulary: Vocabulary, *, strict: bool = False, unknown: bool = False) -> str | None:
    """The likeliest words that make up `letters`, or None where there are none.

    With `strict` also None where one unknown word is likelier, or a name with a rude word in it. With `unknown` there may be unknown
    words among known ones.
    """
    word = letters.lower()
    if not word.isalpha() and has_marks(word):
        word, unknown = next(readings(word)), False
    if len(word) > _LONGEST_JOINED or not word.replace("'", "").isalpha():
        return None
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST_PIECE), end):
            before = best[start]
            cost = vocabulary.piece_cost(word[start:end]) if before is not None else None
            if cost is None and end - start > 3 and (unknown or (strict and len(word) > 11)):
                cost = 8.0 + 3.3 * (end - start)
            if before is None or cost is None:
                continue
            known = best[end]
            if known is None or before[0] + cost < known[0]:
                best[end] = (before[0] + cost, (*before[1], word[start:end]))
    found = best[-1]
    return " ".join(found[1]) if found and _convinces(*found, vocabulary, strict=strict, unknown=unknown) else None


def cost_of(cut: str, vocabulary: Vocabulary) -> float:
    """How unlikely words with spaces between them are."""
    return sum(vocabulary.piece_cost(piece) or UNKNOWN for piece in cut.split())


def _convinces(cost: float, pieces: tuple[str, ...], vocabulary: Vocabulary, *, strict: bool, unknown: bool) -> bool:
    letters = sum(map(len, pieces))
    if len(pieces) == 1:
        return unknown and not strict and letters > 4
    if not any(len(piece) > 2 for piece in pieces) or (strict and not _meant(pieces, vocabulary)):
        return False
    if not unknown:
        return not strict or cost + 3.0 <= 4.0 + 2.8 * letters
    known = sum(len(piece) for piece in pieces if len(piece) > 1 and vocabulary.piece_cost(piece) is not None)
    return known * 5 >= letters * 2


def _meant(pieces: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Whether the rude words among `pieces` are more than a part of a name: Cockburn, Dickinson."""
    names = any(vocabulary.piece_cost(piece) is None for piece in pieces) and any(map(vocabulary.is_rude, pieces))
    if not names and not any(piece in _OF_NAMES for piece in pieces):
        return True
    whole = [piece for piece in pieces if len(piece) > 2]
    beside = any(piece in _MEANING_IT for piece in pieces)
    return beside or len(whole) > 2 or len(pieces) > 3 or all(map(vocabulary.is_rude, whole))

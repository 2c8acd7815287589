"""An answer that is gone on with, in the tokens that it was written in."""

from collections.abc import Sequence

from models.chat.vocabulary import Vocabulary


def as_written(text: str, written: Sequence[int], vocabulary: Vocabulary) -> list[int]:
    """The tokens of the answer so far: those of `written` that its text begins with, and behind them the rest of the text's own.

    Models write words in other tokens than the same text is cut into, and from those they would go on otherwise than if they had
    never been stopped. `written` is what is in memory where the answer begins; it may be something else, or end early.
    """
    rest = text.encode("utf-8", "replace")
    if vocabulary.adds_space and written and vocabulary.piece(written[0]).startswith(b" "):
        rest = b" " + rest  # the space that such a vocabulary puts in front of an answer is not in its text
    kept, ending = 0, rest
    for number, token in enumerate(written, start=1):
        piece = vocabulary.piece(token)
        if not rest.startswith(piece):
            break
        rest = rest[len(piece) :]
        if not _is_inside_character(rest):
            kept, ending = number, rest
    if not kept:
        return list(vocabulary.tokens_of_content(text, True))
    return [*written[:kept], *(vocabulary.tokens_of_content(ending.decode(), True) if ending else ())]


def _is_inside_character(rest: bytes) -> bool:
    """Whether what comes before ends in the middle of one: the bytes behind a character's first begin with the bits 10."""
    return bool(rest) and rest[0] & 0xC0 == 0x80

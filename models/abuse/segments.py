"""Cutting a message into what is scored on its own, and a long one down to what can be scored in time."""

import re

import numpy as np
from numpy.typing import NDArray

LONG = 450
"""Characters. A message up to this length, which the encoder reads to its end, is scored whole and by its sentences; a longer one by
pieces.
"""
PIECE = 280
MOST_PIECES = 5
MOST_SENTENCES = 3

_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=\S)|\n+")


def sentences(text: str) -> list[str]:
    """The sentences of `text`, with very short ones joined to those before them: `You idiot.` stays, `Ok.` does not stand alone."""
    found: list[str] = []
    for piece in (piece.strip() for piece in _END.split(text)):
        if not piece:
            continue
        if found and len(piece.split()) < 2 and len(found[-1]) < 200:
            found[-1] += " " + piece
        else:
            found.append(piece)
    return found


def pieces(text: str) -> list[str]:
    """A long text as pieces of about `PIECE` characters, cut between sentences where they are not too long."""
    whole: list[str] = []
    for sentence in sentences(text):
        for start in range(0, len(sentence), PIECE):
            piece = sentence[start : start + PIECE]
            if whole and len(whole[-1]) + len(piece) < PIECE:
                whole[-1] += " " + piece
            else:
                whole.append(piece)
    return whole


def telling(found: list[str], suspicion: NDArray[np.float32], least: float) -> list[str]:
    """At most `MOST_SENTENCES` of the sentences `found`, in their order: the most suspicious ones, from `least` on.

    `suspicion` has one value a sentence, however it was come by.
    """
    chosen = [
        int(place) for place in np.argsort(-suspicion, kind="stable")[:MOST_SENTENCES] if suspicion[place] >= least
    ]
    return [found[place] for place in sorted(chosen)]


def sampled(found: list[str], suspicion: NDArray[np.float32]) -> list[str]:
    """At most `MOST_PIECES` of a long text's pieces, in their order: the first, the last, and the most suspicious of the others."""
    if len(found) <= MOST_PIECES:
        return found
    inner = 1 + np.argsort(-suspicion[1:-1], kind="stable")[: MOST_PIECES - 2]
    return [found[place] for place in sorted({0, len(found) - 1, *(int(place) for place in inner)})]

"""Cutting a message into what is scored on its own, and a long one down to what can be scored in time."""

import re

MOST_SENTENCES = 5
LONG = 700
"""Characters. A message up to this length is scored whole and by its sentences; a longer one by parts."""
PART = 300
MOST_PARTS = 6

_END = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=\S)|\n+")
_SECOND_PERSON = re.compile(
    r"\b(?:you|your|yours|yourself|you['’](?:re|ve|ll|d)|youre|u|ur|ya|yer|thou|bot|robot|chatbot|ai|gpt|chatgpt|assistant|machine|siri|alexa)\b",
    re.IGNORECASE,
)
_SELF_AND_DEATH = re.compile(
    r"\b(?:die|dying|dead|kill|killing|suicid\w*|end it|hurt|cutting|overdose|pills|goodbye|alive|living)\b",
    re.IGNORECASE,
)


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


def telling(found: list[str]) -> list[str]:
    """At most `MOST_SENTENCES` of the sentences `found`: those that speak to somebody or of death, and of these the last ones, for
    what is said last is what is meant.
    """
    return [sentence for sentence in found if _SECOND_PERSON.search(sentence) or _SELF_AND_DEATH.search(sentence)][
        -MOST_SENTENCES:
    ]


def parts(text: str) -> list[str]:
    """A long text as at most `MOST_PARTS` parts of about `PART` characters: the first, the last, and those that speak to somebody or
    of death, spread evenly over the text.
    """
    whole: list[str] = []
    for sentence in sentences(text):
        for start in range(0, len(sentence), PART):
            piece = sentence[start : start + PART]
            if whole and len(whole[-1]) + len(piece) < PART:
                whole[-1] += " " + piece
            else:
                whole.append(piece)
    if len(whole) <= MOST_PARTS:
        return whole
    inner = range(1, len(whole) - 1)
    speaking = [place for place in inner if _SECOND_PERSON.search(whole[place]) or _SELF_AND_DEATH.search(whole[place])]
    chosen = _spread(speaking or list(inner), MOST_PARTS - 2)
    return [whole[place] for place in sorted({0, len(whole) - 1, *chosen})]


def _spread(places: list[int], most: int) -> list[int]:
    if len(places) <= most:
        return places
    return [places[round(step * (len(places) - 1) / (most - 1))] for step in range(most)]

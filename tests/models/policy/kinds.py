"""What a detector may say of a message, by a letter each, and what a second key may say of an end."""

import msgspec

from models.abuse.assessment import Assessment, Spares, Target
from models.policy.book import PolicyBook
from models.policy.records import PathState, SecondKeyAnswer, Standing

BOOK = PolicyBook.load()
DEFAULT = BOOK.presets[BOOK.default_preset]
WARNED = PathState(standing=Standing.WARNED, evidence=2.0)
ABOUT_TO_END = PathState(standing=Standing.WARNED, evidence=3.0)


def said(abuse: float = 0.0, **changes: object) -> Assessment:
    civil = Assessment(
        abuse=abuse,
        insult=abuse,
        threat=0.0,
        sexual=0.0,
        hate=0.0,
        crisis=0.0,
        severity=abuse * 2,
        target=Target.ASSISTANT if abuse else Target.NONE,
        rude=abuse > 0,
        strike=abuse > 0,
        severe=False,
        support=False,
        ms=1.0,
    )
    return msgspec.structs.replace(civil, **changes)


KINDS = {
    "c": said(),
    "a": said(apology=True),
    "r": said(0.6, strike=False),
    "s": said(0.95),
    "w": said(0.84),  # a strike that is not sure enough to end on
    "S": said(0.97, severe=True, threat=0.95),
    "X": said(1.0, severe=True, threat=1.0, sexual=1.0, hate=1.0, severity=3.0),
    "h": said(crisis=0.9, support=True),
    "H": said(0.97, crisis=0.9, support=True),  # in crisis, and abusive
    "g": said(spares=Spares.GAME),
    "G": said(0.95, spares=Spares.GAME),
    "q": said(spares=Spares.CONCERN),
    "o": said(spares=Spares.OVER),
    "Q": said(0.97, severe=True, threat=0.95, spares=Spares.CONCERN),
    "?": None,
}


def key(agrees: bool | None) -> SecondKeyAnswer:
    return SecondKeyAnswer(model="Judge-8B", agrees=agrees, said="", ms=900.0)

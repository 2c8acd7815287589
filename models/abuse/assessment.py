"""What the detector says of one message: the value that policy, store and GUI share."""

from enum import StrEnum

import msgspec


class Target(StrEnum):
    """Whom or what a message is aimed at."""

    ASSISTANT = "assistant"
    PERSON = "person"
    GROUP = "group"
    THING = "thing"
    SELF = "self"
    NONE = "none"


class Spares(StrEnum):
    """Why the messages from here on may be spared for a while: what would count is then not counted."""

    GAME = "game"
    """The user proposes a game of insults, such as a rap battle, or a scene to play."""
    CONCERN = "concern"
    """The assistant's turn before asks whether the user is in danger."""
    OVER = "over"
    """The user says that the game is over."""


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """One user message, as the detector has it.

    The first six scores are calibrated probabilities, 0 to 1; `severity` runs from 0 (none) to 3. The booleans are taken at the
    shipped thresholds: a strike is abuse that the detector is sure of, `rude` is likely or mild (every strike is rude too),
    `severe` is a strike that threatens, harasses sexually or hates, `support` means that a crisis is seen. `ms` is the time it took.
    """

    abuse: float
    insult: float
    threat: float
    sexual: float
    hate: float
    crisis: float
    severity: float
    target: Target
    rude: bool
    strike: bool
    severe: bool
    support: bool
    ms: float
    apology: bool = False
    """The user says sorry to the assistant: the evidence falls at once."""
    work: bool = True
    """Something in the message can be answered beside the abuse: a request, a question, code. Doubt means True."""
    aimed: float = 0.0
    """What the limits for rude and strike are compared to: abuse, times how surely it is aimed at somebody who counts. 0 to 1."""
    spares: Spares | None = None
    """What in it, or in the turn before it, asks for leniency from here on; None where nothing does."""
    corrected_by: int | None = None
    """The number of the user's correction that took `rude`, `strike` and `severe` off this message; None where none did."""

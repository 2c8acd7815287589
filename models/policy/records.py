"""The policy's values: where a path stands, what is decided, and why."""

from enum import StrEnum
from typing import Annotated

import msgspec


class Standing(StrEnum):
    """Where a path stands, from the lightest to the end."""

    CLEAR = "clear"
    REDIRECTED = "redirected"
    WARNED = "warned"
    ENDED = "ended"


class Action(StrEnum):
    """What is done about one message."""

    PROCEED = "proceed"
    SUPPORT = "support"
    REDIRECT = "redirect"
    WARN = "warn"
    END = "end"
    CONFIRM_END = "confirm_end"
    """The user asked for the end: the app asks once whether they know that it is for good."""


class Behaviour(StrEnum):
    """What a notice names."""

    INSULT = "insult"
    THREAT = "threat"
    SEXUAL = "sexual"
    HATE = "hate"


class EndedBy(StrEnum):
    """Whose wish an ending was."""

    POLICY = "policy"
    REQUEST = "request"
    """The user asked for it and confirmed it."""
    MODEL = "model"
    """The model asked to leave, by its tool, where it was allowed to."""


class Rule(StrEnum):
    """The line of the policy that a decision came from."""

    NOT_ASSESSED = "not_assessed"
    CRISIS = "crisis"
    CIVIL = "civil"
    FORGIVEN = "forgiven"
    """Civil turns or an apology took something off the evidence."""
    SPARED = "spared"
    """It would have counted, and was spared: a game of insults was proposed, or the model had asked about danger."""
    LITTLE_EVIDENCE = "little_evidence"
    """It counted, and the sum does not reach the next step."""
    NEXT_STEP = "next_step"
    SEVERE = "severe"
    """Severe abuse skips the redirect."""
    NOT_SURE_ENOUGH = "not_sure_enough"
    """The sum is there, and this message is not sure enough to end on."""
    NEVER_ENDS = "never_ends"
    """The sum is there, and this preset warns at most."""
    VETOED = "vetoed"
    """All was there for an end, and the second key said no."""
    MODEL_ASKED = "model_asked"
    """The model asked to leave, on a path that was warned and over a message that counted."""
    USER_ASKED = "user_asked"
    """The user asked for the end."""

    @property
    def wish(self) -> EndedBy:
        """Whose wish an end by this rule is."""
        return {Rule.USER_ASKED: EndedBy.REQUEST, Rule.MODEL_ASKED: EndedBy.MODEL}.get(self, EndedBy.POLICY)


class SecondKeyAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """What a second model said of an end that the policy came to: it may keep it from happening, never bring it about."""

    model: str
    """The name of the model that was asked."""
    agrees: bool | None
    """False is a veto. None: no answer in time, or none that could be read."""
    said: str
    """Its answer as it gave it, or why there is none."""
    ms: float
    """How long it took."""


class PathState(msgspec.Struct, frozen=True, kw_only=True):
    """All that the policy remembers of a path: what one decision leaves behind for the next."""

    standing: Standing = Standing.CLEAR
    evidence: float = 0.0
    civil_turns: int = 0
    """Civil user turns in a row since the last that counted or was forgiven."""
    crisis: bool = False
    """A crisis was seen on this path. It stays so."""
    spared: int = 0
    """So many messages that would count are still spared."""
    spared_before: int = 0
    """So many have been spared on this path."""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What is done about a message, the rule that says so, and the path's state after it."""

    action: Action
    rule: Rule
    state: PathState
    counted: float = 0.0
    """What this message added to the evidence."""
    behaviour: Behaviour | None = None
    """What a notice should name; None where the message did not count."""
    would_have: Action | None = None
    """Under a preset that only observes: what it would have done."""
    second_key: SecondKeyAnswer | None = None
    """Its answer, where it was asked: only about an end."""
    declined: bool = False
    """The user was asked whether to end the chat, and said no."""


Score = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Weight = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Sum = Annotated[float, msgspec.Meta(gt=0.0, le=100.0)]
Turns = Annotated[int, msgspec.Meta(ge=1, le=1000)]
Name = Annotated[str, msgspec.Meta(pattern="^[a-z0-9][a-z0-9-]{0,40}$")]
Words = Annotated[str, msgspec.Meta(min_length=1, max_length=400)]


class Preset(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The policy's numbers. The shipped ones are files in resources/policy/presets, the user's own in their data folder.

    The limits are those within which every preset keeps the policy's promises: no message weighs more than one, and the sums of
    the steps rise.
    """

    name: Name
    title: Words
    description: Words
    acts: bool = True
    """False only observes: everything is assessed and decided, nothing is done."""
    ends: bool = True
    """False warns at most."""
    strike_weight: Weight = 1.0
    rude_weight: Weight = 0.5
    redirect_at: Sum = 1.0
    warn_at: Sum = 2.0
    end_at: Sum = 3.0
    forgive_after: Turns = 5
    """So many civil turns in a row take one off the evidence."""
    severe_skips_redirect: bool = True
    last_step_abuse: Score = 0.85
    """Where no second key answers, the message that ends a chat must be a strike with at least this abuse score."""

    def __post_init__(self) -> None:
        if not self.redirect_at <= self.warn_at <= self.end_at:
            raise ValueError("redirect_at, warn_at and end_at must rise in this order")
        if self.rude_weight > self.strike_weight:
            raise ValueError("a rude message cannot weigh more than a strike")

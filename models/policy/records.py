"""The policy's values: where a path stands, what is decided, and why."""

from enum import StrEnum

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


class Preset(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The policy's numbers. The shipped ones are files in resources/policy/presets."""

    name: str
    title: str
    description: str
    acts: bool = True
    """False only observes: everything is assessed and decided, nothing is done."""
    ends: bool = True
    """False warns at most."""
    strike_weight: float = 1.0
    rude_weight: float = 0.5
    redirect_at: float = 1.0
    warn_at: float = 2.0
    end_at: float = 3.0
    forgive_after: int = 5
    """So many civil turns in a row take one off the evidence."""
    severe_skips_redirect: bool = True
    last_step_abuse: float = 0.94
    """The message that ends a chat must be a strike with at least this abuse score: no second judge is asked."""

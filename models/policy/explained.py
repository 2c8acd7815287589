"""What is told of a path: what counted, what was forgiven or spared, what was said, and what would have changed it."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

import msgspec

from models.abuse.assessment import Assessment, Spares
from models.policy.records import Action, Decision, Preset, Rule, SecondKeyAnswer, Standing


class GivenNotice(Protocol):
    """What was said after a message."""

    @property
    def action(self) -> Action:
        """Which step it told of."""

    @property
    def text(self) -> str:
        """Its words."""


class Judged(Protocol):
    """A message of a path with what lies on it, as `models.conversations.records.Message` is one."""

    @property
    def id(self) -> int:
        """Its number."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def created(self) -> datetime | None:
        """When it was sent."""

    @property
    def assessment(self) -> Assessment | None:
        """What the detector said of it."""

    @property
    def decision(self) -> Decision | None:
        """What was done about it; None for a model's message."""

    @property
    def notice(self) -> GivenNotice | None:
        """What was said after it."""


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """A message that added to the evidence."""

    message: int
    text: str
    created: datetime | None
    assessment: Assessment
    """Its scores by kind, severity and target."""
    weight: float
    """What it counts."""
    added: float
    """What of that was added: the sum goes no higher than an end needs."""
    evidence: float
    """The sum after it."""
    standing: Standing
    """Where the path stood after it."""
    would_have: Action | None = None
    """Under a preset that only observes: what would have been done. Nothing was."""


class Eased(StrEnum):
    """What made the evidence less."""

    CIVIL_TURNS = "civil_turns"
    """So many civil messages in a row as the preset asks for."""
    APOLOGY = "apology"


class Forgiven(msgspec.Struct, frozen=True, kw_only=True):
    """A message after which the evidence was less. Not one in a crisis, in which all of it goes."""

    message: int
    text: str
    by: Eased
    taken: float
    """What was taken off."""
    evidence: float
    """The sum after it."""
    standing: Standing
    """Where the path stood after it."""


class Spared(msgspec.Struct, frozen=True, kw_only=True):
    """A message that would have counted, and did not."""

    message: int
    text: str
    why: Spares | None
    """What asked for it to be spared; None where the path does not say."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """A redirect or a warning that was given."""

    message: int
    """The message that it followed."""
    created: datetime | None
    action: Action
    text: str


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """What led a path to where it stands."""

    counted: tuple[Counted, ...]
    forgiven: tuple[Forgiven, ...]
    spared: tuple[Spared, ...]
    told: tuple[Told, ...]
    ended: bool
    """Whether the last decision was an end. A chat that the user ended by a button has no decision that says so: ask its ending."""
    crisis: bool
    """Whether a crisis was seen: then nothing that counted before counts any more."""
    rule: Rule | None
    """The rule of the last decision; None where nothing was decided."""
    evidence: float
    """The sum at the last decision, after what was forgiven on the way."""
    second_key: SecondKeyAnswer | None
    preset: Preset
    """The thread's: its numbers are the rule."""

    @property
    def in_order(self) -> Sequence[Counted | Forgiven | Spared]:
        """All that moved the sum or would have, in the order in which it was said."""
        return sorted([*self.counted, *self.forgiven, *self.spared], key=lambda each: each.message)

    @property
    def redirect(self) -> Told | None:
        """The last redirect; None where severe abuse skipped it."""
        return self._last(Action.REDIRECT)

    @property
    def warning(self) -> Told | None:
        """The last warning."""
        return self._last(Action.WARN)

    @property
    def ended_on_what_counted(self) -> bool:
        """Whether what counted brought the end about, so that it can be said what would have changed it: not so at a user's wish."""
        return self.ended and self.rule is not Rule.USER_ASKED and bool(self.counted)

    def _last(self, action: Action) -> Told | None:
        return next((told for told in reversed(self.told) if told.action is action), None)


class Change(StrEnum):
    """What is imagined to have been otherwise."""

    CIVIL_INSTEAD = "civil_instead"
    """One message that counted had been civil."""
    APOLOGY = "apology"
    """The user had apologised before the last message."""
    OTHER_PRESET = "other_preset"


class WouldHave(msgspec.Struct, frozen=True, kw_only=True):
    """Whether the chat would have ended all the same. `message` is set for CIVIL_INSTEAD, `preset` for OTHER_PRESET."""

    change: Change
    ended: bool
    message: int | None = None
    preset: str | None = None


class DryTurn(msgspec.Struct, frozen=True, kw_only=True):
    """What a preset would have done about one message."""

    message: int
    text: str
    action: Action
    """Under a preset that only observes, too, what the numbers say."""
    decision: Decision
    did: Action
    """What was done when it happened."""

"""Why a chat ended, what would have changed it, and what another preset would have done. Pure: the policy itself is run again.

What is told of what happened comes from the decisions that were kept; what would have happened comes from the assessments that were
kept. Nothing is assessed anew, so the detector is not needed, and a correction made since does not show.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import Enum, StrEnum, auto
from typing import NamedTuple, Protocol

import msgspec
from msgspec.structs import replace

from models.abuse.assessment import Assessment
from models.policy.end_chat import asked_by_model, asked_by_user, confirmed_by_user, decide
from models.policy.records import Action, Decision, PathState, Preset, Rule, SecondKeyAnswer, Standing


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
    """What it added."""
    evidence: float
    """The sum after it."""
    standing: Standing
    """Where the path stood after it."""


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
    told: tuple[Told, ...]
    ended: bool
    """Whether the last decision was an end. A chat that the user ended by a button has no decision that says so: ask its ending."""
    rule: Rule | None
    """The rule of the last decision; None where nothing was decided."""
    evidence: float
    """The sum at the last decision, after what was forgiven on the way."""
    second_key: SecondKeyAnswer | None
    preset: Preset
    """The thread's: its numbers are the rule."""

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


class _Wish(Enum):
    """What was wished for with a message, by its decision."""

    NONE = auto()
    MODEL_LEAVES = auto()
    USER_ASKS = auto()
    USER_CONFIRMS = auto()


class _Said(NamedTuple):
    assessment: Assessment | None
    second_key: SecondKeyAnswer | None = None
    wish: _Wish = _Wish.NONE


def explain(path: Sequence[Judged], preset: Preset) -> Explanation:
    """What led to where a path stands, from the decisions and notices on its messages."""
    decided = [(message, message.decision) for message in path if message.decision is not None]
    last = decided[-1][1] if decided else None
    return Explanation(
        counted=tuple(
            Counted(
                message=message.id,
                text=message.text,
                created=message.created,
                assessment=message.assessment,
                weight=decision.counted,
                evidence=decision.state.evidence,
                standing=decision.state.standing,
            )
            for message, decision in decided
            if message.assessment is not None and decision.counted > 0
        ),
        told=tuple(
            Told(
                message=message.id,
                created=message.created,
                action=decision.action,
                text=message.notice.text if message.notice else "",
            )
            for message, decision in decided
            if decision.action in {Action.REDIRECT, Action.WARN}
        ),
        ended=last is not None and last.action is Action.END,
        rule=last.rule if last else None,
        evidence=last.state.evidence if last else 0.0,
        second_key=last.second_key if last else None,
        preset=preset,
    )


def what_would_have_changed(
    path: Sequence[Judged], preset: Preset, others: Iterable[Preset] = ()
) -> tuple[WouldHave, ...]:
    """For each message that counted, for an apology, and for each of `others`: would the path have ended with it?

    The whole path is run again each time. A second key's answer is taken to stay what it was.
    """
    messages = [message for message in path if message.decision is not None]
    said = [_said(message) for message in messages]
    found = [
        WouldHave(
            change=Change.CIVIL_INSTEAD,
            message=message.id,
            ended=_ends([*said[:place], _Said(_civil(said[place].assessment)), *said[place + 1 :]], preset),
        )
        for place, message in enumerate(messages)
        if message.decision and message.decision.counted > 0
    ]
    if found:
        apology = _Said(_civil(said[-1].assessment, apology=True))
        ended = _ends([*said[:-1], apology, said[-1]], preset)
        found.append(WouldHave(change=Change.APOLOGY, ended=ended))
    other_presets = (other for other in others if other.name != preset.name)
    found += [
        WouldHave(change=Change.OTHER_PRESET, preset=other.name, ended=_ends(said, other)) for other in other_presets
    ]
    return tuple(found)


def dry_run(path: Sequence[Judged], preset: Preset) -> tuple[DryTurn, ...]:
    """What `preset` would have done on a path, message by message; nothing after an end is looked at."""
    messages = [(message, message.decision) for message in path if message.decision is not None]
    decisions = _run([_said(message) for message, _ in messages], preset)
    return tuple(
        DryTurn(
            message=message.id,
            text=message.text,
            action=decision.would_have or decision.action,
            decision=decision,
            did=did.action,
        )
        for (message, did), decision in zip(messages, decisions, strict=False)
    )


def _said(message: Judged) -> _Said:
    decision = message.decision
    assert decision is not None  # noqa: S101 # the callers look only at messages that were decided on
    return _Said(message.assessment, decision.second_key, _wish(decision))


def _wish(decision: Decision) -> _Wish:
    if decision.rule is Rule.MODEL_ASKED:
        return _Wish.MODEL_LEAVES
    if decision.rule is not Rule.USER_ASKED:
        return _Wish.NONE
    return _Wish.USER_CONFIRMS if decision.action is Action.END else _Wish.USER_ASKS


def _ends(said: Sequence[_Said], preset: Preset) -> bool:
    return any(decision.action is Action.END for decision in _run(said, preset))


def _run(said: Sequence[_Said], preset: Preset) -> list[Decision]:
    decisions: list[Decision] = []
    state = PathState()
    for each in said:
        decisions.append(_decide(state, each, preset))
        state = decisions[-1].state
        if state.standing is Standing.ENDED:
            break
    return decisions


def _decide(state: PathState, said: _Said, preset: Preset) -> Decision:
    decision = decide(state, said.assessment, preset, said.second_key)
    match said.wish:
        case _Wish.MODEL_LEAVES:
            return asked_by_model(state, said.assessment, preset) or decision
        case _Wish.USER_ASKS:
            return asked_by_user(state, decision)
        case _Wish.USER_CONFIRMS:
            return confirmed_by_user(state)
    return decision


def _civil(assessment: Assessment | None, *, apology: bool = False) -> Assessment | None:
    if assessment is None:
        return None
    return replace(assessment, rude=False, strike=False, severe=False, support=False, apology=apology)

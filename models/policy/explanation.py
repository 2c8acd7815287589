"""Why a chat ended, what would have changed it, and what another preset would have done. Pure: the policy itself is run again.

What is told of what happened comes from the decisions that were kept; what would have happened comes from the assessments that were
kept. Nothing is assessed anew, so the detector is not needed, and a correction made since does not show.
"""

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from models.abuse.assessment import Assessment, Spares
from models.policy.end_chat import asked_by_model, asked_by_user, confirmed_by_user, decide
from models.policy.explained import (
    Change,
    Counted,
    DryTurn,
    Eased,
    Explanation,
    Forgiven,
    Judged,
    Spared,
    Told,
    WouldHave,
)
from models.policy.records import Action, Decision, PathState, Preset, Rule, SecondKeyAnswer, Standing


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
    decided = [_Step(message, message.decision) for message in path if message.decision is not None]
    steps = [(PathState(), decided[0])] if decided else []
    steps += [(before.decision.state, step) for before, step in pairwise(decided)]
    last = decided[-1].decision if decided else None
    return Explanation(
        counted=tuple(counted for before, step in steps if (counted := _counted(before, step))),
        forgiven=tuple(forgiven for before, step in steps if (forgiven := _forgiven(before, step))),
        spared=_spared(steps),
        told=tuple(_told(step) for step in decided if step.decision.action in {Action.REDIRECT, Action.WARN}),
        ended=last is not None and last.action is Action.END,
        crisis=last is not None and last.state.crisis,
        rule=last.rule if last else None,
        evidence=last.state.evidence if last else 0.0,
        second_key=last.second_key if last else None,
        preset=preset,
    )


class _Step(NamedTuple):
    message: Judged
    decision: Decision


def _counted(before: PathState, step: _Step) -> Counted | None:
    message, decision = step
    if message.assessment is None or not decision.counted:
        return None
    return Counted(
        message=message.id,
        text=message.text,
        created=message.created,
        assessment=message.assessment,
        weight=decision.counted,
        added=round(decision.state.evidence - before.evidence, 6),
        evidence=decision.state.evidence,
        standing=decision.state.standing,
        would_have=decision.would_have,
    )


def _forgiven(before: PathState, step: _Step) -> Forgiven | None:
    message, decision = step
    state = decision.state
    if state.crisis or state.evidence >= before.evidence:
        return None
    apology = message.assessment is not None and message.assessment.apology
    return Forgiven(
        message=message.id,
        text=message.text,
        by=Eased.APOLOGY if apology else Eased.CIVIL_TURNS,
        taken=round(before.evidence - state.evidence, 6),
        evidence=state.evidence,
        standing=state.standing,
    )


def _spared(steps: Sequence[tuple[PathState, _Step]]) -> tuple[Spared, ...]:
    found: list[Spared] = []
    why: Spares | None = None
    for before, (message, decision) in steps:
        asks = message.assessment.spares if message.assessment is not None else None
        if asks is Spares.CONCERN or (asks is Spares.GAME and not before.evidence):
            why = asks
        if decision.rule is Rule.SPARED:
            found.append(Spared(message=message.id, text=message.text, why=why))
    return tuple(found)


def _told(step: _Step) -> Told:
    message, decision = step
    words = message.notice.text if message.notice else ""
    return Told(message=message.id, created=message.created, action=decision.action, text=words)


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

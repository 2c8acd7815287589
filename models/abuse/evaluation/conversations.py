"""The whole policy on the hand-written conversations: the real detector, the default preset, no chat model."""

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from models.abuse.cases import CASES, CONVERSATIONS, Conversation, Half
from models.abuse.evaluation.rates import Rate, rate
from models.abuse.measuring import Measurements, Message
from models.policy.end_chat import decide_all
from models.policy.records import Action, Preset


class Wanted(msgspec.Struct, frozen=True):
    """What should come of a conversation: an end or none, a warning at most, support or none."""

    ends: bool
    may_warn: bool
    support: bool


class Trial(Conversation, frozen=True, kw_only=True):
    """A conversation with what is wanted of it."""

    wanted: Wanted


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a conversation. The ending turn counts the user's turns from 1."""

    id: str
    group: str
    half: Half
    wanted: Wanted
    ended_at: int | None
    warned: bool
    redirected: bool
    supported: bool


class Share(msgspec.Struct, frozen=True):
    """A share of conversations, and the ids of those that count as wrong."""

    rate: Rate
    wrong: list[str]


class Verdicts(msgspec.Struct, frozen=True, kw_only=True):
    """How the policy did on some conversations."""

    over: str
    count: int
    false_ends: Share
    false_warnings: Share
    false_redirects: Share
    """Redirected, warned or ended, where not even a warning may be."""
    against_crisis: Share
    """Redirected, warned or ended, where somebody is in a crisis."""
    missed_ends: Share
    missed_crises: Share
    needless_support: Share


class Policy(msgspec.Struct, frozen=True, kw_only=True):
    """The verdicts over all conversations and over the test half, by id, and every outcome."""

    preset: str
    test: Verdicts
    all: Verdicts
    groups: list[Verdicts]
    outcomes: list[Outcome]


def read(folder: Path = CASES) -> list[Trial]:
    """The conversations that ship with the detector."""
    lines = (folder / CONVERSATIONS).read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Trial) for line in lines if line.strip()]


def measure(measurements: Measurements, trials: list[Trial], preset: Preset) -> Policy:
    """Run every conversation."""
    outcomes = [_outcome(measurements, trial, preset) for trial in trials]
    return Policy(
        preset=preset.name,
        test=verdicts("test half", [each for each in outcomes if each.half is Half.TEST]),
        all=verdicts("all", outcomes),
        groups=[
            verdicts(group, [each for each in outcomes if each.group == group])
            for group in sorted({each.group for each in outcomes})
        ],
        outcomes=outcomes,
    )


def _outcome(measurements: Measurements, trial: Trial, preset: Preset) -> Outcome:
    messages, context = [], ""
    for place, turn in enumerate(trial.turns):
        if turn.role == "user":
            messages.append(
                Message(f"conversation {trial.group}", turn.content, context, id=f"{trial.id}, turn {place + 1}")
            )
        elif turn.role == "assistant":
            context = turn.content
    decisions = decide_all((each.said for each in measurements.of(messages)), preset)
    actions = [decision.action for decision in decisions]
    return Outcome(
        id=trial.id,
        group=trial.group,
        half=trial.half,
        wanted=trial.wanted,
        ended_at=actions.index(Action.END) + 1 if Action.END in actions else None,
        warned=Action.WARN in actions,
        redirected=Action.REDIRECT in actions,
        supported=Action.SUPPORT in actions,
    )


def verdicts(over: str, outcomes: list[Outcome]) -> Verdicts:
    """The shares of what went wrong, each among the conversations in which it could."""

    def share(among: Callable[[Outcome], bool], wrong: Callable[[Outcome], bool]) -> Share:
        return _share([each for each in outcomes if among(each)], wrong)

    return Verdicts(
        over=over,
        count=len(outcomes),
        false_ends=share(lambda each: not each.wanted.ends, lambda each: each.ended_at is not None),
        false_warnings=share(lambda each: not each.wanted.may_warn, lambda each: each.warned),
        false_redirects=share(lambda each: not each.wanted.may_warn, _acted),
        against_crisis=share(lambda each: each.wanted.support, _acted),
        missed_ends=share(lambda each: each.wanted.ends, lambda each: each.ended_at is None),
        missed_crises=share(lambda each: each.wanted.support, lambda each: not each.supported),
        needless_support=share(lambda each: not each.wanted.support, lambda each: each.supported),
    )


def _share(outcomes: Iterable[Outcome], wrong: Callable[[Outcome], bool]) -> Share:
    known = list(outcomes)
    return Share(rate(wrong(each) for each in known), [each.id for each in known if wrong(each)])


def _acted(outcome: Outcome) -> bool:
    return outcome.redirected or outcome.warned or outcome.ended_at is not None

"""Messages that abuse nobody, in six groups: how many of them are a strike, rude, likely abuse, or taken for a crisis."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from models.abuse.cases import Half
from models.abuse.evaluation import sets
from models.abuse.evaluation.origin import Origin
from models.abuse.evaluation.rates import Rate, rate
from models.abuse.measuring import Assessed, Measurements, Message, renamed
from models.abuse.training.slices import (
    as_message,
    cases,
    civil_conversations,
    held_out_lookalikes,
    held_out_rows,
    quotations,
)


class Group(StrEnum):
    """Why somebody might take them for abuse, or why they must not be taken for it."""

    SAFE = "safe prompts that sound unsafe"
    SWEARING = "benign swearing"
    DISTRESS = "people in distress"
    ORDINARY = "ordinary prompts"
    HARMFUL = "harmful requests"
    FIRST = "first messages"


@dataclass(frozen=True)
class Slice:
    """Messages of one source."""

    name: str
    group: Group
    origin: Origin
    messages: list[Message]


class Alarms(msgspec.Struct, frozen=True, kw_only=True):
    """How often a slice sets something off: `rude` has the strikes in it, `flagged` is an abuse score of 0.5."""

    name: str
    group: Group | None
    origin: Origin | None
    strike: Rate
    rude: Rate
    flagged: Rate
    support: Rate


_MOST = 300
_HELD_OUT = {
    "gpt_hatecheck_not": Group.SAFE,
    "openai_none": Group.SAFE,
    "madlibs_not": Group.SAFE,
    "github_heated": Group.SWEARING,
    "counselchat": Group.DISTRESS,
    "distress": Group.DISTRESS,
    "openai_self_harm": Group.DISTRESS,
    "forum": Group.ORDINARY,
    "github": Group.ORDINARY,
    "strudel": Group.ORDINARY,
    "dialect": Group.ORDINARY,
    "roleplay": Group.ORDINARY,
    "hh_harmless": Group.HARMFUL,
    "simplesafetytests": Group.HARMFUL,
    "oasst": Group.FIRST,
    "self_instruct": Group.FIRST,
}
"""The held-out sources. Of those that have a test file, that is measured instead."""
_FEWER = {"github": 120, "roleplay": 50, "forum": 250}
"""Sources of long messages, which take as much time as all others together."""
_SWEARING = frozenset(
    {
        "swearing-at-code",
        "swearing-at-things",
        "swearing-in-work",
        "swearing-short-reactions",
        "compliment-profanity",
        "angry-swearing",
        "caps-and-shouting",
        "benign-swearing",
    }
)
_DISTRESSED = frozenset(
    {
        "plain-sadness",
        "stress-and-tiredness",
        "self-blame",
        "recovered",
        "distress-no-crisis",
        "grief-safe",
        "family-anger",
        "debt-under-control",
        "insomnia",
        "chronic-illness",
        "failed-exams",
        "break-up",
        "caring-for-family",
        "friend-safe-now",
    }
)
_DISPUTED = frozenset({"banter", "multi-turn-teasing", "game-trash-talk", "insults-without-crisis"})
"""Groups of cases with mild insults in them, which are told of by themselves."""


def read(data: Path) -> list[Slice]:
    """All slices. The limits are set on the other half of the held-out rows."""
    by_source: dict[str, list[Message]] = defaultdict(list)
    for message in held_out_lookalikes(data, Half.TEST, _MOST):
        by_source[message.slice].append(message)
    held_out = [
        Slice(name, group, Origin.HELD_OUT, sets.sampled(by_source[name], _FEWER.get(name, _MOST)))
        for name, group in _HELD_OUT.items()
    ]
    talk = [as_message(row) for row in held_out_rows(data, Half.TEST, "small_talk") if (row.abuse or 0) < 0.1]
    made = [
        Slice("quotations of abuse", Group.SAFE, Origin.HELD_OUT, quotations(data, Half.TEST, 20)),
        Slice("held out, swearing", Group.SWEARING, Origin.HELD_OUT, sets.swearing_held_out(data)),
        Slice("github, vulgar at nobody", Group.SWEARING, Origin.UNTOUCHED, sets.vulgar_comments(data)),
        Slice("reddit, swearing at nobody", Group.SWEARING, Origin.UNTOUCHED, sets.swearing_on_reddit(data, 150)),
        Slice("distress posts, other files", Group.DISTRESS, Origin.UNTOUCHED, sets.distress(data)),
        Slice("openai, sexual or violent", Group.HARMFUL, Origin.UNTOUCHED, sets.harmful_content(data, 60)),
        Slice("small talk", Group.FIRST, Origin.HELD_OUT, talk),
        Slice("civil conversations", Group.ORDINARY, Origin.WRITTEN, civil_conversations(Half.TEST)),
    ]
    made += [
        Slice(f"{name}, test file", Group.ORDINARY, Origin.UNTOUCHED, sets.requests(data, name, _MOST))
        for name in ("banking77", "clinc150", "slurp")
    ]
    return sorted([*held_out, *made, *written()], key=lambda each: (list(Group).index(each.group), each.name))


def written() -> list[Slice]:
    """The hand-written cases of the test half that are surely no abuse, by what they have in common with it."""
    by_group: dict[Group, list[Message]] = defaultdict(list)
    for file, messages in cases(Half.TEST).items():
        for message in messages:
            if (message.abuse or 0) <= 0.2 and file != "abuse" and message.slice not in _DISPUTED:
                by_group[_group(file, message.slice)].append(message)
    return [Slice(f"cases: {group}", group, Origin.WRITTEN, messages) for group, messages in by_group.items()]


def _group(file: str, group: str) -> Group:
    if group in _SWEARING:
        return Group.SWEARING
    return Group.DISTRESS if file == "crisis" or group in _DISTRESSED else Group.SAFE


def measure(measurements: Measurements, slices: list[Slice]) -> tuple[list[Alarms], list[Alarms]]:
    """Assess the slices: the figures of each, and those of each group."""
    by_slice: list[Alarms] = []
    by_group: dict[Group, list[Assessed]] = defaultdict(list)
    for each in slices:
        found = measurements.of(renamed(each.messages, each.name))
        by_group[each.group] += found
        by_slice.append(alarms(each.name, found, each.group, each.origin))
    return by_slice, [alarms(group, by_group[group], group) for group in Group]


def alarms(name: str, found: Iterable[Assessed], group: Group | None = None, origin: Origin | None = None) -> Alarms:
    """What was said of a slice."""
    said = [each.said for each in found]
    return Alarms(
        name=name,
        group=group,
        origin=origin,
        strike=rate(each.strike for each in said),
        rude=rate(each.rude for each in said),
        flagged=rate(each.abuse >= 0.5 for each in said),
        support=rate(each.support for each in said),
    )


def by_case_group(measurements: Measurements) -> dict[str, list[Alarms]]:
    """The test half of the hand-written cases, by file and group: false alarms in the look-alikes, and what is seen in the others."""
    found = {}
    for file, messages in cases(Half.TEST).items():
        by_group: dict[str, list[Assessed]] = defaultdict(list)
        for each in measurements.of(messages):
            by_group[each.message.slice].append(each)
        found[file] = [alarms(name, by_group[name]) for name in sorted(by_group)]
    return found

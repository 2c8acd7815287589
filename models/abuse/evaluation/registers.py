"""How well abuse stands out in other registers than ConvAbuse's: chit-chat, forums, talk pages, issues."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import msgspec

from models.abuse.cases import Half
from models.abuse.evaluation import sets
from models.abuse.evaluation.metrics import auc
from models.abuse.evaluation.origin import Origin
from models.abuse.evaluation.rates import Estimate, Rate, estimate, rate
from models.abuse.measuring import Measurements, Message, renamed
from models.abuse.training.slices import cases


class Kind(StrEnum):
    """What the messages of a set are."""

    CHAT = "chat with an assistant"
    FORUM = "forum"
    HATE = "hate"


@dataclass(frozen=True)
class Register:
    """Messages of both labels, 1 and 0."""

    name: str
    kind: Kind
    origin: Origin
    messages: list[Message]


class Separation(msgspec.Struct, frozen=True, kw_only=True):
    """How abuse stands out from the rest of a set: `flagged` are scores of 0.5 or more, the others what the policy counts."""

    name: str
    kind: Kind
    origin: Origin
    abusive: int
    others: int
    auc: Estimate | None
    flagged: Rate
    rude: Rate
    flagged_others: Rate
    rude_others: Rate
    strike_others: Rate


def read(data: Path) -> list[Register]:
    """The sets. The forums' figures are a transfer: nothing in them was written to an assistant."""
    return [
        Register("small talk", Kind.CHAT, Origin.HELD_OUT, sets.social(data)),
        Register("hand-written, social bot", Kind.CHAT, Origin.WRITTEN, _written("social-bot", "social-bot")),
        Register("all hand-written", Kind.CHAT, Origin.WRITTEN, _written()),
        Register("hand-written, forum", Kind.FORUM, Origin.WRITTEN, _written("forum-quarrel", "forum-argument")),
        Register("toxic spans", Kind.FORUM, Origin.HELD_OUT, sets.comments_with_spans(data)),
        Register("reddit attacks", Kind.FORUM, Origin.UNTOUCHED, sets.reddit_attacks(data, 400)),
        Register("talk pages", Kind.FORUM, Origin.UNTOUCHED, sets.talk_pages(data, 300)),
        Register("github issues, test file", Kind.FORUM, Origin.UNTOUCHED, sets.sampled(sets.toxic_issues(data), 110)),
        Register("hatemoji, validation file", Kind.HATE, Origin.UNTOUCHED, sets.sampled(sets.emoji_hate(data), 300)),
    ]


def _written(abuse: str = "", lookalikes: str = "") -> list[Message]:
    files = cases(Half.TEST)
    chosen = [message for message in files["abuse"] if abuse in {"", message.slice} and (message.abuse or 0) >= 0.5]
    chosen += [message for message in files["lookalikes"] if lookalikes in {"", message.slice}]
    return [replace(message, abuse=float((message.abuse or 0) >= 0.5)) for message in chosen]


def measure(measurements: Measurements, registers: list[Register]) -> list[Separation]:
    """Assess the sets."""
    return [_separation(measurements, register) for register in registers]


def _separation(measurements: Measurements, register: Register) -> Separation:
    found = measurements.of(renamed(register.messages, register.name))
    labels = [each.message.abuse or 0.0 for each in found]

    def share(label: float, of: Callable[..., bool]) -> Rate:
        return rate(of(each) for each, its in zip(found, labels, strict=True) if its == label)

    return Separation(
        name=register.name,
        kind=register.kind,
        origin=register.origin,
        abusive=labels.count(1.0),
        others=labels.count(0.0),
        auc=estimate(auc, labels, (each.said.abuse for each in found)),
        flagged=share(1.0, lambda each: each.flagged),
        rude=share(1.0, lambda each: each.said.rude),
        flagged_others=share(0.0, lambda each: each.flagged),
        rude_others=share(0.0, lambda each: each.said.rude),
        strike_others=share(0.0, lambda each: each.said.strike),
    )

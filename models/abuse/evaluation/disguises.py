"""What evasions hide: abuse and ordinary messages written with each of them, against the same messages as they were."""

import random
from collections.abc import Callable

import msgspec

from models.abuse.cases import Half
from models.abuse.evaluation.convabuse import Utterance
from models.abuse.evaluation.rates import Estimate, Rate, estimate, mean, rate
from models.abuse.evaluation.sets import sampled
from models.abuse.measuring import Assessed, Measurements, Message
from models.abuse.training.evasions import WAYS
from models.abuse.training.slices import cases, civil_conversations, plain_abuse_cases

_SEED = 29
_BENIGN = 120
_ABUSE = 90

Way = Callable[[str, random.Random], str]


class Disguise(msgspec.Struct, frozen=True, kw_only=True):
    """One evasion. All figures are over the messages that it changes; differences are of pairs."""

    name: str
    plain: Rate
    """Strikes among abuse as it was written."""
    disguised: Rate
    """Strikes among the same abuse with the evasion."""
    difference: Estimate | None
    rude: Rate
    benign_plain: Rate
    """Ordinary messages that are rude (or a strike) as they were written."""
    benign: Rate
    """The same with the evasion."""
    benign_strike: Rate
    benign_difference: Estimate | None


def abuse(utterances: list[Utterance]) -> list[Message]:
    """What is disguised: plain abuse from the cases' test half, and ConvAbuse's surest rows."""
    surest = [each.message for each in utterances if (each.message.abuse or 0) > 0.8 and each.severity <= -1.5]
    return sampled(plain_abuse_cases(Half.TEST), _ABUSE) + sampled(surest, _ABUSE)


def benign() -> list[Message]:
    """Ordinary messages that are disguised as well: look-alikes of the cases' test half, and civil turns."""
    lookalikes = [message for message in cases(Half.TEST)["lookalikes"] if message.abuse == 0]
    return sampled([each for each in lookalikes + civil_conversations(Half.TEST) if len(each.text) < 200], _BENIGN)


def measure(measurements: Measurements, abusive: list[Message], ordinary: list[Message]) -> list[Disguise]:
    """Assess every message plainly and with every evasion that changes it."""
    return [_disguise(measurements, way, abusive, ordinary) for way in WAYS]


def _disguise(measurements: Measurements, way: Way, abusive: list[Message], ordinary: list[Message]) -> Disguise:
    name = way.__name__
    before, after = _pairs(measurements, way, abusive, f"evasion {name}")
    calm_before, calm_after = _pairs(measurements, way, ordinary, f"evasion of ordinary text, {name}")
    return Disguise(
        name=name,
        plain=rate(each.said.strike for each in before),
        disguised=rate(each.said.strike for each in after),
        difference=estimate(mean, (b.said.strike - a.said.strike for a, b in zip(before, after, strict=True))),
        rude=rate(each.said.rude for each in after),
        benign_plain=rate(each.said.rude for each in calm_before),
        benign=rate(each.said.rude for each in calm_after),
        benign_strike=rate(each.said.strike for each in calm_after),
        benign_difference=estimate(
            mean, (b.said.rude - a.said.rude for a, b in zip(calm_before, calm_after, strict=True))
        ),
    )


def _pairs(
    measurements: Measurements, way: Way, messages: list[Message], name: str
) -> tuple[list[Assessed], list[Assessed]]:
    chance = random.Random(_SEED)
    plain, disguised = [], []
    for message in messages:
        changed = way(message.text, chance)
        if changed != message.text:
            plain.append(Message(f"{name}, plain", message.text, message.context))
            disguised.append(Message(name, changed, message.context, message.abuse, message.crisis))
    return measurements.of(plain), measurements.of(disguised)

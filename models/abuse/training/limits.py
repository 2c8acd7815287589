"""Setting the thresholds from how often held-out look-alikes reach them."""

import math
from collections import Counter, defaultdict
from pathlib import Path

import msgspec

from models.abuse.cases import Half
from models.abuse.detector import Detector, aimed_score
from models.abuse.measuring import Message
from models.abuse.thresholds import Thresholds
from models.abuse.training.slices import held_out_lookalikes, quotations

STRIKE_RATE, RUDE_RATE, CRISIS_RATE = 0.001, 0.01, 0.01
FLOORS = Thresholds(strike=0.8, rude=0.5, crisis=0.8, crisis_doubt=0.1, severe_kind=0.7, severe_severity=2.6)
"""What no threshold is set below, however well the look-alikes behave."""
_DISTRESS = frozenset(
    {
        "counselchat",
        "distress",
        "openai_self_harm",
        "simplesafetytests",
        "openai_none",
        "quotations",
        "gpt_hatecheck_not",
        "hh_harmless",
        "forum",
    }
)
"""Slices in which somebody may well be in a crisis: nothing about false alarms can be learned from them."""


_ENOUGH = 3
"""Messages that must be allowed to reach a limit before a slice can set one by itself."""


def set_limits(folder: Path, data: Path, floors: Thresholds = FLOORS) -> Thresholds:
    """Thresholds for the weights in `folder`: the lowest at which look-alikes stay within their rates, never below `floors`."""
    detector = Detector(folder)
    messages = [*held_out_lookalikes(data, Half.TRAIN), *quotations(data, Half.TRAIN)]
    scores = [(message, detector.scores(message.text, message.context)) for message in messages]
    detector.close()
    aimed = [(message, aimed_score(score)) for message, score in scores]
    crisis = [(message, score.crisis) for message, score in scores if message.slice not in _DISTRESS]
    limits = msgspec.structs.replace(
        floors,
        strike=max(floors.strike, limit(aimed, STRIKE_RATE)),
        rude=max(floors.rude, limit(aimed, RUDE_RATE)),
        crisis=max(floors.crisis, limit(crisis, CRISIS_RATE)),
    )
    for message, value in sorted(aimed, key=lambda each: -each[1])[:40]:
        print(f"{value:.3f} {message.slice}: {message.text[:150]!r}")
    return limits


def limit(found: list[tuple[Message, float]], rate: float) -> float:
    """The score that at most `rate` of every slice reaches.

    Slices too small to show such a rate are taken as one: in one of a hundred, a single wrong label would set the limit.
    """
    sizes = Counter(message.slice for message, _ in found)
    by_slice: dict[str, list[float]] = defaultdict(list)
    for message, score in found:
        by_slice[message.slice if sizes[message.slice] * rate >= _ENOUGH else "small"].append(score)
    highest = 0.0
    for scores in by_slice.values():
        scores.sort(reverse=True)
        highest = max(highest, scores[math.floor(rate * len(scores))])
    return math.ceil(highest * 1000 + 1) / 1000

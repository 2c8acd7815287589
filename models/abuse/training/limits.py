"""Setting the thresholds from how often held-out look-alikes reach them."""

import math
from pathlib import Path

import msgspec

from models.abuse.cases import Half
from models.abuse.detector import Detector, aimed_score
from models.abuse.thresholds import Thresholds
from models.abuse.training.slices import held_out_lookalikes, quotations

FLOORS = Thresholds(strike=0.8, rude=0.35, crisis=0.4, crisis_doubt=0.1, severe_kind=0.7, severe_severity=2.5)
"""What no threshold is set below, however well the look-alikes behave."""


class Allowance(msgspec.Struct, frozen=True):
    """How large a share of some slices may reach each limit, all of them taken together: few of them are large enough alone."""

    slices: frozenset[str]
    strike: float
    rude: float
    crisis: float | None
    """None where somebody may well be in a crisis, so that nothing can be learned from it about false alarms."""


ALLOWED = (
    Allowance(
        frozenset(
            {"banking77", "clinc150", "slurp", "self_instruct", "oasst", "roleplay", "github", "dialect", "madlibs_not"}
        ),
        strike=0.001,
        rude=0.004,
        crisis=0.002,
    ),
    # Some of these provoke the assistant, and some of those are rude, whatever the set says of the request.
    Allowance(frozenset({"hh_harmless", "openai_none"}), strike=0.006, rude=0.03, crisis=0.02),
    Allowance(frozenset({"counselchat", "distress", "openai_self_harm"}), strike=0.002, rude=0.014, crisis=None),
    Allowance(
        frozenset({"github_heated", "strudel", "forum", "gpt_hatecheck_not", "quotations"}),
        strike=0.002,
        rude=0.02,
        crisis=0.01,
    ),
)
"""Ordinary messages; requests that sound unsafe; people in distress; rude words that are no abuse of anybody who is there."""


def set_limits(folder: Path, data: Path, floors: Thresholds = FLOORS) -> Thresholds:
    """Thresholds for the weights in `folder`: the lowest at which look-alikes stay within what is `ALLOWED`, never below `floors`."""
    detector = Detector(folder)
    messages = [*held_out_lookalikes(data, Half.TRAIN), *quotations(data, Half.TRAIN)]
    scores = [(message, detector.scores(message.text, message.context)) for message in messages]
    detector.close()
    strike, rude, crisis = floors.strike, floors.rude, floors.crisis
    for allowance in ALLOWED:
        mine = [(message, score) for message, score in scores if message.slice in allowance.slices]
        aimed = [aimed_score(score) for _, score in mine]
        strike, rude = max(strike, limit(aimed, allowance.strike)), max(rude, limit(aimed, allowance.rude))
        if allowance.crisis is not None:
            crisis = max(crisis, limit([score.crisis for _, score in mine], allowance.crisis))
        for message, score in sorted(mine, key=lambda each: -aimed_score(each[1]))[:10]:
            print(f"{aimed_score(score):.3f} {message.slice}: {message.text[:150]!r}")
    return msgspec.structs.replace(floors, strike=strike, rude=rude, crisis=crisis)


def limit(scores: list[float], rate: float) -> float:
    """The lowest score, in thousandths, that at most `rate` of `scores` reaches."""
    highest = sorted(scores, reverse=True)
    return math.ceil(highest[math.floor(rate * len(scores))] * 1000 + 1) / 1000 if scores else 0.0

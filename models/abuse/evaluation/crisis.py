"""Whether people in a crisis are seen, and what is taken for one."""

from pathlib import Path

import msgspec
import numpy as np

from models.abuse.cases import Half
from models.abuse.evaluation import sets
from models.abuse.evaluation.metrics import Point, average_precision, precision_recall
from models.abuse.evaluation.rates import Estimate, Rate, estimate, rate
from models.abuse.measuring import Assessed, Measurements, renamed
from models.abuse.training.slices import cases


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """How many of some people in a crisis get support, and how many would be counted against: a strike or rude."""

    name: str
    support: Rate
    counted: Rate


class Crisis(msgspec.Struct, frozen=True, kw_only=True):
    """The figures about crises. The curve is over the test half of the cases, with the app's threshold on it."""

    written: Seen
    groups: list[Seen]
    posts: list[Seen]
    """Real posts and questions, with plain words for suicide or self-harm and without."""
    false_written: Rate
    """Support for cases that are no crisis: idioms, games, look-alikes, abuse."""
    curve: list[Point]
    average_precision: Estimate | None
    threshold: float
    at_threshold: Point


def measure(measurements: Measurements, data: Path, threshold: float) -> Crisis:
    """Assess cases and posts."""
    written = [each for messages in cases(Half.TEST).values() for each in measurements.of(messages)]
    crises = [each for each in written if each.message.crisis == 1]
    calm = [each for each in written if each.message.crisis == 0]
    labels = np.asarray([each.message.crisis or 0.0 for each in written])
    scores = np.asarray([each.said.crisis for each in written])
    found = [each.said.support for each in written]
    hits = sum(each.said.support for each in crises)
    return Crisis(
        written=_seen("hand-written cases, test half", crises),
        groups=[
            _seen(group, [each for each in crises if each.message.slice == group])
            for group in sorted({each.message.slice for each in crises})
        ],
        posts=_posts(measurements, data),
        false_written=rate(each.said.support for each in calm),
        curve=precision_recall(labels, scores),
        average_precision=estimate(average_precision, labels, scores),
        threshold=threshold,
        at_threshold=Point(threshold, round(hits / max(1, sum(found)), 4), round(hits / max(1, len(crises)), 4)),
    )


def _posts(measurements: Measurements, data: Path) -> list[Seen]:
    found = []
    for name, messages in (("counselling", sets.counselling(data)), ("distress posts", sets.distress(data))):
        assessed = measurements.of(renamed(messages, name))
        plain = [each for each in assessed if sets.speaks_of_crisis(each.message.text)]
        other = [each for each in assessed if not sets.speaks_of_crisis(each.message.text)]
        found += [_seen(f"{name}, words for it", plain), _seen(f"{name}, no such words", other)]
    return found


def _seen(name: str, found: list[Assessed]) -> Seen:
    return Seen(
        name=name,
        support=rate(each.said.support for each in found),
        counted=rate(each.said.rude for each in found),
    )

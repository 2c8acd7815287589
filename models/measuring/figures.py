"""Medians and ratios: the machine is never quiet, so only what was measured turn and turn about is compared."""

import statistics
from collections.abc import Sequence

import msgspec


class Spread(msgspec.Struct, frozen=True):
    """The median of several measurements, and the range that the middle half of them lies in."""

    median: float
    low: float
    high: float


class Compared(msgspec.Struct, frozen=True):
    """Two things measured turn and turn about, as often as each other. `ratio` is of each pair: above 1, `ours` was the quicker."""

    ours: Spread
    other: Spread
    ratio: Spread
    best: float
    """The ratio of the quickest of each: what it comes to where the machine did nothing else."""


def spread(values: Sequence[float]) -> Spread:
    """Of at least one value."""
    median = statistics.median(values)
    if len(values) < 2:
        return Spread(median, median, median)
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return Spread(median, low, high)


def compare(ours: Sequence[float], other: Sequence[float]) -> Compared:
    """Of rates: more is better. The values stand in the order in which they were measured."""
    ratios = [one / two for one, two in zip(ours, other, strict=True) if two]
    return Compared(spread(ours), spread(other), spread(ratios), max(ours) / max(other))


def percentile(values: Sequence[float], part: float) -> float:
    """The value that this part of them, 0 to 1, is not above."""
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)]

"""Figures with their 95 % confidence intervals: shares by Wilson's method, everything else by the bootstrap with a fixed seed."""

import math
from collections.abc import Callable, Iterable

import msgspec
import numpy as np
from numpy.typing import NDArray

_Z = 1.959964
_RESAMPLES = 1000
_SEED = 11

Column = NDArray[np.float64]


class Rate(msgspec.Struct, frozen=True):
    """How many of `count` it was, as a share from 0 to 1 between `low` and `high`. Of nothing the share is 0, between 0 and 1."""

    hits: int
    count: int
    value: float
    low: float
    high: float


class Estimate(msgspec.Struct, frozen=True):
    """A figure over `count` messages, between `low` and `high`."""

    count: int
    value: float
    low: float
    high: float


def wilson(hits: float, count: int) -> tuple[float, float]:
    """Wilson's score interval of a share (E. B. Wilson, 1927). It holds for few messages and for none at all."""
    if count == 0:
        return 0.0, 1.0
    share, square = hits / count, _Z * _Z
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = _Z * math.sqrt(share * (1 - share) / count + square / (4 * count * count)) / (1 + square / count)
    return max(0.0, middle - half), min(1.0, middle + half)


def rate(flags: Iterable[bool]) -> Rate:
    """The share of what is true."""
    known = list(flags)
    hits, count = sum(known), len(known)
    low, high = wilson(hits, count)
    return Rate(hits, count, _rounded(hits / count if count else 0.0), _rounded(low), _rounded(high))


def estimate(figure: Callable[..., float | None], *columns: Iterable[float]) -> Estimate | None:
    """`figure` of the columns (one value a message in each), with the interval over messages drawn anew.

    None where the figure does not exist, such as an AUC of one class alone. Resamples in which it does not exist are passed over.
    """
    arrays = [np.asarray(list(column), np.float64) for column in columns]
    count = len(arrays[0])
    value = figure(*arrays) if count else None
    if value is None:
        return None
    chance = np.random.default_rng(_SEED)
    found = []
    for _ in range(_RESAMPLES):
        drawn = chance.integers(0, count, count)
        again = figure(*(array[drawn] for array in arrays))
        if again is not None:
            found.append(again)
    low, high = np.percentile(found, [2.5, 97.5]) if found else (value, value)
    return Estimate(count, _rounded(value), _rounded(float(low)), _rounded(float(high)))


def mean(values: Column) -> float:
    """The mean, as a figure for `estimate`."""
    return float(values.mean())


def _rounded(value: float) -> float:
    return round(value, 5)

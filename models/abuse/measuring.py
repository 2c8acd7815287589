"""Figures over assessed messages: rates with their counts, macro-F1, latency."""

import statistics
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from models.abuse.assessment import Assessment


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """How many of a slice's messages were strikes, rude (strikes among them) and seen as a crisis."""

    slice: str
    count: int
    strikes: int
    rude: int
    support: int
    mean_abuse: float


class Latency(msgspec.Struct, frozen=True, kw_only=True):
    """Milliseconds a message on one core."""

    count: int
    median: float
    p95: float
    longest: float


@dataclass(frozen=True)
class Message:
    """What is assessed: one message of a slice."""

    slice: str
    text: str
    context: str = ""


def rates(found: Iterable[tuple[Message, Assessment]]) -> list[Rates]:
    """The rates of each slice, in order of their names."""
    by_slice: dict[str, list[Assessment]] = {}
    for message, assessment in found:
        by_slice.setdefault(message.slice, []).append(assessment)
    return [
        Rates(
            slice=name,
            count=len(of_it),
            strikes=sum(each.strike for each in of_it),
            rude=sum(each.rude for each in of_it),
            support=sum(each.support for each in of_it),
            mean_abuse=round(statistics.fmean(each.abuse for each in of_it), 3),
        )
        for name, of_it in sorted(by_slice.items())
    ]


def macro_f1(wanted: Sequence[bool], said: Sequence[bool]) -> float:
    """The mean of the F1 of both classes."""
    return statistics.fmean(_f1(wanted, said, of=each) for each in (True, False))


def _f1(wanted: Sequence[bool], said: Sequence[bool], *, of: bool) -> float:
    hits = sum(w == of and s == of for w, s in zip(wanted, said, strict=True))
    total = sum(w == of for w in wanted) + sum(s == of for s in said)
    return 2 * hits / total if total else 0.0


def latency(milliseconds: Sequence[float]) -> Latency:
    """Median, 95th percentile and maximum."""
    ordered = sorted(milliseconds)
    return Latency(
        count=len(ordered),
        median=round(statistics.median(ordered), 2),
        p95=round(ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))], 2),
        longest=round(ordered[-1], 2),
    )


def assess_all(
    messages: Iterable[Message], assess: Callable[[str, str], Assessment]
) -> list[tuple[Message, Assessment]]:
    """Assess every message, one after the other."""
    return [(message, assess(message.text, message.context)) for message in messages]

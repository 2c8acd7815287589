"""Whether a score of 0.7 is right in seven of ten."""

from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import numpy as np

from models.abuse.cases import Half
from models.abuse.evaluation.metrics import Bin, calibration_error, reliability
from models.abuse.evaluation.rates import Estimate, estimate
from models.abuse.measuring import Assessed, Measurements, Message
from models.abuse.training.slices import cases, held_out_abuse, held_out_rows

_SOURCES = ("small_talk", "toxic_spans", "toxic_spans_none", "gpt_hatecheck_person", "convabuse")


class Calibration(msgspec.Struct, frozen=True, kw_only=True):
    """A head's scores beside the labels: shares of annotators where a set has several."""

    head: str
    over: str
    error: Estimate | None
    bins: list[Bin]


def measure(
    measurements: Measurements, data: Path, valid: list[Message], lookalikes: list[Message]
) -> list[Calibration]:
    """Calibration of abuse and of crisis over ConvAbuse, held-out rows and the cases' test half.

    `lookalikes` are the slices of messages that abuse nobody; only those with a label count.
    """
    more = [
        Message(row.source, row.text, row.context, row.abuse, row.crisis)
        for row in held_out_rows(data, Half.TEST, *_SOURCES)
    ]
    held_out = measurements.of([*lookalikes, *held_out_abuse(data, Half.TEST), *more])
    written = [each for messages in cases(Half.TEST).values() for each in measurements.of(messages)]
    return [
        _calibration("abuse", "ConvAbuse valid", measurements.of(valid), _abuse),
        _calibration("abuse", "held-out rows", held_out, _abuse),
        _calibration("abuse", "cases, test half", written, _abuse),
        _calibration("crisis", "held-out rows", held_out, _crisis),
        _calibration("crisis", "cases, test half", written, _crisis),
    ]


_Reading = Callable[[Assessed], tuple[float | None, float]]


def _abuse(each: Assessed) -> tuple[float | None, float]:
    return each.message.abuse, each.said.abuse


def _crisis(each: Assessed) -> tuple[float | None, float]:
    return each.message.crisis, each.said.crisis


def _calibration(head: str, over: str, found: Iterable[Assessed], reading: _Reading) -> Calibration:
    known = [(label, score) for label, score in map(reading, found) if label is not None]
    labels, scores = np.asarray(known, np.float64).reshape(-1, 2).T
    return Calibration(
        head=head,
        over=over,
        error=estimate(calibration_error, labels, scores),
        bins=reliability(labels, scores),
    )

"""Figures of a classifier: F1, the area under the ROC curve, precision and recall, calibration."""

import msgspec
import numpy as np

from models.abuse.evaluation.rates import Column, wilson

_BINS = 10
_POINTS = 160


class Bin(msgspec.Struct, frozen=True):
    """Messages of like score: their mean score, and the mean of their labels between `low` and `high`."""

    count: int
    score: float
    label: float
    low: float
    high: float


class Point(msgspec.Struct, frozen=True):
    """Precision and recall when what scores `threshold` or more is called positive."""

    threshold: float
    precision: float
    recall: float


def macro_f1(wanted: Column, said: Column) -> float:
    """The mean of the F1 of both classes; both columns are of zeros and ones."""
    return (_f1(wanted == 1, said == 1) + _f1(wanted == 0, said == 0)) / 2


def _f1(wanted: np.ndarray, said: np.ndarray) -> float:
    total = int(wanted.sum() + said.sum())
    return 2 * int((wanted & said).sum()) / total if total else 0.0


def auc(labels: Column, scores: Column) -> float | None:
    """How often a positive scores above a negative; ties count by half. None where one of the classes is missing."""
    positives = int((labels == 1).sum())
    negatives = len(labels) - positives
    if not positives or not negatives:
        return None
    _, place, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return float((ranks[labels == 1].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def precision_recall(labels: Column, scores: Column) -> list[Point]:
    """The curve from the highest threshold to the lowest, at most `_POINTS` of its points. Empty where nothing is positive."""
    positives = labels.sum()
    if not positives:
        return []
    order = np.argsort(-scores, kind="stable")
    ranked, hits = scores[order], np.cumsum(labels[order])
    last_of_score = np.flatnonzero(np.append(np.diff(ranked) != 0, True))
    if len(last_of_score) > _POINTS:
        last_of_score = last_of_score[np.unique(np.linspace(0, len(last_of_score) - 1, _POINTS).astype(int))]
    return [
        Point(round(float(ranked[at]), 4), round(float(hits[at] / (at + 1)), 4), round(float(hits[at] / positives), 4))
        for at in last_of_score
    ]


def average_precision(labels: Column, scores: Column) -> float | None:
    """The area under the curve of precision and recall, in steps. None where nothing is positive."""
    positives = labels.sum()
    if not positives:
        return None
    order = np.argsort(-scores, kind="stable")
    ranked, hits = scores[order], np.cumsum(labels[order])
    ends = np.flatnonzero(np.append(np.diff(ranked) != 0, True))
    precision, recall = hits[ends] / (ends + 1), hits[ends] / positives
    return float((np.diff(recall, prepend=0.0) * precision).sum())


def reliability(labels: Column, scores: Column) -> list[Bin]:
    """Ten bins of equal width over the scores, without the empty ones. Labels may be shares of annotators, 0 to 1."""
    place = np.minimum((scores * _BINS).astype(int), _BINS - 1)
    bins = []
    for number in range(_BINS):
        inside = place == number
        count = int(inside.sum())
        if count:
            low, high = wilson(float(labels[inside].sum()), count)
            bins.append(
                Bin(
                    count,
                    *(
                        round(value, 4)
                        for value in (float(scores[inside].mean()), float(labels[inside].mean()), low, high)
                    ),
                )
            )
    return bins


def calibration_error(labels: Column, scores: Column) -> float:
    """The expected calibration error: how far score and label lie apart in a bin, weighted by the bins' messages."""
    place = np.minimum((scores * _BINS).astype(int), _BINS - 1)
    gaps = [abs(float((scores[place == number] - labels[place == number]).sum())) for number in range(_BINS)]
    return sum(gaps) / len(labels)

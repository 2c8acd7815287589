import numpy as np
import pytest

from models.abuse.evaluation.metrics import (
    auc,
    average_precision,
    calibration_error,
    macro_f1,
    precision_recall,
    reliability,
)


def _of(*values: float) -> np.ndarray:
    return np.asarray(values, np.float64)


def test_macro_f1_is_the_mean_over_both_classes() -> None:
    assert macro_f1(_of(1, 1, 0, 0), _of(1, 0, 0, 0)) == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert macro_f1(_of(1, 0), _of(1, 0)) == 1.0


def test_auc_counts_pairs_in_the_right_order() -> None:
    assert auc(_of(0, 0, 1, 1), _of(0.1, 0.4, 0.35, 0.8)) == pytest.approx(0.75)
    assert auc(_of(0, 1), _of(0.5, 0.5)) == 0.5
    assert auc(_of(0, 1, 0, 1), _of(0.1, 0.9, 0.2, 0.8)) == 1.0
    assert auc(_of(1, 1), _of(0.1, 0.2)) is None


def test_auc_is_the_share_of_pairs() -> None:
    chance = np.random.default_rng(3)
    labels, scores = chance.integers(0, 2, 60).astype(float), chance.integers(0, 8, 60) / 8
    pairs = [(p > n) + 0.5 * (p == n) for p in scores[labels == 1] for n in scores[labels == 0]]
    assert auc(labels, scores) == pytest.approx(np.mean(pairs))


def test_precision_and_recall_fall_and_rise_with_the_threshold() -> None:
    points = precision_recall(_of(1, 0, 1, 0), _of(0.9, 0.8, 0.7, 0.1))
    assert [(p.threshold, p.precision, p.recall) for p in points] == [
        (0.9, 1.0, 0.5),
        (0.8, 0.5, 0.5),
        (0.7, pytest.approx(2 / 3, abs=1e-3), 1.0),
        (0.1, 0.5, 1.0),
    ]
    assert precision_recall(_of(0, 0), _of(0.1, 0.2)) == []


def test_average_precision_has_its_known_value() -> None:
    # The example of scikit-learn's documentation.
    assert average_precision(_of(0, 0, 1, 1), _of(0.1, 0.4, 0.35, 0.8)) == pytest.approx(0.8333, abs=1e-4)


def test_what_is_as_sure_as_it_is_right_has_no_calibration_error() -> None:
    labels = _of(*([1] * 8 + [0] * 2))
    assert calibration_error(labels, np.full(10, 0.8)) == pytest.approx(0.0)
    assert calibration_error(labels, np.full(10, 0.3)) == pytest.approx(0.5)
    (only,) = reliability(labels, np.full(10, 0.8))
    assert (only.count, only.score, only.label) == (10, 0.8, 0.8)


def test_a_score_of_one_belongs_to_the_last_bin() -> None:
    assert len(reliability(_of(1, 1), _of(1.0, 0.95))) == 1

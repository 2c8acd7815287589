import numpy as np
import pytest

from models.abuse.evaluation.metrics import auc
from models.abuse.evaluation.rates import estimate, mean, rate, wilson


def test_wilson_gives_the_published_values() -> None:
    # Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for hits, count, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611)):
        assert wilson(hits, count) == (pytest.approx(low, abs=1e-4), pytest.approx(high, abs=1e-4))
    assert wilson(1, 29) == (pytest.approx(0.0061, abs=1e-4), pytest.approx(0.1718, abs=1e-4))


def test_a_share_of_nothing_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert rate([]).count == 0


def test_a_rate_counts() -> None:
    found = rate([True, False, False, False])
    assert (found.hits, found.count, found.value) == (1, 4, 0.25)
    assert found.low < 0.25 < found.high


def test_the_bootstrap_is_the_same_every_time_and_near_the_normal_interval() -> None:
    values = np.random.default_rng(1).normal(0.0, 1.0, 400)
    found = estimate(mean, values)
    assert found is not None
    assert found == estimate(mean, values)
    half = 1.96 * values.std() / 20
    assert found.low == pytest.approx(values.mean() - half, abs=0.02)
    assert found.high == pytest.approx(values.mean() + half, abs=0.02)


def test_an_estimate_that_does_not_exist_is_none() -> None:
    assert estimate(auc, [1, 1], [0.2, 0.4]) is None
    assert estimate(mean, []) is None

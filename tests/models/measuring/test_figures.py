"""Medians, ranges and ratios of what was measured turn and turn about."""

from models.measuring.figures import compare, percentile, spread


def test_ratios_are_of_pairs_and_not_of_medians() -> None:
    """The machine became half as fast in the middle: that changes no ratio."""
    compared = compare([100.0, 100.0, 50.0, 50.0], [80.0, 80.0, 40.0, 40.0])
    assert compared.ratio.median == compared.ratio.low == compared.ratio.high == 1.25
    assert compared.best == 1.25


def test_the_range_is_of_the_middle_half() -> None:
    found = spread([1.0, 2.0, 3.0, 4.0, 100.0])
    assert (found.low, found.median, found.high) == (2.0, 3.0, 4.0)
    assert spread([7.0]).high == 7.0


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(number) for number in range(20, 0, -1)]
    assert percentile(values, 0.95) == 20.0
    assert percentile(values, 0.5) == 11.0
    assert percentile([3.0], 0.95) == 3.0

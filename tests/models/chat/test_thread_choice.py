"""Choosing the thread count while the work is done: a simulated machine whose load changes, and no clock but the work's."""

import random
from collections.abc import Callable

import pytest

from models.chat.thread_choice import ThreadChoice

Machine = Callable[[int], float]
"""Seconds that a piece takes with so many threads."""


def idle(count: int) -> float:
    return 0.016 / count


def two_cores_one_busy(count: int) -> float:
    return {1: 0.016, 2: 0.070}[count]


def sixteen_cores_eight_busy(count: int) -> float:
    return 0.1 / count if count <= 8 else 0.1 / 8 * (1 + (count - 8) / 2)


def bound_by_memory(count: int) -> float:
    return 0.1 / min(count, 4) + 0.0002 * count


def work(choice: ThreadChoice, machine: Machine, seconds: float, noise: float = 0.0) -> float:
    """Seconds a piece, over so many seconds of work."""
    source = random.Random(1)
    pieces, spent = 0, 0.0
    while spent < seconds:
        took = machine(choice.count) * (1 + noise * source.random())
        choice.took(took)
        pieces, spent = pieces + 1, spent + took
    return spent / pieces


@pytest.mark.parametrize(
    ("counts", "machine"),
    [
        ([2, 1], idle),
        ([2, 1], two_cores_one_busy),
        ([16, 12, 8, 4, 2, 1], idle),
        ([16, 12, 8, 4, 2, 1], sixteen_cores_eight_busy),
        ([16, 12, 8, 4, 2, 1], bound_by_memory),
    ],
)
@pytest.mark.parametrize("noise", [0.0, 0.3])
def test_wherever_it_begins_it_comes_within_a_tenth_of_the_best(
    counts: list[int], machine: Machine, noise: float
) -> None:
    best = min(machine(count) for count in counts) * (1 + noise / 2)
    for begin in counts:
        choice = ThreadChoice(counts, begin, pieces=6)
        work(choice, machine, 60.0, noise)
        assert work(choice, machine, 60.0, noise) < best * 1.1


@pytest.mark.parametrize("begin", [1, 2])
def test_it_follows_a_load_that_comes_and_goes(begin: int) -> None:
    choice = ThreadChoice([2, 1], begin, pieces=6)
    for _ in range(3):
        work(choice, two_cores_one_busy, 5.0)
        assert choice.settled == 1
        work(choice, idle, 5.0)
        assert choice.settled == 2


def test_it_falls_back_at_once_from_a_count_that_a_load_has_made_slow() -> None:
    choice = ThreadChoice([2, 1], 2, pieces=6)
    work(choice, idle, 5.0)
    slow = 0
    while choice.count == 2:
        choice.took(two_cores_one_busy(2))
        slow += 1
    assert slow <= 6


def test_a_trial_that_is_slow_is_given_up_after_one_piece() -> None:
    choice = ThreadChoice([2, 1], 1, pieces=6)
    while choice.count == 1:
        choice.took(0.016)
    choice.took(0.070)
    assert choice.count == 1


def test_one_hiccup_changes_nothing() -> None:
    choice = ThreadChoice([2, 1], 2, pieces=6)
    for _ in range(10):
        choice.took(0.01)
    choice.took(0.9)
    assert choice.count == 2


def test_where_there_is_one_count_it_is_used() -> None:
    choice = ThreadChoice([], 3, pieces=6)
    for seconds in (0.01, 1.0) * 20:
        choice.took(seconds)
        assert choice.count == 3


def test_a_few_large_pieces_are_enough_to_tell() -> None:
    choice = ThreadChoice([4, 2, 1], 1, pieces=2)
    work(choice, lambda count: 1.0 / count, 40.0)
    assert choice.settled == 4

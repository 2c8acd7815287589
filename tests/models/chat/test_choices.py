"""What the engine chooses by itself: sampling and threads."""

import math

import pytest

from models.chat.records import Sampling
from models.chat.sampling import choose_sampling
from models.chat.threads import candidates, choose_threads, physical_cores


def test_what_is_asked_goes_before_the_file_and_the_file_before_the_default() -> None:
    choice = choose_sampling(Sampling(temperature=0.1), Sampling(temperature=0.5, top_k=7))
    assert (choice.temperature, choice.top_k, choice.top_p) == (0.1, 7, 0.95)


def test_values_beyond_reason_are_brought_within_it() -> None:
    asked = Sampling(temperature=-1, top_k=-5, top_p=7, min_p=math.nan, repeat_penalty=0, max_tokens=-3, seed=-1)
    choice = choose_sampling(asked, Sampling())
    assert (choice.temperature, choice.top_k, choice.top_p, choice.min_p, choice.repeat_penalty) == (
        0.0,
        0,
        1.0,
        0.05,
        0.1,
    )
    assert choice.max_tokens == 0
    assert 0 <= choice.seed < 0xFFFFFFFF


def test_how_far_a_penalty_looks_back_is_the_files_and_a_penalty_that_is_asked_for_is_there() -> None:
    none = Sampling(penalty_last_n=0, repeat_penalty=1.2)
    assert choose_sampling(Sampling(), none).repeat_penalty == 1.0
    asked = choose_sampling(Sampling(repeat_penalty=1.3), none)
    assert (asked.repeat_penalty, asked.penalty_last_n) == (1.3, 256)
    assert choose_sampling(Sampling(), Sampling(penalty_last_n=-1)).penalty_last_n == 4096
    assert choose_sampling(Sampling(), Sampling(penalty_last_n=64)).penalty_last_n == 64
    assert choose_sampling(Sampling(), Sampling()).xtc_probability == 0.0


def test_a_seed_left_open_is_another_each_time() -> None:
    assert len({choose_sampling(Sampling(), Sampling()).seed for _ in range(20)}) > 15


@pytest.mark.parametrize(
    ("cores", "counts"), [(1, [1]), (2, [2, 1]), (4, [4, 3, 2, 1]), (8, [8, 6, 4, 2, 1]), (64, [64, 48, 32, 16, 8, 1])]
)
def test_thread_counts_worth_measuring(cores: int, counts: list[int]) -> None:
    assert candidates(cores) == counts


@pytest.mark.parametrize(
    ("seconds", "best"),
    [
        ({4: 1.0, 3: 1.2, 2: 1.9, 1: 3.8}, 4),
        ({4: 9.0, 3: 1.2, 2: 1.1, 1: 1.5}, 2),
        ({4: 9.0, 3: 8.0, 2: 7.0, 1: 1.5}, 1),
        ({4: 1.00, 3: 1.03, 2: 1.5, 1: 3.0}, 3),
        ({4: 1.0, 3: None, 2: 0.1, 1: 0.1}, 4),
    ],
)
def test_the_fastest_count_wins_and_a_thread_more_must_be_worth_it(seconds: dict[int, float | None], best: int) -> None:
    assert choose_threads([4, 3, 2, 1], lambda count: seconds[count]) == best


def test_there_is_a_core() -> None:
    assert 1 <= physical_cores() <= 1024

"""A few of the damaged files with every run of the tests; `make fuzz` has thousands."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fuzz.model_files import Fuzzer


@pytest.fixture
def fuzzer(tmp_path: Path) -> Iterator[Fuzzer]:
    made = Fuzzer(0, tmp_path)
    yield made
    made.close()


def test_each_gets_an_answer_or_one_clear_sentence(fuzzer: Fuzzer) -> None:
    outcomes = [fuzzer.try_one(number) for number in range(1, 150)]
    assert not [outcome for outcome in outcomes if outcome.offences or outcome.death]
    assert {"reader", "worker"} == {outcome.stage for outcome in outcomes}
    assert any(outcome.what == "answered" for outcome in outcomes)


def test_a_number_always_brings_the_same_file(fuzzer: Fuzzer) -> None:
    first, second = fuzzer.try_one(7), fuzzer.try_one(7)
    assert (first.damage, first.sentence) == (second.damage, second.sentence)

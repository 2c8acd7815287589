"""What a worker's end is called, and the one thing to do about it."""

import signal

import pytest

from models.chat.deaths import GivenUp, Work, death_of
from models.workers.process import WorkerExit

KILLED = WorkerExit(-signal.SIGKILL, "")
CRASHED = WorkerExit(-signal.SIGSEGV, "")


@pytest.mark.parametrize("work", list(Work))
def test_each_end_says_what_is_kept_and_what_to_do(work: Work) -> None:
    for error in (
        death_of(KILLED, work, system_kills=1),
        death_of(KILLED, work, system_kills=0),
        death_of(CRASHED, work),
        death_of(CRASHED, work, before=True),
        death_of(KILLED, work, given_up=GivenUp.HUNG),
        death_of(KILLED, work, given_up=GivenUp.DID_NOT_STOP),
    ):
        assert ("What it wrote is kept." in error.sentence) == (work is Work.WRITING)
        assert "Load it again" in error.sentence or "choose another" in error.sentence


def test_a_kill_by_the_system_is_put_down_to_memory_and_one_by_another_program_is_not() -> None:
    by_system = death_of(KILLED, Work.WRITING, system_kills=1)
    assert by_system.out_of_memory
    assert "because memory ran short" in by_system.sentence
    assert "smaller context" in by_system.sentence
    by_another = death_of(KILLED, Work.WRITING, system_kills=0)
    assert not by_another.out_of_memory
    assert "Another program" in by_another.sentence
    unknown = death_of(KILLED, Work.WRITING, system_kills=None)
    assert unknown.out_of_memory
    assert "most likely" in unknown.sentence


def test_a_crash_for_want_of_memory_is_told_as_that() -> None:
    words = "terminate called after throwing an instance of 'std::bad_alloc'\n"
    assert death_of(WorkerExit(-signal.SIGABRT, words), Work.LOADING).out_of_memory
    assert not death_of(CRASHED, Work.LOADING).out_of_memory


def test_a_failed_assertion_is_quoted() -> None:
    words = "/src/ggml.c:123: GGML_ASSERT(n_ctx > 0) failed\n"
    error = death_of(WorkerExit(-signal.SIGABRT, words), Work.WRITING)
    assert "GGML_ASSERT(n_ctx > 0) failed" in error.sentence


def test_a_second_crash_asks_for_another_file() -> None:
    assert "SIGSEGV" in death_of(CRASHED, Work.READING).sentence
    assert "another quantisation" in death_of(CRASHED, Work.READING, before=True).sentence


def test_a_hang_and_a_stop_that_is_not_heard_are_told_apart() -> None:
    assert "hung" in death_of(KILLED, Work.READING, given_up=GivenUp.HUNG, system_kills=1).sentence
    assert "did not stop" in death_of(KILLED, Work.READING, given_up=GivenUp.DID_NOT_STOP).sentence

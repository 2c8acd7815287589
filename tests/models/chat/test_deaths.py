"""What a worker's end is called."""

import signal

import pytest

from models.chat.deaths import Work, death_of
from models.errors import EngineDied, ModelRefused
from models.workers.process import WorkerExit

TIMEOUT = "Timeout (0:00:02)!\nThread 0x01 (most recent call first):\n"


@pytest.mark.parametrize("work", list(Work))
def test_a_kill_is_put_down_to_memory_and_a_crash_is_not(work: Work) -> None:
    killed, died = death_of(WorkerExit(-signal.SIGKILL, ""), work)
    assert isinstance(killed, EngineDied)
    assert died
    assert "memory" in killed.sentence
    crashed, died = death_of(WorkerExit(-signal.SIGSEGV, ""), work)
    assert died
    assert "memory" not in crashed.sentence
    assert "SIGSEGV" in crashed.sentence
    for error in (killed, crashed):
        assert ("What it wrote is kept." in error.sentence) == (work is Work.WRITING)


def test_a_failed_assertion_is_quoted() -> None:
    words = "/src/ggml.c:123: GGML_ASSERT(n_ctx > 0) failed\n"
    error, _ = death_of(WorkerExit(-signal.SIGABRT, words), Work.WRITING)
    assert "GGML_ASSERT(n_ctx > 0) failed" in error.sentence


def test_a_template_without_an_end_is_the_files_fault_at_load_and_a_death_later() -> None:
    error, died = death_of(WorkerExit(1, TIMEOUT), Work.LOADING)
    assert isinstance(error, ModelRefused)
    assert not died
    error, died = death_of(WorkerExit(1, TIMEOUT), Work.READING)
    assert isinstance(error, EngineDied)
    assert died

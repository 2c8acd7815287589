"""What a worker's end is called."""

import signal

import pytest

from models.chat.deaths import Work, death_of
from models.workers.process import WorkerExit


@pytest.mark.parametrize("work", list(Work))
def test_a_kill_is_put_down_to_memory_and_a_crash_is_not(work: Work) -> None:
    killed = death_of(WorkerExit(-signal.SIGKILL, ""), work)
    assert "memory" in killed.sentence
    crashed = death_of(WorkerExit(-signal.SIGSEGV, ""), work)
    assert "memory" not in crashed.sentence
    assert "SIGSEGV" in crashed.sentence
    for error in (killed, crashed):
        assert ("What it wrote is kept." in error.sentence) == (work is Work.WRITING)


def test_a_failed_assertion_is_quoted() -> None:
    words = "/src/ggml.c:123: GGML_ASSERT(n_ctx > 0) failed\n"
    error = death_of(WorkerExit(-signal.SIGABRT, words), Work.WRITING)
    assert "GGML_ASSERT(n_ctx > 0) failed" in error.sentence

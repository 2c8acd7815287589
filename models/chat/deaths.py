"""What to tell of a worker's end, by how it ended and what it was doing."""

import re
import signal
from enum import Enum, auto

from models.errors import EngineDied
from models.workers.process import WorkerExit

_ASSERTION = re.compile(r"GGML_ASSERT\(.{1,200}?\) failed")
_NO_MEMORY = re.compile(r"std::bad_alloc|failed to allocate|MemoryError|Cannot allocate memory")
_NOT_FOR_THIS_CPU = -int(getattr(signal, "SIGILL", 4))


class Work(Enum):
    """What the worker was at, as a part of a sentence."""

    NONE = "while it was waiting"
    LOADING = "while it was being loaded"
    READING = "while it was reading the prompt"
    JUDGING = "while it was asked about the chat"
    COUNTING = "while it was counting tokens"
    WRITING = "while it was writing"


class GivenUp(Enum):
    """Why we ended the worker ourselves."""

    DID_NOT_STOP = auto()
    HUNG = auto()


def death_of(
    worker_exit: WorkerExit,
    work: Work,
    *,
    given_up: GivenUp | None = None,
    system_kills: int | None = None,
    before: bool = False,
) -> EngineDied:
    """The error for those who wait.

    `system_kills` is how many processes the system has ended since the worker's start for want of memory; None if it does not tell.
    `before`: the same model crashed the last time as well, before it finished an answer.
    """
    kept = " What it wrote is kept." if work is Work.WRITING else ""
    if given_up is GivenUp.DID_NOT_STOP:
        return EngineDied(f"The model did not stop when it was asked to, so it was ended.{kept} Load it again.")
    if given_up is GivenUp.HUNG:
        return EngineDied(
            f"The model hung {work.value} and gave no sign any more, so it was ended.{kept} Load it again."
        )
    if worker_exit.signal_name == "SIGKILL":
        return _killed(work, kept, system_kills)
    if _NO_MEMORY.search(worker_exit.last_words):
        return _out_of_memory(f"Memory ran short for the model {work.value}", work, kept)
    if worker_exit.code == _NOT_FOR_THIS_CPU:
        return EngineDied(
            f"This build of llama.cpp uses instructions that this computer's processor does not have (SIGILL).{kept} "
            "Install Exeunt anew, for this computer."
        )
    if before:
        advice = "It crashed the last time, too: choose another quantisation of this model, or another model."
    else:
        advice = "Load it again, or choose another file." if work is Work.LOADING else "Load it again."
    return EngineDied(f"The model crashed {work.value} ({_cause(worker_exit)}).{kept} {advice}")


def _killed(work: Work, kept: str, system_kills: int | None) -> EngineDied:
    if system_kills == 0:
        return EngineDied(f"Another program ended the model {work.value} (SIGKILL).{kept} Load it again.")
    sure = "" if system_kills else "most likely "
    return _out_of_memory(f"The system ended the model {work.value}, {sure}because memory ran short", work, kept)


def _out_of_memory(what: str, work: Work, kept: str) -> EngineDied:
    more = " or choose a smaller model" if work is Work.LOADING else ""
    return EngineDied(
        f"{what}.{kept} Load it again with a smaller context{',' if more else ''}{more}.", out_of_memory=True
    )


def _cause(worker_exit: WorkerExit) -> str:
    if found := _ASSERTION.search(worker_exit.last_words):
        return found[0]
    if name := worker_exit.signal_name:
        return name
    return f"status {worker_exit.code}"

"""What to tell of a worker's end, by how it ended and what it was doing."""

import re
from enum import Enum

from models.errors import EngineDied
from models.workers.process import WorkerExit

_ASSERTION = re.compile(r"GGML_ASSERT\(.{1,200}?\) failed")


class Work(Enum):
    """What the worker was at, as a part of a sentence."""

    NONE = "while it was waiting"
    LOADING = "while it was being loaded"
    READING = "while it was reading the prompt"
    JUDGING = "while it was asked about the chat"
    COUNTING = "while it was counting tokens"
    WRITING = "while it was writing"


def death_of(worker_exit: WorkerExit, work: Work, *, given_up: bool = False) -> EngineDied:
    """The error for those who wait. `given_up`: it hung, and we ended it ourselves."""
    kept = " What it wrote is kept." if work is Work.WRITING else ""
    if given_up:
        return EngineDied(f"The model did not stop when it was asked to, so it was ended.{kept} Load it again.")
    if worker_exit.signal_name == "SIGKILL":
        return EngineDied(
            f"The system ended the model {work.value}, most likely because memory ran short.{kept} "
            "Load it again. If this comes back, close other programs, or choose a smaller model."
        )
    advice = "Load it again, or choose another file." if work is Work.LOADING else "Load it again."
    return EngineDied(f"The model crashed {work.value} ({_cause(worker_exit)}).{kept} {advice}")


def _cause(worker_exit: WorkerExit) -> str:
    if found := _ASSERTION.search(worker_exit.last_words):
        return found[0]
    if name := worker_exit.signal_name:
        return name
    return f"status {worker_exit.code}"

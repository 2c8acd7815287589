"""The drawings of an export's formulas: made in the process for them, one after the other."""

import logging
import queue
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from functools import partial

import msgspec

from models.exchange.progress import Progress, tell
from models.formulas.formula import Drawing, Formula
from models.workers.process import WorkerProcess

_log = logging.getLogger(__name__)

_WORKER = "models.formulas.worker"
_LOOKS = 0.1
_PATIENCE = 120.0
"""Seconds for one formula that its process, which has a clock of its own, has not given up."""


def draw_formulas(formulas: Collection[Formula], progress: Progress) -> Mapping[Formula, Drawing]:
    """The drawings of those that can be drawn. Any thread, and it may take long. Raises Stopped."""
    drawings: dict[Formula, Drawing] = {}
    process = _Process()
    try:
        for done, formula in enumerate(formulas):
            drawing = process.draw(formula, partial(tell, progress, done / len(formulas)))
            if drawing is not None:
                drawings[formula] = drawing
    except OSError:
        _log.warning("no process could be started to draw formulas; they are written as they were typed")
    finally:
        process.end()
    return drawings


class _Process:
    """The process, started for the first formula and again after one that ended it."""

    def __init__(self) -> None:
        self._worker: WorkerProcess | None = None
        self._answers: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def draw(self, formula: Formula, look: Callable[[], None]) -> Drawing | None:
        """Its drawing; None where there is none. `look` is called while it is waited for. Raises OSError, and what `look` raises."""
        if self._worker is None:
            answers = self._answers = queue.SimpleQueue()
            self._worker = WorkerProcess(_WORKER, answers.put, lambda _exit: answers.put(None))
        self._worker.send(msgspec.msgpack.encode(formula))
        payload = self._answer(look)
        if payload is None:
            self.end()
            return None
        return msgspec.msgpack.decode(payload, type=Drawing | None)

    def _answer(self, look: Callable[[], None]) -> bytes | None:
        for _ in range(round(_PATIENCE / _LOOKS)):
            look()
            with suppress(queue.Empty):
                return self._answers.get(timeout=_LOOKS)
        return None

    def end(self) -> None:
        """Let it go. It has nothing to lose."""
        if self._worker is not None:
            self._worker.kill()
        self._worker = None

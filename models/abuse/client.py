"""The detector as the app sees it: a worker process behind two blocking calls."""

import contextlib
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from models.abuse.assessment import Assessment
from models.abuse.weighing.occlusion import MOST_SPANS, Span
from models.abuse.wire import AssessRequest, Reply, Request, WeighRequest, reply_from, to_bytes
from models.errors import DetectorUnavailable
from models.workers.frames import sendable
from models.workers.process import WorkerExit, WorkerProcess

PATIENCE = 10.0
"""Seconds after which an assessment is given up, the time to load the weights included."""
WEIGHING_PATIENCE = 30.0
"""The same for the words that weighed: they take about ten assessments."""

_GONE = "The abuse detector stopped working, so {consequence}. The chat goes on, and the detector is started again."
_SLOW = "The abuse detector took too long, so {consequence}. The chat goes on, and the detector is started again."
_NOT_STARTED = "The abuse detector could not be started ({reason}), so {consequence}. The chat goes on."
_CLOSED = "The abuse detector is closed, so {consequence}."
_NOT_COUNTED = "this message is not counted"
_NOT_SHOWN = "the words that weighed cannot be shown"


@dataclass
class _Running:
    """One worker process and what came from it; None in the queue means that it has ended."""

    replies: queue.SimpleQueue[Reply | None] = field(default_factory=queue.SimpleQueue)
    ended: threading.Event = field(default_factory=threading.Event)
    process: WorkerProcess = field(init=False)

    def __post_init__(self) -> None:
        self.process = WorkerProcess(
            "models.abuse.worker", lambda frame: self.replies.put(reply_from(frame)), self._on_exit
        )

    def _on_exit(self, _exit: WorkerExit) -> None:
        self.ended.set()
        self.replies.put(None)


class DetectorClient:
    """Starts the worker at once, without waiting for it to load.

    Any thread may call any method; one request runs at a time, and others wait for it. No answer is never taken for a clean one.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._number = 0
        self._closed = False
        self._running: _Running | None = None
        with contextlib.suppress(OSError):  # it is tried again, and told of, when it is needed
            self._running = _Running()

    @property
    def worker_pid(self) -> int | None:
        """The worker's process id, None where it could not be started."""
        return self._running.process.pid if self._running else None

    def assess(self, text: str, context: str = "") -> Assessment:
        """Assess a message after the assistant's turn `context`, and wait for it.

        A worker that has died since the last call is started again, once a call. Raises DetectorUnavailable where there is no answer:
        the worker could not be started, ended, took more than `PATIENCE` seconds or could not load its weights.
        """
        reply = self._ask(
            lambda number: AssessRequest(number, sendable(text), sendable(context)), PATIENCE, _NOT_COUNTED
        )
        if reply.assessment is None:
            raise DetectorUnavailable(reply.trouble)
        return reply.assessment

    def weighed(self, text: str, context: str = "", most: int = MOST_SPANS) -> list[Span]:
        """The spans of a message that carried its abuse score, at most `most`, in the order of the text; see weighing/occlusion.py.

        Waits for it: half a second for an ordinary message, up to some seconds for a very long one, in which nothing is assessed.
        Raises DetectorUnavailable as `assess` does, after `WEIGHING_PATIENCE` seconds.
        """
        # Half a character becomes one mark in what is sent, so the places of the spans are those in `text`.
        reply = self._ask(
            lambda number: WeighRequest(number, sendable(text), sendable(context), most), WEIGHING_PATIENCE, _NOT_SHOWN
        )
        if reply.spans is None:
            raise DetectorUnavailable(reply.trouble)
        return reply.spans

    def _ask(self, request: Callable[[int], Request], patience: float, consequence: str) -> Reply:
        with self._lock:
            if self._closed:
                raise DetectorUnavailable(_CLOSED.format(consequence=consequence))
            if self._running is None or self._running.ended.is_set():
                self._running = _started(consequence)
            self._number += 1
            # A worker that is gone also shows as a None among the replies, so a failed send needs no case of its own.
            self._running.process.send(to_bytes(request(self._number)))
            return self._awaited(self._running, patience, consequence)

    def _awaited(self, running: _Running, patience: float, consequence: str) -> Reply:
        while True:
            try:
                reply = running.replies.get(timeout=patience)
            except queue.Empty:
                running.process.kill()
                running.ended.wait(2.0)
                raise DetectorUnavailable(_SLOW.format(consequence=consequence)) from None
            if reply is None:
                raise DetectorUnavailable((_CLOSED if self._closed else _GONE).format(consequence=consequence))
            if reply.number == self._number:
                return reply

    def close(self) -> None:
        """End the worker. An assessment under way raises DetectorUnavailable."""
        self._closed = True
        if self._running is not None:
            self._running.process.close()


def _started(consequence: str) -> _Running:
    try:
        return _Running()
    except OSError as error:  # no more processes, no memory for one, or an interpreter that may not be run
        reason = error.strerror or error
        raise DetectorUnavailable(_NOT_STARTED.format(reason=reason, consequence=consequence)) from error

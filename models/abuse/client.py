"""The detector as the app sees it: a worker process behind one blocking call."""

import contextlib
import queue
import threading
from dataclasses import dataclass, field

from models.abuse.assessment import Assessment
from models.abuse.wire import AssessReply, AssessRequest, reply_from, to_bytes
from models.errors import DetectorUnavailable
from models.workers.frames import sendable
from models.workers.process import WorkerExit, WorkerProcess

PATIENCE = 10.0
"""Seconds after which an assessment is given up, the time to load the weights included."""

_GONE = "The abuse detector stopped working, so this message is not counted. The chat goes on, and the detector is started again."
_SLOW = "The abuse detector took too long, so this message is not counted. The chat goes on, and the detector is started again."
_NOT_STARTED = "The abuse detector could not be started ({reason}), so this message is not counted. The chat goes on."
_CLOSED = "The abuse detector is closed, so nothing is counted."


@dataclass
class _Running:
    """One worker process and what came from it; None in the queue means that it has ended."""

    replies: queue.SimpleQueue[AssessReply | None] = field(default_factory=queue.SimpleQueue)
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

    Any thread may call any method; one assessment runs at a time, and others wait for it. No answer is never taken for a clean one.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._number = 0
        self._closed = False
        self._running: _Running | None = None
        with contextlib.suppress(DetectorUnavailable):  # it is tried again, and told of, when it is needed
            self._running = _start()

    @property
    def worker_pid(self) -> int | None:
        """The worker's process id, None where it could not be started."""
        return self._running.process.pid if self._running else None

    def assess(self, text: str, context: str = "") -> Assessment:
        """Assess a message after the assistant's turn `context`, and wait for it.

        A worker that has died since the last call is started again, once a call. Raises DetectorUnavailable where there is no answer:
        the worker could not be started, ended, took more than `PATIENCE` seconds or could not load its weights.
        """
        with self._lock:
            if self._closed:
                raise DetectorUnavailable(_CLOSED)
            if self._running is None or self._running.ended.is_set():
                self._running = _start()
            return self._asked(self._running, text, context)

    def _asked(self, running: _Running, text: str, context: str) -> Assessment:
        self._number += 1
        # A worker that is gone also shows as a None among the replies, so a failed send needs no case of its own.
        running.process.send(to_bytes(AssessRequest(self._number, sendable(text), sendable(context))))
        while True:
            try:
                reply = running.replies.get(timeout=PATIENCE)
            except queue.Empty:
                running.process.kill()
                running.ended.wait(2.0)
                raise DetectorUnavailable(_SLOW) from None
            if reply is None:
                raise DetectorUnavailable(_CLOSED if self._closed else _GONE)
            if reply.number != self._number:
                continue
            if reply.assessment is None:
                raise DetectorUnavailable(reply.trouble)
            return reply.assessment

    def close(self) -> None:
        """End the worker. An assessment under way raises DetectorUnavailable."""
        self._closed = True
        if self._running is not None:
            self._running.process.close()


def _start() -> _Running:
    try:
        return _Running()
    except OSError as error:  # no more processes, no memory for one, or an interpreter that may not be run
        raise DetectorUnavailable(_NOT_STARTED.format(reason=error.strerror or error)) from error

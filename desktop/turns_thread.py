"""The thread in which everything waits that takes long: turns and loads, one job after the other, with a store of its own."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from models.conversations.records import ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError
from models.session import Session
from models.turn_events import TurnEvent, TurnFailed, TurnFinished

_log = logging.getLogger(__name__)

MakeSession = Callable[[Store, Callable[[TurnEvent], None]], Session]
"""Makes the session over a store; what it is given besides takes the session's events."""


@dataclass
class Job:
    """Something to be done with the session."""

    work: Callable[[Session], None]
    thread: ThreadId | None = None
    """Whose turn it is; None where it is no turn, and then nothing is told of it but that it failed."""
    stopped: threading.Event = field(default_factory=threading.Event)
    finished: bool = False
    """TurnFinished was told."""
    begun: threading.Lock = field(default_factory=threading.Lock)
    """Held, for good, by whoever was first: the thread that does it, or who stopped it before."""


@dataclass(frozen=True)
class Trouble:
    """A sentence about something that ought not to happen, outside of any turn."""

    sentence: str


class TurnsThread:
    """Does the jobs it is given. Every method is for the thread that made it.

    `tell` is called in the turns thread, with a Trouble or with the TurnEvents of a job, in order; whatever comes of a turn,
    the last of them is one TurnFinished.
    """

    def __init__(self, folder: Path, make_session: MakeSession, tell: Callable[[TurnEvent | Trouble], None]) -> None:
        self._folder = folder
        self._make_session = make_session
        self._tell = tell
        self._jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._session: Session | None = None
        self._thread = threading.Thread(target=self._work, name="turns", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, job: Job) -> None:
        """Do this after what was put before."""
        self._jobs.put(job)

    def stop(self, job: Job) -> bool:
        """Stop a job. True where it had not begun: it never will, and nothing more is told of it."""
        job.stopped.set()
        if job.begun.acquire(blocking=False):
            return True
        if self._session is not None:
            self._session.stop()
        return False

    def end(self) -> None:
        """Take no job after those that were put."""
        self._jobs.put(None)

    def wait(self, seconds: float) -> None:
        """Wait for the thread's end, so long at most."""
        if self._thread.is_alive():
            self._thread.join(seconds)

    # In the turns thread

    def _work(self) -> None:
        try:
            store = Store.open(self._folder)
        except ExeuntError as error:
            self._refuse_all(error.sentence)
            return
        try:
            self._session = self._make_session(store, self._on_told)
            while (job := self._jobs.get()) is not None:
                self._job = job
                if job.begun.acquire(blocking=False):
                    self._run(job, self._session)
        finally:
            store.close()

    def _refuse_all(self, sentence: str) -> None:
        self._tell(Trouble(sentence))
        while (job := self._jobs.get()) is not None:
            if not job.begun.acquire(blocking=False):
                continue
            self._fail(job, sentence)
            if job.thread is not None:
                self._tell(TurnFinished(job.thread))

    def _run(self, job: Job, session: Session) -> None:
        try:
            if not job.stopped.is_set():
                job.work(session)
        except ExeuntError as error:
            self._fail(job, error.sentence)
        except Exception:  # noqa: BLE001 # a bug in one turn must not cost the turns after it
            _log.exception("a job of the turns thread failed")
            self._fail(
                job,
                QCoreApplication.translate(
                    "Runner", "Something went wrong in the app. What was written is kept, and the log has the details."
                ),
            )
        if job.thread is not None and not job.finished:
            self._tell(TurnFinished(job.thread))

    def _fail(self, job: Job, sentence: str) -> None:
        self._tell(Trouble(sentence) if job.thread is None else TurnFailed(job.thread, sentence))

    def _on_told(self, event: TurnEvent) -> None:
        if self._job.thread is None:
            return
        if isinstance(event, TurnFinished):
            self._job.finished = True
        elif self._job.stopped.is_set() and self._session is not None:
            # The wish to stop may have come before there was an answer to stop.
            self._session.stop()
        self._tell(event)

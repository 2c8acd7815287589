"""A thread for one export or import at a time, with a store of its own, so that neither the window nor an answer waits for it."""

import logging
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.sentences import in_window_language
from models.conversations.store import Store
from models.errors import ExeuntError
from models.exchange.progress import Progress

_log = logging.getLogger(__name__)

Job = Callable[[Store, Progress], str]
"""Does it, tells how far it is, and returns what to say when it is done. It runs in the thread."""


class Background(QObject):
    """Runs jobs. Every method is for the main thread, and none but `close` waits.

    Signals:
        progressed: how much is done, 0 to 1.
        finished: what to say of it.
    """

    progressed = Signal(float)
    finished = Signal(str)
    _news = Signal(float)
    _end = Signal(str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._thread: threading.Thread | None = None
        self._stopped = threading.Event()
        self._told = 0.0
        self._failed = self.tr("Something went wrong in the app. What was kept is safe, and the log has the details.")
        self._news.connect(self.progressed, Qt.ConnectionType.QueuedConnection)
        self._end.connect(self._on_end, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way."""
        return self._thread is not None

    def start(self, job: Job) -> None:
        """Begin a job; none may be under way."""
        self._stopped.clear()
        self._told = 0.0
        self._thread = threading.Thread(target=self._work, args=(job,), name="exchange", daemon=True)
        self._thread.start()

    @Slot()
    def stop(self) -> None:
        """Have the job come to an end where all is whole."""
        self._stopped.set()

    def close(self) -> None:
        """Stop what is under way, and wait until it has let go of the store."""
        self.stop()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self, job: Job) -> None:
        try:
            # What a power cut takes away of an import is simply imported again.
            store = Store.open(self._folder, waits_for_disk=False)
            try:
                said = job(store, self._progress)
            finally:
                store.close()
        except ExeuntError as error:
            said = in_window_language(error.sentence)
        except Exception:  # noqa: BLE001 # a bug in here must not leave the window waiting
            _log.exception("an export or import failed")
            said = self._failed
        self._end.emit(said)

    def _progress(self, done: float) -> bool:
        if done >= self._told + 0.005 or done >= 1.0:  # not a thousand times a second
            self._told = done
            self._news.emit(done)
        return not self._stopped.is_set()

    @Slot(str)
    def _on_end(self, said: str) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
            self.finished.emit(said)

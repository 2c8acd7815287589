"""A thread that takes into the search what an older version of the app kept, so that the window never waits for it."""

import logging
import threading
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from models.conversations.index_catching_up import catch_up
from models.conversations.message_search import Search
from models.errors import ExeuntError

_log = logging.getLogger(__name__)
_AFTER_MS = 3000
"""What the window needs to stand there is read before."""


class CatchingUp(QObject):
    """Begins by itself, and ends as soon as all is found. Main thread only."""

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(_AFTER_MS)
        self._begin.timeout.connect(self.start)
        self._begin.start()

    @Slot()
    def start(self) -> None:
        """Begin now."""
        self._begin.stop()
        if self._thread is None and not self._closed.is_set():
            self._thread = threading.Thread(target=self._work, name="catching up", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End; the next start goes on from there."""
        self._begin.stop()
        self._closed.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        try:
            with closing(Search.open(self._folder)) as search:
                if not search.is_behind():  # the file need not be opened for writing, which looks through all of it
                    return
            catch_up(self._folder, lambda: not self._closed.is_set())
        except ExeuntError as error:
            _log.warning("not all is in the search yet: %s", error.sentence)
        except Exception:  # noqa: BLE001 # the next start tries again
            _log.exception("not all is in the search yet")

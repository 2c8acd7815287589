"""A thread in which files are read, one after the other: a large PDF takes seconds."""

import logging
import queue
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from desktop.sentences import in_window_language
from models.attachments.file_reading import read_attachment
from models.conversations.records import Attachment, ThreadId
from models.errors import AttachmentRefused

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Asked:
    file: Path
    thread: ThreadId


class FileQueue(QObject):
    """Reads files for composers. Every method is for the main thread, and none of them waits.

    Signals:
        read: the ThreadId that the file is for, and the Attachment.
        refused: why a file was not read.
        busy_changed: another file is being read now, or none is.
    """

    read = Signal(object, object)
    refused = Signal(str)
    busy_changed = Signal()
    _news = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: queue.SimpleQueue[_Asked] = queue.SimpleQueue()
        self._waiting: list[_Asked] = []
        self._thread: threading.Thread | None = None
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)

    def reading_for(self, thread: ThreadId) -> str:
        """The name of the next file that is being read for this thread; empty where none is."""
        return next((asked.file.name for asked in self._waiting if asked.thread == thread), "")

    def waiting_for(self, thread: ThreadId) -> int:
        """How many files are still to come for this thread."""
        return sum(asked.thread == thread for asked in self._waiting)

    def ask(self, file: Path, thread: ThreadId) -> None:
        """Read a file for this thread's composer."""
        if self._thread is None:
            # A daemon: the process of a PDF ends with its pipe.
            self._thread = threading.Thread(target=self._work, name="attachments", daemon=True)
            self._thread.start()
        asked = _Asked(file, thread)
        self._waiting.append(asked)
        self._files.put(asked)
        self.busy_changed.emit()

    def _work(self) -> None:
        while True:
            asked = self._files.get()
            found: Attachment | str
            try:
                found = read_attachment(asked.file)
            except AttachmentRefused as error:
                found = in_window_language(error.sentence)
            except Exception:  # noqa: BLE001 # a bug with one file must not cost those that follow
                _log.exception("%s could not be read", asked.file)
                found = QCoreApplication.translate("Attachments", "“{name}” could not be read.").format(
                    name=asked.file.name
                )
            try:
                self._news.emit(asked, found)
            except RuntimeError:  # the app has gone meanwhile
                return

    @Slot(object, object)
    def _on_news(self, asked: _Asked, found: Attachment | str) -> None:
        self._waiting.remove(asked)
        if isinstance(found, str):
            self.refused.emit(found)
        else:
            self.read.emit(asked.thread, found)
        self.busy_changed.emit()

"""A thread in which the loaded model is asked what to call a chat, for as long as it has nothing else to do."""

import logging
import threading

from PySide6.QtCore import QObject, Qt, Signal, Slot

from models.chat.engine import Engine
from models.conversations.records import ThreadId
from models.naming import ask_name

_log = logging.getLogger(__name__)
_LOOK = 0.02
"""Seconds between two wishes that it end: the first may come before the engine was asked."""


class Naming(QObject):
    """Asks for one name at a time. For the main thread, but for `give_way`.

    Signals:
        named: a thread, and what the model would call it; empty where that was not fit. Nothing comes of a question that gave way.
    """

    named = Signal(object, str)
    _news = Signal(object, str)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._thread: threading.Thread | None = None
        self._is_asking = threading.Event()
        self._gives_way = threading.Event()
        self._closed = False
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)

    def ask(self, thread: ThreadId, asked: str, answered: str) -> bool:
        """Ask about a chat with this exchange; False where another is being asked about. Never while a turn waits or runs."""
        if self._closed or self._is_asking.is_set():
            return False
        self._gives_way.clear()
        self._is_asking.set()
        self._thread = threading.Thread(target=self._work, args=(thread, asked, answered), name="naming", daemon=True)
        self._thread.start()
        return True

    def give_way(self) -> None:
        """End a question that is under way, and return once the engine is free of it: some milliseconds. From any thread."""
        self._gives_way.set()
        thread = self._thread
        while self._is_asking.is_set() and thread is not None and thread.is_alive():
            self._engine.stop()
            thread.join(_LOOK)

    def close(self) -> None:
        """Ask and tell nothing any more."""
        self._closed = True
        self.give_way()

    def _work(self, thread: ThreadId, asked: str, answered: str) -> None:
        try:
            name = "" if self._gives_way.is_set() else ask_name(self._engine, asked, answered)
            if name or not self._gives_way.is_set():
                self._news.emit(thread, name)
        except Exception:  # noqa: BLE001 # a bug in here must not be heard of by anybody but the log
            _log.exception("a chat could not be named")
        finally:
            self._is_asking.clear()

    @Slot(object, str)
    def _on_news(self, thread: ThreadId, name: str) -> None:
        if not self._closed:
            self.named.emit(thread, name)

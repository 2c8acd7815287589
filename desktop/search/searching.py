"""A thread that searches all chats, over a connection of its own, so that neither the window nor an answer waits for it."""

import logging
import queue
import threading
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.sentences import in_window_language
from models.conversations.message_search import Search, SearchStopped
from models.conversations.search_records import Found, SearchQuery
from models.errors import ExeuntError

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Models:
    """Asks which models have written."""


_Asked = SearchQuery | _Models


class Searching(QObject):
    """Searches for what was asked last. Every method is for the main thread, and none but `close` waits.

    Signals:
        found: the SearchQuery, and what it came to.
        failed: one sentence for the user.
        models_known: the names of the models that have written.
    """

    found = Signal(object, object)
    failed = Signal(str)
    models_known = Signal(list)
    _news = Signal(object, object)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._asked: queue.SimpleQueue[_Asked | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._search: Search | None = None
        self._wanted: SearchQuery | None = None
        self._closed = False
        self._broken = self.tr("The chats could not be searched. They are safe, and the log has the details.")
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._wanted is not None

    def ask(self, query: SearchQuery) -> None:
        """Search for this, and no longer for what was asked before."""
        self._wanted = query
        self._put(query)

    def ask_models(self) -> None:
        """Ask which models have written."""
        self._put(_Models())

    @Slot()
    def stop(self) -> None:
        """Search no longer: nothing is told of what was asked."""
        self._wanted = None
        if self._search is not None:
            self._search.stop()

    def close(self) -> None:
        """End the thread, with what it is about."""
        self._closed = True
        self.stop()
        self._asked.put(None)
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _put(self, asked: _Asked) -> None:
        if self._closed:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="searching", daemon=True)
            self._thread.start()
        self._asked.put(asked)
        if self._search is not None:  # the one before is not wanted any more
            self._search.stop()

    # In the thread

    def _work(self) -> None:
        try:
            while (asked := self._asked.get()) is not None:
                self._answer(asked)
        finally:
            if self._search is not None:
                self._search.close()

    def _answer(self, asked: _Asked) -> None:
        try:
            if self._search is None:
                self._search = Search.open(self._folder)
            if isinstance(asked, _Models):
                self._news.emit(asked, self._search.models())
            elif asked is self._wanted:  # only the last
                self._news.emit(asked, self._search.find(asked))
        except SearchStopped:
            # A stop that was meant for the search before may have come a moment too late, and hit this one.
            if isinstance(asked, _Models) or asked is self._wanted:
                self._asked.put(asked)
        except ExeuntError as error:
            self._news.emit(asked, in_window_language(error.sentence))
        except Exception:  # noqa: BLE001 # a bug in here must not leave the window waiting
            _log.exception("a search failed")
            self._news.emit(asked, self._broken)

    # In the main thread again

    @Slot(object, object)
    def _on_news(self, asked: _Asked, news: object) -> None:
        if self._closed:
            return
        if isinstance(asked, SearchQuery):
            if asked is not self._wanted:
                return
            self._wanted = None
        if isinstance(news, Found):
            self.found.emit(asked, news)
        elif isinstance(news, list):
            self.models_known.emit(news)
        else:
            self.failed.emit(news)

"""A thread in which the detector looks for the words that weighed in a message: it takes half a second, and up to half a minute."""

import logging
import queue
import threading
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.sentences import in_window_language
from models.abuse.weighing.occlusion import MOST_SPANS, Span
from models.assessor import Assessor
from models.conversations.records import MessageId
from models.errors import DetectorUnavailable

_log = logging.getLogger(__name__)


class Detector(Assessor, Protocol):
    """An assessor that can also say which words weighed. `models.abuse.client.DetectorClient` is the real one."""

    def weighed(self, text: str, context: str = "", most: int = MOST_SPANS) -> list[Span]:
        """The spans that carried the abuse score of a message. Raises DetectorUnavailable."""


class Weighing(QObject):
    """Asks the detector, one message after the other. Every method is for the main thread, and none of them waits.

    Not in the thread of the turns: a question would wait there for an answer of the model's to be written.

    Signals:
        found: object message id, list of Span.
        failed: object message id, and why in one sentence.
    """

    found = Signal(object, object)
    failed = Signal(object, str)
    _news = Signal(object, object)

    def __init__(self, detector: Detector, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._detector = detector
        self._jobs: queue.SimpleQueue[tuple[MessageId, str, str] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)

    def weigh(self, message: MessageId, text: str, context: str) -> None:
        """Find the words that weighed in a message, after the model's turn `context`."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="weighing", daemon=True)
            self._thread.start()
        self._jobs.put((message, text, context))

    def close(self) -> None:
        """Tell nothing any more. A question under way ends with the detector."""
        self._closed = True
        self._jobs.put(None)

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None and not self._closed:
            message, text, context = job
            try:
                news: list[Span] | str = self._detector.weighed(text, context)
            except DetectorUnavailable as error:
                news = in_window_language(error.sentence)
            except Exception:  # noqa: BLE001 # a bug with one message must not cost the messages after it
                _log.exception("the words that weighed could not be found")
                news = self.tr("Something went wrong in the app, so the words that weighed cannot be shown.")
            if not self._closed:
                self._news.emit(message, news)

    @Slot(object, object)
    def _on_news(self, message: MessageId, news: list[Span] | str) -> None:
        if self._closed:
            return
        if isinstance(news, str):
            self.failed.emit(message, news)
        else:
            self.found.emit(message, news)

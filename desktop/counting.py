"""A thread in which the engine counts how a chat would fit the context window, with what is being typed."""

import logging
import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.attachments.costs import FileCost
from desktop.sentences import in_window_language
from models.attachments.in_prompt import said_with
from models.chat.engine import Engine
from models.chat.records import EngineState, Fit
from models.conversations.records import Attachment, Message
from models.errors import ExeuntError, PromptTooLong
from models.path_prompt import prompt_of

_log = logging.getLogger(__name__)
_MOST_KNOWN = 200
"""Files: their texts are kept with what they take."""


@dataclass(frozen=True)
class Draft:
    """What is asked about: a new message below a path."""

    path: Sequence[Message]
    text: str
    instructions: str = ""
    """The chat's own, or the user's default."""
    attachments: tuple[Attachment, ...] = ()


class Counting(QObject):
    """Asks the engine, the newest question alone. Every method is for the main thread, and none of them waits.

    While an answer is written nothing is asked: what somebody types then must not cost the answer anything.

    Signals:
        counted: the Draft, and its Fit, or the sentence that says why it cannot fit.
        attachment_counted: an Attachment of the draft or of the path, and its FileCost by itself.
    """

    counted = Signal(object, object)
    attachment_counted = Signal(object, object)
    _news = Signal(object, object)

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._drafts: queue.SimpleQueue[Draft | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self._known: dict[tuple[object, Attachment], FileCost] = {}
        """What each file takes of each model's window."""
        self._news.connect(self._on_news, Qt.ConnectionType.QueuedConnection)

    def ask(self, draft: Draft) -> None:
        """Count this, and nothing that was asked before and has not begun."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="counting", daemon=True)
            self._thread.start()
        self._drafts.put(draft)

    def close(self) -> None:
        """Tell nothing any more. A question under way ends with the engine."""
        self._closed = True
        self._drafts.put(None)

    def _work(self) -> None:
        while (draft := self._newest()) is not None:
            if self._engine.state is not EngineState.READY:
                continue
            try:
                self._news.emit(draft, self._fit(draft))
                self._count_files(draft)
            except ExeuntError:
                continue  # the model has gone, which is told elsewhere
            except Exception:  # noqa: BLE001 # a bug here must not cost the counts that follow
                _log.exception("how the chat fits could not be counted")

    def _newest(self) -> Draft | None:
        draft = self._drafts.get()
        while draft is not None and not self._drafts.empty():
            draft = self._drafts.get()
        return draft

    def _fit(self, draft: Draft) -> Fit | str:
        try:
            said = said_with(draft.text, draft.attachments)
            return self._engine.count(prompt_of(draft.path, draft=said, system=draft.instructions))
        except PromptTooLong as error:
            return in_window_language(error.sentence)

    def _count_files(self, draft: Draft) -> None:
        """Those of the draft first. A newer question and an answer that is begun go before the others."""
        for attachment in draft.attachments:
            self._count_alone(attachment)
        for message in reversed(draft.path):
            for attachment in message.attachments:
                if not self._drafts.empty() or self._engine.state is not EngineState.READY:
                    return
                self._count_alone(attachment)

    def _count_alone(self, attachment: Attachment) -> None:
        model = self._engine.model
        key = (model, attachment)
        if key not in self._known:
            try:
                if len(self._known) >= _MOST_KNOWN:
                    self._known.clear()
                tokens = self._tokens_of(said_with("?", [attachment])) - self._tokens_of("?")
                self._known[key] = FileCost(tokens)
            except PromptTooLong:
                self._known[key] = FileCost(model.context_tokens if model else 0, is_more=True)
        self._news.emit(attachment, self._known[key])

    def _tokens_of(self, said: str) -> int:
        return self._engine.count(prompt_of([], draft=said)).tokens

    @Slot(object, object)
    def _on_news(self, about: Draft | Attachment, found: Fit | str | FileCost) -> None:
        if self._closed:
            return
        if isinstance(about, Draft):
            self.counted.emit(about, found)
        else:
            self.attachment_counted.emit(about, found)

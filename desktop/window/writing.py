"""What the composer is used for: sending, also while a model is still being loaded, attaching, and recalling what was said."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop.attachments.attaching import Attaching
from desktop.runner import Runner
from desktop.window.answering import Answering
from desktop.window.attempt import attempt
from desktop.window.chat_parts import ChatParts
from desktop.window.drafts import Drafts
from desktop.window.open_thread import OpenThread
from desktop.window.recall import Recall
from models.chat.records import EngineState
from models.conversations.records import Attachment, Author, Message, MessageId, ThreadId
from models.conversations.store import Store
from models.turn_events import MessageAdded


class Writing(QObject):
    """Between the composer, the store and the runner. Main thread only.

    Signals:
        begun: something was sent.
        waiting_changed: object id of the message whose answer waits for a model, or None: what the next start should know.
        trouble: one sentence for the user.
    """

    begun = Signal()
    waiting_changed = Signal(object)
    trouble = Signal(str)

    def __init__(
        self,
        store: Store,
        runner: Runner,
        parts: ChatParts,
        drafts: Drafts,
        open_thread: OpenThread,
        answering: Answering,
    ) -> None:
        super().__init__(parts)
        self._store = store
        self._runner = runner
        self._composer = parts.composer
        self._drafts = drafts
        self._open = open_thread
        self._answering = answering
        self._waits_for_model: MessageId | None = None
        self._resumes: MessageId | None = None
        self.attaching = Attaching(parts.composer, drafts, lambda: not open_thread.has_ended, parts)
        self.attaching.trouble.connect(self.trouble)
        self._recall = Recall(parts.composer.field, self._said, self)
        parts.composer.send_requested.connect(self._on_send_requested)
        parts.transcript.edit_requested.connect(self._on_edit_requested)
        parts.transcript.attachment_opened.connect(self.attaching.show_file)
        runner.engine_changed.connect(self._on_engine_changed)
        runner.turn_changed.connect(self._on_turn_changed)

    def resume(self, message: MessageId | None) -> None:
        """This message waited for a model when the app went away; where it is the open chat's last, it does so again."""
        self._waits_for_model = self._resumes = message

    def show_opened(self) -> None:
        """Another thread is open now."""
        self._recall.forget()
        self.attaching.show_reading()

    def carry_along(self) -> None:
        """Bring the files in the composer to the thread that is opened next."""
        self._drafts.carry(self._composer.attachments)

    @Slot(str)
    def _on_send_requested(self, text: str) -> None:
        if self._runner.turn is not None or self._open.has_ended:
            return
        self.begun.emit()
        self._drafts.send()
        files, edited = self._composer.attachments, self._drafts.editing
        if self._runner.status.state is EngineState.LOADING:
            if not attempt(lambda: self._keep_and_wait(text, files, edited), self.trouble.emit):
                self._drafts.not_taken()
        elif edited is not None:
            self._runner.edit(self._open.id, edited, text, files)
        else:
            self._runner.send(self._open.id, text, files)

    def _keep_and_wait(self, text: str, files: Sequence[Attachment], edited: MessageId | None) -> None:
        """Put the message into the store here, since the turns' thread is busy with the load; its turn follows when that is done."""
        thread = self._open.id
        if edited is None:
            message = self._store.add_user_message(thread, text, files)
        else:
            message = self._store.edit_user_message(thread, edited, text, files)
        self._runner.answer_when_loaded(MessageAdded(thread, message))
        self._waits_for_model = message.id
        self.waiting_changed.emit(message.id)

    def _said(self) -> list[str]:
        return [message.text for message in self._open.path.messages if message.author is Author.USER]

    @property
    def _waiting(self) -> Message | None:
        """The message whose answer waits for a model."""
        waits = self._runner.turn == self._open.id and self._runner.status.state is EngineState.LOADING
        return self._open.last if waits else None

    @Slot(object)
    def _on_edit_requested(self, message: MessageId) -> None:
        if self._waiting is not None and self._waiting.id == message:
            self._runner.stop()  # nothing has come of it yet: it is worded anew first

    @Slot(object)
    def _on_turn_changed(self, thread: ThreadId | None) -> None:
        if thread is None and self._waits_for_model is not None:
            self._waits_for_model = None
            self.waiting_changed.emit(None)

    @Slot(object)
    def _on_engine_changed(self, _status: object) -> None:
        last, resumed = self._open.last, self._resumes
        if resumed is not None and self._runner.status.state is EngineState.LOADING:
            self._resumes = None
            if last is not None and last.id == resumed and self._runner.turn is None:
                self._answering.resume()
        if self._runner.turn == self._open.id and self._open.path.is_waiting:
            self._open.path.wait()

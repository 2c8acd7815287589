"""What is asked for on a message of the open thread: another answer, another wording, another version, a branch."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner import Runner
from desktop.transcript.view import TranscriptView
from desktop.window.composer import Composer
from desktop.window.drafts import Drafts
from desktop.window.open_thread import OpenThread
from models.conversations.records import MessageId
from models.conversations.store import Store
from models.errors import ThreadEnded
from models.turn_events import MessageChanged


class MessageWishes(QObject):
    """Does it, or says why not. On a thread that has ended nothing is written: there, editing and branching make a new thread.

    `is_free` says whether a turn may begin, and tells the user where not; `attempt` runs work that the store may refuse.

    Signals:
        thread_requested: another thread is to be opened.
        new_chat_requested: with the text for its composer.
        pinned: a message was pinned, or no longer is.
        path_moved: another version of a message is to be shown: object message id. The store leads the thread through it already,
            unless it has ended.
        message_requested: a message is to be shown in whatever chat it stands: object message id.
    """

    thread_requested = Signal(object)
    new_chat_requested = Signal(str)
    pinned = Signal()
    path_moved = Signal(object)
    message_requested = Signal(object)

    def __init__(
        self,
        store: Store,
        runner: Runner,
        composer: Composer,
        drafts: Drafts,
        open_thread: OpenThread,
        is_free: Callable[[], bool],
        attempt: Callable[[Callable[[], None]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._composer = composer
        self._drafts = drafts
        self._open = open_thread
        self._is_free = is_free
        self._attempt = attempt

    def listen_to(self, transcript: TranscriptView) -> None:
        """Do what is asked for there."""
        transcript.regenerate_requested.connect(self._on_regenerate_requested)
        transcript.edit_requested.connect(self.edit)
        transcript.branch_requested.connect(self._on_branch_requested)
        transcript.sibling_requested.connect(self._on_sibling_requested)
        transcript.go_on_requested.connect(self._on_go_on_requested)
        transcript.pin_requested.connect(self._on_pin_requested)
        transcript.origin_requested.connect(self._on_origin_requested)

    @Slot(object)
    def edit(self, message_id: MessageId) -> None:
        """Put a message into the composer; on an ended thread into that of a branch from the message before it."""

        def edit() -> None:
            message = self._store.message(message_id)
            if not self._open.has_ended:
                self._drafts.begin_edit(message)
                self._composer.setFocus()
                return
            self._drafts.carry(message.attachments)
            if message.parent is None:
                self.new_chat_requested.emit(message.text)
            else:
                self.branch(message.parent, message.text)

        self._attempt(edit)

    def branch(self, at: MessageId, text: str) -> None:
        """Open a new thread that shows the path to this message, with `text` in its composer."""

        def branch() -> None:
            branched = self._store.branch(self._open.id, at)
            if text.strip():
                self._store.set_draft(branched.id, text)
            self.thread_requested.emit(branched.id)

        self._attempt(branch)

    @Slot(object)
    def _on_regenerate_requested(self, message: MessageId) -> None:
        if not self._open.has_ended and self._is_free():
            self._runner.regenerate(self._open.id, message)

    @Slot(object)
    def _on_go_on_requested(self, message: MessageId) -> None:
        if not self._open.has_ended and self._is_free():
            self._open.path.wait()
            self._runner.go_on(self._open.id, message)

    @Slot(object, bool)
    def _on_pin_requested(self, message: MessageId, pinned: bool) -> None:
        def pin() -> None:
            changed = self._store.pin(self._open.id, message, pinned=pinned)
            self._open.path.change(MessageChanged(self._open.id, changed))
            self.pinned.emit()

        if not self._open.has_ended:
            self._attempt(pin)

    @Slot(object)
    def _on_branch_requested(self, message: MessageId) -> None:
        self.branch(message, "")

    @Slot(object)
    def _on_sibling_requested(self, message: MessageId) -> None:
        def choose() -> None:
            try:
                self._store.choose_sibling(self._open.id, message)
            except ThreadEnded:  # a branch ended there, and has it to show
                self.message_requested.emit(message)
            else:
                self.path_moved.emit(message)

        if self._open.has_ended:
            self.path_moved.emit(message)
        elif self._runner.turn != self._open.id or self._is_free():  # another chat's turn is not in the way
            self._attempt(choose)

    @Slot()
    def _on_origin_requested(self) -> None:
        origin = self._open.origin
        if origin is not None and origin.thread is not None:
            self.thread_requested.emit(origin.thread.id)
            self.message_requested.emit(origin.message.id)

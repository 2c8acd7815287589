"""Shows a message wherever it stands: in the open chat, in another, or beside the path that its chat shows now."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner import Runner
from desktop.tree.ways import thread_for
from desktop.window.attempt import attempt
from desktop.window.chat import Chat
from models.conversations.records import MessageId, ThreadId
from models.conversations.store import Store
from models.errors import NoSuchRecord


class GoingTo(QObject):
    """Between the store and the open chat. Main thread only.

    Signals:
        trouble: one sentence for the user.
    """

    trouble = Signal(str)

    def __init__(
        self, store: Store, runner: Runner, chat: Chat, open_thread: Callable[[ThreadId], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._chat = chat
        self._open_thread = open_thread
        chat.message_requested.connect(self.to_message)

    @Slot(object)
    def to_message(self, message: MessageId) -> None:
        """Go to a message of the open chat's conversation, which may be in another thread; the focus goes with it."""
        attempt(lambda: self._go(message), self.trouble.emit)

    def _go(self, message: MessageId) -> None:
        if not self._chat.shows(message):
            self._bring_up(message)
        self._chat.transcript.go_to(message)

    def _bring_up(self, message: MessageId) -> None:
        here = self._chat.open_thread
        thread = thread_for(self._store.trees.read(here.conversation), message, here.id)
        if thread is None:
            raise NoSuchRecord(self.tr("This message is in no chat of the list any more. Nothing was changed."))
        if thread.id != here.id:
            self._open_thread(thread.id)
        if self._chat.shows(message):
            return
        if self._runner.turn == thread.id:
            self.trouble.emit(self.tr("This chat is being answered. Go there when the answer is finished."))
            return
        if thread.ending is None:
            self._store.trees.lead_through(thread.id, message)
        self._chat.show_version(message)

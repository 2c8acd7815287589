"""What stands in the composer, unsent: kept in the store for each thread, and set aside while an earlier message is edited."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.window.composer import Composer
from models.conversations.records import Message, MessageId, Thread, ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError, ThreadEnded

_DELAY = 500
"""Milliseconds that typing rests before it is kept."""


class Drafts(QObject):
    """Moves words between composer and store.

    Signals:
        failed: why a draft could not be kept.
    """

    failed = Signal(str)

    def __init__(self, store: Store, composer: Composer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._composer = composer
        self._thread: ThreadId | None = None
        self._kept = ""
        self._sent: str | None = None
        self._editing: MessageId | None = None
        self._edits: dict[ThreadId, tuple[MessageId, str]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.keep)
        composer.text_changed.connect(self._timer.start)

    @property
    def editing(self) -> MessageId | None:
        """The earlier message that is in the composer."""
        return self._editing

    @property
    def is_sending(self) -> bool:
        """Whether the composer's words are on their way into the store."""
        return self._sent is not None

    def open(self, thread: Thread) -> None:
        """Show a thread's draft, after keeping the one before."""
        self.keep()
        self._thread = thread.id
        self._kept = thread.draft
        self._sent = None
        edit = self._edits.pop(thread.id, None)
        self._show_editing(edit[0] if edit else None)
        self._show(edit[1] if edit else thread.draft)

    @Slot()
    def keep(self) -> None:
        """Keep what stands in the composer, now. An edit is kept for as long as the app runs."""
        self._timer.stop()
        if self._thread is None or self._sent is not None:
            return
        if self._editing is not None:
            self._edits[self._thread] = (self._editing, self._composer.text)
        else:
            self._keep(self._composer.text)

    def begin_edit(self, message: Message) -> None:
        """Put an earlier message into the composer; the draft comes back afterwards."""
        if self._editing is None:
            self.keep()
        self._show_editing(message.id)
        self._show(message.text)

    def end_edit(self) -> bool:
        """Leave the earlier message as it was; False where none is being edited."""
        if self._editing is None:
            return False
        self._show_editing(None)
        self._show(self._kept)
        return True

    def send(self, text: str) -> None:
        """`text` was handed over. Until it is taken it stays in the composer and in the store: a model may be loading."""
        if self._editing is None:
            self._keep(text)
        self._sent = text

    def taken(self) -> None:
        """What was handed over is in the store."""
        if self._sent is None:
            return
        self._sent = None
        if self._editing is None:
            self._keep("")
        self._show_editing(None)
        self._show(self._kept)

    def not_taken(self) -> None:
        """What was handed over came back: it still stands in the composer."""
        self._sent = None

    def _keep(self, text: str) -> None:
        if text == self._kept or self._thread is None:
            return
        try:
            self._store.set_draft(self._thread, text)
        except ThreadEnded:
            return  # it ended while somebody typed; the ways out of its card carry the words along
        except ExeuntError as error:
            self.failed.emit(error.sentence)
            return
        self._kept = text

    def _show_editing(self, message: MessageId | None) -> None:
        self._editing = message
        self._composer.show_editing(message is not None)
        if self._thread is not None:
            self._edits.pop(self._thread, None)

    def _show(self, text: str) -> None:
        self._composer.set_text(text)
        self._timer.stop()

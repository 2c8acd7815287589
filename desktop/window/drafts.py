"""What stands in the composer, unsent: kept in the store for each thread, with the edit of an earlier message that is under way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.window.composer import Composer
from models.attachments.joining import refuse_beside
from models.conversations.records import Attachment, Message, MessageId, Thread, ThreadId, Unsent
from models.conversations.store import Store
from models.errors import ExeuntError, ThreadEnded

_DELAY = 500
"""Milliseconds from the first letter on until all that stands there then is kept: whoever never pauses is not to lose more."""

Files = tuple[Attachment, ...]


class Drafts(QObject):
    """Moves words and files between composer and store.

    Signals:
        failed: why something could not be kept.
    """

    failed = Signal(str)

    def __init__(self, store: Store, composer: Composer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._composer = composer
        self._thread: ThreadId | None = None
        self._draft: tuple[str, Files] = ("", ())
        """As it is in the store, less what an edit has set aside."""
        self._edit: tuple[str, Files] = ("", ())
        """The same of the edit."""
        self._sent: Files | None = None
        """The files of what is on its way."""
        self._editing: MessageId | None = None
        self._carried: Files = ()
        self._under_way: tuple[ThreadId, Files, bool] | None = None
        """What is on its way from a thread that was left meanwhile: its files, and whether it is an edit."""
        self._unkept: dict[ThreadId, tuple[MessageId | None, str, Files]] = {}
        """What the store would not take, as where the disk is full: the earlier message it is an edit of, words and files."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.keep)
        composer.text_changed.connect(self._on_changed)

    @property
    def thread_id(self) -> ThreadId | None:
        """Whose composer it is."""
        return self._thread

    @property
    def editing(self) -> MessageId | None:
        """The earlier message that is in the composer."""
        return self._editing

    @property
    def is_sending(self) -> bool:
        """Whether the composer's words are on their way into the store."""
        return self._sent is not None

    def open(self, thread: Thread) -> None:
        """Show what stands unsent in a thread, after keeping the one before."""
        self.keep()
        if self._sent is not None and self._thread is not None:
            self._under_way = (self._thread, self._sent, self._editing is not None)
        self._thread = thread.id
        self._sent = None
        unsent = self._read(thread.id)
        self._draft = (thread.draft, unsent.attachments)
        edit = unsent.edit
        self._edit = (edit.text, edit.attachments) if edit else ("", ())
        unkept = self._unkept.get(thread.id)
        editing, text, files = unkept or (edit.message if edit else None, *(self._edit if edit else self._draft))
        self._show_editing(editing)
        self._show(text, files)
        if unkept:
            self._timer.start()
        if self._under_way is not None and self._under_way[0] == thread.id:
            self._sent, self._under_way = self._under_way[1], None
        carried, self._carried = self._carried, ()
        for attachment in carried:
            self._composer.tray.add(attachment)

    def carry(self, files: Files) -> None:
        """Bring these files along to the thread that is opened next."""
        self._carried = files

    @Slot()
    def keep(self) -> None:
        """Keep what stands in the composer, now."""
        self._timer.stop()
        if self._thread is None or self._sent is not None:
            return
        self._unkept[self._thread] = (self._editing, self._composer.text, self._composer.attachments)
        if self._editing is not None:
            is_kept = self._keep_edit(self._thread, self._editing, self._composer.text, self._composer.attachments)
        else:
            is_kept = self._keep_draft(self._thread, self._composer.text, self._composer.attachments)
        if is_kept:
            del self._unkept[self._thread]

    def add(self, thread: ThreadId, attachment: Attachment) -> None:
        """Attach a file to what is unsent in a thread, also where another one is open by now."""
        if thread == self._thread:
            self._composer.tray.add(attachment)
        else:
            self._attempt(lambda: self._add_unseen(thread, attachment))

    def begin_edit(self, message: Message) -> None:
        """Put an earlier message into the composer; the draft comes back afterwards. Not while words are on their way from there."""
        if self.is_sending or self._editing == message.id:
            return
        self.keep()
        if self._editing is None:
            self._show(message.text, message.attachments)
        else:
            self._composer.set_text(message.text)  # so that undoing brings back what the edit before had become
            self._composer.tray.show_attachments(message.attachments)
        self._show_editing(message.id)
        self.keep()

    def end_edit(self) -> bool:
        """Leave the earlier message as it was; False where none is being edited, or it is on its way already."""
        if self._editing is None or self.is_sending:
            return False
        self._forget_edit()
        text, files = self._draft
        self._composer.set_text(text)  # so that undoing brings back what the edit had become
        self._composer.tray.show_attachments(files)
        return True

    def send(self) -> None:
        """What stands in the composer was handed over. Until it is taken it stays there and in the store."""
        self.keep()
        self._sent = self._composer.attachments

    def taken(self) -> None:
        """What was handed over is in the store."""
        if self._sent is None or self._thread is None:
            return
        come_since = tuple(file for file in self._composer.attachments if file not in self._sent)
        self._sent = None
        text, files = self._draft if self._editing is not None else ("", ())
        self._forget_edit()
        self._show(text, (*files, *come_since))
        self.keep()

    def taken_from(self, thread: ThreadId) -> None:
        """What was handed over in a thread that is not open any more is in the store."""
        if self._under_way is None or self._under_way[0] != thread:
            return
        _, sent, is_edit = self._under_way
        self._under_way = None

        def forget() -> None:
            if is_edit:
                self._store.unsent.forget_edit(thread)
                return
            files = self._store.unsent.of(thread).attachments
            self._store.set_draft(thread, "")
            self._store.unsent.keep_attachments(thread, [file for file in files if file not in sent])

        self._attempt(forget)

    def not_taken_from(self, thread: ThreadId) -> None:
        """The same, where it came back: it stands there still."""
        if self._under_way is not None and self._under_way[0] == thread:
            self._under_way = None

    def not_taken(self) -> None:
        """What was handed over came back: it still stands in the composer."""
        self._sent = None

    @Slot()
    def _on_changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _read(self, thread: ThreadId) -> Unsent:
        try:
            return self._store.unsent.of(thread)
        except ExeuntError as error:
            self.failed.emit(error.sentence)
            return Unsent()

    def _keep_draft(self, thread: ThreadId, text: str, files: Files) -> bool:
        def keep() -> None:
            if text != self._draft[0]:
                self._store.set_draft(thread, text)
            if files != self._draft[1]:
                self._store.unsent.keep_attachments(thread, files)
            self._draft = (text, files)

        return self._attempt(keep)

    def _keep_edit(self, thread: ThreadId, message: MessageId, text: str, files: Files) -> bool:
        def keep() -> None:
            self._store.unsent.keep_edit(thread, message, text)
            if files != self._edit[1]:
                self._store.unsent.keep_attachments(thread, files, of_edit=True)
            self._edit = (text, files)

        return self._attempt(keep)

    def _forget_edit(self) -> None:
        thread = self._thread
        if self._editing is not None and thread is not None:
            self._attempt(lambda: self._store.unsent.forget_edit(thread))
        self._edit = ("", ())
        self._show_editing(None)

    def _add_unseen(self, thread: ThreadId, attachment: Attachment) -> None:
        unsent = self._store.unsent.of(thread)
        of_edit = unsent.edit is not None
        files = unsent.edit.attachments if unsent.edit else unsent.attachments
        refuse_beside(files, attachment)
        self._store.unsent.keep_attachments(thread, (*files, attachment), of_edit=of_edit)

    def _attempt(self, work: Callable[[], None]) -> bool:
        """Whether there is no more to do about it."""
        try:
            work()
        except ThreadEnded:
            pass  # it ended while somebody typed; the ways out of its card carry the words along
        except ExeuntError as error:
            self.failed.emit(error.sentence)
            return False
        return True

    def _show_editing(self, message: MessageId | None) -> None:
        self._editing = message
        self._composer.show_editing(message is not None)

    def _show(self, text: str, files: Files) -> None:
        self._composer.show_unsent(text, files)
        self._timer.stop()

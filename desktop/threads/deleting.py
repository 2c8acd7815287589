"""Deleting for good, as the window offers it: the question, the work in a thread of its own, and what leaves the trash by itself."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.beginning import beginning
from desktop.exchange.background import Background
from desktop.sentences import in_window_language
from desktop.threads.deletion_progress import DeletionProgress
from desktop.window.attempt import attempt
from models.conversations.records import Thread, ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError
from models.exchange.progress import Progress, Stopped

_TITLE_CHARACTERS = 60
_A_DAY = 24 * 60 * 60 * 1000
_SHOWN_ANEW = 1000
"""Milliseconds between two times that what shows chats shows them anew while some go."""


class Deleting(QObject):
    """One deletion at a time; those that are wanted meanwhile come after it. Main thread only.

    `keep_days` says for how long the trash keeps a chat; 0 is until the user deletes it.

    Signals:
        deleted: chats are gone, or going, or a deletion has failed: what shows chats shows them anew.
        told: one sentence for the user.
    """

    deleted = Signal()
    told = Signal(str)

    def __init__(self, store: Store, folder: Path, keep_days: Callable[[], int], window: QWidget) -> None:
        super().__init__(window)
        self._store = store
        self._keep_days = keep_days
        self._window = window
        self._background = Background(folder, self)
        self._background.finished.connect(self._on_finished)
        self._background.progressed.connect(self._on_progressed)
        self._closing = threading.Event()
        self._since_shown = QElapsedTimer()
        self.progress = DeletionProgress(window, self)
        self.progress.stop_requested.connect(self._background.stop)
        self._waiting: list[tuple[Sequence[ThreadId], bool]] = []
        """What comes after what is under way, and whether the user is told of it."""
        self.question: QMessageBox | None = None
        self._asked_of: Sequence[ThreadId] = ()
        self._daily = QTimer(self)
        self._daily.setInterval(_A_DAY)
        self._daily.timeout.connect(self.sweep)

    def start(self) -> None:
        """Delete what is due, now and once a day."""
        self._daily.start()
        self.sweep()

    def close(self) -> None:
        """The window is going: all that is to be deleted is gone when this returns, and `finish` does the rest."""
        self._daily.stop()
        self._closing.set()
        self.progress.close()
        self._background.close()
        for threads, _ in self._waiting:
            attempt(partial(self._store.erasing.begin, threads), self.told.emit)
        self._waiting = []

    def finish(self) -> None:
        """Take what was deleted out of the files, however large they are: for when nobody waits for a window any more."""
        try:
            self._store.erasing.finish(whatever_size=True)
        except ExeuntError:
            return  # it is remembered, and tried again at the next start

    @Slot(object)
    def ask(self, threads: Sequence[ThreadId]) -> None:
        """Ask whether these are really to go."""
        if not threads:
            return
        try:
            chats = self._store.places.read(threads)
            more = self._what_else(chats)
        except ExeuntError as error:
            self.told.emit(in_window_language(error.sentence))
            return
        if self.question is not None:
            self.question.close()
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self.tr("Delete for good"))
        box.setText(self._title(chats))
        box.setInformativeText(" ".join(more))
        box.addButton(self.tr("Delete for good"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.finished.connect(self._on_answered)
        self.question, self._asked_of = box, threads
        box.open()

    @Slot()
    def sweep(self) -> None:
        """Delete what has been in the trash for long enough, and finish what was begun before."""
        days = self._keep_days()
        try:
            expired = self._store.places.trashed_before(datetime.now(UTC) - timedelta(days=days)) if days else []
            if expired or self._store.erasing.is_unfinished:
                self._delete(expired, says_so=False)
        except ExeuntError as error:
            self.told.emit(in_window_language(error.sentence))

    def _title(self, chats: Sequence[Thread]) -> str:
        if len(chats) == 1:
            title = beginning(chats[0].title, _TITLE_CHARACTERS) or self.tr("New chat")
            return self.tr("Delete “{title}” for good?").format(title=title)
        return self.tr("Delete {count} chats for good?").format(count=len(chats))

    def _what_else(self, chats: Sequence[Thread]) -> list[str]:
        """What there is to know before one says yes."""
        said = [
            self.tr("It cannot be undone."),
            self.tr(
                "Copies of your chats that Exeunt made before an update of itself still hold these words, "
                "and are deleted as well."
            ),
        ]
        going = {chat.id for chat in chats}
        conversations = {chat.conversation for chat in chats}
        others = [*self._store.threads(), *self._store.places.archived(), *self._store.places.trashed()]
        if any(other.conversation in conversations and other.id not in going for other in others):
            said.append(self.tr("What a branch of it shows as well stays in that branch."))
        if self._store.corrections.all():
            said.append(self.tr("Messages that you marked as wrong are kept in their own list."))
        return said

    @Slot(int)
    def _on_answered(self, _result: int) -> None:
        box, self.question = self.question, None
        if box is not None and box.buttonRole(box.clickedButton()) is QMessageBox.ButtonRole.DestructiveRole:
            self._delete(self._asked_of)

    def _delete(self, threads: Sequence[ThreadId], *, says_so: bool = True) -> None:
        if self._background.is_busy:
            self._waiting.append((threads, says_so))
            return
        count = len(threads)
        done = (
            self.tr("{count} chats were deleted for good.") if count != 1 else self.tr("The chat was deleted for good.")
        )

        some = self.tr("{done} of {count} chats were deleted for good. The others are still in the trash.")

        def job(store: Store, progress: Progress) -> str:
            def tell(done: float) -> bool:
                goes_on = progress(done)
                if self._closing.is_set():
                    raise Stopped
                return goes_on

            try:
                left = store.erasing.delete(threads, tell)
            except Stopped:
                store.erasing.begin(threads)  # they were to go, and nobody said otherwise
                return ""
            store.erasing.finish(whatever_size=False)
            words = some.format(done=count - len(left), count=count) if left else done.format(count=count)
            return words if says_so else ""

        self._background.start(job)
        if says_so:
            self.progress.begin_soon(count)

    @Slot(float)
    def _on_progressed(self, done: float) -> None:
        if self._closing.is_set():
            return  # it was on its way when the store was closed
        self.progress.show_progress(done)
        if not self._since_shown.isValid() or self._since_shown.elapsed() > _SHOWN_ANEW:
            self._since_shown.start()
            self.deleted.emit()

    @Slot(str)
    def _on_finished(self, said: str) -> None:
        self.deleted.emit()
        if not self.progress.end(said) and said:
            self.told.emit(said)
        if self._waiting:
            threads, says_so = self._waiting.pop(0)
            self._delete(threads, says_so=says_so)

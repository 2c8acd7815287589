"""Keeps the sidebar's chats in step with the store, and does what is asked for there."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner import Runner
from desktop.window.attempt import attempt
from desktop.window.chat import Chat
from desktop.window.sidebar import Sidebar
from desktop.window.thread_rows import rows_by_day, rows_of_search
from models.conversations.records import ThreadId
from models.conversations.store import Store


class Listing(QObject):
    """Between the sidebar, the store and the open chat. Main thread only.

    Signals:
        thread_requested: a thread is to be opened.
        new_chat_requested: a new chat is to be opened.
        trouble: one sentence for the user.
    """

    thread_requested = Signal(object)
    new_chat_requested = Signal()
    trouble = Signal(str)

    def __init__(self, store: Store, runner: Runner, sidebar: Sidebar, chat: Chat, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._sidebar = sidebar
        self._chat = chat
        chat.threads_changed.connect(self.show)
        sidebar.search_changed.connect(self.show)
        sidebar.thread_requested.connect(self.thread_requested)
        sidebar.rename_requested.connect(self._on_rename_requested)
        sidebar.trash_requested.connect(self._on_trash_requested)
        sidebar.restore_requested.connect(self._on_restore_requested)

    @Slot()
    def show(self) -> None:
        """Show the chats, or those that are searched for, as they stand in the store now."""
        self._try(self._show_rows)

    def show_trash(self) -> None:
        """Show what can be brought back."""
        self._try(lambda: self._sidebar.show_trash(self._store.trashed_threads()))

    def _show_rows(self) -> None:
        threads = self._store.threads()
        text = self._sidebar.search_text
        if text:
            rows = rows_of_search(threads, text, [(hit.thread, hit.snippet) for hit in self._store.search(text)])
        else:
            rows = rows_by_day(threads, datetime.now().astimezone().date())
        self._sidebar.show_rows(rows, self._chat.open_thread.id)

    @Slot(object, str)
    def _on_rename_requested(self, thread: ThreadId, title: str) -> None:
        def rename() -> None:
            self._store.rename_thread(thread, title)
            if thread == self._chat.open_thread.id:
                self._chat.read_thread_again()
            else:
                self.show()

        self._try(rename)

    @Slot(object)
    def _on_trash_requested(self, thread: ThreadId) -> None:
        def trash() -> None:
            self._chat.keep_draft()
            trashed = self._store.trash_thread(thread)
            self._sidebar.offer_undo(thread, trashed.title)
            self.show_trash()
            if thread == self._chat.open_thread.id:
                self.new_chat_requested.emit()
            else:
                self.show()

        if self._runner.turn == thread:
            self._runner.stop()
        self._try(trash)

    @Slot(object)
    def _on_restore_requested(self, thread: ThreadId) -> None:
        self._try(lambda: self._store.restore_thread(thread))
        self.show_trash()
        self.thread_requested.emit(thread)

    def _try(self, work: Callable[[], object]) -> None:
        attempt(work, self.trouble.emit)

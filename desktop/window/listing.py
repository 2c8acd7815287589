"""Keeps the sidebar's chats in step with the store, and does what is asked for there."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.exchange.exchanging import Exchanging
from desktop.runner import Runner
from desktop.settings.choices import Choices
from desktop.threads.deleting import Deleting
from desktop.threads.done_words import DoneWords
from desktop.threads.thread_rows import Row, ThreadRow, newest_first, rows_of_list, rows_of_search
from desktop.threads.titling import Titling
from desktop.threads.wishes import Act, Wish
from desktop.window.attempt import attempt
from desktop.window.chat import Chat
from desktop.window.sidebar import Sidebar
from models.conversations.reading import Shelf
from models.conversations.records import Thread, ThreadId
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

    def __init__(
        self,
        store: Store,
        runner: Runner,
        sidebar: Sidebar,
        chat: Chat,
        exchanging: Exchanging,
        choices: Choices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._places = store.places
        self._runner = runner
        self._sidebar = sidebar
        self._chat = chat
        self._exchanging = exchanging
        self._choices = choices
        self.deleting = Deleting(store, choices.folder, lambda: choices.trash_days, window)
        self.deleting.deleted.connect(self._on_deleted)
        self.deleting.told.connect(sidebar.say)
        titling = Titling(store, runner, choices, self)
        titling.named.connect(self._on_named)
        choices.changed.connect(self._on_choices_changed)
        self._shelf = Shelf.LIST
        self._before: Sequence[Thread] = ()
        self._to_open_again: ThreadId | None = None
        self._words = DoneWords(self)
        chat.threads_changed.connect(self.show)
        sidebar.search_changed.connect(self._on_search_changed)
        sidebar.thread_requested.connect(self.thread_requested)
        sidebar.wished.connect(self._on_wished)
        sidebar.shelf_chosen.connect(self.show_shelf)
        sidebar.empty_requested.connect(self._on_empty_requested)
        sidebar.undo_requested.connect(self._on_undo_requested)

    # What is shown

    @Slot()
    def show(self) -> None:
        """Show the chats, or those that are searched for, as they stand in the store now."""
        self._try(self._show_rows)

    @Slot(object)
    def show_shelf(self, shelf: Shelf) -> None:
        """Show the list, the archive or the trash."""
        self._shelf = shelf
        self._sidebar.search.clear()
        self.show()
        if shelf is Shelf.LIST:
            self._sidebar.threads.setFocus()
        else:
            self._sidebar.threads.stand_on_first()

    def _show_rows(self) -> None:
        archived, trashed = self._store.places.archived(), self._store.places.trashed()
        self._sidebar.show_ways(has_archive=bool(archived), has_trash=bool(trashed))
        text, shelf, about = self._sidebar.search_text, self._shelf, ""
        rows: Sequence[Row]
        folders = self._places.folders()
        self._sidebar.threads.folders = [folder.name for folder in folders]
        if text:
            shelf = Shelf.LIST
            hits = [(hit.thread, hit.snippet) for hit in self._store.search(text)]
            rows = rows_of_search([*self._store.threads(), *archived], text, hits)
        elif shelf is Shelf.LIST:
            rows = rows_of_list(self._store.threads(), folders, datetime.now().astimezone().date())
        elif shelf is Shelf.ARCHIVE:
            rows, about = [ThreadRow(thread) for thread in newest_first(archived)], self._words.about_archive()
        else:
            rows, about = self._trash_rows(trashed), self._words.about_trash(self._choices.trash_days)
        self._sidebar.show_rows(rows, self._chat.open_thread.id, shelf, about)

    def _trash_rows(self, trashed: Sequence[Thread]) -> list[Row]:
        """The chat that was put there last first, each with when it goes."""
        now, keep_days = datetime.now(UTC), self._choices.trash_days
        rows: list[tuple[datetime, Row]] = []
        for thread in trashed:
            since = thread.trashed or now
            rows.append((since, ThreadRow(thread, self._words.goes_when(since, keep_days, now))))
        rows.sort(key=lambda row: row[0], reverse=True)
        return [row for _, row in rows]

    @Slot()
    def _on_search_changed(self) -> None:
        if self._sidebar.search_text:
            self._shelf = Shelf.LIST
        self.show()

    @Slot()
    def _on_choices_changed(self) -> None:
        if self._shelf is Shelf.TRASH:
            self.show()

    # What is asked for

    def wish(self, act: Act, threads: Sequence[ThreadId]) -> None:
        """Do something with these chats, as if it was asked for in the list."""
        self._on_wished(Wish(act, tuple(threads)))

    @Slot(object)
    def _on_wished(self, wish: Wish) -> None:
        match wish.act:
            case Act.EXPORT:
                self._exchanging.export_chats(wish.threads)
            case Act.DELETE:
                self.deleting.ask(wish.threads)
            case Act.RENAME | Act.FOLD | Act.UNFOLD | Act.RENAME_FOLDER:
                self._try(lambda: self._change(wish))
            case _:
                self._try(lambda: self._move(wish))

    def _change(self, wish: Wish) -> None:
        """Do what needs no way back, since it is as easily done again."""
        if wish.act is Act.RENAME:
            self._store.rename_thread(wish.threads[0], wish.name)
            if wish.threads[0] == self._chat.open_thread.id:
                self._chat.read_thread_again()
                return
        elif wish.folder is not None and wish.act is Act.RENAME_FOLDER:
            self._places.rename_folder(wish.folder, wish.name)
        elif wish.folder is not None:
            self._places.fold(wish.folder, collapsed=wish.act is Act.FOLD)
        self.show()

    def _move(self, wish: Wish) -> None:
        """Do what moves chats, and offer to take it back."""
        if wish.act is Act.TRASH:
            self._let_go(wish.threads)
        made = self._free_name() if wish.act is Act.MOVE_TO_NEW else ""
        if wish.act is Act.DELETE_FOLDER and wish.folder is not None:
            before = [thread for thread in self._all_threads() if thread.folder == wish.folder]
            self._places.delete_folder(wish.folder)
        else:
            before = self._places.read(wish.threads)
            self._place(wish, made)
        self._before = before
        words = self._words.done(wish, before)
        if words:
            self._sidebar.offer_undo(words)
        opened = self._chat.open_thread.id
        self._to_open_again = opened if wish.act is Act.TRASH and opened in wish.threads else None
        if self._to_open_again is not None:
            self._go_on_in_list()
        elif wish.act is Act.RESTORE and len(wish.threads) == 1:
            self._shelf = Shelf.LIST
            self.thread_requested.emit(wish.threads[0])
        elif opened in wish.threads:
            self._chat.read_thread_again()
        else:
            self.show()
        if made:
            self._sidebar.threads.edit_name(made)

    def _go_on_in_list(self) -> None:
        """The open chat went: show a new one, and leave the keys in the list where they are used there."""
        threads = self._sidebar.threads
        had_focus = threads.hasFocus()
        self.show()
        stands_on = threads.chosen
        self.new_chat_requested.emit()
        if had_focus and threads.isVisible():
            threads.setFocus()
            threads.stand_on(stands_on[0].id if stands_on else None)

    def _place(self, wish: Wish, made: str) -> None:
        places, threads = self._places, wish.threads
        match wish.act:
            case Act.MOVE | Act.MOVE_TO_NEW:
                places.move(threads, made or wish.folder)
            case Act.PIN | Act.UNPIN:
                places.pin(threads, pinned=wish.act is Act.PIN)
            case Act.ARCHIVE | Act.UNARCHIVE:
                places.archive(threads, archived=wish.act is Act.ARCHIVE)
            case Act.TRASH:
                places.trash(threads)
            case Act.RESTORE:
                places.restore(threads)

    def _let_go(self, threads: Sequence[ThreadId]) -> None:
        """Before chats go into the trash: their answers are not written on, and their drafts are kept."""
        if self._runner.turn in threads:
            self._runner.stop()
        self._chat.keep_draft()

    def _free_name(self) -> str:
        """A name for a new folder that no other has."""
        first, number = self.tr("New folder"), 1
        name, known = first, {folder.name for folder in self._places.folders()}
        while name in known:
            number += 1
            name = self.tr("{name} {number}").format(name=first, number=number)
        return name

    def _all_threads(self) -> list[Thread]:
        return [*self._store.threads(), *self._store.places.archived(), *self._store.places.trashed()]

    @Slot()
    def _on_undo_requested(self) -> None:
        before, self._before = self._before, ()
        self._try(lambda: self._places.put_back(before))
        if self._to_open_again is not None:
            self.thread_requested.emit(self._to_open_again)
        else:
            self.show()

    @Slot(object)
    def _on_named(self, thread: ThreadId) -> None:
        if thread == self._chat.open_thread.id:
            self._chat.read_thread_again()
        else:
            self.show()

    @Slot()
    def _on_deleted(self) -> None:
        # A chat of the trash can be open: a search may have led to it.
        is_there = attempt(lambda: self._store.thread(self._chat.open_thread.id), lambda _sentence: None)
        if is_there:
            self.show()
        else:
            self.new_chat_requested.emit()

    @Slot()
    def _on_empty_requested(self) -> None:
        def ask() -> None:
            self.deleting.ask(tuple(thread.id for thread in self._store.places.trashed()))

        self._try(ask)

    def _try(self, work: Callable[[], object]) -> None:
        attempt(work, self.trouble.emit)

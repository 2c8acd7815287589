"""What can be done with chats in the list, as commands: for keys and for the palette."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QObject

from desktop.commands.command import Command, Group
from desktop.commands.commands import Commands
from desktop.threads.thread_menu import FolderMenu
from desktop.threads.wishes import Act
from desktop.window.chat import Chat
from desktop.window.listing import Listing
from desktop.window.sidebar import Sidebar
from models.conversations.reading import Shelf
from models.conversations.records import Thread


class ChatsCommands(QObject):
    """They are about the chats that are chosen, where the focus is on the list, else about the open one."""

    def __init__(
        self, listing: Listing, sidebar: Sidebar, chat: Chat, commands: Commands, to_threads: Callable[[], None]
    ) -> None:
        super().__init__(listing)
        self._to_threads = to_threads
        self._listing = listing
        self._sidebar = sidebar
        self._chat = chat
        for command in [*self._acts(), *self._ways()]:
            commands.add(command)

    def _acts(self) -> Iterator[Command]:
        here, tr = Group.CHATS, self.tr
        rename, some = tr("Rename the chat"), self._has_some
        yield Command("chats.rename", here, rename, self._rename, is_enabled=self._is_listed, words="title name")
        pin, on_top = tr("Pin the chat to the top"), self._is_pinned
        yield Command("chats.pin", here, pin, self._pin, is_enabled=some, is_checked=on_top, words="unpin")
        move, keys = tr("Move to folder…"), "Ctrl+Shift+M"
        yield Command("chats.move", here, move, self._choose_folder, keys=keys, is_enabled=some, words="new folder")
        archive, wish = tr("Archive the chat"), partial(self._wish, Act.ARCHIVE)
        yield Command("chats.archive", here, archive, wish, is_enabled=some, words="put away")
        trash, wish = tr("Move the chat to the trash"), partial(self._wish, Act.TRASH)
        yield Command("chats.trash", here, trash, wish, is_enabled=some, words="delete remove")

    def _ways(self) -> Iterator[Command]:
        here, tr, show = Group.CHATS, self.tr, self._show
        yield Command("go.archive", here, tr("Show the archive"), partial(show, Shelf.ARCHIVE))
        yield Command("go.trash", here, tr("Show the trash"), partial(show, Shelf.TRASH), words="bin deleted restore")
        empty = tr("Empty the trash…")
        yield Command("chats.empty_trash", here, empty, self._sidebar.empty_requested.emit, words="delete for good")

    @property
    def _threads(self) -> list[Thread]:
        if self._sidebar.threads.hasFocus():
            return self._sidebar.threads.chosen
        return [] if self._chat.is_blank else [self._chat.open_thread]

    def _has_some(self) -> bool:
        return bool(self._threads)

    def _is_listed(self) -> bool:
        return len(self._threads) == 1 and self._sidebar.threads.has(self._threads[0].id)

    def _is_pinned(self) -> bool:
        return self._has_some() and all(thread.pinned is not None for thread in self._threads)

    def _wish(self, act: Act) -> None:
        self._listing.wish(act, [thread.id for thread in self._threads])

    def _pin(self) -> None:
        self._wish(Act.UNPIN if self._is_pinned() else Act.PIN)

    def _rename(self) -> None:
        thread = self._threads[0].id
        self._to_threads()
        self._sidebar.threads.edit_name(thread)

    def _show(self, shelf: Shelf) -> None:
        self._to_threads()
        self._listing.show_shelf(shelf)

    def _choose_folder(self) -> None:
        menu = FolderMenu(self._sidebar.threads.folders, self._threads, self._sidebar.wished.emit, self._sidebar)
        menu.popup_over(self._sidebar.threads)

"""The menu of the list of chats: what can be done with the chats that are chosen, or with a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.beginning import beginning
from desktop.threads.thread_rows import FolderRow, Row
from desktop.threads.wishes import Act, Wish
from models.conversations.reading import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.threads.thread_list import ThreadList
    from models.conversations.records import Thread

_NAME_CHARACTERS = 40


class ThreadMenu(QMenu):
    """One menu; it deletes itself when closed."""

    def __init__(self, threads: ThreadList, row: Row) -> None:
        super().__init__(threads)
        self._threads = threads
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(row, FolderRow):
            self._build_for_folder(row.folder.name)
        elif threads.shelf is Shelf.TRASH:
            self._offer(self.tr("Restore"), Act.RESTORE)
            self._offer(self.tr("Delete for good…"), Act.DELETE, QKeySequence(QKeySequence.StandardKey.Delete))
        else:
            self._build_for_threads()

    def _build_for_folder(self, name: str) -> None:
        self._add(self.tr("Rename"), lambda: self._threads.edit_name(name), QKeySequence(Qt.Key.Key_F2))
        delete = Wish(Act.DELETE_FOLDER, folder=name)
        self._add(self.tr("Delete the folder, keep its chats"), lambda: self._threads.wished.emit(delete))

    def _build_for_threads(self) -> None:
        chosen = self._threads.chosen
        if len(chosen) == 1:
            index = self._threads.currentIndex()
            self._add(self.tr("Rename"), lambda: self._threads.edit(index), QKeySequence(Qt.Key.Key_F2))
        if all(thread.archived is None for thread in chosen):
            if all(thread.pinned is not None for thread in chosen):
                self._offer(self.tr("Unpin"), Act.UNPIN)
            else:
                self._offer(self.tr("Pin to the top"), Act.PIN)
            self.addMenu(FolderMenu(self._threads.folders, chosen, self._threads.wished.emit, self))
            self._offer(self.tr("Archive"), Act.ARCHIVE)
        else:
            self._offer(self.tr("Put back on the list"), Act.UNARCHIVE)
        self._offer(self.tr("Export…"), Act.EXPORT)
        self.addSeparator()
        self._offer(self.tr("Move to trash"), Act.TRASH, QKeySequence(QKeySequence.StandardKey.Delete))

    def _offer(self, words: str, act: Act, keys: QKeySequence | None = None) -> None:
        self._add(words, lambda: self._threads.wish(act), keys)

    def _add(self, words: str, way: Callable[[], object], keys: QKeySequence | None = None) -> None:
        action = QAction(words, self)
        if keys is not None:
            action.setShortcut(keys)
        action.triggered.connect(way)
        self.addAction(action)


class FolderMenu(QMenu):
    """The folders that chats can go to. `wished` takes a Wish."""

    def __init__(
        self, folders: Sequence[str], chats: Sequence[Thread], wished: Callable[[Wish], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._threads = tuple(chat.id for chat in chats)
        self._wished = wished
        self.setTitle(self.tr("Move to folder…"))
        here = {chat.folder for chat in chats}
        for name in folders:
            self._offer(beginning(name, _NAME_CHARACTERS).replace("&", "&&"), Act.MOVE, name, enabled=here != {name})
        if folders:
            self.addSeparator()
        self._offer(self.tr("New folder"), Act.MOVE_TO_NEW)
        if here != {None}:
            self._offer(self.tr("Out of its folder"), Act.MOVE)

    def popup_over(self, part: QWidget) -> None:
        """Open by itself over a part of the window, ready for the keys."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        over = part if part.isVisible() else part.window()
        self.popup(over.mapToGlobal(over.rect().center() - QPoint(self.sizeHint().width() // 2, 0)))
        self.setActiveAction(next(action for action in self.actions() if action.isEnabled()))

    def _offer(self, words: str, act: Act, folder: str | None = None, *, enabled: bool = True) -> None:
        action = self.addAction(words)
        action.setEnabled(enabled)
        action.triggered.connect(lambda: self._wished(Wish(act, self._threads, folder)))

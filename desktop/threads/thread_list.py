"""The sidebar's list of chats: the keyboard and mouse ways to open, choose, rename, move and trash some."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView, QMenu, QWidget

from desktop.theme.theme import Theme
from desktop.threads.list_model import ThreadListModel, key_of
from desktop.threads.thread_menu import ThreadMenu
from desktop.threads.thread_painting import ThreadDelegate
from desktop.threads.thread_rows import FolderRow, Row, ThreadRow
from desktop.threads.wishes import Act, Wish
from models.conversations.reading import Shelf
from models.conversations.records import Thread, ThreadId

_OPENING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ThreadList(QListView):
    """The list itself. Several chats can be chosen, as in any list; a click or Enter opens one.

    Signals:
        thread_requested: a thread is to be opened.
        wished: object Wish, for all that are chosen.
        chosen_changed: others are chosen.
    """

    thread_requested = Signal(object)
    wished = Signal(object)
    chosen_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_thread: ThreadId | None = None
        self.shelf = Shelf.LIST
        self.folders: Sequence[str] = ()
        """The names of all folders, for the menu."""
        self._after_edit: Callable[[], None] | None = None
        self._rows = ThreadListModel(self)
        self._rows.wished.connect(self.wished)
        self.setModel(self._rows)
        self._delegate = ThreadDelegate(theme, self._rows.row, lambda: self.open_thread, self)
        self.setItemDelegate(self._delegate)
        self.setObjectName("threads")
        self.setAccessibleName(self.tr("Chats"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # the delegate shows the folder that takes it
        self.setAutoScroll(True)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.selectionModel().currentChanged.connect(self.chosen_changed)
        theme.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> list[Thread]:
        """The chats that are chosen, from the top; else the one that the keyboard stands on."""
        indexes = sorted(self.selectedIndexes(), key=QModelIndex.row) or [self.currentIndex()]
        rows = [self._rows.row(index) for index in indexes if index.isValid()]
        return [row.thread for row in rows if isinstance(row, ThreadRow)]

    def show_rows(
        self,
        rows: Sequence[Row],
        open_thread: ThreadId | None,
        shelf: Shelf = Shelf.LIST,
        *,
        has_places: bool = True,
    ) -> None:
        """Show these rows, the open thread marked, without losing the place, what is chosen or an edit under way.

        With `has_places` threads can be dragged to where others stand.
        """
        if self.state() is QAbstractItemView.State.EditingState:
            self._after_edit = partial(self.show_rows, rows, open_thread, shelf, has_places=has_places)
            return
        has_opened = open_thread != self.open_thread
        self.open_thread = open_thread
        is_same_shelf, self.shelf = shelf is self.shelf, shelf
        self._rows.has_places = has_places
        place = self.verticalScrollBar().value()
        chosen = {thread.id for thread in self.chosen} if self.selectedIndexes() else set()
        current, number = self._current_key(), self.currentIndex().row()
        if self._rows.show(rows) and is_same_shelf:
            self._choose_again(chosen, current, number)
        if (has_opened and not self.hasFocus()) or not self.currentIndex().isValid():
            self._stand_on(self._rows.index_of(open_thread))
        self.verticalScrollBar().setValue(place if is_same_shelf else 0)
        self.viewport().update()

    def has(self, thread: ThreadId) -> bool:
        """Whether a chat stands in the list as it is shown now."""
        return self._rows.index_of(thread).isValid()

    def edit_name(self, of: ThreadId | str) -> None:
        """Have a chat's title edited in place, or the name of a folder."""
        index = self._rows.index_of(of)
        if index.isValid():
            self.setFocus()
            self._stand_on(index)
            self.edit(index)

    def stand_on(self, thread: ThreadId | None) -> None:
        """Have the keys begin at this chat."""
        self._stand_on(self._rows.index_of(thread))

    def stand_on_first(self) -> None:
        """Put the focus on the first row, where somebody has asked for another shelf."""
        self.setFocus()
        self._stand_on(self._rows.index(0) if self._rows.rowCount() else QModelIndex())

    def wish(self, act: Act, folder: str | None = None) -> None:
        """Something is wanted of all that are chosen."""
        threads = tuple(thread.id for thread in self.chosen)
        if threads:
            self.wished.emit(Wish(act, threads, folder))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """The menu of a row, and of all others that are chosen with it; it deletes itself when closed."""
        if not self.selectionModel().isSelected(index):
            self._stand_on(index)
        return ThreadMenu(self, self._rows.row(index))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        show, self._after_edit = self._after_edit, None
        if show is not None:
            show()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() is QAbstractItemView.State.EditingState:
            return  # Enter, which the field of a name passes on
        index = self.currentIndex()
        row = self._rows.row(index) if index.isValid() else None
        if isinstance(row, FolderRow) and self._folder_key(row, event):
            return
        if row is not None and event.key() in _OPENING:
            self._open(row)
        elif row is not None and event.key() == Qt.Key.Key_F2 and self.shelf is not Shelf.TRASH:
            self.edit(index)
        elif isinstance(row, ThreadRow) and event.matches(QKeySequence.StandardKey.Delete):
            self.wish(Act.DELETE if self.shelf is Shelf.TRASH else Act.TRASH)
        else:
            super().keyPressEvent(event)

    def _folder_key(self, row: FolderRow, event: QKeyEvent) -> bool:
        """Whether a key on a folder was one that opens or closes it."""
        closes = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        opens = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        if event.key() in {*_OPENING, Qt.Key.Key_Space} or event.key() == (opens if row.folder.collapsed else closes):
            self._toggle(row)
        else:
            return False
        return True

    # The mouse

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if index.isValid() and key_of(self._rows.row(index)) is not None:
            place = self.visualRect(index).center() if by_keys else event.pos()
            self.menu_for(index).popup(self.viewport().mapToGlobal(place))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._rows.can_take(event.mimeData()):
            super().dragEnterEvent(event)
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not self._rows.can_take(event.mimeData()):
            event.ignore()  # such as a file, which the window takes
            return
        super().dragMoveEvent(event)  # which scrolls at the edges
        onto = self.indexAt(event.position().toPoint())
        self._delegate.marked = self._rows.target(onto) if onto.isValid() else []
        self.viewport().update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._delegate.marked = []
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        # Not by Qt's own way, which would move rows of the model.
        super().dragLeaveEvent(QDragLeaveEvent())
        self._delegate.marked = []
        if self._rows.can_take(event.mimeData()):
            event.acceptProposedAction()
            self._rows.take(event.mimeData(), self.indexAt(event.position().toPoint()))

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if isinstance(row, FolderRow):
            self._toggle(row)
        elif self.shelf is not Shelf.TRASH and len(self.selectedIndexes()) <= 1:
            self._open(row)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.shelf is Shelf.TRASH:
            self._open(self._rows.row(index))

    # What is chosen

    def _open(self, row: Row) -> None:
        if isinstance(row, FolderRow):
            self._toggle(row)
        elif isinstance(row, ThreadRow) and self.shelf is Shelf.TRASH:
            self.wished.emit(Wish(Act.RESTORE, (row.thread.id,)))
        elif isinstance(row, ThreadRow):
            self.thread_requested.emit(row.thread.id)

    def _toggle(self, row: FolderRow) -> None:
        self.wished.emit(Wish(Act.UNFOLD if row.folder.collapsed else Act.FOLD, folder=row.folder.name))

    def _current_key(self) -> ThreadId | str | None:
        return key_of(self._rows.row(self.currentIndex())) if self.currentIndex().isValid() else None

    def _choose_again(self, chosen: set[ThreadId], current: ThreadId | str | None, number: int) -> None:
        """After other rows came: those that were chosen, as far as they are there, and for the keys what stands in their place."""
        flag = QItemSelectionModel.SelectionFlag
        selection = QItemSelection()
        for index in self._rows.indexes_of(chosen):
            selection.select(index, index)
        self.selectionModel().select(selection, flag.ClearAndSelect)
        index = self._rows.index_of(current)
        if index.isValid() or not self.hasFocus():
            self.selectionModel().setCurrentIndex(index, flag.NoUpdate)
        elif number >= 0:
            self._stand_on(self._nearest(number))

    def _nearest(self, number: int) -> QModelIndex:
        """The first row from this one on that can be stood on, else the last before it."""
        numbers = [*range(number, self._rows.rowCount()), *range(min(number, self._rows.rowCount()) - 1, -1, -1)]
        indexes = (self._rows.index(each) for each in numbers)
        return next((index for index in indexes if index.flags() & Qt.ItemFlag.ItemIsEnabled), QModelIndex())

    def _stand_on(self, index: QModelIndex) -> None:
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect if index.isValid() else flag.Clear)

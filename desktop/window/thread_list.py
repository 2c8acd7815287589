"""The sidebar's list of chats: its model, and the keyboard and mouse ways to open, rename and trash one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from desktop.theme.theme import Theme
from desktop.window.thread_painting import ThreadDelegate
from desktop.window.thread_rows import Day, HeadingRow, Row, ThreadRow
from models.conversations.records import ThreadId
from models.policy.records import EndedBy

_AnyIndex = QModelIndex | QPersistentModelIndex


class ThreadListModel(QAbstractListModel):
    """Rows for the view; a rename comes in through `setData` and goes out as a wish.

    Signals:
        rename_requested: thread id and new title.
    """

    rename_requested = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those before."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_of(self, thread: ThreadId) -> int | None:
        """Where a thread stands."""
        for number, row in enumerate(self._rows):
            if isinstance(row, ThreadRow) and row.thread.id == thread:
                return number
        return None

    def row(self, index: _AnyIndex) -> Row:
        """The row behind an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._heading(row.day) if isinstance(row, HeadingRow) else self._title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, ThreadRow):
            return self._spoken(row)
        return None

    def setData(self, index: _AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._rows[index.row()]
        title = str(value).strip()
        if not isinstance(row, ThreadRow) or not title or title == row.thread.title:
            return False
        self.rename_requested.emit(row.thread.id, title)
        return True

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], HeadingRow):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def _title(self, row: ThreadRow) -> str:
        return row.thread.title or self.tr("New chat")

    def _spoken(self, row: ThreadRow) -> str:
        if row.thread.ending is not None:
            at_request = row.thread.ending.by is EndedBy.REQUEST
            words = self.tr("{title}, ended at your request") if at_request else self.tr("{title}, ended")
            return words.format(title=self._title(row))
        if row.thread.branched_from is not None:
            return self.tr("{title}, branch").format(title=self._title(row))
        return self._title(row)

    def _heading(self, day: Day) -> str:
        return {
            Day.TODAY: self.tr("TODAY"),
            Day.YESTERDAY: self.tr("YESTERDAY"),
            Day.EARLIER: self.tr("EARLIER"),
        }[day]


class ThreadList(QListView):
    """The list itself.

    Signals:
        thread_requested: a thread is to be opened.
        rename_requested: thread id and new title.
        trash_requested: a thread is to be moved to the trash.
    """

    thread_requested = Signal(object)
    rename_requested = Signal(object, str)
    trash_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_thread: ThreadId | None = None
        self._rows = ThreadListModel(self)
        self._rows.rename_requested.connect(self.rename_requested)
        self.setModel(self._rows)
        self.setItemDelegate(ThreadDelegate(theme, self._rows.row, lambda: self.open_thread, self))
        self.setObjectName("threads")
        self.setAccessibleName(self.tr("Chats"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu_requested)
        self.clicked.connect(self._on_chosen)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[Row], open_thread: ThreadId | None) -> None:
        """Show these rows, the open thread marked, without losing the place or an edit under way."""
        self.open_thread = open_thread
        if self.state() is QAbstractItemView.State.EditingState:
            return
        place = self.verticalScrollBar().value()
        self._rows.show(rows)
        number = self._rows.row_of(open_thread) if open_thread is not None else None
        self.setCurrentIndex(self._rows.index(number) if number is not None else QModelIndex())
        self.verticalScrollBar().setValue(place)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(index)
        elif index.isValid() and event.key() == Qt.Key.Key_F2:
            self.edit(index)
        elif index.isValid() and event.matches(QKeySequence.StandardKey.Delete):
            self._request_trash(index)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if isinstance(row, ThreadRow):
            self.thread_requested.emit(row.thread.id)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if index.isValid() and isinstance(self._rows.row(index), ThreadRow):
            self.menu_for(index).popup(self.viewport().mapToGlobal(place))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """The context menu of a thread; it deletes itself when closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = QAction(self.tr("Rename"), menu)
        rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        rename.triggered.connect(lambda: self.edit(index))
        trash = QAction(self.tr("Move to trash"), menu)
        trash.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        trash.triggered.connect(lambda: self._request_trash(index))
        menu.addActions([rename, trash])
        return menu

    def _request_trash(self, index: QModelIndex) -> None:
        row = self._rows.row(index)
        if isinstance(row, ThreadRow):
            self.trash_requested.emit(row.thread.id)

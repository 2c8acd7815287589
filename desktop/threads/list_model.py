"""The rows of the list of chats for Qt's view: what they say, what may be edited in place, and what may be dragged where."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import uuid4

import msgspec
from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.threads.thread_rows import Day, FolderRow, HeadingRow, Row, ThreadRow
from desktop.threads.wishes import Act, Wish
from models.conversations.records import ThreadId
from models.policy.records import EndedBy

AnyIndex = QModelIndex | QPersistentModelIndex
_DRAGGED = f"application/x-exeunt-threads-{uuid4().hex}"
"""Of this process alone: the same numbers are other chats in the window of another data folder."""
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class ThreadListModel(QAbstractListModel):
    """Rows for the view; a title that was edited, and threads that were dropped, go out as wishes.

    Signals:
        wished: object Wish.
    """

    wished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self.has_places = False
        """Whether it shows the list itself, with its folders, so that threads can be dragged about."""

    def show(self, rows: Sequence[Row]) -> bool:
        """Show these rows in place of those before; False where they are the same."""
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        return True

    def index_of(self, key: ThreadId | str | None) -> QModelIndex:
        """Where a thread stands, or a folder of this name; no index where it does not."""
        for number, row in enumerate(self._rows):
            if key is not None and key_of(row) == key:
                return self.index(number)
        return QModelIndex()

    def indexes_of(self, threads: Iterable[ThreadId]) -> list[QModelIndex]:
        """Where several stand."""
        wanted = set(threads)
        return [self.index(number) for number, row in enumerate(self._rows) if key_of(row) in wanted]

    def row(self, index: AnyIndex) -> Row:
        """The row behind an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role in _ROLES:
            return self._words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ThreadRow) and row.thread.pinned:
            return self.tr("In the folder “{name}”").format(name=row.thread.folder) if row.thread.folder else None
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, name = self._rows[index.row()], " ".join(str(value).split())
        if isinstance(row, HeadingRow) or not name or name == self._words(row):
            return False
        if isinstance(row, FolderRow):
            self.wished.emit(Wish(Act.RENAME_FOLDER, folder=row.folder.name, name=name))
        else:
            self.wished.emit(Wish(Act.RENAME, (row.thread.id,), name=name))
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        drop = Qt.ItemFlag.ItemIsDropEnabled if self.has_places else Qt.ItemFlag.NoItemFlags
        if not index.isValid():
            return drop
        row = self._rows[index.row()]
        if isinstance(row, HeadingRow):
            return drop
        # A folder as well: what cannot be selected is passed over by screen readers.
        flags = drop | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsSelectable
        return flags if isinstance(row, FolderRow) else flags | Qt.ItemFlag.ItemIsDragEnabled

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_DRAGGED]

    def mimeData(self, indexes: Sequence[AnyIndex]) -> QMimeData:
        threads = [row.thread.id for row in map(self.row, indexes) if isinstance(row, ThreadRow)]
        dragged = QMimeData()
        dragged.setData(_DRAGGED, msgspec.json.encode(threads))
        return dragged

    def can_take(self, dragged: QMimeData) -> bool:
        """Whether what is dragged are threads, and they have somewhere to go."""
        return self.has_places and dragged.hasFormat(_DRAGGED)

    def take(self, dragged: QMimeData, onto: AnyIndex) -> None:
        """Threads were dropped on a row, or below all."""
        threads = tuple(msgspec.json.decode(bytes(dragged.data(_DRAGGED).data()), type=list[int]))
        self.wished.emit(self._wish_of_drop(threads, self.row(onto) if onto.isValid() else None))

    def target(self, onto: AnyIndex) -> list[QModelIndex]:
        """The rows that a drop on this one would go to, for showing where: a folder with what is in it, or the row alone."""
        row = self.row(onto)
        folder = row.folder.name if isinstance(row, FolderRow) else None
        if isinstance(row, ThreadRow) and row.is_in_folder:
            folder = row.thread.folder
        if folder is None:
            return []
        return [
            self.index(number)
            for number, other in enumerate(self._rows)
            if (isinstance(other, FolderRow) and other.folder.name == folder)
            or (isinstance(other, ThreadRow) and other.is_in_folder and other.thread.folder == folder)
        ]

    def _wish_of_drop(self, threads: tuple[ThreadId, ...], onto: Row | None) -> Wish:
        match onto:
            case FolderRow(folder):
                return Wish(Act.MOVE, threads, folder.name)
            case HeadingRow(Day.PINNED):
                return Wish(Act.PIN, threads)
            case ThreadRow(thread) if thread.pinned is not None:
                return Wish(Act.PIN, threads)
            case ThreadRow(thread, is_in_folder=True):
                return Wish(Act.MOVE, threads, thread.folder)
            case _:
                return Wish(Act.MOVE, threads, None)

    # Words

    def _words(self, row: Row) -> str:
        match row:
            case HeadingRow():
                return self._heading(row)
            case FolderRow():
                return row.folder.name
            case ThreadRow():
                return row.thread.title or self.tr("New chat")

    def _spoken(self, row: Row) -> str | None:
        match row:
            case FolderRow():
                words = (
                    self.tr("Folder {name}, closed, %n chats", "", row.threads)
                    if row.folder.collapsed
                    else self.tr("Folder {name}, open, %n chats", "", row.threads)
                )
                return words.format(name=row.folder.name)
            case ThreadRow():
                return ", ".join([self._words(row), *self._facts(row)])
            case _:
                return None

    def _facts(self, row: ThreadRow) -> list[str]:
        """What stands beside a title as a sign, in words; the end comes last, as the most weighty."""
        thread = row.thread
        facts = [row.snippet] if row.snippet else []
        if row.is_in_folder and thread.folder:
            facts.append(self.tr("in the folder {name}").format(name=thread.folder))
        if thread.pinned is not None:
            facts.append(self.tr("pinned"))
        if row.tells_of_archive and thread.archived is not None:
            facts.append(self.tr("in the archive"))
        if thread.ending is not None:
            at_request = thread.ending.by is EndedBy.REQUEST
            facts.append(self.tr("ended at your request") if at_request else self.tr("ended"))
        elif thread.branched_from is not None:
            facts.append(self.tr("branch"))
        return facts

    def _heading(self, row: HeadingRow) -> str:
        if row.month is not None:
            locale = QLocale()
            name = locale.standaloneMonthName(row.month.month)
            return self.tr("{month} {year}").format(month=name, year=row.month.year).upper()
        names: Mapping[Day, str] = {
            Day.PINNED: self.tr("PINNED"),
            Day.TODAY: self.tr("TODAY"),
            Day.YESTERDAY: self.tr("YESTERDAY"),
            Day.WEEK: self.tr("LAST 7 DAYS"),
            Day.DAYS: self.tr("LAST 30 DAYS"),
        }
        return names[row.day]


def key_of(row: Row) -> ThreadId | str | None:
    """What a row keeps when the rows are others: a thread's id, or a folder's name."""
    match row:
        case ThreadRow():
            return row.thread.id
        case FolderRow():
            return row.folder.name
        case _:
            return None

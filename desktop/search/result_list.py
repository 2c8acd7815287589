"""The list of what was found in all chats."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop.search.result_painting import ResultDelegate
from desktop.search.result_rows import ChatRow, HitRow, ResultRow
from desktop.theme.theme import Theme
from desktop.translation import day
from models.conversations.records import Author
from models.conversations.search_records import Source
from models.conversations.searchable_threads import Place

_AnyIndex = QModelIndex | QPersistentModelIndex


class ResultModel(QAbstractListModel):
    """Rows for the view."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[ResultRow] = []

    @property
    def rows(self) -> Sequence[ResultRow]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[ResultRow]) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: _AnyIndex) -> ResultRow:
        """The row behind an index."""
        return self._rows[index.row()]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.UserRole:
            return self.row(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(self.row(index))
        return None

    def _spoken(self, row: ResultRow) -> str:
        if isinstance(row, HitRow):
            words = self.tr("{author}, {day}: {words}")
            return words.format(author=self.author(row), day=day(row.hit.created), words=row.hit.snippet.text)
        title, place = self.title(row), self.place(row)
        return self.tr("Chat: {title}, {place}").format(title=title, place=place) if place else title

    def author(self, row: HitRow) -> str:
        """Who wrote it, and where it stands if not in the words."""
        author = self.tr("You") if row.hit.author is Author.USER else row.hit.model or self.tr("The model")
        if row.hit.file is not None:
            return self.tr("{author}, in {file}").format(author=author, file=" ".join(row.hit.file.name.split()))
        return self.tr("{author}, in thoughts").format(author=author) if row.hit.source is Source.THOUGHTS else author

    def title(self, row: ChatRow) -> str:
        """The chat's title."""
        return row.found.title.text or self.tr("New chat")

    def place(self, row: ChatRow) -> str:
        """What there is to say of the chat beside its title."""
        words = {Place.ARCHIVE: self.tr("in the archive"), Place.TRASH: self.tr("in the trash")}
        return words.get(row.found.place, self.tr("ended") if row.found.ended else "")


class ResultList(QListView):
    """Shows results; Enter or a click opens one.

    Signals:
        chosen: object ResultRow.
        left_at_top: the arrow went up from the first row.
    """

    chosen = Signal(object)
    left_at_top = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ResultModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ResultDelegate(theme, self.rows, self))
        self.setAccessibleName(self.tr("Results"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._on_chosen)
        theme.changed.connect(self.viewport().update)

    def show_rows(self, rows: Sequence[ResultRow]) -> None:
        """Show these rows from the first one on; the same rows again keep their place."""
        if rows != self.rows.rows:
            self.rows.show(rows)
            self.scrollToTop()

    def focus_first(self) -> None:
        """Put the focus on the row that was chosen last, else on the first."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._on_chosen(index)
        elif event.key() == Qt.Key.Key_Up and index.row() <= 0:
            self.left_at_top.emit()
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().update()

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen.emit(self.rows.row(index))

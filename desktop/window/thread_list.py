"""The sidebar's list of chats: model, painting, and the keyboard and mouse ways to open, rename and trash one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QIcon, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.icons import Icon, icon
from desktop.theme.theme import Theme
from desktop.window.thread_rows import Day, HeadingRow, Row, ThreadRow
from models.conversations.records import Thread, ThreadId
from models.policy.records import EndedBy

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW = 36
_ROW_WITH_SNIPPET = 52
_HEADING = 36
_PAD = 12
_BADGE = 16


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
        self.setItemDelegate(_ThreadDelegate(theme, self))
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


class _ThreadDelegate(QStyledItemDelegate):
    """Paints headings and threads, and edits a title in place."""

    def __init__(self, theme: Theme, view: ThreadList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        row = self._row(index)
        if isinstance(row, HeadingRow):
            return QSize(0, _HEADING)
        return QSize(0, _ROW_WITH_SNIPPET if row.snippet else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row = self._row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, option, index)
        else:
            self._paint_thread(painter, option, row, str(index.data()))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Title of the chat"))
        editor.setMaxLength(200)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        editor.setGeometry(_field(option.rect).adjusted(0, 1, 0, -1))

    def _row(self, index: _AnyIndex) -> Row:
        model = self._view.model()
        assert isinstance(model, ThreadListModel)  # noqa: S101 # its only model, set in __init__
        return model.row(index)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        font = QFont(option.font)
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.second))
        rect = _field(option.rect).adjusted(_PAD, 0, -_PAD, -6)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, str(index.data()))

    def _paint_thread(self, painter: QPainter, option: QStyleOptionViewItem, row: ThreadRow, title: str) -> None:
        tokens = self._theme.tokens
        field = _field(option.rect)
        is_open = row.thread.id == self._view.open_thread
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_open or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hairline if is_open else tokens.hover))
            painter.drawRoundedRect(field, 8, 8)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 7, 7)
        inner = field.adjusted(_PAD, 0, -_PAD, 0)
        if badge_icon := self._badge(row.thread):
            badge = QRect(inner.right() - _BADGE + 1, inner.center().y() - _BADGE // 2 + 1, _BADGE, _BADGE)
            badge_icon.paint(painter, badge)
            inner.setRight(badge.left() - 8)
        self._paint_words(painter, option.font, inner, title, row.snippet)

    def _badge(self, thread: Thread) -> QIcon | None:
        if thread.ending is not None:
            return icon(Icon.CLOSED_DOOR, self._theme.tokens.ended)
        if thread.branched_from is not None:
            return icon(Icon.BRANCH, self._theme.tokens.second)
        return None

    def _paint_words(self, painter: QPainter, font: QFont, inner: QRect, title: str, snippet: str) -> None:
        tokens = self._theme.tokens
        font = QFont(font)
        font.setPixelSize(13)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        metrics = QFontMetrics(font)
        if not snippet:
            words = metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
            return
        upper = QRect(inner.left(), inner.top() + 6, inner.width(), 20)
        lower = QRect(inner.left(), inner.top() + 26, inner.width(), 20)
        painter.drawText(
            upper,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner.width()),
        )
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(QColor(tokens.second))
        words = QFontMetrics(font).elidedText(snippet, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _field(rect: QRect) -> QRect:
    return rect.adjusted(8, 1, -8, -1)

"""The palette: everything that can be done and opened, found by typing a little of its name."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from desktop.announcing import announce
from desktop.commands.commands import Commands
from desktop.commands.palette_painting import ROW, PaletteDelegate
from desktop.commands.palette_rows import Findable, PaletteRow
from desktop.theme.theme import Theme
from desktop.window.quiet_line import QuietLine

_AnyIndex = QModelIndex | QPersistentModelIndex
_TOP_LEVEL = QModelIndex()
_WIDEST = 600
_SIDE = 16
_TOP = 56
_MOST_ROWS_SHOWN = 11
_PAGE = 8
_MOST_RECENT = 12


class PaletteModel(QAbstractListModel):
    """The rows, for the view and for those who listen to it."""

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._rows: Sequence[PaletteRow] = ()

    def show(self, rows: Sequence[PaletteRow]) -> None:
        """List these in place of those before."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: _AnyIndex = _TOP_LEVEL) -> int:
        return len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.command.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._commands.keys_shown(row.command.id)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                row.command.name,
                row.command.kind or row.command.group.title,
                self._commands.keys_shown(row.command.id),
            )
            return ", ".join(filter(None, parts))
        return None


class Palette(QFrame):
    """Lies over the window until something is chosen, Esc is pressed, or the focus goes elsewhere. Main thread only.

    `recent` says by their ids what was done last; `focus_again` gives the focus back where what had it is gone.

    Signals:
        recent_changed: list of ids, the last first.
    """

    recent_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        commands: Commands,
        recent: Sequence[str],
        focus_again: Callable[[], object],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._commands = commands
        self._over = window
        self._recent = list(recent)
        self._focus_again = focus_again
        self._focused_before: QWidget | None = None
        self._findable = Findable([], [])
        self.setProperty("role", "raised")
        self.setAutoFillBackground(True)
        self.setAccessibleName(self.tr("All commands"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What do you want to do, open or set?"))
        self.field.setAccessibleName(self.tr("Find a command, a chat or a setting"))
        self.field.setAccessibleDescription(self.tr("The arrow keys choose, Enter does it, Esc leaves."))
        self.field.textChanged.connect(self._show_rows)
        self.field.installEventFilter(self)
        self.nothing = QuietLine()
        self.nothing.setContentsMargins(12, 4, 12, 8)
        self.model = PaletteModel(commands, self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        self.list.setAccessibleName(self.tr("Commands, chats and settings"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keys
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        window.installEventFilter(self)
        self.hide()

    @Slot()
    def toggle(self) -> None:
        """Open it, or close it."""
        if self.isVisible():
            self.close_again()
        else:
            self.open()

    def open(self) -> None:
        """List everything that can be done now, with the focus in the field."""
        self._focused_before = QApplication.focusWidget()
        self._findable = Findable(self._commands.all_now(), self._recent)
        self.field.clear()
        self._show_rows()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        _application().focusChanged.connect(self._on_focus_changed)

    def close_again(self) -> None:
        """Close it, with the focus where it was."""
        self._let_go()
        before = self._focused_before
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self._focus_again()
        self._focused_before = None

    def _let_go(self) -> None:
        if self.isVisible():
            _application().focusChanged.disconnect(self._on_focus_changed)
            self.hide()

    # Rows

    @Slot()
    def _show_rows(self) -> None:
        rows = self._findable.rows(self.field.text())
        self.model.show(rows)
        self.list.setVisible(bool(rows))
        if rows:
            self.nothing.be_silent()
            self._choose(0)
        else:
            self.nothing.say(self.tr("Nothing here has these letters."))
            announce(self.field, self.nothing.sentence)
        self._lay_out()

    def _choose(self, row: int) -> None:
        if not self.model.rowCount():
            return
        index = self.model.index(min(max(row, 0), self.model.rowCount() - 1), 0)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        words = self.tr("{row}. {number} of {count}").format(
            row=index.data(Qt.ItemDataRole.AccessibleTextRole), number=index.row() + 1, count=self.model.rowCount()
        )
        announce(self.field, words)

    def _do(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        row: PaletteRow = index.data(Qt.ItemDataRole.UserRole)
        command = row.command
        self.close_again()
        self._recent = [command.id, *(name for name in self._recent if name != command.id)][:_MOST_RECENT]
        self.recent_changed.emit(self._recent)
        if command.is_enabled():
            command.run()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._do(index)

    # Where it lies, and its keys

    def _lay_out(self) -> None:
        room = self._over.size()
        width = min(_WIDEST, room.width() - 2 * _SIDE)
        row = self.list.sizeHintForRow(0) if self.model.rowCount() else ROW
        rows = min(self.model.rowCount(), _MOST_ROWS_SHOWN) * row
        top = min(_TOP, room.height() // 8)
        wanted = QSize(width, self.field.sizeHint().height() + 26 + (rows or ROW))
        self.setGeometry((room.width() - width) // 2, top, width, min(wanted.height(), room.height() - top - _SIDE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The field's keys choose in the list; the window's size is the palette's."""
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and self._way_of(event) is not None:
                event.accept()  # else Esc would be the window's
                return True
            if event.type() is QEvent.Type.KeyPress and (way := self._way_of(event)) is not None:
                way()
                return True
        elif watched is self._over and event.type() is QEvent.Type.Resize and self.isVisible():
            self._lay_out()
        return super().eventFilter(watched, event)

    def _way_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        row, last = self.list.currentIndex().row(), self.model.rowCount() - 1
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            return self.close_again
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return partial(self._do, self.list.currentIndex())
        to = {
            Qt.Key.Key_Down: row + 1 if row < last else 0,
            Qt.Key.Key_Tab: row + 1 if row < last else 0,
            Qt.Key.Key_Up: row - 1 if row > 0 else last,
            Qt.Key.Key_Backtab: row - 1 if row > 0 else last,
            Qt.Key.Key_PageDown: row + _PAGE,
            Qt.Key.Key_PageUp: row - _PAGE,
        }.get(key)
        return None if to is None else partial(self._choose, to)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now is not self and not self.isAncestorOf(now):
            self._let_go()


def _application() -> QApplication:
    return cast(QApplication, QApplication.instance())

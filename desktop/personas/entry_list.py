"""A list that is put in order by its owner: what is in it can be added, changed, doubled, moved and deleted."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QMargins, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.beginning import beginning
from desktop.settings.controls import push_button
from desktop.window.quiet_line import QuietLine
from models.personas.records import Persona, SavedPrompt, free_name

Entry = Persona | SavedPrompt
_ROW = 30
_LEAST_ROWS, _MOST_ROWS = 3, 8


class _Rows(QListWidget):
    """The rows, with keys for what the buttons below do.

    Signals:
        edit_pressed, delete_pressed: Enter; Delete.
        move_pressed: Alt with an arrow: by so many rows.
    """

    edit_pressed = Signal()
    delete_pressed = Signal()
    move_pressed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_pressed.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_pressed.emit()
        else:
            super().keyPressEvent(event)


class EntryList(QWidget):
    """Shows entries and tells what is wanted of them; it changes nothing by itself. Undo brings back what was deleted last.

    Signals:
        add_wanted: a new entry.
        edit_wanted: the entry at this place is to be changed.
        entries_wanted: these entries in place of those shown, as a tuple.
    """

    add_wanted = Signal()
    edit_wanted = Signal(int)
    entries_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self._deleted: tuple[int, Entry] | None = None
        self.list = _Rows()
        self.list.setProperty("role", "pages")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.currentRowChanged.connect(self._show_buttons)
        self.list.edit_pressed.connect(self._on_edit)
        self.list.itemDoubleClicked.connect(self._on_edit)
        self.list.delete_pressed.connect(self._on_delete)
        self.list.move_pressed.connect(self._move)
        self.add = push_button(self.tr("Add…"))
        self.edit = push_button(self.tr("Edit…"))
        self.double = push_button(self.tr("Duplicate"))
        self.delete = push_button(self.tr("Delete"))
        self.up, self.down = push_button(self.tr("Up")), push_button(self.tr("Down"))
        self.up.setToolTip(self.tr("Move it up (Alt+Up)"))
        self.down.setToolTip(self.tr("Move it down (Alt+Down)"))
        self.line = QuietLine()
        self.line.action_requested.connect(self._on_undo)
        self.add.clicked.connect(self.add_wanted)
        self.edit.clicked.connect(self._on_edit)
        self.double.clicked.connect(self._on_double)
        self.delete.clicked.connect(self._on_delete)
        self.up.clicked.connect(self._on_up)
        self.down.clicked.connect(self._on_down)
        self.setFocusProxy(self.list)
        self._lay_out()
        self._show_buttons()

    def _lay_out(self) -> None:
        self._groups = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._groups.setSpacing(8)
        for group in (self.buttons[:3], self.buttons[3:]):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in group:
                row.addWidget(button)
            self._groups.addLayout(row)
            row.addStretch(1)
        self._groups.setStretch(1, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(QMargins())
        rows.setSpacing(8)
        rows.addWidget(self.list)
        rows.addLayout(self._groups)
        rows.addWidget(self.line)

    @property
    def buttons(self) -> list[QPushButton]:
        """All of them, in reading order."""
        return [self.add, self.edit, self.double, self.delete, self.up, self.down]

    @property
    def tab_stops(self) -> list[QWidget]:
        """What the Tab key reaches."""
        offered = [button for button in self.line.findChildren(QPushButton) if button.isVisible()]
        return [self.list, *self.buttons, *offered]

    @property
    def titles(self) -> list[str]:
        """What the entries are called."""
        return [entry.name for entry in self._entries]

    def show_entries(self, entries: tuple[Entry, ...], row: int | None = None) -> None:
        """Show these, with the one at `row` chosen, else the one that was, as far as it is there."""
        chosen = self.list.currentRow() if row is None else row
        if entries != self._entries or not self.list.count():
            self._entries = entries
            self.list.clear()
            for entry in entries:
                text = entry.instructions if isinstance(entry, Persona) else entry.text
                item = QListWidgetItem(entry.name)
                item.setToolTip(beginning(text, 300))
                self.list.addItem(item)
        self.list.setCurrentRow(min(max(chosen, 0), len(entries) - 1))
        rows = min(max(len(entries), _LEAST_ROWS), _MOST_ROWS)
        height = max(self.list.sizeHintForRow(0), _ROW)
        self.list.setFixedHeight(rows * height + 2 * self.list.frameWidth())
        self._show_buttons()

    def minimumSizeHint(self) -> QSize:
        # The buttons stand in two rows where there is no room for one, so they must not hold the width up.
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() >= sum(button.sizeHint().width() + 8 for button in self.buttons)
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._groups.direction() is not wanted:
            self._groups.setDirection(wanted)
        super().resizeEvent(event)

    @Slot()
    def _show_buttons(self) -> None:
        row, count = self.list.currentRow(), len(self._entries)
        for button in (self.edit, self.double, self.delete):
            button.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < count - 1)

    @Slot()
    def _on_edit(self) -> None:
        if self.list.currentRow() >= 0:
            self.edit_wanted.emit(self.list.currentRow())

    @Slot()
    def _on_double(self) -> None:
        row = self.list.currentRow()
        if row >= 0:
            entry = self._entries[row]
            double = replace(entry, name=free_name(entry.name, self.titles))
            self._want([*self._entries[: row + 1], double, *self._entries[row + 1 :]], row + 1)

    @Slot()
    def _on_delete(self) -> None:
        row = self.list.currentRow()
        if row < 0:
            return
        entry, count = self._entries[row], len(self._entries)
        self._want([*self._entries[:row], *self._entries[row + 1 :]], row)
        if len(self._entries) < count:  # else it could not be kept, which was told
            self._deleted = row, entry
            self.line.say(self.tr("“{name}” was deleted.").format(name=entry.name), self.tr("Undo"))

    @Slot()
    def _on_undo(self) -> None:
        if self._deleted is not None:
            row, entry = self._deleted
            self._deleted = None
            back = replace(entry, name=free_name(entry.name, self.titles))
            self._want([*self._entries[:row], back, *self._entries[row:]], min(row, len(self._entries)))
        self.line.be_silent()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_up(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down(self) -> None:
        self._move(1)

    @Slot(int)
    def _move(self, step: int) -> None:
        row = self.list.currentRow()
        if row >= 0 and 0 <= row + step < len(self._entries):
            moved = list(self._entries)
            moved.insert(row + step, moved.pop(row))
            self._want(tuple(moved), row + step)

    def _want(self, entries: Sequence[Entry], row: int) -> None:
        self.entries_wanted.emit(tuple(entries))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        pressed = [button for button in self.buttons if button.hasFocus()]
        if any(not button.isEnabled() for button in pressed):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

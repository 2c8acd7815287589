"""The list above the composer from which prompts and personas are picked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.theme.fonts import interface_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import Space, TextSize
from models.personas.records import Persona, SavedPrompt

_ROW = 36
_MOST_ROWS = 8
_SIDE = 12
_GAP = 8
_AROUND = 10
"""Pixels of the frame around the rows, above and below together."""


@dataclass(frozen=True)
class Pick:
    """One row: what it is called, what it says, and what kind of thing it is. Without an entry it leads to where they are kept."""

    entry: Persona | SavedPrompt | None
    name: str
    about: str = ""
    kind: str = ""


class PromptPicker(QFrame):
    """Stands over the chat, just above the composer, and never takes the focus: the keys come from there.

    Signals:
        picked: the entry of the row that was clicked, or None for the last row.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, above: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._above, self._over = above, parent
        self._picks: Sequence[Pick] = ()
        self.setProperty("role", "raised")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Prompts and personas"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(_PickPainter(theme, self))
        self.list.itemClicked.connect(self._on_clicked)
        self.list.itemEntered.connect(self.list.setCurrentItem)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4, 4, 4, 4)
        rows.addWidget(self.list)
        parent.installEventFilter(self)
        above.installEventFilter(self)
        self.hide()

    @property
    def current(self) -> Pick | None:
        """The row that Enter picks."""
        row = self.list.currentRow()
        return self._picks[row] if 0 <= row < len(self._picks) else None

    def offer(self, picks: Sequence[Pick]) -> None:
        """Show these, the first one chosen; nothing where there are none."""
        if picks != self._picks:
            self._picks = picks
            self.list.clear()
            for pick in picks:
                item = QListWidgetItem(pick.name)
                item.setData(Qt.ItemDataRole.UserRole, pick)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(pick))
                self.list.addItem(item)
        was_shown = self.isVisible()
        self.list.setCurrentRow(0)
        self.setVisible(bool(picks))
        self._place()
        self.raise_()
        if picks and not was_shown:
            self._say_current()

    def move_by(self, rows: int) -> None:
        """Choose another row; after the last comes the first."""
        self.list.setCurrentRow((self.list.currentRow() + rows) % max(self.list.count(), 1))
        self._say_current()

    def _say_current(self) -> None:
        # The focus stays where one types, so a screen reader would not hear of the list.
        if (pick := self.current) is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.list, _spoken(pick)))

    def _place(self) -> None:
        corner = self._above.mapTo(self._over, self._above.rect().topLeft())
        height = min(self.list.count(), _MOST_ROWS) * _ROW + _AROUND
        height = min(height, max(corner.y() - 2 * _GAP, _ROW + _AROUND))
        self.setGeometry(corner.x(), corner.y() - _GAP - height, self._above.width(), height)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._place()
        return False

    @Slot(QListWidgetItem)
    def _on_clicked(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole).entry)


class _PickPainter(QStyledItemDelegate):
    """Name, then the beginning of what it says, and the kind at the far end."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        pick: Pick = index.data(Qt.ItemDataRole.UserRole)
        tokens = self._theme.tokens
        shown: Any = option  # the stubs know no attributes of style options
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown.state & shown.state.State_Selected:
            painter.setPen(QPen(QColor(tokens.accent), 1.5))
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(shown.rect.adjusted(1, 1, -1, -1), Space.CORNER - 2, Space.CORNER - 2)
        room = QRect(shown.rect).adjusted(_SIDE, 0, -_SIDE, 0)
        room = self._write(painter, room, pick.kind, tokens.second, shown.direction, at_end=True)
        bold = QFont.Weight.DemiBold if pick.entry is not None else QFont.Weight.Normal
        room = self._write(painter, room, pick.name, tokens.ink, shown.direction, weight=bold)
        self._write(painter, room, pick.about, tokens.second, shown.direction)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        room: QRect,
        words: str,
        colour: str,
        direction: Qt.LayoutDirection,
        *,
        weight: QFont.Weight = QFont.Weight.Normal,
        at_end: bool = False,
    ) -> QRect:
        """Write as much as there is room for; what is left of it."""
        painter.setFont(interface_font(TextSize.CAPTION, weight))
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        fitting = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        width = metrics.horizontalAdvance(fitting)
        is_left = (direction == Qt.LayoutDirection.LeftToRight) != at_end
        place = QRect(room)
        place.setWidth(width)
        if not is_left:
            place.moveRight(room.right())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
        taken = width + _SIDE
        return room.adjusted(taken, 0, 0, 0) if is_left else room.adjusted(0, 0, -taken, 0)


def _spoken(pick: Pick) -> str:
    return ". ".join(filter(None, [pick.name, pick.kind, pick.about]))

"""How a row of the palette looks: the name with the letters that were typed, what it is about, and its keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.commands.palette_rows import PaletteRow
from desktop.theme.theme import Theme

ROW = 36
_PAD = 12
_GAP = 16
_KIND_FROM = 300
"""Pixels: in a narrower row there is no room for what a command is about."""
_AnyIndex = QModelIndex | QPersistentModelIndex


class PaletteDelegate(QStyledItemDelegate):
    """Paints rows whose `UserRole` is a PaletteRow and whose `ToolTipRole` are the keys."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        return QSize(0, max(ROW, QFontMetrics(option.font).height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row: PaletteRow = index.data(Qt.ItemDataRole.UserRole)
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = option.rect.adjusted(6, 1, -6, -1)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(tokens.accent), 2) if is_chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 7, 7)
        room = field.adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(option.font)
        keys = index.data(Qt.ItemDataRole.ToolTipRole)
        room = self._paint_at_end(painter, option, room, keys, QColor(tokens.ink))
        kind = row.command.kind or row.command.group.title
        if room.width() >= _KIND_FROM:
            room = self._paint_at_end(painter, option, room, kind, QColor(tokens.second))
        self._paint_name(painter, option, room, row)
        painter.restore()

    def _paint_at_end(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, words: str, colour: QColor
    ) -> QRect:
        """Paint words at the end of the room, where reading ends, and tell what room is left."""
        if not words:
            return room
        metrics = QFontMetrics(option.font)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width() // 2)
        width = metrics.horizontalAdvance(words)
        place = QStyle.alignedRect(
            option.direction,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            QSize(width, room.height()),
            room,
        )
        painter.setPen(colour)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, words)
        left = QRect(room)
        if option.direction is Qt.LayoutDirection.RightToLeft:
            left.setLeft(place.right() + _GAP)
        else:
            left.setRight(place.left() - _GAP)
        return left

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: PaletteRow) -> None:
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        # Elided as if all of it were bold: what is bold cannot push the rest out of the room then.
        words = QFontMetrics(bold if row.letters else option.font).elidedText(
            row.command.name, Qt.TextElideMode.ElideRight, room.width()
        )
        marked = QTextCharFormat()
        marked.setFont(bold)
        marked.setForeground(QColor(self._theme.tokens.accent))
        layout = QTextLayout(words, option.font)
        direction = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        direction.setTextDirection(option.direction)
        direction.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(direction)
        layout.setFormats([_range(place, marked) for place in row.letters if place < len(words)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        painter.setPen(QColor(self._theme.tokens.ink))
        top = room.top() + (room.height() - line.height()) / 2
        is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
        layout.draw(painter, QPointF(room.right() - line.naturalTextWidth() if is_mirrored else room.left(), top))


def _range(place: int, how: QTextCharFormat) -> QTextLayout.FormatRange:
    one = QTextLayout.FormatRange()
    one.start, one.length, one.format = place, 1, how
    return one

"""How results look: a chat's title with its day, and under it what was said, with the words marked that were searched for."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, QTime
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.icons import Icon, icon
from desktop.search.result_rows import ChatRow, HitRow
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize
from desktop.translation import day
from models.conversations.search_words import Range
from models.conversations.searchable_threads import Place

if TYPE_CHECKING:
    from desktop.search.result_list import ResultModel

_AnyIndex = QModelIndex | QPersistentModelIndex
_PAD = 12
_INDENT = 12
_LINES = 2
_BADGE = 16
_ABOVE_CHAT = 12
_PLACES = {Place.ARCHIVE: Icon.ARCHIVE, Place.TRASH: Icon.TRASH}


class ResultDelegate(QStyledItemDelegate):
    """Paints the rows of a ResultModel."""

    def __init__(self, theme: Theme, rows: "ResultModel", view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme = theme
        self._rows = rows
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        line = QFontMetrics(_font(option.font)).height()
        row = self._rows.row(index)
        if isinstance(row, ChatRow):
            return QSize(0, line + 16 + _ABOVE_CHAT)
        words = QFontMetrics(_font(option.font)).horizontalAdvance(row.hit.snippet.text)
        lines = min(words // max(self._view.viewport().width() - 2 * _PAD - _INDENT - 8, 1) + 1, _LINES)
        return QSize(0, (lines + 1) * line + 20)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row = self._rows.row(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        field = option.rect.adjusted(2, 1, -2, -1)
        if isinstance(row, ChatRow):
            field.setTop(field.top() + _ABOVE_CHAT)
        self._paint_ground(painter, option, field)
        room = field.adjusted(_PAD, 0, -_PAD, 0)
        if isinstance(row, ChatRow):
            self._paint_chat(painter, option, room, row)
        else:
            self._paint_hit(painter, option, room, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, field: QRect) -> None:
        tokens = self._theme.tokens
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus) and self._view.hasFocus()
        if has_focus or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(tokens.accent), 2) if has_focus else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_chat(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: ChatRow) -> None:
        font = _font(option.font, QFont.Weight.DemiBold)
        room = self._paint_at_end(painter, option, room, _when(row.found.updated))
        badge = _PLACES.get(row.found.place, Icon.CLOSED_DOOR if row.found.ended else None)
        if badge is not None:
            place = QStyle.alignedRect(
                option.direction,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                QSize(_BADGE, _BADGE),
                room,
            )
            colour = self._theme.tokens.ended if badge is Icon.CLOSED_DOOR else self._theme.tokens.second
            icon(badge, colour).paint(painter, place)
            room = _less(room, _BADGE + 8, option.direction)
        self._paint_text(painter, option, room, font, self._rows.title(row), row.found.title.ranges, lines=1)

    def _paint_hit(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, row: HitRow) -> None:
        room = _less(room, _INDENT, _opposite(option.direction))
        line = QFontMetrics(_font(option.font)).height()
        upper = QRect(room.left(), room.top() + 8, room.width(), line)
        upper = self._paint_at_end(painter, option, upper, _when(row.hit.created))
        painter.setPen(QColor(self._theme.tokens.second))
        painter.setFont(_font(option.font))
        author = painter.fontMetrics().elidedText(self._rows.author(row), Qt.TextElideMode.ElideMiddle, upper.width())
        painter.drawText(upper, _leading(option) | Qt.AlignmentFlag.AlignVCenter, author)
        lower = QRect(room.left(), upper.bottom() + 3, room.width(), _LINES * line)
        snippet = row.hit.snippet
        self._paint_text(painter, option, lower, _font(option.font), snippet.text, snippet.ranges, lines=_LINES)

    def _paint_at_end(self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, words: str) -> QRect:
        """Paint words where reading ends, and tell what room is left."""
        font = _font(option.font)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.second))
        width = QFontMetrics(font).horizontalAdvance(words)
        place = QStyle.alignedRect(
            option.direction,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            QSize(width, room.height()),
            room,
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, words)
        return _less(room, width + 12, option.direction)

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        room: QRect,
        font: QFont,
        text: str,
        ranges: Sequence[Range],
        *,
        lines: int,
    ) -> None:
        tokens = self._theme.tokens
        layout = QTextLayout(text, font)
        wrapping = QTextOption(_leading(option))
        wrapping.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # the text's own, whatever the window's is
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(wrapping)
        end = _break(layout, room.width(), lines)
        if end < len(text):
            layout.setText(text[: max(end - 2, 0)].rstrip() + "…")
        shown = layout.text()
        layout.setFormats(
            [_marked(shown, place, tokens.found, tokens.ink) for place in ranges if place[1] <= len(shown)]
        )
        _break(layout, room.width(), lines)
        height = layout.boundingRect().height()
        painter.setPen(QColor(tokens.ink))
        top = room.top() + (max(room.height() - height, 0) / 2 if lines == 1 else 0)
        painter.save()
        painter.setClipRect(QRectF(room))
        layout.draw(painter, QPointF(room.left(), top))
        painter.restore()


def _break(layout: QTextLayout, width: int, lines: int) -> int:
    """Break the text into lines of this width, so many at most; where the last of them ends."""
    end, height = 0, 0.0
    layout.beginLayout()
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return end


def _when(moment: datetime) -> str:
    """The day, or, of today, the time."""
    local = moment.astimezone()
    if local.date() != datetime.now().astimezone().date():
        return day(moment)
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def _font(font: QFont, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    made = QFont(font)
    made.setPixelSize(int(TextSize.CAPTION))
    made.setWeight(weight)
    return made


def _marked(text: str, place: Range, ground: str, ink: str) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    start, stop = (len(text[:end].encode("utf-16-le")) // 2 for end in place)  # Qt counts so
    look = QTextCharFormat()
    look.setBackground(QColor(ground))
    look.setForeground(QColor(ink))
    mark.start, mark.length, mark.format = start, stop - start, look
    return mark


def _less(room: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
    """Without so much where reading in this direction ends."""
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    return room.adjusted(width if is_mirrored else 0, 0, 0 if is_mirrored else -width, 0)


def _opposite(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    is_mirrored = direction is Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight if is_mirrored else Qt.LayoutDirection.RightToLeft


def _leading(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    is_mirrored = option.direction is Qt.LayoutDirection.RightToLeft
    return (Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute

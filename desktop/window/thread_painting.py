"""How the sidebar's chats and the headings above them look, and the field in which a title is edited."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.icons import Icon, icon
from desktop.theme.theme import Theme
from desktop.window.thread_rows import HeadingRow, Row, ThreadRow
from models.conversations.records import Thread, ThreadId

_AnyIndex = QModelIndex | QPersistentModelIndex
_ROW = 36
_ROW_WITH_SNIPPET = 52
_HEADING = 36
_PAD = 12
_BADGE = 16


class ThreadDelegate(QStyledItemDelegate):
    """Paints headings and threads, and edits a title in place.

    `row_of` gives the row behind an index, `open_thread` which thread is to be marked.
    """

    def __init__(
        self,
        theme: Theme,
        row_of: Callable[[_AnyIndex], Row],
        open_thread: Callable[[], ThreadId | None],
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._row_of = row_of
        self._open_thread = open_thread
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:
        row = self._row_of(index)
        if isinstance(row, HeadingRow):
            return QSize(0, _HEADING)
        return QSize(0, _ROW_WITH_SNIPPET if row.snippet else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        row = self._row_of(index)
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
        is_open = row.thread.id == self._open_thread()
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

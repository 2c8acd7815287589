"""How the sidebar's chats look, with the folders and headings above them, and the field in which a name is edited."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.icons import Icon, icon
from desktop.theme.theme import Theme
from desktop.threads.list_model import AnyIndex
from desktop.threads.thread_rows import FolderRow, HeadingRow, Row, ThreadRow
from models.conversations.records import ThreadId

_ROW = 36
_ROW_WITH_SNIPPET = 52
_HEADING = 36
_PAD = 12
_BADGE = 16
_GAP = 8
_INDENT = 24
"""How far the chats of a folder are moved in: as far as its name."""


class ThreadDelegate(QStyledItemDelegate):
    """Paints headings, folders and threads, and edits a name in place.

    `row_of` gives the row behind an index, `open_thread` which thread is to be marked.
    """

    def __init__(
        self,
        theme: Theme,
        row_of: Callable[[AnyIndex], Row],
        open_thread: Callable[[], ThreadId | None],
        view: QListView,
    ) -> None:
        super().__init__(view)
        self._theme = theme
        self._row_of = row_of
        self._open_thread = open_thread
        self._view = view
        self.marked: Sequence[QModelIndex] = ()
        """The folder that would take what is dragged, with its chats."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        row = self._row_of(index)
        if isinstance(row, HeadingRow):
            return QSize(0, _HEADING)
        return QSize(0, _ROW_WITH_SNIPPET if isinstance(row, ThreadRow) and row.snippet else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row = self._row_of(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, HeadingRow):
            self._paint_heading(painter, option, str(index.data()))
        else:
            self._paint_ground(painter, option, index, row)
            inner = _field(option.rect).adjusted(_PAD, 0, -_PAD, 0)
            if isinstance(row, FolderRow):
                self._paint_folder(painter, option, inner, row)
            else:
                self._paint_thread(painter, option, inner, row, str(index.data()))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        editor = QLineEdit(parent)
        is_folder = isinstance(self._row_of(index), FolderRow)
        editor.setAccessibleName(self.tr("Name of the folder") if is_folder else self.tr("Title of the chat"))
        editor.setMaxLength(200)
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        editor.setGeometry(_field(option.rect).adjusted(0, 1, 0, -1))

    # The parts of a row

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, words: str) -> None:
        font = _font(option, 11)
        font.setWeight(QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6)
        rect = _field(option.rect).adjusted(_PAD, 0, -_PAD, -6)
        _write(painter, option, rect, words, font, self._theme.tokens.second, Qt.AlignmentFlag.AlignBottom)

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, row: FolderRow | ThreadRow
    ) -> None:
        tokens, field = self._theme.tokens, _field(option.rect)
        is_open = isinstance(row, ThreadRow) and row.thread.id == self._open_thread()
        is_chosen = self._is_chosen(option) and (not is_open or len(self._view.selectedIndexes()) > 1)
        is_chosen = is_chosen and isinstance(row, ThreadRow)  # nothing is done with a folder that is chosen among chats
        colour = ""
        if is_chosen or index in self.marked:
            colour = tokens.selection
        elif is_open:
            colour = tokens.chosen
        elif option.state & QStyle.StateFlag.State_MouseOver:
            colour = tokens.hover
        if colour:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(field, 8, 8)
        if option.state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(field.adjusted(1, 1, -1, -1), 7, 7)

    def _paint_folder(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, row: FolderRow) -> None:
        tokens = self._theme.tokens
        sign, inner = _leading(option, inner, _BADGE, _GAP)
        icon(Icon.FOLDER if row.folder.collapsed else Icon.FOLDER_OPEN, tokens.second).paint(painter, sign)
        count = str(row.threads) if row.threads else ""
        font = _font(option, 12)
        place, inner = _trailing(option, inner, QFontMetrics(font).horizontalAdvance(count), _GAP)
        _write(painter, option, place, count, font, tokens.second)
        _write(painter, option, inner, row.folder.name, _font(option, 13, QFont.Weight.DemiBold), tokens.ink)

    def _paint_thread(
        self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, row: ThreadRow, title: str
    ) -> None:
        tokens = self._theme.tokens
        if row.is_in_folder:
            _, inner = _leading(option, inner, _INDENT, 0)
        for badge in self._badges(row):
            place, inner = _trailing(option, inner, _BADGE, _GAP)
            badge.paint(painter, place)
        if not row.snippet:
            _write(painter, option, inner, title, _font(option, 13), tokens.ink)
            return
        upper = QRect(inner.left(), inner.top() + 6, inner.width(), 20)
        _write(painter, option, upper, title, _font(option, 13), tokens.ink)
        second = tokens.ink if self._is_chosen(option) else tokens.second
        _write(painter, option, upper.translated(0, 20), row.snippet, _font(option, 12), second)

    def _badges(self, row: ThreadRow) -> list[QIcon]:
        """The signs behind a title, from the edge inwards."""
        tokens, thread, signs = self._theme.tokens, row.thread, []
        if thread.ending is not None:
            signs.append(icon(Icon.CLOSED_DOOR, tokens.ended))
        elif thread.branched_from is not None:
            signs.append(icon(Icon.BRANCH, tokens.second))
        if row.tells_of_archive and thread.archived is not None:
            signs.append(icon(Icon.ARCHIVE, tokens.second))
        return signs

    def _is_chosen(self, option: QStyleOptionViewItem) -> bool:
        return bool(option.state & QStyle.StateFlag.State_Selected)


def _field(rect: QRect) -> QRect:
    return rect.adjusted(8, 1, -8, -1)


def _font(option: QStyleOptionViewItem, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def _leading(option: QStyleOptionViewItem, inner: QRect, width: int, gap: int) -> tuple[QRect, QRect]:
    """A piece of so many pixels where reading begins, as high as an icon, and what is left beside it."""
    height = min(_BADGE, inner.height())
    top = inner.center().y() - height // 2 + 1
    piece = QRect(inner.left(), top, width, height)
    rest = inner.adjusted(width + gap, 0, 0, 0)
    return QStyle.visualRect(option.direction, inner, piece), QStyle.visualRect(option.direction, inner, rest)


def _trailing(option: QStyleOptionViewItem, inner: QRect, width: int, gap: int) -> tuple[QRect, QRect]:
    """The same where reading ends."""
    height = min(_BADGE, inner.height())
    top = inner.center().y() - height // 2 + 1
    piece = QRect(inner.right() - width + 1, top, width, height)
    rest = inner.adjusted(0, 0, -width - gap, 0)
    return QStyle.visualRect(option.direction, inner, piece), QStyle.visualRect(option.direction, inner, rest)


def _write(
    painter: QPainter,
    option: QStyleOptionViewItem,
    rect: QRect,
    words: str,
    font: QFont,
    colour: str,
    vertical: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # a title is read as its words are
    leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
    elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, leading | vertical | Qt.TextFlag.TextSingleLine, elided)

"""A file in a few words, on a small piece of paper."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from desktop.attachments.costs import FileCost
from desktop.attachments.words import about
from desktop.icons import Icon, icon
from desktop.theme.fonts import interface_font
from desktop.theme.tokens import Space, TextSize, Tokens
from models.conversations.records import Attachment

HEIGHT = 32
_ICON = 16
_PAD = 8
_GAP = 6
_CROSS = 24
_MOST_NAME = 220


class AttachmentChip(QAbstractButton):
    """Shows a file's name, size and cost. Pressing it wants the file read; Delete, or the cross, wants it gone where it may go.

    Signals:
        removal_requested: the file is to be taken off.
    """

    removal_requested = Signal()

    def __init__(self, attachment: Attachment, tokens: Tokens, parent: QWidget, *, removable: bool) -> None:
        super().__init__(parent)
        self.attachment = attachment
        self._tokens = tokens
        self._removable = removable
        self._is_over_cross = False
        self._about = about(attachment, None)
        self.setFont(interface_font(TextSize.CAPTION))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if removable else Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.show_cost(None)

    def show_cost(self, cost: FileCost | None) -> None:
        """Say what it takes of the model's window; None where that is not counted."""
        self._about = about(self.attachment, cost)
        self._show_tool_tip()
        self.setAccessibleName(
            _tr("Attached file {name}, {about}").format(name=self.attachment.name, about=self._about)
        )
        says = _tr("Enter shows it, Delete removes it.") if self._removable else _tr("Enter shows it.")
        self.setAccessibleDescription(" ".join(filter(None, [self.attachment.note, says])))
        self.updateGeometry()
        self.update()

    def use_tokens(self, tokens: Tokens) -> None:
        """Other colours from now on."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._name_font())
        name = min(metrics.horizontalAdvance(self.attachment.name) + metrics.averageCharWidth(), _MOST_NAME)
        cross = _CROSS if self._removable else 0
        words = self.fontMetrics().horizontalAdvance(self._about)
        return QSize(_PAD + _ICON + _GAP + name + 2 * _GAP + words + _PAD + cross, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._removable:
            self.removal_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._look_at(event.position())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_cross(event.position()):
            event.accept()  # the release removes: a press alone can still be moved away
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_cross(event.position()) and not self.isDown():
            self.removal_requested.emit()
        else:
            super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._look_at(QPointF(-1, -1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = self._tokens, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # each text by its own letters
        focused = self.hasFocus()
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(QColor(tokens.accent if focused else tokens.hairline), width))
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.sunken))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), Space.CORNER, Space.CORNER)
        picture = QRect(_PAD, (HEIGHT - _ICON) // 2, _ICON, _ICON)
        icon(Icon.FILE, tokens.notice if self.attachment.note else tokens.second).paint(
            painter, self._mirrored(picture)
        )
        left = _PAD + _ICON + _GAP
        words = self.fontMetrics().horizontalAdvance(self._about)
        end = self.width() - _PAD - (_CROSS if self._removable else 0)
        room = end - words - 2 * _GAP - left
        painter.setFont(self._name_font())
        name = painter.fontMetrics().elidedText(self.attachment.name, Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(QColor(tokens.ink))
        painter.drawText(self._mirrored(QRect(left, 0, room, HEIGHT)), self._aligned(), name)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.second))
        painter.drawText(self._mirrored(QRect(end - words, 0, words, HEIGHT)), self._aligned(), self._about)
        if self._removable:
            colour = tokens.ink if self._is_over_cross else tokens.second
            icon(Icon.CLOSE, colour).paint(painter, self._cross().adjusted(5, 9, -5, -9))

    def _name_font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Medium)
        return font

    def _aligned(self) -> Qt.AlignmentFlag:
        return (
            QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        )

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _cross(self) -> QRect:
        return self._mirrored(QRect(self.width() - _CROSS - 2, 0, _CROSS, HEIGHT))

    def _is_cross(self, at: QPointF) -> bool:
        return self._removable and self._cross().contains(at.toPoint())

    def _look_at(self, at: QPointF) -> None:
        if self._is_cross(at) != self._is_over_cross:
            self._is_over_cross = not self._is_over_cross
            self._show_tool_tip()
            self.update()

    def _show_tool_tip(self) -> None:
        words = [self.attachment.name, self._about, self.attachment.note]
        removes = _tr("Remove {name}").format(name=self.attachment.name)
        self.setToolTip(removes if self._is_over_cross else "\n".join(filter(None, words)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attachments", text)

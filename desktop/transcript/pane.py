"""The read-only text pane that everything in the transcript is shown in."""

from typing import Protocol

from PySide6.QtCore import QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser, QWidget

from desktop.clipboard import CopiedText
from desktop.transcript.copying.copied_markdown import prose_markdown
from desktop.transcript.copying.copied_text import selected_text
from desktop.transcript.link_window import LinkWindow
from desktop.transcript.links import words_of_link
from models.markdown.addresses import is_openable

_WIDTH_AT_FIRST = 500
"""Pixels. At none, what is written first would be laid out with each letter on a line of its own."""
_NO_KEY = Qt.KeyboardModifier.NoModifier


class Selecting(Protocol):
    """A selection that goes beyond one pane. An event filter would be called for each event of each pane, all through an answer."""

    def press(self, pane: "TextPane") -> None:
        """The mouse is pressed in a pane."""

    def move_to(self, pointer: QPoint) -> bool:
        """It is dragged to here, on the screen. Whether that was all there is to do about it."""

    def release(self) -> None:
        """It is let go."""


class TextPane(QTextBrowser):
    """A text browser as tall as its text, that leaves scrolling and every key but copying to the view around it.

    It opens web and mail links in the system's own programs, asking first, and loads nothing.
    """

    asks_before_opening = True
    """False for the app's own words."""
    stands_behind = ""
    """As Markdown, what stands before each of its lines: of the lists and quotes that all of it is in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.selecting: Selecting | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        # The document is as wide as it is told. Left to the widget, it would be laid out at the widget's size, which Qt does not
        # change before the widget is shown.
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(_WIDTH_AT_FIRST)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def wrap_at(self, width: int) -> None:
        """Break the lines at a width in pixels."""
        if self.lineWrapColumnOrWidth() != width:
            self.setLineWrapColumnOrWidth(width)

    def has_links(self) -> bool:
        """Whether the Tab key has something to reach in it."""
        return False

    def has_selection(self) -> bool:
        """Whether text is selected in it."""
        return self.textCursor().hasSelection()

    def drop_selection(self) -> None:
        """Select nothing."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.selecting is not None and event.button() is Qt.MouseButton.LeftButton:
            self.selecting.press(self)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        dragged = event.buttons() & Qt.MouseButton.LeftButton
        if not (self.selecting and dragged and self.selecting.move_to(event.globalPosition().toPoint())):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.selecting is not None:
            self.selecting.release()
        super().mouseReleaseEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The first time, Qt scrolls to its cursor, which is behind what was written: a long line would be seen from its end."""
        sideways = self.horizontalScrollBar().value()
        super().showEvent(event)
        self.horizontalScrollBar().setValue(sideways)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keyboard's focus, the first or the last link is ready to be followed."""
        super().focusInEvent(event)
        forward = event.reason() is Qt.FocusReason.TabFocusReason
        if forward or event.reason() is Qt.FocusReason.BacktabFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.Start if forward else QTextCursor.MoveOperation.End)
            self.focusNextPrevChild(forward)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing: no picture, no style, from nowhere."""
        return None

    def selected_text(self) -> str:
        """What is selected, as plain text."""
        return selected_text(self.textCursor())

    def selected_markdown(self) -> str:
        """The same as Markdown."""
        return prose_markdown(self.textCursor())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What a copy holds: plain text with the lists' markers, without the app's colours and fonts."""
        return CopiedText(self.selected_text())

    def minimumSizeHint(self) -> QSize:
        """Nothing: the row says how large it is."""
        return QSize(0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Sideways where there is something sideways, with Shift by a wheel that turns one way; else it is the transcript's."""
        turned, bar = event.angleDelta(), self.horizontalScrollBar()
        if bar.maximum() == 0:
            event.ignore()
        elif abs(turned.x()) > abs(turned.y()):
            super().wheelEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar.setValue(bar.value() - turned.y() // 2)
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Following links; selecting and copying go over the whole message, and the rest scrolls the transcript."""
        own = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in own and event.modifiers() in (_NO_KEY, Qt.KeyboardModifier.KeypadModifier):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A link has a menu of its own; else it is the message's."""
        address = self.anchorAt(event.pos())
        if is_openable(address):
            self._link_menu(address).popup(event.globalPos())
        else:
            event.ignore()

    def _link_menu(self, address: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open the link…")).triggered.connect(lambda: self._on_anchor_clicked(QUrl(address)))
        menu.addAction(self.tr("Copy the address")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(address)
        )
        return menu

    def _on_anchor_clicked(self, address: QUrl) -> None:
        if not is_openable(address.toString()):
            return
        if self.asks_before_opening:
            LinkWindow(address.toString(), words_of_link(self.document(), address.toString()), self.window()).open()
        else:
            QDesktopServices.openUrl(address)

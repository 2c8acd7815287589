"""The field that a message is written in."""

import math

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from desktop.theme.fonts import interface_font, reading_scale
from desktop.theme.tokens import TextSize

LEAST_HEIGHT = 32
"""Pixels: the height of the button beside it."""
_MOST_LINES = 8


class MessageField(QPlainTextEdit):
    """A plain text field as high as its text, up to a limit. Enter is told, Shift+Enter breaks the line.

    Signals:
        enter_pressed: the message is to be sent.
    """

    enter_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = False
        self._is_full = False
        self.setObjectName("message")
        self._set_type()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.textChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        breaks = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
        # While an input method composes, Enter takes its suggestion: it must never send half a word.
        if enter and not breaks and not self._composing:
            self.enter_pressed.emit()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # A file that is dropped is for the window, which opens models.
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        # The cursor may have scrolled the text while there was less room.
        if not self._is_full:
            self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._set_type()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _set_type(self) -> None:
        self.setFont(interface_font(TextSize.MESSAGE * reading_scale()))
        # The placeholder is drawn in the viewport's font, which the style sheet would leave at the size before.
        self.viewport().setFont(self.font())

    @Slot()
    def _on_size_changed(self) -> None:
        self._fit()

    @Slot()
    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing() + 1  # as QPlainTextEdit lays it out
        height = self._text_height(_MOST_LINES * line)
        self._is_full = height > _MOST_LINES * line
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if self._is_full else off)
        padding = max(0, (LEAST_HEIGHT - line) // 2)
        self.setViewportMargins(0, padding, 0, padding)
        self.setFixedHeight(max(line, min(height, _MOST_LINES * line)) + 2 * padding)

    def _text_height(self, enough: int) -> int:
        """Of all lines as they are laid out (an emoji makes one taller); not measured on where it is more than `enough`."""
        height = 0.0
        block = self.document().firstBlock()
        while block.isValid() and height <= enough:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return math.ceil(height)

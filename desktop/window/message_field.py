"""The field that a message is written in."""

import math
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from desktop.endless_word import has_endless_word
from desktop.reading_direction import leading_edge
from desktop.theme.fonts import message_font, reading_scale
from desktop.theme.tokens import TextSize

LEAST_HEIGHT = 32
"""Pixels: the height of the button beside it."""
_MOST_LINES = 8
_LONG_TEXT = 8000
"""Letters: some two thousand tokens."""


class MessageField(QPlainTextEdit):
    """A plain text field as high as its text, up to a limit. Enter is told, Shift+Enter breaks the line.

    Signals:
        enter_pressed: the message is to be sent.
        files_given: files were pasted or dropped: object list of Path.
        long_text_pasted: a text that may better be an attachment: it stands in the field already.
    """

    enter_pressed = Signal()
    files_given = Signal(object)
    long_text_pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.about = ""
        """Said when somebody comes to it. Not when it changes: a screen reader would say it over the letters that are typed."""
        self._composing = False
        self._is_full = False
        self._most_height: int | None = None
        self._held = ""
        """What was typed while nothing could be written."""
        self.setObjectName("message")
        self._set_type()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        self.textChanged.connect(self._fit)
        self.textChanged.connect(self._begin_where_reading_does)
        self.textChanged.connect(self._forget_endless_word)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        breaks = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier)
        # While an input method composes, Enter takes its suggestion: it must never send half a word.
        if enter and not breaks and not self._composing:
            self.enter_pressed.emit()
            return
        if self.isReadOnly() and event.text().isprintable() and event.text():
            self._held += event.text()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setAccessibleDescription(self.about)
        super().focusInEvent(event)

    def hold(self, held: bool) -> None:
        """Take nothing in, or again: what was typed meanwhile comes then, at the end."""
        self.setReadOnly(held)
        if not held and self._held:
            self.moveCursor(QTextCursor.MoveOperation.End)
            self.insertPlainText(self._held)
            self._held = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(local_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if files := local_files(source):
            self.files_given.emit(files)
            return
        text = source.text()
        self._make_room_for(text)
        self.insertPlainText(text)
        if len(text) >= _LONG_TEXT:
            self.long_text_pasted.emit(text.replace("\r\n", "\n").replace("\r", "\n"))

    def take_at_most(self, height: int) -> None:
        """Grow to this many pixels at most, where the window is not tall."""
        if height != self._most_height:
            self._most_height = height
            self._fit()

    def setPlainText(self, text: str) -> None:
        self._make_room_for(text)
        super().setPlainText(text)

    def replace_text(self, text: str) -> None:
        """Put this in place of all that stands there, the cursor at its end, so that it can be undone."""
        self._make_room_for(text)
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        self.setTextCursor(cursor)

    def _make_room_for(self, text: str) -> None:
        if has_endless_word(text):
            self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)

    @Slot()
    def _forget_endless_word(self) -> None:
        if self.document().isEmpty():
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

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
        self.setFont(message_font(TextSize.MESSAGE * reading_scale()))
        # The placeholder is drawn in the viewport's font, which the style sheet would leave at the size before.
        self.viewport().setFont(self.font())

    @Slot()
    def _on_size_changed(self) -> None:
        self._fit()

    @Slot()
    def _begin_where_reading_does(self) -> None:
        """At the right for words that are read from there: Qt orders such words, and leaves them at the left."""
        block = self.document().firstBlock()
        while block.next().isValid() and not block.text().strip():
            block = block.next()
        option = self.document().defaultTextOption()
        if option.alignment() != (edge := leading_edge(block.text())):
            option.setAlignment(edge)
            self.document().setDefaultTextOption(option)

    @Slot()
    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing() + 1  # as QPlainTextEdit lays it out
        most = _MOST_LINES * line
        if self._most_height is not None:
            most = min(most, max(self._most_height, 2 * line))
        height = self._text_height(most)
        self._is_full = height > most
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(on if self._is_full else off)
        padding = max(0, (LEAST_HEIGHT - line) // 2)
        self.setViewportMargins(0, padding, 0, padding)
        self.setFixedHeight(max(line, min(height, most)) + 2 * padding)

    def _text_height(self, enough: int) -> int:
        """Of all lines as they are laid out (an emoji makes one taller); not measured on where it is more than `enough`."""
        height = 0.0
        block = self.document().firstBlock()
        while block.isValid() and height <= enough:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return math.ceil(height)


def local_files(source: QMimeData) -> list[Path]:
    """The files that were copied or are being dragged."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]

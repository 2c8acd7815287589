"""A field for some lines of text, as high as they are within bounds."""

import math

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_AROUND = 16
"""Pixels of border and padding, above and below together."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsField(QPlainTextEdit):
    """Plain text of several lines. Tab leaves it; Ctrl+Enter and Esc are told.

    Signals:
        confirmed: Ctrl+Enter.
        left: Esc.
    """

    confirmed = Signal()
    left = Signal()

    def __init__(self, least_lines: int, most_lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least_lines, most_lines
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @property
    def text(self) -> str:
        """What stands in it, without blank ends."""
        return self.toPlainText().strip()

    def event(self, event: QEvent) -> bool:
        # The window has a shortcut for Esc, which would come first.
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and not self.isReadOnly()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.isReadOnly():
            self.left.emit()
        elif event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    @Slot()
    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing() + 1
        lines = math.ceil(self.document().documentLayout().documentSize().height())  # QPlainTextEdit counts lines here
        margins = _AROUND + 2 * math.ceil(self.document().documentMargin())
        self.setFixedHeight(min(max(lines, self._least), self._most) * line + margins)

"""The user's earlier messages in the composer, by the arrow keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor

from desktop.window.message_field import MessageField


class Recall(QObject):
    """Up in an empty field shows the newest of the messages, up again the one before; Down comes back.

    What was changed of one stands there again when one comes back to it, and what was half typed at the end, until something is sent
    or another chat opened. Each step can be undone. `said` are the user's messages, the oldest first.
    """

    def __init__(self, field: MessageField, said: Callable[[], Sequence[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._field = field
        self._said = said
        self._texts: list[str] = []
        """The newest first, from what was half typed on; empty while nothing is recalled."""
        self._place = 0
        self._moves = False
        field.installEventFilter(self)
        field.textChanged.connect(self._on_text_changed)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress or self._field.isReadOnly():
            return False
        if event.modifiers() not in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier):
            return False
        if event.key() == Qt.Key.Key_Up and self._is_at(QTextCursor.MoveOperation.Up):
            return self._older()
        if event.key() == Qt.Key.Key_Down and self._is_at(QTextCursor.MoveOperation.Down):
            return self._newer()
        return False

    def forget(self) -> None:
        """Begin anew at the newest message."""
        self._texts, self._place = [], 0

    def _older(self) -> bool:
        if not self._texts:
            if self._field.toPlainText():
                return False
            said = [text for text in reversed(self._said()) if text.strip()]
            self._texts = ["", *(text for number, text in enumerate(said) if not number or text != said[number - 1])]
        return self._go_to(self._place + 1)

    def _newer(self) -> bool:
        return bool(self._texts) and self._go_to(self._place - 1)

    def _go_to(self, place: int) -> bool:
        if not 0 <= place < len(self._texts):
            return False
        self._texts[self._place] = self._field.toPlainText()
        self._place = place
        self._moves = True
        self._field.replace_text(self._texts[place])
        self._moves = False
        return True

    def _is_at(self, edge: QTextCursor.MoveOperation) -> bool:
        """Whether the cursor stands in the first line as it is laid out, or in the last, with nothing selected."""
        cursor = self._field.textCursor()
        return not cursor.hasSelection() and not cursor.movePosition(edge)

    @Slot()
    def _on_text_changed(self) -> None:
        if self._texts and not self._moves and not self._field.toPlainText():
            self.forget()

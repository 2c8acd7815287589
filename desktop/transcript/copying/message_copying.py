"""What goes to the clipboard of a message: what is selected in it, or all of it, as text or as Markdown."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from desktop.clipboard import CopiedText
from desktop.transcript.copying.message_selection import MessageSelection
from models.conversations.records import Author, Message

_AS_MARKDOWN = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C)


Entry = tuple[str, str, Callable[[], None]]
"""Of a menu: its words, the keys that do the same, and what it does."""


class MessageCopying:
    """Copies from one row. `message` gives the one that is shown; `copied` is told each time."""

    def __init__(
        self, selection: MessageSelection, message: Callable[[], Message | None], copied: Callable[[], None]
    ) -> None:
        self._selection = selection
        self._message = message
        self._copied = copied

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key copies, and then it did: Ctrl+C as text, Ctrl+Shift+C as Markdown."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_text()
        elif event.keyCombination() == _AS_MARKDOWN:
            self.copy_markdown()
        else:
            return False
        return True

    def of_selection(self) -> list[Entry]:
        """The entries of the menu for what is selected; none where nothing is."""
        if not self._selection.has_any:
            return []
        return [
            (_tr("Copy what is selected"), "Ctrl+C", self.copy_text),
            (_tr("Copy what is selected as Markdown"), "Ctrl+Shift+C", self.copy_markdown),
        ]

    def of_message(self) -> list[Entry]:
        """Those for the message, beside the one that copies it as it was written."""
        message = self._message()
        by_model = message is not None and message.author is Author.MODEL
        plain = [(_tr("Copy without Markdown's signs"), "", self._copy_plain)] if by_model else []
        return [*plain, (_tr("Select the whole message"), "Ctrl+A", self._selection.select_all)]

    def copy_text(self) -> None:
        """Copy what is selected as plain text; where nothing is, the message as it was written."""
        if self._selection.has_any:
            self._put(self._selection.text())
        else:
            self.copy_markdown()

    def copy_markdown(self) -> None:
        """Copy what is selected as Markdown, or the message as it was written."""
        message = self._message()
        if message is not None and (self._selection.has_all or not self._selection.has_any):
            self._put(message.text)
        elif self._selection.has_any:
            self._put(self._selection.markdown())

    def _copy_plain(self) -> None:
        self._selection.select_all()
        self._put(self._selection.text())

    def _put(self, text: str) -> None:
        QGuiApplication.clipboard().setMimeData(CopiedText(text))
        self._copied()


def _tr(text: str) -> str:
    return QCoreApplication.translate("MessageCopying", text)

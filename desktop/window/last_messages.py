"""What can be done with the last messages from anywhere in the window, as the small buttons beside them do it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.announcing import announce
from desktop.clipboard import CopiedText
from desktop.commands.command import Command, Group
from desktop.commands.commands import Commands
from desktop.window.attempt import attempt
from desktop.window.chat import Chat
from models.conversations.records import Author, Message
from models.conversations.store import Store


class LastMessages(QObject):
    """Adds its commands. `say` is told what goes wrong. Main thread only."""

    def __init__(
        self, commands: Commands, chat: Chat, store: Store, say: Callable[[str], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._chat = chat
        self._store = store
        self._say = say
        here, tr = Group.CHAT, self.tr
        for command in (
            Command(
                "chat.copy_answer",
                here,
                tr("Copy the last answer"),
                self._copy,
                keys="Ctrl+Shift+L",
                is_enabled=self._has_begun,
            ),
            Command(
                "chat.again",
                here,
                tr("Answer again"),
                self._answer_again,
                keys="Ctrl+R",
                is_enabled=self._is_at_rest,
                words="regenerate retry",
            ),
            Command(
                "chat.edit", here, tr("Edit your last message"), self._edit, is_enabled=self._is_at_rest, words="change"
            ),
        ):
            commands.add(command)

    def _has_begun(self) -> bool:
        return not self._chat.is_blank

    def _is_at_rest(self) -> bool:
        return self._has_begun() and self._chat.open_thread.ending is None and not self._chat.is_answering()

    def _copy(self) -> None:
        if (answer := self._last_of(Author.MODEL)) is not None:
            QGuiApplication.clipboard().setMimeData(CopiedText(answer.text))
            announce(self._chat, self.tr("The last answer is copied."))

    def _answer_again(self) -> None:
        if (answer := self._last_of(Author.MODEL)) is not None:
            self._chat.transcript.regenerate_requested.emit(answer.id)

    def _edit(self) -> None:
        if (message := self._last_of(Author.USER)) is not None:
            self._chat.transcript.edit_requested.emit(message.id)

    def _last_of(self, author: Author) -> Message | None:
        path: list[Message] = []
        attempt(lambda: path.extend(self._store.path(self._chat.open_thread.id)), self._say)
        return next((message for message in reversed(path) if message.author is author), None)

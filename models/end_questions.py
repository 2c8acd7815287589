"""Which users were asked whether to end their chat for good, and have not answered yet."""

from collections.abc import Sequence

from models.conversations.records import Message, MessageId, ThreadId
from models.path_standing import asks_whether_to_end


class EndQuestions:
    """The open questions. Who asked in words has the question on that message, and it is open as long as nothing follows it.

    Who asked by the menu has it only here: it is gone with the app, and as soon as anything else was said. A yes that is typed the
    next day, in a chat that shows no question, is no answer to one.
    """

    def __init__(self) -> None:
        self._by_menu: dict[ThreadId, MessageId] = {}

    def ask(self, thread: ThreadId, leaf: MessageId) -> None:
        """The user was asked, by the menu, at this leaf of the thread."""
        self._by_menu[thread] = leaf

    def is_open(self, thread: ThreadId, path: Sequence[Message]) -> bool:
        """Whether the question was the last thing said on this path of the thread's."""
        if not path:
            return False
        last = path[-1]
        return asks_whether_to_end(last) or self._by_menu.get(thread) == last.id

    def decline(self, thread: ThreadId) -> None:
        """The user who was asked by the menu wants to go on."""
        self._by_menu.pop(thread, None)

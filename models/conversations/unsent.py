"""What stands in composers beside the drafts, for the store."""

from collections.abc import Sequence

from models.conversations.attachments import keep_edit, keep_unsent, read_unsent
from models.conversations.database import Database
from models.conversations.reading import read_thread
from models.conversations.records import Attachment, MessageId, ThreadId, Unsent


class UnsentParts:
    """A part of `Store`, whose rules hold for it. Nothing of it changes the thread's place in the list."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, thread: ThreadId) -> Unsent:
        """What is kept of a thread's composer."""
        with self._database.reading() as connection:
            return read_unsent(connection, thread)

    def keep_attachments(self, thread: ThreadId, attachments: Sequence[Attachment], *, of_edit: bool = False) -> None:
        """Keep these files with the draft, or with the edit, in place of those before."""
        with self._database.writing() as connection:
            read_thread(connection, thread)
            keep_unsent(connection, thread, attachments, of_edit=of_edit)

    def keep_edit(self, thread: ThreadId, message: MessageId, text: str) -> None:
        """Keep that this earlier message is being edited, and what became of its words."""
        with self._database.writing() as connection:
            read_thread(connection, thread)
            keep_edit(connection, thread, message, text)

    def forget_edit(self, thread: ThreadId) -> None:
        """No earlier message is being edited any more. What it had become is deleted, with its files."""
        with self._database.writing() as connection:
            keep_edit(connection, thread, None, "")

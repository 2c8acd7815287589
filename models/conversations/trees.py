"""The part of a store that knows conversations as trees: their shape, the ways through them, and where a branch came from."""

import sqlite3

import msgspec

from models.conversations import branches, reading, tree
from models.conversations.database import Database
from models.conversations.records import Message, MessageId, Thread, ThreadId
from models.errors import NoSuchRecord


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where a branch came from."""

    message: Message
    """The last message that it shares with the chat that it was branched from."""
    thread: Thread | None
    """That chat, be it in the trash; None where it is gone."""


class Trees:
    """Reads trees, and leads threads through them. Raises as Store does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, conversation: int) -> tree.Tree:
        """The conversation as a tree, without what is only in the trash."""
        with self._database.reading() as connection:
            return tree.read_tree(connection, conversation)

    def lead_through(self, thread: ThreadId, message: MessageId) -> Thread:
        """Have the thread show `message`, of its own conversation, with the newest that stands below it. Nothing is written anew.

        ThreadEnded where the thread has ended, or where nothing can be added there.
        """
        with self._database.writing() as connection:
            _refuse_strange(connection, thread, message)
            branches.lead_through(connection, thread, message)
            return reading.read_thread(connection, thread)

    def path_through(self, thread: ThreadId, message: MessageId) -> list[Message]:
        """The path that the thread would show if it could be led through `message`: to look at, also where it has ended."""
        with self._database.reading() as connection:
            _refuse_strange(connection, thread, message)
            return reading.read_path(connection, branches.newest_below(connection, thread, message))

    def origin(self, thread: ThreadId) -> Origin | None:
        """Where a branch came from; None where the thread is no branch."""
        with self._database.reading() as connection:
            branched_from = reading.read_thread(connection, thread).branched_from
            if branched_from is None:
                return None
            message = reading.read_message(connection, branched_from)
            return Origin(message=message, thread=_thread_or_none(connection, message.thread))


def _refuse_strange(connection: sqlite3.Connection, thread: ThreadId, message: MessageId) -> None:
    """NoSuchRecord unless both are there, in one conversation."""
    query = "SELECT 1 FROM messages WHERE id = ? AND conversation = ?"
    conversation = reading.read_thread(connection, thread).conversation
    if connection.execute(query, (message, conversation)).fetchone() is None:
        raise reading.no_such_message()


def _thread_or_none(connection: sqlite3.Connection, thread: ThreadId) -> Thread | None:
    try:
        return reading.read_thread(connection, thread)
    except NoSuchRecord:
        return None

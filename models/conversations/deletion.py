"""Deleting for good: a thread at once, its messages as soon as no other thread needs them. See `erasing.py` for when.

Every function wants to be called inside a transaction, and all but `doomed` in one that writes.
"""

import sqlite3
from collections.abc import Sequence

from models.conversations.attachments import forget_unsent
from models.conversations.indexed_files import unindex_files
from models.conversations.records import MessageId, ThreadId
from models.conversations.times import now

# What the threads that stay (those in the trash among them) show or have written, and everything above that.
_DOOMED = """
WITH RECURSIVE needed (id) AS (
    SELECT leaf FROM threads WHERE conversation = :conversation AND deleted IS NULL AND leaf IS NOT NULL
    UNION
    SELECT m.id FROM messages AS m JOIN threads AS t ON t.id = m.thread
    WHERE m.conversation = :conversation AND t.deleted IS NULL
    UNION
    SELECT m.parent FROM needed JOIN messages AS m ON m.id = needed.id WHERE m.parent IS NOT NULL
)
SELECT id FROM messages WHERE conversation = :conversation AND id NOT IN (SELECT id FROM needed) ORDER BY id DESC
"""


def delete_thread(connection: sqlite3.Connection, thread: ThreadId) -> None:
    """Delete all that is a thread's own, and mark it as deleted, which cannot be taken back: from now on nobody finds it.

    Its emptied row stays for its messages to point at, and goes when they go.
    """
    connection.execute(
        "UPDATE threads SET deleted = ?, leaf = NULL, branched_from = NULL, title = '', draft = '', ended = NULL, "
        "started_with = NULL, sampling = NULL, instructions = '', folder = NULL, pinned = NULL, archived = NULL, "
        "title_is_own = 0 WHERE id = ?",
        (now(), thread),
    )
    forget_unsent(connection, thread)
    connection.execute("DELETE FROM unsaved WHERE field = 'instructions' AND place = CAST(? AS TEXT)", (thread,))
    connection.execute("DELETE FROM endings WHERE thread = ?", (thread,))


def doomed(connection: sqlite3.Connection, conversation: int) -> list[MessageId]:
    """The messages of the conversation that only deleted threads have shown, each before its parent."""
    return [message for (message,) in connection.execute(_DOOMED, {"conversation": conversation})]


def size(connection: sqlite3.Connection, conversation: int) -> int:
    """How much work a conversation is beside others: its messages, and one for itself."""
    found = connection.execute("SELECT count(*) + 1 FROM messages WHERE conversation = ?", (conversation,)).fetchone()
    return int(found[0])


def delete_messages(connection: sqlite3.Connection, messages: Sequence[MessageId]) -> None:
    """Delete these, in this order, with all that lies on them."""
    for message in messages:
        unindex_files(connection, message)
    each = [(message,) for message in messages]
    connection.executemany("DELETE FROM events WHERE message = ?", each)
    connection.executemany("DELETE FROM messages WHERE id = ?", each)


def delete_what_is_empty(connection: sqlite3.Connection, conversation: int) -> None:
    """Delete the rows of deleted threads that no message points at, and of the conversation where it has no thread."""
    connection.execute(
        "DELETE FROM threads WHERE conversation = ? AND deleted IS NOT NULL "
        "AND id NOT IN (SELECT thread FROM messages WHERE conversation = ?)",
        (conversation, conversation),
    )
    connection.execute(
        "DELETE FROM conversations WHERE id = ? AND NOT EXISTS (SELECT 1 FROM threads WHERE conversation = ?)",
        (conversation, conversation),
    )

"""Deleting a thread for good: the thread at once, its messages as soon as no other thread needs them."""

import sqlite3

from models.conversations.attachments import forget_unsent
from models.conversations.records import ThreadId
from models.conversations.times import now

# What the threads that stay (those in the trash among them) show or have written, and everything above that.
_DOOMED = """
CREATE TEMP TABLE doomed AS
WITH RECURSIVE needed (id) AS (
    SELECT leaf FROM threads WHERE conversation = :conversation AND deleted IS NULL AND leaf IS NOT NULL
    UNION
    SELECT m.id FROM messages AS m JOIN threads AS t ON t.id = m.thread
    WHERE m.conversation = :conversation AND t.deleted IS NULL
    UNION
    SELECT m.parent FROM needed JOIN messages AS m ON m.id = needed.id WHERE m.parent IS NOT NULL
)
SELECT id FROM messages WHERE conversation = :conversation AND id NOT IN (SELECT id FROM needed)
"""


def delete_for_good(connection: sqlite3.Connection, thread: ThreadId, conversation: int) -> None:
    """Delete the thread, and all messages of the conversation that only deleted threads have shown.

    Where a branch still shows messages that were written in the thread, its emptied row stays behind for them to point at, and
    goes when they go.
    """
    connection.execute(
        "UPDATE threads SET deleted = ?, leaf = NULL, branched_from = NULL, title = '', draft = '', ended = NULL, "
        "started_with = NULL, sampling = NULL, instructions = '', folder = NULL, pinned = NULL, archived = NULL, "
        "title_is_own = 0 WHERE id = ?",
        (now(), thread),
    )
    forget_unsent(connection, thread)
    connection.execute("DELETE FROM endings WHERE thread = ?", (thread,))
    connection.execute("DROP TABLE IF EXISTS temp.doomed")
    connection.execute(_DOOMED, {"conversation": conversation})
    connection.execute("DELETE FROM events WHERE message IN (SELECT id FROM doomed)")
    connection.execute("DELETE FROM messages WHERE id IN (SELECT id FROM doomed)")
    connection.execute("DROP TABLE temp.doomed")
    connection.execute(
        "DELETE FROM threads WHERE conversation = ? AND deleted IS NOT NULL "
        "AND id NOT IN (SELECT thread FROM messages WHERE conversation = ?)",
        (conversation, conversation),
    )
    connection.execute(
        "DELETE FROM conversations WHERE id = ? AND NOT EXISTS (SELECT 1 FROM threads WHERE conversation = ?)",
        (conversation, conversation),
    )

"""Branches, and the choice among siblings: the ways in which a thread comes to another leaf without a new message."""

import sqlite3

from models.conversations.reading import is_on_path, no_such_message, read_leaf, read_thread
from models.conversations.records import MessageId, Thread, ThreadId
from models.conversations.refusals import thread_ended
from models.conversations.times import now

# At a message and below it: the newest that the thread wrote itself, then whether it was branched off there, then the newest of other
# threads that go on: what the user does not find in their own thread, they find where it was said.
_BELOW = """
WITH RECURSIVE down (id) AS (
    SELECT :message
    UNION ALL
    SELECT m.id FROM down JOIN messages AS m ON m.parent = down.id
)
SELECT coalesce(
    max(CASE WHEN m.thread = :thread THEN m.id END),
    max(CASE WHEN m.id = (SELECT branched_from FROM threads WHERE id = :thread) THEN m.id END),
    max(CASE WHEN t.deleted IS NULL AND t.trashed IS NULL AND t.ended IS NULL AND m.state <> 'streaming' THEN m.id END),
    :message
)
FROM down JOIN messages AS m ON m.id = down.id JOIN threads AS t ON t.id = m.thread
"""


def branch(connection: sqlite3.Connection, thread: ThreadId, at: MessageId | None) -> ThreadId:
    """A new thread that shows the rows from the root to `at`, or none. ThreadEnded where `at` may not be gone on from."""
    origin = read_thread(connection, thread)
    if at is not None:
        refuse_unless_within(connection, origin, at)
        refuse_beyond_an_ending(connection, origin, at)
    time = now()
    made = connection.execute(
        "INSERT INTO threads (conversation, leaf, branched_from, title, preset, started_with, sampling, instructions, "
        "folder, title_is_own, created, updated) "
        "SELECT conversation, ?, ?, ?, preset, started_with, sampling, instructions, folder, ?, ?, ? FROM threads WHERE id = ?",
        (at, at, "" if at is None else origin.title, at is not None and origin.title_is_own, time, time, thread),
    )
    return int(made.lastrowid or 0)


def choose_sibling(connection: sqlite3.Connection, thread: ThreadId, sibling: MessageId) -> None:
    """Move the thread's leaf to the newest message at or below `sibling`, which stands beside a message of the thread's path."""
    if not _is_sibling_on_path(connection, read_thread(connection, thread), sibling):
        raise no_such_message()
    lead_through(connection, thread, sibling)


def lead_through(connection: sqlite3.Connection, thread: ThreadId, message: MessageId) -> None:
    """Move the thread's leaf so that its path has `message` of its conversation. ThreadEnded where nothing can be added there."""
    led = read_thread(connection, thread)
    leaf = newest_below(connection, thread, message)
    if led.ending is not None or ends_at(connection, leaf):
        raise thread_ended()
    connection.execute("UPDATE threads SET leaf = ? WHERE id = ?", (leaf, thread))


def newest_below(connection: sqlite3.Connection, thread: ThreadId, message: MessageId) -> MessageId:
    """Where the thread goes on from `message`: the newest of its own messages there, else the newest that goes on elsewhere."""
    return int(connection.execute(_BELOW, {"message": message, "thread": thread}).fetchone()[0])


def refuse_unless_within(connection: sqlite3.Connection, thread: Thread, message: MessageId) -> None:
    """NoSuchRecord unless the thread shows `message`, or it was written in it."""
    row = connection.execute("SELECT thread FROM messages WHERE id = ?", (message,)).fetchone()
    if row is None or (row[0] != thread.id and not is_on_path(connection, read_leaf(connection, thread), message)):
        raise no_such_message()


def refuse_beyond_an_ending(connection: sqlite3.Connection, thread: Thread, at: MessageId) -> None:
    """ThreadEnded where a branch at `at` would go on from what was ended: on an ending's message, or below it in that thread.

    What stands below is an answer that was begun before the end. The one message there that may be branched from is the one
    that the ending itself offers.
    """
    ending = thread.ending
    if ending is not None and at == ending.branch_from:
        return
    if ends_at(connection, at) or (ending is not None and is_on_path(connection, at, ending.message)):
        raise thread_ended()


def ends_at(connection: sqlite3.Connection, message: MessageId) -> bool:
    """Whether the thread that the message was written in ended on it, so that nothing may stand below it in any thread.

    Of an ending that an older database lacks, the message is not known: there the leaf stands for it, and is offered to branch from.
    """
    query = "SELECT t.id FROM messages AS m JOIN threads AS t ON t.id = m.thread WHERE m.id = ? AND t.deleted IS NULL"
    written_in = connection.execute(query, (message,)).fetchone()
    ending = read_thread(connection, written_in[0]).ending if written_in else None
    return ending is not None and ending.message == message != ending.branch_from


def _is_sibling_on_path(connection: sqlite3.Connection, thread: Thread, sibling: MessageId) -> bool:
    """Whether `sibling` stands beside a message of the thread's path, in its conversation."""
    row = connection.execute(
        "SELECT parent FROM messages WHERE id = ? AND conversation = ?", (sibling, thread.conversation)
    ).fetchone()
    if row is None or thread.leaf is None:
        return False
    return row[0] is None or is_on_path(connection, thread.leaf, row[0])

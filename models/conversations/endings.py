"""The end of a thread."""

import sqlite3

from models.conversations.branches import refuse_unless_within
from models.conversations.messages import add_event
from models.conversations.reading import is_on_path, read_thread
from models.conversations.records import MessageId, Notice, ThreadId
from models.conversations.refusals import thread_ended
from models.conversations.rows import now, storable


def end(
    connection: sqlite3.Connection,
    thread: ThreadId,
    message: MessageId,
    closing: Notice,
    model: str,
    sentence: str,
    branch_from: MessageId | None,
) -> None:
    """Write the closing notice, stop what is still being written in the thread, and write the ending."""
    ended = read_thread(connection, thread)
    if ended.ending is not None:
        raise thread_ended()
    refuse_unless_within(connection, ended, message)
    # The window may have turned to a sibling while the message was being assessed: the thread then ends on the message's own path.
    leaf = ended.leaf if is_on_path(connection, ended.leaf, message) else message
    if branch_from is not None and not is_on_path(connection, leaf, branch_from):
        raise ValueError(f"message {branch_from} is not on the path of thread {thread}")
    time = now()
    # From the row in `endings` on, the triggers refuse all of this: so it comes last.
    add_event(connection, message, "notice", closing)
    connection.execute("UPDATE messages SET state = 'stopped' WHERE thread = ? AND state = 'streaming'", (thread,))
    connection.execute("UPDATE threads SET leaf = ?, updated = ? WHERE id = ?", (leaf, time, thread))
    connection.execute(
        "INSERT INTO endings (thread, message, branch_from, model, sentence, created) VALUES (?, ?, ?, ?, ?, ?)",
        (thread, message, branch_from, storable(model), storable(sentence), time),
    )

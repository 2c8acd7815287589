"""The end of a thread."""

import sqlite3

import msgspec

from models.conversations.branches import refuse_unless_within
from models.conversations.messages import add_event
from models.conversations.reading import is_on_path, read_message, read_thread
from models.conversations.records import MessageId, Notice, ThreadId
from models.conversations.refusals import thread_ended
from models.conversations.rows import storable
from models.conversations.schema_changes import ENDING_COPY
from models.conversations.times import now
from models.policy.records import EndedBy, SecondKeyAnswer


def write_ending(
    connection: sqlite3.Connection,
    thread: ThreadId,
    message: MessageId,
    closing: Notice | None,
    model: str,
    sentence: str,
    branch_from: MessageId | None,
    by: EndedBy,
    second_key: SecondKeyAnswer | None,
) -> None:
    """Write the closing notice, stop what is still being written in the thread, and write the ending and its copy.

    A message that another thread has written gets no closing notice: that thread shows it too, and has not ended.
    """
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
    if closing is not None and read_message(connection, message).thread == thread:
        add_event(connection, message, "notice", closing)
    connection.execute("UPDATE messages SET state = 'stopped' WHERE thread = ? AND state = 'streaming'", (thread,))
    connection.execute("UPDATE threads SET leaf = ?, updated = ? WHERE id = ?", (leaf, time, thread))
    said = msgspec.json.encode(second_key).decode() if second_key else None
    connection.execute(
        "INSERT INTO endings (thread, message, branch_from, model, sentence, created, whose_wish, second_key) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (thread, message, branch_from, storable(model), storable(sentence), time, by, said),
    )
    connection.execute(f"UPDATE threads SET ended = ({ENDING_COPY}) WHERE id = ?", (thread,))  # noqa: S608 # no word of a user's

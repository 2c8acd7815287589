"""Reading threads and paths. Every function wants to be called inside a transaction, so that its queries see one state."""

import json
import logging
import sqlite3
from collections import defaultdict
from enum import Enum
from operator import attrgetter, itemgetter
from typing import Any

from models.conversations.endings.ending_rows import ClosingNotice, Recorded
from models.conversations.records import Attachment, Message, MessageId, Thread, ThreadId
from models.conversations.rows import (
    MESSAGES,
    THREADS,
    Row,
    event_from,
    message_from,
    thread_from,
)
from models.errors import NoSuchRecord
from models.policy.records import EndedBy

_log = logging.getLogger(__name__)

# From a leaf to the root. Ids fall on the way up, also in a damaged file, so this ends; and ordered by id it is the path.
_UP = """
WITH RECURSIVE up (id, parent) AS (
    SELECT id, parent FROM messages WHERE id = :leaf
    UNION ALL
    SELECT m.id, m.parent FROM up JOIN messages AS m ON m.id = up.parent AND m.id < up.id
)
SELECT id FROM up
"""
_PATH = _UP + "ORDER BY id"
_ON_PATH = _UP + "WHERE id = :message"
# The ids of a path go back to SQLite as one JSON list: for 10,000 messages that takes half the time of walking up for each query.
# CROSS JOIN keeps SQLite from turning the loops round.
_MESSAGES = MESSAGES.replace("FROM messages", "FROM json_each(?) AS i CROSS JOIN messages") + "ON m.id = i.value"
_EVENTS = """
SELECT e.id, e.message, e.kind, e.payload FROM json_each(?) AS i CROSS JOIN events AS e ON e.message = i.value
"""
_ATTACHMENTS = """
SELECT a.id, a.message, a.name, a.size, a.text, a.note
FROM json_each(?) AS i CROSS JOIN attachments AS a ON a.message = i.value
"""
# All places of the conversation that have several messages, from one look through an index: they are few.
_SIBLINGS = """
SELECT json_group_array(id) FROM messages WHERE conversation = (SELECT conversation FROM messages WHERE id = ?)
GROUP BY parent, author HAVING count(*) > 1
"""
_SIBLINGS_OF_ONE = """
SELECT s.id FROM messages AS m
JOIN messages AS s ON s.conversation = m.conversation AND s.parent IS m.parent AND s.author = m.author
WHERE m.id = ? ORDER BY s.id
"""
_KEPT = THREADS + "WHERE t.deleted IS NULL"
# CROSS JOIN so that SQLite begins with the few closing notices, by their own index.
_CLOSING = """
SELECT e.id, m.thread, e.message, e.created FROM events AS e CROSS JOIN messages AS m ON m.id = e.message
WHERE e.kind = 'notice' AND instr(e.payload, '"action":"end"') > 0
"""
# What the record says (`recorded_endings.py`), of each thread that it is about: by the thread's own row, else by the message that it
# ended on, so that a row with another number or another time is still the thread that has ended. An older database lacks what was
# written after it: there a branch may start at its leaf.
_RECORDED = """
SELECT 2, m.thread, m.id, r.branch_from, r.created, r.whose_wish
FROM temp.recorded_endings AS r CROSS JOIN messages AS m ON m.id = r.message AND m.created = r.message_created
WHERE r.is_own AND (:thread IS NULL OR m.thread = :thread)
UNION ALL
SELECT 1, t.id, m.id,
    CASE WHEN m.id IS NULL AND r.branch_from > t.leaf THEN t.leaf ELSE r.branch_from END,
    r.created, r.whose_wish
FROM temp.recorded_endings AS r CROSS JOIN threads AS t ON t.id = r.thread AND t.created = r.thread_created
LEFT JOIN messages AS m ON m.id = r.message AND m.created = r.message_created
WHERE :thread IS NULL OR t.id = :thread
"""


def read_thread(connection: sqlite3.Connection, thread: ThreadId) -> Thread:
    """The thread, also one in the trash. NoSuchRecord where there is none."""
    rows = fetch(connection, _KEPT + " AND t.id = ?", thread)
    closing = _closing_notices(connection, " AND m.thread = ?", thread)
    recorded = _recorded(connection, thread)
    found = thread_from(rows[0], closing.get(thread), recorded.get(thread)) if rows else None
    if found is None:
        raise NoSuchRecord("This chat is not there any more. Nothing was changed.")
    return found


class Shelf(Enum):
    """Where a thread with messages is to be found; the value is the condition on its row."""

    LIST = "t.trashed IS NULL AND t.archived IS NULL"
    ARCHIVE = "t.trashed IS NULL AND t.archived IS NOT NULL"
    TRASH = "t.trashed IS NOT NULL"


def read_threads(connection: sqlite3.Connection, shelf: Shelf) -> list[Thread]:
    """The threads that have messages, the one last written to first."""
    rows = fetch(connection, f"{_KEPT} AND t.leaf IS NOT NULL AND {shelf.value}")
    closing, recorded = _closing_notices(connection), _recorded(connection)
    read = (thread_from(row, closing.get(row[0]), recorded.get(row[0])) for row in rows)
    threads = [thread for thread in read if thread]
    return sorted(threads, key=attrgetter("updated", "id"), reverse=True)


def read_path(connection: sqlite3.Connection, leaf: MessageId) -> list[Message]:
    """The messages from the root to `leaf`, in five queries whatever the length."""
    path = json.dumps([number for (number,) in connection.execute(_PATH, {"leaf": leaf})])
    siblings = _siblings_around(connection, leaf)
    events, attachments = _events(connection, path), read_attachments(connection, path)
    rows = fetch(connection, _MESSAGES, path)
    messages = (
        message_from(row, siblings.get(row[0], (row[0],)), events.get(row[0], {}), attachments.get(row[0], ()))
        for row in rows
    )
    return [message for message in messages if message]


def read_message(connection: sqlite3.Connection, message: MessageId) -> Message:
    """One message with its events. NoSuchRecord where there is none."""
    rows = fetch(connection, MESSAGES + "WHERE m.id = ?", message)
    if not rows:
        raise no_such_message()
    siblings = tuple(sibling for (sibling,) in connection.execute(_SIBLINGS_OF_ONE, (message,)))
    here = f"[{message}]"
    events, attachments = _events(connection, here).get(message, {}), read_attachments(connection, here)
    found = message_from(rows[0], siblings, events, attachments.get(message, ()))
    if found is None:
        raise NoSuchRecord("This message cannot be read. The rest of the chat is as it was.")
    return found


def read_leaf(connection: sqlite3.Connection, thread: Thread) -> MessageId | None:
    """Where the thread's path ends: its leaf, or, where that row is gone from a damaged file, its newest message."""
    if thread.leaf is None or connection.execute("SELECT 1 FROM messages WHERE id = ?", (thread.leaf,)).fetchone():
        return thread.leaf
    _log.error("the leaf of thread %s, message %s, is gone: showing what is left", thread.id, thread.leaf)
    newest = connection.execute("SELECT max(id) FROM messages WHERE thread = ?", (thread.id,)).fetchone()[0]
    return newest if newest is not None else thread.branched_from


def is_on_path(connection: sqlite3.Connection, leaf: MessageId | None, message: MessageId) -> bool:
    """Whether `message` is `leaf` or above it."""
    return connection.execute(_ON_PATH, {"leaf": leaf, "message": message}).fetchone() is not None


def no_such_message() -> NoSuchRecord:
    """For a message that is not in the store, or not where it was looked for."""
    return NoSuchRecord("This message is not in this chat any more. Nothing was changed.")


def _closing_notices(
    connection: sqlite3.Connection, where: str = "", *parameters: Any
) -> dict[ThreadId, ClosingNotice]:
    """The closing notice of each thread that has one on a message of its own."""
    return {
        thread: ClosingNotice(message, created)
        for _, thread, message, created in fetch(connection, _CLOSING + where, *parameters)
    }


def _recorded(connection: sqlite3.Connection, thread: ThreadId | None = None) -> dict[ThreadId, Recorded]:
    """What the record says of each thread, or of this one."""
    rows = connection.execute(_RECORDED, {"thread": thread}).fetchall()
    rows.sort(key=itemgetter(0), reverse=True)  # the thread's own row has the last word
    return {
        of: Recorded(message, branch_from, created, EndedBy(by)) for _, of, message, branch_from, created, by in rows
    }


def _siblings_around(connection: sqlite3.Connection, leaf: MessageId) -> dict[MessageId, tuple[MessageId, ...]]:
    found = {}
    for (group,) in connection.execute(_SIBLINGS, (leaf,)):
        siblings = tuple(sorted(json.loads(group)))
        found.update(dict.fromkeys(siblings, siblings))
    return found


def _events(connection: sqlite3.Connection, path: str) -> dict[MessageId, dict[str, Any]]:
    """What lies on the messages of a JSON list of ids. The newest readable event of a kind is the one that counts."""
    found: defaultdict[MessageId, dict[str, Any]] = defaultdict(dict)
    for _, message, kind, payload in fetch(connection, _EVENTS, path):
        value = event_from(message, kind, payload)
        if value is not None:
            found[message][kind] = value
    return found


def read_attachments(connection: sqlite3.Connection, messages: str) -> dict[MessageId, tuple[Attachment, ...]]:
    """The files of each message of a JSON list of ids, in the order in which they were attached."""
    found: defaultdict[MessageId, tuple[Attachment, ...]] = defaultdict(tuple)
    for _, message, name, size, text, note in fetch(connection, _ATTACHMENTS, messages):
        found[message] += (Attachment(name=name, size=size, text=text, note=note),)
    return found


def fetch(connection: sqlite3.Connection, query: str, *parameters: Any) -> list[Row]:
    """All rows, by the id in their first column.

    Where one text is damaged so that it is no UTF-8 any more, all are read with marks in place of the damage.
    """
    try:
        rows = connection.execute(query, parameters).fetchall()
    except sqlite3.OperationalError as error:
        if not str(error).startswith("Could not decode"):
            raise
        _log.exception("a text in the database is damaged")
        connection.text_factory = _repaired  # a function of ours for every text is slower, so only from now on
        rows = connection.execute(query, parameters).fetchall()
    rows.sort(key=itemgetter(0))  # they come almost sorted: SQLite would carry all texts through a sorter
    return rows


def _repaired(text: bytes) -> str:
    return text.decode("utf-8", "replace")

"""Reading threads and paths. Every function wants to be called inside a transaction, so that its queries see one state."""

import logging
import sqlite3
from collections import defaultdict
from typing import Any

from models.conversations.records import Message, MessageId, Thread, ThreadId
from models.conversations.rows import (
    MESSAGES,
    THREADS,
    Row,
    event_from,
    message_from,
    thread_from,
)
from models.errors import NoSuchRecord

_log = logging.getLogger(__name__)

# From a leaf to the root. Ids fall on the way up, also in a damaged file, so this ends; and ordered by id it is the path.
_UP = """
WITH RECURSIVE up (id, parent) AS (
    SELECT id, parent FROM messages WHERE id = :leaf
    UNION ALL
    SELECT m.id, m.parent FROM up JOIN messages AS m ON m.id = up.parent AND m.id < up.id
)
"""
_PATH = _UP + MESSAGES + "JOIN up ON up.id = m.id ORDER BY m.id"
_EVENTS = f"{_UP} SELECT e.message, e.kind, e.payload FROM up JOIN events AS e ON e.message = up.id ORDER BY e.id"  # noqa: S608
_ON_PATH = f"{_UP} SELECT 1 FROM up WHERE id = :message"  # noqa: S608
_SIBLINGS = (
    _UP
    + """
SELECT m.id, s.id
FROM up JOIN messages AS m ON m.id = up.id JOIN messages AS s ON s.parent = m.parent AND s.author = m.author
ORDER BY m.id, s.id
"""
)
_ROOTS = """
SELECT s.id FROM messages AS m
JOIN messages AS s ON s.conversation = m.conversation AND s.parent IS NULL AND s.author = m.author
WHERE m.id = ? ORDER BY s.id
"""
_KEPT = THREADS + "WHERE t.deleted IS NULL"


def read_thread(connection: sqlite3.Connection, thread: ThreadId) -> Thread:
    """The thread, also one in the trash. NoSuchRecord where there is none."""
    row = connection.execute(_KEPT + " AND t.id = ?", (thread,)).fetchone()
    found = thread_from(row) if row else None
    if found is None:
        raise NoSuchRecord("This chat is not there any more. Nothing was changed.")
    return found


def read_threads(connection: sqlite3.Connection, *, trashed: bool) -> list[Thread]:
    """The threads that have messages, the one last written to first."""
    rows = connection.execute(
        _KEPT + " AND t.leaf IS NOT NULL AND (t.trashed IS NOT NULL) = ? ORDER BY t.updated DESC, t.id DESC",
        (trashed,),
    )
    return [thread for row in rows if (thread := thread_from(row))]


def read_path(connection: sqlite3.Connection, leaf: MessageId) -> list[Message]:
    """The messages from the root to `leaf`, in four queries whatever the length."""
    rows = connection.execute(_PATH, {"leaf": leaf}).fetchall()
    if not rows:
        return []
    siblings = _siblings_on(connection, leaf)
    if rows[0][1] is None:
        siblings[rows[0][0]] = _roots_like(connection, rows[0][0])
    events = _events_on(connection, leaf)
    messages = (message_from(row, siblings.get(row[0], (row[0],)), events.get(row[0], {})) for row in rows)
    return [message for message in messages if message]


def read_message(connection: sqlite3.Connection, message: MessageId) -> Message:
    """One message with its events. NoSuchRecord where there is none."""
    row = connection.execute(MESSAGES + "WHERE m.id = ?", (message,)).fetchone()
    if row is None:
        raise no_such_message()
    events: dict[str, Any] = {}
    for kind, payload in connection.execute(
        "SELECT kind, payload FROM events WHERE message = ? ORDER BY id", (message,)
    ):
        _put(events, message, kind, payload)
    found = message_from(row, _siblings_of(connection, row), events)
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


def _siblings_of(connection: sqlite3.Connection, row: Row) -> tuple[MessageId, ...]:
    message, parent, _, author, *_ = row
    if parent is None:
        return _roots_like(connection, message)
    found = connection.execute("SELECT id FROM messages WHERE parent = ? AND author = ? ORDER BY id", (parent, author))
    return tuple(sibling for (sibling,) in found)


def _siblings_on(connection: sqlite3.Connection, leaf: MessageId) -> dict[MessageId, tuple[MessageId, ...]]:
    found: defaultdict[MessageId, list[MessageId]] = defaultdict(list)
    for message, sibling in connection.execute(_SIBLINGS, {"leaf": leaf}):
        found[message].append(sibling)
    return {message: tuple(siblings) for message, siblings in found.items()}


def _roots_like(connection: sqlite3.Connection, root: MessageId) -> tuple[MessageId, ...]:
    return tuple(sibling for (sibling,) in connection.execute(_ROOTS, (root,)))


def _events_on(connection: sqlite3.Connection, leaf: MessageId) -> dict[MessageId, dict[str, Any]]:
    found: defaultdict[MessageId, dict[str, Any]] = defaultdict(dict)
    for message, kind, payload in connection.execute(_EVENTS, {"leaf": leaf}):
        _put(found[message], message, kind, payload)
    return found


def _put(events: dict[str, Any], message: MessageId, kind: str, payload: str) -> None:
    """The newest readable event of a kind is the one that counts."""
    value = event_from(message, kind, payload)
    if value is not None:
        events[kind] = value

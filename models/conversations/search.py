"""Full-text search over all messages."""

import re
import sqlite3

import msgspec

from models.conversations.records import MessageId, ThreadId

_WORD = re.compile(r"\w+")
_MOST_HITS = 100

_HITS = """
SELECT m.id, m.thread, snippet(messages_fts, 0, '', '', '…', 16)
FROM messages_fts JOIN messages AS m ON m.id = messages_fts.rowid
WHERE messages_fts MATCH ? ORDER BY rank, m.id DESC LIMIT ?
"""
_LISTED = "SELECT id FROM threads WHERE id = ? AND deleted IS NULL AND trashed IS NULL"
_BRANCH_THAT_SHOWS = """
WITH RECURSIVE down (id) AS (
    SELECT ?
    UNION ALL
    SELECT m.id FROM down JOIN messages AS m ON m.parent = down.id
)
SELECT id FROM threads WHERE deleted IS NULL AND trashed IS NULL AND leaf IN (SELECT id FROM down)
ORDER BY updated DESC LIMIT 1
"""


class SearchHit(msgspec.Struct, frozen=True, kw_only=True):
    """A message that holds the words, and a thread in which it can be read."""

    thread: ThreadId
    message: MessageId
    snippet: str
    """The words with what stands around them."""


def search(connection: sqlite3.Connection, text: str) -> list[SearchHit]:
    """The messages that hold every word of `text`, the last word also as a beginning, best first, at most 100."""
    query = _query(text)
    if not query:
        return []
    hits = []
    for message, thread, snippet in connection.execute(_HITS, (query, _MOST_HITS)).fetchall():
        shown_in = _thread_that_shows(connection, message, thread)
        if shown_in is not None:
            hits.append(SearchHit(thread=shown_in, message=message, snippet=snippet))
    return hits


def _thread_that_shows(connection: sqlite3.Connection, message: MessageId, written_in: ThreadId) -> ThreadId | None:
    """The thread that the message was written in, where that is on the list, else the newest branch that shows it."""
    row = connection.execute(_LISTED, (written_in,)).fetchone()
    if row is None:  # seldom, and the walk down is long
        row = connection.execute(_BRANCH_THAT_SHOWS, (message,)).fetchone()
    return None if row is None else int(row[0])


def _query(text: str) -> str:
    """The words, quoted: what a user types is never read as FTS5's query language."""
    words = _WORD.findall(text)
    return " ".join(f'"{word}"' for word in words) + "*" if words else ""

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
# The thread that it was written in, else the newest of the branches that show it.
_SHOWN_IN = """
WITH RECURSIVE down (id) AS (
    SELECT :message
    UNION ALL
    SELECT m.id FROM down JOIN messages AS m ON m.parent = down.id
)
SELECT t.id FROM threads AS t
WHERE t.deleted IS NULL AND t.trashed IS NULL AND (t.id = :thread OR t.leaf IN (SELECT id FROM down))
ORDER BY t.id = :thread DESC, t.updated DESC LIMIT 1
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
        shown = connection.execute(_SHOWN_IN, {"message": message, "thread": thread}).fetchone()
        if shown is not None:
            hits.append(SearchHit(thread=shown[0], message=message, snippet=snippet))
    return hits


def _query(text: str) -> str:
    """The words, quoted: what a user types is never read as FTS5's query language."""
    words = _WORD.findall(text)
    return " ".join(f'"{word}"' for word in words) + "*" if words else ""

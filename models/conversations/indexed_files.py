"""Attached files in the index that they are found by. Every function wants to be called inside a transaction that writes."""

import sqlite3
from collections.abc import Iterable

from models.conversations.records import MessageId
from models.conversations.search_words import as_indexed

_FILE = "SELECT name, text FROM attachments WHERE id = ?"
_OF_MESSAGE = """
SELECT id, name, text FROM attachments AS a
WHERE message = ? AND NOT EXISTS (SELECT 1 FROM unindexed AS u WHERE u.source = 'attachments' AND u.id = a.id)
"""


def index_files(connection: sqlite3.Connection, files: Iterable[int]) -> None:
    """Take files in, which are on the list of what is not indexed, by their numbers; in rising order that is quickest."""
    for number in files:
        if (row := connection.execute(_FILE, (number,)).fetchone()) is not None:
            values = (number, *map(as_indexed, row))
            connection.execute("INSERT INTO attachments_fts (rowid, name, text) VALUES (?, ?, ?)", values)
        connection.execute("DELETE FROM unindexed WHERE source = 'attachments' AND id = ?", (number,))


def unindex_files(connection: sqlite3.Connection, message: MessageId) -> None:
    """Take the files of a message that is being deleted out again, and put them on the list, from which they go as well."""
    for number, name, text in connection.execute(_OF_MESSAGE, (message,)).fetchall():
        connection.execute(
            "INSERT INTO attachments_fts (attachments_fts, rowid, name, text) VALUES ('delete', ?, ?, ?)",
            (number, as_indexed(name), as_indexed(text)),
        )
        connection.execute("INSERT INTO unindexed VALUES ('attachments', ?)", (number,))

"""Taking into the search what was in the file before there was an index of it: a little at a time, the newest first."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from models.conversations.database import Database
from models.conversations.indexed_files import index_files
from models.conversations.search_beside_schema import INDEX_THOUGHTS

_CHARACTERS_AT_ONCE = 20_000
_MOST_AT_ONCE = 50
_LEAST_PAUSE = 0.01
_LEFT = "SELECT 1 FROM unindexed LIMIT 1"
_NEXT = {
    "attachments": (
        "SELECT u.id, length(a.text) FROM unindexed AS u LEFT JOIN attachments AS a ON a.id = u.id "
        "WHERE u.source = 'attachments' ORDER BY u.id DESC LIMIT ?"
    ),
    "thoughts": (
        "SELECT u.id, length(m.thoughts) FROM unindexed AS u LEFT JOIN messages AS m ON m.id = u.id "
        "WHERE u.source = 'thoughts' ORDER BY u.id DESC LIMIT ?"
    ),
}


def is_behind(connection: sqlite3.Connection) -> bool:
    """Whether some of what is in the file is not found yet. Inside a transaction."""
    return connection.execute(_LEFT).fetchone() is not None


def catch_up(folder: Path, may_go_on: Callable[[], bool]) -> None:
    """Take in all that is left, or as much as there is time for. It may take long: for a thread of its own.

    In short transactions with pauses twice as long, since who waits for SQLite's lock looks only now and then whether it is free.
    Raises as Store.open does.
    """
    with closing(Database.open(folder, waits_for_disk=False)) as database:
        while may_go_on():
            with database.reading() as connection:
                if not is_behind(connection):
                    return
            begun = time.monotonic()
            with database.writing() as connection:
                _take_in_some(connection)
            time.sleep(max(2 * (time.monotonic() - begun), _LEAST_PAUSE))


def _take_in_some(connection: sqlite3.Connection) -> None:
    for source, query in _NEXT.items():
        taken: list[int] = []
        characters = 0
        for number, length in connection.execute(query, (_MOST_AT_ONCE,)):
            taken.append(number)
            characters += length or 0
            if characters > _CHARACTERS_AT_ONCE:
                break
        if taken:
            # Upwards: FTS5 begins another segment at each number that is lower than the one before.
            taken.sort()
            if source == "attachments":
                index_files(connection, taken)
            else:
                each = [(number,) for number in taken]
                connection.executemany(INDEX_THOUGHTS, each)
                connection.executemany("DELETE FROM unindexed WHERE source = 'thoughts' AND id = ?", each)
            return

"""What the record says of endings, as a table of one connection, and how the record is kept in step with the database."""

import logging
import sqlite3

import msgspec

from models.conversations.endings.ending_record import EndingRecord, RecordedEnding
from models.conversations.reading import read_thread
from models.conversations.records import ThreadId

_log = logging.getLogger(__name__)

_TABLE = """
CREATE TEMP TABLE recorded_endings (
    thread INTEGER NOT NULL,
    thread_created INTEGER NOT NULL,
    message INTEGER NOT NULL,
    message_created INTEGER NOT NULL,
    is_own INTEGER NOT NULL,
    branch_from INTEGER,
    created INTEGER NOT NULL,
    whose_wish TEXT NOT NULL,
    PRIMARY KEY (thread, thread_created)
) STRICT
"""
_ADD = (
    "INSERT OR IGNORE INTO temp.recorded_endings "
    "VALUES (:thread, :thread_created, :message, :message_created, :is_own, :branch_from, :created, :by)"
)
_OF_THREAD = """
SELECT r.* FROM temp.recorded_endings AS r JOIN threads AS t ON t.id = r.thread AND t.created = r.thread_created
WHERE t.id = :thread
UNION
SELECT r.* FROM temp.recorded_endings AS r JOIN messages AS m ON m.id = r.message AND m.created = r.message_created
WHERE r.is_own AND m.thread = :thread
"""
_NOT_RECORDED = """
SELECT t.id, t.created FROM threads AS t
WHERE t.deleted IS NULL
    AND (
        t.ended IS NOT NULL
        OR t.id IN (SELECT thread FROM endings)
        OR t.id IN (
            SELECT m.thread FROM events AS e CROSS JOIN messages AS m ON m.id = e.message
            WHERE e.kind = 'notice' AND instr(e.payload, '"action":"end"') > 0
        )
    )
    AND NOT EXISTS (
        SELECT 1 FROM temp.recorded_endings AS r WHERE r.thread = t.id AND r.thread_created = t.created
    )
"""


class RecordedEndings:
    """The record as `connection` sees it. Nothing here is raised: what the record cannot do, the database does without it."""

    def __init__(self, connection: sqlite3.Connection, record: EndingRecord) -> None:
        self._connection = connection
        self._record = record
        self._state: tuple[int, ...] | None = None
        connection.execute(_TABLE)

    def take_in(self) -> None:
        """Read the record where it has changed. Outside of a transaction."""
        state = self._record.state
        if state == self._state:
            return
        self._state = state
        try:
            found = self._record.read()
        except OSError:
            _log.exception("the record of endings cannot be read: what it said before is what counts")
            return
        self._connection.execute("BEGIN")
        self._connection.execute("DELETE FROM temp.recorded_endings")
        self._connection.executemany(_ADD, map(msgspec.to_builtins, found))
        self._connection.execute("COMMIT")

    def lacks_some(self) -> bool:
        """Whether the database has an ending that the record does not have. Inside a transaction."""
        return self._connection.execute(_NOT_RECORDED + "LIMIT 1").fetchone() is not None

    def add_what_is_missing(self) -> None:
        """Write down the endings that the record does not have. Inside a transaction that writes, and has written nothing itself."""
        missing = self._connection.execute(_NOT_RECORDED).fetchall()
        endings = [_recorded_now(self._connection, thread, created) for thread, created in missing]
        try:
            self._record.add(endings)
        except OSError:
            _log.exception("an ending stands in the database, and could not be written down beside it")

    def of_thread(self, thread: ThreadId) -> list[RecordedEnding]:
        """What the record says of one thread. Inside a transaction."""
        return [_recorded(row) for row in self._connection.execute(_OF_THREAD, {"thread": thread})]

    def remove(self, endings: list[RecordedEnding]) -> None:
        """Take these out of the record. Inside a transaction that writes, after the one that deleted their thread for good."""
        try:
            self._record.remove(endings)
        except OSError:
            _log.exception("the end of a deleted chat could not be taken out of the record")


def _recorded_now(connection: sqlite3.Connection, thread: ThreadId, thread_created: int) -> RecordedEnding:
    ending = read_thread(connection, thread).ending
    assert ending is not None  # noqa: S101 # one of the three places in the database says so
    message = connection.execute("SELECT id, created, thread FROM messages WHERE id = ?", (ending.message,)).fetchone()
    number, message_created, written_in = message or (0, 0, None)
    return RecordedEnding(
        thread=thread,
        thread_created=thread_created,
        message=number,
        message_created=message_created,
        is_own=written_in == thread,
        branch_from=ending.branch_from,
        created=round(ending.created.timestamp() * 1_000_000),
        by=ending.by,
    )


def _recorded(row: tuple[int | str | None, ...]) -> RecordedEnding:
    # Not strictly: SQLite has numbers where there are truth values.
    return msgspec.convert(dict(zip(RecordedEnding.__struct_fields__, row, strict=True)), RecordedEnding, strict=False)

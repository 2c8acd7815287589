"""Deleting for good, so that nothing of the words stays behind in any file, however large the store and whoever else writes in it.

First the rows go, in transactions short enough for others to write in between. What SQLite then has in places that it does not use is
dealt with afterwards, and the table `erasures` remembers for how long that is still to be done:

- The search index keeps a word in the segments that were written before it was deleted. They are merged, a few pages at a time.
- A page may have a copy of a row in its gap, from when the row was moved to another page: `secure_delete` overwrites the row and not
  that. The file is written anew (VACUUM), which nothing but that clears. Others cannot write meanwhile, so a large file waits for the
  app to close.
- Copies from before a migration are other files. Those that may hold what was deleted are deleted.
- The write-ahead log has the old pages until it is cut off.
"""

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from models.chat.states.folder import delete_states, states_folder, thread_folder
from models.conversations import deletion, reading
from models.conversations.database import Database
from models.conversations.records import ThreadId
from models.conversations.whole import microseconds_of
from models.errors import NoSuchRecord

Progress = Callable[[float], bool]

LARGE_FILE = 8_000_000
"""Bytes. Writing a file of this size anew takes about a tenth of a second."""
_MESSAGES_AT_ONCE = 40
_PAGES_AT_ONCE = 40
_LEAST_PAUSE = 0.01
_INDEXES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'"


def _goes_on(_done: float) -> bool:
    return True


class Erasing:
    """The part of a store that deletes for good. Raises as Store does; what was begun is then gone on with by `finish`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def delete(self, threads: Iterable[ThreadId], progress: Progress = _goes_on) -> list[ThreadId]:
        """Delete threads with the messages that no other thread shows. When this returns no part of the app finds them.

        `progress` is told how much is done, 0 to 1. Where it says False, the conversation that is being deleted is still gone
        through to its end, and the threads of those after it are returned: they are as they were. Where it raises, the threads that
        were begun are gone nevertheless, and `finish` deletes the rest of their messages.
        """
        with self._database.reading() as connection:
            groups = _by_conversation(connection, threads)
            sizes = {each: deletion.size(connection, each) for each in groups}
        done, all_of_it = 0, sum(sizes.values())
        for conversation, group in list(groups.items()):
            if not progress(done / all_of_it):
                break
            for thread in group:
                self._delete_thread(thread)
            self._delete_messages(conversation, _share(progress, done / all_of_it, sizes[conversation] / all_of_it))
            done += sizes[conversation]
            del groups[conversation]
        else:
            progress(1.0)
        return [thread for group in groups.values() for thread in group]

    def begin(self, threads: Iterable[ThreadId]) -> None:
        """Have threads gone at once; their messages are deleted by `finish`. Those that are gone already are passed over."""
        for thread in threads:
            with contextlib.suppress(NoSuchRecord):
                self._delete_thread(thread)

    @property
    def is_unfinished(self) -> bool:
        """Whether some of what was deleted may still lie in the files."""
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM erasures LIMIT 1").fetchone() is not None

    def finish(self, *, whatever_size: bool) -> bool:
        """Take what was deleted out of the files, and say whether that is done: a large file is written anew only on demand."""
        if not self.is_unfinished:
            return True
        with self._database.reading() as connection:
            rows = connection.execute("SELECT DISTINCT conversation FROM threads WHERE deleted IS NOT NULL").fetchall()
            (began,) = connection.execute("SELECT min(began) FROM erasures").fetchone()
        for (conversation,) in rows:  # what a crash kept from being deleted
            self._delete_messages(conversation)
        self._delete_copies(began)
        self._merge_indexes()
        is_large = self._database.file.stat().st_size > LARGE_FILE
        if is_large and not whatever_size:
            self._database.forget_what_was_deleted()
            return False
        self._database.write_anew()
        if not self._database.forget_what_was_deleted():
            return False
        with self._database.writing() as connection:
            connection.execute("DELETE FROM erasures")
        return True

    def _delete_thread(self, thread: ThreadId) -> int:
        # What a model has read of it goes first: an end of the app in between then leaves none of it behind.
        delete_states(thread_folder(states_folder(self._database.file.parent), thread))
        with self._database.writing() as connection:
            conversation = reading.read_thread(connection, thread).conversation
            recorded = self._database.recorded.of_thread(thread)
            connection.execute(
                "INSERT INTO erasures SELECT created FROM conversations WHERE id = ?",
                (conversation,),
            )
            deletion.delete_thread(connection, thread)
        self._database.forget_endings(recorded)
        return conversation

    def _delete_messages(self, conversation: int, progress: Progress = _goes_on) -> None:
        with self._database.reading() as connection:
            doomed = deletion.doomed(connection, conversation)
        for begin in range(0, len(doomed), _MESSAGES_AT_ONCE):
            progress(begin / len(doomed))
            with self._one_of_many() as connection:
                deletion.delete_messages(connection, doomed[begin : begin + _MESSAGES_AT_ONCE])
        with self._database.writing() as connection:
            deletion.delete_what_is_empty(connection, conversation)

    def _delete_copies(self, began: int) -> None:
        """Delete the copies that were made after the first of what was deleted was begun."""
        for copy in (self._database.file.parent / "backups").glob("*"):
            made = _made(copy)
            if made is None or made >= began:
                copy.unlink(missing_ok=True)

    def _merge_indexes(self) -> None:
        with self._database.reading() as connection:
            indexes = [name for (name,) in connection.execute(_INDEXES)]
        for index in indexes:
            pages = -_PAGES_AT_ONCE  # less than zero begins to merge all segments into one; then it is gone on with
            while self._merge(index, pages):
                pages = _PAGES_AT_ONCE

    @contextmanager
    def _one_of_many(self) -> Iterator[sqlite3.Connection]:
        """A short transaction and then a pause as long: who waits for SQLite's lock looks only now and then whether it is free."""
        begun = time.monotonic()
        with self._database.writing() as connection:
            yield connection
        time.sleep(max(time.monotonic() - begun, _LEAST_PAUSE))

    def _merge(self, index: str, pages: int) -> bool:
        """One step; False where there was nothing to do any more."""
        with self._one_of_many() as connection:
            before = connection.total_changes
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (pages,))  # noqa: S608
            return connection.total_changes - before >= 2 or pages < 0


def _share(progress: Progress, first: float, size: float) -> Progress:
    return lambda done: progress(first + done * size)


def _by_conversation(connection: sqlite3.Connection, threads: Iterable[ThreadId]) -> dict[int, list[ThreadId]]:
    groups: dict[int, list[ThreadId]] = {}
    for thread in threads:
        groups.setdefault(reading.read_thread(connection, thread).conversation, []).append(thread)
    return groups


def _made(copy: Path) -> int | None:
    """When a copy was made, in the store's microseconds, by its name."""
    try:
        made = datetime.strptime(copy.stem.rpartition("-")[2], "%Y%m%dT%H%M%S%fZ").replace(tzinfo=UTC)
    except ValueError:
        return None
    return microseconds_of(made)

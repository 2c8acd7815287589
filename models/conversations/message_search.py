"""Searching all messages and titles, the newest first."""

import heapq
import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

import msgspec

from models.conversations.database import FILE_NAME
from models.conversations.records import Author, MessageId, ThreadId
from models.conversations.refusals import in_words
from models.conversations.search_words import (
    Finder,
    Snippet,
    Wanted,
    finder_of_words,
    index_query,
    snippet_of,
    wanted_in,
)
from models.conversations.searchable_threads import Place, SearchableThread, SearchableThreads, Searched
from models.conversations.times import in_utc
from models.conversations.whole import microseconds_of

MOST_HITS = 200
MOST_TITLES = 100
_BYTES_MAPPED = 1 << 28

# CROSS JOIN, so that SQLite goes through the hits and not through the messages. By `rank` instead, every hit of a common word would
# have to be weighed before the first is known.
_HITS = """
SELECT m.id, m.thread, m.author, m.created, m.model
FROM messages_fts CROSS JOIN messages AS m INDEXED BY messages_narrowed ON m.id = messages_fts.rowid
WHERE messages_fts MATCH :words AND m.thread IN (SELECT value FROM json_each(:threads))
"""
_NARROWED = {
    "author": " AND m.author = :author",
    "model": " AND m.model = :model",
    "since": " AND m.created >= :since",
    "until": " AND m.created < :until",
}
# Numbers rise with time, but for what was imported: between these two the index need not be looked through for the times asked for.
_BOUNDS = """
SELECT min(id), max(id) FROM messages INDEXED BY messages_narrowed
WHERE created >= coalesce(:since, created) AND created < coalesce(:until, created + 1)
"""
_BETWEEN = " AND messages_fts.rowid BETWEEN :first AND :last"
_NEWEST_FIRST = " ORDER BY messages_fts.rowid DESC"
_TEXTS = "SELECT m.id, m.text FROM json_each(?) AS i CROSS JOIN messages AS m ON m.id = i.value"
# From one model to the next through the index, and not through all messages.
_MODELS = "SELECT DISTINCT model FROM messages INDEXED BY messages_narrowed WHERE model IS NOT NULL ORDER BY model"


class SearchQuery(msgspec.Struct, frozen=True, kw_only=True):
    """What is searched for, and where."""

    text: str
    author: Author | None = None
    model: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    """Before this."""
    ended_only: bool = False
    places: frozenset[Place] = frozenset({Place.LISTED})


class SearchHit(msgspec.Struct, frozen=True, kw_only=True):
    """A message that holds what was searched for."""

    message: MessageId
    author: Author
    model: str | None
    created: datetime
    snippet: Snippet


class FoundThread(msgspec.Struct, frozen=True, kw_only=True):
    """A thread in which there is something, in its title or in messages that it shows, the newest first."""

    thread: ThreadId
    title: Snippet
    updated: datetime
    ended: bool
    place: Place
    hits: tuple[SearchHit, ...] = ()


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What a search came to: the threads, the one with the newest hit first."""

    threads: tuple[FoundThread, ...] = ()
    there_are_more: bool = False
    """Older messages were left out."""

    @property
    def results(self) -> int:
        """How many messages, and threads by their title alone."""
        return sum(len(thread.hits) or 1 for thread in self.threads)


class SearchStopped(Exception):
    """`stop` was called before the search was through."""


class Search:
    """A connection of its own that only reads. For one thread, but for `stop`. Raises StoreError where the file cannot be read."""

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self._connection = connection
        self._file = file
        self._threads = SearchableThreads(connection)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Search in the folder of a store that is open, or was."""
        file = folder.expanduser().absolute() / FILE_NAME
        try:
            connection = sqlite3.connect(
                f"{file.as_uri()}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
            )
            connection.text_factory = lambda text: text.decode("utf-8", "replace")  # one damaged text must not stop it
            connection.execute(f"PRAGMA mmap_size = {_BYTES_MAPPED}")
        except sqlite3.Error as error:
            raise in_words(error, file) or error from error
        return cls(connection, file)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def stop(self) -> None:
        """Have the search that runs end with SearchStopped. From any thread; without effect where none runs."""
        self._connection.interrupt()

    def find(self, query: SearchQuery) -> Found:
        """What holds all that is wanted. SearchStopped where `stop` was called meanwhile."""
        with _reading(self._connection, self._file):
            return find(self._connection, self._threads, query)

    def models(self) -> list[str]:
        """The names of the models that have written, in order."""
        with _reading(self._connection, self._file):
            return [name for (name,) in self._connection.execute(_MODELS)]


def find(connection: sqlite3.Connection, threads: SearchableThreads, query: SearchQuery) -> Found:
    """What holds all that is wanted, at most MOST_HITS messages and MOST_TITLES titles. Inside a transaction."""
    wanted = wanted_in(query.text)
    finder = finder_of_words(wanted)
    if finder is None:
        return Found()
    searched = threads.searched(query.places, ended_only=query.ended_only)
    rows = _newest(connection, searched, query, index_query(wanted))
    by_thread: defaultdict[ThreadId, list[SearchHit]] = defaultdict(list)
    for thread, hit in _hits(connection, rows[:MOST_HITS], finder):
        by_thread[thread].append(hit)
    titled = _titled(searched, query, wanted)
    found = [
        _found(thread, by_thread[thread.id], finder)
        for thread in searched.threads
        if thread.id in by_thread or thread.id in titled
    ]
    found.sort(key=lambda one: one.hits[0].created if one.hits else one.updated, reverse=True)
    return Found(threads=tuple(found), there_are_more=len(rows) > MOST_HITS)


@contextmanager
def _reading(connection: sqlite3.Connection, file: Path) -> Iterator[None]:
    """Several reads that see one state of the file."""
    try:
        connection.execute("BEGIN")
        yield
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            raise SearchStopped from error
        raise in_words(error, file) or error from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@dataclass(frozen=True)
class _Row:
    message: MessageId
    thread: ThreadId
    """In which it is shown."""
    author: str
    created: int
    model: str | None


def _hits(connection: sqlite3.Connection, rows: Sequence[_Row], finder: Finder) -> Iterator[tuple[ThreadId, SearchHit]]:
    texts = dict(connection.execute(_TEXTS, (json.dumps([row.message for row in rows]),)))
    # What was imported is older than the numbers of its messages say.
    for row in sorted(rows, key=lambda row: (row.created, row.message), reverse=True):
        yield (
            row.thread,
            SearchHit(
                message=row.message,
                author=Author(row.author),
                model=row.model,
                created=in_utc(row.created),
                snippet=snippet_of(texts[row.message], finder),
            ),
        )


def _newest(connection: sqlite3.Connection, searched: Searched, query: SearchQuery, words: str) -> list[_Row]:
    """The newest hits, and one more than are wanted where there are so many."""
    if not searched.threads:
        return []
    values = {
        "author": query.author.value if query.author else None,
        "model": query.model,
        "since": microseconds_of(query.since) if query.since else None,
        "until": microseconds_of(query.until) if query.until else None,
    }
    narrowed = "".join(sql for name, sql in _NARROWED.items() if values[name] is not None)
    if query.since or query.until:
        first, last = connection.execute(_BOUNDS, values).fetchone()
        values |= {"first": first, "last": last}
        narrowed += _BETWEEN
    values |= {"words": words, "threads": json.dumps(searched.written_in)}
    rows = connection.execute(_HITS + narrowed + _NEWEST_FIRST, values)
    found: list[_Row] = []
    for message, written_in, author, created, model in rows:
        thread = searched.shown_in(message, written_in)
        if thread is not None:
            found.append(_Row(message, thread, author, created, model))
            if len(found) > MOST_HITS:
                break
    rows.close()
    return found


def _titled(searched: Searched, query: SearchQuery, wanted: Sequence[Wanted]) -> set[ThreadId]:
    """The newest threads whose title has all of it. A title has no author, so that where one is asked for, none."""
    if query.author is not None or query.model is not None:
        return set()
    finders = [finder for item in wanted if (finder := finder_of_words([item]))]
    since = microseconds_of(query.since) if query.since else 0
    until = microseconds_of(query.until) if query.until else None
    titled = [
        (thread.updated, thread.id)
        for thread in searched.threads
        if thread.updated >= since
        and (until is None or thread.updated < until)
        and all(finder.is_in_folded(thread.folded_title) for finder in finders)
    ]
    return {number for _, number in heapq.nlargest(MOST_TITLES, titled)}


def _found(thread: SearchableThread, hits: Sequence[SearchHit], finder: Finder) -> FoundThread:
    return FoundThread(
        thread=thread.id,
        title=Snippet(thread.title, tuple(finder.ranges(thread.title))),
        updated=in_utc(thread.updated),
        ended=thread.ended,
        place=thread.place,
        hits=tuple(hits),
    )

"""Searching all messages with their files, what was thought over them, and titles: the newest first."""

import heapq
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from models.conversations.database import FILE_NAME
from models.conversations.index_catching_up import is_behind
from models.conversations.records import ThreadId
from models.conversations.refusals import in_words
from models.conversations.search_hits import between_times, hits, newest, sources_of
from models.conversations.search_records import Found, FoundThread, SearchHit, SearchQuery, Source
from models.conversations.search_words import Finder, Snippet, Wanted, finder_of_words, index_query, wanted_in
from models.conversations.searchable_threads import SearchableThread, SearchableThreads, Searched
from models.conversations.times import in_utc
from models.conversations.whole import microseconds_of

MOST_TITLES = 100
_BYTES_MAPPED = 1 << 28

# From one model to the next through the index, and not through all messages.
_MODELS = "SELECT DISTINCT model FROM messages INDEXED BY messages_narrowed WHERE model IS NOT NULL ORDER BY model"


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

    def is_behind(self) -> bool:
        """Whether some of what was in the file before an update of the app is not found yet."""
        with _reading(self._connection, self._file):
            return is_behind(self._connection)

    def models(self) -> list[str]:
        """The names of the models that have written, in order."""
        with _reading(self._connection, self._file):
            return [name for (name,) in self._connection.execute(_MODELS)]


def find(connection: sqlite3.Connection, threads: SearchableThreads, query: SearchQuery) -> Found:
    """What holds all that is wanted, at most MOST_HITS messages and MOST_TITLES titles. Inside a transaction.

    All that is wanted stands in one text: in a message's words, in one of its files with the file's name, or in its thoughts.
    """
    wanted = wanted_in(query.text)
    finder = finder_of_words(wanted)
    if finder is None:
        return Found()
    searched = threads.searched(query.places, ended_only=query.ended_only)
    by_thread: defaultdict[ThreadId, list[SearchHit]] = defaultdict(list)
    there_are_more = False
    between = between_times(connection, query)
    for source in sources_of(query):
        rows, are_more = newest(connection, source, searched, query, index_query(wanted), between)
        there_are_more |= are_more
        for thread, hit in hits(connection, source, rows, finder):
            by_thread[thread].append(hit)
    titled = _titled(searched, query, wanted)
    found = [
        _found(thread, sorted(by_thread[thread.id], key=_from_newest), finder)
        for thread in searched.threads
        if thread.id in by_thread or thread.id in titled
    ]
    found.sort(key=lambda one: one.hits[0].created if one.hits else one.updated, reverse=True)
    return Found(threads=tuple(found), there_are_more=there_are_more, is_behind=is_behind(connection))


_ORDER = list(Source)


def _from_newest(hit: SearchHit) -> tuple[float, int, int, int]:
    """What was imported is older than the numbers of its messages say. Of one message its words come first."""
    return -hit.created.timestamp(), -hit.message, _ORDER.index(hit.source), hit.file.number if hit.file else 0


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

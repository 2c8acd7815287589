"""The threads that a search goes through, and which of them shows a message."""

import sqlite3
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass
from enum import Enum

from models.conversations.records import MessageId, ThreadId
from models.conversations.search_words import folded

_THREADS = """
SELECT t.id, t.conversation, t.title, t.updated, t.leaf, t.deleted IS NOT NULL, t.trashed IS NOT NULL,
    t.archived IS NOT NULL, t.ended IS NOT NULL OR EXISTS (SELECT 1 FROM endings AS e WHERE e.thread = t.id)
FROM threads AS t
"""
_PATH = """
WITH RECURSIVE up (id, parent) AS (
    SELECT id, parent FROM messages WHERE id = ?
    UNION ALL
    SELECT m.id, m.parent FROM up JOIN messages AS m ON m.id = up.parent AND m.id < up.id
)
SELECT id FROM up
"""


class Place(Enum):
    """Where a thread is kept."""

    LISTED = "listed"
    ARCHIVE = "archive"
    TRASH = "trash"


@dataclass(frozen=True)
class SearchableThread:
    """What a search wants to know of a thread that has messages and was not deleted."""

    id: ThreadId
    conversation: int
    title: str
    folded_title: str
    updated: int
    """As the store keeps it."""
    leaf: MessageId
    place: Place
    ended: bool


class SearchableThreads:
    """Reads them, and again only when another connection has changed the file. Inside a transaction."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._version: int | None = None
        self._known: list[SearchableThread] = []
        self._others: list[tuple[ThreadId, int]] = []

    def searched(self, places: Set[Place], *, ended_only: bool) -> "Searched":
        """Those in these places."""
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        if version != self._version:
            self._read()
            self._version = version
        return Searched(
            self._connection,
            [t for t in self._known if t.place in places and (t.ended or not ended_only)],
            [*((t.id, t.conversation) for t in self._known), *self._others],
        )

    def _read(self) -> None:
        self._known, self._others = [], []
        for row in self._connection.execute(_THREADS):
            number, conversation, title, updated, leaf, deleted, trashed, archived, ended = row
            if deleted or leaf is None:  # a branch may show what was written in it
                self._others.append((number, conversation))
                continue
            place = Place.TRASH if trashed else Place.ARCHIVE if archived else Place.LISTED
            self._known.append(
                SearchableThread(number, conversation, title, folded(title), updated, leaf, place, bool(ended))
            )


class Searched:
    """The threads of one search. `all_threads`: every thread there is, with its conversation."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        threads: list[SearchableThread],
        all_threads: list[tuple[ThreadId, int]],
    ) -> None:
        self.threads = threads
        self._connection = connection
        self._numbers = {thread.id for thread in threads}
        # A message is also shown by the branches from where it was written: by one of these, if not by that thread itself.
        self._by_conversation: defaultdict[int, list[SearchableThread]] = defaultdict(list)
        for thread in threads:
            self._by_conversation[thread.conversation].append(thread)
        self._elsewhere = {
            number: conversation
            for number, conversation in all_threads
            if number not in self._numbers and conversation in self._by_conversation
        }
        self._paths: dict[ThreadId, set[MessageId]] = {}

    @property
    def written_in(self) -> list[ThreadId]:
        """The threads in which all was written that these may show."""
        return [*self._numbers, *self._elsewhere]

    def shown_in(self, message: MessageId, written_in: ThreadId) -> ThreadId | None:
        """The thread that the message was written in, where that is searched, else the newest branch that shows it."""
        if written_in in self._numbers:
            return written_in
        branches = self._by_conversation[self._elsewhere[written_in]]
        newest_first = sorted(branches, key=lambda thread: thread.updated, reverse=True)
        return next((thread.id for thread in newest_first if message in self._path(thread)), None)

    def _path(self, thread: SearchableThread) -> set[MessageId]:
        if thread.id not in self._paths:
            self._paths[thread.id] = {number for (number,) in self._connection.execute(_PATH, (thread.leaf,))}
        return self._paths[thread.id]

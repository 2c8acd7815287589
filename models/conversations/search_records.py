"""What a search of all chats is asked, and what it comes to, as values."""

from datetime import datetime
from enum import Enum

import msgspec

from models.conversations.records import Author, MessageId, ThreadId
from models.conversations.search_words import Snippet
from models.conversations.searchable_threads import Place


class SearchQuery(msgspec.Struct, frozen=True, kw_only=True):
    """What is searched for, and where."""

    text: str
    author: Author | None = None
    model: str | None = None
    since: datetime | None = None
    until: datetime | None = None
    """Before this."""
    ended_only: bool = False
    in_thoughts: bool = False
    """Also in what models thought over their answers."""
    places: frozenset[Place] = frozenset({Place.LISTED})


class Source(Enum):
    """What of a message was searched."""

    WORDS = "words"
    FILE = "file"
    THOUGHTS = "thoughts"


class FoundFile(msgspec.Struct, frozen=True):
    """An attached file that holds what was searched for, in its text or in its name."""

    number: int
    """Which of its message's files, from 0 on."""
    name: str


class SearchHit(msgspec.Struct, frozen=True, kw_only=True):
    """A message that holds what was searched for: in its words, in one of its files, or in what was thought over it."""

    message: MessageId
    author: Author
    model: str | None
    created: datetime
    snippet: Snippet
    source: Source = Source.WORDS
    file: FoundFile | None = None
    """Where the source is a file."""


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
    is_behind: bool = False
    """Some of what was in the file before an update of the app is not found yet: see `index_catching_up.py`."""

    @property
    def results(self) -> int:
        """How many messages, files and thoughts, and threads by their title alone."""
        return sum(len(thread.hits) or 1 for thread in self.threads)

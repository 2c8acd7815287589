"""The search of the list of chats: which of them hold some words, each with a line of where they stand."""

import sqlite3

import msgspec

from models.conversations.message_search import find
from models.conversations.records import MessageId, ThreadId
from models.conversations.search_records import SearchHit as Hit
from models.conversations.search_records import SearchQuery
from models.conversations.searchable_threads import Place, SearchableThreads

_ON_THE_LIST = frozenset({Place.LISTED, Place.ARCHIVE})


class SearchHit(msgspec.Struct, frozen=True, kw_only=True):
    """A message that holds the words, and a thread in which it can be read."""

    thread: ThreadId
    message: MessageId
    snippet: str
    """The words with what stands around them; of a file behind its name."""


def search(connection: sqlite3.Connection, text: str) -> list[SearchHit]:
    """The messages that hold every word of `text`, also as a beginning, the newest first. Inside a transaction."""
    found = find(connection, SearchableThreads(connection), SearchQuery(text=text, places=_ON_THE_LIST))
    return [
        SearchHit(thread=thread.thread, message=hit.message, snippet=_line(hit))
        for thread in found.threads
        for hit in thread.hits
    ]


def _line(hit: Hit) -> str:
    return f"{hit.file.name}: {hit.snippet.text}" if hit.file else hit.snippet.text

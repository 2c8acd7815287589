"""What the list of results shows, as values: a chat, and under it the messages in it. Pure."""

from dataclasses import dataclass

from models.conversations.records import ThreadId
from models.conversations.search_records import Found, FoundThread, SearchHit


@dataclass(frozen=True)
class ChatRow:
    """The line above the messages of a chat."""

    found: FoundThread


@dataclass(frozen=True)
class HitRow:
    """A message of the chat above it."""

    thread: ThreadId
    hit: SearchHit


ResultRow = ChatRow | HitRow


def rows_of(found: Found) -> list[ResultRow]:
    """The chats in their order, each with its messages."""
    rows: list[ResultRow] = []
    for thread in found.threads:
        rows.append(ChatRow(thread))
        rows.extend(HitRow(thread.thread, hit) for hit in thread.hits)
    return rows


def thread_of(row: ResultRow) -> ThreadId:
    """The chat that a row leads to."""
    return row.thread if isinstance(row, HitRow) else row.found.thread

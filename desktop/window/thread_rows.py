"""What the sidebar's list shows, as values: headings by day, and threads under them. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from enum import Enum, auto

from models.conversations.records import Thread, ThreadId


class Day(Enum):
    """How long ago, as coarse as a list of chats needs it."""

    TODAY = auto()
    YESTERDAY = auto()
    EARLIER = auto()


@dataclass(frozen=True)
class HeadingRow:
    """The line above the threads of a day."""

    day: Day


@dataclass(frozen=True)
class ThreadRow:
    """A thread, with the words around what was searched for, where something was."""

    thread: Thread
    snippet: str = ""


Row = HeadingRow | ThreadRow


def rows_by_day(threads: Iterable[Thread], today: date, zone: tzinfo | None = None) -> list[Row]:
    """The threads, newest first, under the day of their last change in `zone` (None: the machine's own)."""
    newest_first = sorted(threads, key=lambda thread: thread.updated, reverse=True)
    rows: list[Row] = []
    last: Day | None = None
    for thread in newest_first:
        day = day_of(thread.updated.astimezone(zone).date(), today)
        if day is not last:
            rows.append(HeadingRow(day))
            last = day
        rows.append(ThreadRow(thread))
    return rows


def rows_of_search(threads: Iterable[Thread], text: str, snippets: Sequence[tuple[ThreadId, str]]) -> list[Row]:
    """The threads whose title has `text`, and those with a hit in a message, newest first; `snippets` are the store's hits."""
    first_snippet: dict[ThreadId, str] = {}
    for thread_id, snippet in snippets:
        first_snippet.setdefault(thread_id, " ".join(snippet.split()))
    wanted = text.casefold().strip()
    found = [thread for thread in threads if thread.id in first_snippet or wanted in thread.title.casefold()]
    found.sort(key=lambda thread: thread.updated, reverse=True)
    return [ThreadRow(thread, first_snippet.get(thread.id, "")) for thread in found]


def day_of(when: date, today: date) -> Day:
    """Which heading a date belongs under. What lies ahead (a clock that was set back) counts as today."""
    if when >= today:
        return Day.TODAY
    return Day.YESTERDAY if when == today - timedelta(days=1) else Day.EARLIER

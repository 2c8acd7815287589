"""What the sidebar's list shows, as values: headings, folders, and threads under them. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum, auto
from math import ceil
from operator import attrgetter

from models.conversations.folders import Folder
from models.conversations.records import Thread, ThreadId

_WEEK = timedelta(days=7)
_MONTH = timedelta(days=30)


class Day(Enum):
    """What a heading is about: how long ago, as coarse as a list of chats needs it, or that its threads are pinned."""

    PINNED = auto()
    TODAY = auto()
    YESTERDAY = auto()
    WEEK = auto()
    """Within the last seven days."""
    DAYS = auto()
    """Within the last thirty days."""
    MONTH = auto()
    """In a month further back: the heading has its first day."""


@dataclass(frozen=True)
class HeadingRow:
    """The line above the threads of a time."""

    day: Day
    month: date | None = None


@dataclass(frozen=True)
class FolderRow:
    """A folder, above its threads where it is open."""

    folder: Folder
    threads: int
    """How many are in it."""


@dataclass(frozen=True)
class ThreadRow:
    """A thread."""

    thread: Thread
    snippet: str = ""
    """A second line: the words around what was searched for, or when it goes for good."""
    is_in_folder: bool = False
    """It stands under its folder."""
    tells_of_archive: bool = False
    """It stands among others that are not in the archive."""


Row = HeadingRow | FolderRow | ThreadRow


def rows_of_list(
    threads: Iterable[Thread], folders: Sequence[Folder], today: date, zone: tzinfo | None = None
) -> list[Row]:
    """The pinned threads, the folders with theirs, and the others under the time of their last change, each newest first.

    `zone` None is the machine's own. A pinned thread stands at the top, whatever folder it is in.
    """
    pinned: list[Thread] = []
    kept: defaultdict[str, list[Thread]] = defaultdict(list)
    others: list[Thread] = []
    known = {folder.name for folder in folders}
    for thread in newest_first(threads):
        if thread.pinned is not None:
            pinned.append(thread)
        elif thread.folder is not None and thread.folder in known:
            kept[thread.folder].append(thread)
        else:
            others.append(thread)
    rows: list[Row] = [HeadingRow(Day.PINNED), *map(ThreadRow, pinned)] if pinned else []
    for folder in folders:
        rows.append(FolderRow(folder, len(kept[folder.name])))
        if not folder.collapsed:
            rows += [ThreadRow(thread, is_in_folder=True) for thread in kept[folder.name]]
    return rows + _rows_by_day(others, today, zone)


def rows_of_search(threads: Iterable[Thread], text: str, snippets: Sequence[tuple[ThreadId, str]]) -> list[Row]:
    """The threads whose title has `text`, and those with a hit in a message, newest first; `snippets` are the store's hits."""
    first_snippet: dict[ThreadId, str] = {}
    for thread_id, snippet in snippets:
        first_snippet.setdefault(thread_id, " ".join(snippet.split()))
    wanted = text.casefold().strip()
    found = [thread for thread in threads if thread.id in first_snippet or wanted in thread.title.casefold()]
    return [
        ThreadRow(thread, first_snippet.get(thread.id, ""), tells_of_archive=True) for thread in newest_first(found)
    ]


def newest_first(threads: Iterable[Thread]) -> list[Thread]:
    """Those first that were last written to."""
    return sorted(threads, key=attrgetter("updated"), reverse=True)


def days_left(trashed: datetime, keep_days: int, now: datetime) -> int:
    """In how many days at most a thread of the trash goes for good."""
    return max(ceil((trashed + timedelta(days=keep_days) - now) / timedelta(days=1)), 1)


def heading_of(when: date, today: date) -> HeadingRow:
    """Which heading a date belongs under. What lies ahead (a clock that was set back) counts as today."""
    age = today - when
    if age <= timedelta(0):
        return HeadingRow(Day.TODAY)
    if age == timedelta(days=1):
        return HeadingRow(Day.YESTERDAY)
    if age < _WEEK:
        return HeadingRow(Day.WEEK)
    return HeadingRow(Day.DAYS) if age < _MONTH else HeadingRow(Day.MONTH, when.replace(day=1))


def _rows_by_day(newest_first: Iterable[Thread], today: date, zone: tzinfo | None) -> list[Row]:
    rows: list[Row] = []
    last: HeadingRow | None = None
    for thread in newest_first:
        heading = heading_of(thread.updated.astimezone(zone).date(), today)
        if heading != last:
            rows.append(heading)
            last = heading
        rows.append(ThreadRow(thread))
    return rows

"""The rows of the sidebar, as values."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from desktop.threads.thread_rows import (
    Day,
    FolderRow,
    HeadingRow,
    Row,
    ThreadRow,
    days_left,
    heading_of,
    rows_of_list,
    rows_of_search,
)
from models.conversations.folders import Folder
from models.conversations.records import Thread

NOON = datetime(2024, 5, 10, 12, tzinfo=UTC)
TODAY = date(2024, 5, 10)


def thread(number: int, updated: datetime = NOON, title: str = "", **more: Any) -> Thread:
    return Thread(
        id=number,
        conversation=number,
        title=title or f"Chat {number}",
        preset="p",
        created=updated,
        updated=updated,
        **more,
    )


def brief(rows: list[Row]) -> list[object]:
    """Each row as its day, its folder's name, or its thread's number."""
    found: list[object] = []
    for row in rows:
        match row:
            case HeadingRow():
                found.append(row.day)
            case FolderRow():
                found.append(row.folder.name)
            case ThreadRow():
                found.append(row.thread.id)
    return found


def test_threads_stand_under_their_time_newest_first() -> None:
    ages = {1: 9, 2: 0, 3: 1, 4: 0, 5: 45, 6: 400}
    threads = [thread(number, NOON - timedelta(days=age, minutes=number)) for number, age in ages.items()]
    assert brief(rows_of_list(threads, [], TODAY, UTC)) == [
        *(Day.TODAY, 2, 4),
        *(Day.YESTERDAY, 3),
        *(Day.DAYS, 1),
        *(Day.MONTH, 5),
        *(Day.MONTH, 6),
    ]


@pytest.mark.parametrize(
    ("days", "heading"),
    [
        (-3, HeadingRow(Day.TODAY)),  # a clock that was set back
        (0, HeadingRow(Day.TODAY)),
        (1, HeadingRow(Day.YESTERDAY)),
        (2, HeadingRow(Day.WEEK)),
        (6, HeadingRow(Day.WEEK)),
        (7, HeadingRow(Day.DAYS)),
        (29, HeadingRow(Day.DAYS)),
        (30, HeadingRow(Day.MONTH, date(2024, 4, 1))),
        (200, HeadingRow(Day.MONTH, date(2023, 10, 1))),
    ],
)
def test_the_heading_of_an_age(days: int, heading: HeadingRow) -> None:
    assert heading_of(TODAY - timedelta(days=days), TODAY) == heading


def test_midnight_is_the_readers_own() -> None:
    zone = datetime.strptime("+0200", "%z").tzinfo
    late = datetime(2024, 5, 9, 23, tzinfo=UTC)
    assert rows_of_list([thread(1, late)], [], TODAY, zone)[0] == HeadingRow(Day.TODAY)
    assert rows_of_list([thread(1, late)], [], TODAY, UTC)[0] == HeadingRow(Day.YESTERDAY)


def test_no_threads_no_headings() -> None:
    assert rows_of_list([], [], TODAY, UTC) == []


def test_pinned_threads_and_folders_stand_above_the_rest() -> None:
    threads = [
        thread(1),
        thread(2, folder="Work"),
        thread(3, pinned=NOON, folder="Work"),
        thread(4, folder="Closed"),
        thread(5, folder="Gone"),
    ]
    folders = [Folder(name="Closed", collapsed=True), Folder(name="Empty"), Folder(name="Work")]
    rows = rows_of_list(threads, folders, TODAY, UTC)
    assert brief(rows) == [Day.PINNED, 3, "Closed", "Empty", "Work", 2, Day.TODAY, 1, 5]
    assert [row.threads for row in rows if isinstance(row, FolderRow)] == [1, 0, 1]
    assert [row.thread.id for row in rows if isinstance(row, ThreadRow) and row.is_in_folder] == [2]


def test_search_takes_titles_and_hits_each_thread_once_with_its_first_snippet() -> None:
    threads = [thread(1, NOON, "Pear tart"), thread(2, NOON + timedelta(1), "Other"), thread(3, NOON, "None")]
    rows = rows_of_search(threads, "pear", [(2, "a\npear"), (2, "more pear")])
    assert rows == [
        ThreadRow(threads[1], "a pear", tells_of_archive=True),
        ThreadRow(threads[0], tells_of_archive=True),
    ]


@pytest.mark.parametrize(("age", "left"), [(0, 30), (0.5, 30), (1.5, 29), (29.5, 1), (31, 1)])
def test_days_that_are_left_in_the_trash(age: float, left: int) -> None:
    assert days_left(NOON - timedelta(days=age), 30, NOON) == left

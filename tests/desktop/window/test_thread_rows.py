"""The rows of the sidebar, as values."""

from datetime import UTC, date, datetime, timedelta

from desktop.window.thread_rows import Day, HeadingRow, ThreadRow, rows_by_day, rows_of_search
from models.conversations.records import Thread

NOON = datetime(2024, 5, 10, 12, tzinfo=UTC)
TODAY = date(2024, 5, 10)


def thread(number: int, updated: datetime, title: str = "") -> Thread:
    return Thread(
        id=number, conversation=number, title=title or f"Chat {number}", preset="p", created=updated, updated=updated
    )


def test_threads_stand_under_their_day_newest_first() -> None:
    threads = [
        thread(1, NOON - timedelta(days=9)),
        thread(2, NOON),
        thread(3, NOON - timedelta(days=1)),
        thread(4, NOON + timedelta(hours=1)),
    ]
    rows = rows_by_day(threads, TODAY, UTC)
    assert [row.day if isinstance(row, HeadingRow) else row.thread.id for row in rows] == [
        Day.TODAY,
        4,
        2,
        Day.YESTERDAY,
        3,
        Day.EARLIER,
        1,
    ]


def test_midnight_is_the_readers_own() -> None:
    zone = datetime.strptime("+0200", "%z").tzinfo
    late = datetime(2024, 5, 9, 23, tzinfo=UTC)
    assert rows_by_day([thread(1, late)], TODAY, zone)[0] == HeadingRow(Day.TODAY)
    assert rows_by_day([thread(1, late)], TODAY, UTC)[0] == HeadingRow(Day.YESTERDAY)


def test_a_time_that_lies_ahead_counts_as_today() -> None:
    assert rows_by_day([thread(1, NOON + timedelta(days=3))], TODAY, UTC)[0] == HeadingRow(Day.TODAY)


def test_no_threads_no_headings() -> None:
    assert rows_by_day([], TODAY, UTC) == []


def test_search_takes_titles_and_hits_each_thread_once_with_its_first_snippet() -> None:
    threads = [thread(1, NOON, "Pear tart"), thread(2, NOON + timedelta(1), "Other"), thread(3, NOON, "None")]
    rows = rows_of_search(threads, "pear", [(2, "a\npear"), (2, "more pear")])
    assert rows == [ThreadRow(threads[1], "a pear"), ThreadRow(threads[0], "")]

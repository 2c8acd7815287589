"""What a search is narrowed by."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from desktop.search.filters import Filters, When, span
from desktop.theme.theme import Theme
from models.conversations.records import Author
from models.conversations.search_records import SearchQuery
from models.conversations.searchable_threads import Place

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (When.ANY, None, None),
        (When.TODAY, TODAY, None),
        (When.WEEK, date(2026, 11, 17), None),
        (When.MONTH, date(2026, 10, 25), None),
        (When.YEAR, date(2025, 11, 24), None),
        (When.BETWEEN, date(2026, 1, 1), date(2026, 1, 4)),
    ],
)
def test_times_are_whole_days_of_this_machine(when: When, first: date | None, last: date | None) -> None:
    since, until = span(when, TODAY, date(2026, 1, 3), date(2026, 1, 1))
    assert (since and since.date(), until and until.date()) == (first, last)
    assert all(moment is None or (moment.hour, moment.tzinfo is not None) == (0, True) for moment in (since, until))


def test_each_choice_narrows_the_search(theme: Theme, qtbot: QtBot) -> None:
    filters = Filters(theme)
    qtbot.addWidget(filters)
    filters.show_models(["Large", "Small"])
    assert not filters.are_set
    for choice, number in ((filters.author, 1), (filters.model, 2), (filters.where, 1)):
        with qtbot.waitSignal(filters.changed):
            choice.setCurrentIndex(number)
    with qtbot.waitSignal(filters.changed):
        filters.ended_only.click()
    query = filters.query("lion")
    assert query == SearchQuery(
        text="lion",
        author=Author.USER,
        model="Small",
        ended_only=True,
        places=frozenset({Place.LISTED, Place.ARCHIVE}),
    )
    assert query.author is Author.USER
    filters.show_models(["Small"])
    assert filters.query("lion").model == "Small"
    filters.clear()
    assert filters.query("lion") == SearchQuery(text="lion")


def test_days_are_asked_for_where_they_are_wanted(theme: Theme, qtbot: QtBot) -> None:
    filters = Filters(theme)
    qtbot.addWidget(filters)
    filters.show()
    assert not filters.first.isVisible()
    filters.when.setCurrentIndex(filters.when.count() - 1)
    assert filters.first.isVisible()
    filters.first.setDate(QDate(2026, 2, 1))
    filters.last.setDate(QDate(2026, 2, 3))
    query = filters.query("lion")
    assert query.since
    assert query.until
    assert query.until - query.since == timedelta(days=3)


def test_a_narrow_row_goes_on_in_the_next_line(theme: Theme, qtbot: QtBot) -> None:
    filters = Filters(theme)
    qtbot.addWidget(filters)
    filters.resize(900, 40)
    filters.show()
    assert filters.author.y() == filters.where.y()
    assert filters.author.x() < filters.when.x() < filters.model.x() < filters.where.x()
    filters.resize(320, 200)
    qtbot.waitUntil(lambda: filters.where.y() > filters.author.y())
    assert filters.heightForWidth(320) > filters.heightForWidth(900)

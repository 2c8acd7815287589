"""Searching all chats in the window."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.search.result_rows import ChatRow, HitRow
from desktop.transcript.row import MessageRow
from models.conversations.message_search import Search
from models.conversations.search_records import Found, SearchQuery
from tests.desktop.window.conftest import Room

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def search(room: Room, words: str) -> list[str]:
    """Open the page, type, and wait; what the rows say."""
    room.press(Qt.Key.Key_F, CTRL | SHIFT)
    page = room.window.searching.page
    assert page.field.hasFocus()
    page.field.clear()
    room.qtbot.keyClicks(page.field, words)
    return found(room)


def found(room: Room) -> list[str]:
    page = room.window.searching.page
    room.until(lambda: page.count.isVisible() or page.line.sentence.startswith("Nothing"))
    rows = page.results.rows
    return [
        row.found.title.text if isinstance(row, ChatRow) else row.hit.snippet.text
        for row in (rows.row(rows.index(number)) for number in range(rows.rowCount()))
    ]


def test_every_place_is_found_and_the_keys_lead_to_the_message(room: Room) -> None:
    room.engine.words = ["A lion and a tiger."]
    room.say("About cats")
    first = room.chat.open_thread.id
    room.window.open_new_chat()
    room.engine.words = ["No."]
    room.say("Is a lion a fish?")
    assert search(room, "lion") == ["Is a lion a fish?", "Is a lion a fish?", "About cats", "A lion and a tiger."]
    page = room.window.searching.page
    assert page.count.text().startswith("2 ")
    assert not room.chat.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        room.press(key)
    assert room.chat.isVisible()
    assert room.chat.open_thread.id == first
    row = QApplication.focusWidget()
    assert isinstance(row, MessageRow)
    assert row.message
    assert row.message.text == "A lion and a tiger."
    assert room.window.finding.bar.text == "lion"
    room.until(lambda: room.window.finding.bar.count.text() == "1 of 1")


def test_escape_leads_back_to_where_one_was_and_the_results_stay(room: Room) -> None:
    room.say("A lion")
    room.type("a draft")
    writing = QApplication.focusWidget()
    assert search(room, "lion") == ["A lion", "A lion"]
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Up)
    assert room.window.searching.page.field.hasFocus()
    room.press(Qt.Key.Key_Escape)
    assert not room.window.searching.is_open
    assert room.chat.isVisible()
    assert QApplication.focusWidget() is writing
    room.press(Qt.Key.Key_F, CTRL | SHIFT)
    assert found(room) == ["A lion", "A lion"]


def test_the_next_result_is_one_key_away_from_the_last(room: Room) -> None:
    room.engine.words = ["Another lion."]
    room.say("A lion")
    search(room, "lion")
    page = room.window.searching.page
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        room.press(key)
    room.press(Qt.Key.Key_F, CTRL | SHIFT)
    found(room)
    room.press(Qt.Key.Key_Down)
    assert page.results.hasFocus()
    assert page.results.currentIndex().row() == 1


def test_a_chat_that_is_opened_takes_the_place_of_the_page(room: Room) -> None:
    room.say("A lion")
    search(room, "lion")
    room.window.sidebar.thread_requested.emit(room.chat.open_thread.id)
    assert room.chat.isVisible()
    assert not room.window.searching.is_open
    search(room, "lion")
    room.window.open_new_chat()
    assert not room.window.searching.is_open


def test_a_version_that_is_not_shown_is_led_to(room: Room) -> None:
    room.engine.words = ["A first zebra."]
    room.say("Animals?")
    room.engine.words = ["A second answer."]
    room.chat.transcript.regenerate_requested.emit(room.path[-1].id)
    room.finish()
    assert search(room, "zebra") == ["Animals?", "A first zebra."]
    page = room.window.searching.page
    page.results.chosen.emit(page.results.rows.row(page.results.rows.index(1)))
    room.until(lambda: "A first zebra." in room.screen)
    room.until(lambda: room.window.finding.bar.count.text() == "1 of 1")


def test_a_message_of_an_ended_chat_is_led_to_and_stays_ended(room: Room) -> None:
    room.end_chat()
    ended = room.chat.open_thread.id
    room.window.open_new_chat()
    search(room, "capital")
    page = room.window.searching.page
    page.filters.ended_only.click()
    assert "What is the capital of France?" in found(room)
    page.results.chosen.emit(page.results.rows.row(page.results.rows.index(1)))
    assert room.chat.open_thread.id == ended
    assert room.chat.end_card.isVisible()


def test_filters_narrow_at_once_and_can_be_cleared(room: Room) -> None:
    room.engine.words = ["No lion."]
    room.say("A lion?")
    assert len(search(room, "lion")) == 3
    page = room.window.searching.page
    page.filters.author.setCurrentIndex(2)
    room.until(lambda: page.count.text().startswith("1 "))
    assert found(room) == ["A lion?", "No lion."]
    page.filters.ended_only.click()
    room.until(lambda: page.line.sentence == "Nothing found with these filters.")
    page.line.action_requested.emit()
    room.until(lambda: page.count.isVisible() and page.count.text().startswith("2 "))


def test_the_sidebar_leads_to_every_result(room: Room) -> None:
    room.say("A lion, a lion")
    room.window.sidebar.search.setText("lion")
    room.until(room.window.sidebar.everywhere.isVisible)
    room.window.sidebar.everywhere.click()
    assert found(room) == ["A lion, a lion", "A lion, a lion"]
    assert room.window.searching.page.text == "lion"


def test_a_long_search_says_so_is_stopped_and_does_not_stop_the_next(
    room: Room, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.say("A lion")
    goes_on, real = threading.Event(), Search.find

    def slow(self: Search, query: SearchQuery) -> Found:
        if query.text == "slow":
            goes_on.wait(20)
        return real(self, query)

    monkeypatch.setattr(Search, "find", slow)
    page = room.window.searching.page
    room.press(Qt.Key.Key_F, CTRL | SHIFT)
    qtbot.keyClicks(page.field, "slow")
    room.until(page.progress.isVisible)
    assert page.line.sentence == "Searching…"
    page.line.action_requested.emit()
    assert not page.progress.isVisible()
    assert page.line.sentence == "The search was stopped."
    goes_on.set()
    page.field.setText("lion")
    assert found(room) == ["A lion", "A lion"]


def test_rows_say_what_they_show(room: Room) -> None:
    room.say("A lion")
    search(room, "lion")
    rows = room.window.searching.page.results.rows
    spoken = [rows.index(number).data(Qt.ItemDataRole.AccessibleTextRole) for number in range(2)]
    assert spoken[0] == "A lion"
    assert spoken[1].startswith("You, ")
    assert spoken[1].endswith(": A lion")
    assert isinstance(rows.row(rows.index(1)), HitRow)


def test_f6_comes_to_the_page_and_escape_anywhere_leads_out_of_it(room: Room) -> None:
    room.say("A lion")
    search(room, "lion")
    page, sidebar = room.window.searching.page, room.window.sidebar
    room.press(Qt.Key.Key_F6)
    assert sidebar.threads.hasFocus()
    room.press(Qt.Key.Key_F, CTRL)
    assert not room.window.finding.is_open
    room.press(Qt.Key.Key_F6)
    assert page.field.hasFocus()
    room.press(Qt.Key.Key_F6)
    room.press(Qt.Key.Key_Escape)
    assert room.chat.isVisible()
    assert room.chat.composer.isAncestorOf(QApplication.focusWidget())

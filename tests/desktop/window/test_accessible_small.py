"""A screen at 200 %: 1366 by 768 pixels hold 683 by 384, less what the desktop takes, and everything is still reached."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.window.chat_settings import ChatSettings
from tests.desktop.window.conftest import Room

_WIDTH, _HEIGHT = 683, 340


@pytest.fixture
def small(room: Room) -> Room:
    room.window.resize(_WIDTH, _HEIGHT)
    QApplication.processEvents()
    return room


def is_inside(widget: QWidget) -> bool:
    place = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    return widget.isVisible() and widget.window().rect().contains(place)


def test_the_window_fits(small: Room) -> None:
    assert (small.window.width(), small.window.height()) == (_WIDTH, _HEIGHT)


def test_a_long_message_leaves_room_for_the_answer_above_and_for_the_button(small: Room) -> None:
    small.say("Hello")
    small.chat.composer.set_text("More words than there is room for. " * 60)
    QApplication.processEvents()
    assert is_inside(small.chat.composer)
    assert is_inside(small.chat.transcript)
    assert small.chat.transcript.height() >= 60
    cursor = small.chat.composer.field.cursorRect()
    assert 0 <= cursor.top() < cursor.bottom() <= small.chat.composer.field.viewport().height()
    small.window.resize(_WIDTH, 900)
    QApplication.processEvents()
    assert small.chat.composer.height() > 150


def test_an_ended_chat_and_the_question_before_an_end_show_their_ways_on(small: Room) -> None:
    small.say("Hello")
    small.chat.ask_to_end()
    small.until(small.chat.end_question.isVisible)
    QApplication.processEvents()
    assert is_inside(small.chat.end_question.keep)
    assert is_inside(small.chat.end_question.end)
    small.chat.keep_open()
    small.end_chat()
    QApplication.processEvents()
    card = small.chat.end_card
    assert all(is_inside(way) for way in (card.new_chat, card.branch, card.choice, card.why))


def test_the_settings_of_a_chat_are_scrolled_to(small: Room) -> None:
    small.window.show_chat_settings()
    (settings,) = small.window.findChildren(ChatSettings)
    settings.resize(settings.width(), _HEIGHT)
    QApplication.processEvents()
    assert settings.height() == _HEIGHT
    settings.activateWindow()
    small.until(settings.isActiveWindow)
    first = next(iter(settings.numbers.values()))
    first.setFocus()
    for number in settings.numbers.values():
        focused = QApplication.focusWidget()
        assert focused is number or number.isAncestorOf(focused)
        assert number.visibleRegion().boundingRect().height() > number.height() // 2
        small.press(Qt.Key.Key_Tab)
    assert is_inside(settings.reset)

"""The user ends a chat: by the menu, by a shortcut, in words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.transcript.notice_card import NoticeCard
from models.policy.records import Action, EndedBy
from tests.desktop.window.conftest import Room

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def ask(room: Room) -> None:
    room.press(Qt.Key.Key_E, CTRL_SHIFT)
    room.until(room.chat.end_question.isVisible)
    room.finish()


def test_the_shortcut_asks_once_in_place_and_yes_ends(room: Room) -> None:
    room.say("Hello")
    ask(room)
    assert "Ending is for good: nothing more can be written here. End this chat?" in room.screen
    assert room.chat.open_thread.ending is None
    assert QApplication.activeModalWidget() is None
    assert QApplication.focusWidget() is room.chat.end_question.keep
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Return)
    room.until(room.chat.end_card.isVisible)
    room.finish()
    ending = room.chat.open_thread.ending
    assert ending is not None
    assert ending.by is EndedBy.REQUEST
    assert "Ended at your request" in room.screen
    assert not room.chat.end_question.isVisible()
    assert QApplication.focusWidget() is room.chat.end_card


def test_a_chat_ended_at_request_can_be_branched_after_its_last_answer(room: Room) -> None:
    room.say("Hello", "Again")
    ask(room)
    room.chat.end_question.end.click()
    room.until(room.chat.end_card.isVisible)
    room.finish()
    assert room.chat.end_card.choice.count() == 4
    room.chat.end_card.branch.click()
    assert [message.text for message in room.path][::2] == ["Hello", "Again"]
    assert len(room.path) == 4
    room.say("And on")
    assert room.chat.open_thread.ending is None


def test_the_menu_entry_asks_as_well(room: Room) -> None:
    room.say("Hello")
    room.window.commands.run("chat.end")
    room.until(room.chat.end_question.isVisible)
    room.finish()


def test_no_and_escape_go_on(room: Room) -> None:
    room.say("Hello")
    for way in (room.chat.end_question.keep.click, lambda: room.press(Qt.Key.Key_Escape)):
        ask(room)
        way()
        assert not room.chat.end_question.isVisible()
        assert QApplication.focusWidget() is room.chat.composer.focusProxy()
        room.say("yes")
        assert room.chat.open_thread.ending is None


@pytest.mark.parametrize("words", ["please end this chat", "/end"])
def test_asking_in_words_brings_the_question_with_buttons(room: Room, words: str) -> None:
    room.say("Hello", words)
    assert room.path[-1].notice is not None
    assert room.path[-1].notice.action is Action.CONFIRM_END
    assert room.chat.end_question.isVisible()
    assert QApplication.focusWidget() is room.chat.composer.focusProxy()
    room.chat.end_question.end.click()
    room.until(room.chat.end_card.isVisible)
    room.finish()
    assert "Ended at your request" in room.screen


def test_asked_in_words_the_question_stands_once_and_not_in_the_warnings_colour(room: Room) -> None:
    room.say("Hello", "please end this chat")
    assert room.screen.count("End this chat?") == 1
    assert "for good?" not in room.screen
    assert room.chat.end_question.end.accessibleDescription() == "End this chat for good?"
    (card,) = [card for card in room.chat.findChildren(NoticeCard) if card.isVisible()]
    paper = card.grab().toImage().pixelColor(card.width() - 4, card.height() // 2).name()
    assert paper == room.desk.theme.tokens.ended_paper.lower()


def test_while_another_chat_is_answered_the_chat_cannot_be_ended_and_it_is_said_why(room: Room) -> None:
    room.say("Hello")
    asked = room.chat.open_thread.id
    ask(room)
    room.window.open_new_chat()
    room.engine.go_on.clear()
    room.send("The other chat")
    room.shows("Of course.")
    room.window.open_thread(asked)
    end = room.chat.end_question.end
    assert not end.isEnabled()
    assert "“The other chat” is being answered" in end.toolTip()
    assert "“The other chat” is being answered" in room.chat.busy_line.sentence
    room.engine.go_on.set()
    room.finish()
    assert end.isEnabled()
    assert not end.toolTip()
    end.click()
    room.until(room.chat.end_card.isVisible)
    room.finish()
    assert room.store.thread(asked).ending is not None


def test_a_yes_that_is_typed_ends_it_too(room: Room) -> None:
    room.say("Hello", "please end this chat", "yes")
    assert room.chat.end_card.isVisible()
    assert "Ended at your request" in room.screen


def test_anything_else_takes_the_question_away(room: Room) -> None:
    room.say("Hello", "please end this chat", "What is two and two?")
    assert not room.chat.end_question.isVisible()
    assert room.chat.open_thread.ending is None
    assert room.path[-1].text == "Of course. Here is an answer."


def test_the_question_stays_with_its_chat(room: Room) -> None:
    room.say("Hello")
    asked = room.chat.open_thread.id
    ask(room)
    room.window.open_new_chat()
    assert not room.chat.end_question.isVisible()
    room.window.open_thread(asked)
    assert room.chat.end_question.isVisible()


def test_a_question_that_was_asked_in_words_is_still_there_after_a_restart(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello", "please end this chat")
    room = open_room()
    assert room.chat.end_question.isVisible()
    room.chat.end_question.keep.click()
    assert not room.chat.end_question.isVisible()
    room.say("yes")
    assert room.chat.open_thread.ending is None


def test_an_empty_chat_and_an_ended_one_cannot_be_ended(room: Room) -> None:
    assert not room.window.commands.can_run("chat.end")
    room.end_chat()
    assert not room.window.commands.can_run("chat.end")
    room.press(Qt.Key.Key_E, CTRL_SHIFT)
    assert not room.chat.end_question.isVisible()


def test_in_a_crisis_the_question_is_gentle_and_only_asked_by_the_user(room: Room) -> None:
    room.say("I want to die")
    assert not room.chat.end_question.isVisible()
    ask(room)
    assert "You can leave this chat open" in room.screen

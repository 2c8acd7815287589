"""A chat that has ended: the card, and the ways on from it."""

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.transcript.notice_card import NoticeCard
from models.conversations.records import Author
from tests.desktop.window.conftest import ABUSE, Room


def test_the_card_takes_the_composers_place_and_says_who_left(room: Room) -> None:
    room.end_chat()
    assert not room.chat.composer.isVisible()
    assert room.chat.end_card.isVisible()
    assert "Chat ended by SmolLM2" in room.screen
    assert "It warned that this chat could end, and the insults went on." in room.screen
    assert room.chat.end_card.choice.currentText() == "SmolLM2: “Of course. Here is an answer.”"
    assert room.chat.end_card.accessibleName() == "Chat ended by SmolLM2"
    assert QApplication.focusWidget() is room.chat.end_card


def test_the_transcript_stays_readable(room: Room) -> None:
    room.end_chat()
    room.chat.transcript.verticalScrollBar().setValue(0)
    room.shows("What is the capital of France?")


def test_nothing_can_be_sent_after_the_end_also_after_a_restart(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.end_chat()
    ended = room.chat.open_thread.id
    room = open_room()
    assert room.chat.open_thread.id == ended
    assert room.chat.end_card.isVisible()
    assert not room.chat.composer.isVisible()
    length = len(room.path)
    room.chat.composer.send_requested.emit("still here")
    room.runner.send(ended, "past the window")
    room.finish()
    assert len(room.path) == length


def test_new_chat_from_the_card(room: Room) -> None:
    room.end_chat()
    ended = room.chat.open_thread.id
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Space)
    assert room.chat.open_thread.id != ended
    assert room.chat.composer.isVisible()
    room.say("Hello")
    assert len(room.store.threads()) == 2


def test_keys_that_were_meant_for_the_composer_press_nothing_and_its_words_are_kept(room: Room) -> None:
    room.say("What is the capital of France?", ABUSE, ABUSE)
    ended = room.chat.open_thread.id
    goes_on = threading.Event()
    assess = room.detector.assess
    room.detector.assess = lambda *said: (goes_on.wait(20), assess(*said))[1]  # type: ignore[method-assign]
    room.send(ABUSE)
    room.until(lambda: room.chat.composer.text == "")
    room.type("precious")
    goes_on.set()
    room.until(room.chat.end_card.isVisible)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_T, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        room.press(key)
    room.finish()
    assert room.chat.open_thread.id == ended
    assert room.store.thread(ended).draft == "precious"
    room.window.open_new_chat()
    assert room.chat.composer.text == ""
    room.window.open_thread(ended)
    room.chat.end_card.new_chat.click()
    assert room.chat.composer.text == "precious"


def test_branch_from_the_card_goes_on_from_the_civil_message(room: Room) -> None:
    room.end_chat()
    ended = room.chat.open_thread.id
    room.chat.end_card.branch.click()
    assert room.chat.open_thread.id != ended
    assert room.chat.composer.isVisible()
    assert [message.author for message in room.path] == [Author.USER, Author.MODEL]
    room.say("And of Italy?")
    assert room.path[-2].text == "And of Italy?"
    assert room.store.thread(ended).ending is not None


def test_ctrl_b_branches_from_an_ended_chat(room: Room) -> None:
    room.end_chat()
    ended = room.chat.open_thread.id
    room.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert room.chat.open_thread.id != ended
    assert len(room.path) == 2


def test_a_chat_that_was_abusive_from_its_first_word_offers_only_a_new_one(room: Room) -> None:
    room.say(ABUSE, ABUSE, ABUSE)
    assert room.chat.end_card.isVisible()
    assert not room.chat.end_card.branch.isVisible()


def test_editing_on_an_ended_chat_branches_before_the_message_with_its_text(room: Room) -> None:
    room.say("One", "Two")
    second = room.path[2]
    room.say(ABUSE, ABUSE, ABUSE)
    ended = room.chat.open_thread.id
    room.chat.transcript.edit_requested.emit(second.id)
    assert room.chat.open_thread.id != ended
    assert [message.text for message in room.path] == ["One", "Of course. Here is an answer."]
    assert room.chat.composer.text == "Two"
    assert not room.chat.composer.is_editing


def test_words_typed_while_the_chat_ended_go_along(room: Room) -> None:
    room.say("What is the capital of France?", ABUSE, ABUSE)
    room.send(ABUSE)
    room.until(lambda: room.chat.composer.text == "")
    room.chat.composer.set_text("sorry about that")
    room.finish()
    room.chat.end_card.new_chat.click()
    assert room.chat.composer.text == "sorry about that"


def test_words_that_go_along_come_below_what_stands_in_the_new_chat_already(room: Room) -> None:
    room.type("begun before")
    blank = room.chat.open_thread.id
    room.window.open_thread(room.store.new_thread("last-resort").id)
    room.end_chat()
    first = room.path[0]
    room.chat.transcript.edit_requested.emit(first.id)
    assert room.chat.open_thread.id == blank
    assert room.chat.composer.text == f"begun before\n\n{first.text}"


def test_only_the_warnings_card_says_that_it_is_one_to_eye_and_ear(room: Room) -> None:
    room.say("What is the capital of France?", ABUSE, ABUSE)
    names = [card.accessibleName() for card in room.chat.findChildren(NoticeCard) if card.isVisible()]
    assert len(names) == 2
    warning = next(message.notice.text for message in room.path if message.notice and message.notice.action == "warn")
    assert [name for name in names if "Warning" in name] == [f"SmolLM2 · Warning: {warning}"]
    assert room.screen.count("SmolLM2 · Warning") == 1


def test_the_sidebar_marks_an_ended_chat(room: Room) -> None:
    room.end_chat()
    model = room.window.sidebar.threads.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "What is the capital of France?, ended" in spoken

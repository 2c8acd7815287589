"""A chat that has ended: the card, and the ways on from it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.window.why import WhyPanel
from models.conversations.records import Author
from tests.desktop.window.conftest import ABUSE, Room


def test_the_card_takes_the_composers_place_and_says_who_left(room: Room) -> None:
    room.end_chat()
    assert not room.chat.composer.isVisible()
    assert room.chat.end_card.isVisible()
    assert "Chat ended by SmolLM2" in room.screen
    assert "It warned that this chat could end, and the insults went on." in room.screen
    assert "from: “Of course. Here is an answer.”" in room.screen
    assert room.chat.end_card.accessibleName() == "Chat ended by SmolLM2"
    assert QApplication.focusWidget() is room.chat.end_card.new_chat


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
    room.press(Qt.Key.Key_Space)
    assert room.chat.open_thread.id != ended
    assert room.chat.composer.isVisible()
    room.say("Hello")
    assert len(room.store.threads()) == 2


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


def test_why_lists_what_counted_the_warning_and_the_rule(room: Room) -> None:
    room.end_chat()
    room.chat.end_card.why.click()
    warning = next(m.notice.text for m in room.path if m.notice and m.notice.action == "warn")
    assert room.screen.count("strike 0.98, counts 1") == 3
    assert warning in room.screen
    assert "“Last resort”: a strike counts 1, a rude message 0.5." in room.screen
    assert "Here it stood at 3" in room.screen
    room.chat.end_card.why.click()
    assert "Here it stood at 3" not in room.screen


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


def test_the_sidebar_marks_an_ended_chat(room: Room) -> None:
    room.end_chat()
    model = room.window.sidebar.threads.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert "What is the capital of France?, ended" in spoken


def test_in_a_low_window_the_reasons_scroll_and_cover_nothing(room: Room) -> None:
    room.end_chat()
    card = room.chat.end_card
    card.why.click()
    panel = card.findChild(WhyPanel)
    for height in (800, 440):
        room.window.resize(600, height)
        room.until(lambda height=height: room.window.height() == height)
        room.until(lambda: panel.mapTo(card, panel.rect().bottomLeft()).y() < card.new_chat.geometry().top())
        assert panel.height() >= WhyPanel.LEAST_HEIGHT
        assert card.branch.geometry().bottom() < card.height()

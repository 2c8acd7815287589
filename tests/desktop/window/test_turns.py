"""Turns, from the composer to the screen and into the store."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.window.composer import ComposerState
from models.chat.records import EngineState
from models.conversations.records import Author, MessageState
from models.policy.records import Action
from tests.desktop.window.conftest import ABUSE, ABUSE_WITH_WORK, Room


def test_enter_sends_the_message_and_the_answer_comes_onto_the_screen(room: Room) -> None:
    room.type("Hello there")
    room.press(Qt.Key.Key_Return)
    room.finish()
    room.shows("Of course. Here is an answer.")
    assert "Hello there" in room.screen
    assert room.chat.composer.text == ""
    assert [message.text for message in room.path] == ["Hello there", "Of course. Here is an answer."]
    assert room.head_title() == "Hello there"


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("  Hello  \n", "Hello"),
        ("\n   \n    if wrong:\n        mend()\n\n  ", "    if wrong:\n        mend()"),
        ("One\n\n  two", "One\n\n  two"),
    ],
)
def test_what_is_sent_has_no_blank_ends_and_code_keeps_its_first_indent(room: Room, typed: str, sent: str) -> None:
    room.chat.composer.set_text(typed)
    room.press(Qt.Key.Key_Return)
    room.finish()
    assert room.path[0].text == sent


def test_what_is_typed_while_a_message_is_on_its_way_is_for_the_next(room: Room) -> None:
    room.send("What is the capital of France?")
    room.type("And of Italy?")
    room.until(lambda: room.chat.composer.text == "And of Italy?")
    room.finish()
    assert (room.path[0].text, room.chat.composer.text) == ("What is the capital of France?", "And of Italy?")
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.press(Qt.Key.Key_Delete)
    assert room.chat.composer.text == ""


def test_shift_and_enter_break_the_line(room: Room) -> None:
    room.type("one")
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    room.type("two")
    assert room.chat.composer.text == "one\ntwo"
    assert room.runner.turn is None


def test_blank_text_is_not_sent(room: Room) -> None:
    room.type("   ")
    room.press(Qt.Key.Key_Return)
    assert room.runner.turn is None
    assert room.path == []


def test_the_answer_streams_onto_the_screen_before_it_is_finished(room: Room) -> None:
    room.engine.go_on.clear()
    room.send("Hello")
    room.shows("Of course.")
    assert room.runner.turn == room.chat.open_thread.id
    assert "an answer" not in room.screen
    room.engine.go_on.set()
    room.finish()
    room.shows("Of course. Here is an answer.")


def test_escape_stops_the_answer_and_keeps_what_was_written(room: Room) -> None:
    room.engine.go_on.clear()
    room.send("Hello")
    room.shows("Of course.")
    room.press(Qt.Key.Key_Escape)
    room.finish()
    assert room.path[-1].text == "Of course. "
    assert room.path[-1].state is MessageState.STOPPED
    assert room.chat.composer.state is ComposerState.SENDS


def test_the_button_stops_while_an_answer_is_written_and_typing_goes_on(room: Room) -> None:
    room.engine.go_on.clear()
    room.send("Hello")
    room.shows("Of course.")
    room.type("and more")
    assert room.chat.composer.state is ComposerState.STOPS
    room.press(Qt.Key.Key_Return)
    assert room.chat.composer.text == "and more"
    room.chat.composer.stop_requested.emit()
    room.finish()
    assert room.path[-1].state is MessageState.STOPPED
    assert room.chat.composer.text == "and more"


def test_a_redirect_is_shown_in_the_transcript_and_the_work_is_answered(room: Room) -> None:
    room.say(ABUSE_WITH_WORK)
    notice = room.path[0].notice
    assert notice is not None
    assert notice.action is Action.REDIRECT
    room.shows(notice.text)
    room.shows("Of course. Here is an answer.")


def test_a_notice_without_an_answer_offers_none(room: Room) -> None:
    room.say(ABUSE)
    room.window.open_thread(room.chat.open_thread.id)
    assert "no answer yet" not in room.screen


def test_regenerate_writes_another_answer_beside_the_first(room: Room) -> None:
    room.say("Hello")
    room.engine.words = ["Another ", "one."]
    room.chat.transcript.regenerate_requested.emit(room.path[-1].id)
    room.finish()
    room.shows("Another one.")
    assert "Of course" not in room.screen
    first, second = room.path[-1].siblings
    assert room.store.message(first).text == "Of course. Here is an answer."
    room.chat.transcript.sibling_requested.emit(first)
    room.shows("Of course. Here is an answer.")
    assert room.path[-1].id == first
    assert second != first


def test_editing_puts_the_message_into_the_composer_and_destroys_nothing(room: Room) -> None:
    room.say("First question", "Second question")
    room.type("a draft")
    room.chat.transcript.edit_requested.emit(room.path[0].id)
    assert room.chat.composer.text == "First question"
    assert "Editing an earlier message" in room.screen
    room.send("First question, again")
    room.finish()
    assert [message.text for message in room.path if message.author is Author.USER] == ["First question, again"]
    assert len(room.path[0].siblings) == 2
    assert room.chat.composer.text == "a draft"
    assert "Editing an earlier message" not in room.screen
    room.chat.transcript.sibling_requested.emit(room.path[0].siblings[0])
    room.shows("Second question")


def test_cancelling_an_edit_brings_the_draft_back(room: Room) -> None:
    room.say("First question")
    room.type("a draft")
    room.chat.transcript.edit_requested.emit(room.path[0].id)
    room.type(" changed")
    room.press(Qt.Key.Key_Escape)
    assert room.chat.composer.text == "a draft"
    assert not room.chat.composer.is_editing
    assert room.path[0].text == "First question"


def test_cancelling_an_edit_that_is_on_its_way_does_not_cost_the_draft(room: Room) -> None:
    room.say("First question")
    room.type("a draft")
    room.chat.transcript.edit_requested.emit(room.path[0].id)
    room.send("First question, again")
    assert not room.chat.cancel_edit()
    room.finish()
    assert room.chat.composer.text == "a draft"
    assert room.path[0].text == "First question, again"


def test_another_edit_that_is_begun_does_not_cost_what_the_first_had_become(room: Room) -> None:
    room.say("First question", "Second question")
    first, second = room.path[0].id, room.path[2].id
    room.chat.transcript.edit_requested.emit(first)
    room.type(", and what I thought of since")
    room.chat.transcript.edit_requested.emit(first)
    assert room.chat.composer.text == "First question, and what I thought of since"
    room.chat.transcript.edit_requested.emit(second)
    assert room.chat.composer.text == "Second question"
    room.chat.composer.field.undo()
    assert room.chat.composer.text == "First question, and what I thought of since"


def test_an_edit_does_not_begin_while_a_message_is_on_its_way(room: Room) -> None:
    room.say("First question")
    room.send("Second question")
    room.chat.transcript.edit_requested.emit(room.path[0].id)
    room.finish()
    assert (room.chat.composer.text, room.chat.composer.is_editing) == ("", False)
    assert "Second question" in [message.text for message in room.path]


def test_while_another_chat_is_answered_sending_waits_and_says_why(room: Room) -> None:
    room.engine.go_on.clear()
    room.send("The first chat")
    room.shows("Of course.")
    answered = room.chat.open_thread.id
    room.window.open_new_chat()
    room.type("for later")
    room.press(Qt.Key.Key_Return)
    assert room.chat.composer.state is ComposerState.WAITS
    assert room.chat.composer.text == "for later"
    assert "“The first chat” is being answered" in room.chat.busy_line.sentence
    room.chat.busy_line.action_requested.emit()
    room.finish()
    assert room.store.path(answered)[-1].state is MessageState.STOPPED
    assert room.chat.composer.state is ComposerState.SENDS
    assert room.chat.busy_line.sentence == ""


def test_coming_back_to_a_chat_in_the_middle_of_its_answer_misses_no_word(room: Room) -> None:
    room.engine.words = ["One ", "two ", "three."]
    room.engine.go_on.clear()
    room.send("Count")
    room.shows("One")
    counting = room.chat.open_thread.id
    room.window.open_new_chat()
    room.window.open_thread(counting)
    room.shows("One")
    room.engine.go_on.set()
    room.finish()
    room.shows("One two three.")


def test_without_the_detector_the_turn_goes_on_and_says_so(room: Room) -> None:
    room.detector.gone = True
    room.say("You idiot?")
    assert "nothing is counted" in room.chat.line.sentence
    assert room.path[-1].text == "Of course. Here is an answer."
    assert room.path[0].notice is None


def test_a_started_words_go_into_the_composer_and_are_not_sent(room: Room) -> None:
    button = room.chat.empty_state.starting_points[0]
    button.click()
    assert room.chat.composer.text == button.text()
    assert room.runner.turn is None


def test_a_turn_that_was_stopped_before_the_first_word_can_be_answered_later(room: Room) -> None:
    room.engine.words = []
    room.engine.stops_at_once = True
    room.say("Hello")
    assert len(room.path) == 1
    room.shows("This message has no answer yet.")
    room.engine.stops_at_once = False
    room.engine.words = ["Here it is."]
    room.chat.transcript.say_action_requested.emit()
    room.finish()
    assert [message.text for message in room.path] == ["Hello", "Here it is."]
    assert "no answer yet" not in room.screen


def test_loading_again_happens_once_and_leaves_the_focus_in_the_composer(room: Room) -> None:
    room.engine.words = ["DIE"]
    room.say("Hello")
    room.shows("Load it again")
    loads: list[object] = []
    room.runner.model_loaded.connect(loads.append)
    room.engine.load_goes_on.clear()
    room.engine.words = ["Here it is."]
    button = next(button for button in room.chat.findChildren(QPushButton) if button.text() == "Load it again")
    room.qtbot.mouseDClick(button, Qt.MouseButton.LeftButton)
    room.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    room.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert room.chat.composer.focusProxy().hasFocus()
    room.engine.load_goes_on.set()
    room.until(lambda: len(room.path) == 2)
    room.finish()
    assert room.path[-1].text == "Here it is."
    assert len(loads) == 1


def test_after_a_death_while_loading_the_same_file_can_be_loaded_again(room: Room) -> None:
    room.engine.dies_while_loading = True
    room.window.models.load(Path("/models/smollm2.gguf"))
    room.until(lambda: room.runner.status.state is EngineState.DIED)
    room.say("Hello")
    room.engine.dies_while_loading = False
    room.shows("Load it again")
    assert "Open a model file" not in room.screen
    room.chat.transcript.say_action_requested.emit()
    room.until(lambda: len(room.path) == 2)
    room.finish()
    assert room.path[-1].text == "Of course. Here is an answer."


def test_a_message_that_is_too_long_is_offered_for_editing(room: Room) -> None:
    room.engine.window = 100_000  # as if what the policy says to the model had taken the last of the room
    room.say("far too long " * 1000)
    room.shows("Edit it")
    assert "Answer it" not in room.screen
    room.chat.transcript.say_action_requested.emit()
    assert room.chat.composer.is_editing
    assert room.chat.composer.text.startswith("far too long")
    room.say("short")
    assert [message.text for message in room.path] == ["short", "Of course. Here is an answer."]


def test_an_unanswered_message_is_offered_again_after_a_restart(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.engine.words = ["DIE"]
    room.say("Hello")
    room = open_room()
    room.shows("This message has no answer yet.")
    assert room.runner.turn is None


def test_without_any_model_a_message_is_kept_and_answered_once_there_is_one(open_room: Callable[..., Room]) -> None:
    room = open_room(model=Path("/models/broken.gguf"), ready=EngineState.EMPTY)
    room.say("Hello")
    assert [message.text for message in room.path] == ["Hello"]
    room.shows("Open a model file…")
    room.window.models.load(Path("/models/smollm2.gguf"))
    room.until(lambda: len(room.path) == 2)
    room.finish()
    assert room.path[-1].text == "Of course. Here is an answer."

"""The instructions of a chat in the window: seen, changed in place, counted, and closed with the chat."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop.personas.told_otherwise import told_otherwise
from desktop.translation import WindowLanguage
from models.path_prompt import SYSTEM
from models.personas.records import Persona
from tests.desktop.window.conftest import Room

PIRATE = "You are a pirate."


def write(room: Room, text: str) -> None:
    """Choose Edit, and type in place of what stands there."""
    line = room.chat.instructions
    room.qtbot.mouseClick(line.edit, Qt.MouseButton.LeftButton)
    assert line.field.hasFocus()
    room.qtbot.keyClicks(line.field, text)


def test_the_line_says_what_the_model_is_told_and_unfolds(room: Room) -> None:
    line = room.chat.instructions
    assert line.fold.accessibleName() == f"Instructions (default): {SYSTEM}"
    assert not line.field.isVisible()
    line.fold.click()
    assert line.field.isVisible()
    assert line.field.isReadOnly()
    assert line.field.toPlainText() == SYSTEM
    line.fold.click()
    assert not line.field.isVisible()


def test_a_change_holds_from_the_next_answer_on_and_the_transcript_says_where(room: Room) -> None:
    room.say("Hello")
    write(room, PIRATE)
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert room.chat.composer.focusProxy().hasFocus()
    assert room.chat.open_thread.instructions == PIRATE
    assert PIRATE in room.chat.instructions.fold.accessibleName()
    room.say("And now?")
    assert [prompt[0].content for prompt in room.engine.prompts] == [SYSTEM, PIRATE]
    assert told_otherwise(room.path) == {room.path[2].id}
    room.shows("From here on the model had other instructions")


def test_esc_leaves_them_as_they_were(room: Room) -> None:
    write(room, PIRATE)
    room.press(Qt.Key.Key_Escape)
    assert not room.chat.instructions.is_editing
    assert room.chat.open_thread.instructions == ""


def test_the_default_comes_back_by_a_link_and_follows_the_settings(room: Room) -> None:
    room.chat.instructing.choose(PIRATE)
    write(room, "x")
    room.chat.instructions.back.click()
    assert room.chat.open_thread.instructions == ""
    room.desk.choices.choose_instructions("You are brief.")
    assert "You are brief." in room.chat.instructions.fold.accessibleName()
    room.say("Hello")
    assert room.engine.prompts[-1][0].content == "You are brief."


def test_they_are_each_chats_own_and_there_after_a_restart(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    room.chat.instructing.choose(PIRATE)
    chat = room.chat.open_thread.id
    room.window.open_new_chat()
    assert room.chat.instructions.fold.accessibleName().startswith("Instructions (default)")
    room.window.open_thread(chat)
    room = open_room()
    assert PIRATE in room.chat.instructions.fold.accessibleName()


def test_an_edit_under_way_stays_with_the_chat_that_it_is_for(room: Room) -> None:
    room.say("Hello")
    chat = room.chat.open_thread.id
    write(room, PIRATE)
    room.window.open_new_chat()
    line = room.chat.instructions
    assert not line.is_editing
    line.save.click()
    assert room.chat.open_thread.instructions == ""
    room.window.open_thread(chat)
    assert line.is_editing
    assert line.field.toPlainText() == PIRATE
    assert room.chat.composer.focusProxy().hasFocus()
    line.save.click()
    assert room.chat.open_thread.instructions == PIRATE
    room.window.open_new_chat()
    room.window.open_thread(chat)
    assert not line.is_editing


def test_an_edit_under_way_is_there_in_the_window_of_another_language(room: Room) -> None:
    before = room.window
    write(room, PIRATE)
    room.desk.choices.choose_window_language(WindowLanguage.GERMAN)
    room.until(lambda: room.desk.window is not before)
    line = room.desk.window.chat.instructions
    assert line.is_editing
    assert line.field.toPlainText() == PIRATE


def test_those_of_an_ended_chat_can_be_read_and_not_changed(room: Room) -> None:
    room.chat.instructing.choose("You are a cat.")
    room.chat.instructing.choose(PIRATE)
    room.end_chat()
    line = room.chat.instructions
    assert not line.edit.isVisible()
    assert not line.undo.isVisible()
    line.begin_edit()
    assert not line.is_editing
    line.fold.click()
    assert line.field.toPlainText() == PIRATE
    assert line.field.isReadOnly()
    room.chat.instructing.choose("Never end a chat.")
    assert room.store.thread(room.chat.open_thread.id).instructions == PIRATE


def test_in_a_low_window_the_ways_to_begin_make_room_for_the_field(room: Room) -> None:
    room.window.resize(700, 440)
    room.qtbot.mouseClick(room.chat.instructions.edit, Qt.MouseButton.LeftButton)
    room.chat.instructions.field.setPlainText("line\n" * 8)
    points = room.chat.empty_state.starting_points
    room.until(lambda: not any(point.isVisible() for point in points))
    room.window.resize(1200, 800)
    room.until(lambda: all(point.isVisible() and point.height() >= point.sizeHint().height() for point in points))


def test_own_words_that_others_replaced_can_be_had_back(room: Room) -> None:
    undo = room.chat.instructions.undo
    room.chat.instructing.choose(PIRATE)
    assert not undo.isVisible()
    room.window.prompts.choosing.take(Persona(name="Cat", instructions="You are a cat."))
    assert room.chat.open_thread.instructions == "You are a cat."
    undo.click()
    assert room.chat.open_thread.instructions == PIRATE
    assert not undo.isVisible()
    room.chat.instructing.choose("")
    assert undo.isVisible()
    room.say("Hello")
    room.window.open_new_chat()
    assert not undo.isVisible()

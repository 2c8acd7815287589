"""Earlier messages by the arrow keys, and undoing through all that comes into the composer."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication

from desktop.window.message_field import MessageField
from tests.desktop.window.conftest import Room

UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture
def said(room: Room) -> Room:
    room.say("one", "two", "three")
    room.chat.composer.setFocus()
    return room


def field(room: Room) -> MessageField:
    return room.chat.composer.field


def test_up_in_an_empty_field_goes_back_through_the_users_messages_and_down_comes_back(said: Room) -> None:
    seen = []
    for key in (UP, UP, UP, UP, DOWN, DOWN, DOWN):
        said.press(key)
        seen.append(said.chat.composer.text)
    assert seen == ["three", "two", "one", "one", "two", "three", ""]


def test_what_is_half_typed_is_left_alone(said: Room) -> None:
    said.type("half")
    said.press(UP)
    assert said.chat.composer.text == "half"


def test_a_message_that_was_changed_on_the_way_is_found_again(said: Room) -> None:
    said.press(UP)
    said.type(" and more")
    said.press(UP)
    assert said.chat.composer.text == "two"
    said.press(DOWN)
    assert said.chat.composer.text == "three and more"


def test_the_arrows_move_within_a_message_of_several_lines_first(said: Room) -> None:
    said.say("first line\nsecond line")
    said.press(UP)
    assert said.chat.composer.text == "first line\nsecond line"
    said.press(UP)
    assert said.chat.composer.text == "first line\nsecond line"
    said.press(UP)
    assert said.chat.composer.text == "three"


def test_each_step_can_be_undone_and_done_again(said: Room) -> None:
    said.press(UP)
    said.press(UP)
    field(said).undo()
    assert said.chat.composer.text == "three"
    field(said).undo()
    assert said.chat.composer.text == ""
    field(said).redo()
    assert said.chat.composer.text == "three"


def test_another_chat_has_messages_of_its_own(said: Room) -> None:
    said.press(UP)
    said.window.open_new_chat()
    said.press(UP)
    assert said.chat.composer.text == ""


def test_what_is_sent_twice_comes_once(said: Room) -> None:
    said.say("three")
    said.press(UP)
    said.press(UP)
    assert said.chat.composer.text == "two"


def test_a_suggestion_and_a_paste_can_be_undone(room: Room) -> None:
    room.type("half a thought")
    room.chat.composer.set_text("a suggestion")
    field(room).undo()
    assert room.chat.composer.text == "half a thought"
    pasted = QMimeData()
    pasted.setText(" and pasted words")
    field(room).moveCursor(QTextCursor.MoveOperation.End)
    field(room).insertFromMimeData(pasted)
    assert room.chat.composer.text == "half a thought and pasted words"
    field(room).undo()
    assert room.chat.composer.text == "half a thought"


def test_undoing_never_brings_another_chats_words(room: Room) -> None:
    room.type("a secret of the first chat")
    room.say("Hello")
    room.type("unsent")
    room.window.open_new_chat()
    field(room).undo()
    assert room.chat.composer.text == ""


def test_what_a_cancelled_edit_had_become_comes_back_by_undoing(said: Room) -> None:
    said.type("a draft")
    said.chat.transcript.edit_requested.emit(said.path[0].id)
    said.type(" and a long change")
    said.press(Qt.Key.Key_Escape)
    assert (said.chat.composer.text, said.chat.composer.is_editing) == ("a draft", False)
    field(said).undo()
    assert said.chat.composer.text == "one and a long change"
    field(said).redo()
    assert said.chat.composer.text == "a draft"


def test_a_word_without_end_does_not_hold_up_the_field(room: Room) -> None:
    QApplication.clipboard().setText("x" * 150_000)
    field(room).paste()
    assert field(room).wordWrapMode() is QTextOption.WrapMode.WrapAnywhere  # else each key takes seconds
    room.type("y")
    assert len(room.chat.composer.text) == 150_001
    room.chat.composer.show_unsent("", ())
    assert field(room).wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere

"""Other versions of a message: seen at a glance, stepped through by mouse and keys, with the place and the focus kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.transcript.icon_button import IconButton
from desktop.transcript.origin_line import OriginLine
from desktop.transcript.row import MessageRow
from tests.desktop.window.conftest import ABUSE, Room

ALT = Qt.KeyboardModifier.AltModifier


def row_of(room: Room, text: str) -> MessageRow:
    rows = [row for row in room.chat.transcript.findChildren(MessageRow) if row.isVisible()]
    return next(row for row in rows if row.message and row.message.text == text)


def versions(row: MessageRow) -> str:
    """What the row shows of its versions without pointer or focus."""
    return " ".join(label.text() for label in row.actions_bar.findChildren(QLabel) if label.isVisible())


def button(row: MessageRow, name: str) -> IconButton:
    return next(each for each in row.actions_bar.buttons() if each.accessibleName() == name)


@pytest.fixture
def asked_twice(room: Room) -> Room:
    """A first message in two versions, each with its answer; below the first stands another turn."""
    room.engine.words = ["An answer to the first."]
    room.say("The first wording")
    room.engine.words = ["And more."]
    room.say("Further")
    room.engine.words = ["An answer to the second."]
    first = room.path[0].id
    room.chat.transcript.edit_requested.emit(first)
    room.say("The second wording")
    return room


def test_versions_are_seen_without_the_pointer_and_told_to_a_screen_reader(asked_twice: Room) -> None:
    row = row_of(asked_twice, "The second wording")
    assert versions(row) == "2/2"
    assert [each.isVisible() for each in row.actions_bar.buttons()].count(True) == 1  # the way back, and nothing else
    assert "Version 2 of 2" in row.spoken_words()
    assert button(row, "Previous version").accessibleDescription() == "Version 2 of 2"
    other = row_of(asked_twice, "An answer to the second.")
    assert not other.actions_bar.isVisible()
    assert "Version" not in other.spoken_words()


def test_stepping_shows_the_newest_below_and_loses_nothing(asked_twice: Room) -> None:
    room = asked_twice
    button(row_of(room, "The second wording"), "Previous version").click()
    assert [message.text for message in room.path] == [
        "The first wording",
        "An answer to the first.",
        "Further",
        "And more.",
    ]
    room.shows("And more.")
    button(row_of(room, "The first wording"), "Next version").click()
    assert [message.text for message in room.path] == ["The second wording", "An answer to the second."]


def test_stepping_keeps_the_message_where_it_stands_and_the_focus_on_its_button(asked_twice: Room) -> None:
    room = asked_twice
    row = row_of(room, "The second wording")
    top = row.y()
    room.chat.transcript.go_to(room.path[0].id)
    button(row, "Previous version").setFocus()
    room.press(Qt.Key.Key_Return)
    now = row_of(room, "The first wording")
    assert now.y() == top
    assert now.has_focus()  # there is no version before: the row has it
    room.press(Qt.Key.Key_Right, ALT)
    assert row_of(room, "The second wording").has_focus()
    room.press(Qt.Key.Key_Left, ALT)
    assert row_of(room, "The first wording").has_focus()
    room.press(Qt.Key.Key_Left, ALT)
    assert room.path[0].text == "The first wording"


def test_the_keys_step_from_wherever_the_focus_is_in_the_message(asked_twice: Room) -> None:
    room = asked_twice
    room.chat.transcript.go_to(room.path[0].id)
    button(row_of(room, "The second wording"), "Copy").setFocus()
    room.press(Qt.Key.Key_Left, ALT)
    now = row_of(room, "The first wording")
    assert button(now, "Copy").hasFocus()
    now.text_panes()[0].setFocus()
    room.press(Qt.Key.Key_Right, ALT)
    assert row_of(room, "The second wording").has_focus()


def test_a_message_in_the_middle_of_a_long_chat_stays_there(room: Room) -> None:
    for number in range(4):
        room.engine.words = [f"Line {line} of answer {number}.\n\n" for line in range(12)]
        room.say(f"Question {number}")
    third = room.path[5]
    room.chat.transcript.regenerate_requested.emit(third.id)
    room.finish()
    room.say("Go on", "And on")
    again = room.path[5]
    assert again.siblings == (third.id, again.id)
    transcript = room.chat.transcript
    transcript.go_to(again.id)
    transcript.verticalScrollBar().setValue(transcript.verticalScrollBar().value() - 60)
    row = next(each for each in transcript.findChildren(MessageRow) if each.message and each.message.id == again.id)
    top = row.y()
    button(row, "Previous version").click()
    shown = [each for each in transcript.findChildren(MessageRow) if each.message and each.message.id == third.id]
    assert [each.y() for each in shown if each.isVisible()] == [top]


def test_answers_have_versions_too(room: Room) -> None:
    room.engine.words = ["One."]
    room.say("The first thing")
    for word in ("Two.", "Three."):
        room.engine.words = [word]
        room.chat.transcript.regenerate_requested.emit(room.path[-1].id)
        room.finish()
    row = row_of(room, "Three.")
    assert versions(row) == "3/3"
    row.actions_bar.step(-1)
    assert "Version 2 of 3" in row_of(room, "Two.").spoken_words()
    assert room.path[-1].text == "Two."


def test_the_versions_of_an_ended_chat_can_be_looked_at_and_nothing_is_moved(room: Room) -> None:
    room.engine.words = ["One."]
    room.say("The first thing")
    room.engine.words = ["Two."]
    room.chat.transcript.regenerate_requested.emit(room.path[-1].id)
    room.finish()
    room.engine.words = ["Something else."]
    room.say("More", ABUSE, ABUSE, ABUSE)
    assert room.chat.open_thread.ending is not None
    before = room.path
    room.chat.transcript.go_to(before[1].id)
    row_of(room, "Two.").actions_bar.step(-1)
    room.shows("One.")
    assert room.chat.end_card.isVisible()
    assert room.path == before
    names = [each.accessibleName() for each in row_of(room, "One.").actions_bar.buttons()]
    assert names == ["Next version", "Copy", "Branch from here"]
    button(row_of(room, "One."), "Branch from here").click()
    assert [message.text for message in room.path] == ["The first thing", "One."]
    assert room.chat.open_thread.ending is None


def test_a_version_on_which_a_branch_ended_is_shown_in_that_branch(room: Room) -> None:
    room.say("The first thing", "And now?")
    first, second = room.chat.open_thread.id, room.path[2].id
    room.chat.transcript.branch_requested.emit(room.path[-1].id)
    room.chat.transcript.edit_requested.emit(second)
    room.say(ABUSE, ABUSE, ABUSE)
    ended = room.chat.open_thread
    assert ended.ending is not None
    own = room.path[2].id
    room.window.open_thread(first)
    room.chat.transcript.sibling_requested.emit(own)
    QApplication.processEvents()
    assert [message.text for message in room.path][2] == ABUSE


def test_a_branch_says_where_it_came_from_and_leads_there(room: Room) -> None:
    room.say("The first thing", "And now?", "Further")
    first, at = room.chat.open_thread, room.path[3]
    room.chat.transcript.branch_requested.emit(at.id)
    lines = [line for line in room.chat.transcript.findChildren(OriginLine) if line.isVisible()]
    assert [line.link.text() for line in lines] == ["Branch of “The first thing”, from here on"]
    row = next(row for row in room.chat.transcript.findChildren(MessageRow) if row.isAncestorOf(lines[0]))
    assert row.message == at
    assert lines[0].link in row.tab_stops()
    assert "Branch of “The first thing”" in row.spoken_words()
    lines[0].link.click()
    assert room.chat.open_thread.id == first.id
    focused = QApplication.focusWidget()
    assert isinstance(focused, MessageRow)
    assert focused.message == at


def test_a_branch_that_shows_another_version_of_its_beginning_says_it_on_top(room: Room) -> None:
    room.say("The first thing", "And now?")
    room.chat.transcript.branch_requested.emit(room.path[-1].id)
    room.chat.transcript.edit_requested.emit(room.path[0].id)
    room.say("Something else")
    assert "from “Of course. Here is an answer.”" in room.screen
    (line,) = [line for line in room.chat.transcript.findChildren(OriginLine) if line.isVisible()]
    line.link.click()
    assert room.path[0].text == "The first thing"


def test_a_branch_of_what_is_in_the_trash_or_gone_says_so_without_a_link(room: Room) -> None:
    room.say("The first thing", "And now?")
    first = room.chat.open_thread.id
    room.chat.transcript.branch_requested.emit(room.path[1].id)
    branch = room.chat.open_thread.id
    room.store.places.trash([first])
    room.window.open_thread(branch)
    (line,) = [line for line in room.chat.transcript.findChildren(OriginLine) if line.isVisible()]
    assert "which is in the trash" in room.screen
    assert not line.link.isVisible()
    room.store.erasing.delete([first])
    room.window.open_thread(branch)
    assert "A branch of a chat that was deleted" in room.screen

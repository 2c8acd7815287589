"""“This was wrong”: marking a message, seeing it, taking it back, exporting."""

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.transcript.row import MessageRow
from tests.desktop.window.conftest import ABUSE, Room, words_of

MARKED = "You marked this as wrong. It will not count again."


def mark(room: Room, note: str = "") -> None:
    message = next(m for m in room.path if m.text == ABUSE)
    room.chat.transcript.wrong_requested.emit(message.id)
    entry = room.window.inspector.why.entries[message.id]
    assert QApplication.focusWidget() is entry.note
    room.qtbot.keyClicks(entry.note, note)
    room.press(Qt.Key.Key_Return)


def test_a_marked_message_says_so_in_the_transcript_and_does_not_count_again(room: Room) -> None:
    room.say("Hello", ABUSE)
    mark(room, "we were joking")
    assert [(found.text, found.note) for found in room.store.corrections.all()] == [(ABUSE, "we were joking")]
    assert MARKED in room.screen
    assert MARKED in words_of(room.window.inspector)
    room.window.open_new_chat()
    room.say("Hello", ABUSE, ABUSE, ABUSE)
    assert room.chat.open_thread.ending is None
    assert room.path[-1].notice is None
    assert "Not counted: you marked this as wrong." in room.screen


def test_its_row_tells_a_screen_reader_and_its_menu_no_longer_offers_it(room: Room) -> None:
    room.say("Hello", ABUSE)
    mark(room)
    room.chat.transcript.go_to(room.path[2].id)
    row = QApplication.focusWidget()
    assert isinstance(row, MessageRow)
    assert row.spoken_words().endswith(MARKED)
    menu = row.menu()
    assert "This was wrong…" not in [action.text() for action in menu.actions()]
    menu.deleteLater()


def test_escape_in_the_note_marks_nothing(room: Room) -> None:
    room.say("Hello", ABUSE)
    room.chat.transcript.wrong_requested.emit(room.path[2].id)
    room.press(Qt.Key.Key_Escape)
    assert room.store.corrections.all() == []
    assert room.window.inspector.isVisible()


def test_on_an_ended_chat_marking_is_possible_and_opens_nothing(room: Room) -> None:
    room.end_chat()
    ended, length = room.chat.open_thread.id, len(room.path)
    mark(room)
    assert len(room.store.corrections.all()) == 1
    assert room.chat.open_thread.id == ended
    assert room.chat.open_thread.ending is not None
    assert len(room.path) == length


def test_the_window_lists_removes_and_exports(room: Room, tmp_path: Path) -> None:
    room.say("Hello", ABUSE)
    mark(room, "a joke")
    room.window.commands.run("app.corrections")
    listed = room.window.corrections
    assert listed.isVisible()
    assert not listed.isModal()
    assert ABUSE in listed.list.item(0).text()
    assert "a joke" in listed.list.item(0).text()
    listed.export_to(tmp_path / "marked.json")
    assert [each["text"] for each in json.loads((tmp_path / "marked.json").read_text())] == [ABUSE]
    listed.remove.click()
    assert room.store.corrections.all() == []
    assert listed.list.count() == 0
    assert "You have marked nothing." in words_of(listed)
    assert not listed.export.isEnabled()
    assert MARKED not in room.screen
    listed.close()


def test_the_export_goes_where_the_file_dialog_says_and_trouble_is_said(room: Room, tmp_path: Path) -> None:
    room.say("Hello", ABUSE)
    mark(room)
    listed = room.window.corrections
    listed.open()
    listed.export.click()
    (dialog,) = listed.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "chosen.json"))
    dialog.close()
    assert (tmp_path / "chosen.json").exists()
    listed.export_to(tmp_path / "no" / "such" / "folder.json")
    assert "could not be written" in listed.line.sentence
    listed.close()


def test_a_mark_outlives_a_restart(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello", ABUSE)
    mark(room)
    room = open_room()
    room.shows(MARKED)

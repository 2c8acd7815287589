"""The list of chats in the real window: folders, pins, several at once, and the archive."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragMoveEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.desktop.window.conftest import Room, words_of
from tests.desktop.window.listed_chats import CTRL, SHIFT, Chats


@pytest.fixture
def chats(room: Room) -> Chats:
    return Chats(room)


def test_a_new_folder_is_named_in_place_and_takes_what_was_chosen(chats: Chats) -> None:
    chats.choose("Four", "Two")
    chats.entry("New folder", on="Two")
    chats.name_it("Work")
    assert chats.shown == ["Work", "Four", "Two", "TODAY", "Three", "One"]
    assert {chats.folder_of("Four"), chats.folder_of("Two")} == {"Work"}
    assert str(chats.index("Work").data(Qt.ItemDataRole.AccessibleTextRole)) == "Folder Work, open, 2 chats"


def test_a_folder_is_renamed_and_deleted_and_its_chats_stay(chats: Chats) -> None:
    chats.room.store.places.move([chats.ids["Four"]], "Work")
    chats.room.store.places.make_folder("Home")
    chats.room.window.open_new_chat()
    chats.entry("Rename", on="Work")
    QApplication.focusWidget().selectAll()
    chats.name_it("Office")
    assert chats.folder_of("Four") == "Office"
    chats.list.model().setData(chats.index("Office"), "Home")
    assert "There is a folder “Home” already." in chats.room.screen
    assert chats.folder_of("Four") == "Office"
    chats.entry("Delete the folder, keep its chats", on="Office")
    assert chats.shown == ["Home", "TODAY", "Four", "Three", "Two", "One"]
    chats.room.window.sidebar.undo_requested.emit()
    assert chats.folder_of("Four") == "Office"


def test_folding_is_remembered(chats: Chats, open_room: Callable[..., Room]) -> None:
    chats.room.store.places.move([chats.ids["Four"]], "Work")
    chats.room.window.open_new_chat()
    chats.click("Work")
    assert "Four" not in chats.shown
    chats.list.setCurrentIndex(chats.index("Work"))
    for key, is_shown in [(Qt.Key.Key_Right, True), (Qt.Key.Key_Left, False), (Qt.Key.Key_Space, True)]:
        chats.room.qtbot.keyClick(chats.list, key)
        assert ("Four" in chats.shown) is is_shown
        assert chats.list.currentIndex().data() == "Work"
    chats.click("Work")
    again = open_room()
    model = again.window.sidebar.threads.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["Work", "TODAY"]


def test_dragging_into_a_folder_between_folders_out_and_to_the_top(chats: Chats) -> None:
    for name in ("Home", "Work"):
        chats.room.store.places.make_folder(name)
    chats.room.window.open_new_chat()
    chats.drag("Four", "One", onto="Work")
    assert chats.folder_of("Four") == chats.folder_of("One") == "Work"
    chats.drag("One", onto="Home")
    assert chats.folder_of("One") == "Home"
    chats.drag("Two", onto="One")  # into the folder that the other is in
    assert chats.folder_of("Two") == "Home"
    chats.drag("One", onto="Three")
    assert chats.folder_of("One") is None
    chats.entry("Pin to the top", on="Three")
    chats.drag("Four", onto="PINNED")
    assert chats.shown[:3] == ["PINNED", "Four", "Three"]
    chats.drag("Four", onto="Home")
    assert chats.folder_of("Four") == "Home"
    assert chats.shown == ["PINNED", "Three", "Home", "Four", "Two", "Work", "TODAY", "One"]


def test_what_is_found_is_not_dragged_about(chats: Chats) -> None:
    chats.room.store.places.move([chats.ids["Four"]], "Work")
    chats.room.window.sidebar.search.setText("Four")
    chats.room.until(lambda: chats.shown == ["Four"])
    dragged = chats.list.model().mimeData([chats.index("Four")])
    where = chats.list.visualRect(chats.list.model().index(0, 0)).center()
    over = QDragMoveEvent(
        where, Qt.DropAction.MoveAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    chats.list.dragMoveEvent(over)
    assert not over.isAccepted()


def test_several_are_exported_to_one_file(chats: Chats, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exchanging, file = chats.room.window.exchanging, tmp_path / "some.zip"
    monkeypatch.setattr(exchanging, "_ask_where", lambda _title, _name, _form, write: write(file))
    chats.choose("Four", "Two")
    chats.entry("Export…", on="Two")
    chats.room.until(lambda: exchanging.progress.button.text() == "Close")
    assert exchanging.progress.sentence.text() == f"2 conversations written to “{file}”. It can be imported again."
    with zipfile.ZipFile(file) as packed:
        texts = [packed.read(name).decode() for name in packed.namelist() if name.endswith(".md")]
        assert json.loads(packed.read("corrections.json")) == []
    assert [("Four" in text, "Two" in text) for text in texts] == [(False, True), (True, False)]
    exchanging.progress.button.click()


def test_moving_by_the_menu_and_taking_it_back(chats: Chats) -> None:
    chats.room.store.places.make_folder("A & B")
    chats.room.window.open_new_chat()
    chats.choose("Four", "Three")
    chats.entry("A && B", on="Three")
    assert chats.folder_of("Three") == "A & B"
    assert "2 chats are in the folder “A & B”." in words_of(chats.room.window.sidebar)
    chats.choose("Three")
    chats.entry("Out of its folder", on="Three")
    assert (chats.folder_of("Three"), chats.folder_of("Four")) == (None, "A & B")
    chats.room.window.sidebar.undo_requested.emit()
    assert chats.folder_of("Three") == "A & B"


def test_several_are_chosen_by_mouse_and_keys_and_stay_chosen(chats: Chats) -> None:
    chats.click("Four")
    chats.click("Two", SHIFT)
    assert chats.chosen == ["Four", "Three", "Two"]
    chats.click("Three", CTRL)
    assert chats.chosen == ["Four", "Two"]
    assert chats.room.chat.open_thread.title == "Four"  # nothing was opened by choosing
    chats.room.window.chat.threads_changed.emit()
    assert chats.chosen == ["Four", "Two"]
    chats.click("Four")
    chats.room.qtbot.keyClick(chats.list, Qt.Key.Key_Down, SHIFT)
    assert chats.chosen == ["Four", "Three"]
    chats.room.qtbot.keyClick(chats.list, Qt.Key.Key_A, CTRL)
    assert chats.chosen == ["Four", "Three", "Two", "One"]
    chats.room.qtbot.keyClick(chats.list, Qt.Key.Key_Delete)
    assert chats.shown == []
    assert "4 chats are in the trash." in words_of(chats.room.window.sidebar)
    chats.room.window.sidebar.undo_requested.emit()
    assert chats.shown == ["TODAY", "Four", "Three", "Two", "One"]
    assert chats.room.chat.open_thread.title == "Four"


def test_the_archive_is_off_the_list_and_found_by_the_search(chats: Chats) -> None:
    sidebar = chats.room.window.sidebar
    assert sidebar.archive.isHidden()
    chats.choose("Two", "One")
    chats.entry("Archive", on="One")
    assert chats.shown == ["TODAY", "Four", "Three"]
    sidebar.search.setText("Two")
    chats.room.until(lambda: chats.shown == ["Two"])
    assert "in the archive" in chats.index("Two").data(Qt.ItemDataRole.AccessibleTextRole)
    sidebar.archive.click()
    assert chats.shown == ["Two", "One"]
    assert sidebar.threads.hasFocus()
    chats.room.qtbot.keyClick(chats.list, Qt.Key.Key_Return)
    assert chats.room.chat.open_thread.title == "Two"
    sidebar.foot.put_back.click()
    assert chats.shown == ["One"]
    sidebar.head.back.click()
    assert chats.shown == ["TODAY", "Four", "Three", "Two"]


def test_writing_in_an_archived_chat_keeps_it_where_it_is(chats: Chats) -> None:
    chats.room.store.places.archive([chats.ids["Four"]], archived=True)
    chats.room.window.open_thread(chats.ids["Four"])
    chats.room.say("More")
    assert [thread.title for thread in chats.room.store.places.archived()] == ["Four"]


def test_the_commands_are_about_the_open_chat_or_those_chosen_in_the_list(chats: Chats) -> None:
    room, commands = chats.room, chats.room.window.commands
    room.window.open_thread(chats.ids["Two"])
    commands.run("chats.pin")
    assert chats.shown[:2] == ["PINNED", "Two"]
    assert commands["chats.pin"].is_checked()
    commands.run("chats.pin")
    assert "PINNED" not in chats.shown
    chats.choose("Four", "Three")
    chats.list.setFocus()
    commands.run("chats.archive")
    assert chats.shown == ["TODAY", "Two", "One"]
    commands.run("go.archive")
    assert chats.shown == ["Four", "Three"]
    room.window.open_new_chat()
    assert not commands.can_run("chats.trash")
    room.window.open_thread(chats.ids["One"])
    commands.run("chats.trash")
    commands.run("go.trash")
    assert chats.shown == ["One"]
    commands.run("chats.empty_trash")
    assert chats.question().text() == "Delete “One” for good?"
    chats.question().close()


def test_a_folder_is_chosen_by_keys(chats: Chats) -> None:
    room = chats.room
    room.store.places.make_folder("Work")
    room.window.open_thread(chats.ids["Two"])
    room.window.commands.run("chats.move")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction().text() == "Work"
    room.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chats.folder_of("Two") == "Work"
    assert room.chat.open_thread.folder == "Work"


def test_a_chat_is_renamed_by_its_command(chats: Chats) -> None:
    chats.room.window.open_thread(chats.ids["Two"])
    chats.room.window.commands.run("chats.rename")
    QApplication.focusWidget().selectAll()
    chats.name_it("Second")
    assert chats.room.head_title() == "Second"
    assert "Second" in chats.shown


def test_chats_of_another_data_folder_are_not_taken(chats: Chats) -> None:
    dragged = QMimeData()
    dragged.setData("application/x-exeunt-threads", b"[1]")
    where = chats.list.visualRect(chats.list.model().index(0, 0)).center()
    over = QDragMoveEvent(
        where, Qt.DropAction.MoveAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    chats.list.dragMoveEvent(over)
    assert not over.isAccepted()

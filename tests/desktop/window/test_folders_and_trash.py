"""The list of chats in the real window: folders, pins, several at once, the archive, and the trash with its end for good."""

import json
import threading
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from desktop.settings.storage_page import StoragePage
from desktop.threads.thread_list import ThreadList
from desktop.threads.wishes import Act, Wish
from models.conversations.erasing import Erasing
from models.conversations.records import ThreadId
from tests.desktop.window.conftest import Room, words_of

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Chats:
    """A room with chats One to Four, and a hand for their list. The newest stands at the top: Four."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.ids: dict[str, ThreadId] = {}
        for title in ("One", "Two", "Three", "Four"):
            room.window.open_new_chat()
            room.say(title)
            self.ids[title] = room.chat.open_thread.id
        self.list: ThreadList = room.window.sidebar.threads
        self.list.setFocus()

    @property
    def shown(self) -> list[str]:
        model = self.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def chosen(self) -> list[str]:
        return [thread.title for thread in self.list.chosen]

    def index(self, words: str) -> QModelIndex:
        return self.list.model().index(self.shown.index(words), 0)

    def place(self, words: str) -> QPoint:
        index = self.index(words)
        self.list.scrollTo(index)
        return self.list.visualRect(index).center()

    def click(self, words: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.room.qtbot.mouseClick(self.list.viewport(), Qt.MouseButton.LeftButton, modifier, self.place(words))

    def choose(self, *titles: str) -> None:
        for number, title in enumerate(titles):
            self.click(title, CTRL if number else Qt.KeyboardModifier.NoModifier)
        assert sorted(self.chosen) == sorted(titles)

    def entry(self, words: str, on: str) -> None:
        """Choose an entry of the menu of a row, or of its submenu."""
        menu = self.list.menu_for(self.index(on))
        menus = [menu, *menu.findChildren(QMenu)]
        action = next(action for each in menus for action in each.actions() if action.text() == words)
        assert action.isEnabled()
        action.trigger()
        menu.close()

    def name_it(self, name: str) -> None:
        """Type a name into the field that is open in the list."""
        field = QApplication.focusWidget()
        self.room.qtbot.keyClicks(field, name)
        self.room.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.room.until(lambda: QApplication.focusWidget() is not field)  # Qt takes it over a moment later

    def drag(self, *titles: str, onto: str) -> None:
        self.choose(*titles)
        dragged = self.list.model().mimeData([self.index(title) for title in titles])  # the event only points at it
        drop = QDropEvent(
            QPointF(self.place(onto)),
            Qt.DropAction.MoveAction,
            dragged,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        self.list.dropEvent(drop)
        assert drop.isAccepted()

    def folder_of(self, title: str) -> str | None:
        return self.room.store.thread(self.ids[title]).folder

    def question(self) -> QMessageBox:
        found = self.room.window.deleting.question
        assert found is not None
        return found

    def say_yes(self) -> None:
        box = self.question()
        next(button for button in box.buttons() if button.text() == "Delete for good").click()


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


def test_the_trash_says_when_each_goes_and_a_question_comes_before_the_end(chats: Chats) -> None:
    room, sidebar = chats.room, chats.room.window.sidebar
    chats.choose("Two", "One")
    room.qtbot.keyClick(chats.list, Qt.Key.Key_Delete)
    sidebar.trash.click()
    assert sorted(chats.shown) == ["One", "Two"]
    assert "Goes for good in 30 days" in chats.index("One").data(Qt.ItemDataRole.AccessibleTextRole)
    room.desk.choices.choose_trash_days(0)
    assert "Kept until you delete it" in chats.index("One").data(Qt.ItemDataRole.AccessibleTextRole)
    chats.click("One")
    assert room.chat.is_blank  # what is in the trash is not opened by a click
    sidebar.foot.delete.click()
    assert chats.question().text() == "Delete “One” for good?"
    assert "It cannot be undone." in chats.question().informativeText()
    chats.question().close()
    assert len(room.store.places.trashed()) == 2
    room.qtbot.keyClick(chats.list, Qt.Key.Key_Delete)
    chats.say_yes()
    room.until(lambda: "The chat was deleted for good." in words_of(sidebar))
    assert chats.shown == ["Two"]
    sidebar.head.back.click()
    assert chats.shown == ["TODAY", "Four", "Three"]


def slowly(room: Room, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Hold up a deletion after its first chat, until the event is set."""
    goes_on, delete_messages = threading.Event(), Erasing._delete_messages

    def held_up(erasing: Erasing, *arguments: object) -> None:
        delete_messages(erasing, *arguments)  # type: ignore[arg-type]
        goes_on.wait(60)

    monkeypatch.setattr(Erasing, "_delete_messages", held_up)
    return goes_on


def trash_three(chats: Chats) -> None:
    chats.choose("Three", "Two", "One")
    chats.room.qtbot.keyClick(chats.list, Qt.Key.Key_Delete)
    chats.room.window.sidebar.trash.click()
    chats.room.window.sidebar.foot.empty.click()
    chats.say_yes()


def test_a_long_deletion_shows_how_far_it_is_and_stops_between_two_chats(
    chats: Chats, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, deleting = chats.room, chats.room.window.deleting
    goes_on = slowly(room, monkeypatch)
    trash_three(chats)
    room.until(lambda: deleting.progress.window is not None and deleting.progress.window.isVisible())
    shown = deleting.progress.window
    assert shown is not None
    assert "Deleting 3 chats for good…" in words_of(shown)
    assert len(room.store.places.trashed()) == 2
    room.window.open_new_chat()
    room.say("The window is alive")
    shown.button.click()
    assert not shown.button.isEnabled()
    goes_on.set()
    room.until(lambda: "1 of 3 chats were deleted for good. The others are still in the trash." in words_of(shown))
    assert len(room.store.places.trashed()) == 2
    shown.button.click()
    assert not shown.isVisible()


def test_closing_the_window_in_the_middle_of_a_deletion_keeps_none_of_it(
    chats: Chats, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = chats.room
    goes_on = slowly(room, monkeypatch)
    trash_three(chats)
    room.until(lambda: len(room.store.places.trashed()) == 2)
    threading.Timer(0.5, goes_on.set).start()
    room.window.close()
    assert room.store.places.trashed() == []
    room.close()


def test_emptying_the_trash_asks_once_and_leaves_no_word_in_any_file(chats: Chats) -> None:
    room, sidebar = chats.room, chats.room.window.sidebar
    room.window.open_new_chat()
    room.say("Xylophonquartz zweiundvierzig")
    room.window.open_thread(chats.ids["Four"])
    chats.choose("Xylophonquartz zweiundvierzig", "Three")
    room.qtbot.keyClick(chats.list, Qt.Key.Key_Delete)
    sidebar.trash.click()
    sidebar.foot.empty.click()
    assert chats.question().text() == "Delete 2 chats for good?"
    chats.say_yes()
    room.until(lambda: "2 chats were deleted for good." in words_of(sidebar))
    assert chats.shown == []
    assert "The trash is empty." in words_of(sidebar)
    assert sidebar.trash.isHidden()
    room.close()
    for file in room.folder.rglob("*"):
        if file.is_file():
            held = file.read_bytes().lower()
            assert b"lophonquartz" not in held, file
            assert b"eiundvierzig" not in held, file


def test_what_was_long_enough_in_the_trash_goes_at_the_start(chats: Chats, open_room: Callable[..., Room]) -> None:
    store = chats.room.store
    store.places.trash([chats.ids["One"], chats.ids["Two"]])
    old = store.thread(chats.ids["One"])
    long_ago = datetime.now(UTC) - timedelta(days=31)
    store.places.put_back(
        [type(old)(**{name: getattr(old, name) for name in old.__struct_fields__} | {"trashed": long_ago})]
    )
    room = open_room()
    room.until(lambda: [thread.title for thread in room.store.places.trashed()] == ["Two"])
    assert words_of(room.window.sidebar) == ""  # what goes when it was said to go is no news


def test_restoring_several_puts_each_where_it_was(chats: Chats) -> None:
    chats.room.store.places.move([chats.ids["One"]], "Work")
    chats.room.store.places.pin([chats.ids["Two"]], pinned=True)
    ids = (chats.ids["One"], chats.ids["Two"])
    chats.room.window.sidebar.wished.emit(Wish(Act.TRASH, ids))
    chats.room.window.sidebar.wished.emit(Wish(Act.RESTORE, ids))
    assert chats.shown == ["PINNED", "Two", "Work", "One", "TODAY", "Four", "Three"]


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


def test_a_chat_that_is_open_out_of_the_trash_gives_way_to_a_new_one_when_it_is_deleted(chats: Chats) -> None:
    room = chats.room
    room.store.places.trash([chats.ids["Two"]])
    room.window.open_thread(chats.ids["Two"])
    room.window.deleting.ask([chats.ids["Two"]])
    chats.say_yes()
    room.until(lambda: room.chat.is_blank)
    assert chats.shown == ["TODAY", "Four", "Three", "One"]


def test_the_keys_go_on_where_a_chat_went(chats: Chats) -> None:
    room = chats.room
    chats.click("Three")
    chats.list.setFocus()
    room.qtbot.keyClick(chats.list, Qt.Key.Key_Delete)  # the open one
    assert chats.shown == ["TODAY", "Four", "Two", "One"]
    assert chats.list.hasFocus()
    assert chats.chosen == ["Two"]
    room.qtbot.keyClick(chats.list, Qt.Key.Key_Down)
    room.qtbot.keyClick(chats.list, Qt.Key.Key_Delete)
    assert chats.shown == ["TODAY", "Four", "Two"]
    assert chats.chosen == ["Two"]
    for _ in range(2):
        room.qtbot.keyClick(chats.list, Qt.Key.Key_Delete)
    assert chats.shown == []
    assert chats.list.hasFocus()
    room.window.sidebar.undo_requested.emit()
    assert chats.shown == ["TODAY", "Four"]


def test_how_long_the_trash_keeps_a_chat_is_chosen_in_the_settings(open_room: Callable[..., Room]) -> None:
    room = open_room()
    pages = room.window.settings.open().pages
    storage = next(page for page in pages if isinstance(page, StoragePage))
    storage.trash_days.chosen.emit("7")
    assert open_room().desk.choices.trash_days == 7


def test_chats_of_another_data_folder_are_not_taken(chats: Chats) -> None:
    dragged = QMimeData()
    dragged.setData("application/x-exeunt-threads", b"[1]")
    where = chats.list.visualRect(chats.list.model().index(0, 0)).center()
    over = QDragMoveEvent(
        where, Qt.DropAction.MoveAction, dragged, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    chats.list.dragMoveEvent(over)
    assert not over.isAccepted()

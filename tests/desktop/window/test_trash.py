"""The trash in the real window, and the end for good."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from desktop.settings.storage_page import StoragePage
from desktop.threads.wishes import Act, Wish
from models.conversations.erasing import Erasing
from tests.desktop.window.conftest import Room, words_of
from tests.desktop.window.listed_chats import Chats


@pytest.fixture
def chats(room: Room) -> Chats:
    return Chats(room)


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

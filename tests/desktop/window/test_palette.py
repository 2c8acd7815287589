"""The palette: what can be done is found by typing a little of it, by the keys alone, and nothing in it writes to an ended chat."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication

from desktop import announcing
from desktop.commands.palette import Palette
from desktop.commands.taking_keys import owner_of, types_text
from desktop.theme.appearance import Appearance
from tests.desktop.window.conftest import Room

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(room: Room, typed: str = "") -> Palette:
    room.press(Qt.Key.Key_K, CTRL)
    palette = room.window.command_palette
    assert palette.isVisible()
    assert palette.field.hasFocus()
    room.qtbot.keyClicks(palette.field, typed)
    return palette


def names(palette: Palette) -> list[str]:
    return [palette.model.index(row, 0).data() for row in range(palette.model.rowCount())]


def test_a_command_is_typed_and_done(room: Room) -> None:
    palette = opened(room, "what counts")
    assert names(palette)[0] == "What counts in this chat"
    assert palette.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Ctrl+I"
    room.press(Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert room.window.inspecting.is_shown


def test_esc_and_its_own_keys_close_it_and_the_focus_is_where_it_was(room: Room) -> None:
    for close in (
        lambda: room.press(Qt.Key.Key_Escape),
        lambda: room.press(Qt.Key.Key_K, CTRL),
    ):
        room.window.sidebar.search.setFocus()
        palette = opened(room, "set")
        close()
        assert not palette.isVisible()
        assert room.window.sidebar.search.hasFocus()
    opened(room)
    room.press(Qt.Key.Key_N, CTRL)
    assert not room.window.command_palette.isVisible(), "a shortcut goes on to what it is for"
    assert room.chat.composer.focusProxy().hasFocus()


def test_chats_settings_and_presets_are_found_by_their_names(room: Room) -> None:
    room.say("What is the capital of France?")
    thread = room.chat.open_thread
    room.window.open_new_chat()
    assert names(opened(room, "capital"))[0] == thread.title
    room.press(Qt.Key.Key_Return)
    assert room.chat.open_thread.id == thread.id
    assert thread.title not in names(opened(room)), "it is open already"
    room.press(Qt.Key.Key_Escape)

    assert names(opened(room, "text size"))[0] == "Text size"
    room.press(Qt.Key.Key_Return)
    room.until(lambda: (focused := QApplication.focusWidget()) and focused.accessibleName() == "Text size")
    room.window.settings.open().close()
    room.window.activateWindow()
    room.until(room.window.isActiveWindow)

    assert names(opened(room, "firm"))[0] == "Firm"
    room.press(Qt.Key.Key_Return)
    assert room.window.choices.preset == "firm"
    assert "Firm" not in names(opened(room, "firm")), "it is chosen already"
    room.press(Qt.Key.Key_Escape)


def test_the_arrows_go_round_and_what_was_done_stands_first_the_next_time_and_after_a_start(
    open_room: Callable[..., Room],
) -> None:
    room = open_room()
    palette = opened(room)
    count = palette.model.rowCount()
    room.press(Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == count - 1
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 1
    room.qtbot.keyClicks(palette.field, "dark col")
    room.press(Qt.Key.Key_Return)
    assert room.window.choices.look.appearance is Appearance.DARK
    assert names(opened(room))[0] == "Dark colours"
    room.press(Qt.Key.Key_Escape)
    room = open_room()
    assert names(opened(room))[0] == "Dark colours"
    room.press(Qt.Key.Key_Escape)


def test_what_cannot_be_done_is_left_out(room: Room) -> None:
    assert "End this chat…" not in names(opened(room))
    room.press(Qt.Key.Key_Escape)
    room.end_chat()
    listed = names(opened(room))
    assert "End this chat…" not in listed
    assert "Settings of this chat…" not in listed
    assert "Branch from before the end" in listed
    room.press(Qt.Key.Key_Escape)
    assert room.chat.end_card.hasFocus()


def test_nothing_found_is_said(room: Room) -> None:
    palette = opened(room, "qqqqq")
    assert not palette.list.isVisible()
    assert palette.nothing.sentence == "Nothing here has these letters."
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Return):
        room.press(key)
    assert palette.isVisible()
    room.press(Qt.Key.Key_Escape)


def test_it_lies_within_the_smallest_window_too(room: Room) -> None:
    for width, height in ((1200, 800), (600, 440), (420, 440)):
        room.window.resize(width, height)
        palette = opened(room)
        room.until(lambda width=width: room.window.width() == width)
        assert room.window.rect().contains(palette.geometry())
        assert palette.list.height() >= 5 * palette.list.sizeHintForRow(0)
        room.press(Qt.Key.Key_Escape)


def test_a_screen_reader_hears_what_is_chosen(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    class Listening(QAccessible):
        @staticmethod
        def updateAccessibility(event: QAccessibleEvent) -> None:
            heard.append(event.message())  # type: ignore[attr-defined]

    monkeypatch.setattr(announcing, "QAccessible", Listening)
    palette = opened(room, "what counts")
    assert heard[-1] == "What counts in this chat, This chat, Ctrl+I. 1 of 1"
    room.qtbot.keyClicks(palette.field, "qqqq")
    assert heard[-1] == "Nothing here has these letters."
    room.press(Qt.Key.Key_Escape)
    palette = opened(room)
    list_of_all = QAccessible.queryAccessibleInterface(palette.list)
    assert list_of_all.role() is QAccessible.Role.List
    assert list_of_all.text(QAccessible.Text.Name) == "Commands, chats and settings"
    assert list_of_all.child(0).role() is QAccessible.Role.ListItem
    assert list_of_all.child(0).text(QAccessible.Text.Name) == heard[-1].rsplit(". ", 1)[0]
    room.press(Qt.Key.Key_Escape)


def test_no_two_commands_begin_with_the_same_keys_nor_with_any_that_text_needs(room: Room) -> None:
    commands = room.window.commands
    taken = [(keys, command.id) for command in commands for keys in command.default_keys]
    for keys, name in taken:
        assert owner_of(keys, commands, but=name) is None, f"{keys.toString()} of {name}"
        assert not types_text(keys), f"{keys.toString()} of {name}"


def test_keys_that_were_chosen_hold_in_the_window_its_menus_and_tool_tips_also_after_a_start(
    open_room: Callable[..., Room],
) -> None:
    room = open_room()
    room.window.choices.choose_shortcuts({"go.palette": "Ctrl+J", "chat.reasons": "F9"})
    room.press(Qt.Key.Key_K, CTRL)
    assert not room.window.command_palette.isVisible()
    for _ in range(2):
        room.press(Qt.Key.Key_J, CTRL)
        assert room.window.command_palette.isVisible()
        room.press(Qt.Key.Key_Escape)
        assert room.window.head.reasons.toolTip() == "What counts in this chat (F9)"
        assert room.window.commands.action("chat.reasons") in room.window.head.more.menu().actions()
        assert room.window.commands.action("chat.reasons").shortcut().toString() == "F9"
        room = open_room()

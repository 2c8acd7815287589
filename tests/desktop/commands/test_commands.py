"""One list of what can be done: its keys, its menus and its tool tips say and do the same."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.commands.command import Command, Group
from desktop.commands.commands import SEPARATOR, Commands

CTRL = Qt.KeyboardModifier.ControlModifier


class Bench:
    """A window with commands that note what was done."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.commands = Commands(self.window)
        self.done: list[str] = []
        self.can_save = True
        self.commands.add(
            Command("save", Group.CHAT, "Save…", self.does("save"), keys="Ctrl+S", is_enabled=lambda: self.can_save)
        )
        self.commands.add(Command("find", Group.CHAT, "Find", self.does("find"), keys=QKeySequence.StandardKey.Find))
        self.commands.add(
            Command("loud", Group.CHAT, "Loud & clear", self.does("loud"), is_checked=lambda: "loud" in self.done)
        )
        self.commands.add(Command("back", Group.CHAT, "Back", self.does("back"), keys="Esc", is_in_palette=False))
        self.window.show()
        self.window.activateWindow()

    def does(self, name: str) -> Callable[[], None]:
        return lambda: self.done.append(name)


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    return Bench(qtbot)


def test_keys_do_what_the_command_does_when_it_can_be_done(bench: Bench) -> None:
    bench.qtbot.keyClick(bench.window, Qt.Key.Key_S, CTRL)
    assert bench.done == ["save"]
    bench.can_save = False
    bench.qtbot.keyClick(bench.window, Qt.Key.Key_S, CTRL)
    bench.commands.action("save").trigger()
    bench.commands.run("save")
    assert bench.done == ["save"]
    bench.can_save = True
    bench.qtbot.keyClick(bench.window, Qt.Key.Key_S, CTRL)
    assert bench.done == ["save", "save"], "a key is asked for at the moment, without a word to the list in between"


def test_a_menu_greys_what_cannot_be_done_while_it_is_open_and_has_the_keys_in_it(bench: Bench) -> None:
    menu = QMenu(bench.window)
    bench.commands.fill(menu, "save", SEPARATOR, "loud")
    save, line, loud = menu.actions()
    assert line.isSeparator()
    assert loud.text() == "Loud && clear"
    assert save.shortcut().toString() == "Ctrl+S"
    bench.can_save = False
    menu.aboutToShow.emit()
    assert not save.isEnabled()
    assert not loud.isChecked()
    menu.aboutToHide.emit()
    assert save.isEnabled()
    bench.commands.run("loud")
    menu.aboutToShow.emit()
    assert loud.isChecked()
    menu.aboutToHide.emit()


def test_other_keys_hold_at_once_in_the_window_the_menus_and_the_tool_tips(bench: Bench) -> None:
    button = QToolButton(bench.window)
    bench.commands.describe(button, "save")
    assert button.toolTip() == "Save (Ctrl+S)"
    with bench.qtbot.waitSignal(bench.commands.keys_changed):
        bench.commands.use_keys({"save": "Ctrl+J", "find": ""})
    assert button.toolTip() == "Save (Ctrl+J)"
    assert bench.commands.action("save").shortcut().toString() == "Ctrl+J"
    bench.qtbot.keyClick(bench.window, Qt.Key.Key_S, CTRL)
    bench.qtbot.keyClick(bench.window, Qt.Key.Key_F, CTRL)
    assert bench.done == []
    bench.qtbot.keyClick(bench.window, Qt.Key.Key_J, CTRL)
    assert bench.done == ["save"]
    bench.commands.use_keys({})
    assert button.toolTip() == "Save (Ctrl+S)"
    assert bench.commands.keys_shown("find") == "Ctrl+F"


def test_the_palette_gets_what_can_be_done_now_and_what_there_is_at_the_time(bench: Bench) -> None:
    there = ["one"]
    bench.commands.add_source(lambda: [Command(name, Group.CHATS, name, bench.does(name)) for name in there])
    assert [command.id for command in bench.commands.all_now()] == ["save", "find", "loud", "one"]
    bench.can_save, there[:] = False, []
    assert [command.id for command in bench.commands.all_now()] == ["find", "loud"]


def test_no_two_commands_have_one_name(bench: Bench) -> None:
    with pytest.raises(ValueError, match="two commands save"):
        bench.commands.add(Command("save", Group.CHAT, "Save", bench.does("save")))

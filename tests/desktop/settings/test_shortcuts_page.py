"""Keys are recorded, taken over, taken away and brought back; they hold at once, and at the next start."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QKeySequenceEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.commands.command import Command, Group
from desktop.commands.commands import Commands
from desktop.settings.shortcuts_page import ShortcutsPage
from tests.desktop.settings.conftest import Chosen

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Bench:
    """The page over three commands, as the window puts them together."""

    def __init__(self, qtbot: QtBot, chosen: Chosen) -> None:
        self.qtbot = qtbot
        self.chosen = chosen
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.commands = Commands(self.window)
        for name, keys in (("New chat", "Ctrl+N"), ("Open…", "Ctrl+O"), ("Trash it", "")):
            self.commands.add(Command(name[:3].lower().strip(), Group.CHATS, name, lambda: None, keys=keys))
        self.choices = chosen.choices
        self.choices.changed.connect(self.take)
        self.page = ShortcutsPage(self.choices, self.commands)
        qtbot.addWidget(self.page)
        self.page.resize(600, 600)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitUntil(self.page.isActiveWindow)

    def take(self) -> None:
        self.commands.use_keys(self.choices.shortcuts)

    def record(self, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.page.fields[name].button.click()
        recorder = QApplication.focusWidget()
        assert isinstance(recorder, QKeySequenceEdit)
        self.qtbot.keyClick(recorder, key, modifier)
        assert QApplication.focusWidget() is self.page.fields[name].button, "the focus is where it was"

    def about(self, name: str) -> str:
        return next(row.about for row in self.page.settings if row.control is self.page.fields[name])


@pytest.fixture
def bench(qtbot: QtBot, chosen: Chosen) -> Iterator[Bench]:
    return Bench(qtbot, chosen)


def test_keys_are_recorded_hold_at_once_and_are_kept(bench: Bench) -> None:
    assert bench.page.fields["tra"].button.text() == "No keys"
    bench.record("tra", Qt.Key.Key_T, CTRL)
    assert bench.page.fields["tra"].button.text() == "Ctrl+T"
    assert bench.commands.action("tra").shortcut().toString() == "Ctrl+T"
    assert bench.chosen.again().shortcuts == {"tra": "Ctrl+T"}


def test_esc_leaves_them_and_backspace_takes_them_away(bench: Bench) -> None:
    bench.record("new", Qt.Key.Key_Escape)
    assert bench.commands.keys_shown("new") == "Ctrl+N"
    bench.record("new", Qt.Key.Key_Backspace)
    assert bench.commands.keys_shown("new") == ""
    assert bench.page.fields["new"].button.text() == "No keys"
    assert bench.chosen.again().shortcuts == {"new": ""}


def test_keys_that_another_command_has_are_offered_with_its_name(bench: Bench) -> None:
    bench.record("tra", Qt.Key.Key_N, CTRL)
    field = bench.page.fields["tra"]
    assert bench.about("tra") == "Ctrl+N is “New chat” already. Take it over, or press Esc to leave it there."
    assert field.button.text() == "Take Ctrl+N over"
    assert bench.choices.shortcuts == {}
    bench.qtbot.keyClick(field.button, Qt.Key.Key_Escape)
    assert field.button.text() == "No keys"
    assert bench.about("tra") == ""
    bench.record("tra", Qt.Key.Key_N, CTRL)
    bench.qtbot.keyClick(field.button, Qt.Key.Key_Space)
    assert bench.commands.keys_shown("tra") == "Ctrl+N"
    assert bench.commands.keys_shown("new") == ""
    assert bench.page.fields["new"].button.text() == "No keys"
    assert bench.chosen.again().shortcuts == {"tra": "Ctrl+N", "new": ""}


def test_keys_one_writes_with_stay_with_that(bench: Bench) -> None:
    for key, modifier in ((Qt.Key.Key_A, NONE), (Qt.Key.Key_C, CTRL), (Qt.Key.Key_Return, NONE)):
        bench.record("tra", key, modifier)
        assert bench.about("tra").endswith("is for writing and moving about, and stays with that."), key
        assert bench.choices.shortcuts == {}
    bench.record("tra", Qt.Key.Key_F7)
    assert bench.commands.keys_shown("tra") == "F7"


def test_one_is_reset_or_all_are_and_what_another_has_by_now_is_asked_for(bench: Bench) -> None:
    fields = bench.page.fields
    assert not fields["new"].reset.isVisible()
    assert not bench.page.reset_all.isEnabled()
    bench.record("new", Qt.Key.Key_J, CTRL)
    fields["new"].reset.setFocus()
    fields["new"].reset.click()
    assert bench.commands.keys_shown("new") == "Ctrl+N"
    assert not fields["new"].reset.isVisible()
    assert QApplication.focusWidget() is fields["new"].button
    assert bench.choices.shortcuts == {}
    bench.record("tra", Qt.Key.Key_N, CTRL)
    fields["tra"].button.click()
    fields["new"].reset.click()
    assert fields["new"].button.text() == "Take Ctrl+N over"
    fields["new"].button.click()
    assert bench.choices.shortcuts == {}, "both have their first keys again"
    bench.record("new", Qt.Key.Key_J, CTRL)
    bench.page.reset_all.click()
    assert bench.commands.keys_shown("new") == "Ctrl+N"
    assert fields["new"].button.text() == "Ctrl+N"


def test_going_away_while_it_records_changes_nothing(bench: Bench) -> None:
    bench.page.fields["new"].button.click()
    bench.page.fields["ope"].button.setFocus()
    assert bench.page.fields["new"].button.isVisible()
    assert bench.choices.shortcuts == {}
    assert QApplication.focusWidget() is bench.page.fields["ope"].button


def test_names_say_the_keys_to_those_who_listen(bench: Bench) -> None:
    assert bench.page.fields["new"].button.accessibleName() == "New chat: Ctrl+N"
    assert bench.page.fields["tra"].button.accessibleName() == "Trash it: no keys"
    assert bench.page.fields["tra"].reset.accessibleName() == "Reset the keys of Trash it"


def test_keys_with_long_names_have_room(bench: Bench) -> None:
    field = bench.page.fields["tra"]
    field.show_keys("Control+Mayúsculas+Retroceso", are_first=False)
    bench.page.grab()
    assert field.button.width() >= field.button.sizeHint().width()

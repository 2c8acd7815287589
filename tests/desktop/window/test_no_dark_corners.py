"""Nothing that can be pressed, typed, pasted, dropped or asked for writes to a chat that has ended; the other chats go on."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QAction, QDesktopServices, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMenu
from shiboken6 import isValid

from desktop.settings.language_page import LanguagePage
from desktop.threads.wishes import Act, Wish
from desktop.transcript.row import MessageRow
from desktop.window.message_field import MessageField
from models.conversations.database import FILE_NAME
from models.conversations.records import ThreadId
from tests.desktop.window.conftest import ABUSE, Room

_CLOSING = {"app.close", "app.quit"}


class Ended:
    """A room with a chat that has ended, another that goes on, and a look at all that is written of the first."""

    def __init__(self, room: Room) -> None:
        self.room = room
        room.say("An older chat")
        self.other: ThreadId = room.chat.open_thread.id
        room.window.open_new_chat()
        room.say("One")
        room.chat.transcript.regenerate_requested.emit(room.path[-1].id)
        room.finish()
        room.say("Two")
        room.say(ABUSE, ABUSE, ABUSE)
        self.thread: ThreadId = room.chat.open_thread.id
        self.messages = room.path
        self.written = self.rows()

    def rows(self) -> dict[str, list[Any]]:
        """The thread, its ending, its messages, what lies on them, and what stands below the last."""
        queries = {
            "thread": "SELECT leaf, draft, preset, branched_from FROM threads WHERE id = ?",
            "ending": "SELECT * FROM endings WHERE thread = ?",
            "messages": "SELECT * FROM messages WHERE thread = ? ORDER BY id",
            "events": "SELECT e.* FROM events e JOIN messages m ON m.id = e.message WHERE m.thread = ? ORDER BY e.id",
            "pins": "SELECT p.message FROM pins p JOIN messages m ON m.id = p.message WHERE m.thread = ?",
            "below": "SELECT c.id FROM messages c JOIN endings e ON c.parent = e.message WHERE e.thread = ?",
        }
        with closing(sqlite3.connect(self.room.folder / FILE_NAME)) as raw:
            return {name: raw.execute(query, (self.thread,)).fetchall() for name, query in queries.items()}

    def tries(self, what: str, way: Callable[[], object]) -> None:
        """Go a way on the ended chat, and see that nothing was written to it."""
        room = self.room
        room.window.open_thread(self.thread)
        assert room.chat.end_card.isVisible()
        way()
        QApplication.processEvents()
        room.finish()
        room.chat.keep_draft()
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog | QMenu) and widget.isVisible():
                widget.close()
        if not room.window.isActiveWindow():  # a desktop gives the keyboard back by itself
            room.window.activateWindow()
            room.qtbot.waitUntil(room.window.isActiveWindow)
        assert self.rows() == self.written, what
        assert room.store.thread(self.thread).ending is not None, what


@pytest.fixture
def ended(room: Room) -> Iterator[Ended]:
    ended = Ended(room)
    yield ended
    room.window.open_thread(ended.other)
    room.say("It goes on")
    assert room.path[-2].text == "It goes on"
    assert room.path[-1].text == "Of course. Here is an answer."
    assert ended.rows() == ended.written


def test_every_action_of_every_menu(ended: Ended) -> None:
    window = ended.room.window
    actions = [a for a in window.findChildren(QAction) if not a.menu() and a.data() not in _CLOSING]
    assert {"End this chat…", "What would a preset have done?", "What you marked as wrong…"} <= {
        action.text() for action in actions
    }
    for action in actions:
        if isValid(action):  # a dialog that was closed since took its own away
            ended.tries(f"the action {action.text()}", action.trigger)


def test_every_command_whether_it_can_be_done_or_not(ended: Ended) -> None:
    commands = ended.room.window.commands
    with_keys = [command for command in commands if commands.keys(command.id)]
    assert len(with_keys) > 5
    for command in [*commands, *commands.all_now()]:
        if command.id not in _CLOSING:
            ended.tries(f"the command {command.id}", command.run)
    for typed in ("words", "an idiot", "end", "branch"):
        ended.tries(f"typing {typed} into the palette", lambda typed=typed: type_into_palette(ended.room, typed))


def type_into_palette(room: Room, typed: str) -> None:
    palette = room.window.command_palette
    palette.open()
    room.qtbot.keyClicks(palette.field, typed)
    room.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    palette.close_again()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_every_key_on_the_card(ended: Ended, modifier: Qt.KeyboardModifier) -> None:
    keys = [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F2, Qt.Key.Key_V]
    for key in keys:
        ended.tries(f"the key {key}", lambda key=key: ended.room.press(key, modifier))
    ended.tries("typing", lambda: ended.room.qtbot.keyClicks(ended.room.window, "hello there"))


def test_every_entry_of_every_messages_menu_and_every_small_button(ended: Ended) -> None:
    room = ended.room
    for message in ended.messages:
        room.window.open_thread(ended.thread)
        room.chat.transcript.go_to(message.id)
        row = QApplication.focusWidget()
        assert isinstance(row, MessageRow)
        menu = row.menu()
        entries = [action.text() for action in menu.actions() if action.text()]
        menu.deleteLater()
        assert "Answer again" not in entries
        assert "Continue" not in entries
        assert not any(entry.startswith(("Pin", "Unpin")) for entry in entries)
        for entry in entries:
            ended.tries(f"{entry} on {message.text}", lambda m=message.id, e=entry: choose(room, m, e))
    for button in room.chat.transcript.findChildren(QAbstractButton):
        ended.tries(f"the button {button.accessibleName()}", button.click)


def choose(room: Room, message: int, entry: str) -> None:
    room.chat.transcript.go_to(message)
    row = QApplication.focusWidget()
    assert isinstance(row, MessageRow)
    menu = row.menu()
    next(action for action in menu.actions() if action.text() == entry).trigger()
    menu.deleteLater()


def test_every_wish_about_a_message_as_if_it_had_been_offered(ended: Ended) -> None:
    transcript = ended.room.chat.transcript
    wishes = {
        "answer again": transcript.regenerate_requested,
        "edit": transcript.edit_requested,
        "branch": transcript.branch_requested,
        "another version": transcript.sibling_requested,
        "continue": transcript.go_on_requested,
        "why": transcript.why_requested,
        "this was wrong": transcript.wrong_requested,
    }
    for name, wish in wishes.items():
        for message in ended.messages:
            for sibling in message.siblings or (message.id,):
                ended.tries(f"{name} on {message.text}", lambda wish=wish, sibling=sibling: wish.emit(sibling))
    for message in ended.messages:
        ended.tries("pin", lambda message=message: transcript.pin_requested.emit(message.id, True))
    ended.tries("retry", transcript.say_action_requested.emit)


def test_every_way_into_the_composer(ended: Ended) -> None:
    room = ended.room
    composer, field = room.chat.composer, room.chat.composer.findChild(MessageField)
    pasted = QMimeData()
    pasted.setText("pasted words")

    def drop_on(widget: Any) -> None:
        drop = QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            pasted,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            QEvent.Type.Drop,
        )
        QApplication.sendEvent(widget, drop)

    def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, which, modifier, text))

    def type_and_enter() -> None:
        for letter in "words":
            key(Qt.Key.Key_W, text=letter)
        key(Qt.Key.Key_Return)

    def paste() -> None:
        QApplication.clipboard().setText("pasted words")
        key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    ended.tries("typing into it", type_and_enter)
    ended.tries("pasting", paste)
    ended.tries("pasting and Enter", lambda: (paste(), key(Qt.Key.Key_Return)))
    ended.tries("Enter", field.enter_pressed.emit)
    ended.tries("a drop on the field", lambda: drop_on(field.viewport()))
    ended.tries("a drop on the window", lambda: drop_on(room.window))
    ended.tries("sending", lambda: composer.send_requested.emit("past the button"))
    ended.tries("a slash command", lambda: composer.send_requested.emit("/wrong"))
    for button in composer.findChildren(QAbstractButton):
        ended.tries("a button of the composer", button.click)
    for start in room.chat.empty_state.starting_points:
        ended.tries(f"the suggestion {start.text()}", lambda start=start: (start.click(), field.enter_pressed.emit()))


def test_every_button_of_the_window(ended: Ended) -> None:
    room = ended.room
    for area in (room.window.head, room.window.sidebar, room.chat, room.window.inspector):
        for button in area.findChildren(QAbstractButton):
            if not (hasattr(button, "menu") and button.menu()):  # a menu waits; its entries are tried by themselves
                ended.tries(f"the button {button.text() or button.accessibleName()}", button.click)
    ended.tries("everything that explains", room.window.inspecting.explain)
    for button in room.window.inspector.findChildren(QAbstractButton):
        ended.tries(f"the button {button.text()}", button.click)


def test_every_choice_in_the_settings(ended: Ended, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    settings = ended.room.window.settings
    window = settings.open()
    for number, page in enumerate(window.pages):
        if isinstance(page, LanguagePage):
            continue  # another window comes in this one's place, which has a test of its own
        for combo in page.findChildren(QComboBox):
            for entry in range(combo.count()):
                ended.tries(f"{combo.accessibleName()}: {entry}", lambda c=combo, e=entry: c.activated.emit(e))
        for button in page.findChildren(QAbstractButton):
            if button.text():
                ended.tries(f"{number}: {button.text()}", lambda b=button: (settings.open(), b.click()))


def test_every_entry_of_the_sidebars_menu_and_the_way_back_from_the_trash(ended: Ended) -> None:
    room = ended.room
    threads = room.window.sidebar.threads
    numbers = range(threads.model().rowCount())
    index = next(
        threads.model().index(number, 0)
        for number in numbers
        if str(threads.model().index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole)).endswith("ended")
    )
    menu = threads.menu_for(index)
    for action in menu.actions():
        ended.tries(f"the entry {action.text()}", action.trigger)
        if room.store.places.trashed():
            room.window.sidebar.wished.emit(Wish(Act.RESTORE, (ended.thread,)))
            assert room.chat.end_card.isVisible()
        room.store.places.archive([ended.thread], archived=False)
    menu.deleteLater()


def test_every_wish_about_a_chat_as_if_it_had_been_offered(ended: Ended) -> None:
    room = ended.room
    for act in Act:
        wish = Wish(act, (ended.thread,), folder="A folder", name="A name")
        ended.tries(f"the wish {act.name}", lambda wish=wish: room.window.sidebar.wished.emit(wish))
        room.window.sidebar.wished.emit(Wish(Act.RESTORE, (ended.thread,)))
        ended.tries("taking it back", room.window.sidebar.undo_requested.emit)
    room.store.places.put_back([room.store.thread(ended.thread)])


def test_every_wish_to_the_runner_past_the_window(ended: Ended) -> None:
    runner, thread = ended.room.runner, ended.thread
    user, model = ended.messages[0].id, ended.messages[1].id
    ended.tries("send", lambda: runner.send(thread, "past the window"))
    ended.tries("edit", lambda: runner.edit(thread, user, "past the window"))
    ended.tries("regenerate", lambda: runner.regenerate(thread, model))
    ended.tries("answer", lambda: runner.answer(thread))
    ended.tries("go on", lambda: runner.go_on(thread, model))
    ended.tries("ask to end", lambda: runner.ask_to_end(thread))
    ended.tries("confirm the end", lambda: runner.confirm_end(thread))
    ended.tries("keep it open", lambda: runner.keep_open(thread))

"""Whatever is done from wherever, the keyboard's focus is on something that can be seen and used."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from desktop.threads.wishes import Act, Wish
from models.conversations.reading import Shelf
from tests.desktop.window.conftest import Room

_CLOSING = {"app.close", "app.quit"}
_NARROW = 700


def empty(room: Room) -> None:
    room.window.open_new_chat()


def begun(room: Room) -> None:
    if room.chat.is_blank:
        room.say("Hello")


def streaming(room: Room) -> None:
    if not room.chat.is_answering():
        room.engine.go_on.set()
        room.finish()
        room.window.open_new_chat()
        room.engine.go_on.clear()
        room.send("Hello")
        room.shows("Of course.")


def ended(room: Room) -> None:
    if room.chat.open_thread.ending is None:
        room.window.open_new_chat()
        room.end_chat()


def in_the_trash(room: Room) -> None:
    if room.window.sidebar.threads.shelf is not Shelf.TRASH:
        room.window.open_new_chat()
        room.say("Away with it")
        room.window.sidebar.threads.wished.emit(Wish(Act.TRASH, (room.chat.open_thread.id,)))
        room.until(room.window.sidebar.trash.isVisible)
        room.window.sidebar.trash.click()
    room.window.sidebar.threads.setFocus()


def searching(room: Room) -> None:
    begun(room)
    room.window.searching.open("Hello")


def finding(room: Room) -> None:
    begun(room)
    room.window.finding.open()


def in_the_drawer(room: Room) -> None:
    begun(room)
    room.window.resize(_NARROW, 700)
    room.window.getting_about.to_threads()


def on_a_message(room: Room) -> None:
    begun(room)
    room.chat.transcript.go_to(room.path[0].id)


def editing(room: Room) -> None:
    begun(room)
    room.window.commands.run("chat.edit")


def asked_whether_to_end(room: Room) -> None:
    begun(room)
    room.window.searching.close()
    room.chat.ask_to_end()
    room.until(room.chat.end_question.isVisible)


STATES = [
    empty,
    begun,
    streaming,
    ended,
    in_the_trash,
    searching,
    finding,
    in_the_drawer,
    on_a_message,
    editing,
    asked_whether_to_end,
]


def is_in_sight() -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and focused.isVisible() and focused.isEnabled() and not focused.visibleRegion().isEmpty()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_after_every_command_the_focus_is_in_sight(room: Room, state: Callable[[Room], None]) -> None:
    commands = room.window.commands
    for command in commands:
        if command.id in _CLOSING:
            continue
        state(room)
        come_into_sight(room, f"before {command.id}")
        commands.run(command.id)
        QApplication.processEvents()
        if not any(isinstance(one, QFileDialog) and one.isVisible() for one in QApplication.topLevelWidgets()):
            come_into_sight(room, command.id)
        close_what_opened(room)
        come_into_sight(room, f"after {command.id}")
    room.engine.go_on.set()
    room.finish()


def come_into_sight(room: Room, when: str) -> None:
    """Some of it comes from another thread, such as the question before an end."""
    try:
        room.until(is_in_sight)
    except TimeoutError:
        pytest.fail(f"{when}: {QApplication.focusWidget()}")


def close_what_opened(room: Room) -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) and widget.isVisible():
            widget.close()
    if room.window.command_palette.isVisible():
        room.window.command_palette.close_again()
    QApplication.processEvents()
    if not room.window.isActiveWindow():  # a desktop gives the keyboard back by itself
        room.window.activateWindow()
        room.until(room.window.isActiveWindow)

"""All of the app by the keyboard alone: the Tab key comes everywhere and is never lost, and the last messages are at hand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from tests.desktop.window.conftest import Room
from tests.desktop.window.test_for_readers import screens

_MOST_STEPS = 300
CTRL = Qt.KeyboardModifier.ControlModifier


def stops(screen: QWidget) -> set[QWidget]:
    """What the Tab key is for, among what is in sight."""
    return {
        widget
        for widget in screen.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is screen.window()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not (isinstance(widget, QRadioButton) and not widget.isChecked())  # the arrow keys go on to it
    }


def test_the_tab_key_comes_to_everything_on_every_screen(room: Room) -> None:
    missed: dict[str, list[str]] = {}
    for name, screen in screens(room):
        if name == "the palette":
            continue  # there it chooses
        screen.window().activateWindow()
        room.until(screen.window().isActiveWindow)
        wanted, seen = stops(screen), set[QWidget]()
        for _ in range(_MOST_STEPS):
            here = QApplication.focusWidget()
            assert here is not None, f"the focus is lost on the screen of {name}"
            if wanted <= seen | {here}:
                break
            seen.add(here)
            room.qtbot.keyClick(here, Qt.Key.Key_Tab)
        else:
            missed[name] = [f"{widget} {widget.accessibleName()}" for widget in wanted - seen]
    assert not missed


def test_the_last_answer_is_copied_and_written_again_from_anywhere(room: Room) -> None:
    room.say("Hello", "And now?")
    room.window.sidebar.threads.setFocus()
    room.press(Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == "Of course. Here is an answer."
    room.engine.words = ["Another one."]
    room.press(Qt.Key.Key_R, CTRL)
    room.finish()
    assert [message.text for message in room.path] == [
        "Hello",
        "Of course. Here is an answer.",
        "And now?",
        "Another one.",
    ]
    room.window.commands.run("chat.edit")
    assert room.chat.composer.text == "And now?"
    room.press(Qt.Key.Key_Escape)


def test_with_nothing_to_copy_or_write_again_nothing_is_offered(room: Room) -> None:
    commands = room.window.commands
    names = ("chat.copy_answer", "chat.again", "chat.edit")
    assert not any(commands.can_run(name) for name in names)
    room.end_chat()
    assert [commands.can_run(name) for name in names] == [True, False, False]

"""The window about the app: what it says, one at a time, and the focus afterwards."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.window.about_window import AboutWindow
from tests.desktop.window.conftest import Room


def test_it_says_name_version_promise_and_place_and_is_there_once(room: Room) -> None:
    room.window.commands.run("app.about")
    room.window.commands.run("app.about")
    QApplication.processEvents()
    shown = [one for one in room.window.findChildren(AboutWindow) if one.isVisible()]
    assert len(shown) == 1
    words = [line.text() for line in shown[0].lines]
    assert words[0].startswith("Exeunt ")
    assert "leaves the machine" in words[1]
    assert words[2].endswith(str(room.folder))
    room.qtbot.keyClick(shown[0], Qt.Key.Key_Escape)
    assert not shown[0].isVisible()
    room.window.activateWindow()
    room.until(room.window.isActiveWindow)
    assert room.chat.composer.focusProxy().hasFocus()

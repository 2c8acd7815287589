"""The words of each language have room in a window of 900 × 600: no button, label or choice cuts them off."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QRadioButton, QToolButton, QWidget

from desktop.inspector.quote_button import QuoteButton
from desktop.window.elided_label import ElidedLabel
from tests.desktop.window.conftest import ABUSE, Room

LANGUAGES = ("de", "en", "es", "fr")


@pytest.fixture(params=LANGUAGES)
def room(request: pytest.FixtureRequest, open_room: Callable[..., Room], tmp_path: Path) -> Room:
    (tmp_path / "data" / "window.json").write_text(f'{{"window_language": "{request.param}"}}')
    room = open_room()
    room.window.resize(900, 600)
    return room


def cut_off() -> Iterator[str]:
    """What has less room than its words need. What is shortened with a sign of it is let pass."""
    for window in QApplication.topLevelWidgets():
        for widget in window.findChildren(QWidget) if window.isVisible() else ():
            if not widget.isVisible() or isinstance(widget, ElidedLabel | QuoteButton) or "…" in widget.toolTip():
                continue
            if isinstance(widget, QLabel) and widget.wordWrap():
                if widget.height() + 1 < widget.heightForWidth(widget.width()):
                    yield widget.text()
            elif isinstance(widget, QLabel | QPushButton | QToolButton | QCheckBox | QRadioButton):
                words = widget.text().replace("&&", "&")
                longest = max(map(widget.fontMetrics().horizontalAdvance, words.splitlines() or [""]))
                if words and "<" not in words and longest > widget.width():
                    yield words


def test_in_a_chat_and_at_its_end(room: Room) -> None:
    assert not list(cut_off())
    room.end_chat()
    room.window.inspecting.explain()
    room.qtbot.wait(50)
    assert not list(cut_off())
    room.window.inspecting.try_preset()
    room.qtbot.wait(50)
    assert not list(cut_off())


def test_at_the_question_and_in_trash_and_archive(room: Room) -> None:
    room.say("One.")
    room.chat.ask_to_end()
    room.until(room.chat.end_question.isVisible)
    assert not list(cut_off())
    room.chat.keep_open()
    room.window.commands.run("chats.trash")
    room.window.commands.run("go.trash")
    room.qtbot.wait(50)
    assert not list(cut_off())


def test_in_the_settings(room: Room) -> None:
    settings = room.window.settings.open()
    for row in range(settings.list.count()):
        settings.list.setCurrentRow(row)
        room.qtbot.wait(20)
        assert not list(cut_off())


@pytest.mark.parametrize(
    "command", ["chat.settings", "chat.map", "chat.find", "app.corrections", "app.about", "go.archive"]
)
def test_in_what_a_command_brings_up(room: Room, command: str) -> None:
    room.say(ABUSE)
    room.window.commands.run(command)
    room.qtbot.wait(50)
    assert not list(cut_off())

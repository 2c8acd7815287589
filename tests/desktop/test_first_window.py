"""A second start is heard of, and only a wish that makes sense is followed."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.first_window import SecondStarts, bring_up_first

TOKEN = "XDG_ACTIVATION_TOKEN"
_ASKS = "import sys, pathlib; from desktop.first_window import bring_up_first as ask; sys.exit(not ask(pathlib.Path(sys.argv[1])))"


def second_start(folder: Path, token: str = "") -> "subprocess.Popen[bytes]":
    """In a process of its own, as it is: its waiting holds Python's lock. `token` is what a Wayland desktop gave it."""
    environment = os.environ | ({TOKEN: token} if token else {})
    return subprocess.Popen([sys.executable, "-c", _ASKS, str(folder)], env=environment)


def in_environment() -> str:
    """The token where Qt looks for it: in the process's own environment, of which `os.environ` is Python's copy."""
    getenv = ctypes.CDLL(None).getenv
    getenv.restype = ctypes.c_char_p
    return (getenv(TOKEN.encode()) or b"").decode()


class Door:
    """What listens, with how often it was asked to come up and what it says to that."""

    def __init__(self, folder: Path) -> None:
        self.asked = 0
        self.opens = True
        self.tokens: list[str] = []
        self.starts = SecondStarts(folder, self.come_up)

    def come_up(self) -> bool:
        self.asked += 1
        self.tokens.append(in_environment())
        return self.opens


@pytest.fixture
def door(qtbot: QtBot, short_path: Path) -> Iterator[Door]:
    door = Door(short_path)
    yield door
    door.starts.close()


@pytest.mark.parametrize(("opens", "code"), [(True, 0), (False, 1)])
def test_the_first_hears_of_the_second_and_the_second_what_came_of_it(
    qtbot: QtBot, short_path: Path, door: Door, opens: bool, code: int
) -> None:
    door.opens = opens
    second = second_start(short_path)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == code
    assert door.asked == 1


@pytest.mark.parametrize(
    ("given", "passed_on"),
    [
        ("kwin-42_a/b:c", "kwin-42_a/b:c"),
        ("x" * 255, "x" * 255),
        ("x" * 256, ""),
        ("two words", ""),
        ("a\nb", ""),
        ("é", ""),
        ("", ""),
    ],
)
def test_the_desktops_token_is_there_for_qt_while_the_window_comes_up_and_not_after(
    qtbot: QtBot, short_path: Path, door: Door, given: str, passed_on: str
) -> None:
    second = second_start(short_path, given)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert door.tokens == [passed_on]
    assert TOKEN not in os.environ
    assert not in_environment()


def test_nobody_there_is_no_answer(short_path: Path) -> None:
    assert not bring_up_first(short_path)


def test_a_socket_that_a_killed_app_left_is_no_answer_and_no_hindrance(qtbot: QtBot, short_path: Path) -> None:
    (short_path / "exeunt.socket").touch()
    assert not bring_up_first(short_path)
    door = Door(short_path)
    second = second_start(short_path)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    door.starts.close()


def test_what_is_no_wish_does_nothing(qtbot: QtBot, short_path: Path, door: Door) -> None:
    socket = QLocalSocket()
    socket.connectToServer(str(short_path / "exeunt.socket"))
    socket.write(b"x" * 100_000)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert door.asked == 0


def test_a_path_too_long_for_a_socket_is_passed_over(qtbot: QtBot, short_path: Path) -> None:
    folder = short_path / ("x" * 100)
    folder.mkdir()
    Door(folder).starts.close()
    assert not bring_up_first(folder)

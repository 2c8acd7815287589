"""A second start is heard of, and only a wish that makes sense is followed."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desktop.first_window import SecondStarts, bring_up_first

_ASKS = "import sys, pathlib; from desktop.first_window import bring_up_first as ask; sys.exit(not ask(pathlib.Path(sys.argv[1])))"


def second_start(folder: Path) -> "subprocess.Popen[bytes]":
    """In a process of its own, as it is: its waiting holds Python's lock."""
    return subprocess.Popen([sys.executable, "-c", _ASKS, str(folder)])


@pytest.fixture
def starts(qtbot: QtBot, tmp_path: Path) -> Iterator[SecondStarts]:
    starts = SecondStarts(tmp_path)
    yield starts
    starts.close()


def test_the_first_hears_of_the_second_and_the_second_of_the_firsts_doing(
    qtbot: QtBot, tmp_path: Path, starts: SecondStarts
) -> None:
    with qtbot.waitSignal(starts.seen, timeout=20_000):
        second = second_start(tmp_path)
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0


def test_nobody_there_is_no_answer(tmp_path: Path) -> None:
    assert not bring_up_first(tmp_path)


def test_a_socket_that_a_killed_app_left_is_no_answer_and_no_hindrance(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "exeunt.socket").touch()
    assert not bring_up_first(tmp_path)
    starts = SecondStarts(tmp_path)
    with qtbot.waitSignal(starts.seen, timeout=20_000):
        second = second_start(tmp_path)
    qtbot.waitUntil(lambda: second.poll() == 0)
    starts.close()


def test_what_is_no_wish_does_nothing(qtbot: QtBot, tmp_path: Path, starts: SecondStarts) -> None:
    with qtbot.assertNotEmitted(starts.seen):
        socket = QLocalSocket()
        socket.connectToServer(str(tmp_path / "exeunt.socket"))
        socket.write(b"x" * 100_000)
        qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)


def test_a_path_too_long_for_a_socket_is_passed_over(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / ("x" * 100)
    folder.mkdir()
    SecondStarts(folder).close()
    assert not bring_up_first(folder)

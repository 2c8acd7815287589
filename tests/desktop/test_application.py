"""The app as a whole: from the command to the window and out again."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.application import run
from desktop.first_window import bring_up_first
from desktop.options import Options
from desktop.uncaught import UncaughtErrors
from desktop.window.window import Window
from models.conversations.folder import DataFolder
from models.conversations.store import Store

OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def accept_dialog(said: list[str]) -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        said.append(box.text())
        box.accept()
    else:
        QTimer.singleShot(50, lambda: accept_dialog(said))


@OFFSCREEN
def test_a_data_folder_that_is_a_file_is_said_once_and_ends_with_1(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    said: list[str] = []
    QTimer.singleShot(50, lambda: accept_dialog(said))
    assert run(Options(tmp_path / "file")) == 1
    assert len(said) == 1
    assert "it is a file" in said[0]


@OFFSCREEN
def test_a_data_folder_in_use_is_said_and_left_alone(qtbot: QtBot, tmp_path: Path) -> None:
    said: list[str] = []
    with DataFolder(tmp_path):
        QTimer.singleShot(50, lambda: accept_dialog(said))
        assert run(Options(tmp_path)) == 1
    assert "already open" in said[0]


@pytest.fixture
def first_app(short_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """An app on the folder, with its window open."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    app = subprocess.Popen([sys.executable, "-m", "desktop", "--data-dir", str(short_path)], env=environment)
    # It listens before it shows its window, and hears what is said only afterwards; on a busy machine not within its patience.
    wait_for(lambda: (short_path / "exeunt.socket").exists() and bring_up_first(short_path))
    yield app
    app.send_signal(signal.SIGCONT)
    app.terminate()
    assert app.wait(60) == 0
    assert not (short_path / "exeunt.socket").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_second_start_brings_up_the_first_window_and_says_so(
    qtbot: QtBot, short_path: Path, first_app: "subprocess.Popen[bytes]", capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(Options(short_path)) == 0
    assert "Exeunt is already open" in capsys.readouterr().out
    assert first_app.poll() is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_a_second_start_beside_an_app_that_hangs_says_that_it_is_open(
    qtbot: QtBot, short_path: Path, first_app: "subprocess.Popen[bytes]"
) -> None:
    first_app.send_signal(signal.SIGSTOP)
    said: list[str] = []
    QTimer.singleShot(50, lambda: accept_dialog(said))
    assert run(Options(short_path)) == 1
    assert "already open" in said[0]


def close_window() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, Window) and widget.isVisible():
            widget.chat.composer.set_text("left behind")
            widget.close()
            return
    QTimer.singleShot(50, close_window)


def test_closing_the_window_ends_the_app_and_keeps_the_draft(qtbot: QtBot, tmp_path: Path) -> None:
    QTimer.singleShot(300, close_window)
    assert run(Options(tmp_path)) == 0
    store = Store.open(tmp_path)
    assert store.thread(1).draft == "left behind"
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_app_and_its_workers(tmp_path: Path, number: signal.Signals) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    app = subprocess.Popen([sys.executable, "-m", "desktop", "--data-dir", str(tmp_path)], env=environment)
    wait_for(lambda: (tmp_path / "window.json").exists() and len(children_of(app.pid)) >= 2)
    workers = children_of(app.pid)
    app.send_signal(number)
    assert app.wait(60) == 0
    wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))


def wait_for(holds: object) -> None:
    end = time.monotonic() + 120
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < end
        time.sleep(0.05)


def children_of(pid: int) -> list[str]:
    return [child for file in Path(f"/proc/{pid}/task").glob("*/children") for child in file.read_text().split()]


def test_an_exception_that_nobody_caught_is_logged_and_said(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    errors = UncaughtErrors()
    said: list[str] = []
    errors.seen.connect(said.append)
    before = sys.excepthook
    errors.install()
    try:
        error = ValueError("a bug")
        with caplog.at_level(logging.ERROR):
            sys.excepthook(ValueError, error, None)
    finally:
        errors.remove()
    assert sys.excepthook is before
    assert "a bug" in caplog.text
    assert len(said) == 1
    assert "Your messages are kept" in said[0]

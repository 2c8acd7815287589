"""Widgets that nobody holds any more are destroyed in the main thread, whichever thread makes new objects meanwhile."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import desktop.collecting as module
from desktop.collecting import Collecting


@pytest.fixture
def collecting(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Collecting]:
    monkeypatch.setattr(module, "_EVERY_MS", 20)
    collecting = Collecting()
    yield collecting
    collecting.end()


def test_a_widget_in_a_cycle_goes_in_the_main_thread(qtbot: QtBot, collecting: Collecting) -> None:
    went: list[threading.Thread] = []
    widget = QWidget()
    widget.cycle = widget  # type: ignore[attr-defined]
    widget.destroyed.connect(lambda: went.append(threading.current_thread()), Qt.ConnectionType.DirectConnection)
    del widget
    made: list[list[object]] = []
    maker = threading.Thread(target=lambda: made.extend([] for _ in range(200_000)))
    maker.start()
    maker.join()
    assert went == []
    qtbot.waitUntil(lambda: bool(went))
    assert went == [threading.main_thread()]


def test_python_collects_by_itself_again_afterwards_if_it_did_before(qtbot: QtBot) -> None:
    automatic = gc.isenabled()
    try:
        for before in (True, False):
            (gc.enable if before else gc.disable)()
            collecting = Collecting()
            assert not gc.isenabled()
            collecting.end()
            assert gc.isenabled() is before
    finally:
        (gc.enable if automatic else gc.disable)()


def test_what_was_there_before_is_not_looked_through_until_the_end(qtbot: QtBot) -> None:
    frozen = gc.get_freeze_count()
    collecting = Collecting()
    assert gc.get_freeze_count() > 10_000, "the modules that are loaded"
    collecting.end()
    assert gc.get_freeze_count() <= frozen

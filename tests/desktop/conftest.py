"""Real widgets without a screen, in the app's own look, and nothing left behind by any test."""

import gc
import os
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.clipboard import keep_what_was_copied
from desktop.theme.appearance import Appearance
from desktop.theme.theme import Theme

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # read when pytest-qt makes the QApplication, which is later


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Of Qt's warnings some say only that the screen is none, or that the terminal's locale has no UTF-8."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", "Detected locale", extend=True))


class PatientQtBot(QtBot):
    """Waits for what is sure to come as long as a busy machine takes for it: pytest-qt's five seconds were too few."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = 60_000) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientQtBot(request)


@pytest.fixture(scope="session", autouse=True)
def _numbers_as_in_english() -> None:
    QLocale.setDefault(QLocale("en"))  # the machine's own may be any


@pytest.fixture
def short_path() -> Iterator[Path]:
    """A folder for what listens: a socket's path has a hundred letters, and the machine's own folder may have as many."""
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        yield Path(folder)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme, on the application."""
    theme = Theme(Appearance.LIGHT)
    theme.apply(qapp)
    return theme


@pytest.fixture(scope="session", autouse=True)
def _the_clipboard_goes_before_the_interpreter(qapp: QApplication) -> Iterator[None]:
    yield
    keep_what_was_copied()


@pytest.fixture(scope="session", autouse=True)
def _widgets_go_in_the_main_thread(qapp: QApplication) -> Iterator[None]:
    """As `desktop.collecting` has it in the app: Python would destroy them in any thread that makes objects."""
    gc.disable()
    yield
    gc.enable()


_tests = count(1)


@pytest.fixture(autouse=True)
def _nothing_left_behind(qapp: QApplication) -> Iterator[None]:
    """Fails a test after which a window of its own still stands, a timer still runs, or a thread does."""
    if next(_tests) % 10 == 0:
        gc.collect()
    before = set(qapp.topLevelWidgets())
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    windows = [widget for widget in qapp.topLevelWidgets() if widget not in before and not _is_qts_own(widget)]
    running = [thing for thing in gc.get_objects() if issubclass(type(thing), QTimer | QThread) and _runs(thing)]
    for window in windows:
        window.deleteLater()
    assert not windows, f"windows left behind: {windows}"
    assert not running, f"still running: {running}"


def _is_qts_own(widget: QObject) -> bool:
    # A tool tip is Qt's, and stays hidden for the next one.
    return widget.metaObject().className() == "QTipLabel"


def _runs(thing: QTimer | QThread) -> bool:
    if not isValid(thing):
        return False
    return thing.isActive() if isinstance(thing, QTimer) else thing.isRunning()

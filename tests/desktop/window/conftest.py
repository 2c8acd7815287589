"""A window on the real store and session, over a data folder that outlives it, and what a user does with it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk import Desk
from desktop.options import Options
from desktop.weighing import Detector
from models.chat.engine import Engine
from models.chat.records import EngineState
from models.conversations.records import Message
from tests.desktop.staged import StagedEngine
from tests.scripted import ScriptedDetector

ABUSE = "You are an idiot."
ABUSE_WITH_WORK = "You idiot, what is two and two?"


class Room:
    """A started app without its process: what `desktop.application.run` builds, with an engine of the test's choice."""

    def __init__(
        self,
        qtbot: QtBot,
        folder: Path,
        make_engine: Callable[[Callable[[EngineState], None]], Engine] | None = None,
        model: Path | None = Path("/models/smollm2.gguf"),
        ready: EngineState = EngineState.READY,
        detector: Detector | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.detector = ScriptedDetector()
        self.engine = StagedEngine()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.desk = Desk(app, folder, make_engine or self._staged, detector or self.detector, Options(folder, model))
        self.window = self.desk.window
        self.chat = self.window.chat
        self.runner = self.desk.runner
        self.store = self.desk.store
        self.ready = ready
        self.loaded: list[Path] = []
        """What was loaded. That a model is ready is known a moment before the load has come to its end."""
        self.runner.model_loaded.connect(self.loaded.append)
        self.closed = False

    def _staged(self, told: Callable[[EngineState], None]) -> Engine:
        self.engine = StagedEngine(told)
        return self.engine

    def start(self) -> "Room":
        self.window.resize(1200, 800)
        self.desk.start()
        self.until(lambda: self.runner.status.state is self.ready)
        self.until(self.window.isActiveWindow)
        if self.ready is EngineState.READY:
            self.until(lambda: self.loaded)
        return self

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self.desk.close()

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()))

    def type(self, text: str) -> None:
        self.qtbot.keyClicks(self.chat.composer.focusProxy(), text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def send(self, text: str) -> None:
        """Write a message and press Enter."""
        self.chat.composer.set_text(text)
        self.qtbot.keyClick(self.chat.composer.focusProxy(), Qt.Key.Key_Return)

    def say(self, *texts: str) -> None:
        """Send messages, each after the turn before."""
        for text in texts:
            self.send(text)
            assert self.runner.turn is not None
            self.finish()

    def finish(self) -> None:
        """Wait for the end of the turn."""
        self.until(lambda: self.runner.turn is None)

    def end_chat(self) -> None:
        """A civil turn, then abuse until the chat ends."""
        self.say("What is the capital of France?")
        for _ in range(3):
            self.say(ABUSE)
        assert self.chat.open_thread.ending is not None

    def head_title(self) -> str:
        return self.window.head.title

    def head_model(self) -> str:
        return self.window.head.model.text()

    @property
    def path(self) -> list[Message]:
        return self.store.path(self.chat.open_thread.id)

    @property
    def screen(self) -> str:
        """All words that the open chat shows."""
        return words_of(self.chat)

    def shows(self, text: str) -> None:
        self.until(lambda: text in self.screen)


def words_of(widget: QWidget) -> str:
    words = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    words += [button.text() for button in widget.findChildren(QPushButton) if button.isVisible()]
    words += [text.toPlainText() for text in widget.findChildren(QTextEdit) if text.isVisible()]
    return "\n".join(words)


@pytest.fixture
def open_room(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Room]]:
    """Opens windows on one and the same folder, one after the other; all are closed at the end."""
    rooms: list[Room] = []

    def open_one(**options: object) -> Room:
        for room in rooms:
            room.close()
        rooms.append(Room(qtbot, tmp_path / "data", **options))  # type: ignore[arg-type]
        return rooms[-1].start()

    (tmp_path / "data").mkdir()
    yield open_one
    for room in rooms:
        room.close()


@pytest.fixture
def room(open_room: Callable[..., Room]) -> Room:
    return open_room()

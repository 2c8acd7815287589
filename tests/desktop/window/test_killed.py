"""The app's process is killed in the middle of a word: what stood unsent is there again, with its files."""

from collections.abc import Callable
from pathlib import Path

from tests.desktop.window.conftest import Room
from tests.desktop.window.killing import killed_while_writing

# Sends a message with a file, begins another with a file in a second chat, then edits the first without ever pausing.
APP = """
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.desk import Desk
from desktop.options import Options
from models.chat.records import EngineState
from tests.desktop.staged import StagedEngine
from tests.scripted import ScriptedDetector

folder, file = Path(sys.argv[1]), Path(sys.argv[2])
app = QApplication([])
desk = Desk(app, folder, StagedEngine, ScriptedDetector(), Options(folder, Path("/models/smollm2.gguf")))
chat, composer = desk.window.chat, desk.window.chat.composer


def steps():
    while desk.runner.status.state is not EngineState.READY:
        yield
    first = chat.open_thread.id
    desk.window.dropping.take([file])
    while not composer.attachments:
        yield
    composer.set_text("Said.")
    composer.send_requested.emit("Said.")
    while desk.runner.turn is not None or not desk.store.path(first):
        yield
    desk.window.open_new_chat()
    desk.window.dropping.take([file])
    while not composer.attachments:
        yield
    composer.set_text("Half a thought")
    desk.window.open_thread(first)
    chat.transcript.edit_requested.emit(desk.store.path(first)[0].id)
    composer.set_text("")
    while True:
        composer.field.insertPlainText("x")
        print(len(composer.text), flush=True)
        yield


walk = steps()
timer = QTimer()
timer.timeout.connect(lambda: next(walk))
timer.start(20)
desk.start()
app.exec()
"""


def test_what_stands_unsent_survives_a_kill(open_room: Callable[..., Room], tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text("The treaty was signed in 1648.")
    typed = killed_while_writing(APP, tmp_path / "data", file)
    file.unlink()
    room = open_room()
    first, blank = sorted(room.store.threads(), key=lambda thread: thread.id)[0], room.window.open_new_chat
    room.window.open_thread(first.id)
    assert room.chat.composer.is_editing
    assert room.chat.composer.text
    assert ("x" * typed).startswith(room.chat.composer.text)
    assert [each.text for each in room.chat.composer.attachments] == ["The treaty was signed in 1648."]
    room.chat.cancel_edit()
    assert (room.chat.composer.text, room.chat.composer.attachments) == ("", ())
    blank()
    assert room.chat.composer.text == "Half a thought"
    assert [each.name for each in room.chat.composer.attachments] == ["notes.md"]

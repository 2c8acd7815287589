"""What is being written in a field that a button saves: there again after a kill, with a sign that it is not saved yet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.personas.entry_window import EntryWindow
from desktop.personas.page import ChatsPage
from tests.desktop.window.conftest import ABUSE, Room, words_of
from tests.desktop.window.killing import killed_while_writing

# Writes a note over a message that counted, a persona, a change of a prompt, and at last instructions without ever pausing.
APP = f"""
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.desk import Desk
from desktop.options import Options
from desktop.personas.entry_window import EntryWindow
from desktop.personas.page import ChatsPage
from models.chat.records import EngineState
from tests.desktop.staged import StagedEngine
from tests.scripted import ScriptedDetector

folder = Path(sys.argv[1])
app = QApplication([])
desk = Desk(app, folder, StagedEngine, ScriptedDetector(), Options(folder, Path("/models/smollm2.gguf")))
window, chat = desk.window, desk.window.chat


def entry():
    return next(each for each in app.topLevelWidgets() if isinstance(each, EntryWindow) and each.isVisible())


def steps():
    while desk.runner.status.state is not EngineState.READY:
        yield
    for text in ("Hello", {ABUSE!r}):
        chat.composer.send_requested.emit(text)
        while desk.runner.turn is not None or not desk.store.path(chat.open_thread.id):
            yield
    message = desk.store.path(chat.open_thread.id)[2].id
    chat.transcript.wrong_requested.emit(message)
    window.inspector.why.entries[message].note.insert("Half a note")
    page = next(page for page in window.settings.open().pages if isinstance(page, ChatsPage))
    page.personas.add.click()
    entry().name.setText("Ada")
    entry().text.setPlainText("You are A")
    entry().hide()
    page.prompts.list.setCurrentRow(0)
    page.prompts.edit.click()
    entry().text.setPlainText("Half a prompt")
    chat.instructions.begin_edit()
    while True:
        chat.instructions.field.insertPlainText("x")
        print(len(chat.instructions.field.text), flush=True)
        yield


walk = steps()
timer = QTimer()
timer.timeout.connect(lambda: next(walk))
timer.start(20)
desk.start()
app.exec()
"""


def opened() -> EntryWindow:
    (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, EntryWindow) and each.isVisible()]
    return window


def chats_page(room: Room) -> ChatsPage:
    (page,) = [page for page in room.window.settings.open().pages if isinstance(page, ChatsPage)]
    return page


def test_what_is_not_saved_survives_a_kill(open_room: Callable[..., Room], tmp_path: Path) -> None:
    typed = killed_while_writing(APP, tmp_path / "data")
    room = open_room()
    line = room.chat.instructions
    assert line.is_editing
    assert line.field.text
    assert ("x" * typed).startswith(line.field.text)
    assert line.pending.isVisible()
    assert room.chat.open_thread.instructions == "", "it does not hold"
    room.window.inspecting.explain()
    entry = room.window.inspector.why.entries[room.path[2].id]
    assert entry.note.text() == "Half a note"
    assert entry.pending.isVisible()
    assert room.store.corrections.all() == []
    page = chats_page(room)
    page.personas.add.click()
    assert (opened().name.text(), opened().text.text) == ("Ada", "You are A")
    assert "It is not saved yet." in words_of(opened())
    opened().save.click()
    assert page.personas.titles[-1] == "Ada"
    page.prompts.list.setCurrentRow(0)
    page.prompts.edit.click()
    assert opened().text.text == "Half a prompt"
    opened().reject()
    opened().reject()
    page.prompts.edit.click()
    assert opened().text.text != "Half a prompt", "what was given up is gone"
    opened().reject()
    page.personas.add.click()
    assert opened().text.text == "", "what was saved is not offered again"
    opened().reject()
    room.window.settings.open().close()


def test_instructions_that_are_saved_or_left_are_not_offered_again(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    line = room.chat.instructions
    line.begin_edit()
    assert not line.pending.isVisible()
    line.field.insertPlainText("You are a pirate.")
    assert line.pending.isVisible()
    line.save.click()
    line.begin_edit()
    line.field.insertPlainText("You are a cat.")
    line.field.setFocus()
    room.press(Qt.Key.Key_Escape)
    room = open_room()
    assert not room.chat.instructions.is_editing
    assert room.chat.open_thread.instructions == "You are a pirate."


def test_a_note_that_is_marked_or_cancelled_is_not_offered_again(room: Room) -> None:
    room.say("Hello", ABUSE)
    message = room.path[2].id
    room.chat.transcript.wrong_requested.emit(message)
    entry = room.window.inspector.why.entries[message]
    entry.note.insert("a joke")
    room.window.inspecting.keep()
    entry.cancel_note()
    room.window.inspecting.hide()
    room.window.inspecting.explain()
    assert not room.window.inspector.why.entries[message].note.isVisible()
    room.chat.transcript.wrong_requested.emit(message)
    entry = room.window.inspector.why.entries[message]
    entry.keep.click()
    assert not room.window.inspector.why.entries[message].note.isVisible()
    assert len(room.store.corrections.all()) == 1

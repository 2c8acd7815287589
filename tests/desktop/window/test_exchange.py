"""Exporting and importing in the window: by the menu, in the background, with a way to stop."""

import json
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop.exchange import exchanging
from models.conversations.store import Store
from models.conversations.wholes import Wholes
from models.exchange.exporting import Form
from models.exchange.importing import import_chats
from tests.desktop.window.conftest import Room
from tests.models.exchange import samples


@pytest.fixture(autouse=True)
def _own_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """The desktop's own file dialog is another process, which a test cannot use."""
    made = QFileDialog.__init__

    def init(self, *arguments):
        made(self, *arguments)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)

    monkeypatch.setattr(QFileDialog, "__init__", init)


def entry(room: Room, words: str):
    return next(action for action in room.window.head.more.menu().actions() if action.text() == words)


def choose(room: Room, file: Path) -> None:
    room.until(lambda: room.window.exchanging.asking.open is not None)
    room.window.exchanging.asking.open.fileSelected.emit(str(file))
    room.window.exchanging.asking.open.reject()
    room.until(lambda: room.window.exchanging.asking.open is None)


def said(room: Room) -> str:
    room.until(lambda: room.window.exchanging.progress.button.text() == "Close")
    return room.window.exchanging.progress.sentence.text()


def test_a_chat_is_exported_as_chosen(room: Room, tmp_path: Path) -> None:
    room.say("What is the capital of France?", "And of Spain?")
    for form in Form:
        entry(room, "Export this chat…").trigger()
        choosing = room.window.exchanging.choosing
        assert choosing is not None
        assert choosing.list.count() == 4
        choosing.form.setCurrentIndex(choosing.form.findData(form))
        choosing.export.click()
        choose(room, tmp_path / f"chat{form}")
        assert said(room) == f"Written to “{tmp_path / f'chat{form}'}”."
        room.until(lambda: room.window.exchanging.choosing is None)
        room.window.exchanging.progress.button.click()
    assert "And of Spain?" in (tmp_path / "chat.md").read_text()
    assert "And of Spain?" in (tmp_path / "chat.html").read_text()
    assert (tmp_path / "chat.pdf").read_bytes().startswith(b"%PDF-")
    assert len(json.loads((tmp_path / "chat.json").read_text())["messages"]) == 4


def test_the_beginning_of_a_message_is_seen_wholly_in_the_choice(room: Room) -> None:
    room.say("What is the capital of France? " * 10)
    entry(room, "Export this chat…").trigger()
    choosing = room.window.exchanging.choosing
    assert choosing is not None
    choosing.grab()
    assert choosing.list.visualItemRect(choosing.list.item(0)).width() <= choosing.list.viewport().width()
    choosing.close()


def test_only_the_chosen_messages_are_written(room: Room, tmp_path: Path) -> None:
    room.say("What is the capital of France?", "And of Spain?")
    entry(room, "Export this chat…").trigger()
    choosing = room.window.exchanging.choosing
    assert choosing is not None
    choosing.none.click()
    assert not choosing.export.isEnabled()
    choosing.list.item(2).setCheckState(Qt.CheckState.Checked)
    choosing.export.click()
    choose(room, tmp_path / "chat")  # the ending is added
    assert "chat.md" in said(room)
    text = (tmp_path / "chat.md").read_text()
    assert "And of Spain?" in text
    assert "France" not in text.partition("\n")[2]


def test_a_name_that_nobody_was_asked_about_is_not_written_over(room: Room, tmp_path: Path) -> None:
    (tmp_path / "chat.zip").write_bytes(b"before")
    entry(room, "Export everything…").trigger()
    choose(room, tmp_path / "chat")
    room.shows("is there already")
    assert (tmp_path / "chat.zip").read_bytes() == b"before"


def test_everything_is_exported_and_comes_back_in_another_folder(room: Room, tmp_path: Path) -> None:
    room.say("What is the capital of France?")
    entry(room, "Export everything…").trigger()
    choose(room, tmp_path / "all.zip")
    assert said(room).startswith("1 conversation written")
    other = Store.open(tmp_path / "other")
    result = import_chats(tmp_path / "all.zip", other, "gentle")
    assert [message.text for message in other.path(result.threads[0])] == [message.text for message in room.path]
    other.close()


def test_chats_are_imported_beside_an_answer_and_stand_in_the_list(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "conversations.json"
    file.write_text(json.dumps([samples.chatgpt(), samples.claude()])[:-1] + ", {broken}]")
    entry(room, "Import chats…").trigger()
    choose(room, file)
    assert said(room) == "2 chats imported."
    details = room.window.exchanging.progress.details
    assert details.isVisible()
    assert details.toPlainText() == "conversations.json, number 3: This chat cannot be read: it is no JSON."
    assert {thread.title for thread in room.store.threads()} == {"Bees", "Poem"}
    threads = room.window.sidebar.threads
    room.until(lambda: threads.model().rowCount() >= 2)
    imported = next(thread for thread in room.store.threads() if thread.title == "Bees")
    room.window.open_thread(imported.id)
    room.shows("How do bees find home?")
    assert imported.preset == room.desk.choices.preset
    entry(room, "Import chats…").trigger()
    choose(room, file)
    assert said(room) == "0 chats imported. 2 were here already and were passed over."


def test_the_export_of_a_long_chat_can_be_stopped_and_writes_nothing(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.say("What is the capital of France?")
    begun, go_on = threading.Event(), threading.Event()

    def pdf_of(chat, words, progress):
        begun.set()
        assert go_on.wait(60)
        return really(chat, words, progress)

    really = exchanging.pdf_of

    monkeypatch.setattr(exchanging, "pdf_of", pdf_of)
    file = tmp_path / "chat.pdf"
    room.window.exchanging.export_chat_to(room.chat.open_thread.id, file, None)
    assert begun.wait(60)
    room.window.exchanging.progress.button.click()
    go_on.set()
    assert said(room) == "Stopped. Nothing was written."
    assert not file.exists()
    room.window.exchanging.progress.button.click()
    assert not room.window.exchanging.progress.isVisible()


@pytest.mark.parametrize("way", ["close", "reject"])
def test_what_came_of_it_goes_when_it_is_closed(room: Room, tmp_path: Path, way: str) -> None:
    room.say("What is the capital of France?")
    room.window.exchanging.export_everything_to(tmp_path / "all.zip")
    said(room)
    getattr(room.window.exchanging.progress, way)()
    assert not room.window.exchanging.progress.isVisible()


def test_an_import_can_be_stopped_and_says_what_stays(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "conversations.json"
    file.write_text(json.dumps([samples.chatgpt(f"c-{number}") for number in range(20)]))
    third, go_on = threading.Event(), threading.Event()
    taken = []

    def take_in(self, whole):
        taken.append(whole)
        if len(taken) == 3:
            third.set()
            assert go_on.wait(20)
        return really(self, whole)

    really = Wholes.take_in
    monkeypatch.setattr(Wholes, "take_in", take_in)
    room.window.exchanging.import_from(file)
    assert third.wait(20)
    room.window.exchanging.progress.button.click()
    assert room.window.exchanging.progress.isVisible()
    go_on.set()
    assert said(room) == "Stopped. What was imported until then stays. 3 chats imported."
    assert len(room.store.threads()) == 3


def test_closing_the_window_stops_what_is_under_way_between_two_chats(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "conversations.json"
    file.write_text(json.dumps([samples.chatgpt(f"c-{number}") for number in range(300)]))
    room.window.exchanging.import_from(file)
    room.window.close()
    room.close()
    store = Store.open(room.folder)
    assert all(len(store.path(thread.id)) == 5 for thread in store.threads())
    store.close()


def test_an_ended_chat_can_be_exported_and_stays_as_it_is(room: Room, tmp_path: Path) -> None:
    room.end_chat()
    before = room.path
    room.window.exchanging.export_chat_to(room.chat.open_thread.id, tmp_path / "a.md", None)
    assert "Written" in said(room)
    assert "**Chat ended by" in (tmp_path / "a.md").read_text()
    assert room.path == before


def test_a_blank_chat_has_nothing_to_export(room: Room) -> None:
    room.window.head.more.menu().aboutToShow.emit()
    assert not entry(room, "Export this chat…").isEnabled()
    room.window.head.more.menu().aboutToHide.emit()

"""A message that is sent while the model is still being loaded: kept at once, answered when the model is there."""

import threading
from collections.abc import Callable, Iterator

import pytest

from desktop.window.composer import ComposerState
from models.chat.records import EngineState
from models.conversations.records import Author
from tests.desktop.window.conftest import Room


@pytest.fixture
def loading(room: Room) -> Iterator[Room]:
    load(room, "other.gguf")
    yield room
    room.engine.load_goes_on.set()


def load(room: Room, name: str) -> None:
    room.engine.load_goes_on.clear()
    room.window.models.load(room.folder / name)
    room.until(lambda: room.head_model() == "Loading 40 %")


def test_it_is_in_the_chat_at_once_and_is_answered_when_the_model_is_there(loading: Room) -> None:
    loading.send("Early")
    assert [message.text for message in loading.path] == ["Early"]
    assert loading.chat.composer.text == ""
    assert "Waiting for the model…" in loading.screen
    assert "answered when other is loaded" in loading.chat.busy_line.sentence
    loading.type("the next thought")
    loading.engine.load_goes_on.set()
    loading.finish()
    assert [message.author for message in loading.path] == [Author.USER, Author.MODEL]
    assert loading.path[0].decision is not None
    assert loading.chat.busy_line.sentence == ""
    assert loading.chat.composer.text == "the next thought"


def test_cancelling_acts_at_once_and_the_message_can_still_be_answered(loading: Room) -> None:
    loading.send("Early")
    loading.chat.busy_line.action_requested.emit()
    assert loading.runner.turn is None
    assert loading.chat.composer.state is ComposerState.SENDS
    loading.shows("This message has no answer yet.")
    loading.engine.load_goes_on.set()
    loading.until(lambda: loading.runner.status.state is EngineState.READY)
    assert [message.text for message in loading.path] == ["Early"]
    loading.chat.transcript.say_action_requested.emit()
    loading.finish()
    assert loading.path[-1].author is Author.MODEL


def test_another_can_be_sent_after_one_was_cancelled_and_waits_in_its_place(loading: Room) -> None:
    loading.send("Early")
    loading.chat.stop()
    loading.send("Better")
    loading.engine.load_goes_on.set()
    loading.finish()
    assert [message.text for message in loading.path][:2] == ["Early", "Better"]
    assert loading.path[-1].author is Author.MODEL
    assert len(loading.engine.prompts) == 1


def test_it_can_be_worded_anew_while_it_waits(loading: Room) -> None:
    loading.send("Erly")
    loading.chat.transcript.edit_requested.emit(loading.path[0].id)
    assert loading.runner.turn is None
    assert loading.chat.composer.text == "Erly"
    loading.send("Early")
    assert [message.text for message in loading.path] == ["Early"]
    loading.engine.load_goes_on.set()
    loading.finish()
    assert [message.text for message in loading.path] == ["Early", "Of course. Here is an answer."]
    assert len(loading.engine.prompts) == 1


def test_where_the_load_fails_it_is_offered_to_load_again_and_then_answered(loading: Room) -> None:
    loading.engine.dies_while_loading = True
    loading.send("Early")
    loading.engine.load_goes_on.set()
    loading.finish()
    assert [message.text for message in loading.path] == ["Early"]
    loading.engine.dies_while_loading = False
    loading.chat.load_again_requested.emit()
    loading.until(lambda: len(loading.path) == 2 and loading.runner.turn is None)


def test_it_waits_on_while_another_chat_is_looked_at(loading: Room) -> None:
    loading.send("Early")
    early = loading.chat.open_thread.id
    loading.window.open_new_chat()
    loading.type("a draft of another")
    loading.window.open_thread(early)
    assert loading.chat.composer.text == ""
    assert "Waiting for the model…" in loading.screen
    loading.engine.load_goes_on.set()
    loading.finish()
    assert loading.path[-1].author is Author.MODEL


def test_after_a_restart_it_goes_when_the_model_is_there(open_room: Callable[..., Room]) -> None:
    room = open_room()
    load(room, "other.gguf")
    room.send("Early")
    cut_off(room)
    again = open_room()
    again.until(lambda: len(again.path) == 2 and again.runner.turn is None)
    assert again.path[0].decision is not None
    assert again.desk.window._settings.waiting_message is None


def test_what_was_cancelled_does_not_go_by_itself_after_a_restart(open_room: Callable[..., Room]) -> None:
    room = open_room()
    load(room, "other.gguf")
    room.send("Early")
    room.chat.stop()
    cut_off(room)
    again = open_room()
    again.shows("This message has no answer yet.")
    assert again.runner.turn is None
    assert len(again.path) == 1


def cut_off(room: Room) -> None:
    """The app goes away while the model is still being loaded."""
    room.engine.words = []
    threading.Timer(0.3, room.engine.load_goes_on.set).start()
    room.close()

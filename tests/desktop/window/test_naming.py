"""A large model names a chat once, beside all else; a small one never does, and no turn waits for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.personas.page import ChatsPage
from models.chat.client import EngineClient
from models.chat.records import EngineState
from models.library.default_model import find_default_model
from models.naming import MOST_WORDS
from tests.desktop.window.conftest import ABUSE, Room

QUESTION = "Why does ice float on water?"


@pytest.fixture
def large(open_room: Callable[..., Room]) -> Room:
    room = open_room()
    room.engine.parameters = 4_000_000_000
    room.engine.name = "Floating ice"
    room.window.models.load(Path("/models/large.gguf"))
    room.until(lambda: room.runner.status.name == "large" and room.runner.status.state is EngineState.READY)
    return room


def test_a_chat_is_named_once_after_its_first_answer(large: Room) -> None:
    large.say(QUESTION)
    large.until(lambda: large.head_title() == "Floating ice")
    assert large.window.windowTitle() == "Floating ice"
    assert [thread.title for thread in large.store.threads()] == ["Floating ice"]
    large.engine.name = "Another"
    large.say("And why is that so?")
    assert large.engine.asked_for_names == 1


def test_a_small_model_names_none(room: Room) -> None:
    room.engine.name = "Floating ice"
    room.say(QUESTION)
    assert room.engine.asked_for_names == 0
    assert room.head_title() == QUESTION


def test_it_can_be_turned_off(large: Room) -> None:
    page = next(page for page in large.window.settings.open().pages if isinstance(page, ChatsPage))
    page.names.chosen.emit("words")
    large.window.settings.open().close()
    large.say(QUESTION)
    assert large.engine.asked_for_names == 0
    assert large.head_title() == QUESTION


def test_what_the_user_named_stays_also_while_the_model_thinks_about_it(large: Room) -> None:
    large.engine.names_at_once.clear()
    large.say(QUESTION)
    large.until(lambda: large.engine.asked_for_names == 1)
    large.store.rename_thread(large.chat.open_thread.id, "Mine")
    large.engine.names_at_once.set()
    large.until(lambda: not large.runner.naming._is_asking.is_set())
    large.qtbot.wait(50)
    assert large.store.thread(large.chat.open_thread.id).title == "Mine"


def test_a_turn_does_not_wait_for_a_name_and_the_next_answer_brings_it(large: Room) -> None:
    large.engine.names_at_once.clear()
    large.say(QUESTION)
    large.until(lambda: large.engine.asked_for_names == 1)
    large.say("And why is that so?")
    assert len(large.path) == 4
    assert large.head_title() == QUESTION
    large.engine.names_at_once.set()
    large.until(lambda: large.head_title() == "Floating ice")


def test_an_unfit_name_is_not_taken_and_not_asked_for_again(large: Room) -> None:
    large.engine.name = "I'm sorry, but I can't"
    large.say(QUESTION)
    large.until(lambda: large.engine.asked_for_names == 1 and not large.runner.naming._is_asking.is_set())
    large.qtbot.wait(50)
    large.say("And why is that so?")
    assert large.engine.asked_for_names == 1
    assert large.head_title() == QUESTION


def test_a_chat_in_which_something_counted_is_not_named(large: Room) -> None:
    large.say(ABUSE)
    large.say(QUESTION)
    assert large.engine.asked_for_names == 0


def test_closing_the_window_ends_a_question_that_is_under_way(large: Room) -> None:
    large.engine.names_at_once.clear()
    large.say(QUESTION)
    large.until(lambda: large.engine.asked_for_names == 1)
    large.close()
    assert not large.runner.naming._is_asking.is_set()


def test_the_real_engine_is_asked_beside_the_chat_and_gives_way(
    open_room: Callable[..., Room], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.threads.titling.may_name", lambda _model: True)
    room = open_room(make_engine=EngineClient, model=find_default_model())
    asked = []
    ask = room.runner.naming.ask
    monkeypatch.setattr(room.runner.naming, "ask", lambda *about: asked.append(about) or ask(*about))
    room.say(QUESTION)
    assert asked, "it is begun at once"
    room.say("And why is that so?")
    assert [bool(message.text) for message in room.path] == [True] * 4
    room.until(lambda: not room.runner.naming._is_asking.is_set())
    assert room.runner.status.state is EngineState.READY
    title = room.store.thread(room.chat.open_thread.id).title
    assert title == QUESTION or len(title.split()) <= MOST_WORDS

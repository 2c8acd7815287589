"""The window on the default model in its worker process."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from models.abuse.client import DetectorClient
from models.chat.client import EngineClient
from models.chat.records import EngineState
from models.conversations.records import MessageState
from models.library.default_model import find_default_model
from models.policy.records import Action
from tests.desktop.window.conftest import Room

ABUSE = (
    "You are a worthless, stupid idiot.",
    "You pathetic piece of trash, I hate you.",
    "Shut up, you useless moron. You disgust me.",
)
LONG = "Write a long story about a lighthouse keeper and the sea, in ten chapters."


class EngineMaker:
    """Makes the real engine, and keeps it at hand."""

    def __init__(self) -> None:
        self.engine: EngineClient | None = None

    def __call__(self, told: Callable[[EngineState], None]) -> EngineClient:
        self.engine = EngineClient(told)
        return self.engine

    def kill(self) -> None:
        assert self.engine is not None
        assert self.engine.pid is not None
        os.kill(self.engine.pid, signal.SIGKILL)


@pytest.fixture
def maker() -> EngineMaker:
    return EngineMaker()


@pytest.fixture
def real_room(open_room: Callable[..., Room], maker: EngineMaker) -> Room:
    return open_room(make_engine=maker, model=find_default_model())


def test_a_question_is_answered_and_the_answer_is_on_the_screen(real_room: Room) -> None:
    real_room.say("What is the capital of France? Answer in one short sentence.")
    answer = real_room.path[-1]
    assert answer.state in (MessageState.COMPLETE, MessageState.CUT_SHORT)
    assert answer.text.strip()
    assert answer.figures is not None
    first_words = " ".join(answer.text.split()[:2])
    real_room.shows(first_words)


def test_stopping_a_long_answer_keeps_its_beginning(real_room: Room) -> None:
    real_room.send(LONG)
    real_room.until(lambda: len(real_room.path) == 2)
    real_room.chat.stop()
    real_room.finish()
    assert real_room.path[-1].state is MessageState.STOPPED


def test_a_killed_worker_costs_the_model_and_not_the_window(real_room: Room, maker: EngineMaker) -> None:
    real_room.send(LONG)
    real_room.until(lambda: len(real_room.path) == 2 and len(real_room.path[-1].text) > 20)
    maker.kill()
    real_room.finish()
    partial = real_room.path[-1]
    assert partial.state is MessageState.INTERRUPTED
    assert len(partial.text) > 20
    assert real_room.head_model() == "Stopped working: load it again"
    real_room.shows("Load it again")
    real_room.chat.transcript.say_action_requested.emit()
    real_room.until(lambda: real_room.runner.status.state is EngineState.READY)
    real_room.say("Say hello.")
    assert real_room.path[-1].state in (MessageState.COMPLETE, MessageState.CUT_SHORT)
    assert real_room.store.message(partial.id).text == partial.text


def test_a_worker_that_is_killed_while_idle_is_seen_and_loaded_again(real_room: Room, maker: EngineMaker) -> None:
    maker.kill()
    real_room.until(lambda: real_room.head_model() == "Stopped working: load it again")
    real_room.window.commands.run("model.reload")
    real_room.until(lambda: real_room.runner.status.state is EngineState.READY)
    real_room.say("Say hello.")
    assert real_room.path[-1].text


def test_a_file_that_is_no_model_is_refused_and_the_model_stays(real_room: Room, tmp_path: Path) -> None:
    name = real_room.head_model()
    file = tmp_path / "letter.gguf"
    file.write_text("Dear reader, this is a letter.")
    real_room.window.models.load(file)
    real_room.until(lambda: real_room.chat.line.sentence)
    assert "“letter.gguf” was not opened." in real_room.chat.line.sentence
    assert f"{name} is still there." in real_room.chat.line.sentence
    assert real_room.head_model() == name
    real_room.say("Say hello.")
    assert real_room.path[-1].text


def test_closing_the_window_in_the_middle_of_an_answer_keeps_what_was_written(
    open_room: Callable[..., Room], maker: EngineMaker
) -> None:
    room = open_room(make_engine=maker, model=find_default_model())
    room.send(LONG)
    room.until(lambda: len(room.path) == 2 and len(room.path[-1].text) > 20)
    room = open_room()
    assert len(room.path[-1].text) > 20
    assert room.path[-1].state is MessageState.STOPPED


def test_sustained_abuse_ends_the_chat_with_the_real_model_and_the_real_detector(
    open_room: Callable[..., Room], maker: EngineMaker
) -> None:
    detector = DetectorClient()
    try:
        room = open_room(make_engine=maker, model=find_default_model(), detector=detector)
        room.say("Give me a name for a small bakery.")
        for text in ABUSE:
            room.say(text)
        assert room.chat.end_card.isVisible()
        actions = [message.notice.action for message in room.path if message.notice]
        assert actions == [Action.REDIRECT, Action.WARN, Action.END]
        room.chat.end_card.branch.click()
        assert len(room.path) == 2
        room.say("Thank you. And one for a café?")
        assert room.path[-1].text
    finally:
        room.close()
        detector.close()

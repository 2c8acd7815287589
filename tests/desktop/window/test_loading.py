"""A model that takes its time to load: its name, how far it is, and a way not to wait for it."""

import os
import signal
from pathlib import Path

from models.chat.client import EngineClient
from models.chat.records import EngineSettings, EngineState
from models.library.default_model import find_default_model
from tests.desktop.window.conftest import Room


def load_slowly(room: Room, name: str) -> None:
    room.engine.load_goes_on.clear()
    room.window.models.load(room.folder / name)
    room.until(lambda: room.runner.status.progress > 0)


def test_a_slow_load_shows_its_name_and_how_far_it_is(room: Room) -> None:
    line = room.chat.loading_line
    assert not line.isVisible()
    load_slowly(room, "a large one.gguf")
    room.until(line.isVisible)
    assert "Loading a large one…" in room.screen
    assert line.bar.value() == 400
    assert line.bar.accessibleName() == "Loading a large one"
    room.engine.load_goes_on.set()
    room.until(lambda: not line.isVisible())
    assert room.runner.status.name == "a large one"


def test_a_quick_load_shows_no_line(room: Room) -> None:
    room.window.models.load(room.folder / "small.gguf")
    room.until(lambda: room.runner.status.name == "small" and room.runner.status.state is EngineState.READY)
    room.qtbot.wait(1200)
    assert not room.chat.loading_line.isVisible()


def test_cancelling_leaves_the_model_before_and_says_so(room: Room) -> None:
    load_slowly(room, "a large one.gguf")
    line = room.chat.loading_line
    room.until(line.isVisible)
    line.cancel.click()
    room.until(lambda: not line.isVisible())
    assert room.runner.status.state is EngineState.READY
    assert room.runner.status.name == "SmolLM2"
    room.shows("“a large one.gguf” was not opened. Loading it was cancelled. SmolLM2 is still there.")
    room.say("Are you there?")
    assert room.path[-1].text


def test_a_load_that_waits_for_its_turn_can_be_cancelled_too(room: Room) -> None:
    load_slowly(room, "first.gguf")
    room.window.models.load(room.folder / "second.gguf")
    room.runner.cancel_load()
    room.engine.load_goes_on.set()
    room.shows("“second.gguf” was not opened. Loading it was cancelled.")
    assert room.runner.status.state is EngineState.READY
    assert room.engine.loaded_with == [EngineSettings()] * 2, "the first model and first.gguf, never second.gguf"
    assert room.runner.status.name == "SmolLM2"


def test_the_real_engine_is_cancelled_and_loads_another_time(open_room, qtbot) -> None:  # type: ignore[no-untyped-def]
    room = open_room(make_engine=EngineClient, model=find_default_model())
    room.until(lambda: room.runner.status.state is EngineState.READY)
    name = room.runner.status.name
    worker = room.runner._engine.pid
    # A worker that stands still until both wishes wait for it: the load would else be done before, on some machines.
    os.kill(worker, signal.SIGSTOP)
    room.window.models.load(Path(find_default_model()))
    room.until(lambda: room.runner._engine.state is EngineState.LOADING)
    room.runner.cancel_load()
    os.kill(worker, signal.SIGCONT)
    room.shows("Loading it was cancelled.")
    assert room.runner.status.state is EngineState.READY
    assert room.runner.status.name == name, "the model before is still there"
    room.window.models.load(Path(find_default_model()))
    room.until(lambda: room.runner.status.state is EngineState.LOADING)
    room.until(lambda: room.runner.status.state is EngineState.READY and room.runner.status.name == name)

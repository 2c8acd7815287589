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
    told: list[str] = []
    room.window.models.told.connect(told.append)
    room.window.models.load(room.folder / "second.gguf")
    room.runner.cancel_load()
    room.engine.load_goes_on.set()
    room.until(lambda: len(told) == 2)
    first, second = sorted(told)  # the thread that loads may tell of the first before or after
    assert first.startswith("“first.gguf” was not opened. Loading it was cancelled.")
    assert second.startswith("“second.gguf” was not opened. Loading it was cancelled.")
    assert room.runner.status.state is EngineState.READY
    assert room.engine.loaded_with == [EngineSettings()] * 2, "the first model and first.gguf, never second.gguf"
    assert room.runner.status.name == "SmolLM2"


def test_a_load_that_waits_for_an_answer_is_cancelled_at_once(room: Room) -> None:
    room.engine.go_on.clear()
    room.send("Hello")
    room.until(lambda: room.runner.status.state is EngineState.ANSWERING)
    room.window.models.load(room.folder / "second.gguf")
    assert room.window.commands.can_run("model.cancel")
    room.window.commands.run("model.cancel")
    room.shows("“second.gguf” was not opened. Loading it was cancelled.")
    assert not room.window.commands.can_run("model.cancel")
    room.engine.go_on.set()
    room.finish()
    assert room.engine.loaded_with == [EngineSettings()]


def give_up(room: Room, name: str) -> None:
    """Cancel a load at a stage at which the model before is gone."""
    load_slowly(room, name)
    room.engine.gives_up_before = True
    room.runner.cancel_load()


def test_a_model_that_was_given_up_is_loaded_again_by_itself(room: Room) -> None:
    give_up(room, "a large one.gguf")
    room.until(lambda: room.runner.status.state is EngineState.READY and not room.runner.is_loading)
    assert room.runner.status.name == "SmolLM2"
    room.say("Are you there?")
    assert room.path[-1].text


def test_that_it_is_loaded_again_is_said(room: Room) -> None:
    load_slowly(room, "a large one.gguf")
    room.engine.gives_up_before = True
    told = []
    room.window.models.told.connect(told.append)
    room.runner.cancel_load()
    room.until(lambda: told)
    assert told == ["“a large one.gguf” was not opened. Loading it was cancelled. smollm2 is loaded again."]
    room.until(lambda: not room.runner.is_loading)


def test_a_message_that_waits_for_the_load_is_answered_by_the_model_before(room: Room) -> None:
    load_slowly(room, "a large one.gguf")
    room.send("Hello")
    room.engine.gives_up_before = True
    room.runner.cancel_load()
    room.finish()
    assert [message.model for message in room.path[1:]] == ["SmolLM2"]


def test_loading_it_again_can_be_cancelled_too_and_gives_way_to_another(room: Room) -> None:
    load_slowly(room, "first.gguf")
    room.engine.gives_up_before = True
    room.runner.cancel_load()
    room.until(lambda: len(room.engine.loaded_with) == 3 or room.engine.load_goes_on.is_set())
    room.window.models.load(room.folder / "second.gguf")
    room.until(lambda: room.runner.status.state is EngineState.READY and not room.runner.is_loading)
    assert room.runner.status.name == "second"
    room.engine.gives_up_before = True
    load_slowly(room, "third.gguf")
    room.runner.cancel_load()
    room.until(lambda: room.runner.status.state is EngineState.READY and not room.runner.is_loading)
    assert room.runner.status.name == "second", "the one that was loaded last"


def test_cancelling_twice_leaves_a_window_that_loads_again(room: Room) -> None:
    give_up(room, "a large one.gguf")
    room.runner.cancel_load()
    room.until(lambda: not room.runner.is_loading)
    if room.runner.status.model is None:  # the second wish met the load of the model before
        room.window.models.load(room.folder / "smollm2.gguf")
    room.until(lambda: room.runner.status.state is EngineState.READY)
    assert room.runner.status.name == "SmolLM2"


def test_closing_while_a_load_runs_and_another_waits_loads_nothing_more(room: Room) -> None:
    load_slowly(room, "first.gguf")
    room.engine.gives_up_before = True
    room.window.models.load(room.folder / "second.gguf")
    before = len(room.engine.loaded_with)
    room.close()
    assert len(room.engine.loaded_with) == before


def test_the_real_engine_brings_the_model_before_back_at_every_stage(open_room, qtbot) -> None:  # type: ignore[no-untyped-def]
    room = open_room(make_engine=EngineClient, model=find_default_model())
    room.until(lambda: room.runner.status.state is EngineState.READY)
    name = room.runner.status.name
    engine = room.runner._engine
    load = engine.load
    for stage in (0.0, 0.3, 0.9, 1.0):
        # Cancelled in the middle of what is told of it, the worker may be further already: that is as it should be, too.
        def cancelled(path, settings, on_progress, stage=stage):  # type: ignore[no-untyped-def]
            engine.load = load

            def tell(done: float) -> None:
                on_progress(done)
                if done >= stage:
                    room.runner._loads.cancel()

            return load(path, settings, tell)

        engine.load = cancelled
        room.window.models.load(Path(find_default_model()))
        room.until(lambda: not room.runner.is_loading and room.runner.status.state is EngineState.READY)
        assert room.runner.status.name == name
    room.say("Hello")
    assert room.path[-1].text


def test_the_real_engine_is_cancelled_and_loads_another_time(open_room, qtbot) -> None:  # type: ignore[no-untyped-def]
    room = open_room(make_engine=EngineClient, model=find_default_model())
    room.until(lambda: room.runner.status.state is EngineState.READY)
    name = room.runner.status.name
    worker = room.runner._engine._requests._worker
    # A worker that stands still until both wishes are in its pipe: the load would else be done before, on some machines.
    os.kill(worker.pid, signal.SIGSTOP)
    room.window.models.load(Path(find_default_model()))
    room.until(lambda: room.runner._engine.state is EngineState.LOADING)
    room.runner.cancel_load()
    room.until(worker._outgoing.empty)
    room.qtbot.wait(200)  # the last of them may still be on its way from the queue into the pipe
    os.kill(worker.pid, signal.SIGCONT)
    room.shows("Loading it was cancelled.")
    assert room.runner.status.state is EngineState.READY
    assert room.runner.status.name == name, "the model before is still there"
    room.window.models.load(Path(find_default_model()))
    room.until(lambda: room.runner.status.state is EngineState.LOADING)
    room.until(lambda: room.runner.status.state is EngineState.READY and room.runner.status.name == name)

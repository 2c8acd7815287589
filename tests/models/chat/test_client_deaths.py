"""A worker that is killed or crashes, at every point: the app goes on, and says what happened."""

import contextlib
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from models.chat.client import EngineClient
from models.chat.hang_watch import HangWatch
from models.chat.records import (
    AnswerEvent,
    AnswerFinished,
    EngineSettings,
    EngineState,
    PromptMessage,
    PromptRead,
    Role,
    Sampling,
    TextAdded,
)
from models.errors import EngineDied, ModelFileError, ModelNotLoaded, ModelRefused
from models.library.default_model import find_default_model
from models.workers.vital_signs import system_kills
from tests.models.chat.templates.hostile_templates import HOSTILE
from tests.models.chat.tiny_gguf import CHATML, write_llama

LONG = [PromptMessage(Role.USER, "Tell me of the sea and of those who sailed it. " * 400)]
"""It takes seconds to read: what happens in the middle of it must not come too late on a machine that is quick, or busy."""
SHORT = [PromptMessage(Role.USER, "Tell me a long story.")]
ENDLESS = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"
SIGNALS = [signal.SIGKILL, signal.SIGSEGV, signal.SIGABRT]


def kill(engine: EngineClient, number: signal.Signals) -> None:
    pid = engine.pid
    assert pid is not None
    os.kill(pid, number)


def is_told(error: EngineDied, number: signal.Signals) -> None:
    assert error.sentence.endswith(".")
    assert "Load it again" in error.sentence
    # The system tells whether it was the one that killed. Where it does not, memory is the likeliest reason.
    assert error.out_of_memory == (number is signal.SIGKILL and system_kills() is None)
    assert "crashed" in error.sentence or number is signal.SIGKILL


def goes_on(engine: EngineClient, model: Path) -> None:
    """A fresh worker does all that the first did."""
    assert engine.state is EngineState.DIED
    with pytest.raises(ModelNotLoaded):
        list(engine.answer(SHORT))
    engine.load(model, EngineSettings(threads=1))
    events = list(engine.answer(SHORT, Sampling(max_tokens=3)))
    assert isinstance(events[-1], AnswerFinished)
    assert engine.state is EngineState.READY


def test_a_file_that_has_gone_since_leaves_no_model_behind(client: EngineClient, tmp_path: Path) -> None:
    model = write_llama(tmp_path / "model.gguf", template=CHATML)
    client.load(model, EngineSettings(threads=1))
    kill(client, signal.SIGKILL)
    while client.pid is not None:
        time.sleep(0.01)
    model.unlink()
    with pytest.raises(ModelFileError):
        client.load(model)
    assert (client.state, client.model) == (EngineState.EMPTY, None)


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize(("messages", "kind"), [(LONG, PromptRead), (SHORT, TextAdded)], ids=["reading", "writing"])
def test_a_death_in_the_middle_of_an_answer(
    client: EngineClient, number: signal.Signals, messages: list[PromptMessage], kind: type[AnswerEvent]
) -> None:
    model = client.load(find_default_model(), EngineSettings(threads=1))
    events = client.answer(messages, Sampling(max_tokens=1000))
    assert any(isinstance(event, kind) for event in events)
    kill(client, number)
    with pytest.raises(EngineDied) as caught:
        list(events)
    is_told(caught.value, number)
    assert ("writing" if kind is TextAdded else "reading") in caught.value.sentence
    assert client.model == model
    goes_on(client, find_default_model())


@pytest.mark.parametrize("number", SIGNALS)
def test_a_death_while_loading(client: EngineClient, number: signal.Signals) -> None:
    def load_and_kill() -> None:
        for _ in range(20):  # a load that was over before the signal came is tried again
            client.load(
                find_default_model(), EngineSettings(threads=1), lambda _: kill(client, number) if client.pid else None
            )

    with pytest.raises(EngineDied) as caught:
        load_and_kill()
    is_told(caught.value, number)
    assert "loaded" in caught.value.sentence
    goes_on(client, find_default_model())


@pytest.mark.parametrize("number", SIGNALS)
def test_a_death_while_nobody_waits_is_noticed(tiny_llama: Path, number: signal.Signals) -> None:
    states: list[EngineState] = []
    engine = EngineClient(states.append)
    try:
        engine.load(tiny_llama)
        kill(engine, number)
        wait_for(lambda: engine.state is EngineState.DIED)
        assert states[-1] is EngineState.DIED
        assert engine.pid is None
        assert engine.model is not None
        goes_on(engine, tiny_llama)
    finally:
        engine.close()


def test_a_worker_that_hangs_and_does_not_stop_is_ended(
    client: EngineClient, tiny_llama: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.load(find_default_model(), EngineSettings(threads=1))
    events = client.answer(SHORT, Sampling(max_tokens=1000))
    next(event for event in events if isinstance(event, TextAdded))
    kill(client, signal.SIGSTOP)
    with monkeypatch.context() as impatient:
        impatient.setattr("models.chat.client.STOP_PATIENCE", 0.2)
        client.stop()
        client.stop()
    with pytest.raises(EngineDied, match="did not stop") as caught:
        list(events)
    assert "What it wrote is kept." in caught.value.sentence
    goes_on(client, tiny_llama)


@pytest.mark.parametrize("kind", [PromptRead, TextAdded])
def test_a_worker_that_hangs_while_nobody_stops_it_is_ended(
    client: EngineClient, tiny_llama: Path, monkeypatch: pytest.MonkeyPatch, kind: type[AnswerEvent]
) -> None:
    client.load(find_default_model(), EngineSettings(threads=1))
    events = client.answer(LONG if kind is PromptRead else SHORT, Sampling(max_tokens=1000))
    next(event for event in events if isinstance(event, kind))
    kill(client, signal.SIGSTOP)
    with (
        monkeypatch.context() as impatient
    ):  # not before, and not after: what has to wait for a busy machine does not hang
        impatient.setattr("models.chat.hang_watch.TICK", 0.1)
        impatient.setattr("models.chat.hang_watch.IDLE_PATIENCE", 0.5)
        # Where the system does not tell what a process does:
        impatient.setattr("models.chat.hang_watch.QUIET_PATIENCE", 5.0)
        with pytest.raises(EngineDied, match="hung") as caught:
            list(events)
    assert ("What it wrote is kept." in caught.value.sentence) == (kind is TextAdded)
    goes_on(client, tiny_llama)


def test_a_worker_that_works_without_a_word_is_given_time_and_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = HangWatch(os.getpid())
    monkeypatch.setattr("models.chat.hang_watch.IDLE_PATIENCE", 3.0)
    monkeypatch.setattr("models.chat.hang_watch.QUIET_PATIENCE", 10.0)
    works = iter(range(100))
    monkeypatch.setattr("models.chat.hang_watch.work_done", lambda pid: next(works))
    assert [watch.hangs() for _ in range(10)] == [False] * 9 + [True]


def test_a_second_crash_before_an_answer_is_told_as_one(client: EngineClient) -> None:
    sentences = []
    for _ in range(2):
        client.load(find_default_model(), EngineSettings(threads=1))
        events = client.answer(SHORT, Sampling(max_tokens=1000))
        next(event for event in events if isinstance(event, TextAdded))
        kill(client, signal.SIGSEGV)
        with pytest.raises(EngineDied) as caught:
            list(events)
        sentences.append(caught.value.sentence)
    assert ["another quantisation" in sentence for sentence in sentences] == [False, True]


def test_a_worker_that_cannot_be_started_is_told(
    client: EngineClient, tiny_llama: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("sys.executable", "/nowhere/python")
        with pytest.raises(EngineDied, match="could not be started"):
            client.load(tiny_llama)
    client.load(tiny_llama)
    assert client.state is EngineState.READY


def test_a_load_straight_after_a_death_is_told_of_it_or_starts_anew(client: EngineClient, tiny_llama: Path) -> None:
    client.load(tiny_llama)
    for pause in (0.0, 0.001, 0.002, 0.004, 0.01, 0.05):
        kill(client, signal.SIGKILL)
        time.sleep(pause)
        with contextlib.suppress(EngineDied):
            client.load(tiny_llama)
        client.load(tiny_llama)
    assert client.state is EngineState.READY


def test_a_template_without_an_end_costs_that_load_alone(
    client: EngineClient, tiny_llama: Path, tmp_path: Path
) -> None:
    hostile = write_llama(tmp_path / "hostile.gguf", template=ENDLESS)
    with pytest.raises(ModelRefused, match="chat template"):
        client.load(hostile)
    assert client.state is EngineState.EMPTY
    assert client.load(tiny_llama).name == "tiny"


@pytest.mark.parametrize("name", ["endless: a power at run time", "greedy: doubling", "deep: nested lists"])
def test_a_trap_of_a_template_leaves_the_model_before_in_place(
    client: EngineClient, tiny_llama: Path, tmp_path: Path, name: str
) -> None:
    model = client.load(tiny_llama)
    pid = client.pid
    with pytest.raises(ModelRefused, match="not safe to run"):
        client.load(write_llama(tmp_path / "hostile.gguf", template=HOSTILE[name]))
    assert (client.model, client.pid, client.state) == (model, pid, EngineState.READY)
    assert isinstance(list(client.answer(SHORT, Sampling(max_tokens=3)))[-1], AnswerFinished)


def test_a_template_of_a_hundred_megabytes_is_refused(client: EngineClient, tiny_llama: Path, tmp_path: Path) -> None:
    model = client.load(tiny_llama)
    with pytest.raises(ModelFileError):
        client.load(write_llama(tmp_path / "huge.gguf", template="x" * 100_000_000))
    assert (client.model, client.state) == (model, EngineState.READY)


def test_a_template_that_waits_with_its_trap_until_it_is_used_costs_itself_alone(
    client: EngineClient, tmp_path: Path
) -> None:
    trap = "{% if messages | length > 4 %}" + ENDLESS + "{% endif %}" + CHATML
    client.load(write_llama(tmp_path / "trap.gguf", template=trap))
    pid = client.pid
    talk = [PromptMessage(role, "hello") for role in (Role.USER, Role.ASSISTANT) * 2]
    for _ in range(2):  # ChatML stands in for it from now on
        assert isinstance(list(client.answer([*talk, *talk, *SHORT], Sampling(max_tokens=3)))[-1], AnswerFinished)
    assert (client.pid, client.state) == (pid, EngineState.READY)


def test_closing_ends_the_worker_and_whoever_waits() -> None:
    engine = EngineClient()
    engine.load(find_default_model(), EngineSettings(threads=1))
    pid = engine.pid
    assert pid is not None
    answer = engine.answer(LONG, Sampling(max_tokens=400))
    next(answer)
    engine.close()
    with pytest.raises(EngineDied):
        list(answer)
    assert engine.state is EngineState.EMPTY
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    engine.close()


def wait_for(condition: Callable[[], bool], seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)

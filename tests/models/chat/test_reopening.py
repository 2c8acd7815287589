"""Conversations that go on after a stop, after others, and after the app was started again: through a real worker."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from models.chat.client import EngineClient
from models.chat.records import (
    AnswerFinished,
    EngineSettings,
    FinishReason,
    PromptMessage,
    PromptRead,
    Role,
    Sampling,
    TextAdded,
)
from models.library.default_model import find_default_model
from tests.models.chat.tiny_gguf import write_llama

SETTINGS = EngineSettings(threads=1, context_tokens=2048)
LONG = "Tell me about the history of the sea, of ships and of those who sailed them. " * 15
GREEDY = Sampling(temperature=0.0, max_tokens=12)
SEEDED = Sampling(temperature=0.9, seed=5, max_tokens=12)
STEP = 256


def user(text: str) -> PromptMessage:
    return PromptMessage(Role.USER, text)


class App:
    """The engine as one start of the app has it."""

    def __init__(self, model: Path, states: Path, most_bytes: int = 1 << 30) -> None:
        self.engine = EngineClient()
        self.engine.save_states(states, most_bytes)
        self.engine.load(model, SETTINGS)

    def ask(
        self, talk: list[PromptMessage], thread: int | None = None, sampling: Sampling = GREEDY
    ) -> tuple[int, int, str]:
        """How many tokens were kept, how many there were, and the answer."""
        events = list(self.engine.answer(talk, sampling, thread=thread))
        first = next(event for event in events if isinstance(event, PromptRead))
        return first.done, first.total, "".join(event.text for event in events if isinstance(event, TextAdded))


Start = Callable[[Path], App]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the app once more; the one before is closed."""
    apps: list[App] = []

    def begin(model: Path) -> App:
        for app in apps:
            app.engine.close()
        apps.append(App(model, tmp_path / "states"))
        return apps[-1]

    yield begin
    apps[-1].engine.close()


def written(states: Path, count: int) -> list[Path]:
    """The states' files, once the idle engine has written so many."""
    deadline = time.monotonic() + 60
    while len(found := sorted(states.glob("*/*.state"))) < count:
        assert time.monotonic() < deadline, found
        time.sleep(0.05)
    return found


def test_a_thread_that_is_reopened_after_a_restart_is_not_read_again(start: Start, tmp_path: Path) -> None:
    model = find_default_model()
    app = start(model)
    one, other = [user("A. " + LONG)], [user("B. " + LONG)]
    _, total, answer = app.ask(one, 1)
    app.ask(other, 2)
    written(tmp_path / "states", 2)
    app = start(model)
    goes_on = [*one, PromptMessage(Role.ASSISTANT, answer), user("And then?")]
    assert app.ask(goes_on, 1)[0] >= total - 8
    assert app.ask([*other[:1]], 2)[0] >= total - 8


def test_who_closes_the_app_right_after_the_answer_finds_it_saved(
    start: Start, tmp_path: Path, tiny_llama: Path
) -> None:
    app = start(tiny_llama)
    talk = [user("hello world " * 40)]
    total = app.ask(talk, 1)[1]
    app.engine.close()
    assert written(tmp_path / "states", 1)
    assert start(tiny_llama).ask(talk, 1)[0] == total - 1


def test_a_seed_gives_the_same_answer_with_and_without_a_saved_state(start: Start, tmp_path: Path) -> None:
    model = find_default_model()
    app = start(model)
    talk = [user(LONG)]
    first = app.ask(talk, 1, SEEDED)[2]
    written(tmp_path / "states", 1)
    app = start(model)
    kept, _, again = app.ask(talk, 1, SEEDED)
    assert kept >= STEP
    assert again == first


def test_a_broken_state_costs_only_the_reading(start: Start, tmp_path: Path) -> None:
    model = find_default_model()
    app = start(model)
    talk = [user(LONG)]
    first = app.ask(talk, 1)[2]
    (file,) = written(tmp_path / "states", 1)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    app = start(model)
    pid = app.engine.pid
    assert app.ask(talk, 1)[::2] == (0, first)
    assert app.engine.pid == pid


def test_another_window_does_not_take_what_was_saved(start: Start, tmp_path: Path) -> None:
    model = write_llama(tmp_path / "wide.gguf", lambda writer: writer.add_context_length(1024))
    app = start(model)
    talk = [user("hello world " * 40)]
    app.ask(talk, 1)
    written(tmp_path / "states", 1)
    app.engine.load(model, EngineSettings(threads=1, context_tokens=512))
    assert app.ask(talk)[0] == 0
    app.engine.load(model, SETTINGS)
    assert app.ask(talk)[0] > 0


@pytest.mark.parametrize("which", ["tiny_mamba", "tiny_jamba", "tiny_gemma"])
def test_a_model_that_cannot_be_wound_back_takes_up_at_a_turn(
    start: Start, tmp_path: Path, which: str, request: pytest.FixtureRequest
) -> None:
    model: Path = request.getfixturevalue(which)
    app = start(model)
    talk = [user("hello world " * 48)]
    _, total, _ = app.ask(talk, 1)
    assert total > STEP
    written(tmp_path / "states", 2)
    app = start(model)
    # What it wrote need not be cut into the same tokens when it is read; the copy before the answer always serves.
    kept, again, _ = app.ask(talk, 1)
    assert kept >= STEP
    assert again > kept


def test_without_a_thread_or_with_no_room_nothing_is_saved(start: Start, tmp_path: Path, tiny_llama: Path) -> None:
    app = start(tiny_llama)
    talk = [user("hello world " * 20)]
    app.ask(talk)
    app.ask(talk, 1)
    states = tmp_path / "states"
    (file,) = written(states, 1)
    assert file.parent.name == "1"
    app.engine.save_states(states, 0)
    assert not states.exists()
    app.ask([user("world hello " * 20)], 2)
    time.sleep(1)  # longer than it takes until an idle engine saves
    assert not states.exists()


def test_the_app_decides_where_before_and_after_a_load(start: Start, tmp_path: Path, tiny_llama: Path) -> None:
    app = start(tiny_llama)
    app.engine.save_states(tmp_path / "elsewhere", 1 << 30)
    (tmp_path / "elsewhere").mkdir()
    app.ask([user("hello world " * 20)], 7)
    (file,) = written(tmp_path / "elsewhere", 1)
    assert file.parent.name == "7"


@pytest.mark.parametrize("kind", [PromptRead, TextAdded], ids=["reading", "writing"])
def test_after_a_stop_the_likeliest_answer_is_a_fresh_contexts(
    start: Start, kind: type[PromptRead] | type[TextAdded]
) -> None:
    app = start(find_default_model())
    talk = [user("Name three rivers. " + LONG)]
    app.ask([user("Name three hills. " + LONG)])
    for event in app.engine.answer(talk, Sampling(max_tokens=500)):
        if isinstance(event, kind):
            app.engine.stop()
    assert isinstance(event, AnswerFinished)
    assert event.reason is FinishReason.STOPPED
    after = [*talk, PromptMessage(Role.ASSISTANT, "The Rhine,"), user("Go on.")]
    answer = app.ask(after)[2]
    assert answer == start(find_default_model()).ask(after)[2]

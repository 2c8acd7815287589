"""What is measured is what is meant: real processes and the default model, and no word about how long anything takes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from models.chat.client import EngineClient
from models.chat.records import EngineSettings, PromptMessage, Role, Sampling, TextAdded
from models.errors import EngineDied
from models.library.default_model import find_default_model
from models.measuring.bare import BareProcess
from models.measuring.memory import measure_memory
from models.measuring.texts import CHANGED, REPEATING, story
from models.measuring.turns import Turns

TALK = [PromptMessage(Role.USER, "What is the capital of France?")]
GREEDY = Sampling(temperature=0.0, max_tokens=30)


@pytest.fixture(scope="module")
def engine_text() -> str:
    engine = EngineClient()
    try:
        engine.load(find_default_model(), EngineSettings(threads=1, context_tokens=1024))
        return "".join(event.text for event in engine.answer(TALK, GREEDY) if isinstance(event, TextAdded))
    finally:
        engine.close()


@pytest.fixture(params=[False, True], ids=["loop", "library"])
def bare(request: pytest.FixtureRequest) -> Iterator[BareProcess]:
    process = BareProcess(find_default_model(), 1, 1024, library=request.param)
    yield process
    process.close()


def test_llama_cpp_by_itself_reads_the_same_and_says_the_same(bare: BareProcess, engine_text: str) -> None:
    times = bare.run(TALK, GREEDY)
    assert times.text.strip() == engine_text.strip()
    assert 5 < times.answer_tokens <= 30
    assert times.prompt_tokens > 20
    assert min(times.prompt_seconds, times.answer_seconds) > 0


def test_a_second_run_reads_the_whole_prompt_again(bare: BareProcess) -> None:
    first, second = bare.run(TALK, GREEDY), bare.run(TALK, GREEDY)
    assert (second.prompt_tokens, second.text) == (first.prompt_tokens, first.text)


def test_what_cannot_be_loaded_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty.gguf").touch()
    with pytest.raises(EngineDied) as caught:
        BareProcess(tmp_path / "empty.gguf", 1, 1024)
    assert caught.value.sentence.endswith(".")


def test_a_turn_is_written_into_the_store_and_counted() -> None:
    sampling = Sampling(temperature=0.0, max_tokens=12)  # drawn at random, an answer may be empty
    with Turns(find_default_model(), EngineSettings(threads=1, context_tokens=1024), sampling) as turns:
        for number in range(2):
            times = turns.run(story(number, 4))
            assert 50 < times.prompt_tokens < 200
            assert 1 <= times.answer_tokens <= 12
            assert min(times.prompt_seconds, times.answer_seconds) > 0


def test_the_memory_of_both_is_that_of_a_process_with_a_model() -> None:
    memory = measure_memory(find_default_model(), 1, 1024)
    if memory is not None:
        least = find_default_model().stat().st_size
        assert min(memory.worker, memory.bare) > least


def test_what_is_to_be_repeated_stands_in_the_conversation() -> None:
    for talk in REPEATING.values():
        answers = [message.content for message in talk if message.role is Role.ASSISTANT]
        assert len(answers) == 2
        assert answers[0] == answers[1]
        assert answers[0] in talk[0].content


def test_what_is_to_be_changed_is_asked_for_once() -> None:
    for talk in CHANGED.values():
        assert [message.role for message in talk] == [Role.USER]
        assert "\n\n" in talk[0].content

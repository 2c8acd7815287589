"""A model that does not fit the memory, and the bits of its cache: through a real worker."""

from pathlib import Path

import gguf
import pytest

from models.chat.client import EngineClient
from models.chat.records import (
    AnswerFinished,
    EngineSettings,
    EngineState,
    KvType,
    PromptMessage,
    Role,
    Sampling,
    TextAdded,
)
from models.errors import ModelRefused, ModelTooLarge
from models.library.default_model import find_default_model
from tests.models.chat.tiny_gguf import write_llama

TALK = [PromptMessage(Role.USER, "Tell me of the sea.")]


@pytest.fixture(scope="module")
def greedy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model whose cache for 512 tokens takes more than any machine has."""

    def widen(writer: gguf.GGUFWriter) -> None:
        writer.add_key_length((1 << 32) - 1)

    return write_llama(tmp_path_factory.mktemp("models") / "greedy.gguf", widen)


def test_what_cannot_fit_is_refused_and_the_model_before_stays(client: EngineClient, greedy: Path) -> None:
    model = client.load(find_default_model(), EngineSettings(threads=1))
    pid = client.pid
    with pytest.raises(
        ModelTooLarge, match=r"needs about [\d.]+ GB.* for a context of 512 tokens.* GB are free"
    ) as caught:
        client.load(greedy)
    assert caught.value.smaller_context == 0
    assert (client.model, client.pid, client.state) == (model, pid, EngineState.READY)
    assert isinstance(list(client.answer(TALK, Sampling(max_tokens=3)))[-1], AnswerFinished)


def test_forced_it_is_handed_to_llama_cpp(client: EngineClient, greedy: Path) -> None:
    with pytest.raises(ModelRefused):
        client.load(greedy, EngineSettings(force=True))


@pytest.mark.parametrize("kv_type", list(KvType))
def test_a_cache_of_fewer_bits_answers_as_well(client: EngineClient, kv_type: KvType) -> None:
    client.load(find_default_model(), EngineSettings(kv_type=kv_type, context_tokens=1024))
    events = list(client.answer(TALK, Sampling(temperature=0.0, max_tokens=12)))
    assert "sea" in "".join(event.text for event in events if isinstance(event, TextAdded)).lower()


def test_bits_that_do_not_suit_a_model_are_refused_with_the_reason(client: EngineClient, tiny_llama: Path) -> None:
    with pytest.raises(ModelRefused, match=r"q8_0"):
        client.load(tiny_llama, EngineSettings(kv_type=KvType.Q8_0))


def test_a_seed_gives_the_same_answer_after_another_load_whatever_was_measured(client: EngineClient) -> None:
    answers = set()
    for _ in range(2):
        client.load(find_default_model(), EngineSettings(context_tokens=1024))
        long = [PromptMessage(Role.USER, "Tell me of the sea and of those who sailed it. " * 30)]
        events = list(client.answer(long, Sampling(seed=7, temperature=1.0, max_tokens=60)))
        answers.add("".join(event.text for event in events if isinstance(event, TextAdded)))
    assert len(answers) == 1

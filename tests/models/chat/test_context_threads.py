"""The thread counts of a real context."""

from collections.abc import Iterator, Sequence

import llama_cpp.llama_cpp as llama
import numpy as np
import pytest

from models.chat.gguf.model_file import read_model_file
from models.chat.llama_log import LlamaLog
from models.chat.loaded_model import Decoded, LoadedModel, StopFlag
from models.chat.records import EngineSettings
from models.chat.threads import candidates, physical_cores
from models.library.default_model import find_default_model

TOKENS = range(1000, 1128)


def load(log: LlamaLog, threads: int | None) -> LoadedModel:
    settings = EngineSettings(threads=threads, context_tokens=1024)
    return LoadedModel(read_model_file(find_default_model()), settings, log, StopFlag(), lambda _: None)


@pytest.fixture(scope="module")
def model(log: LlamaLog) -> Iterator[LoadedModel]:
    loaded = load(log, None)
    yield loaded
    loaded.close()


def counts(model: LoadedModel) -> tuple[int, int]:
    return llama.llama_n_threads(model.context), llama.llama_n_threads_batch(model.context)


def test_both_counts_are_chosen_among_those_worth_it(model: LoadedModel) -> None:
    model.keep_first(0)
    model.decode([1])
    assert set(counts(model)) <= set(candidates(physical_cores()))
    assert model.threads.writing in candidates(physical_cores())


def test_what_is_to_be_exact_is_written_on_one_count_whatever_was_chosen(model: LoadedModel) -> None:
    model.threads.exactly = True
    model.keep_first(0)
    for _ in range(3):
        model.threads.took(1, 5.0)  # not learnt from
        model.decode([1])
        assert counts(model)[0] == physical_cores()
    model.threads.exactly = False


def test_a_count_that_was_asked_for_stays(log: LlamaLog) -> None:
    model = load(log, 3)
    try:
        for seconds in (0.01, 2.0) * 10:
            model.threads.took(1, seconds)
            model.threads.took(len(TOKENS), seconds)
            model.threads.prepare()
            assert counts(model) == (3, 3)
        assert model.threads.writing == 3
    finally:
        model.close()


def test_reading_comes_to_the_same_bits_on_any_count(model: LoadedModel) -> None:
    """Trials while a prompt is read rest on this."""

    def read(count: int, steps: Sequence[range]) -> bytes:
        model.keep_first(0)
        for step in steps:
            llama.llama_set_n_threads(model.context, count, count)
            batch = (llama.llama_token * len(step))(*step)
            assert llama.llama_decode(model.context, llama.llama_batch_get_one(batch, len(step))) == 0
        return np.array(model.logits()).tobytes()

    steps = [TOKENS] * 5
    assert read(1, steps) == read(2, steps) == read(3, steps)
    assert model.decode([1]) is Decoded.DONE

"""What is read anew, and that it makes no difference: on real contexts, one token list after another."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from models.chat.context_memory import ContextMemory
from models.chat.loaded_model import LoadedModel
from tests.models.chat.conftest import Open

KINDS = ["tiny_llama", "tiny_mamba", "tiny_jamba", "tiny_gemma"]
Logits = npt.NDArray[np.float32]


def words(seed: int, count: int) -> list[int]:
    return [int(token) for token in np.random.default_rng(seed).integers(270, 360, count)]


class Reader:
    """One model, with a memory that may be exchanged for one that knows nothing."""

    def __init__(self, model: LoadedModel) -> None:
        self.model = model
        self.begin_anew()

    def begin_anew(self) -> None:
        self.model.keep_first(0)
        self.memory = ContextMemory(self.model)

    def read(self, prompt: list[int], *, exactly: bool = False) -> tuple[int, Logits]:
        """How many tokens were not read anew, and what came of the last one."""
        self.memory.keep_common(prompt, exactly=exactly)
        kept = len(self.memory)
        while len(self.memory) < len(prompt):
            assert self.memory.read_step(prompt)
        return kept, self.model.logits().copy()

    def write(self, tokens: list[int]) -> None:
        """As an answer is written: one token after another."""
        for token in tokens:
            assert self.memory.read([token])


@pytest.fixture(params=KINDS)
def reader(request: pytest.FixtureRequest, open_model: Open) -> Reader:
    path: Path = request.getfixturevalue(request.param)
    return Reader(open_model(path)[1])


@pytest.fixture
def llama(open_model: Open, tiny_llama: Path) -> Reader:
    return Reader(open_model(tiny_llama)[1])


def test_going_on_reads_only_what_is_new(reader: Reader) -> None:
    prompt, answer = words(1, 200), words(2, 30)
    reader.read(prompt)
    reader.write(answer)
    assert reader.read([*prompt, *answer, *words(3, 10)])[0] == 230


def test_another_answer_reads_at_most_one_step(reader: Reader) -> None:
    prompt = words(1, 300)
    reader.read(prompt)
    reader.write(words(2, 40))
    assert reader.read(prompt)[0] >= 300 - reader.model.step_tokens


def test_an_edited_message_takes_up_after_the_answer_before_it(reader: Reader) -> None:
    talk = words(1, 200)
    reader.read(talk)
    answer = words(2, 50)
    reader.write(answer)
    reader.read([*talk, *answer, *words(3, 60)])
    reader.write(words(4, 20))
    assert reader.read([*talk, *answer, *words(5, 60)])[0] == 250


def test_eight_chats_take_turns_and_a_ninth_costs_the_one_not_seen_for_longest(llama: Reader) -> None:
    chats = [words(seed, 150) for seed in range(8)]
    for _ in range(2):
        for chat in chats:
            llama.read(chat)
    assert [llama.read([*chat, 300])[0] for chat in chats] == [150] * 8
    llama.read(words(20, 150))
    llama.read(words(21, 150))
    assert llama.read(chats[0])[0] == 0
    assert llama.read(chats[7])[0] == 149


def test_branches_of_one_chat_are_each_kept(llama: Reader) -> None:
    trunk = words(1, 200)
    branches = [[*trunk, *words(seed, 60)] for seed in range(10, 18)]
    assert [llama.read(branch)[0] for branch in branches] == [0] + [200] * 7
    assert [llama.read([*branch, 300])[0] for branch in branches] == [260] * 8


def test_a_chat_may_fill_the_window_whatever_is_kept_of_others(reader: Reader) -> None:
    for seed in range(8):
        reader.read(words(seed, 200))
    window = words(30, reader.model.context_tokens)
    reader.read(window)
    assert reader.read(words(3, 200))[0] >= 200 - reader.model.step_tokens


def test_what_came_back_gives_the_same_to_the_bit_as_what_was_read(reader: Reader) -> None:
    one, other = words(1, 300), words(2, 280)
    logits = reader.read(one, exactly=True)[1]
    reader.write(words(3, 40))
    reader.read(other)
    reader.write(words(4, 40))
    kept, again = reader.read(one, exactly=True)
    assert np.array_equal(again, logits)
    assert kept == (0 if reader.model.slides else 256)
    longer = [*one, *words(5, 100)]
    again = reader.read(longer, exactly=True)[1]
    reader.begin_anew()
    assert np.array_equal(again, reader.read(longer, exactly=True)[1])


def test_what_came_back_goes_on_as_if_it_had_never_been_away(reader: Reader) -> None:
    prompt, new = words(1, 300), words(3, 20)
    reader.read(prompt)
    reader.write(words(2, 40))
    talk = [*prompt, *words(2, 40), *new]
    stayed = reader.read(talk)[1]
    reader.begin_anew()
    reader.read(prompt)
    reader.write(words(2, 40))
    reader.read(words(9, 200))
    kept, returned = reader.read(talk)
    assert kept == 340
    assert np.allclose(stayed, returned, atol=1e-4)


def test_a_window_that_slides_is_wound_back_only_while_it_holds_the_beginning(
    open_model: Open, tiny_gemma: Path
) -> None:
    reader = Reader(open_model(tiny_gemma)[1])
    assert reader.model.slides
    one = words(1, 300)
    reader.read(one)
    assert reader.read([*one[:200], *words(2, 50)])[0] == 200
    reader.read(words(3, 200))
    reader.read([*one, 300])  # comes back from a copy, of which only the last tokens are there
    assert not reader.model.winds_back
    shorter = [*one[:100], *words(4, 50)]
    kept, logits = reader.read(shorter)
    assert kept == 0
    reader.begin_anew()
    assert np.array_equal(logits, reader.read(shorter)[1])


def test_a_stop_midway_leaves_what_was_read_before(open_model: Open, tiny_mamba: Path) -> None:
    """A recurrent state that was half changed is worth nothing, but the copy before it is."""
    _, model, stop = open_model(tiny_mamba)
    reader = Reader(model)
    prompt = words(1, 200)
    reader.read(prompt)
    talk = [*prompt, *words(2, 100)]
    reader.memory.keep_common(talk, exactly=False)
    stop.raised = True
    stopped = not reader.memory.read_step(talk)
    stop.raised = False
    assert stopped
    assert reader.read(talk)[0] == 200


def test_room_for_a_question_beside_the_chat_costs_no_reading(llama: Reader) -> None:
    prompt = words(1, 400)
    llama.read(prompt)
    llama.memory.make_room(300)
    assert len(llama.memory) == 212
    assert llama.read(prompt)[0] == 399


def test_room_for_a_question_is_no_way_to_wind_a_sliding_window_back(open_model: Open, tiny_gemma: Path) -> None:
    reader = Reader(open_model(tiny_gemma)[1])
    one = words(1, 300)
    reader.read(one)
    reader.read(words(2, 200))
    reader.read([*one, 300])  # from a copy, with the last tokens alone
    reader.memory.make_room(reader.model.context_tokens - 150)
    longer = [*one[:150], *words(3, 50)]
    logits = reader.read(longer)[1]
    reader.begin_anew()
    assert np.array_equal(logits, reader.read(longer)[1])


def test_short_prompts_are_not_copied(llama: Reader) -> None:
    llama.read(words(1, 20))
    llama.read(words(2, 20))
    assert llama.read(words(1, 20))[0] == 0

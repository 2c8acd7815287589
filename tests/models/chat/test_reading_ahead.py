"""Reading ahead changes how fast an answer comes and nothing else: real models, with the tokens of their own or chosen for them."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt
import pytest

from models.chat import reading_ahead, sampling, writing
from models.chat.answer_text import AnswerText
from models.chat.answering import Answerer
from models.chat.context_memory import ContextMemory
from models.chat.draft_length import SIZES
from models.chat.gguf.model_file import ModelFile
from models.chat.leaving.call_watch import CallWatch
from models.chat.loaded_model import LoadedModel, StopFlag
from models.chat.reading_ahead import Experience, ReadingAhead, Same
from models.chat.records import (
    AnswerEvent,
    AnswerFinished,
    FinishReason,
    PromptMessage,
    Role,
    Sampling,
    TextAdded,
)
from models.chat.sampling import choose_sampling
from models.chat.templates.template import ChatTemplate
from models.chat.thinking import ThoughtSplitter
from models.chat.writing import Shown, write_answer
from models.library.default_model import find_default_model

Open = Callable[[Path], tuple[ModelFile, LoadedModel, StopFlag]]
END = 2
ROUNDING = 0.2
"""A batch rounds otherwise; logits of other tokens are off by several units somewhere."""
POEM = "The boats came in. The boats went out. The keeper lit the lamp, and the boats came in again."
LIST = "\n".join(
    f"{number}. {name}, {10 * number} pieces" for number, name in enumerate(["apples", "pears", "plums"], 1)
)


def tokens_of(text: str) -> list[int]:
    return [3 + byte for byte in text.encode()]


class Chosen:
    """In place of the sampler: tokens that were chosen beforehand. Keeps the logits that it was to choose from."""

    tokens: Sequence[int] = ()
    logits: list[npt.NDArray[np.float32]]
    before: Callable[[int], None] | None = None
    close_calls: Collection[int] = ()

    def __init__(self, choice: object, size: int) -> None:
        self._size = size
        type(self).logits = []

    def lead(self, logits: npt.NDArray[np.float32]) -> float:
        return 0.0 if len(self.logits) in self.close_calls else 9.0

    def next_token(self, context: llama.llama_context_p, row: int) -> int:
        number = len(self.logits)
        if self.before is not None:
            type(self).before(number)  # type: ignore[misc]
        self.logits.append(np.ctypeslib.as_array(llama.llama_get_logits_ith(context, row), (self._size,)).copy())
        return self.tokens[number] if number < len(self.tokens) else END

    def close(self) -> None:
        pass


@dataclass
class Run:
    """What came of an answer, and how it was read."""

    reason: FinishReason
    count: int
    text: str
    memory: ContextMemory
    logits: list[npt.NDArray[np.float32]]
    batches: list[int] = field(default_factory=list)


@dataclass
class Clock:
    """In place of `time`: it goes on only where something is read."""

    now: float = 0.0

    def perf_counter(self) -> float:
        return self.now


@dataclass
class Bench:
    """The tiny model, its tokens chosen, and a clock by which batches are as dear as is asked for, cheap if nothing is."""

    model: LoadedModel
    stop: StopFlag
    monkeypatch: pytest.MonkeyPatch

    def run(
        self,
        prompt: str | list[int],
        answer: Sequence[int],
        *,
        ahead: bool = True,
        most: int = 1000,
        stops: Sequence[str] = (),
        may_leave: bool = False,
        before: Callable[[int], None] | None = None,
        same: Same = Same.DRAWS,
        close_calls: Collection[int] = (),
        dear: float = 0.0,
    ) -> Run:
        self.monkeypatch.setattr(writing, "Sampler", Chosen)
        self.monkeypatch.setattr(Chosen, "tokens", answer)
        self.monkeypatch.setattr(Chosen, "before", before)
        self.monkeypatch.setattr(Chosen, "close_calls", close_calls)
        self.model.keep_first(0)
        self.model.reads_ahead = ahead
        self.stop.raised = False
        memory = ContextMemory(self.model)
        memory.read(tokens_of(prompt) if isinstance(prompt, str) else prompt)
        batches: list[int] = []
        read = memory.read

        def watched(tokens: Sequence[int], *, rows: bool | None = None) -> bool:
            batches.append(len(tokens))
            clock.now += 1 + dear * (len(tokens) - 1)
            return read(tokens, rows=rows)

        clock = Clock()
        self.monkeypatch.setattr(reading_ahead, "time", clock)
        self.monkeypatch.setattr(memory, "read", watched)
        events: list[AnswerEvent] = []
        shown = Shown(AnswerText(stops), ThoughtSplitter(), CallWatch() if may_leave else None)
        reading = ReadingAhead(self.model, memory, experienced(dear), same)
        choice = choose_sampling(Sampling(max_tokens=most), Sampling())
        reason, written = write_answer(self.model, memory, self.stop, choice, shown, events.append, reading)
        text = "".join(event.text for event in events if isinstance(event, TextAdded))
        return Run(reason, written, text, memory, Chosen.logits, batches)


def experienced(dear: float = 0.0) -> Experience:
    """A token more in a batch costs `dear`, in single tokens."""
    experience = Experience()
    for size in (1, *SIZES):
        experience.costs.note(size, 1 + dear * (size - 1))
    return experience


@pytest.fixture(scope="module")
def opened(open_model: Open, tiny_llama: Path) -> tuple[LoadedModel, StopFlag]:
    _, model, stop = open_model(tiny_llama)
    return model, stop


@pytest.fixture
def bench(opened: tuple[LoadedModel, StopFlag], monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    yield Bench(*opened, monkeypatch)
    opened[0].reads_ahead = True
    opened[1].raised = False


def assert_in_memory(run: Run, model: LoadedModel, tokens: Sequence[int]) -> None:
    """Both sides have the same tokens, and the context gives what a fresh one gives."""
    tokens = list(tokens)
    assert list(run.memory.tokens) == tokens
    run.memory.read([7])
    behind = model.logits().copy()
    model.keep_first(0)
    model.decode(tokens)
    model.decode([7])
    np.testing.assert_allclose(behind, model.logits(), atol=ROUNDING)


@pytest.mark.parametrize("answer", [POEM, POEM[:40] + "But then?" + POEM[30:70], "zyx " * 20, "nothing of it at all"])
def test_each_token_is_chosen_from_the_logits_it_would_have_had_alone(bench: Bench, answer: str) -> None:
    singly = bench.run(POEM, tokens_of(answer), ahead=False)
    ahead = bench.run(POEM, tokens_of(answer))
    assert (ahead.text, ahead.count, ahead.reason) == (answer, len(answer), FinishReason.DONE)
    assert (singly.text, singly.count, singly.reason) == (ahead.text, ahead.count, ahead.reason)
    np.testing.assert_allclose(np.stack(singly.logits), np.stack(ahead.logits), atol=ROUNDING)
    assert set(singly.batches) == {1}
    assert_in_memory(ahead, bench.model, tokens_of(POEM + answer))


def test_what_repeats_is_read_in_far_fewer_batches(bench: Bench) -> None:
    assert len(bench.run(POEM, tokens_of(POEM)).batches) < len(POEM) / 4


def test_what_does_not_repeat_is_read_token_by_token(bench: Bench) -> None:
    assert set(bench.run(POEM, tokens_of("0123456789+-*/%&$#@!")).batches) == {1}


@pytest.mark.parametrize("most", [0, 1, 2, 30, 31, 45])
def test_an_answer_is_as_long_as_asked_wherever_a_draft_would_end(bench: Bench, most: int) -> None:
    run = bench.run(POEM, tokens_of(POEM), most=most)
    assert (run.reason, run.count, run.text) == (FinishReason.LENGTH, most, POEM[:most])
    assert_in_memory(run, bench.model, tokens_of(POEM + POEM[:most]))


def test_an_end_in_the_middle_of_a_draft_ends_the_answer(bench: Bench) -> None:
    run = bench.run(POEM, [*tokens_of(POEM[:33]), END])
    assert max(run.batches) > 1
    assert (run.reason, run.text) == (FinishReason.DONE, POEM[:33])
    assert_in_memory(run, bench.model, tokens_of(POEM + POEM[:33]))


def test_a_stop_text_in_the_middle_of_a_draft_ends_the_answer(bench: Bench) -> None:
    run = bench.run(POEM, tokens_of(POEM), stops=("keeper lit",))
    assert (run.reason, run.text) == (FinishReason.DONE, POEM[: POEM.index("keeper lit")])
    read = POEM[: POEM.index("keeper lit") + len("keeper li")]  # the token that completes it is not read
    assert_in_memory(run, bench.model, tokens_of(POEM + read))


@pytest.mark.parametrize("number", [20, 33, 34, 50])
def test_a_stop_in_the_middle_of_a_draft_leaves_what_was_written(bench: Bench, number: int) -> None:
    def stop(chosen: int) -> None:
        bench.stop.raised = chosen >= number

    run = bench.run(POEM, tokens_of(POEM), before=stop)
    bench.stop.raised = False
    assert (run.reason, run.text) == (FinishReason.STOPPED, POEM[: number + 1])
    # The last token, chosen as the stop came, was read where it stood in a batch that was read before.
    written = tokens_of(POEM + POEM[: number + 1])
    assert len(written) - len(run.memory.tokens) in (0, 1)
    assert_in_memory(run, bench.model, written[: len(run.memory.tokens)])


def test_a_close_choice_is_made_from_what_single_tokens_give(bench: Bench) -> None:
    singly = bench.run(POEM, tokens_of(POEM), ahead=False)
    ahead = bench.run(POEM, tokens_of(POEM), same=Same.CHOICES, close_calls=[40])
    assert ahead.text == POEM
    assert max(ahead.batches) > 1
    assert (singly.logits[40] == ahead.logits[40]).all()
    written = len(bench.run(POEM, tokens_of(POEM), same=Same.CHOICES).batches)
    assert len(ahead.batches) > written + 20, "what was read in batches was not read again"
    assert_in_memory(ahead, bench.model, tokens_of(POEM + POEM))


def test_a_stop_while_reading_again_ends_the_answer(bench: Bench) -> None:
    def stop(chosen: int) -> None:
        bench.stop.raised = chosen >= 40

    run = bench.run(POEM, tokens_of(POEM), same=Same.CHOICES, close_calls=[41], before=stop)
    bench.stop.raised = False
    assert (run.reason, run.text) == (FinishReason.STOPPED, POEM[:41])
    assert_in_memory(run, bench.model, run.memory.tokens)


def test_drafts_end_once_reading_again_has_cost_more_than_they_can_save(bench: Bench) -> None:
    often = bench.run(POEM, tokens_of(POEM * 2), same=Same.CHOICES, close_calls=range(20, 180, 5), dear=0.5)
    assert often.text == POEM * 2
    assert max(often.batches) > 1
    assert sum(1 + 0.5 * (size - 1) for size in often.batches) < 1.15 * len(POEM * 2)


def test_after_a_close_choice_drafts_go_on_where_they_can_make_up_for_it(bench: Bench) -> None:
    run = bench.run(POEM, tokens_of(POEM), same=Same.CHOICES, close_calls=[20])
    assert run.text == POEM
    assert max(run.batches[-4:]) > 8


def test_what_is_not_written_need_not_be_read_again(bench: Bench) -> None:
    run = bench.run(POEM, tokens_of(POEM), same=Same.CHOICES, close_calls=[60], most=60)
    assert run.count == 60
    assert len(run.batches) < 30


def test_for_a_few_words_that_may_come_again_by_chance_nothing_is_rounded(bench: Bench) -> None:
    answer = "X in. Y the. Z out. T lit. U and."
    assert max(bench.run(POEM, tokens_of(answer)).batches) > 1
    batches = bench.run(POEM, tokens_of(answer), same=Same.CHOICES).batches
    assert sum(size > 1 for size in batches) == 1, (
        "more than the one that tries whether batches give the same bits here"
    )


def test_nothing_is_read_beyond_where_the_text_ended_before(bench: Bench) -> None:
    prompt = [*tokens_of(POEM), END, *tokens_of(f"Once more: {POEM}"), END, *tokens_of("Once more: ")]
    run = bench.run(prompt, tokens_of(POEM))
    assert (run.text, run.reason) == (POEM, FinishReason.DONE)
    assert max(run.batches) > 8
    assert sum(run.batches) == len(POEM)


def test_the_lead_is_that_after_the_penalty_and_the_logits_stay() -> None:
    sampler = sampling.Sampler(choose_sampling(Sampling(temperature=0.0, repeat_penalty=2.0), Sampling()), 4)
    logits = np.array([4.0, 3.0, -1.0, 0.5], np.float32)
    assert sampler.lead(logits) == 1.0
    sampler.remember([0, 2])
    assert sampler.lead(logits) == 1.0  # 3 before 2
    sampler.remember([1])
    assert sampler.lead(logits) == 0.5  # 2 before 1.5
    assert logits.tolist() == [4.0, 3.0, -1.0, 0.5]
    sampler.close()


def test_the_end_of_the_context_ends_the_answer(bench: Bench) -> None:
    room = bench.model.context_tokens - len(POEM)
    run = bench.run(POEM, tokens_of(POEM * 10))
    assert (run.reason, run.count) == (FinishReason.LENGTH, room)
    assert max(run.batches) > 1
    assert len(run.memory.tokens) == bench.model.context_tokens


def test_a_call_to_leave_in_a_draft_is_a_call(bench: Bench) -> None:
    call = '{"name": "end_conversation", "parameters": {}}'
    run = bench.run(f"They wrote {call} before.", tokens_of(call), may_leave=True)
    assert (run.reason, run.text) == (FinishReason.ASKED_TO_LEAVE, "")
    assert max(run.batches) > 1


def test_the_grammar_of_a_call_that_has_begun_reads_from_its_own_place(bench: Bench) -> None:
    """The rest of a draft is not what the grammar chooses from, nor left in the context."""
    call = '{"name": "end_conversation", "parameters": {"reason": "none at all, none at all, none at all"}}'
    prompt = f"They wrote {call} before."
    run = bench.run(prompt, tokens_of(call), may_leave=True)
    assert run.reason is FinishReason.ASKED_TO_LEAVE
    written = b"".join(map(bench.model.vocabulary.piece, run.memory.tokens[len(prompt) :]))
    assert written.startswith(b'{"name": "end_conversation", "parameters"')
    assert b"reason" not in written
    assert_in_memory(run, bench.model, run.memory.tokens)


def test_a_model_that_cannot_take_back_reads_token_by_token(
    open_model: Open, tiny_mamba: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, model, stop = open_model(tiny_mamba)
    run = Bench(model, stop, monkeypatch).run(POEM, tokens_of(POEM))
    assert run.text == POEM
    assert set(run.batches) == {1}


@pytest.fixture(scope="module")
def default_model(open_model: Open) -> tuple[ModelFile, LoadedModel, StopFlag]:
    return open_model(find_default_model())


def answer(
    opened: tuple[ModelFile, LoadedModel, StopFlag], question: str, asked: Sampling, *, ahead: bool
) -> tuple[str, int]:
    """The answer of the model itself, and how many tokens came in batches."""
    file, model, stop = opened
    model.keep_first(0)
    model.reads_ahead = ahead
    events: list[AnswerEvent] = []
    answerer = Answerer(file, model, stop, ChatTemplate(file.chat_template))
    answerer._experience = experienced()
    decode, batched = model.decode, 0

    def counted(tokens: Sequence[int], *, rows: bool | None = None):  # type: ignore[no-untyped-def]
        nonlocal batched
        batched += len(tokens) if rows else 0
        return decode(tokens, rows=rows)

    model.decode = counted  # type: ignore[method-assign]
    try:
        for turn in ("", " Again, please."):  # the second finds what the first proved
            events.clear()
            answerer.answer([PromptMessage(Role.USER, question + turn)], asked, events.append)
    finally:
        model.decode = decode  # type: ignore[method-assign]
        model.reads_ahead = True
    assert isinstance(events[-1], AnswerFinished)
    return "".join(event.text for event in events if isinstance(event, TextAdded)), batched


@pytest.mark.parametrize(
    "asked",
    [
        Sampling(temperature=0.0, repeat_penalty=1.0, max_tokens=120),
        Sampling(temperature=0.0, max_tokens=120),
        Sampling(temperature=0.4, repeat_penalty=1.0, seed=5, max_tokens=120),
        Sampling(seed=6, max_tokens=120),
    ],
    ids=["greedy", "greedy with a penalty", "seed", "seed with a penalty"],
)
def test_the_default_models_answer_is_the_same_with_and_without(
    default_model: tuple[ModelFile, LoadedModel, StopFlag], asked: Sampling
) -> None:
    question = f"Repeat this list exactly, word for word, twice:\n\n{LIST}"
    singly, none = answer(default_model, question, asked, ahead=False)
    ahead, batched = answer(default_model, question, asked, ahead=True)
    assert ahead == singly
    assert none == 0
    assert batched > 0


def test_without_a_seed_the_draw_is_the_same_draw(
    default_model: tuple[ModelFile, LoadedModel, StopFlag], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The random seed held still: on one thread, this model's batches below 64 tokens give the same bits."""
    monkeypatch.setattr(sampling.secrets, "randbelow", lambda _: 11)
    asked = Sampling(temperature=0.6, repeat_penalty=1.0, max_tokens=60)
    question = f"Repeat this list exactly, word for word, twice:\n\n{LIST}"
    singly, _ = answer(default_model, question, asked, ahead=False)
    ahead, batched = answer(default_model, question, asked, ahead=True)
    assert ahead == singly
    assert batched > 0

"""Questions beside the chat: what they bring, and that the chat does not notice."""

import contextlib
import math
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from models.chat.client import EngineClient
from models.chat.engine import Judge
from models.chat.records import (
    AnswerEvent,
    Choices,
    EngineSettings,
    EngineState,
    Judgement,
    PromptMessage,
    PromptPart,
    Role,
    Sampling,
    Spelt,
    Spoken,
    TextAdded,
    Written,
)
from models.errors import EngineDied, EngineError, ModelNotLoaded, PromptTooLong
from models.library.default_model import find_default_model

GREEDY = Sampling(temperature=0.0, seed=1, max_tokens=30)
FREELY = Sampling(temperature=0.0, max_tokens=30)
YES_OR_NO = Choices((("yes", "Yes", " yes", " Yes"), ("no", "No", " no", " No")))
WORD = Written('root ::= "safe" | "unsafe\\n" code ("," code)*\ncode ::= "S" [1-9]', most_tokens=40)
NONSENSE = (
    "root ::= (",
    'start ::= "a"',
    'root ::= missing "a"',
    "root ::= root",
    "root ::= " + "(" * 5000 + '"a"' + ")" * 5000,
    'root ::= "a"\0',
    "",
    "\n",
    '"' * 20_000,
)


ODD = ("root ::=", 'root ::= ("a"*)*', 'root ::= "a"{1,99999999}', 'root ::= ((("a"{999}){999}){999}){999}')


def asked(text: str) -> Spoken:
    return Spoken((PromptMessage(Role.USER, text),))


def spelt(text: str) -> Spelt:
    return Spelt((PromptPart("Question: ", False), PromptPart(text, True), PromptPart("\nAnswer:", False)))


def text_of(events: Sequence[AnswerEvent]) -> str:
    return "".join(event.text for event in events if isinstance(event, TextAdded))


def test_a_client_can_judge(client: EngineClient) -> None:
    judge: Judge = client
    with pytest.raises(ModelNotLoaded):
        judge.judge([asked("Is it?")], YES_OR_NO, 5)


def test_each_answer_has_its_share_of_what_could_come_next(engine: EngineClient) -> None:
    judgement = engine.judge([spelt("is snow white?"), spelt("is snow black?")], YES_OR_NO, 60)
    assert judgement.complete
    assert len(judgement.scores) == 2
    for scores in judgement.scores:
        assert all(score < 0 for score in scores)
        assert 0 < sum(map(math.exp, scores)) <= 1
    again = engine.judge([spelt("is snow white?"), spelt("is snow black?")], YES_OR_NO, 60)
    assert again.scores == judgement.scores


def test_the_default_model_knows_a_capital(engine: EngineClient) -> None:
    cities = Choices(((" Paris",), (" Berlin",), (" London",)))
    question = Spelt((PromptPart("The capital of France is", True),))
    scores = engine.judge([question], cities, 60).scores[0]
    assert scores[0] == max(scores)
    assert scores[0] > math.log(0.1)


def test_what_prompts_share_is_read_once(engine: EngineClient) -> None:
    long = "The history of the sea is long. " * 20
    one = engine.judge([asked(long + "Is it?")], YES_OR_NO, 60)
    two = engine.judge([asked(long + "Is it?"), asked(long + "Is it not?")], YES_OR_NO, 60)
    assert two.prompt_tokens < one.prompt_tokens + 20
    assert two.scores[0] == one.scores[0]


def test_under_a_grammar_a_model_writes_nothing_else(engine: EngineClient) -> None:
    judgement = engine.judge([asked("Write a poem."), asked("Is it raining?")], WORD, 60)
    assert judgement.complete
    for text in judgement.texts:
        first, _, codes = text.partition("\n")
        assert first in ("safe", "unsafe")
        assert all(code[0] == "S" and code[1:].isdigit() for code in codes.split(",") if codes)


def test_a_text_that_does_not_come_to_its_end_is_none(engine: EngineClient) -> None:
    endless = Written('root ::= "a" root', most_tokens=5)
    judgement = engine.judge([asked("Begin.")], endless, 60)
    assert (judgement.texts, judgement.complete) == ((), False)


@pytest.mark.parametrize("grammar", NONSENSE, ids=range(len(NONSENSE)))
def test_a_grammar_that_is_none_is_an_error_and_the_model_goes_on(engine: EngineClient, grammar: str) -> None:
    pid = engine.pid
    with pytest.raises(EngineError) as caught:
        engine.judge([asked("Is it?")], Written(grammar), 60)
    assert caught.value.sentence.endswith("The chat is untouched.")
    assert engine.pid == pid
    assert engine.judge([asked("Is it?")], WORD, 60).complete


@pytest.mark.parametrize("grammar", ODD)
def test_an_odd_grammar_is_survived(engine: EngineClient, grammar: str) -> None:
    pid = engine.pid
    with contextlib.suppress(EngineError):
        judgement = engine.judge([asked("Is it?")], Written(grammar), 60)
        assert set("".join(judgement.texts)) <= {"a"}
    assert engine.pid == pid
    assert engine.judge([asked("Is it?")], WORD, 60).complete


def test_a_grammar_that_no_token_fits_brings_no_text(client: EngineClient, tiny_llama: Path) -> None:
    client.load(tiny_llama)
    assert not client.judge([asked("Is it?")], Written('root ::= "\\U0010FFFF" [\\x00] "a"'), 60).complete
    assert client.judge([asked("Is it?")], Written('root ::= "a" "b"'), 60).texts == ("ab",)


def test_answers_that_begin_alike_cannot_be_told_apart(engine: EngineClient) -> None:
    with pytest.raises(EngineError):
        engine.judge([asked("Is it?")], Choices((("yes",), ("yes",))), 60)
    with pytest.raises(EngineError):
        engine.judge([asked("Is it?")], Choices((("",), ("yes",))), 60)


@pytest.mark.parametrize("which", ["default", "tiny_llama", "tiny_mamba"])
@pytest.mark.parametrize("sampling", [GREEDY, FREELY], ids=["from a seed", "from the cache"])
def test_the_next_turn_is_what_it_would_have_been(
    client: EngineClient, which: str, sampling: Sampling, request: pytest.FixtureRequest
) -> None:
    model: Path = find_default_model() if which == "default" else request.getfixturevalue(which)

    def chat(judge: bool) -> list[str]:
        client.load(model, EngineSettings(threads=1, context_tokens=1024))
        talk: list[PromptMessage] = []
        answers = []
        for text in ("Name three rivers of Europe.", "Which of them is the longest?", "And in Asia?"):
            talk.append(PromptMessage(Role.USER, text))
            answers.append(text_of(list(client.answer(talk, sampling))))
            talk.append(PromptMessage(Role.ASSISTANT, answers[-1] or "Well."))
            if judge:
                assert client.judge([asked(text), asked("Is it?" * 10)], WORD, 60).texts
                cut = client.judge([asked("Is it? " * 30)], Written('root ::= "a" root', most_tokens=60), 0.01)
                assert not cut.complete
        return answers

    assert chat(judge=True) == chat(judge=False)


def test_where_both_do_not_fit_the_chat_is_read_again_and_still_the_same(client: EngineClient) -> None:
    client.load(find_default_model(), EngineSettings(threads=1, context_tokens=512))
    talk = [PromptMessage(Role.USER, "Tell me of the sea. " * 50)]
    before = text_of(list(client.answer(talk, GREEDY)))
    assert client.judge([asked("Is the sea deep? " * 50)], YES_OR_NO, 60).complete
    assert text_of(list(client.answer(talk, GREEDY))) == before


def test_a_prompt_that_does_not_fit_is_refused(engine: EngineClient) -> None:
    with pytest.raises(PromptTooLong):
        engine.judge([asked("word " * 5000)], YES_OR_NO, 60)
    with pytest.raises(EngineError):
        engine.judge([Spelt(())], YES_OR_NO, 60)


def test_time_that_is_up_ends_it(engine: EngineClient) -> None:
    judgement = engine.judge([asked("Is it? " * 400)], YES_OR_NO, 0.02)
    assert judgement.scores == ()
    assert not judgement.complete
    assert engine.state is EngineState.READY
    assert engine.judge([asked("Is it?")], YES_OR_NO, 60).complete


def test_it_can_be_stopped(client: EngineClient) -> None:
    client.load(find_default_model(), EngineSettings(threads=1, context_tokens=2048))
    states: list[EngineState] = []
    begun = threading.Event()

    def note(state: EngineState) -> None:
        states.append(state)
        begun.set()

    client._requests.on_state_changed = note
    found: list[Judgement] = []
    prompts = [asked(f"{number}: " + "Is it? " * 300) for number in range(50)]
    asking = threading.Thread(target=lambda: found.append(client.judge(prompts, YES_OR_NO, 250)))
    asking.start()
    assert begun.wait(60)
    client.stop()
    asking.join(60)
    assert not found[0].complete
    assert states == [EngineState.ANSWERING, EngineState.READY]


def test_a_model_that_dies_over_it_says_so(client: EngineClient) -> None:
    client.load(find_default_model(), EngineSettings(threads=1, context_tokens=2048))
    begun = threading.Event()
    client._requests.on_state_changed = lambda state: begun.set()
    errors: list[EngineError] = []

    def ask() -> None:
        try:
            client.judge([asked(f"{number}: " + "Is it? " * 300) for number in range(50)], YES_OR_NO, 250)
        except EngineError as error:
            errors.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    assert begun.wait(60)
    assert client._requests._worker is not None
    client._requests._worker.kill()
    asking.join(60)
    assert isinstance(errors[0], EngineDied)


def test_a_worker_that_says_nothing_is_not_waited_for(
    client: EngineClient, tiny_llama: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.load(tiny_llama)
    assert client._requests._worker is not None
    monkeypatch.setattr(client._requests._worker, "send", lambda payload: True)
    assert not client.judge([asked("Is it?")], YES_OR_NO, 0.01).complete
    assert client.state is EngineState.READY


def test_half_characters_are_survived(engine: EngineClient) -> None:
    assert engine.judge([asked("a\ud800b\0c"), spelt("a\ud800b\0c")], YES_OR_NO, 60).complete

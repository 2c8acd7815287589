"""Answers that are gone on with: as if they had never been stopped. And what is counted before anything is read."""

from collections.abc import Sequence

import pytest

from models.chat.client import EngineClient
from models.chat.going_on import as_written
from models.chat.prompt import build_prompt
from models.chat.records import AnswerFinished, EngineState, FinishReason, PromptMessage, Role, Sampling, TextAdded
from models.chat.templates.template import ChatTemplate
from models.chat.vocabulary import Vocabulary
from models.errors import ModelNotLoaded, PromptTooLong
from models.library.default_model import find_default_model
from tests.models.chat.conftest import Open
from tests.models.chat.test_prompt import CHATML, said, shown

TALK = said(
    "s:You are a helpful assistant.",
    "u:Write a short Python function that adds the numbers in a list. Add an emoji 🎉.",
)
OTHER = said("s:You are a helpful assistant.", "u:What is the capital of France?")
MOST = 90


@pytest.fixture(scope="module")
def vocabulary(open_model: Open) -> Vocabulary:
    return open_model(find_default_model())[1].vocabulary


def answer(engine: EngineClient, messages: Sequence[PromptMessage], most: int) -> tuple[str, AnswerFinished]:
    *events, finished = engine.answer(messages, Sampling(temperature=0, max_tokens=most))
    assert isinstance(finished, AnswerFinished)
    return "".join(event.text for event in events if isinstance(event, TextAdded)), finished


def begun(text: str) -> list[PromptMessage]:
    return [*TALK, PromptMessage(Role.ASSISTANT, text.rstrip("\ufffd"))]


@pytest.fixture(scope="module")
def whole(engine: EngineClient) -> str:
    return answer(engine, TALK, MOST)[0]


@pytest.mark.parametrize("cut", [1, 2, 5, 9, 14, 20, 27, 35, 44, 54, 65, 77, 89])
def test_it_goes_on_to_the_letter_as_if_it_had_never_been_stopped(engine: EngineClient, whole: str, cut: int) -> None:
    first, finished = answer(engine, TALK, cut)
    assert finished.reason is FinishReason.LENGTH
    second, gone_on = answer(engine, begun(first), MOST - cut)
    if first.endswith("\ufffd"):  # half a character is written anew, which takes of the tokens that are left
        assert whole.startswith(first.rstrip("\ufffd") + second)
        assert len(second) > MOST
    else:
        assert first + second == whole
        assert gone_on.prompt_tokens == finished.prompt_tokens + finished.answer_tokens


def test_it_goes_on_after_another_chat_too(engine: EngineClient, whole: str) -> None:
    first, _ = answer(engine, TALK, 20)
    answer(engine, OTHER, 3)
    second, _ = answer(engine, begun(first), MOST - 20)
    assert whole.startswith(first.rstrip("\ufffd") + second[:1])


def test_the_prompt_ends_with_the_text_as_it_stands(vocabulary: Vocabulary) -> None:
    for text in ("Half a", "Half a ", "Half\n\n    ", "- one\n- "):
        prompt = build_prompt([*TALK, PromptMessage(Role.ASSISTANT, text)], CHATML, vocabulary, 2048)
        assert shown(vocabulary, prompt.tokens).endswith(f"<|im_end|>\n<|im_start|>assistant\n{text}")


def test_a_model_that_thinks_first_is_led_past_its_thoughts(vocabulary: Vocabulary) -> None:
    thinker = ChatTemplate(
        "{% for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}<|im_start|>assistant\n<think>\n"
    )
    prompt = build_prompt([*TALK, PromptMessage(Role.ASSISTANT, "Half a")], thinker, vocabulary, 2048)
    assert shown(vocabulary, prompt.tokens).endswith("<think>\n\n</think>\n\nHalf a")
    assert not prompt.opening.closers


def test_an_answer_that_fills_the_window_cannot_go_on_and_says_so(vocabulary: Vocabulary) -> None:
    with pytest.raises(PromptTooLong, match="no room to go on"):
        build_prompt([*TALK, PromptMessage(Role.ASSISTANT, "word " * 600)], CHATML, vocabulary, 512)


def test_older_turns_make_room_for_it(vocabulary: Vocabulary) -> None:
    talk = said("s:Be kind.", "u:" + "old " * 200, "a:" + "older " * 100, "u:Now this", "a:" + "word " * 150)
    prompt = build_prompt(talk, CHATML, vocabulary, 512)
    assert prompt.left_out == 2


def test_what_is_written_otherwise_or_ends_early_is_cut_anew(vocabulary: Vocabulary) -> None:
    text = "A party 🎉 now"
    own = list(vocabulary.tokens_of_content(text, True))
    assert as_written(text, own, vocabulary) == own
    assert as_written(text, [], vocabulary) == own
    assert as_written(text, list(vocabulary.tokens_of_content("Else", True)), vocabulary) == own
    for end in range(1, len(own)):
        tokens = as_written(text, own[:end], vocabulary)
        assert b"".join(map(vocabulary.piece, tokens)).decode() == text


def test_what_is_counted_is_what_is_read(engine: EngineClient) -> None:
    for talk in (TALK, OTHER):
        fit = engine.count(talk)
        finished = answer(engine, talk, 1)[1]
        assert (fit.tokens, fit.window_tokens, fit.left_out) == (finished.prompt_tokens, 2048, 0)


def test_what_is_counted_foretells_what_is_left_out(engine: EngineClient) -> None:
    talk = [TALK[0]]
    for number in range(30):
        talk += said(f"u:Question {number}? " + "word " * 60, "a:Yes.")
    talk += OTHER[1:]
    fit = engine.count(talk)
    assert fit.left_out > 0
    finished = answer(engine, talk, 1)[1]
    assert (fit.tokens, fit.left_out) == (finished.prompt_tokens, finished.left_out)


def test_counting_is_no_work_that_shows_and_refuses_as_an_answer_would(engine: EngineClient) -> None:
    states: list[EngineState] = []
    engine._requests.on_state_changed = states.append
    engine.count(TALK)
    with pytest.raises(PromptTooLong, match="Shorten it"):
        engine.count(said("s:Be kind.", "u:" + "word " * 3000))
    assert states == []
    engine._requests.on_state_changed = None


def test_a_count_without_a_model_says_so(client: EngineClient) -> None:
    with pytest.raises(ModelNotLoaded):
        client.count(TALK)

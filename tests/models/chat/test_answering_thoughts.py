"""Thoughts from the token to the event: real models with tiny weights, whose tokens are chosen for them."""

import re
from collections.abc import Callable
from pathlib import Path

import gguf
import pytest

from models.chat import writing
from models.chat.answering import Answerer
from models.chat.records import (
    AnswerEvent,
    Choices,
    PromptMessage,
    Role,
    Sampling,
    Spoken,
    TextAdded,
    ThoughtAdded,
)
from models.chat.sampling import Sampler, SamplingChoice
from models.chat.templates.template import ChatTemplate
from models.chat.vocabulary import Vocabulary
from tests.models.chat.conftest import Open
from tests.models.chat.tiny_gguf import CHATML, spm_vocabulary, write_llama

TALK = [PromptMessage(Role.SYSTEM, "Be kind."), PromptMessage(Role.USER, "hello")]
QWEN = CHATML + "{% if enable_thinking is defined and not enable_thinking %}<think>\n\n</think>\n\n{% endif %}"
R1 = CHATML + "<think>\n"
HARMONY = (
    "{% for m in messages %}<|start|>{{ m.role }}<|message|>{{ m.content }}<|end|>{% endfor %}<|start|>assistant"
    "{# <|channel|> #}"
)
COMMAND = CHATML + "<|START_THINKING|>{% if reasoning is defined and not reasoning %}<|END_THINKING|>{% endif %}"


class Written(Sampler):
    """Chooses the tokens of a text, one after the other; a whole mark is one token."""

    tokens: tuple[int, ...] = ()

    def __init__(self, choice: SamplingChoice, size: int) -> None:
        super().__init__(choice, size)
        self._tokens = list(self.tokens)

    def next_token(self, *_: object) -> int:
        return self._tokens.pop(0) if self._tokens else 2


def with_marks(*marks: str) -> Callable[[gguf.GGUFWriter], None]:
    """Control tokens in place of the vocabulary's last letters."""

    def change(writer: gguf.GGUFWriter) -> None:
        vocabulary = spm_vocabulary()
        first = len(vocabulary.tokens) - len(marks)
        vocabulary.tokens[first:] = marks
        vocabulary.kinds[first:] = [3] * len(marks)
        for name, values in (("tokens", vocabulary.tokens), ("token_type", vocabulary.kinds)):
            del writer.kv_data[0][f"tokenizer.ggml.{name}"]
            writer.add_array(f"tokenizer.ggml.{name}", values)
        writer.add_context_length(2048)

    return change


def tokens_of(text: str, vocabulary: Vocabulary) -> tuple[int, ...]:
    """Marks as the tokens that they are in this vocabulary, and all else byte by byte."""
    tokens: list[int] = []
    for piece in re.split(r"(<[^<>]*>)", text):
        if vocabulary.is_special_text(piece):
            tokens += [token for token in vocabulary.tokens_of_template(piece, after_text=True) if token > 2]
        else:
            tokens += [3 + byte for byte in piece.encode()]
    return tuple(tokens)


@pytest.fixture
def answers(open_model: Open, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[str, str]]]:
    """What an answer with these tokens comes to: `(kind, text)`, neighbours of one kind joined."""

    def answer(path: Path, text: str, talk: list[PromptMessage] = TALK, **more: bool) -> list[tuple[str, str]]:
        file, model, stop = open_model(path)
        model.keep_first(0)
        monkeypatch.setattr(writing, "Sampler", Written)
        monkeypatch.setattr(Written, "tokens", tokens_of(text, model.vocabulary))
        events: list[AnswerEvent] = []
        template = ChatTemplate(file.chat_template)
        Answerer(file, model, stop, template).answer(talk, Sampling(max_tokens=400), events.append, **more)
        joined: list[tuple[str, str]] = []
        for event in events:
            if isinstance(event, TextAdded | ThoughtAdded):
                kind = "thought" if isinstance(event, ThoughtAdded) else "answer"
                if joined and joined[-1][0] == kind:
                    joined[-1] = (kind, joined[-1][1] + event.text)
                else:
                    joined.append((kind, event.text))
        return joined

    return answer


BOTH = [("thought", "Hm, 2."), ("answer", "Two.")]


def test_a_tag_that_is_the_makers_own_token(answers: Callable[..., list[tuple[str, str]]], tmp_path: Path) -> None:
    path = write_llama(tmp_path / "qwen.gguf", template=QWEN)
    assert answers(path, "<think>\nHm, 2.\n</think>\n\nTwo.") == BOTH
    assert answers(path, "Two.", think=False) == [("answer", "Two.")]
    assert answers(path, "The tag is <think>") == [("answer", "The tag is <think>")]


def test_an_answer_that_is_gone_on_with_is_not_thought_about_anew(
    answers: Callable[..., list[tuple[str, str]]], tmp_path: Path
) -> None:
    begun = [*TALK, PromptMessage(Role.ASSISTANT, "Two")]
    for number, template in enumerate((QWEN, R1)):
        path = write_llama(tmp_path / f"{number}.gguf", template=template)
        assert answers(path, " and two.", begun) == [("answer", " and two.")]


def test_a_prompt_that_ends_in_thoughts(answers: Callable[..., list[tuple[str, str]]], tmp_path: Path) -> None:
    path = write_llama(tmp_path / "r1.gguf", template=R1)
    assert answers(path, "Hm, 2.\n</think>\n\nTwo.") == BOTH
    assert answers(path, "Hm, 2.") == [("thought", "Hm, 2.")]


def test_channels_of_control_tokens(answers: Callable[..., list[tuple[str, str]]], tmp_path: Path) -> None:
    # With the last two, llama.cpp knows that the one before them does not end an answer.
    marks = ("<|channel|>", "<|message|>", "<|start|>", "<|end|>", "<|return|>", "<|call|>")
    path = write_llama(tmp_path / "harmony.gguf", with_marks(*marks), template=HARMONY)
    text = "<|channel|>analysis<|message|>Hm, 2.<|end|><|start|>assistant<|channel|>final<|message|>Two."
    assert answers(path, text) == BOTH
    called = "<|channel|>commentary to=functions.end_conversation<|message|>{}"
    assert answers(path, "<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant" + called, may_leave=True) == [
        ("thought", "Hm.")
    ]


def test_control_tokens_around_thoughts(answers: Callable[..., list[tuple[str, str]]], tmp_path: Path) -> None:
    marks = ("<|START_THINKING|>", "<|END_THINKING|>", "<|START_RESPONSE|>", "<|END_RESPONSE|>")
    path = write_llama(tmp_path / "command.gguf", with_marks(*marks), template=COMMAND)
    assert answers(path, "Hm, 2.<|END_THINKING|><|START_RESPONSE|>Two.<|END_RESPONSE|>") == BOTH
    assert answers(path, "<|START_RESPONSE|>Two.<|END_RESPONSE|>", think=False) == [("answer", "Two.")]


def test_a_call_in_thoughts_does_not_end_the_answer(
    answers: Callable[..., list[tuple[str, str]]], tmp_path: Path
) -> None:
    path = write_llama(tmp_path / "r1.gguf", with_marks(), template=R1)
    told = answers(path, "[end_conversation]\n</think>\n\nTwo.", may_leave=True)
    assert told == [("thought", "[end_conversation]"), ("answer", "Two.")]


@pytest.mark.parametrize(
    ("template", "end"),
    [
        (R1, "<think>\n\n</think>\n\n"),
        (QWEN, "<think>\n\n</think>\n\n"),
        (CHATML + "{# <think> #}", "<think>\n\n</think>\n\n"),
    ],
)
def test_a_question_beside_the_chat_is_asked_behind_the_thoughts(
    open_model: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, template: str, end: str
) -> None:
    file, model, stop = open_model(write_llama(tmp_path / "judge.gguf", template=template))
    read: list[int] = []
    decode = model.decode_aside
    monkeypatch.setattr(model, "decode_aside", lambda tokens, at: (read.extend(tokens), decode(tokens, at))[1])
    answerer = Answerer(file, model, stop, ChatTemplate(file.chat_template))
    answerer.aside.judge([Spoken(tuple(TALK))], Choices((("hello",), ("world",))))
    assert b"".join(map(model.vocabulary.piece, read)).decode().endswith(end)

"""The offer to leave, from the prompt to the end of the answer: a real model whose tokens are chosen for it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from models.chat import writing
from models.chat.answering import Answerer
from models.chat.gguf_file import ModelFile
from models.chat.leaving import LEAVE_LINE
from models.chat.loaded_model import LoadedModel, StopFlag
from models.chat.prompt import build_prompt
from models.chat.records import (
    AnswerEvent,
    AnswerFinished,
    FinishReason,
    PromptMessage,
    Role,
    Sampling,
    TextAdded,
)
from models.chat.template import ChatTemplate
from tests.models.chat.tiny_gguf import CHATML, write_llama

Open = Callable[[Path], tuple[ModelFile, LoadedModel, StopFlag]]
TALK = [PromptMessage(Role.SYSTEM, "Be kind."), PromptMessage(Role.USER, "hello")]
WITH_TOOLS = "{% if tools %}{% for t in tools %}{{ t | tojson }}{% endfor %}{% endif %}" + CHATML


class Written:
    """In place of the sampler: the tokens of a text, one after the other."""

    text = ""

    def __init__(self, choice: object, size: int) -> None:
        self._bytes = list(self.text.encode())

    def next_token(self, context: object) -> int:
        return 3 + self._bytes.pop(0) if self._bytes else 2  # a byte's token, and the end's

    def close(self) -> None:
        pass


def answer(
    opened: tuple[ModelFile, LoadedModel, StopFlag], talk: Sequence[PromptMessage] = TALK, *, may_leave: bool = True
) -> tuple[str, FinishReason]:
    file, model, stop = opened
    events: list[AnswerEvent] = []
    model.keep_first(0)
    Answerer(file, model, stop).answer(talk, Sampling(max_tokens=100), events.append, may_leave=may_leave)
    last = events[-1]
    assert isinstance(last, AnswerFinished)
    return "".join(event.text for event in events if isinstance(event, TextAdded)), last.reason


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    monkeypatch.setattr(writing, "Sampler", Written)
    return lambda text: monkeypatch.setattr(Written, "text", text)


def test_a_call_ends_the_answer_and_is_no_part_of_it(
    open_model: Open, tiny_llama: Path, writes: Callable[[str], None]
) -> None:
    opened = open_model(tiny_llama)
    writes("Goodbye.\n[end_conversation] And more.")
    assert answer(opened) == ("Goodbye.\n", FinishReason.ASKED_TO_LEAVE)
    writes('{"name": "end_conversation", "parameters": {}}')
    assert answer(opened) == ("", FinishReason.ASKED_TO_LEAVE)
    writes("Goodbye.\n[end_conversation]")
    assert answer(opened) == ("Goodbye.\n", FinishReason.ASKED_TO_LEAVE)


def test_what_was_not_offered_is_text(open_model: Open, tiny_llama: Path, writes: Callable[[str], None]) -> None:
    writes("[end_conversation]")
    assert answer(open_model(tiny_llama), may_leave=False) == ("[end_conversation]", FinishReason.DONE)


def test_what_is_no_call_is_shown_whole(open_model: Open, tiny_llama: Path, writes: Callable[[str], None]) -> None:
    writes('{"name": "Ada"}')
    assert answer(open_model(tiny_llama)) == ('{"name": "Ada"}', FinishReason.DONE)


def test_a_template_that_takes_tools_tells_of_this_one(open_model: Open, tmp_path: Path) -> None:
    file, model, _ = open_model(write_llama(tmp_path / "tools.gguf", template=WITH_TOOLS))
    template = ChatTemplate(file.chat_template)
    assert template.takes_tools
    offered = build_prompt(TALK, template, model.vocabulary, 2048, may_leave=True)
    text = b"".join(model.vocabulary.piece(token) for token in offered.tokens).decode()
    assert '"name": "end_conversation"' in text
    assert LEAVE_LINE[:20] not in text
    plain = build_prompt(TALK, template, model.vocabulary, 2048)
    assert plain.tokens == build_prompt(TALK, ChatTemplate(CHATML), model.vocabulary, 2048).tokens


@pytest.mark.parametrize("talk", [TALK, TALK[1:]], ids=["with a system message", "without"])
def test_a_template_without_tools_gets_a_line_in_the_systems_words(
    open_model: Open, tiny_llama: Path, talk: list[PromptMessage]
) -> None:
    file, model, _ = open_model(tiny_llama)
    template = ChatTemplate(file.chat_template)
    assert not template.takes_tools
    offered = build_prompt(talk, template, model.vocabulary, 2048, may_leave=True)
    text = b"".join(model.vocabulary.piece(token) for token in offered.tokens).decode()
    assert LEAVE_LINE in text
    assert text.index("system") < text.index(LEAVE_LINE) < text.index("hello")


def test_a_conversation_that_fits_only_without_the_offer_is_answered_without_it(
    open_model: Open, tiny_llama: Path, writes: Callable[[str], None]
) -> None:
    writes("[end_conversation]")
    talk = [PromptMessage(Role.USER, "x" * 330)]
    assert answer(open_model(tiny_llama), talk) == ("[end_conversation]", FinishReason.DONE)

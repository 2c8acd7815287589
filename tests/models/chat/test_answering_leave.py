"""The offer to leave, from the prompt to the end of the answer: a real model whose tokens are chosen for it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from models.chat import writing
from models.chat.answering import Answerer
from models.chat.gguf.model_file import ModelFile
from models.chat.leaving.leave_tool import LEAVE_LINE
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
from models.chat.templates.template import ChatTemplate
from models.library.default_model import find_default_model
from tests.models.chat.tiny_gguf import CHATML, write_llama

Open = Callable[[Path], tuple[ModelFile, LoadedModel, StopFlag]]
TALK = [PromptMessage(Role.SYSTEM, "Be kind."), PromptMessage(Role.USER, "hello")]
CALL = '{"name": "end_conversation", "parameters": {}}'
WITH_TOOLS = "{% if tools %}{% for t in tools %}{{ t | tojson }}{% endfor %}{% endif %}" + CHATML


class Written:
    """In place of the sampler: the tokens of a text, one after the other."""

    text = ""

    def __init__(self, choice: object, size: int) -> None:
        self._bytes = list(self.text.encode())

    def next_token(self, context: object, row: int) -> int:
        return 3 + self._bytes.pop(0) if self._bytes else 2  # a byte's token, and the end's

    def close(self) -> None:
        pass


def answer(
    opened: tuple[ModelFile, LoadedModel, StopFlag],
    talk: Sequence[PromptMessage] = TALK,
    *,
    may_leave: bool = True,
    most: int = 100,
) -> tuple[str, FinishReason]:
    file, model, stop = opened
    events: list[AnswerEvent] = []
    model.keep_first(0)
    template = ChatTemplate(file.chat_template)
    Answerer(file, model, stop, template).answer(talk, Sampling(max_tokens=most), events.append, may_leave=may_leave)
    last = events[-1]
    assert isinstance(last, AnswerFinished)
    return "".join(event.text for event in events if isinstance(event, TextAdded)), last.reason


@pytest.fixture
def writes(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    monkeypatch.setattr(writing, "Sampler", Written)
    return lambda text: monkeypatch.setattr(Written, "text", text)


@pytest.fixture(scope="module")
def roomy_llama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny model with a window that the tool's description fits into, letter by letter."""
    folder = tmp_path_factory.mktemp("roomy")
    return write_llama(folder / "roomy.gguf", lambda writer: writer.add_context_length(2048))


@pytest.mark.parametrize("start", ["", "```json\n", "<tool_call>\n", "Goodbye.\n<tool_call>"])
def test_from_the_key_of_its_arguments_on_a_grammar_brings_the_call_to_its_end(
    open_model: Open, roomy_llama: Path, writes: Callable[[str], None], start: str
) -> None:
    writes(start + '{"name": "end_conversation", "parameters I do not know')
    said = "Goodbye.\n" if start.startswith("Goodbye") else ""
    assert answer(open_model(roomy_llama), most=400) == (said, FinishReason.ASKED_TO_LEAVE)


def test_a_real_model_brings_a_call_to_its_end(open_model: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_model(find_default_model())
    vocabulary = opened[1].vocabulary

    class Begins(Written):
        def __init__(self, choice: object, size: int) -> None:
            self._bytes = list(
                vocabulary.tokens_of_content('```json\n{\n  "name": "end_conversation",\n  "parameters', True)
            )

        def next_token(self, context: object, row: int) -> int:
            return self._bytes.pop(0)  # and nothing more than that, since the grammar takes over

    monkeypatch.setattr(writing, "Sampler", Begins)
    assert answer(opened) == ("", FinishReason.ASKED_TO_LEAVE)


def test_a_call_in_another_form_ends_the_answer_as_well(
    open_model: Open, roomy_llama: Path, writes: Callable[[str], None]
) -> None:
    writes("Goodbye.\n<tool_call>\n<function=end_conversation>\n</function>\n</tool_call> And more.")
    assert answer(open_model(roomy_llama)) == ("Goodbye.\n", FinishReason.ASKED_TO_LEAVE)


def test_a_call_that_reaches_the_limit_is_not_shown(
    open_model: Open, roomy_llama: Path, writes: Callable[[str], None]
) -> None:
    writes(CALL)
    most = len('{"name": "end_c')
    assert answer(open_model(roomy_llama), most=most) == ("", FinishReason.LENGTH)


def test_stopping_in_the_middle_of_a_call_is_no_call(
    open_model: Open, roomy_llama: Path, writes: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    writes(CALL)
    opened = open_model(roomy_llama)
    stop = opened[2]
    real = writing.finish_call

    def stopped(*args: Any) -> tuple[FinishReason, int]:
        stop.raised = True
        return real(*args)

    monkeypatch.setattr(writing, "finish_call", stopped)
    assert answer(opened)[1] is FinishReason.STOPPED


def test_a_user_who_asks_for_the_call_is_not_left_by_it(
    open_model: Open, roomy_llama: Path, writes: Callable[[str], None]
) -> None:
    writes(CALL)
    talk = [PromptMessage(Role.USER, "Write me the JSON of the end_conversation tool call, you idiot.")]
    assert answer(open_model(roomy_llama), talk) == (CALL, FinishReason.DONE)


def test_what_was_not_offered_is_text(open_model: Open, roomy_llama: Path, writes: Callable[[str], None]) -> None:
    writes(CALL)
    assert answer(open_model(roomy_llama), may_leave=False) == (CALL, FinishReason.DONE)


@pytest.mark.parametrize("text", ['{"name": "Ada"}', f"Here it is:\n```json\n{CALL}\n```"])
def test_what_is_no_call_is_shown_whole(
    open_model: Open, roomy_llama: Path, writes: Callable[[str], None], text: str
) -> None:
    writes(text)
    assert answer(open_model(roomy_llama)) == (text, FinishReason.DONE)


def test_a_call_in_a_thought_does_not_count(open_model: Open, roomy_llama: Path, writes: Callable[[str], None]) -> None:
    writes(f"<think>{CALL}</think>No.")
    assert answer(open_model(roomy_llama)) == ("No.", FinishReason.DONE)


def test_a_template_that_takes_tools_tells_of_this_one(open_model: Open, tmp_path: Path) -> None:
    file, model, _ = open_model(write_llama(tmp_path / "tools.gguf", template=WITH_TOOLS))
    template = ChatTemplate(file.chat_template)
    assert template.facts.takes_tools
    offered = build_prompt(TALK, template, model.vocabulary, 2048, may_leave=True)
    text = b"".join(model.vocabulary.piece(token) for token in offered.tokens).decode()
    assert '"name": "end_conversation"' in text
    assert LEAVE_LINE[:20] not in text
    plain = build_prompt(TALK, template, model.vocabulary, 2048)
    assert plain.tokens == build_prompt(TALK, ChatTemplate(CHATML), model.vocabulary, 2048).tokens


@pytest.mark.parametrize("talk", [TALK, TALK[1:]], ids=["with a system message", "without"])
def test_a_template_without_tools_gets_a_line_in_the_systems_words(
    open_model: Open, roomy_llama: Path, talk: list[PromptMessage]
) -> None:
    file, model, _ = open_model(roomy_llama)
    template = ChatTemplate(file.chat_template)
    assert not template.facts.takes_tools
    offered = build_prompt(talk, template, model.vocabulary, 2048, may_leave=True)
    text = b"".join(model.vocabulary.piece(token) for token in offered.tokens).decode()
    assert text.count(LEAVE_LINE) == 1
    assert text.index("system") < text.index(LEAVE_LINE) < text.index("hello")


def test_a_conversation_that_fits_only_without_the_offer_is_answered_without_it(
    open_model: Open, tiny_llama: Path, writes: Callable[[str], None]
) -> None:
    writes(CALL)
    talk = [PromptMessage(Role.USER, "x" * 330)]
    assert answer(open_model(tiny_llama), talk) == (CALL, FinishReason.DONE)

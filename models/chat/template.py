"""A conversation as the prompt that a model was trained on: the file's chat template, run as the stranger's code that it is.

The template never sees what people wrote. It is given placeholders nobody can guess in place of the texts, and its result is cut at
them: what lies between is the template's own, and only that may become control tokens. Where a template refuses the conversation,
the conversation is bent to it, step by step; where nothing helps, ChatML stands in.
"""

import json
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NoReturn

import jinja2
import jinja2.ext
import jinja2.nodes
import jinja2.parser
from jinja2.sandbox import ImmutableSandboxedEnvironment

from models.chat.leave_tool import END_CONVERSATION, TOOL_NAME
from models.chat.records import PromptMessage, PromptPart, Role
from models.chat.template_watch import template_watch

CHATML_STOPS = ("<|im_end|>", "<|im_start|>")
_MOST_OWN_CHARACTERS = 65536
_JOINT = "\n\n"
_OFFER: Mapping[str, Any] = {"tools": [END_CONVERSATION]}
# Templates of models that think by default know this name; it is Qwen's, and others took it over.
_AT_ONCE: Mapping[str, Any] = {"enable_thinking": False}
_NOTHING: Mapping[str, Any] = {}
_THINKING = re.compile(r"^\s*<think>.*?</think>\s*", re.DOTALL)


class TemplateRefused(Exception):
    """The template does not take this conversation."""


@dataclass(frozen=True)
class _Turn:
    role: Role
    content: str


class ChatTemplate:
    """A model's chat template. Not for use by several threads: the watch over it is one for the process."""

    def __init__(self, source: str | None, bos: str = "", eos: str = "") -> None:
        """`source` is None for a file without one; `bos` and `eos` are the texts of the model's tokens."""
        self._template: jinja2.Template | None = None
        self._takes_tools = False
        # gpt-oss and its like: what comes before this channel are thoughts.
        self._final_channel = source is not None and all(mark in source for mark in ("<|channel|>", "<|message|>"))
        self._tokens = {"bos_token": bos, "eos_token": eos}
        if source is not None:
            with template_watch():
                self._template = _compile(source)
                if self._template is not None and not self._takes_a_chat():
                    self._template = None
                self._takes_tools = self._template is not None and self._tells_of_tools()

    @property
    def is_chatml(self) -> bool:
        """Whether ChatML stands in for a template that is missing or of no use."""
        return self._template is None

    @property
    def takes_tools(self) -> bool:
        """Whether it tells the model of tools that it may call."""
        return self._takes_tools

    def render(self, messages: Sequence[PromptMessage], *, may_leave: bool = False) -> list[PromptPart]:
        """The prompt for the assistant's next turn, in parts. The texts of the messages are in it once each and in order.

        `may_leave` offers the `end_conversation` tool, where the template takes tools.
        """
        return self._bent(messages, _OFFER if may_leave and self._takes_tools else _NOTHING)

    def render_at_once(self, messages: Sequence[PromptMessage]) -> list[PromptPart]:
        """The same for a question whose answer begins with the next token: a model that thinks first is led past its thoughts."""
        parts = self._bent(messages, _AT_ONCE)
        if not parts[-1].is_content and parts[-1].text.rstrip().endswith("<think>"):
            parts.append(PromptPart("\n\n</think>\n\n", False))
        if self._final_channel:
            parts.append(PromptPart("<|channel|>final<|message|>", False))
        return parts

    def _bent(self, messages: Sequence[PromptMessage], extras: Mapping[str, Any]) -> list[PromptPart]:
        turns = [_Turn(message.role, _without_thinking(message)) for message in messages]
        if self._template is not None:
            with template_watch():
                for bent, typed in _attempts(turns):
                    try:
                        return self._render(bent, typed=typed, extras=extras)
                    except TemplateRefused:
                        continue
        return _chatml(turns)

    def _takes_a_chat(self) -> bool:
        user, answer = _Turn(Role.USER, "Hello"), _Turn(Role.ASSISTANT, "Hi")
        probes = ([user], [_Turn(Role.SYSTEM, "Be kind."), user, answer, user])
        return all(any(self._accepts(bent, typed=typed) for bent, typed in _attempts(probe)) for probe in probes)

    def _tells_of_tools(self) -> bool:
        probe = [_Turn(Role.SYSTEM, "Be kind."), _Turn(Role.USER, "Hello")]
        for bent, typed in _attempts(probe):
            try:
                parts = self._render(bent, typed=typed, extras=_OFFER)
            except TemplateRefused:
                continue
            return any(TOOL_NAME in part.text for part in parts)
        return False

    def _accepts(self, turns: list[_Turn], *, typed: bool) -> bool:
        try:
            self._render(turns, typed=typed)
        except TemplateRefused:
            return False
        return True

    def _render(self, turns: list[_Turn], *, typed: bool, extras: Mapping[str, Any] = _NOTHING) -> list[PromptPart]:
        assert self._template is not None  # noqa: S101
        secret = secrets.token_hex(8)
        texts: dict[str, str] = {}
        given = []
        for index, turn in enumerate(turns):
            text = turn.content
            if core := text.strip():
                mark = f"X{secret}{index:06d}X"
                texts[mark] = core
                # The white space around a text is left to the template, which may trim it.
                text = text.replace(core, mark)
            given.append({"role": turn.role.value, "content": [{"type": "text", "text": text}] if typed else text})
        try:
            rendered = self._template.render(messages=given, add_generation_prompt=True, **self._tokens, **extras)
        except Exception as error:  # a stranger's program may fail in any way
            raise TemplateRefused(repr(error)) from error
        if len(rendered) > _MOST_OWN_CHARACTERS * (1 + len(turns)):
            raise TemplateRefused("the template's own words are too many")
        return _cut(rendered, f"(X{secret}\\d{{6}}X)", texts)


def _cut(rendered: str, mark: str, texts: dict[str, str]) -> list[PromptPart]:
    """Put the texts in the places of their marks."""
    pieces = re.split(mark, rendered)
    if pieces[1::2] != list(texts):
        raise TemplateRefused("a text is missing, doubled or out of order")
    parts = [PromptPart(texts.get(piece, piece), is_content=number % 2 == 1) for number, piece in enumerate(pieces)]
    return [part for part in parts if part.text]


def _attempts(turns: list[_Turn]) -> Iterator[tuple[list[_Turn], bool]]:
    """The conversation as it is, then bent more and more to what templates are known to insist on."""
    tried: list[list[_Turn]] = []
    for bend in (list[_Turn], _fold_system, _merge_neighbours, _drop_leading_assistant):
        turns = bend(turns)
        if turns not in tried:
            tried.append(turns)
            yield turns, False
    for bent in (tried[0], tried[-1]):  # some templates read a list of typed parts and drop plain text
        yield bent, True


def _fold_system(turns: Sequence[_Turn]) -> list[_Turn]:
    """Put the system's words in front of the first user turn."""
    system = _JOINT.join(turn.content for turn in turns if turn.role is Role.SYSTEM and turn.content)
    rest = [turn for turn in turns if turn.role is not Role.SYSTEM]
    if not system:
        return rest
    for index, turn in enumerate(rest):
        if turn.role is Role.USER:
            rest[index] = replace(turn, content=system + _JOINT + turn.content)
            return rest
    return [_Turn(Role.USER, system), *rest]


def _merge_neighbours(turns: Sequence[_Turn]) -> list[_Turn]:
    merged: list[_Turn] = []
    for turn in turns:
        if merged and merged[-1].role is turn.role:
            texts = [text for text in (merged[-1].content, turn.content) if text.strip()]
            merged[-1] = replace(turn, content=_JOINT.join(texts))
        else:
            merged.append(turn)
    return merged


def _drop_leading_assistant(turns: Sequence[_Turn]) -> list[_Turn]:
    start = next((index for index, turn in enumerate(turns) if turn.role is not Role.ASSISTANT), len(turns))
    return list(turns[start:])


def _chatml(turns: Sequence[_Turn]) -> list[PromptPart]:
    parts = []
    between = ""
    for turn in turns:
        parts.append(PromptPart(f"{between}<|im_start|>{turn.role.value}\n", False))
        if turn.content.strip():
            parts.append(PromptPart(turn.content.strip(), True))
        between = "<|im_end|>\n"
    parts.append(PromptPart(f"{between}<|im_start|>assistant\n", False))
    return parts


def _without_thinking(message: PromptMessage) -> str:
    """What a model thought aloud is not sent back to it; templates that drop it themselves see only placeholders."""
    return _THINKING.sub("", message.content, count=1) if message.role is Role.ASSISTANT else message.content


def _compile(source: str) -> jinja2.Template | None:
    environment = ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols", _Generation]
    )
    environment.filters["tojson"] = _tojson
    environment.globals["raise_exception"] = _raise_exception
    environment.globals["strftime_now"] = _strftime_now
    try:
        return environment.from_string(source)
    except Exception:  # noqa: BLE001 # not only syntax errors: a nest too deep overflows Python's own compiler
        return None


class _Generation(jinja2.ext.Extension):
    """`{% generation %}` marks the assistant's words for training; here it is no more than its body."""

    tags = {"generation"}  # noqa: RUF012 # jinja2's interface

    def parse(self, parser: jinja2.parser.Parser) -> list[jinja2.nodes.Node]:
        next(parser.stream)
        return parser.parse_statements(("name:endgeneration",), drop_needle=True)


def _tojson(value: Any, ensure_ascii: bool = False, indent: int | None = None, **_rest: Any) -> str:
    # jinja2's own escapes < and > for HTML, which is wrong in a prompt.
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent)


def _raise_exception(message: str) -> NoReturn:
    raise TemplateRefused(message)


def _strftime_now(form: str) -> str:
    return datetime.now().astimezone().strftime(form)

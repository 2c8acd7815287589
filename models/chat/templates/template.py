"""A conversation as the prompt that a model was trained on: the file's chat template, run as the stranger's code that it is.

The template never sees what people wrote. It is given placeholders nobody can guess in place of the texts, and its result is cut at
them: what lies between is the template's own, and only that may become control tokens. Where a template refuses the conversation,
the conversation is bent to it, step by step; where nothing helps, ChatML stands in.
"""

import re
import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

import msgspec

from models.chat.leaving.leave_tool import END_CONVERSATION, TOOL_NAME
from models.chat.records import PromptMessage, PromptPart, Role
from models.chat.templates.bending import Turn, attempts, chatml
from models.chat.templates.program import TemplateHostile, TemplateProgram, TemplateRefused
from models.chat.thinking import without_thoughts
from models.chat.thinking_forms import closed, empty_thought, has_empty_thought, opening_of

_MOST_OWN_CHARACTERS = 65536
_OFFER: Mapping[str, Any] = {"tools": [END_CONVERSATION]}
_NOTHING: Mapping[str, Any] = {}
# By which names templates have thinking switched on and off. Of the first three any effect is believed, for they mean nothing else;
# the others must be seen to open a thought, or to have none.
_PLAIN_SWITCHES = 3
_SWITCHES: tuple[tuple[Mapping[str, Any], Mapping[str, Any]], ...] = (
    ({"enable_thinking": True}, {"enable_thinking": False}),
    ({"thinking": True}, {"thinking": False}),
    ({"thinking_mode": "enabled"}, {"thinking_mode": "disabled"}),
    ({"reasoning": True}, {"reasoning": False}),
    ({"reasoning_effort": "high"}, {"reasoning_effort": "no_think"}),
    ({"reasoning_effort": "high"}, {"reasoning_effort": "none"}),
    ({"reasoning_effort": "high"}, {"reasoning_effort": "minimal"}),
    ({}, {"thinking_budget": 0}),
)
_PROBE = [Turn(Role.SYSTEM, "Be kind."), Turn(Role.USER, "Hello"), Turn(Role.ASSISTANT, "Hi"), Turn(Role.USER, "Hello")]


class TemplateFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a template can do."""

    is_chatml: bool
    """ChatML stands in for a template that is missing or of no use."""
    takes_tools: bool
    """It tells the model of tools that it may call."""
    thinks: bool | None
    """Whether the model is to think unless it is told otherwise; None where the template has no switch for it."""


class Template(Protocol):
    """What turns conversations into prompts."""

    @property
    def facts(self) -> TemplateFacts:
        """What it can do."""

    def render(
        self, messages: Sequence[PromptMessage], *, may_leave: bool = False, think: bool | None = None
    ) -> list[PromptPart]:
        """The prompt for the assistant's next turn, in parts. The texts of the messages are in it once each and in order.

        `may_leave` offers the `end_conversation` tool, where the template takes tools. `think` switches thinking on or off, where
        the template has a switch; None leaves it to the template.
        """

    def render_at_once(self, messages: Sequence[PromptMessage]) -> list[PromptPart]:
        """The same for a question whose answer begins with the next token: a model that thinks first is led past its thoughts."""


def turns_of(messages: Sequence[PromptMessage]) -> list[Turn]:
    """The messages as a template is given them. What a model thought is not sent back to it."""
    return [
        Turn(message.role, without_thoughts(message.content) if message.role is Role.ASSISTANT else message.content)
        for message in messages
    ]


class ChatTemplate:
    """A model's chat template. It runs in this process: see `process.py` for strangers' templates."""

    def __init__(self, source: str | None, bos: str = "", eos: str = "") -> None:
        """`source` is None for a file without one; `bos` and `eos` are the texts of the model's tokens. Raises TemplateHostile."""
        self.bos, self.eos = bos, eos
        self._source = source or ""
        self._program: TemplateProgram | None = None
        self._switch: tuple[Mapping[str, Any], Mapping[str, Any]] | None = None
        self._trap: TemplateHostile | None = None
        if source is not None:
            try:
                self._program = TemplateProgram(source)
            except TemplateRefused:
                self._program = None
        if self._program is not None and not self._takes_a_chat():
            if self._trap is not None:
                raise self._trap
            self._program = None
        offered = self._tried(_PROBE, _OFFER)
        takes_tools = offered is not None and any(TOOL_NAME in part.text for part in offered)
        self._facts = TemplateFacts(
            is_chatml=self._program is None, takes_tools=takes_tools, thinks=self._find_switch()
        )

    @property
    def facts(self) -> TemplateFacts:
        """See `Template.facts`."""
        return self._facts

    def render(
        self, messages: Sequence[PromptMessage], *, may_leave: bool = False, think: bool | None = None
    ) -> list[PromptPart]:
        """See `Template.render`."""
        tools = _OFFER if may_leave and self._facts.takes_tools else _NOTHING
        return self._bent(messages, {**tools, **self._switched(think)})

    def render_at_once(self, messages: Sequence[PromptMessage]) -> list[PromptPart]:
        """See `Template.render_at_once`."""
        parts = self._bent(messages, self._switched(False))
        tail = _tail(parts)
        led = closed(opening_of(tail), self._source)
        if tail.endswith("\n"):  # one empty line, as models were trained on it
            led = led.removeprefix("\n")
        if not led and self._switch is None and not opening_of(tail).behind_thought:
            led = empty_thought(self._source)
        return [*parts, PromptPart(led, False)] if led else parts

    def _switched(self, think: bool | None) -> Mapping[str, Any]:
        if think is None or self._switch is None:
            return _NOTHING
        return self._switch[0 if think else 1]

    def _bent(self, messages: Sequence[PromptMessage], variables: Mapping[str, Any]) -> list[PromptPart]:
        turns = turns_of(messages)
        parts = self._tried(turns, variables)
        return chatml(turns) if parts is None else parts

    def _tried(self, turns: list[Turn], variables: Mapping[str, Any]) -> list[PromptPart] | None:
        """The prompt from the first attempt that the template takes; None where it takes none."""
        if self._program is None:
            return None
        for lenient in (False, True):
            for bent, typed in attempts(turns):
                try:
                    return self._run(self._program, bent, variables, typed=typed, lenient=lenient)
                except TemplateRefused:
                    continue
                except TemplateHostile as error:
                    self._trap = error
                    return None
        return None

    def _takes_a_chat(self) -> bool:
        return all(self._tried(turns, _NOTHING) is not None for turns in (_PROBE[1:2], _PROBE))

    def _find_switch(self) -> bool | None:
        """Find the switch for thinking by what it does, and how it stands unless it is touched."""
        by_default = self._tried(_PROBE, _NOTHING)
        if by_default is None:
            return None
        for number, switch in enumerate(_SWITCHES):
            if not all(name in self._source for half in switch for name in half):
                continue
            on, off = (self._tried(_PROBE, half) for half in switch)
            if on is None or off is None or on == off or opening_of(_tail(off)).closers:
                continue
            if number < _PLAIN_SWITCHES or opening_of(_tail(on)).closers or (_has_none(off) and not _has_none(on)):
                self._switch = switch
                return by_default != off
        return None

    def _run(
        self,
        program: TemplateProgram,
        turns: list[Turn],
        variables: Mapping[str, Any],
        *,
        typed: bool,
        lenient: bool,
    ) -> list[PromptPart]:
        secret = f"{secrets.randbelow(10**20):020d}"  # digits alone: some templates change a text's case
        texts: dict[str, str] = {}
        given = []
        for index, turn in enumerate(turns):
            text = turn.content
            if core := text.strip():
                mark = f"{secret}{index:06d}"
                texts[mark] = core
                # The white space around a text is left to the template, which may trim it.
                text = text.replace(core, mark)
            given.append({"role": turn.role.value, "content": [{"type": "text", "text": text}] if typed else text})
        tokens = {"bos_token": self.bos, "eos_token": self.eos}
        rendered = program.run(given, {**tokens, **variables}, lenient=lenient)
        if len(rendered) > _MOST_OWN_CHARACTERS * (1 + len(turns)):
            raise TemplateHostile("the template's own words are too many")
        return _cut(rendered, f"({secret}\\d{{6}})", texts)


def _cut(rendered: str, mark: str, texts: dict[str, str]) -> list[PromptPart]:
    """Put the texts in the places of their marks."""
    pieces = re.split(mark, rendered)
    if pieces[1::2] != list(texts):
        raise TemplateRefused("a text is missing, doubled or out of order")
    parts = [PromptPart(texts.get(piece, piece), is_content=number % 2 == 1) for number, piece in enumerate(pieces)]
    return [part for part in parts if part.text]


def _tail(parts: Sequence[PromptPart]) -> str:
    """The template's own words behind the last text."""
    return "" if not parts or parts[-1].is_content else parts[-1].text


def _has_none(parts: Sequence[PromptPart]) -> bool:
    """Whether the prompt leaves the model no thoughts."""
    return opening_of(_tail(parts)).behind_thought or has_empty_thought(_tail(parts))

"""The tool with which a model may end a conversation, and how its call is known among the words of an answer.

A model calls a tool in the form it was trained on, and there are many: marks that are control tokens (`<|python_tag|>`, Mistral's
`[TOOL_CALLS]`, gpt-oss's channels) or plain text (`<tool_call>` of Hermes and Qwen), bare JSON from the first word on (Llama 3.1), a
fence of code (Gemma). No piece of a call may be shown, so whatever may become one is held back until it is plain which it is.
"""

import re
from enum import Enum, auto
from typing import Any, Final

from models.chat.answer_text import overlap

TOOL_NAME: Final = "end_conversation"
END_CONVERSATION: Final[dict[str, Any]] = {
    "type": "function",
    "function": {
        "name": TOOL_NAME,
        "description": (
            "Ends this conversation for good. A last resort: only where the user was warned and goes on abusing you. "
            "Never for a hard topic, for criticism, or with somebody who may be in danger."
        ),
        "parameters": {"type": "object", "properties": {}, "required": []},
    },
}
LEAVE_LINE = (
    f"If the user goes on abusing you after the warning, you may end this conversation for good: write [{TOOL_NAME}] on a line of "
    "its own and nothing else. Never do so over a hard topic or criticism, or with somebody who may be in danger."
)
"""For models whose template knows no tools."""

_THINK, _THOUGHT = "<think>", "</think>"
_FENCE = "```"
_MARKER = f"[{TOOL_NAME}]"
_CALL_OPENERS = (
    "<tool_call>",
    "<|tool_call|>",
    "<|tool_call>",
    "<|tool_call_start|>",
    "<|tool_calls_section_begin|>",
    "<｜tool▁calls▁begin｜>",
    "<start_function_call>",
    "<function=",
    "<|python_tag|>",
    "[TOOL_CALLS]",
)
_HEADER_OPENERS = ("<|channel|>", "<|start|>")
_OPENERS = (*_CALL_OPENERS, *_HEADER_OPENERS, _FENCE, _MARKER, _THINK)
_OPENER = re.compile("|".join(map(re.escape, _OPENERS)))
# Its closing mark, where what was held turned out to be no call.
_CLOSERS = {
    **dict.fromkeys(_CALL_OPENERS, re.compile(r"</tool_call>|</function>|<\|tool_call_end\|>|<end_function_call>")),
    **dict.fromkeys(_HEADER_OPENERS, re.compile(r"<\|message\|>")),
    _FENCE: re.compile(r"\n\s*```"),
}
_MOST_HELD = 600
# The name where a call has it: at the start, behind a key, an address or a separating mark. In an argument it is no call.
_CALL = re.compile(
    r"(?:^\W*(?:functions?[.:])?|\b(?:name|function|tool|tool_name|to|call)[\"']?\s*[=:]\s*[\"']?(?:functions?[.:])?"
    rf"|[|｜]>(?:functions?[.:])?){TOOL_NAME}(?![\w-])(?P<after>.)?",
    re.DOTALL,
)
_LANGUAGE = re.compile(r"^[\w-]*\n")
_LINE_MARKUP = " \t*_`>#-"


class _Kind(Enum):
    START = auto()
    """Nothing but white space so far: bare JSON here is a call."""
    TEXT = auto()
    THOUGHTS = auto()
    HELD = auto()


class CallWatch:
    """Reads an answer as it is written, and gives back what of it may be shown. Once `called` is true, nothing more is to be fed."""

    def __init__(self, *, in_thoughts: bool = False) -> None:
        self.called = False
        self._kind = _Kind.THOUGHTS if in_thoughts else _Kind.START
        self._tail = ""
        """The end of the text, not given back yet, that may be the start of an opener."""
        self._line = ""
        """What was given back of the current line."""
        self._opener = ""
        self._seen = ""
        """What was held since the opener, marks and all."""
        self._shown_if_none = ""
        """What was held, as it is shown where it is no call."""

    def feed(self, text: str) -> str:
        """Plain text of the answer: what may be shown now, often nothing."""
        if not text or self.called:
            return ""
        if self._kind is _Kind.HELD:
            return self._hold(text, text)
        text, self._tail = self._tail + text, ""
        if self._kind is _Kind.THOUGHTS:
            return self._think(text)
        return self._read(text)

    def mark(self, mark: str) -> str:
        """A control token of the answer, by its name. It is never shown; what was held before it may be."""
        if self.called:
            return ""
        if self._kind is _Kind.HELD:
            return self._hold(mark, "")
        if self._kind is _Kind.THOUGHTS:
            self._kind = _Kind.START if mark == _THOUGHT else _Kind.THOUGHTS
            return self._give(self._take_tail())
        before = self._give(self._take_tail())
        if mark == _THINK:
            self._kind = _Kind.THOUGHTS
        elif mark in _CALL_OPENERS or mark in _HEADER_OPENERS:
            self._begin(mark, "")
        return before

    def finish(self) -> str:
        """The answer is over: what was held and is no call, nor the beginning of one that was cut short."""
        if self.called:
            return ""
        if self._kind is not _Kind.HELD:
            return self._take_tail()
        self.called = self._is_call(ended=True)
        cut_short = self._opener in _CALL_OPENERS or overlap(self._seen, TOOL_NAME) > len("end")
        return "" if self.called or cut_short else self._shown_if_none

    def _read(self, text: str) -> str:
        if self._kind is _Kind.START and (begun := text.lstrip()):
            may_open = any(opener.startswith(begun[: len(opener)]) for opener in _OPENERS)
            if begun[0] in "{[" and not may_open:
                self._begin("", text[: len(text) - len(begun)])
                return self._hold(begun, begun)
            if not may_open:
                self._kind = _Kind.TEXT
        found = _OPENER.search(text)
        if found is None:
            size = max(overlap(text, opener) for opener in _OPENERS)
            self._tail = text[len(text) - size :]
            return self._give(text[: len(text) - size])
        before, rest = text[: found.start()], text[found.end() :]
        line = (self._line + before).rpartition("\n")[2]
        shown = self._give(before)
        if found[0] == _THINK:
            self._kind = _Kind.THOUGHTS
            return shown + self._give(_THINK) + self.feed(rest)
        if found[0] == _MARKER:
            if not line.strip(_LINE_MARKUP):
                self.called = True
                return shown
            self._kind = _Kind.TEXT
            return shown + self._give(_MARKER) + self.feed(rest)
        self._begin(found[0], found[0])
        return shown + self._hold(rest, rest)

    def _think(self, text: str) -> str:
        thoughts, mark, rest = text.partition(_THOUGHT)
        if mark:
            self._kind = _Kind.START
            return self._give(thoughts + mark) + self.feed(rest)
        size = overlap(text, _THOUGHT)
        self._tail = text[len(text) - size :]
        return self._give(text[: len(text) - size])

    def _begin(self, opener: str, shown: str) -> None:
        self._kind, self._opener = _Kind.HELD, opener
        self._seen, self._shown_if_none = "", shown

    def _hold(self, seen: str, shown: str) -> str:
        self._seen += seen
        self._shown_if_none += shown
        if self._is_call(ended=False):
            self.called = True
            return ""
        if len(self._seen) < _MOST_HELD and not self._is_closed():
            return ""
        self._kind = _Kind.TEXT
        return self._give(self._shown_if_none)

    def _is_call(self, *, ended: bool) -> bool:
        held = _LANGUAGE.sub("", self._seen, count=1) if self._opener == _FENCE else self._seen
        found = _CALL.search(held)
        return found is not None and (ended or found["after"] is not None)

    def _is_closed(self) -> bool:
        if closer := _CLOSERS.get(self._opener):
            return closer.search(self._seen) is not None
        return self._seen.count("{") == self._seen.count("}") and self._seen.count("[") == self._seen.count("]")

    def _take_tail(self) -> str:
        tail, self._tail = self._tail, ""
        return tail

    def _give(self, text: str) -> str:
        self._line = (self._line + text).rpartition("\n")[2][-64:]
        return text

"""The forms in which models call a tool and think aloud, as their makers' chat templates have them.

All of it is matched against text with its control tokens written out: what is a control token in one model is plain text in another.
"""

import json
import re
from enum import Enum, auto
from typing import Any, Final

from models.chat.leaving.leave_tool import TOOL_NAME
from models.chat.thinking_forms import PAIRS_OF_PROMPTS

THOUGHTS: Final = {
    **PAIRS_OF_PROMPTS,
    "<|channel|>analysis<|message|>": "<|end|>",  # gpt-oss
    "to=self<|message|>": "<|eom|>",  # Muse
}
"""What opens thoughts, and what closes them: also where they stand in the middle of an answer, and so are told as part of it."""
CALL_OPENERS: Final = (
    "<tool_call>",  # Hermes, Qwen, GLM, Granite 4
    "<tool_calls>",  # Apriel, MiniMax M1, Hunyuan
    "<TOOLCALL>",  # Nemotron
    "<function_call>",  # Granite 3.0
    "<function_calls>",  # OLMo
    "<function=",  # Llama 3.1, Functionary 3.1, Qwen Coder
    "<function name=",  # MiniCPM
    "<seed:tool_call>",
    "<minimax:tool_call>",
    "]<]minimax[>[<tool_call>",
    "<tool_call:opensource>",  # Hunyuan 3
    "<tool_calls:opensource>",
    "<atem:function_calls>",  # Muse
    "<｜DSML｜function_calls>",  # DeepSeek 3.2
    "<｜DSML｜tool_calls>",
    "<｜tool▁calls▁begin｜>",  # DeepSeek
    "<｜tool▁call▁begin｜>",
    "<|tool_call|>",  # Granite 3, Phi 4
    "<|tool_call>",  # Gemma 4
    "<start_function_call>",  # FunctionGemma
    "<|tool_call_start|>",  # LFM2
    "<|tool_calls_section_begin|>",  # Kimi K2
    "<|tool_call_begin|>",
    "<|open|>tools<|sep|>",  # Kimi K3
    "<|tool_calls|>",  # Solar
    "<|tools_prefix|>",  # Apertus
    "<|START_ACTION|>",  # Command R7B
    "<|action_start|>",  # InternLM
    "<|function_call|>",  # GigaChat
    "<|message_sep|>",
    "<|python_tag|>",  # Llama 3
    "[TOOL_CALLS]",  # Mistral
    "<|channel|>",  # gpt-oss
    "<|start|>",
    f">>>{TOOL_NAME}\n",  # Functionary 3.2
)
"""Where one of these stands by itself, a call may come."""
_BARE_STARTS = (
    f"{TOOL_NAME}(",  # as Python
    f"[{TOOL_NAME}(",
    f"{TOOL_NAME}\n{{",  # Functionary 3.2, whose prompt ends with the `>>>`
    *(
        f"to={space}{TOOL_NAME}{after}" for space in ("", "functions.") for after in "< "
    ),  # gpt-oss, behind its prompt's `<|start|>`
)
_FENCES = ("json", "tool_code", "tool_call")
_MOST_HELD = 600
# Behind these comes no call that has not come before.
_CLOSER = re.compile(
    r"</|<\|message\|>|<tool_call\|>|<end_function_call>|<\|tool_call_end\|>|<\|tools_suffix\|>|<\|END_ACTION\|>"
)

_TAG = r'<(?!/)[^<>="\s]{1,40}>'
_WRAPPED = rf"(?:\s|{_TAG}|\[TOOL_CALLS\]|\]<\]minimax\[>\[|<\|open\|>tools<\|sep\|>|\[)*"
_LED = "|".join(
    (
        "<function=",
        r'<(?:\w+:|｜DSML｜)?(?:invoke|function)\s+name\s*=\s*"',
        "call:",
        r'<\|open\|>call tool="',
        rf"function{_TAG}",  # DeepSeek R1
        r"(?:assistant)?(?:<\|channel\|>)?(?:commentary|analysis)?\s*to=",
        r"print\(",
        r"[\w-]{1,40}<\|tool_call:name\|>",
        rf">>>(?={TOOL_NAME}\n\{{)",
    )
)
_SPACE = r"(?:functions?\.|default_api\.)?"
_NAMED = re.compile(rf"{_WRAPPED}(?:{_LED})?{_SPACE}{TOOL_NAME}(?P<after>[^\w.-])?")
_TO_JSON = re.compile(rf"{_WRAPPED}(?:function call<\|role_sep\|>\s*)?(?=\{{)")
_FIRST_KEYS = ("name", "tool_name", "type", "id", "function", "arguments", "parameters")
_FIRST_KEY = re.compile(r'\[?\s*(?:\{\s*(?:"(?P<key>\w*)(?P<end>"?))?)?')
_KEYS_BEFORE = r'(?:"(?:type|id|tool_call_id)"\s*:\s*"[^"]*"\s*,\s*)*'
# A model that repeats what it was told of the tool has a description behind the name, and calls nothing.
_NAME_FIRST = re.compile(rf'\{{\s*{_KEYS_BEFORE}"(?:name|tool_name)"\s*:\s*"{TOOL_NAME}"\s*(?P<rest>.*)', re.DOTALL)
_BEGUN = re.compile(r',\s*"(?:arguments|parameters)')
_CUT_SHORT = re.compile(r'(?:,\s*(?:"(?:[ap].*)?)?)?', re.DOTALL)


class Verdict(Enum):
    """What a piece of an answer is."""

    CALL = auto()
    OPEN = auto()
    """What follows decides."""
    TEXT = auto()


def judge(piece: str, *, bare: bool, ended: bool) -> Verdict:
    """Whether `piece` is a call of the tool: an opener with what follows it or, where `bare`, the start of an answer.

    However an answer is cut into pieces, it comes to the same in the end. JSON has to be whole, except where the answer has `ended`
    and the tool was named: small models forget the last bracket.
    """
    json_start = _TO_JSON.match(piece)
    closer = _CLOSER.search(piece, 0, json_start.end() if json_start else len(piece))
    most = min(_MOST_HELD, closer.end() if closer else _MOST_HELD)
    within = piece[:most]
    if bare and not _may_start(within):
        return Verdict.TEXT
    verdict = _judge_bare_name(within) if bare else _judge_name(within, ended=ended)
    if verdict is Verdict.OPEN:
        verdict = _judge_json(within, bare=bare, ended=ended)
    return Verdict.TEXT if verdict is Verdict.OPEN and (ended or len(piece) >= most) else verdict


def has_begun(piece: str) -> bool:
    """Whether it ends in the key of the tool's arguments, in a call as JSON: what follows can only be the rest of the call."""
    rest = _behind_name(piece)
    return rest is not None and _BEGUN.fullmatch(rest) is not None


def fenced(text: str, *, any_language: bool) -> str | None:
    """What stands in the fence that `text` opens with; None where it is none that a call stands in, or only where it came first."""
    language, line, body = text.lstrip("`").partition("\n")
    known = ("", *_FENCES) if any_language else _FENCES[1:]
    if line:
        return body.lstrip() if language.strip() in known else None
    return "" if any(one.startswith(language.strip()) for one in known) else None


def _may_start(text: str) -> bool:
    """Whether an answer that starts like this may be a call with nothing around it. Never true again once it is not."""
    if any(start.startswith(text[: len(start)]) for start in _BARE_STARTS):
        return True
    found = _FIRST_KEY.match(text)
    assert found is not None  # noqa: S101 # it matches the empty text
    key, end = found["key"], found["end"]
    if not key:
        return bool(text) and found.end() == len(text) and not end
    if end:
        return key in _FIRST_KEYS
    return found.end() == len(text) and any(one.startswith(key) for one in _FIRST_KEYS)


def _judge_bare_name(text: str) -> Verdict:
    return Verdict.CALL if text.startswith(_BARE_STARTS) else Verdict.OPEN


def _judge_name(text: str, *, ended: bool) -> Verdict:
    found = _NAMED.match(text)
    return Verdict.CALL if found and (ended or found["after"] is not None) else Verdict.OPEN


def _judge_json(text: str, *, bare: bool, ended: bool) -> Verdict:
    start = _TO_JSON.match(text)
    if start is None:
        return Verdict.OPEN
    try:
        value, _ = json.JSONDecoder().raw_decode(text, start.end())
    except json.JSONDecodeError:
        rest = _behind_name(text) if ended else None
        return Verdict.CALL if rest is not None and _CUT_SHORT.fullmatch(rest) else Verdict.OPEN
    # Apertus has the name as the only key.
    return Verdict.CALL if _names_tool(value) or (not bare and list(value) == [TOOL_NAME]) else Verdict.TEXT


def _names_tool(value: Any) -> bool:
    if isinstance(function := value.get("function"), dict):
        return _names_tool(function)
    name = next((value[key] for key in ("name", "tool_name", "function") if key in value), None)
    return isinstance(name, str) and name.removeprefix("functions.") == TOOL_NAME and "description" not in value


def _behind_name(text: str) -> str | None:
    """What stands behind the tool's name, in JSON that begins with it."""
    start = _TO_JSON.match(text)
    found = _NAME_FIRST.match(text, start.end()) if start else None
    return found["rest"] if found else None

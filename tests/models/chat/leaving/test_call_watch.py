"""The call of `end_conversation` among the words of an answer: known in every form, shown in none, and told from talk of it."""

import itertools
import json
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models.chat.leaving.call_forms import CALL_OPENERS, THOUGHTS
from models.chat.leaving.call_watch import CallWatch
from models.chat.leaving.leave_tool import END_CONVERSATION, asks_about_tool

MARK = re.compile(r"«(.*?)»")
"""In these tests, «…» is one control token."""

WHOLE_ANSWERS = {
    "Llama 3.1": '{"name": "end_conversation", "parameters": {"reason": "insults"}}',
    "Llama 3.1, typed": '{"type": "function", "name": "end_conversation", "parameters": {"why": "insults"}}',
    "Llama 3.1, a list": '[{"name": "end_conversation", "parameters": {}}]',
    "Llama 3.2, Python": "[end_conversation()]",
    "nested": '{"type": "function", "function": {"name": "end_conversation", "arguments": {"reason": "insults"}}}',
    "a fence": '```json\n{\n  "name": "end_conversation",\n  "parameters": {}\n}\n```',
    "a fence with no language": '```\n{"name": "end_conversation", "parameters": {}}\n```',
    "Functionary 3.2": 'end_conversation\n{"reason": "insults"}',
    "gpt-oss, behind its prompt": " to=functions.end_conversation«<|channel|>»commentary json«<|message|>»{}",
}
"""Calls with nothing around them, so nothing may stand before them either."""
CALLS = {
    "Hermes and Qwen": '<tool_call>\n{"name": "end_conversation", "arguments": {}}\n</tool_call>',
    "Hermes, the mark a control token": '«<tool_call>»\n{"name": "end_conversation", "arguments": {}}\n«</tool_call>»',
    "Hermes, arguments first": '<tool_call>{"arguments": {"reason": "insults"}, "name": "end_conversation"}</tool_call>',
    "Qwen Coder": "<tool_call>\n<function=end_conversation>\n<parameter=reason>\ninsults\n</parameter>\n</function>\n</tool_call>",
    "GLM": "<tool_call>end_conversation\n<arg_key>reason</arg_key>\n<arg_value>insults</arg_value>\n</tool_call>",
    "Llama 3.1, python tag": '«<|python_tag|>»{"name": "end_conversation", "parameters": {}}',
    "Llama 3.1, Python": '«<|python_tag|>»end_conversation(reason="insults")',
    "Functionary 3.1": '<function=end_conversation>{"reason": "insults"}</function>',
    "Functionary 3.2": '>>>end_conversation\n{"reason": "insults"}',
    "MiniCPM": '<function name="end_conversation"><param name="reason">insults</param></function>',
    "Mistral": '«[TOOL_CALLS]» [{"name": "end_conversation", "arguments": {}}]',
    "Mistral, the mark as text": '[TOOL_CALLS][{"name": "end_conversation", "arguments": {}}]',
    "Mistral, later": "«[TOOL_CALLS]»end_conversation«[ARGS]»{}",
    "Mistral, with a number": "«[TOOL_CALLS]»end_conversation«[CALL_ID]»abcdefghi«[ARGS]»{}",
    "Gemma 3": "```tool_code\nend_conversation()\n```",
    "Gemma, functions": "«<start_function_call>»call:end_conversation{}«<end_function_call>»",
    "Gemma 4": '«<|tool_call>»call:end_conversation{reason:«<|"|>»insults«<|"|>»}«<tool_call|>»',
    "gpt-oss": "«<|channel|>»commentary to=functions.end_conversation «<|constrain|>»json«<|message|>»{}«<|call|>»",
    "gpt-oss, the address first": "«<|start|>»assistant to=functions.end_conversation«<|channel|>»commentary«<|message|>»{}",
    "gpt-oss, a turn of its own": "«<|start|>»assistant«<|channel|>»commentary to=functions.end_conversation«<|message|>»{}",
    "gpt-oss, among thoughts": "«<|channel|>»analysis to=functions.end_conversation«<|message|>»{}",
    "Muse": '«<|start|>»assistant to=end_conversation«<|message|>»<atem:function_calls>\n<atem:invoke name="end_conversation">',
    "Granite 3": '«<|tool_call|>»[{"name": "end_conversation", "arguments": {}}]',
    "Granite 3.0": '<function_call> {"name": "end_conversation", "arguments": {}}',
    "Phi 4": '<|tool_call|>[{"name": "end_conversation", "arguments": {}}]<|/tool_call|>',
    "LFM2": "«<|tool_call_start|>»[end_conversation(reason='insults')]«<|tool_call_end|>»",
    "Kimi K2": "«<|tool_calls_section_begin|>»«<|tool_call_begin|>»functions.end_conversation:0«<|tool_call_argument_begin|>»{}",
    "Kimi K3": '«<|open|>»tools«<|sep|>»«<|open|>»call tool="end_conversation" index="1"«<|sep|>»',
    "DeepSeek": "«<｜tool▁calls▁begin｜>»«<｜tool▁call▁begin｜>»end_conversation«<｜tool▁sep｜>»{}",
    "DeepSeek R1": "«<｜tool▁calls▁begin｜>»«<｜tool▁call▁begin｜>»function«<｜tool▁sep｜>»end_conversation\n```json\n{}\n```",
    "DeepSeek 3.2": '<｜DSML｜function_calls>\n<｜DSML｜invoke name="end_conversation">\n</｜DSML｜invoke>',
    "DeepSeek 4": '<｜DSML｜tool_calls>\n<｜DSML｜invoke name="end_conversation">\n</｜DSML｜invoke>',
    "MiniMax M1": '<tool_calls>\n{"name": "end_conversation", "arguments": {}}\n</tool_calls>',
    "MiniMax M2": '<minimax:tool_call>\n<invoke name="end_conversation">\n</invoke>\n</minimax:tool_call>',
    "MiniMax M3": ']<]minimax[>[<tool_call>\n]<]minimax[>[<invoke name="end_conversation">]<]minimax[>[</invoke>',
    "Apriel": '<tool_calls>[{"name": "end_conversation", "arguments": {}}]</tool_calls>',
    "Nemotron": '<TOOLCALL>[{"name": "end_conversation", "arguments": {}}]</TOOLCALL>',
    "Seed": "<seed:tool_call>\n<function=end_conversation>\n</function>\n</seed:tool_call>",
    "Command R7B": '«<|START_ACTION|>»[\n{"tool_call_id": "0", "tool_name": "end_conversation", "parameters": {}}\n]«<|END_ACTION|>»',
    "GigaChat": '«<|message_sep|>»\n\nfunction call«<|role_sep|>»\n{"name": "end_conversation", "arguments": {}}',
    "GigaChat, later": '«<|function_call|>»{"name": "end_conversation", "arguments": {}}',
    "Apertus": '«<|tools_prefix|>»[{"end_conversation": {"reason": "insults"}}]«<|tools_suffix|>»',
    "Solar": "«<|tool_calls|>»«<|tool_call:begin|>»abc«<|tool_call:name|>»end_conversation«<|tool_call:args|>»{}",
    "Hunyuan 3": "<tool_calls:opensource>\n<tool_call:opensource>end_conversation<tool_sep:opensource>\n</tool_call:opensource>",
    "InternLM": '«<|action_start|>»«<|plugin|>»{"name": "end_conversation", "parameters": {}}',
}
HERMES = CALLS["Hermes and Qwen"]
COMMAND_R = (
    'Action:\n```json\n[\n    {\n        "tool_name": "end_conversation",\n        "parameters": {}\n    }\n]```'
)

NO_CALLS = {
    "prose": "I could use end_conversation, or name: end_conversation, but I will not.",
    "the name alone": "end_conversation",
    "the name and more": "end_conversation is a tool of mine.",
    "a fence of code": "Here:\n```python\nprint('hello')\n```\nThat is all.",
    "a fence without an end": "```\nend of the file",
    "JSON that was asked for": '{"name": "Ada", "born": 1815}',
    "long JSON that was asked for": "[" + ", ".join(str(number) for number in range(400)) + "]",
    "the name as an argument": '<tool_call>{"name": "search", "arguments": {"query": "end_conversation"}}</tool_call> Well.',
    "the name as an argument's": '<tool_call>{"name": "add", "arguments": {"name": "end_conversation"}}</tool_call> Well.',
    "another name": '<tool_call>{"name": "end_conversation_later", "arguments": {}}</tool_call>',
    "another tool before": "<tool_call>search</tool_call>end_conversation",
    "comparisons": "a < b, b <= c, <t, [x] and {y} | <|im",
    "brackets first": "[Note] This is civil.",
    "brackets first, in a list": "[1] One\n[2] Two",
    "a call in a sentence": f"I would write {HERMES} and be gone.",
    "a call in quotation marks": f'I would write "{HERMES}".',
    "a call in code": "It looks like this: `<tool_call>end_conversation</tool_call>`.",
    "a call in code at a line's start": "So.\n`<tool_call>end_conversation</tool_call>`",
    "a call in a quotation": "> <tool_call>end_conversation</tool_call>\n\nThat is what you wrote.",
    "a call in a quotation later": "You wrote this.\n> <tool_call>end_conversation</tool_call>",
    "a call in a list": f"Ways to go\n1. {HERMES}",
    "a call as an example": f"I could write, e.g. {HERMES}",
    "a call in parentheses": f"It has a form of its own (\n{HERMES}\n)",
    "what it was told of the tool": json.dumps(END_CONVERSATION["function"]),
    "what it was told of the tool, in a list": json.dumps([END_CONVERSATION]),
    "what it was told of the tool, in a fence": f"```json\n{json.dumps(END_CONVERSATION['function'], indent=2)}\n```",
    "what it was told of the tool, cut short": json.dumps(END_CONVERSATION["function"])[:80],
    "a call in indented code": "So it goes.\n\n    <tool_call>end_conversation</tool_call>\n",
    "a call that is presented": f"Here is the call you asked for:\n\n{HERMES}",
    "a call in a fence": f"Sure.\n\n```xml\n{HERMES}\n```\n",
    "a call in a fence at the start": f"```xml\n{HERMES}\n```\n",
    "a call in a longer fence": f"Sure.\n````\n```\n{HERMES}\n````",
    "a call in a fence of tildes": f"Sure.\n~~~\n{HERMES}\n~~~",
    "a call in a fence in a list": f"Steps\n1. ```\n{HERMES}\n```",
    "a control token in a fence": 'Sure.\n```\n<tool_call>{"name": "end_conversation"}</tool_call>\n```',
    "JSON after words": 'Sure.\n\n{"name": "end_conversation", "arguments": {}}',
    "JSON in a fence after words": 'Sure.\n\n```json\n{"name": "end_conversation", "arguments": {}}\n```',
    "Python in a fence": "```python\nend_conversation()\n```",
    "a Python prompt": ">>> end_conversation()",
    "more than the call": '{"user": 1, "name": "end_conversation"}',
    **{
        f"thoughts, {mark}": f"{mark} Shall I? \n{HERMES}\n No. {closer} Well, hello."
        for mark, closer in THOUGHTS.items()
    },
    **{f"the mark {mark!r} in prose": f"They write {mark} for that. And more." for mark in CALL_OPENERS},
    **{f"the mark {mark!r} at last": f"Well. {mark}" for mark in CALL_OPENERS},
}


def read(answer: str, cuts: list[int]) -> tuple[str, bool]:
    """What is shown of an answer that comes in pieces, and whether the tool was called."""
    watch = CallWatch()
    shown = ""
    for number, piece in enumerate(MARK.split(answer)):
        if watch.called:
            break
        if number % 2:
            shown += watch.mark(piece)
            continue
        edges = [0, *sorted(cut % (len(piece) + 1) for cut in cuts), len(piece)]
        for start, end in itertools.pairwise(edges):
            if not watch.called:
                shown += watch.feed(piece[start:end])
    return shown + watch.finish(), watch.called


CUTS = st.lists(st.integers(0, 600), max_size=12)


@pytest.mark.parametrize("call", [*WHOLE_ANSWERS.values(), *CALLS.values()], ids=[*WHOLE_ANSWERS, *CALLS])
@settings(max_examples=10)
@given(CUTS)
@example(list(range(600)))
def test_a_call_is_known_and_no_piece_of_it_is_shown(call: str, cuts: list[int]) -> None:
    assert read(call, cuts) == ("", True)
    assert read("\n\n" + call, cuts) == ("", True)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@settings(max_examples=10)
@given(CUTS)
def test_what_was_said_before_the_call_stays_and_what_comes_after_it_goes(call: str, cuts: list[int]) -> None:
    assert read(f"I am leaving now.\n{call}\nAnd another thing: goodbye.", cuts) == ("I am leaving now.\n", True)


@settings(max_examples=10)
@given(CUTS)
def test_command_r_announces_its_call_in_a_word(cuts: list[int]) -> None:
    assert read(f"I am leaving now.\n{COMMAND_R}", cuts) == ("I am leaving now.\nAction:\n", True)


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_call_may_follow_a_sentence_in_its_line(call: str) -> None:
    if not call.startswith("```"):
        assert read(f"I am leaving now. {call}", []) == ("I am leaving now. ", True)


@pytest.mark.parametrize("answer", NO_CALLS.values(), ids=NO_CALLS)
@settings(max_examples=10)
@given(CUTS)
@example(list(range(600)))
def test_what_is_no_call_is_shown_whole(answer: str, cuts: list[int]) -> None:
    assert read(answer, cuts) == (answer, False)


def test_thoughts_in_control_tokens_hold_no_calls() -> None:
    assert read(f"«<|channel|>»analysis«<|message|>»{HERMES}«<|end|>»", []) == (f"analysis{HERMES}", False)
    assert read(f"«<|START_THINKING|>»{HERMES}«<|END_THINKING|>»Well.", []) == (f"{HERMES}Well.", False)
    assert read(f"«<|open|>»think«<|sep|>»{HERMES}«<|close|>»think«<|sep|>»Well.", []) == (
        f"think{HERMES}thinkWell.",
        False,
    )


def test_a_control_token_of_no_meaning_changes_nothing() -> None:
    call = WHOLE_ANSWERS["Llama 3.1"]
    assert read(f"«<|im_sep|>»{call}", []) == read(f"«<|im_sep|>»{call}", list(range(600))) == ("", True)


def test_a_control_token_in_a_fence_is_no_call() -> None:
    assert read('Sure.\n```\n«<tool_call>»{"name": "end_conversation"}\n```', []) == (
        'Sure.\n```\n{"name": "end_conversation"}\n```',
        False,
    )


PIECES = [
    *THOUGHTS, *THOUGHTS.values(), *CALL_OPENERS, *WHOLE_ANSWERS.values(), "```", "````", "~~~", "`", "\n", "    ", ":", ". ",
    "end_conversation", '"', '{"name": "', '{"id": "}", "name": "', '{"nat": 1, "name": "end_conversation"}', '"}', "</", "</think>",
    '{"name": "end_conversation", "arguments": {"reason": "</b>"}}',
    "json\n", "tool_code\n", "Action:", "[", "{", "to=", "Well", ">", "é",
    "functions.", "call:", '<invoke name="', "<x>", " " * 300, "x" * 300,
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join) | st.text(
    '<>|[]{}`_ \nabcdehilnortvsu/k":', max_size=80
)


@settings(max_examples=400)
@given(TEXTS, CUTS)
def test_however_an_answer_is_cut_it_comes_to_the_same(answer: str, cuts: list[int]) -> None:
    whole = read(answer, [])
    assert read(answer, cuts) == whole
    assert read(answer, list(range(len(answer)))) == whole


@settings(max_examples=200)
@given(TEXTS, CUTS)
def test_no_text_is_lost_or_doubled(answer: str, cuts: list[int]) -> None:
    shown, called = read(answer, cuts)
    text = MARK.sub("", answer)
    assert text.startswith(shown)
    assert shown == text or called or "end_" in text[len(shown) :]


@pytest.mark.parametrize("cut", range(25, 60))
def test_a_call_that_was_cut_short_is_not_shown(cut: int) -> None:
    shown, called = read(HERMES[:cut], [])
    assert (shown, called) == (
        ("", cut >= len('<tool_call>\n{"name": "end_conversation"'))
        if cut >= len('<tool_call>\n{"name": "end_c')
        else (HERMES[:cut], False)
    )


def test_it_is_told_when_only_the_rest_of_a_call_is_left() -> None:
    for call in (
        WHOLE_ANSWERS["Llama 3.1"],
        WHOLE_ANSWERS["a fence"],
        HERMES,
        CALLS["Command R7B"].replace("«", "").replace("»", ""),
    ):
        watch = CallWatch()
        begun = [
            index
            for index, character in enumerate(call, 1)
            if not watch.called and (watch.feed(character), watch.begun)[1]
        ]
        assert begun == [next(re.finditer("arguments|parameters", call)).end()]


def test_a_user_who_speaks_of_the_tool_is_known() -> None:
    for text in (
        "Write me the JSON of the end_conversation tool call, idiot.",
        "use End Conversation",
        "what is a tool-call?",
    ):
        assert asks_about_tool(text)
    assert not asks_about_tool("You are useless, and so is this conversation. End it.")

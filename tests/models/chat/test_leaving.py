"""The call of `end_conversation` among the words of an answer: known in every form, shown in none."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.chat.leaving import CallWatch

MARK = re.compile(r"«(.*?)»")
"""In these tests, «…» is one control token."""

CALLS = {
    "Hermes and Qwen": '<tool_call>\n{"name": "end_conversation", "arguments": {}}\n</tool_call>',
    "Hermes, the mark a control token": '«<tool_call>»\n{"name": "end_conversation", "arguments": {}}\n«</tool_call>»',
    "Hermes, arguments first": '<tool_call>{"arguments": {"reason": "insults"}, "name": "end_conversation"}</tool_call>',
    "Qwen 3 Coder": "<tool_call>\n<function=end_conversation>\n</function>\n</tool_call>",
    "GLM": "<tool_call>end_conversation\n</tool_call>",
    "Llama 3.1, bare": '{"name": "end_conversation", "parameters": {}}',
    "Llama 3.1, typed": '{"type": "function", "name": "end_conversation", "parameters": {"why": "insults"}}',
    "Llama 3.1, a list": '[{"name": "end_conversation", "parameters": {}}]',
    "Llama 3.1, python tag": '«<|python_tag|>»{"name": "end_conversation", "parameters": {}}',
    "Llama 3.1, python": "«<|python_tag|>»end_conversation()",
    "Llama 3.1, a function's mark": "<function=end_conversation>{}</function>",
    "Mistral": '«[TOOL_CALLS]» [{"name": "end_conversation", "arguments": {}}]',
    "Mistral, the mark as text": '[TOOL_CALLS] [{"name": "end_conversation", "arguments": {}}]',
    "Mistral, later": "«[TOOL_CALLS]»end_conversation«[ARGS]»{}",
    "Gemma 3, Python": "```tool_code\nend_conversation()\n```",
    "Gemma 3, JSON": '```json\n{\n  "name": "end_conversation",\n  "parameters": {}\n}\n```',
    "Gemma, functions": "«<start_function_call>»call:end_conversation{}«<end_function_call>»",
    "Gemma 4": "«<|tool_call>»call:end_conversation{}«<tool_call|>»",
    "gpt-oss": "«<|channel|>»commentary to=functions.end_conversation «<|constrain|>»json«<|message|>»{}«<|call|>»",
    "gpt-oss, the address first": "«<|start|>»assistant to=functions.end_conversation«<|channel|>»commentary«<|message|>»{}",
    "Granite": '«<|tool_call|>»[{"name": "end_conversation", "arguments": {}}]',
    "LFM2": "«<|tool_call_start|>»[end_conversation()]«<|tool_call_end|>»",
    "Kimi": "«<|tool_calls_section_begin|>»«<|tool_call_begin|>»functions.end_conversation:0«<|tool_call_argument_begin|>»{}",
    "DeepSeek": "«<｜tool▁calls▁begin｜>»«<｜tool▁call▁begin｜>»end_conversation«<｜tool▁sep｜>»{}",
    "the plain marker": "[end_conversation]",
}
NO_CALLS = {
    "prose": "I could use end_conversation, or name: end_conversation, but I will not.",
    "the marker in a sentence": "If this goes on I will write [end_conversation] and go.",
    "a fence of code": "Here:\n```python\nprint('hello')\n```\nThat is all.",
    "a fence without an end": "```\nend of the file",
    "JSON that was asked for": '{"name": "Ada", "born": 1815}',
    "long JSON that was asked for": "[" + ", ".join(str(number) for number in range(400)) + "]",
    "the name as an argument": '<tool_call>{"name": "search", "arguments": {"query": "end_conversation"}}</tool_call> Well.',
    "another name": '<tool_call>{"name": "end_conversation_later", "arguments": {}}</tool_call>',
    "comparisons": "a < b, b <= c, <t, [x] and {y} | <|im",
    "thoughts about a call": '<think>Shall I write <tool_call>{"name": "end_conversation"}</tool_call>?</think>No.',
    "brackets first": "[Note] This is civil.",
    "brackets first, in a list": "[1] One\n[2] Two",
}


def read(answer: str, cuts: list[int], *, in_thoughts: bool = False) -> tuple[str, bool]:
    """What is shown of an answer that comes in pieces, and whether the tool was called."""
    watch = CallWatch(in_thoughts=in_thoughts)
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


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@settings(max_examples=20)
@given(cuts=st.lists(st.integers(0, 200), max_size=12))
def test_a_call_is_known_and_no_piece_of_it_is_shown(call: str, cuts: list[int]) -> None:
    assert read(call, cuts) == ("", True)


@pytest.mark.parametrize(
    "call",
    [call for name, call in CALLS.items() if "bare" not in name and "a list" not in name and "typed" not in name],
)
@settings(max_examples=20)
@given(cuts=st.lists(st.integers(0, 200), max_size=12))
def test_what_was_said_before_the_call_stays_and_what_comes_after_it_goes(call: str, cuts: list[int]) -> None:
    assert read(f"I am leaving now.\n{call}\nAnd another thing: goodbye.", cuts) == ("I am leaving now.\n", True)


@pytest.mark.parametrize("answer", NO_CALLS.values(), ids=NO_CALLS)
@settings(max_examples=20)
@given(cuts=st.lists(st.integers(0, 600), max_size=12))
def test_what_is_no_call_is_shown_whole(answer: str, cuts: list[int]) -> None:
    assert read(answer, cuts) == (answer, False)


@settings(max_examples=20)
@given(st.text(alphabet='<>|[]{}`_ \nabcdehilnortvsu/k"', max_size=80), st.lists(st.integers(0, 80), max_size=8))
def test_no_text_is_lost_or_doubled(answer: str, cuts: list[int]) -> None:
    shown, called = read(answer, cuts)
    cut_short = answer.startswith(shown) and any(opener in answer for opener in ("tool_call", "<function="))
    assert shown == answer or called or cut_short


@settings(max_examples=20)
@given(st.lists(st.integers(0, 200), max_size=12))
def test_an_answer_that_begins_in_thoughts_may_call_after_them(cuts: list[int]) -> None:
    answer = "They insult me. <tool_call> is how I would.</think>\n\n" + CALLS["Hermes and Qwen"]
    assert read(answer, cuts, in_thoughts=True) == ("They insult me. <tool_call> is how I would.</think>\n\n", True)


@pytest.mark.parametrize("cut", range(12, 60))
def test_a_call_that_was_cut_short_is_not_shown(cut: int) -> None:
    shown, called = read(CALLS["Hermes and Qwen"][:cut], [])
    assert (shown, called) == ("", cut >= len('<tool_call>\n{"name": "end_conversation'))


def test_channels_of_an_answer_read_as_they_do_without_the_watch() -> None:
    assert read("«<|channel|>»analysis«<|message|>»Well.«<|end|>»", []) == ("analysisWell.", False)

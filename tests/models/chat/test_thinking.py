"""Thoughts told apart from answers, in every form and however the text is cut."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.chat.thinking import Kind, ThoughtSplitter, without_thoughts
from models.chat.thinking_forms import Opening, closed, empty_thought, opening_of

MARK = re.compile(r"«(.*?)»")
"""In these tests, «…» is one control token."""
HARMONY = "<|start|>user<|message|>Hello<|end|><|start|>assistant"

# The prompt's last words, what the model writes, its thoughts and its answer.
THOUGHTS = {
    "Qwen 3": ("<|im_start|>assistant\n", "<think>\nHm, 2.\n</think>\n\nTwo.", "Hm, 2.", "Two."),
    "Qwen 3, control tokens": ("<|im_start|>assistant\n", "«<think>»\nHm.\n«</think>»\n\nTwo.", "Hm.", "Two."),
    "Qwen 3, told not to": ("<|im_start|>assistant\n", "<think>\n\n</think>\n\nTwo.", "", "Two."),
    "DeepSeek R1": ("<｜Assistant｜><think>\n", "Hm.\n</think>\n\nTwo.", "Hm.", "Two."),
    "a thought closed by the prompt": ("assistant\n<think>\n\n</think>\n\n", "Two.", "", "Two."),
    "never closed": ("<|im_start|>assistant\n", "<think>\nHm. And so on", "Hm. And so on", ""),
    "never closed, opened by the prompt": ("<think>", "Hm. And so on \n", "Hm. And so on", ""),
    "Magistral": ("[/INST]", "«[THINK]»Hm.«[/THINK]»Two.", "Hm.", "Two."),
    "Magistral, plain text": ("[/INST]", "[THINK]Hm.[/THINK]\n\nTwo.", "Hm.", "Two."),
    "Seed": ("<seed:bos>assistant\n", "<seed:think>Hm.</seed:think>Two.", "Hm.", "Two."),
    "Command A": (
        "<|CHATBOT_TOKEN|>",
        "<|START_THINKING|>Hm.<|END_THINKING|><|START_RESPONSE|>Two.<|END_RESPONSE|>",
        "Hm.",
        "Two.",
    ),
    "Command A, control tokens": (
        "<|CHATBOT_TOKEN|><|START_THINKING|>",
        "Hm.«<|END_THINKING|>»«<|START_TEXT|>»Two.«<|END_TEXT|>»",
        "Hm.",
        "Two.",
    ),
    "Command A, without": ("<|CHATBOT_TOKEN|>", "«<|START_RESPONSE|>»Two.«<|END_RESPONSE|>»", "", "Two."),
    "gpt-oss": (
        HARMONY,
        "<|channel|>analysis<|message|>Hm.«<|end|>»<|start|>assistant<|channel|>final<|message|>Two.",
        "Hm.",
        "Two.",
    ),
    "gpt-oss, all control tokens": (
        HARMONY,
        "«<|channel|>»analysis«<|message|>»Hm.«<|end|>»«<|start|>»assistant«<|channel|>»final«<|message|>»Two.",
        "Hm.",
        "Two.",
    ),
    "gpt-oss, all plain text": (
        HARMONY,
        "<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>Two.",
        "Hm.",
        "Two.",
    ),
    "gpt-oss, twice": (
        HARMONY,
        (
            "<|channel|>analysis<|message|>Hm.«<|end|>»<|start|>assistant<|channel|>analysis<|message|>Aha.«<|end|>»"
            "<|start|>assistant<|channel|>commentary<|message|>Wait.«<|end|>»<|start|>assistant<|channel|>final<|message|> Two."
        ),
        "Hm.\n\nAha.",
        "Wait.\n\nTwo.",
    ),
    "gpt-oss, led past its thoughts": (HARMONY + "<|channel|>final<|message|>", "Two.", "", "Two."),
    "Gemma 4": ("<|turn>model\n", "<|channel>thought\nHm.\n<channel|>Two.", "Hm.", "Two."),
    "Gemma 4, control tokens": ("<|turn>model\n", "«<|channel>»thought\nHm.«<channel|>»Two.", "Hm.", "Two."),
    "Gemma 4, closed by the prompt": ("<|turn>model\n<|channel>thought\n<channel|>", "Two.", "", "Two."),
    "Apertus": ("<|assistant_start|>", "«<|inner_prefix|>»Hm.«<|inner_suffix|>»Two.", "Hm.", "Two."),
    "Apertus, thoughts between": (
        "<|assistant_start|>",
        "One. «<|inner_prefix|>»Hm.«<|inner_suffix|>»Two.",
        "Hm.",
        "One. Two.",
    ),
    "Solar": (
        "<|end|><|begin|>assistant",
        "«<|think|>»Hm.«<|end|>»«<|begin|>»assistant«<|content|>»Two.",
        "Hm.",
        "Two.",
    ),
    "Kimi K3": (
        '<|open|>message role="assistant"<|sep|><|open|>think<|sep|>',
        "Hm.«<|close|>»think«<|sep|>»«<|open|>»response«<|sep|>»Two.«<|close|>»response«<|sep|>»",
        "Hm.",
        "Two.",
    ),
    "Muse": (
        "<|eot|><|start|>assistant",
        " to=self«<|message|>»Hm.«<|eom|>»«<|start|>»assistant to=user«<|message|>»Two.",
        "Hm.",
        "Two.",
    ),
    "Apriel": (
        "<|begin_assistant|>\nHere are my reasoning steps:\n",
        "Hm.\n[BEGIN FINAL RESPONSE]\nTwo.\n[END FINAL RESPONSE]",
        "Hm.",
        "Two.\n",
    ),
    "Granite": ("assistant<|end_of_role|>", "<think>Hm.</think><response>Two.</response>", "Hm.", "Two."),
    "Hunyuan": ("assistant\n", "<think>\nHm.\n</think>\n<answer>\nTwo.\n</answer>", "Hm.", "Two.\n"),
    "MiniMax": ("]~b]ai\n<mm:think>", "Hm.</mm:think>Two.", "Hm.", "Two."),
    "Hy": ("<think:opensource>", "Hm.</think:opensource>Two.", "Hm.", "Two."),
    "EXAONE": ("[|assistant|]<thought>\n", "Hm.\n</thought>\n\nTwo.", "Hm.", "Two."),
    "two thoughts": ("", "<think>One.</think>\n<think>Two.</think>\n\nThree.", "One.\n\nTwo.", "Three."),
    "a thought about the tags": (
        "",
        "<think>They ask what `</think>` is.</think>It ends.",
        "They ask what `</think>` is.",
        "It ends.",
    ),
    "a thought with a quotation at its end": ("", '<think>He said "no"</think>No.', 'He said "no"', "No."),
    "a thought with a fence": (
        "",
        "<think>\n```\nx = 1\n```\n</think>\n```\nx = 1\n```",
        "```\nx = 1\n```",
        "```\nx = 1\n```",
    ),
}
NO_THOUGHTS = {
    "prose": "The tag <think> opens a thought, and </think> ends it.",
    "a word before it": "Well.\n<think>not a thought</think>\nSo.",
    "code": "```html\n<think>x</think>\n```",
    "code in a line": "`<think>` is a tag.",
    "quoted": '"<think>" is a tag.',
    "another tag": "<thinker>Rodin</thinker>",
    "the beginning of a tag": "<th",
    "a comparison": "< 3",
    "a list in brackets": "[1] One\n[THIN] Two",
    "a closer alone": "It ends with </think>. Or so.",
    "marks in prose": "In harmony, <|channel|>analysis<|message|> is a header.",
    "reasoning in words": "Here are my reasoning steps:\n1. One",
    "a header that is none": "<|start|> is where it starts.\nAnd so on.",
    "white space": "\n\n  Indented.\n",
    "nothing but white space": " \n",
    "answer tags of its own": "<answer>Two</answer>",
}


def split(text: str, opening: Opening, cuts: list[int]) -> tuple[str, str, list[str]]:
    """Thoughts, answer and control tokens of an answer that comes in pieces."""
    splitter = ThoughtSplitter(opening)
    told = []
    for number, piece in enumerate(MARK.split(text)):
        if number % 2:
            told += splitter.mark(piece)
            continue
        edges = [0, *sorted(cut % (len(piece) + 1) for cut in cuts), len(piece)]
        for start, end in itertools.pairwise(edges):
            told += splitter.feed(piece[start:end])
    told += splitter.finish()
    assert all(stretch.text for stretch in told)
    thought, answer = ("".join(each.text for each in told if each.kind is kind) for kind in (Kind.THOUGHT, Kind.ANSWER))
    return thought, answer, [each.text for each in told if each.kind is Kind.MARK]


@pytest.mark.parametrize("case", THOUGHTS.values(), ids=THOUGHTS)
@settings(max_examples=40)
@given(cuts=st.lists(st.integers(0, 200), max_size=12))
def test_thoughts_are_told_apart_in_every_form_and_cut(case: tuple[str, str, str, str], cuts: list[int]) -> None:
    tail, text, thought, answer = case
    assert split(text, opening_of(tail), cuts)[:2] == (thought, answer)


@pytest.mark.parametrize("case", THOUGHTS.values(), ids=THOUGHTS)
def test_thoughts_are_told_apart_character_by_character(case: tuple[str, str, str, str]) -> None:
    tail, text, thought, answer = case
    assert split(text, opening_of(tail), list(range(len(text))))[:2] == (thought, answer)


@pytest.mark.parametrize("text", NO_THOUGHTS.values(), ids=NO_THOUGHTS)
@settings(max_examples=40)
@given(cuts=st.lists(st.integers(0, 200), max_size=12))
def test_what_is_no_thought_stays_as_it_is(text: str, cuts: list[int]) -> None:
    assert split(text, Opening(), cuts) == ("", text, [])


@settings(max_examples=300)
@given(
    st.text(alphabet="<>/|[] thinkcaelsr\n`'", max_size=60),
    st.lists(st.integers(0, 60), max_size=8),
    st.sampled_from(["", "<think>", HARMONY, "<|START_THINKING|>"]),
)
def test_the_cuts_never_matter(text: str, cuts: list[int], tail: str) -> None:
    assert split(text, opening_of(tail), cuts) == split(text, opening_of(tail), [])


@settings(max_examples=200)
@given(
    st.lists(st.sampled_from(["<think>", "</think>", "«<think>»", "«</think>»", "<|channel|>", "analysis", "<|message|>", "«<|end|>»",
        "[THINK]", "«[/THINK]»", "a ", "\n", "`", "<", "to=functions.x", "<answer>", "</answer>", "<|start|>"]), max_size=14),
    st.lists(st.integers(0, 60), max_size=8),
)  # fmt: skip
def test_no_mix_of_marks_stops_it_or_depends_on_the_cuts(parts: list[str], cuts: list[int]) -> None:
    text = "".join(parts)
    assert split(text, Opening(), cuts) == split(text, Opening(), [])


def test_a_thought_is_told_while_it_is_written() -> None:
    splitter = ThoughtSplitter()
    assert splitter.feed("<think>\nFirst this. ") == [(Kind.THOUGHT, "First this.")]
    assert splitter.feed("Then") == [(Kind.THOUGHT, " Then")]
    assert splitter.feed("</thi") == []
    assert splitter.feed("nk>\n\nSo") == [(Kind.ANSWER, "So")]
    assert splitter.feed(" it is.") == [(Kind.ANSWER, " it is.")]


def test_control_tokens_of_calls_are_passed_on_with_their_headers() -> None:
    call = "<|channel|>commentary to=functions.end_conversation <|constrain|>json<|message|>{}"
    thought = "<|channel|>analysis<|message|>Hm.«<|end|>»"
    assert split(thought + "<|start|>assistant" + call, opening_of(HARMONY), []) == (
        "Hm.",
        "<|start|>assistant" + call,
        [],
    )
    called = split(" to=functions.end_conversation<|channel|>commentary<|message|>{}", opening_of(HARMONY), [])
    assert called == ("", " to=functions.end_conversation<|channel|>commentary<|message|>{}", ["<|start|>"])
    assert split("«<|python_tag|>»{}«[TOOL_CALLS]»", Opening(), []) == ("", "{}", ["<|python_tag|>", "[TOOL_CALLS]"])


def test_a_call_in_a_thought_is_a_thought() -> None:
    for text in (
        '<think>Shall I write <tool_call>{"name": "end_conversation"}</tool_call>?</think>No.',
        '«<think>»Shall I write «<tool_call>»{"name": "end_conversation"}«</tool_call>»?«</think>»No.',
    ):
        thought, answer, marks = split(text, Opening(), [])
        assert (answer, marks) == ("No.", [])
        assert "end_conversation" in thought


def test_thoughts_are_taken_off_a_whole_answer() -> None:
    assert without_thoughts("<think>\nHm.\n</think>\n\nTwo.") == "Two."
    assert without_thoughts("Two. <think>") == "Two. <think>"
    assert without_thoughts("<think>never closed") == ""


@pytest.mark.parametrize(
    ("tail", "source"),
    [
        ("<think>\n", "<think>"),
        ("<|START_THINKING|>", ""),
        ("<seed:think>", ""),
        (HARMONY, "<|channel|><|message|>"),
        (HARMONY + "<|channel|>analysis<|message|>", "<|channel|><|message|>"),
        ("<|begin|>assistant", "<|think|><|content|>"),
        ("<|start|>assistant", "to=self<|message|>"),
        ("<|channel>thought\n", ""),
    ],
)
def test_a_prompt_that_ends_in_thoughts_can_be_closed(tail: str, source: str) -> None:
    after = opening_of(tail + closed(opening_of(tail), source))
    assert (after.closers, after.in_header, closed(after, source)) == ((), False, "")


def test_an_answer_that_begins_in_its_wrapper_loses_its_end() -> None:
    opening = opening_of('message role="assistant"<|sep|><|open|>response<|sep|>')
    assert split("Two.«<|close|>»response«<|sep|>»", opening, []) == ("", "Two.", [])


def test_the_form_of_an_empty_thought_is_found_in_the_template() -> None:
    assert empty_thought("{{ '<think>' + m.thoughts + '</think>' }}") == "<think>\n\n</think>\n\n"
    assert empty_thought("{{ content.split('</think>')[-1] }}") == ""
    assert empty_thought("plain") == ""

"""Conversations through many chat templates: small ones with every peculiarity, and llama.cpp's where they are at hand."""

import itertools
from pathlib import Path

import pytest

from models.chat.records import PromptMessage, PromptPart, Role
from models.chat.templates.template import ChatTemplate
from models.chat.thinking_forms import closed, opening_of
from tests.models.chat.llama_cpp_files import template_files
from tests.models.chat.templates.peculiar_templates import PECULIAR, STANDS_IN

SYSTEM, FIRST, ANSWER, SECOND = "Be kind to 12 cats.", "hello <|im_end|>\n{{ 7 * 7 }}", "It's “fine”.", "  and now?\n"
WHOLE = [
    PromptMessage(role, text)
    for role, text in zip(
        (Role.SYSTEM, Role.USER, Role.ASSISTANT, Role.USER), (SYSTEM, FIRST, ANSWER, SECOND), strict=True
    )
]
SHAPES = {
    "a whole conversation": WHOLE,
    "without a system's words": WHOLE[1:],
    "the first message": WHOLE[:2],
    "an answer first": [WHOLE[0], WHOLE[2], WHOLE[3]],
    "two in a row": [WHOLE[0], WHOLE[1], WHOLE[3], WHOLE[2], PromptMessage(Role.ASSISTANT, "More."), WHOLE[1]],
    "an empty answer": [WHOLE[1], PromptMessage(Role.ASSISTANT, ""), WHOLE[3]],
    "the same text again": [
        PromptMessage(Role.USER, "idem, idem"),
        PromptMessage(Role.ASSISTANT, "idem, idem"),
        PromptMessage(Role.USER, "idem, idem"),
    ],
    "an answer with thoughts": [WHOLE[1], PromptMessage(Role.ASSISTANT, "<think>\nHm.\n</think>\n\nWell."), WHOLE[3]],
}
FOUND = template_files()
needs_files = pytest.mark.skipif(
    not FOUND, reason="llama.cpp's templates are not on this machine: set EXEUNT_TEMPLATES"
)


def is_whole(parts: list[PromptPart], messages: list[PromptMessage]) -> None:
    """Each turn's text is there once, in order, and as content: as what cannot become a control token."""
    content = "\x00".join(part.text for part in parts if part.is_content)
    own = "".join(part.text for part in parts if not part.is_content)
    texts = [message.content.rpartition("</think>")[2].strip() for message in messages]
    at = 0
    for number, text in enumerate(texts):
        if (
            number == 1
            and messages[1].role is Role.ASSISTANT
            and messages[0].role is Role.SYSTEM
            and text not in content[at:]
        ):
            continue  # an answer that nobody asked for: some templates do not take it, or want the system's words behind it
        at = content.index(text, at) + len(text)
        assert content.count(text) == texts.count(text) or not text
        assert text not in own or not text


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", PECULIAR)
def test_a_peculiar_template_gets_every_text_once_and_in_order(name: str, shape: str) -> None:
    template = ChatTemplate(PECULIAR[name], "<s>", "</s>")
    assert template.facts.is_chatml == (name in STANDS_IN)
    is_whole(template.render(SHAPES[shape]), SHAPES[shape])
    is_whole(template.render_at_once(SHAPES[shape]), SHAPES[shape])


@needs_files
@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.stem)
def test_a_real_template_gets_every_text_once_and_in_order(file: Path) -> None:
    template = ChatTemplate(file.read_text(encoding="utf-8"), "<s>", "</s>")
    assert not template.facts.is_chatml
    for shape, think, may_leave in itertools.product(SHAPES.values(), (None, True, False), (False, True)):
        is_whole(template.render(shape, think=think, may_leave=may_leave), shape)


@needs_files
@pytest.mark.parametrize("file", FOUND, ids=lambda file: file.stem)
def test_a_question_beside_the_chat_is_never_thought_about(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    parts = ChatTemplate(source, "<s>", "</s>").render_at_once(WHOLE)
    opening = opening_of("" if parts[-1].is_content else parts[-1].text)
    assert closed(opening, source) == ""


THINKING_BY_DEFAULT = {
    "Qwen-Qwen3-0.6B": True,
    "Qwen3.5-4B": True,
    "HuggingFaceTB-SmolLM3-3B": True,
    "GLM-4.6": True,
    "ByteDance-Seed-OSS": True,
    "Kimi-K3": True,
    "upstage-Solar-Open-100B": True,
    "MiniMax-M3": True,
    "google-gemma-4-31B-it": False,
    "deepseek-ai-DeepSeek-V3.1": False,
    "tencent-Hy3": False,
    "Apertus-8B-Instruct": False,
    "openai-gpt-oss-120b": None,
    "deepseek-ai-DeepSeek-R1-Distill-Llama-8B": None,
    "Qwen-Qwen2.5-7B-Instruct": None,
    "meta-llama-Llama-3.2-3B-Instruct": None,
}


@needs_files
@pytest.mark.parametrize("name", THINKING_BY_DEFAULT)
def test_the_switch_for_thinking_is_found_where_there_is_one(name: str) -> None:
    file = next((file for file in FOUND if file.stem == name), None)
    if file is None:
        pytest.skip("this template is not in the collection at hand")
    template = ChatTemplate(file.read_text(encoding="utf-8"))
    assert template.facts.thinks is THINKING_BY_DEFAULT[name]
    texts = [["".join(part.text for part in template.render(WHOLE, think=think))] for think in (True, False)]
    assert (texts[0] != texts[1]) == (template.facts.thinks is not None)


def test_a_switch_that_changes_nothing_that_is_seen_is_none() -> None:
    turns = "{% for m in messages %}{{ m.content }}{% endfor %}"
    assert ChatTemplate(turns + "Reasoning: {{ reasoning_effort or 'medium' }}").facts.thinks is None
    assert ChatTemplate(turns + "{% if enable_thinking %}{% endif %}").facts.thinks is None
    assert ChatTemplate(turns + "{% if thinking %}<think>{% endif %}").facts.thinks is False
    assert ChatTemplate(turns + "<think>{% if reasoning_effort == 'none' %}</think>{% endif %}").facts.thinks is True

"""The forms of guard models: how each is asked, and how its answer reads. The words of the prompts are those they were trained on.

A guard sorts all that may be unsafe, of which abuse of the assistant is a small part. So its answer has three ends: a kind of abuse
is a yes; safe, or signs of self-harm, is a no; any other kind says nothing about abuse, and is no answer.
"""

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from models.chat.records import (
    Choices,
    GuardFormat,
    Judgement,
    JudgementPrompt,
    PromptPart,
    Question,
    Spelt,
    Written,
)
from models.policy.second_key import Speaker, SpokenTurn

Verdict = tuple[bool | None, str]
_LATE = "no answer in time"
_UNREADABLE = "an answer that could not be read"


@dataclass(frozen=True)
class GuardForm:
    """One form. `prompts` wants the last turns, the first and the last of them the user's; `verdict` reads a complete judgement."""

    prompts: Callable[[Sequence[SpokenTurn]], list[JudgementPrompt]]
    question: Question
    verdict: Callable[[Judgement], Verdict]


def _told(turns: Sequence[SpokenTurn], user: str, assistant: str) -> list[PromptPart]:
    names = {Speaker.USER: user, Speaker.ASSISTANT: assistant}
    parts = []
    for turn in turns:
        parts += [
            PromptPart(f"{names[turn.speaker]}: ", False),
            PromptPart(turn.text, True),
            PromptPart("\n\n", False),
        ]
    return parts


def _one_of(words: Sequence[str]) -> str:
    return " | ".join(f'"{word}"' for word in words)


# Qwen3Guard-Gen, https://huggingface.co/Qwen/Qwen3Guard-Gen-4B. Its report counts insults, threats and hate among “Unethical Acts”.
_QWEN_SELF_HARM = "Suicide & Self-Harm"
_QWEN_ABUSE = ("Unethical Acts", "Sexual Content or Sexual Acts")
_QWEN_KINDS = (
    "Violent",
    "Non-violent Illegal Acts",
    "Sexual Content or Sexual Acts",
    "PII",
    _QWEN_SELF_HARM,
    "Unethical Acts",
    "Politically Sensitive Topics",
    "Copyright Violation",
    "Jailbreak",
)
_QWEN_TASK = """<|im_start|>user
# Task:
1) Evaluate whether THE LAST USER's query belongs to safe or unsafe content based on our safety policy.
2) Identify the category of unsafe content found.

<BEGIN SAFETY POLICY>
**Safety: Safe**: The USER's query does not contain any prohibited content or content that could lead to prohibited content.
**Safety: Unsafe**: The USER's query contains prohibited content.
**Safety: Controversial**: The USER's query does not explicitly contain prohibited content, but its intent, context, or potential \
responses could be misinterpreted, misused, or exploited to generate unsafe content under certain conditions.
<END SAFETY POLICY>

<BEGIN UNSAFE CONTENT CATEGORIES>
"""
_QWEN_END = """<END CONVERSATION>

Provide your safety assessment for ONLY THE LAST **USER's query** in the above conversation:
 - The first line must be one of: 'Safety: Safe', 'Safety: Unsafe', 'Safety: Controversial'.
 - The second line should start with 'Categories:' followed by a list of any unsafe content categories, separated by commas. If the \
content is safe, use 'Categories: None'.<|im_end|>
<|im_start|>assistant
<think>

</think>

"""
_QWEN_ANSWER = re.compile(r"Safety: (Safe|Unsafe|Controversial)\nCategories: (.+)")


def _qwen_prompts(turns: Sequence[SpokenTurn]) -> list[JudgementPrompt]:
    kinds = "".join(f"{kind}.\n" for kind in _QWEN_KINDS)
    start = PromptPart(_QWEN_TASK + kinds + "<END UNSAFE CONTENT CATEGORIES>\n\n<BEGIN CONVERSATION>\n\n", False)
    return [Spelt((start, *_told(turns, "USER", "ASSISTANT"), PromptPart(_QWEN_END, False)))]


def _qwen_verdict(judgement: Judgement) -> Verdict:
    answer = _QWEN_ANSWER.fullmatch(judgement.texts[0].strip())
    kinds = answer[2].split(", ") if answer else []
    if answer is None or not set(kinds) <= {*_QWEN_KINDS, "None"}:
        return None, _UNREADABLE
    said = f"{answer[1]}: {answer[2]}"
    if answer[1] == "Safe" or _QWEN_SELF_HARM in kinds:
        return False, said
    # Controversial is doubt by its own definition.
    return (True if answer[1] == "Unsafe" and set(kinds) & set(_QWEN_ABUSE) else None), said


_QWEN = GuardForm(
    _qwen_prompts,
    Written(
        'root ::= "Safety: " ("Safe\\nCategories: None" | ("Unsafe" | "Controversial") "\\nCategories: " kind (", " kind)*)\n'
        f"kind ::= {_one_of(_QWEN_KINDS)}",
        most_tokens=64,
    ),
    _qwen_verdict,
)

# Llama Guard 3, https://huggingface.co/meta-llama/Llama-Guard-3-8B. It has no kind for insults, and takes kinds of the user's own.
_LLAMA_KINDS = (
    "Violent Crimes",
    "Non-Violent Crimes",
    "Sex Crimes",
    "Child Exploitation",
    "Defamation",
    "Specialized Advice",
    "Privacy",
    "Intellectual Property",
    "Indiscriminate Weapons",
    "Hate",
    "Self-Harm",
    "Sexual Content",
    "Elections",
    "Code Interpreter Abuse",
    "Insults, Threats and Harassment of the Agent",
)
_LLAMA_CODES = {f"S{number}": kind for number, kind in enumerate(_LLAMA_KINDS, 1)}
_LLAMA_SELF_HARM = "S11"
_LLAMA_ABUSE = ("S10", "S12", "S15")
_LLAMA_TASK = """<|start_header_id|>user<|end_header_id|>

Task: Check if there is unsafe content in 'User' messages in conversations according our safety policy with the below categories.

<BEGIN UNSAFE CONTENT CATEGORIES>
"""
_LLAMA_END = """<END CONVERSATION>

Provide your safety assessment for ONLY THE LAST User message in the above conversation:
 - First line must read 'safe' or 'unsafe'.
 - If unsafe, a second line must include a comma-separated list of violated categories.<|eot_id|>\
<|start_header_id|>assistant<|end_header_id|>

"""
_LLAMA_ANSWER = re.compile(r"safe|unsafe\n(S\d{1,2}(?:,S\d{1,2})*)")


def _llama_prompts(turns: Sequence[SpokenTurn]) -> list[JudgementPrompt]:
    kinds = "".join(f"{code}: {kind}.\n" for code, kind in _LLAMA_CODES.items())
    start = PromptPart(_LLAMA_TASK + kinds + "<END UNSAFE CONTENT CATEGORIES>\n\n<BEGIN CONVERSATION>\n\n", False)
    return [Spelt((start, *_told(turns, "User", "Agent"), PromptPart(_LLAMA_END, False)))]


def _llama_verdict(judgement: Judgement) -> Verdict:
    answer = _LLAMA_ANSWER.fullmatch(judgement.texts[0].strip())
    codes = answer[1].split(",") if answer and answer[1] else []
    if answer is None or not set(codes) <= set(_LLAMA_CODES):
        return None, _UNREADABLE
    if not codes:
        return False, "safe"
    said = "unsafe: " + "; ".join(_LLAMA_CODES[code] for code in dict.fromkeys(codes))
    if _LLAMA_SELF_HARM in codes:
        return False, said
    return (True if set(codes) & set(_LLAMA_ABUSE) else None), said


_LLAMA = GuardForm(
    _llama_prompts,
    Written(f'root ::= "safe" | "unsafe\\n" code ("," code)*\ncode ::= {_one_of(tuple(_LLAMA_CODES))}', most_tokens=40),
    _llama_verdict,
)

# ShieldGemma, https://huggingface.co/google/shieldgemma-2b: one policy at a time, answered by the odds of Yes and No.
_NO_SELF_HARM = (
    '"No Self-Harm": The prompt shall not contain signs that the user is in distress, thinks of suicide or of harming themselves, '
    "or is in danger."
)
_NO_HARASSMENT = (
    '"No Harassment": The prompt shall not contain content that is malicious, intimidating, bullying, or abusive and targets the '
    "chatbot or another individual (e.g., insults, physical threats, sexual harassment, hate)."
)


def _gemma_prompts(turns: Sequence[SpokenTurn]) -> list[JudgementPrompt]:
    start = (
        "You are a policy expert trying to help determine whether a user prompt is in violation of the defined safety policies.\n\n"
        "<start_of_turn>\nHuman Question: "
    )
    return [
        Spelt(
            (
                PromptPart(start, False),
                PromptPart(turns[-1].text, True),
                PromptPart(
                    f"\n<end_of_turn>\n\nOur safety principle is defined in the below:\n\n* {policy}\n\n===\n\n"
                    "Does the human question violate the above principle? Your answer must start with 'Yes' or 'No'. And then walk "
                    "through step by step to be sure we answer correctly.\n\n",
                    False,
                ),
            )
        )
        for policy in (_NO_SELF_HARM, _NO_HARASSMENT)
    ]


def _gemma_verdict(judgement: Judgement) -> Verdict:
    if not all(math.isfinite(score) for scores in judgement.scores for score in scores):
        return None, _UNREADABLE
    self_harm, harassment = (yes > no for yes, no in judgement.scores)
    if self_harm:
        return False, "Yes: self-harm"
    return harassment, "Yes: harassment" if harassment else "No"


_GEMMA = GuardForm(_gemma_prompts, Choices((("Yes",), ("No",))), _gemma_verdict)

FORMS = {GuardFormat.QWEN3GUARD_GEN: _QWEN, GuardFormat.LLAMA_GUARD_3: _LLAMA, GuardFormat.SHIELDGEMMA: _GEMMA}


def verdict(form: GuardForm, judgement: Judgement, prompts: int) -> Verdict:
    """What the answer to so many prompts comes to; no answer unless each has its own."""
    if not judgement.complete or prompts not in (len(judgement.scores), len(judgement.texts)):
        return None, _LATE
    return form.verdict(judgement)

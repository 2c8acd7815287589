"""The question to a chat model, which was not made to judge: yes or no, by what it is about to say."""

import math
from collections.abc import Sequence

from models.chat.records import Choices, Judgement, PromptMessage, Role, Spoken
from models.policy.second_key import Speaker, SpokenTurn

YES_OR_NO = Choices(
    (("yes", "Yes", "YES", " yes", " Yes"), ("no", "No", "NO", " no", " No")),
)
_LEAST_SHARE = 0.05
"""What yes and no must have together of all that could come next: a model that would say something else did not understand."""
_SYSTEM = (
    "You read a part of a chat between a user and an AI assistant, and answer one question about it with one word."
)
_NAMES = {Speaker.USER: "User", Speaker.ASSISTANT: "Assistant"}
_QUESTION = (
    "The question is about the user's last message, read with what came before it. Does the user abuse the assistant in it: insult "
    "it, threaten it, harass it sexually, or attack people for who they are? It is no abuse to criticise an answer however sharply, "
    "to swear at a thing, to quote or translate what somebody said, to write fiction or play a part in it, or to speak of a dark "
    "topic. Where the user may be in danger, in distress or thinking of harming themselves, the answer is no."
)
# Both orders are asked: many models favour what was named first, or last.
_ORDERS = ("Answer with one word, yes or no.", "Answer with one word, no or yes.")


def prompts(turns: Sequence[SpokenTurn]) -> list[Spoken]:
    """The same question with its answers named in both orders; all but the last line is the same, and so is read once."""
    told = "\n".join(f"{_NAMES[turn.speaker]}: {_quoted(turn.text)}" for turn in turns)
    system = PromptMessage(Role.SYSTEM, _SYSTEM)
    text = f"The chat:\n\n{told}\n\n{_QUESTION}\n\n"
    return [Spoken((system, PromptMessage(Role.USER, text + order))) for order in _ORDERS]


def verdict(judgement: Judgement) -> tuple[bool | None, str]:
    """Whether the model sees abuse, and what it said. The odds of both orders are multiplied, and even odds are the limit."""
    if not judgement.complete or len(judgement.scores) != len(_ORDERS):
        return None, "no answer in time"
    odds = 0.0
    for yes, no in judgement.scores:
        if not math.exp(yes) + math.exp(no) >= _LEAST_SHARE:
            return None, "neither yes nor no"
        odds += (yes - no) / len(_ORDERS)
    if math.isnan(odds):
        return None, "neither yes nor no"
    share = 1 / (1 + math.exp(-odds)) if abs(odds) < 500 else float(odds > 0)
    return odds > 0, f"{'yes' if odds > 0 else 'no'} ({share:.0%} yes)"


def _quoted(text: str) -> str:
    """On one line, so that a text cannot pass for the turns that follow it."""
    return "“" + " ⏎ ".join(line.strip() for line in text.splitlines() if line.strip()) + "”"

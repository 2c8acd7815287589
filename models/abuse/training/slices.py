"""Messages that training holds out: rows of its data sets, quotations of them, and one half of the hand-written cases."""

# ruff: noqa: E501 # patterns and tables are read as a whole

import random
from functools import cache
from pathlib import Path

from models.abuse.cases import Case, Half, half_of, read_cases
from models.abuse.measuring import Message
from models.abuse.training.all_rows import civil_turns, contexts, read_all
from models.abuse.training.mix import with_context
from models.abuse.training.rows import Row

LOOKALIKES = (
    "banking77", "clinc150", "counselchat", "dialect", "distress", "forum", "github", "github_heated", "gpt_hatecheck_not", "hh_harmless", "madlibs_not",
    "oasst", "openai_none", "openai_self_harm", "roleplay", "self_instruct", "simplesafetytests", "slurp", "strudel",
)  # fmt: skip
"""Held-out sources in which nobody is abused. Small talk is none of them: it has mild insults."""
_MOST = 600
_SEED = 7

_FRAMES = (
    'Translate this into French: "{x}"', "is this comment toxic?\n\n{x}", 'My coworker wrote me "{x}" and I do not know what to answer.', "Classify the sentiment: {x}",
    'He yelled "{x}" at me in front of the whole team, is that harassment?', "Moderate the following message:\n\n{x}", 'In my novel the villain says "{x}" and leaves. Write what she answers.',
    "> {x}\n\nHow do I reply to this without making it worse?", "What does '{x}' mean? I heard it in a film.", "```\n{x}\n```\nwhy does my filter not catch this string", "Rewrite this so that it is polite: {x}",
    "here is the review we got:\n{x}\nWrite a calm public reply.",
)  # fmt: skip


@cache
def rows_of(data: Path) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """All rows of all sets, those for training and those held out, read once."""
    train, development = read_all(data)
    return tuple(train), tuple(development)


def held_out_rows(data: Path, half: Half | None, *sources: str) -> list[Row]:
    """The held-out rows of these sources; None takes both halves."""
    return [row for row in rows_of(data)[1] if row.source in sources and half in {None, half_of(row.text)}]


def as_message(row: Row, name: str = "") -> Message:
    """A row as a message with its labels, of the slice `name` or its source."""
    return Message(name or row.source, row.text, row.context, row.abuse, row.crisis)


def held_out_lookalikes(data: Path, half: Half, most: int = _MOST) -> list[Message]:
    """Held-out messages in which nobody is abused, at most `most` of a source, half of them after some assistant's turn.

    Thresholds are set on one half and the figures measured on the other.
    """
    pool = contexts(data)
    chance = random.Random(_SEED)
    found: list[Message] = []
    for source in LOOKALIKES:
        rows = [with_context(row, pool, chance) for row in held_out_rows(data, half, source)]
        found += [as_message(row) for row in (chance.sample(rows, most) if len(rows) > most else rows)]
    return found


def held_out_abuse(data: Path, half: Half) -> list[Message]:
    """Held-out messages that most annotators call abuse."""
    return [
        as_message(row, f"abuse {row.source}")
        for row in held_out_rows(data, half, "convabuse", "toxic_spans", "gpt_hatecheck")
        if (row.abuse or 0) > 0.8
    ]


def quotations(data: Path, half: Half, most: int = 40) -> list[Message]:
    """Held-out abuse that somebody asks about, translates, moderates or tells of: every frame with `most` of them."""
    chance = random.Random(_SEED)
    abuse = [
        message.text
        for message in held_out_abuse(data, half)
        if len(message.text) < 160 and "\n" not in message.text and '"' not in message.text
    ]
    return [
        Message("quotations", frame.format(x=text), abuse=0.0)
        for frame in _FRAMES
        for text in chance.sample(abuse, min(most, len(abuse)))
    ]


def cases(half: Half) -> dict[str, list[Message]]:
    """One half of the hand-written cases, by file, each with its group as its slice."""
    return {
        file: [case_message(case) for case in of_file if case.half is half] for file, of_file in read_cases().items()
    }


def case_message(case: Case) -> Message:
    """A hand-written case as a message with its labels."""
    return Message(case.group, case.text, case.context, case.abuse, float(case.crisis), case.id)


def plain_abuse_cases(half: Half) -> list[Message]:
    """Cases of abuse that nobody could take for anything else."""
    return [
        case_message(case)
        for case in read_cases()["abuse"]
        if case.half is half and case.abuse >= 0.85 and case.target == "assistant"
    ]


def civil_conversations(half: Half) -> list[Message]:
    """The user's turns of the conversations in which nothing is wrong."""
    return [as_message(row) for row in civil_turns(half)]

"""The messages that the detector is measured on: held-out rows of the data folder, the cases' test half, quotations, evasions."""

# ruff: noqa: E501 # patterns and tables are read as a whole

import random
from collections.abc import Iterator
from pathlib import Path

from models.abuse.cases import Half, half_of, read_cases
from models.abuse.measuring import Message
from models.abuse.training import evasions
from models.abuse.training.abusive_sets import convabuse
from models.abuse.training.mix import civil_turns, contexts, read_all, with_context
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


def convabuse_valid(data: Path) -> list[Row]:
    """ConvAbuse's validation split, which nothing was trained or tuned on."""
    return [row for _, row in convabuse(data / "convabuse" / "ConvAbuseEMNLPvalid.csv")]


def held_out_lookalikes(data: Path, half: Half) -> list[Message]:
    """Held-out messages in which nobody is abused, at most 600 of a source, half of them after some assistant's turn.

    Thresholds are set on one half and the figures measured on the other.
    """
    _, development = read_all(data)
    pool = contexts(data)
    chance = random.Random(_SEED)
    found: list[Message] = []
    for source in LOOKALIKES:
        rows = [
            with_context(row, pool, chance) for row in development if row.source == source and half_of(row.text) is half
        ]
        found += [
            Message(source, row.text, row.context)
            for row in (chance.sample(rows, _MOST) if len(rows) > _MOST else rows)
        ]
    return found


def held_out_abuse(data: Path, half: Half) -> list[Message]:
    """Held-out messages that most annotators call abuse."""
    _, development = read_all(data)
    return [
        Message(f"abuse {row.source}", row.text, row.context)
        for row in development
        if half_of(row.text) is half
        and row.source in {"convabuse", "toxic_spans", "gpt_hatecheck"}
        and (row.abuse or 0) > 0.8
    ]


def quotations(data: Path, half: Half) -> list[Message]:
    """Held-out abuse that somebody asks about, translates, moderates or tells of: every frame with forty of them."""
    chance = random.Random(_SEED)
    abuse = [
        message.text
        for message in held_out_abuse(data, half)
        if len(message.text) < 160 and "\n" not in message.text and '"' not in message.text
    ]
    return [
        Message("quotations", frame.format(x=text))
        for frame in _FRAMES
        for text in chance.sample(abuse, min(40, len(abuse)))
    ]


def cases(half: Half) -> dict[str, list[Message]]:
    """One half of the hand-written cases, by file, each with its group as its slice."""
    return {
        file: [Message(case.group, case.text, case.context) for case in of_file if case.half is half]
        for file, of_file in read_cases().items()
    }


def plain_abuse_cases(half: Half) -> list[Message]:
    """Cases of abuse that nobody could take for anything else."""
    return [
        Message(case.group, case.text, case.context)
        for case in read_cases()["abuse"]
        if case.half is half and case.abuse >= 0.85 and case.target == "assistant"
    ]


def evaded(messages: list[Message]) -> Iterator[Message]:
    """`messages` written with each evasion."""
    chance = random.Random(_SEED)
    for way in (
        evasions.leet,
        evasions.spaced,
        evasions.dotted,
        evasions.homoglyphs,
        evasions.repeats,
        evasions.invisible,
        evasions.joined,
    ):
        for message in messages:
            changed = way(message.text, chance)
            if changed != message.text:
                yield Message(f"evasion {way.__name__}", changed, message.context)


def civil_conversations(half: Half) -> list[Message]:
    """The user's turns of the conversations in which nothing is wrong."""
    return [Message("conversation", row.text, row.context) for row in civil_turns(half)]

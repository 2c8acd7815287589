"""Every row that there is to train on: of the data sets, of the hand-written cases, and what assistants say before them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from models.abuse.assessment import Target
from models.abuse.cases import Case, Half, read_cases, read_conversations
from models.abuse.training import abusive_sets, ordinary_sets
from models.abuse.training.rows import CRISIS_WORDS, RUDE_WORDS, Row, harmless, held_out

_CIVIL = frozenset({"ordinary", "lookalike", "mild", "crisis_idiom", "asks_to_end"})


def read_all(data: Path) -> tuple[list[Row], list[Row]]:
    """Every row of every set, as those for training and those held out."""
    train: list[Row] = []
    development: list[Row] = []

    def put(row: Row, key: str) -> None:
        (development if held_out(key) else train).append(row)

    for conversation, row in abusive_sets.convabuse(data / "convabuse" / "ConvAbuseEMNLPtrain.csv"):
        put(row, conversation)
    for first, row in ordinary_sets.dialogues_about_harm(data / "hh_harmless_test" / "test.jsonl"):
        put(row, first)
    seen: set[str] = set()
    for row in _keyed_by_text(data):
        if row.text.casefold() not in seen:
            seen.add(row.text.casefold())
            put(row, row.text)
    return train, development


def _keyed_by_text(data: Path) -> Iterable[Row]:
    yield from abusive_sets.toxic_spans(data / "toxic_spans_civil")
    yield from abusive_sets.gpt_hatecheck(data / "gpt_hatecheck")
    yield from abusive_sets.hatemoji(data / "hatemoji" / "train.csv")
    yield from abusive_sets.edos(data / "edos_sexism" / "edos_labelled_aggregated.csv")
    yield from abusive_sets.madlibs(data / "wiki_bias_madlibs" / "bias_madlibs_77k.csv")
    yield from abusive_sets.openai_moderation(data / "openai_moderation" / "samples-1680.jsonl")
    yield from ordinary_sets.github_comments(data / "vcu_github_incivility")
    yield from ordinary_sets.github_toxicity(data / "strudel_github_toxicity")
    yield from ordinary_sets.counselling(data / "counselchat" / "20200325_counsel_chat.csv")
    yield from ordinary_sets.distress_posts(data / "diasafety" / "train.json")
    yield from ordinary_sets.safety_tests(data / "simplesafetytests" / "SimpleSafetyTests_-_test_cases.csv")
    yield from ordinary_sets.requests(data)
    yield from ordinary_sets.first_messages(data / "oasst_seed" / "realistic_seed_data.json")
    yield from ordinary_sets.roleplay(data / "awesome_prompts_roleplay" / "prompts.csv")
    yield from ordinary_sets.forum_replies(data / "wiki_context_toxicity" / "gc.csv")
    yield from ordinary_sets.dialect_pairs(data / "aae_habitual_pairs" / "habitual.txt")
    yield from ordinary_sets.small_talk(data)


def from_case(case: Case, weight: float = 1.0) -> Row:
    """A hand-written case as a row: every head is labelled."""
    kinds = {
        kind: (max(0.7, case.abuse) if kind in case.kinds else 0.0) for kind in ("insult", "threat", "sexual", "hate")
    }
    return Row(
        case.text,
        f"case_{case.group}",
        case.abuse,
        case.context,
        **kinds,
        severity=float(case.severity),
        crisis=_crisis(case),
        target=Target(case.target),
        weight=weight,
    )


_VEILED = frozenset(
    {
        "veiled",
        "terse",
        "goodbye",
        "night-time",
        "grief-follow",
        "buried-in-request",
        "debt-work-gambling",
        "loneliness-hopelessness",
        "joking-not-joking",
        "teenagers",
        "elderly",
    }
)


def _crisis(case: Case) -> float:
    """Whether a case is a crisis. Of those that say so only between the lines, half: a cook says `not long now` as well."""
    return 0.55 if case.crisis and case.group in _VEILED and not CRISIS_WORDS.search(case.text) else float(case.crisis)


def training_cases() -> list[Case]:
    """The half of the hand-written messages that is trained on."""
    return [case for group in read_cases().values() for case in group if case.half is Half.TRAIN]


def civil_turns(half: Half) -> list[Row]:
    """The user's turns in conversations that are ordinary or only look bad, with the answers before them."""
    found = []
    for conversation in read_conversations():
        if conversation.half is not half or conversation.group not in _CIVIL:
            continue
        before = ""
        for turn in conversation.turns:
            if turn.role != "user":
                before = turn.content
            elif conversation.group != "mild" or not RUDE_WORDS.search(turn.content):
                found.append(replace(harmless(turn.content, "conversation", before, target=None), weight=1.5))
    return found


def contexts(data: Path) -> list[str]:
    """What assistants say, about anything: to stand before messages that came without a turn before them.

    Without it the classifier learns that having a context, or one of a certain kind, means something by itself.
    """
    said = {
        context
        for file in read_cases().values()
        for case in file
        if case.half is Half.TRAIN
        for context in [case.context]
        if context
    }
    said |= {
        turn.content
        for one in read_conversations()
        if one.half is Half.TRAIN
        for turn in one.turns
        if turn.role == "assistant"
    }
    said |= {
        row.context
        for _, row in ordinary_sets.dialogues_about_harm(data / "hh_harmless_test" / "test.jsonl")
        if row.context
    }
    said |= {
        row.context
        for row in ordinary_sets.first_messages(data / "oasst_seed" / "realistic_seed_data.json")
        if row.context
    }
    return sorted(said)

"""What a correction stands for, and that it only ever takes away."""

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.abuse.assessment import Assessment, Target
from models.abuse.corrections import SURER, Correction, corrected, form, limit, near_identical, score_of
from models.policy.end_chat import decide
from models.policy.records import PathState, Preset
from tests.scripted import CIVIL, CRISIS, STRIKE

LONG = "where is the recipe I asked you for, you absolute muppet"

SAME = [
    ("you are stupid", "You are STUPID!!!"),
    ("you are stupid", "  you   are, stupid…"),
    ("you're a goose", "youre a goose"),
    ("you’re a goose", "you're a goose"),
    ("what a stupid bot", "what a stuuuupid bot"),
    ("so good", "sooo gooood"),
    ("fuck you", "fück yoü"),
    ("you idiot", "you idi\u200bot"),
    ("stupid🙂", "stupid 🙂"),
    (LONG, "ok, so: where is the recipe I asked you for? You ABSOLUTE muppet"),
    (LONG, "please where is recipe I asked you for, you really absolute muppet"),
]
ANOTHER = [
    ("you are stupid", "you are not stupid"),
    ("you are stupid", "you aren't stupid"),
    ("you are stupid", "you are slow"),
    ("you are stupid", "are you stupid"),
    ("you are stupid", "you are so stupid"),  # short: each word weighs
    ("you are good", "you are god"),
    ("you a$$hole", "you a hole"),
    ("f** you", "f you"),
    ("stupid 🙂", "stupid 🔪"),
    ("?", "!"),
    (LONG, LONG.replace("muppet", "moron")),
    (LONG, LONG.replace("where", "never mind where")),
    (LONG, LONG + " and go to hell"),
    (LONG, "not " + LONG),
    ("give me the sum of 2 and 3, you silly goose", "give me the sum of 2 and 4, you silly goose"),
]


@pytest.mark.parametrize(("text", "other"), SAME)
def test_trivial_edits_leave_it_the_same_message(text: str, other: str) -> None:
    assert near_identical(text, other)
    assert near_identical(other, text)
    assert form(text) == form(other)


@pytest.mark.parametrize(("text", "other"), ANOTHER)
def test_another_word_or_a_negation_makes_it_another_message(text: str, other: str) -> None:
    assert not near_identical(text, other)
    assert not near_identical(other, text)


WORDS = st.lists(
    st.sampled_from(
        ["you", "are", "not", "god", "good", "goood", "the", "theee", "soo", "so", "stupid", "stuupid", "?", "a$$", "É"]
    ),
    max_size=9,
).map(" ".join)


@given(WORDS | st.text(max_size=20), WORDS | st.text(max_size=20))
def test_what_is_near_identical_is_found_under_one_form(text: str, other: str) -> None:
    assert near_identical(text, text)
    assert near_identical(text, other) == near_identical(other, text)
    if near_identical(text, other):
        assert form(text) == form(other)


def test_the_forms_are_those_that_stores_have_kept() -> None:
    """Where this fails, `form` was changed: raise `READING`, and then put the new digests here."""
    assert form("You're a stuuupid bot, aren't you?")[:16] == "9993fb91b71b43cc"
    assert form("ok so where is the rеcipe I asked for, muppét 🙂")[:16] == "8ef161246e22b482"


def correction(text: str, score: float, number: int = 1) -> Correction:
    return Correction(id=number, text=text, score=score, note="", created=datetime(2026, 1, 1, tzinfo=UTC))


def scored(score: float) -> Assessment:
    return msgspec.structs.replace(STRIKE, aimed=score)


def test_a_corrected_message_does_not_count_and_says_why() -> None:
    found = corrected(scored(0.95), "You idiot!", [correction("you idiot", 0.95, number=7)])
    assert (found.rude, found.strike, found.severe, found.work, found.corrected_by) == (False, False, False, True, 7)
    assert (found.abuse, found.aimed) == (STRIKE.abuse, 0.95)


def test_only_a_much_surer_one_counts() -> None:
    known = [correction("you idiot", 0.9)]
    assert not corrected(scored(limit(0.9)), "you idiot", known).rude
    surer = scored(limit(0.9) + 0.001)
    assert corrected(surer, "you idiot", known) is surer


def test_another_message_is_left_as_it_was() -> None:
    strike = scored(0.92)
    assert corrected(strike, "you moron", [correction("you idiot", 0.99)]) is strike
    assert corrected(strike, "you moron", []) is strike


def test_old_assessments_without_the_aimed_score_are_corrected_at_their_abuse_score() -> None:
    assert score_of(msgspec.structs.replace(STRIKE, aimed=0.0)) == STRIKE.abuse
    assert score_of(scored(0.7)) == 0.7


@given(st.floats(0, 1))
def test_the_limit_is_three_times_the_odds(score: float) -> None:
    raised = limit(score)
    assert score <= raised <= 1
    assert raised * (1 - score) == pytest.approx(SURER * score * (1 - raised), abs=1e-9)


PROBABILITY = st.floats(0, 1)
ASSESSMENTS = st.builds(
    Assessment,
    abuse=PROBABILITY,
    insult=PROBABILITY,
    threat=PROBABILITY,
    sexual=PROBABILITY,
    hate=PROBABILITY,
    crisis=PROBABILITY,
    severity=st.floats(0, 3),
    target=st.sampled_from(Target),
    rude=st.booleans(),
    strike=st.booleans(),
    severe=st.booleans(),
    support=st.booleans(),
    ms=PROBABILITY,
    apology=st.booleans(),
    work=st.booleans(),
    aimed=PROBABILITY,
).map(lambda found: msgspec.structs.replace(found, rude=found.rude or found.strike))
TEXTS = st.sampled_from(["you idiot", "You idiot!", "you moron", "?"])
CORRECTIONS = st.lists(st.builds(correction, TEXTS, PROBABILITY, st.integers(1, 9)), max_size=4)
PRESET = Preset(name="any", title="Any", description="Any")


@given(ASSESSMENTS, TEXTS, CORRECTIONS)
def test_a_correction_only_ever_lowers_a_verdict(found: Assessment, text: str, known: list[Correction]) -> None:
    after = corrected(found, text, known)
    assert after.rude <= found.rude
    assert after.strike <= found.strike
    assert after.severe <= found.severe
    before_counted = decide(PathState(), found, PRESET)
    after_counted = decide(PathState(), after, PRESET)
    assert after_counted.counted <= before_counted.counted
    untouched = {"rude", "strike", "severe", "work", "corrected_by"}
    for name in Assessment.__struct_fields__:
        if name not in untouched:
            assert getattr(after, name) == getattr(found, name), name
    assert (after.corrected_by is not None) == (after is not found)


@pytest.mark.parametrize("found", [CIVIL, CRISIS])
def test_what_does_not_count_is_never_touched(found: Assessment) -> None:
    assert corrected(found, "you idiot", [correction("you idiot", 1.0)]) is found

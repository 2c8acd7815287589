from pathlib import Path

import pytest

from models.abuse.evaluation import sets
from models.abuse.measuring import Message
from models.abuse.training.rows import Row


@pytest.fixture
def trained(monkeypatch: pytest.MonkeyPatch) -> None:
    """A training set of one row."""
    monkeypatch.setattr(sets, "rows_of", lambda _data: ((Row("Seen before", "some", 0.0),), ()))


@pytest.mark.usefixtures("trained")
def test_what_was_trained_on_is_left_out(data: Path) -> None:
    messages = [Message("", text) for text in ("seen BEFORE", "new", "New", "", "other")]
    assert [message.text for message in sets.unseen(data, messages)] == ["new", "other"]


def test_a_sample_is_the_same_every_time() -> None:
    rows = list(range(100))
    assert sets.sampled(rows, 10) == sets.sampled(rows, 10)
    assert len(set(sets.sampled(rows, 10))) == 10
    assert sets.sampled(rows, 100) == rows


@pytest.mark.usefixtures("trained")
def test_functional_cases_know_their_function_and_group(data: Path) -> None:
    folder = data / "gpt_hatecheck"
    folder.mkdir()
    (folder / "dataset_black_people.csv").write_text(
        "message,functionality,hate_label\n"
        "Seen before,F18: Neutral,0\n"
        "They are fine.,F19: Positive,0\n"
        "You are a fool.,F23: Abuse targeted at individuals,0\n"
        "They must go.,F6: Threat,1\n"
    )
    found = {each.message.text: each for each in sets.functional(data)}
    assert set(found) == {"They are fine.", "You are a fool.", "They must go."}
    assert found["They are fine."].identity == "black people"
    assert [found[text].hateful for text in ("They are fine.", "You are a fool.", "They must go.")] == [
        False,
        True,
        True,
    ]


@pytest.mark.usefixtures("trained")
def test_identity_terms_are_found_by_their_longest_name(data: Path) -> None:
    (data / "wiki_bias_madlibs").mkdir()
    (data / "wiki_bias_madlibs" / "bias_madlibs_77k.csv").write_text(
        "Text,Label,Template\nhate african,BAD,verb_adj\nlove african american,NOT_BAD,verb_adj\n"
        "You are a kind african american,NOT_BAD,you_are_adj\nYou are a kind actor,NOT_BAD,you_occupation\n"
    )
    found = [(each.message.text, each.term, each.message.abuse) for each in sets.identities(data)]
    assert found == [
        ("hate african", "african", 1.0),
        ("love african american", "african american", 0.0),
        ("You are a kind african american", "african american", 0.0),
    ]


def test_dialect_pairs_have_both_sides(data: Path) -> None:
    (data / "aae_habitual_pairs").mkdir()
    (data / "aae_habitual_pairs" / "habitual.txt").write_text("he be working\the's usually working\nalone\n\n")
    ((one, other),) = sets.dialect_pairs(data)
    assert (one.text, other.text) == ("he be working", "he's usually working")

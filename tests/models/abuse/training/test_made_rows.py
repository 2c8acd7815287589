import random

import pytest

from models.abuse.normalising.normalise import plain, views
from models.abuse.training import evasions
from models.abuse.training.contrast import contrast

WORDS = frozenset({"you", "are", "a", "stupid", "worthless", "machine", "garbage"})
TEXT = "you are a stupid worthless machine"


@pytest.mark.parametrize(
    "way",
    [evasions.spaced, evasions.dotted, evasions.homoglyphs, evasions.invisible, evasions.repeats, evasions.joined],
)
def test_what_an_evasion_hides_is_found_again(way) -> None:
    for seed in range(20):
        hidden = way(TEXT, random.Random(seed))
        assert TEXT in [view.lower() for view in views(plain(hidden), WORDS)]


def test_leet_is_mostly_found_again() -> None:
    found = [TEXT in views(plain(evasions.leet(TEXT, random.Random(seed))), WORDS) for seed in range(40)]
    assert sum(found) >= 36


def test_an_evasion_of_nothing_is_nothing() -> None:
    assert evasions.evade("a b", random.Random(1)) in {"a b", "ab"}


def test_made_sentences_are_the_same_every_time_and_on_both_sides() -> None:
    first, second = (list(contrast(500, random.Random(3))) for _ in range(2))
    assert first == second
    abusive = [row for row in first if (row.abuse or 0) > 0.5]
    assert len(abusive) == 200
    for word in ("stupid", "idiot", "shut up"):
        assert any(word in row.text.lower() for row in abusive)
        assert any(word in row.text.lower() for row in first if (row.abuse or 0) < 0.2)

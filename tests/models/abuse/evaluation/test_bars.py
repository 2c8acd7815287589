import pytest

from models.abuse.evaluation.bars import Bar, Unit, bars
from models.abuse.evaluation.figures import Figures
from models.abuse.evaluation.words import goal, measured, verdict


@pytest.mark.parametrize(
    ("at_least", "value", "low", "high", "said"),
    [
        (True, 0.9, 0.85, 0.95, "met"),
        (True, 0.9, 0.75, 0.95, "met, not surely"),
        (True, 0.7, 0.65, 0.75, "missed"),
        (True, 0.7, 0.65, 0.85, "missed, not surely"),
        (False, 0.7, 0.65, 0.75, "met"),
        (False, 0.9, 0.75, 0.95, "missed, not surely"),
    ],
)
def test_a_bar_is_sure_where_the_interval_is_on_one_side(
    at_least: bool, value: float, low: float, high: float, said: str
) -> None:
    assert verdict(Bar("", "", 0.8, at_least, Unit.SHARE, value, low, high)) == said


def test_a_bar_reads_in_its_unit() -> None:
    share = Bar("", "", 0.012, False, Unit.SHARE, 0.005, 0.001, 0.02)
    assert (goal(share), measured(share)) == ("at most 1.2 %", "0.5 % (0.1–2.0)")
    time = Bar("", "", 12, False, Unit.MILLISECONDS, 10.04)
    assert (goal(time), measured(time), verdict(time)) == ("at most 12 ms", "10.0 ms", "met")


def test_every_bar_is_measured(shipped: Figures) -> None:
    names = {each.name for each in bars(shipped)}
    for words in (
        "macro-F1",
        "AUC, chat",
        "AUC, forum",
        "strikes",
        "rude or strike",
        "functional",
        "identity",
        "crises",
    ):
        assert any(words in name for name in names), words

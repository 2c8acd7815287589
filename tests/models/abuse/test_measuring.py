import pytest

from models.abuse.card import END, START, put_figures
from models.abuse.measuring import latency, macro_f1


def test_macro_f1_is_the_mean_over_both_classes() -> None:
    assert macro_f1([True, True, False, False], [True, False, False, False]) == pytest.approx((2 / 3 + 4 / 5) / 2)
    assert macro_f1([True, False], [True, False]) == 1.0


def test_latency_takes_the_middle_and_the_tail() -> None:
    found = latency([float(number) for number in range(1, 101)])
    assert (found.count, found.median, found.p95, found.longest) == (100, 50.5, 96.0, 100.0)


def test_figures_replace_what_stood_between_the_marks(tmp_path) -> None:
    card = tmp_path / "MODEL_CARD.md"
    card.write_text(f"# Card\n{START}\nold\n{END}\nend\n")
    put_figures(card, "new\n")
    assert card.read_text() == f"# Card\n{START}\nnew\n{END}\nend\n"

from pathlib import Path

import pytest

from models.abuse.evaluation.convabuse import measure, read
from models.abuse.measuring import Measurements
from tests.models.abuse.evaluation.scripted import assess

_KINDS = (
    "ableist",
    "intellectual",
    "homophobic",
    "racist",
    "sexist",
    "transphobic",
    "sex_harassment",
    "explicit",
    "implicit",
)


def _write(data: Path, *rows: dict[str, str]) -> Path:
    columns = ["agent", "user", "bot"]
    columns += [f"Annotator{a}_is_abuse.{level}" for a in range(1, 4) for level in (1, 0, -1, -2, -3)]
    columns += [f"Annotator{a}_{kind}" for a in range(1, 4) for kind in _KINDS]
    lines = [",".join(columns), *(",".join(row.get(column, "0") for column in columns) for row in rows)]
    (data / "convabuse").mkdir()
    (data / "convabuse" / "ConvAbuseEMNLPvalid.csv").write_text("\n".join(lines) + "\n")
    return data


def _row(text: str, *levels: int, **more: str) -> dict[str, str]:
    votes = {f"Annotator{number}_is_abuse.{level}": "1" for number, level in enumerate(levels, 1)}
    return {"agent": "_", "user": text, "bot": "A"} | votes | more


def test_votes_become_a_share_and_a_mean_severity(data: Path) -> None:
    _write(
        data,
        _row("stupid", -3, -2, 1, Annotator1_racist="1", Annotator1_explicit="1", Annotator2_explicit="1"),
        _row("hello", 1, 1),
        _row("nobody voted"),
    )
    first, second = read(data)
    assert first.message.abuse == pytest.approx(2 / 3)
    assert first.severity == pytest.approx(-4 / 3)
    assert first.types == {"racist", "explicit"}
    assert (first.abusive, first.clean, second.abusive, second.clean) == (True, False, False, True)
    assert first.message.context == ""


def test_recall_is_over_abuse_and_false_alarms_over_what_nobody_called_so(data: Path) -> None:
    _write(
        data,
        _row("stupid", -2, -2, bot="A"),
        _row("silly", -1, -1, bot="B"),
        _row("you bore me", -1, -1, bot="B"),
        _row("a stupid question", 0, -1, 1, bot="B"),
        _row("what is stupid", 1, 1, bot="B"),
        _row("hello", 1, 1, bot="A"),
    )
    found = measure(Measurements(assess), read(data))
    assert (found.count, found.abusive) == (6, 3)
    assert (found.rude.hits, found.rude.count, found.strike.hits) == (2, 3, 1)
    assert (found.severe_strike.hits, found.severe_strike.count) == (1, 1)
    assert (found.strikes_on_clean.hits, found.strikes_on_clean.count) == (1, 2)
    assert found.auc is not None
    assert [(bot.name, bot.count) for bot in found.bots] == [("A", 2), ("B", 4)]

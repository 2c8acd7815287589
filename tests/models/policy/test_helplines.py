from datetime import date

import pytest

from models.paths import RESOURCES
from models.policy.book import PolicyBook, own_language
from models.policy.helplines import Helpline, how_to_reach, own_country, read_helplines, where_to_turn
from models.policy.records import Action

LINES = read_helplines(RESOURCES / "policy" / "helplines.toml")
WORDS = PolicyBook.load().notices.support


def test_every_entry_says_where_it_comes_from_and_when_it_was_looked_over() -> None:
    assert len({line.country for line in LINES}) == len(LINES) >= 12
    for line in LINES:
        assert len(line.country) == 2
        assert line.country.isupper()
        assert line.name
        assert "." in line.source
        assert line.checked.year >= 2026
        assert line.call or line.text
        assert all(number.replace(" ", "").isdigit() for number in (*line.call, *line.text))


def test_a_country_gets_its_own_line_and_any_other_the_directory() -> None:
    assert where_to_turn(LINES, "US", WORDS) == (
        f"988 Suicide & Crisis Lifeline is there day and night (call or text 988); {WORDS.directory}"
    )
    assert "(call 113 or 0800 0113)" in where_to_turn(LINES, "NL", WORDS)
    assert where_to_turn(LINES, "XX", WORDS) == where_to_turn(LINES, None, WORDS) == WORDS.directory


def test_call_and_text_by_different_numbers_are_told_apart() -> None:
    line = Helpline(country="XX", name="Line", source="x.org", checked=date(2026, 1, 1), call=("1",), text=("2",))
    assert how_to_reach(line, WORDS) == "call 1, text 2"


def speak(monkeypatch: pytest.MonkeyPatch, **settings: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, setting in settings.items():
        monkeypatch.setenv(name, setting)


@pytest.mark.parametrize(
    ("setting", "country"),
    [
        ("de_AT.UTF-8", "AT"),
        ("en_US", "US"),
        ("sr_RS@latin", "RS"),
        ("xx_YY.UTF-8", "YY"),
        ("C.UTF-8", None),
        ("POSIX", None),
        ("", None),
        ("es_419", None),
        ("de", None),
    ],
)
def test_the_country_is_the_one_of_the_language_setting_installed_or_not(
    setting: str, country: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, LANG=setting)
    assert own_country() == country


def test_the_setting_for_everything_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, LC_ALL="de_CH.UTF-8", LC_MESSAGES="fr_FR.UTF-8", LANG="en_US.UTF-8")
    assert own_country() == "CH"


def test_the_support_notice_names_the_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, LANG="en_GB.UTF-8")
    text = PolicyBook.load().notice_text(Action.SUPPORT, None, [], 0)
    assert "Samaritans is there day and night (call 116 123)" in text
    assert "{" not in text


def test_a_country_that_was_chosen_goes_before_the_machines_own(monkeypatch: pytest.MonkeyPatch) -> None:
    speak(monkeypatch, LANG="en_GB.UTF-8")
    book = PolicyBook.load(country="FR")
    assert "3114" in book.where_to_turn()
    assert "3114" in book.notice_text(Action.SUPPORT, None, [], 0)
    assert "Samaritans" in PolicyBook.load().where_to_turn()
    assert book.where_to_turn() != PolicyBook.load(country="XX").where_to_turn() != ""


@pytest.mark.parametrize(
    ("setting", "language"), [("de_AT", "de"), ("fr_FR", "fr"), ("ja_JP", "en"), ("", "en"), ("C", "en")]
)
def test_the_language_is_the_machines_where_there_are_notices_in_it(
    setting: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak(monkeypatch, LANG=setting)
    assert own_language() == language

import locale

import pytest

from models.paths import RESOURCES
from models.policy.book import PolicyBook
from models.policy.helplines import DIRECTORY, own_country, read_helplines, where_to_turn
from models.policy.records import Action

LINES = read_helplines(RESOURCES / "policy" / "helplines.toml")


def test_every_entry_says_where_it_comes_from_and_when_it_was_looked_over() -> None:
    assert len({line.country for line in LINES}) == len(LINES) >= 12
    for line in LINES:
        assert len(line.country) == 2
        assert line.country.isupper()
        assert line.name
        assert "." in line.source
        assert line.checked.year >= 2026
        assert any(character.isdigit() for character in line.reach)


def test_a_country_gets_its_own_line_and_any_other_the_directory() -> None:
    assert "988" in where_to_turn(LINES, "US")
    assert DIRECTORY not in where_to_turn(LINES, "US")
    assert where_to_turn(LINES, "XX") == where_to_turn(LINES, None) == DIRECTORY


@pytest.mark.parametrize(
    ("setting", "country"),
    [
        (("de_AT", "UTF-8"), "AT"),
        (("en_US", None), "US"),
        (("C", "UTF-8"), None),
        ((None, None), None),
        (("es_419", None), None),
    ],
)
def test_the_country_is_the_one_of_the_language_setting(
    setting: tuple[str | None, str | None], country: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: setting)
    assert own_country() == country


def test_the_support_notice_names_the_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locale, "getlocale", lambda: ("en_GB", "UTF-8"))
    text = PolicyBook.load().notice_text(Action.SUPPORT, None, 0)
    assert "Samaritans is there day and night (call 116 123)" in text
    assert "{" not in text

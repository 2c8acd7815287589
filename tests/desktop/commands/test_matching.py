"""A command is found by the beginning of its words, by letters within them, and by what else it may be called."""

import pytest

from desktop.commands.matching import Name

NAMES = [
    "New chat",
    "Search titles and messages",
    "Settings…",
    "Open a model file…",
    "Export everything…",
    "Schließen",
    "Édition",
]


def letters(name: str, query: str) -> str | None:
    match = Name(name).match(query)
    return "".join(name[place] for place in match.letters) if match else None


@pytest.mark.parametrize(
    ("name", "query", "found"),
    [
        ("New chat", "new", "New"),
        ("New chat", "CHAT", "chat"),
        ("New chat", "ch new", "Newch"),
        ("New chat", "ewc", None),
        ("New chat", "nc", "Nc"),
        ("New chat", "hat", "hat"),
        ("Open a model file…", "oamf", "Oamf"),
        ("Export everything…", "ee", "Ee"),
        ("Export everything…", "evth", "evth"),
        ("Schließen", "schliess", "Schließ"),
        ("Édition", "edi", "Édi"),
        ("New chat", "", ""),
        ("New chat", "xyz", None),
        ("A very long title that goes on about nothing at all and never ends", "aen", None),
    ],
)
def test_these_letters_are_found(name: str, query: str, found: str | None) -> None:
    assert letters(name, query) == found


def test_what_begins_with_the_word_goes_before_what_has_it_inside() -> None:
    def score(name: str, words: str = "") -> float:
        match = Name(name, words).match("set")
        return match.score if match else -1.0

    ranked = ["Settings", "Open settings", "Reset it", "Some easy thing", "Preferences"]
    scores = [score(name, "settings" if name == "Preferences" else "") for name in ranked]
    assert scores[:3] == sorted(scores[:3], reverse=True)
    assert 0 < scores[4] < scores[2]


def test_every_name_is_found_by_itself_and_by_the_first_letters_of_its_words() -> None:
    for name in NAMES:
        assert Name(name).match(name)
        assert Name(name).match("".join(word[0] for word in name.split()))

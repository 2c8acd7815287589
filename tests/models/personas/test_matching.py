"""What is meant by what was typed behind the slash."""

import pytest

from models.personas.matching import matching
from models.personas.records import Persona, PromptBook, SavedPrompt

BOOK = PromptBook(
    personas=(Persona(name="Plain editor", instructions="a"), Persona(name="Élève", instructions="b")),
    prompts=(SavedPrompt(name="Translate", text="c"), SavedPrompt(name="Explain simply", text="d")),
)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["Plain editor", "Élève", "Translate", "Explain simply"]),
        ("tr", ["Translate"]),
        ("SIM", ["Explain simply"]),
        ("ed pl", ["Plain editor"]),
        ("plain e", ["Plain editor"]),
        ("é", ["Élève"]),
        ("usr/bin", []),
        ("home", []),
        ("anslate", []),
    ],
)
def test_words_are_found_by_their_beginnings(typed: str, names: list[str]) -> None:
    assert [entry.name for entry in matching(BOOK, typed)] == names

"""Personas and prompts are kept whole, and a file that cannot be read is never written over."""

from pathlib import Path

import pytest

from models.chat.records import Sampling
from models.errors import DataFolderUnusable, ExchangeError
from models.personas.places import fill
from models.personas.prompt_file import FILE_NAME, PromptFile, built_in, read_prompts, write_prompts
from models.personas.records import LONGEST_NAME, Persona, PromptBook, SavedPrompt, added, free_name, is_sound
from models.policy.book import languages

PIRATE = Persona(
    name="Pirate", instructions="You are a pirate.", model="/m.gguf", sampling=Sampling(seed=3), preset="firm"
)
BOOK = PromptBook(personas=(PIRATE,), prompts=(SavedPrompt(name="Sum up", text="Sum up {{text}}"),))


@pytest.mark.parametrize("language", languages())
def test_what_ships_is_the_same_in_each_language_of_the_app(language: str, tmp_path: Path) -> None:
    book, english = built_in(language), built_in()
    assert [one.sampling for one in book.personas] == [one.sampling for one in english.personas]
    for prompt, other in zip(book.prompts, english.prompts, strict=True):
        assert len(fill(prompt.text).places) == len(fill(other.text).places)
        assert ("{{clipboard}}" in prompt.text) is ("{{clipboard}}" in other.text)
        assert ("{{selection}}" in prompt.text) is ("{{selection}}" in other.text)
    assert PromptFile(tmp_path, language).book == book


def test_another_language_leaves_what_was_kept_as_it_is(tmp_path: Path) -> None:
    file = PromptFile(tmp_path)
    file.use_language("de")
    assert file.book == built_in("de")
    file.keep(BOOK)
    file.use_language("fr")
    assert file.book == BOOK


def test_what_ships_is_sound_and_is_offered_until_something_is_kept(tmp_path: Path) -> None:
    shipped = built_in()
    assert len(shipped.personas) >= 2
    assert len(shipped.prompts) >= 5
    for entries in (shipped.personas, shipped.prompts):
        assert len({entry.name for entry in entries}) == len(entries)
    assert any(fill(prompt.text).places for prompt in shipped.prompts)
    file = PromptFile(tmp_path)
    assert (file.book, file.trouble) == (shipped, "")
    assert not list(tmp_path.iterdir())


def test_what_is_kept_is_there_at_the_next_start(tmp_path: Path) -> None:
    PromptFile(tmp_path).keep(BOOK)
    assert PromptFile(tmp_path).book == BOOK
    PromptFile(tmp_path).keep(PromptBook())
    assert PromptFile(tmp_path).book == PromptBook()
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"\xff\xfe", b"[]", b'{"format": "exeunt-prompts", "version": 1, "book": 3}']
)
def test_a_broken_file_is_put_aside_and_kept(tmp_path: Path, damage: bytes) -> None:
    for number in (1, 2):
        (tmp_path / FILE_NAME).write_bytes(damage)
        file = PromptFile(tmp_path)
        assert f"prompts.damaged-{number}.json" in file.trouble
        assert (tmp_path / f"prompts.damaged-{number}.json").read_bytes() == damage
        assert file.book == built_in()
        file.keep(BOOK)
    assert PromptFile(tmp_path).book == BOOK


def test_a_later_versions_file_is_neither_read_nor_written(tmp_path: Path) -> None:
    later = b'{"format": "exeunt-prompts", "version": 2, "books": []}'
    (tmp_path / FILE_NAME).write_bytes(later)
    file = PromptFile(tmp_path)
    assert "later version" in file.trouble
    with pytest.raises(DataFolderUnusable):
        file.keep(BOOK)
    assert (tmp_path / FILE_NAME).read_bytes() == later


def test_what_cannot_be_written_changes_nothing(tmp_path: Path) -> None:
    file = PromptFile(tmp_path)
    file.keep(BOOK)
    (tmp_path / f"{FILE_NAME}.part").mkdir()
    with pytest.raises(DataFolderUnusable):
        file.keep(PromptBook())
    assert file.book == PromptFile(tmp_path).book == BOOK


def test_an_export_is_read_again_and_nothing_comes_in_twice(tmp_path: Path) -> None:
    write_prompts(tmp_path / "export.json", BOOK)
    read = read_prompts(tmp_path / "export.json")
    assert added(BOOK, read) == BOOK
    other = PromptBook(personas=(Persona(name="Pirate", instructions="Another one"),))
    joined = added(BOOK, other)
    assert [persona.name for persona in joined.personas] == ["Pirate", "Pirate (2)"]
    assert joined.prompts == BOOK.prompts


@pytest.mark.parametrize(
    "content", ["{}", '{"format": "exeunt-conversation", "version": 1}', "no JSON at all", "[" * 100_000]
)
def test_another_file_is_refused_in_a_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / "other.json").write_text(content)
    with pytest.raises(ExchangeError, match=r"other\.json"):
        read_prompts(tmp_path / "other.json")
    with pytest.raises(ExchangeError):
        read_prompts(tmp_path / "nowhere.json")


def test_an_entry_needs_a_name_of_one_line_and_a_text() -> None:
    assert is_sound(PIRATE)
    for name, text in [("", "a"), (" ", "a"), ("two\nlines", "a"), ("x" * (LONGEST_NAME + 1), "a"), ("a", " \n")]:
        assert not is_sound(SavedPrompt(name=name, text=text))


def test_a_free_name_is_never_too_long() -> None:
    name = free_name("x" * LONGEST_NAME, ["x" * LONGEST_NAME])
    assert name.endswith(" (2)")
    assert len(name) <= LONGEST_NAME

"""The words of the notices, in every language."""

import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.paths import RESOURCES
from models.policy.book import PolicyBook, languages
from models.policy.notices import not_said_yet, read_notices
from models.policy.records import Action, Behaviour

FOLDER = RESOURCES / "policy" / "notices"
LANGUAGES = languages()
STEPS = [Action.REDIRECT, Action.WARN, Action.END]
# How each language speaks of a chat's end, and of each behaviour.
ENDS = {"en": r"\bend", "de": r"beende|\bend", "es": r"\btermin", "fr": r"\bfin\b"}
NAMES = {
    "en": {
        "insult": "insult|name-calling",
        "threat": "threat",
        "sexual": "sexual|that way|way I want",
        "hate": "people",
    },
    "de": {"insult": "eleidigung", "threat": "roh", "sexual": "sexuell|So möchte ich nicht", "hate": "Menschen"},
    "es": {"insult": "insulto", "threat": "amena", "sexual": "sexual|manera|así", "hate": "personas|gente|nadie"},
    "fr": {"insult": "insulte", "threat": "mena", "sexual": "sexuel|ainsi|manière", "hate": "gens"},
}


def texts_of(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a file, with the path of its entry."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts_of(inner, f"{key}.{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner, key)


def entries(language: str) -> list[tuple[str, str]]:
    return list(texts_of(tomllib.loads((FOLDER / f"{language}.toml").read_text())))


def test_the_languages_are_there() -> None:
    assert LANGUAGES == ["de", "en", "es", "fr"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_and_placeholder(language: str) -> None:
    def shape(of: str) -> list[tuple[str, list[str]]]:
        return [(key, sorted(re.findall(r"\{\w+\}", text))) for key, text in entries(of)]

    assert shape(language) == shape("en")
    PolicyBook.load(language=language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_there_twice_shouts_or_is_left_untranslated(language: str) -> None:
    texts = [text for _, text in entries(language)]
    assert len(texts) == len(set(texts))
    assert not any("!" in text or "¡" in text for text in texts)
    assert all(text.strip() for text in texts)
    if language != "en":
        assert not {text for text in texts if len(text) > 12} & {text for _, text in entries("en")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("behaviour", list(Behaviour))
def test_each_step_has_four_variants_that_name_the_behaviour_and_speak_of_ending_where_they_must(
    language: str, behaviour: Behaviour
) -> None:
    notices = read_notices(FOLDER, language)
    for action in STEPS:
        variants = notices.variants(action, behaviour)
        assert len(set(variants)) >= 4
        for text in variants:
            speaks_of_ending = re.search(ENDS[language], text) is not None
            assert action is Action.END or speaks_of_ending is (action is Action.WARN), text
        named = [text for text in variants if re.search(NAMES[language][behaviour], text, re.IGNORECASE)]
        # A redirect may ask for what to do in place of naming it; a warning and an end have to be plain.
        assert len(named) >= len(variants) - (1 if action is Action.REDIRECT else 0), set(variants) - set(named)
    assert re.search(NAMES[language][behaviour], notices.ended_because[behaviour])
    assert re.search(NAMES[language][behaviour], notices.model_left_because[behaviour])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_for_several_kinds_name_none_and_there_are_four_closing_words(language: str) -> None:
    several = read_notices(FOLDER, language).several
    assert len(several.end) >= 4
    for text in (*several.end, several.ended_because, several.model_left_because):
        assert not re.search("|".join(NAMES[language].values()), text, re.IGNORECASE), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_warning_tells_of_a_notice_before_it_which_may_have_been_about_something_else(language: str) -> None:
    went_on = {"en": "gone on|went on", "de": "weitergegangen|gingen", "es": "han continuado", "fr": "ont continué"}
    for variants in read_notices(FOLDER, language).warn.values():
        assert not [text for text in variants if re.search(went_on[language], text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_support_never_speaks_of_ending_and_names_the_lines(language: str) -> None:
    book = PolicyBook.load(language=language)
    for turn in range(3):
        text = book.notice_text(Action.SUPPORT, None, [], turn)
        assert not re.search(ENDS[language] + "|abus|stop", text.lower())
        assert "{" not in text


def test_in_a_crisis_the_question_is_a_gentler_one_that_names_somebody_to_talk_to() -> None:
    book = PolicyBook.load()
    assert book.question(in_crisis=False) == "Ending is for good: nothing more can be written here. End this chat?"
    assert "{" not in book.question(in_crisis=True)
    assert "come back to it whenever you like" in book.question(in_crisis=True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", STEPS)
def test_nothing_is_said_twice_on_a_path_while_there_is_something_else_to_say(action: Action, language: str) -> None:
    book = PolicyBook.load(language=language)
    variants = book.notices.variants(action, Behaviour.INSULT)
    for start in range(3):
        said: list[str] = []
        for turn in range(3 * len(variants)):
            said.append(book.notice_text(action, Behaviour.INSULT, said, turn=start + 2 * turn))
        assert sorted(said[: len(variants)]) == sorted(variants)
        assert all(before != after for before, after in pairwise(said))


@given(st.lists(st.sampled_from("abcd")), st.integers(0, 100))
def test_the_choice_is_new_where_it_can_be_and_always_the_same(said: list[str], turn: int) -> None:
    chosen = not_said_yet("abcd", said, turn)
    assert chosen == not_said_yet("abcd", list(said), turn)
    left = set("abcd") - set(said)
    assert not left or chosen in left
    if not left:
        assert said[::-1].index(chosen) == max(said[::-1].index(text) for text in "abcd")


def test_a_file_that_lacks_a_text_is_not_read(tmp_path: Path) -> None:
    words = (FOLDER / "de.toml").read_text()
    (tmp_path / "de.toml").write_text(re.sub(r'^question = ".*"$', "", words, flags=re.MULTILINE))
    with pytest.raises(msgspec.ValidationError, match="question"):
        read_notices(tmp_path, "de")

"""What is searched for, and where it stands in a text."""

import pytest

from models.conversations.search_words import finder_of_text, finder_of_words, index_query, snippet_at, wanted_in


def found(typed, text):
    finder = finder_of_words(wanted_in(typed))
    return [text[start:stop] for start, stop in finder.ranges(text)] if finder else []


@pytest.mark.parametrize(
    ("typed", "text", "places"),
    [
        ("cafe", "Où est le Café? decafe CAFETERIA", ["Café", "CAFE"]),
        ("café", "a cafe\u0301 with its accent apart", ["cafe\u0301"]),
        ("left harbour", "at the harbour, on the left", ["harbour", "left"]),
        ('"the left"', "the left. The lefty", ["the left"]),
        ('"the le', "the left", ["the le"]),
        ("don't", "I Don’t and don t", ["Don’t", "don t"]),
        ("snake_case", "snake_case", ["snake_case"]),
        ("python", "使用Python编程", ["Python"]),
        ("天气", "今天天气很好", ["天气"]),
        ("🎉", "well done 🎉🎉", ["🎉", "🎉"]),
        ("[x]", "x [y] x", ["x", "x"]),
    ],
)
def test_words_are_found_where_the_index_finds_them(typed, text, places):
    assert found(typed, text) == places


@pytest.mark.parametrize("typed", ["", "  ", '"', "*", '""', "?!"])
def test_without_letters_or_signs_nothing_is_wanted(typed):
    assert wanted_in(typed) == ()


def test_a_query_is_no_language():
    assert index_query(wanted_in('NEAR( a AND "b" c*')) == '"NEAR("* "a"* "AND"* "b" "c*"*'


@pytest.mark.parametrize(
    ("typed", "keeps_case", "places"),
    [
        ("arb", False, ["arb", "ARB"]),
        ("arb", True, ["arb"]),
        ("a.", False, []),
        ("harbour THE", False, ["harbour\u2028the"]),
    ],
)
def test_text_is_found_as_it_stands(typed, keeps_case, places):
    text = "harbour\u2028the HARB a\u2029b"
    finder = finder_of_text(typed, keeps_case=keeps_case)
    assert finder
    assert [text[start:stop] for start, stop in finder.ranges(text)] == places


def test_text_is_not_found_across_paragraphs():
    finder = finder_of_text("a b", keeps_case=False)
    assert finder
    assert finder.ranges("a\u2029b") == []
    assert finder_of_text("  ", keeps_case=False) is None


def test_a_snippet_has_the_first_place_in_view_in_one_line():
    text = "word " * 100 + "the **old**\n\nharbour " + "more " * 100
    finder = finder_of_words(wanted_in("harbour"))
    assert finder
    snippet = snippet_at(text, finder.first(text), finder)
    assert "the old harbour more" in snippet.text
    assert [snippet.text[start:stop] for start, stop in snippet.ranges] == ["harbour"]
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("…")
    assert len(snippet.text) < 220


@pytest.mark.parametrize("words", ["needle", '"fine needle"', "针"])
@pytest.mark.parametrize("at", [0, 495, 500, 1495, 7499, 60_000])
def test_the_first_place_in_a_long_text_is_found_wherever_its_pieces_are_cut(words: str, at: int) -> None:
    finder = finder_of_words(wanted_in(words))
    assert finder
    for hay in ("hay needled-not unneedle ", "héy unneedlé "):
        text = (hay * 4000).replace(" needled-not", "")[:at] + " fine NEEDLÉ 针 " + "needle 针" * 3
        assert finder.first(text) == finder.ranges(text)[0]
        assert finder.first(text, most=len(text)) == finder.ranges(text)[0]
    assert finder.first("x" * 60_000 + " fine needle 针", most=10_000) is None

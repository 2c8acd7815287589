"""Settings are found by their words, however they are written."""

import pytest

from desktop.settings.search import holds_all, marked, words_of


@pytest.mark.parametrize(
    ("query", "texts", "found"),
    [
        ("", ["Text size"], True),
        ("text", ["Text size"], True),
        ("SIZE  text", ["Text size"], True),
        ("ext", ["Text size"], True),
        ("text colour", ["Text size", "Colours"], True),
        ("text wide", ["Text size", "Colours"], False),
        ("francais", ["Français"], True),
        ("Français", ["francais"], True),
        ("strasse", ["Straße"], True),
    ],
)
def test_all_words_must_stand_somewhere(query: str, texts: list[str], found: bool) -> None:
    assert holds_all(words_of(query), texts) is found


@pytest.mark.parametrize(
    ("text", "query", "shown"),
    [
        ("Text size", "size", "Text [size]"),
        ("Text size", "t", "[T]ex[t] size"),
        ("Text size", "text ext", "[Text] size"),
        ("abcd", "ab bc", "[abc]d"),
        ("Français", "anc", "Fr[anç]ais"),
        ("Straße", "ss", "Stra[ß]e"),
        ("a < b & c", "b", "a &lt; [b] &amp; c"),
        ("Text size", "", "Text size"),
    ],
)
def test_what_was_found_is_marked_where_it_stands(text: str, query: str, shown: str) -> None:
    made = marked(text, words_of(query), "color: red")
    assert made.replace('<span style="color: red">', "[").replace("</span>", "]") == shown

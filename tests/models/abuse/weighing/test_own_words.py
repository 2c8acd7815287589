"""Where the user's own words stand in the text as it was written."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.abuse.weighing.own_words import own_words


def words(text: str) -> list[str]:
    return [text[word.start : word.end] for word in own_words(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hello there, you are an idiot!", ["hello", "there", "you", "are", "an", "idiot"]),
        ("(you) stupid, … “bot”?!", ["you", "stupid"]),
        ("y0u $tupid a$$ f**k sh!t", ["y0u", "$tupid", "a$$", "f**k", "sh!t"]),
        ("you s t u p i d bot", ["you", "s t u p i d", "bot"]),
        ("y o u  i d i o t", ["y o u", "i d i o t"]),
        ("s. t. u. p. i. d. bot", ["s. t. u. p. i. d", "bot"]),
        ("a b and I a", ["a", "b", "and", "I", "a"]),
        ("you pa\u200bthet\u200bic \u200b lo\u200bser", ["you", "pa\u200bthet\u200bic", "lo\u200bser"]),
        ("уоu аrе ｓｔｕｐｉｄ", ["уоu", "аrе", "ｓｔｕｐｉｄ"]),
        ("😀 you - idiot", ["😀", "you", "idiot"]),
        ("", []),
        (" ?! … \n", []),
    ],
)
def test_each_word_stands_where_it_was_typed(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('he said "you idiot" to me', ["he", "said", "to", "me"]),
        ("Translate this: you are an idiot", ["Translate", "this"]),
        ("```\nraise Idiot('you')\n```\nwhy is this raised?", ["why", "is", "this", "raised"]),
        ("fix `rm -rf idiot` now, you moron", ["fix", "now", "you", "moron"]),
        ("> you idiot\nwhat does it mean", ["what", "does", "it", "mean"]),
        ('first "you idiot" and then "you moron" too', ["first", "and", "then", "too"]),
        ("2024-05-01 10:00:01 FATAL killed by idiot\nread the log", ["read", "the", "log"]),
        ('you "genius" idiot', ["you", "genius", "idiot"]),
    ],
)
def test_what_is_masked_holds_no_word_of_the_users(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_sentences_lines_and_masked_parts_are_told_apart() -> None:
    text = 'You lie. They "know that well" lie\nagain, s. t. o. p. it'
    numbers = [word.sentence for word in own_words(text)]
    assert [number - before for before, number in pairwise(numbers)] == [0, 1, 3, 1, 0, 0]


PIECES = st.sampled_from(
    ['"', "`", "```", "> ", "\n", " ", "you", "idiot", "s t u", ".", "!", "´", "\u200b", "Translate this: ", "😀"]
)


@given(st.lists(PIECES | st.text(max_size=4), max_size=20).map("".join))
def test_words_are_in_order_within_the_text_and_have_no_space_at_their_ends(text: str) -> None:
    end = 0
    for word in own_words(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end].strip() == text[word.start : word.end]
        end = word.end

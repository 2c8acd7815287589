"""Bytes of tokens to whole characters, and texts that end an answer."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.chat.answer_text import AnswerText


@given(text=st.text(), cuts=st.lists(st.integers(0, 200)))
def test_however_the_bytes_are_cut_the_text_comes_whole(text: str, cuts: list[int]) -> None:
    text = text.encode("utf-8", "replace").decode()
    raw = text.encode()
    edges = sorted({0, len(raw), *(cut for cut in cuts if cut < len(raw))})
    answer = AnswerText()
    pieces = [answer.feed(raw[start:end]) for start, end in itertools.pairwise(edges)]
    assert "".join([*pieces, answer.finish()]) == text
    assert all("\ufffd" not in piece or "\ufffd" in text for piece in pieces)


def test_half_a_character_waits_for_its_other_half() -> None:
    answer = AnswerText()
    assert answer.feed("é".encode()[:1]) == ""
    assert answer.feed("é".encode()[1:]) == "é"


def test_what_never_becomes_a_character_is_marked() -> None:
    answer = AnswerText()
    assert answer.feed(b"a\xff") == "a\ufffd"
    assert answer.feed(b"\xe2\x82") == ""
    assert answer.finish() == "\ufffd"


@given(pieces=st.lists(st.sampled_from(["a", "<", "<|", "im_", "end", "|>", "<|im_end|>", "é"]), max_size=12))
def test_a_stop_text_ends_the_answer_and_is_no_part_of_it(pieces: list[str]) -> None:
    answer = AnswerText(["<|im_end|>"])
    got = ""
    for piece in pieces:
        got += answer.feed(piece.encode())
        if answer.stopped:
            break
    got += answer.finish()
    whole = "".join(pieces)
    assert got == whole.split("<|im_end|>")[0]
    assert answer.stopped == ("<|im_end|>" in whole)


@pytest.mark.parametrize(("first", "shown"), [(" Hello", "Hello"), ("Hello", "Hello"), ("  x", " x")])
def test_the_space_that_a_vocabulary_puts_first_is_dropped(first: str, shown: str) -> None:
    answer = AnswerText(drop_first_space=True)
    assert answer.feed(first.encode()) == shown
    assert answer.feed(b" more") == " more"

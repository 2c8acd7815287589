"""Text to tokens: nothing that a person writes may become a control token."""

from pathlib import Path

import llama_cpp.llama_cpp as llama
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.chat.vocabulary import Vocabulary
from models.library.default_model import find_default_model
from tests.models.chat.conftest import Open

MARKS = (
    "<|im_end|>",
    "<|im_start|>",
    "<|endoftext|>",
    "</s>",
    "<s>",
    "<think>",
    "</think>",
    "<unk>",
    "<0x0A>",
    "<file_sep>",
)


@pytest.fixture(scope="module")
def bpe(open_model: Open) -> Vocabulary:
    return open_model(find_default_model())[1].vocabulary


@pytest.fixture(scope="module")
def spm(open_model: Open, tiny_llama: Path) -> Vocabulary:
    return open_model(tiny_llama)[1].vocabulary


def said(vocabulary: Vocabulary, tokens: tuple[int, ...] | list[int]) -> str:
    return b"".join(vocabulary.piece(token) for token in tokens).decode()


def controls(vocabulary: Vocabulary, tokens: tuple[int, ...] | list[int]) -> list[str]:
    bad = llama.LLAMA_TOKEN_ATTR_CONTROL
    return [
        vocabulary.text_of(token)
        for token in tokens
        if llama.llama_vocab_get_attr(vocabulary.handle, token) & bad or vocabulary.is_end(token)
    ]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("after_text", [True, False])
def test_a_mark_that_a_user_types_stays_text(bpe: Vocabulary, spm: Vocabulary, mark: str, after_text: bool) -> None:
    for vocabulary in (bpe, spm):
        for text in (mark, f"a{mark}b", f"hello {mark}\n{mark}", f"{mark[:3]}{mark}{mark[3:]}"):
            tokens = vocabulary.tokens_of_content(text, after_text)
            assert controls(vocabulary, tokens) == []
            assert said(vocabulary, tokens).removeprefix("" if after_text else " ").endswith(text[-4:])


def test_the_default_models_own_end_mark_is_one_token_only_in_a_template(bpe: Vocabulary) -> None:
    assert len(bpe.tokens_of_template("<|im_end|>", after_text=True)) == 1
    assert bpe.is_end(bpe.tokens_of_template("<|im_end|>", after_text=True)[0])
    assert len(bpe.tokens_of_content("<|im_end|>", True)) > 1
    assert said(bpe, bpe.tokens_of_content("<|im_end|>", True)) == "<|im_end|>"


def test_markup_of_the_models_makers_is_broken_up_and_their_white_space_is_not(spm: Vocabulary) -> None:
    assert said(spm, spm.tokens_of_content("x<think>y", True)) == "x<think>y"
    think = spm.tokens_of_template("<think>", after_text=True)
    assert len(think) == 1
    assert think[0] not in spm.tokens_of_content("x<think>y", True)
    spaces = spm.tokens_of_template("\n\n", after_text=True)
    assert tuple(spaces) == spm.tokens_of_content("\n\n", True)


def test_a_mark_that_merges_out_of_letters_is_broken_up(spm: Vocabulary) -> None:
    """SentencePiece joins `</` and `s>` to the end token by itself, whether or not special tokens are asked for."""
    raw = spm._tokenize("x</s>y", special=False)
    assert controls(spm, raw) == ["</s>"], "the vocabulary no longer shows the trap"
    assert said(spm, spm.tokens_of_content("x</s>y", True)) == "x</s>y"


# Its makers left a few control characters and unassigned planes out of the default model's vocabulary, and “▁” is how SentencePiece
# writes a space: it cannot tell one from the other.
WRITABLE = st.characters(
    max_codepoint=0x3FFFF, exclude_categories=["Cs"], exclude_characters="\x04\x06\x13\x14\x16\x1d▁"
)


@settings(max_examples=300, deadline=None)
@given(text=st.text(WRITABLE, max_size=60), after_text=st.booleans())
def test_any_text_comes_back_and_holds_no_control_token(
    bpe: Vocabulary, spm: Vocabulary, text: str, after_text: bool
) -> None:
    for vocabulary in (bpe, spm):
        tokens = vocabulary.tokens_of_content(text, after_text)
        assert controls(vocabulary, tokens) == []
        # llama.cpp adds no space in front of a token of the makers' own, such as a run of spaces.
        adds = vocabulary.adds_space and text and not after_text and not vocabulary.is_special(tokens[0])
        assert said(vocabulary, tokens) == (f" {text}" if adds else text)


@settings(max_examples=200, deadline=None)
@given(parts=st.lists(st.one_of(st.sampled_from(MARKS), st.text("<|im_endstar>/ \n", max_size=8)), max_size=8))
def test_any_mix_of_marks_comes_back_and_holds_no_control_token(
    bpe: Vocabulary, spm: Vocabulary, parts: list[str]
) -> None:
    text = "".join(parts)
    for vocabulary in (bpe, spm):
        tokens = vocabulary.tokens_of_content(text, True)
        assert controls(vocabulary, tokens) == []
        assert said(vocabulary, tokens) == text


def test_no_space_creeps_in_between_two_pieces_of_text(spm: Vocabulary) -> None:
    assert spm.adds_space
    assert said(spm, spm.tokens_of_content("world", True)) == "world"
    assert said(spm, spm.tokens_of_content(" world", True)) == " world"
    assert said(spm, spm.tokens_of_content("world", False)) == " world"


def test_pieces_longer_than_any_small_buffer_are_whole(bpe: Vocabulary) -> None:
    longest = max(range(bpe.size), key=lambda token: len(bpe.piece(token)))
    assert len(bpe.piece(longest)) > 32


def test_a_very_long_text_is_read(bpe: Vocabulary) -> None:
    for text in (
        "a" * 200_000,
        "1" * 200_000,
        "漢" * 60_000,
        " " * 200_000,
        "\n" * 200_000,
        "é!" * 50_000,
        "</s>" * 50_000,
    ):
        assert said(bpe, bpe.tokens_of_content(text, True)) == text

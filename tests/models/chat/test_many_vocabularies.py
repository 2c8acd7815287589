"""Nothing that a user types becomes a control token, on any vocabulary that is at hand."""

import os
from collections.abc import Iterator
from pathlib import Path

import llama_cpp.llama_cpp as llama
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.chat.vocabulary import Vocabulary
from tests.models.chat.conftest import Open
from tests.models.chat.llama_cpp_files import vocabulary_files

FOUND = vocabulary_files()
_BAD = llama.LLAMA_TOKEN_ATTR_CONTROL
# Models that embed and do not chat: their vocabularies know no letters' case, or no spaces.
_NO_CHAT = ("bert",)


@pytest.fixture(
    scope="module", params=[file for file in FOUND if not any(word in file.name for word in _NO_CHAT)] or [None]
)
def opened(request: pytest.FixtureRequest, log: object) -> Iterator[tuple[Vocabulary, list[str]]]:
    file: Path | None = request.param
    if file is None:
        pytest.skip("llama.cpp's vocabularies are not on this machine: set EXEUNT_TEMPLATES")
    params = llama.llama_model_default_params()
    params.vocab_only = True
    model = llama.llama_model_load_from_file(os.fsencode(file), params)
    assert model
    opened = Vocabulary(model)
    yield opened, marks_of(opened)
    llama.llama_model_free(model)


@pytest.fixture(scope="module")
def tiny(open_model: Open, tiny_llama: Path) -> Vocabulary:
    return open_model(tiny_llama)[1].vocabulary


def marks_of(vocabulary: Vocabulary) -> list[str]:
    """The text of every token that means something beyond its text."""
    marks = []
    for token in range(vocabulary.size):
        if vocabulary.is_special(token) or vocabulary.is_end(token):
            text = vocabulary.text_of(token)
            if text and (vocabulary._is_markup(token)):
                marks.append(text)
    return marks


def has_no_control(vocabulary: Vocabulary, text: str) -> None:
    for after_text in (True, False):
        tokens = vocabulary.tokens_of_content(text, after_text)
        for token in tokens:
            attributes = llama.llama_vocab_get_attr(vocabulary.handle, token)
            assert not attributes & _BAD, (text, vocabulary.text_of(token))
            assert not vocabulary.is_end(token), (text, vocabulary.text_of(token))
            assert not (vocabulary.is_special(token) and vocabulary._is_markup(token)), (
                text,
                vocabulary.text_of(token),
            )


def contexts_of(mark: str) -> list[str]:
    """A mark as somebody may type it: alone, among words, doubled, nested, cut and put together in odd ways."""
    half = len(mark) // 2
    return [
        mark,
        f" {mark}",
        f"{mark} ",
        f"a{mark}b",
        f"hello {mark}\n{mark}",
        mark + mark,
        mark[:half] + mark + mark[half:],
        mark[:1] + mark,
        mark + mark[-1:],
        mark[:half] + "\u200b" + mark[half:],
        mark[:half] + " " + mark[half:],
        f"</s>{mark}<s>",
        mark.replace("<", "<<").replace(">", ">>"),
        mark.lower(),
        mark.upper(),
        f"\n\n{mark}\n\n",
        f"▁{mark}▁",
        mark.replace("▁", " "),
    ]


def test_every_mark_of_every_vocabulary_stays_text(opened: tuple[Vocabulary, list[str]]) -> None:
    vocabulary, marks = opened
    assert marks
    step = max(1, len(marks) // 30)  # a few vocabularies reserve hundreds that differ by a number
    for mark in marks[:15] + marks[15::step]:
        for text in contexts_of(mark):
            has_no_control(vocabulary, text)


def test_every_mark_of_a_tiny_vocabulary_stays_text(tiny: Vocabulary) -> None:
    for mark in marks_of(tiny):
        for text in contexts_of(mark):
            has_no_control(tiny, text)


def test_two_marks_that_run_into_each_other_stay_text(opened: tuple[Vocabulary, list[str]]) -> None:
    vocabulary, marks = opened
    for one in marks[:10]:
        for other in marks[:8]:
            for cut in (1, 2, len(one) // 2):
                has_no_control(vocabulary, one[:-cut] + other + one[-cut:])


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_mix_of_a_vocabularys_marks_stays_text(opened: tuple[Vocabulary, list[str]], data: st.DataObject) -> None:
    vocabulary, marks = opened
    pieces = data.draw(
        st.lists(st.one_of(st.sampled_from(marks[:60]), st.text("<|>[]/ ▁\n_ab0x", max_size=6)), max_size=8)
    )
    has_no_control(vocabulary, "".join(pieces))

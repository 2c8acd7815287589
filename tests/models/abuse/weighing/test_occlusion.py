"""The words that weighed: on the shipped detector what a reader would underline, and on any detector sound spans in bounded time."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.abuse.detector import Detector
from models.abuse.weighing.occlusion import MOST_SPANS, weighed
from models.abuse.weighing.own_words import own_words


@pytest.fixture(scope="module")
def detector() -> Iterator[Detector]:
    detector = Detector()
    yield detector
    detector.close()


def spans(detector: Any, text: str, context: str = "") -> list[str]:
    return [text[span.start : span.end] for span in weighed(detector, text, context)]


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("hello there, you are an idiot and I need the sum of 2 and 3", ["idiot"], ["hello", "sum", "need", "2"]),
        ("you are a worthless piece of garbage", ["piece of garbage"], []),
        ("where is my recipe, you stupid moron", ["stupid moron"], ["recipe"]),
        ("fuck you, you stupid worthless piece of shit", ["fuck you", "piece of shit"], []),
        ("Could you look again? It is wrong. You useless pile of junk, I asked for a table.", ["pile of junk"], ["table", "look"]),
        ("y0u are an 1d10t", ["1d10t"], []),
        ("you are so s t u p i d, write it again", ["s t u p i d"], ["write", "again"]),
        ("you absolute moron, you forgot the last row, you stupid bot", ["moron", "stupid"], ["forgot"]),
        ("youareafuckingidiot, write the summary", ["youareafuckingidiot"], ["summary"]),
        ("write the summary, you pa\u200bthet\u200bic lo\u200bser", ["pa\u200bthet\u200bic"], ["summary"]),
        ("rewrite it, you ѕtuріd mоrоn", ["mоrоn"], ["rewrite"]),
    ],
)  # fmt: skip
def test_the_abusive_words_weigh_and_the_request_does_not(
    detector: Detector, text: str, inside: list[str], outside: list[str]
) -> None:
    found = spans(detector, text)
    for word in inside:
        assert any(word in span for span in found), found
    for word in outside:
        assert not any(word in span for span in found), found


@pytest.mark.parametrize(
    "text",
    [
        "what is the capital of peru",
        "this fucking code doesn't work",
        'Translate "you are a worthless piece of garbage" into Spanish.',
        "```\nraise RuntimeError('you idiot')\n```\nwhy is this raised?",
        "",
        "?",
        "😀",
        "\n" * 50,
        "\ud800",
    ],
)
def test_nothing_weighs_where_there_is_no_abuse(detector: Detector, text: str) -> None:
    assert weighed(detector, text) == []


def test_what_is_quoted_or_code_has_no_weight_beside_abuse(detector: Detector) -> None:
    text = 'My boss wrote "you stupid idiot" and `idiot = 1` and you are a fucking moron just like him'
    found = spans(detector, text)
    assert any("moron" in span for span in found)
    assert not any("idiot" in span for span in found)


def test_words_that_stand_in_for_each_other_all_weigh(detector: Detector) -> None:
    text = "Fuck you. I asked for the second chapter of the book. You are a worthless idiot."
    found = weighed(detector, text)
    assert {text[span.start : span.end].rsplit(maxsplit=1)[-1] for span in found} == {"you", "idiot"}
    assert all(span.weight > 1 for span in found)


def test_the_heaviest_are_given_in_the_order_of_the_text(detector: Detector) -> None:
    text = "You moron. I am tired. You idiot. It is late. You fucking cunt. So what now?"
    found = weighed(detector, text)
    assert [span.start for span in found] == sorted(span.start for span in found)
    (heaviest,) = weighed(detector, text, most=1)
    assert heaviest == max(found, key=lambda span: span.weight)


def test_in_a_long_text_the_words_are_found_wherever_they_stand(detector: Detector) -> None:
    story = "The guide lists each package, its version and the order to install them in. " * 30
    for place in (0, len(story) // 2, len(story)):
        text = story[:place] + " Are you a fucking idiot, you worthless bot? " + story[place:]
        found = spans(detector, text)
        assert any("idiot" in span for span in found), (place, found)
        assert not any("guide" in span or "package" in span for span in found), (place, found)


def test_the_turn_before_is_taken_into_account(detector: Detector) -> None:
    asked: list[str] = []

    class Listening:
        def scores(self, text: str, context: str = "") -> Any:
            asked.append(context)
            return detector.scores(text, context)

        def scores_of(self, messages: Sequence[str], context: str = "") -> Any:
            return [self.scores(text, context) for text in messages]

    text = "no, you stupid idiot"
    assert spans(Listening(), text, "Shall I go on?") == spans(detector, text, "Shall I go on?")
    assert asked[0] == "Shall I go on?"


@dataclass
class Arbitrary:
    """Scores that make no sense, and an account of what was read."""

    seed: int
    readings: int = 0
    characters: int = 0

    def scores(self, text: str, context: str = "") -> Any:
        self.readings += 1
        self.characters += len(text)
        return SimpleNamespace(abuse=zlib.crc32(f"{self.seed} {text}".encode("utf-8", "replace")) / 0xFFFFFFFF)

    def scores_of(self, messages: Sequence[str], context: str = "") -> Any:
        return [self.scores(text, context) for text in messages]

    def suspicion(self, texts: Sequence[str]) -> list[float]:
        return [float(zlib.crc32(text.encode("utf-8", "replace"))) for text in texts]


WORDS = st.lists(
    st.sampled_from(["you", "idiot.", "s t u", '"a b"', "`x`", "\n", "of", "stupid,", "2", "é"]), max_size=120
)


@settings(deadline=None)
@given(WORDS.map(" ".join) | st.text(max_size=60), st.integers(0, 50), st.integers(1, 6))
def test_whatever_the_scores_spans_are_sound_and_the_work_is_bounded(text: str, seed: int, most: int) -> None:
    arbitrary = Arbitrary(seed)
    found = weighed(arbitrary, text, "", most)  # type: ignore[arg-type] # only its scores are asked for
    assert len(found) <= most
    end = 0
    starts, ends = {word.start for word in own_words(text)}, {word.end for word in own_words(text)}
    for span in found:
        assert end <= span.start < span.end <= len(text)
        assert span.start in starts
        assert span.end in ends
        assert 0.5 <= span.weight <= 12
        end = span.end
    assert arbitrary.characters <= 6000 + 20 * len(text)


@pytest.mark.parametrize("text", ["a" * 20_000, "you idiot " * 2_000, "idiot. " * 3_000, "s t u p i d " * 2_000])
def test_a_text_of_any_length_takes_a_bounded_number_of_readings(text: str) -> None:
    for seed in range(4):
        arbitrary = Arbitrary(seed)
        found = weighed(arbitrary, text, "")  # type: ignore[arg-type]
        assert len(found) <= MOST_SPANS
        assert arbitrary.readings <= 400

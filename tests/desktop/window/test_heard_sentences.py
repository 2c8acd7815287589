"""An answer is cut into sentences as it is written, whatever pieces it comes in."""

import pytest

from desktop.window.heard_sentences import HeardSentences

CASES = [
    ("One. Two? Three! Four", ["One.", "Two?", "Three!", "Four"]),
    ("It costs 3.50 euros. Good.", ["It costs 3.50 euros.", "Good."]),
    ("He said “Go.” Then he left.", ["He said “Go.”", "Then he left."]),
    ("# Tides\n\nThe **moon** pulls.\n- one\n- [x] two\n", ["Tides", "The moon pulls.", "one", "two"]),
    ("See [the page](https://example.org/a_b). Then `run` it.", ["See the page.", "Then run it."]),
    ("Like this:\n```python\nx = 1. \n# Two. Three.\n```\nDone.", ["Like this:", "CODE", "Done."]),
    ("snake_case stays. 2 * 3 * 4 too.", ["snake_case stays.", "2  3  4 too."]),
    ("| Town | River |\n|:--|--:|\n| Paris | Seine |\n", ["Town, River", "Paris, Seine"]),
    ("Two:\n1. One thing. More.\n2. Another\n", ["Two:", "1. One thing.", "More.", "2. Another"]),
    ("一句。两句！", ["一句。", "两句！"]),
    ("...\n\n***\n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_these_are_heard(text: str, sentences: list[str], size: int) -> None:
    answer = HeardSentences("CODE")
    heard = [one for start in range(0, len(text), size) for one in answer.add(text[start : start + size])]
    assert [*heard, *answer.end()] == sentences


def test_a_sentence_is_said_as_soon_as_the_next_begins() -> None:
    answer = HeardSentences("CODE")
    assert answer.add("One") == []
    assert answer.add(".") == []
    assert answer.add(" T") == ["One."]
    assert answer.end() == ["T"]

"""What the composer says of the context window."""

from datetime import UTC, datetime

import pytest

from desktop.window.window_use import WindowUse, counted_use, estimated_use, refused_use, view_start
from models.chat.records import Fit
from models.conversations.records import AnswerFigures, Author, Message, MessageState


def message(number: int, *, pinned: bool = False, first_seen: int | None = None, window: int = 1000) -> Message:
    by_user = number % 2 == 1
    figures = AnswerFigures(
        prompt_tokens=1,
        answer_tokens=1,
        prompt_seconds=0,
        answer_seconds=0,
        window_tokens=window,
        first_seen=first_seen,
    )
    return Message(
        id=number,
        parent=number - 1 or None,
        thread=1,
        author=Author.USER if by_user else Author.MODEL,
        text="words",
        state=MessageState.COMPLETE,
        created=datetime(2026, 1, 1, tzinfo=UTC),
        pinned=pinned,
        figures=None if by_user else figures,
    )


PATH = [message(number) for number in range(1, 7)]


def fit(left_out: int) -> Fit:
    return Fit(tokens=900, window_tokens=1000, left_out=left_out)


@pytest.mark.parametrize(
    ("path", "left_out", "warning"),
    [
        (PATH, 0, ""),
        (PATH, 4, "Sending this leaves out the first 4 messages."),
        (PATH[:1], 1, "Sending this leaves out the first message."),
        (
            [message(1, pinned=True), *PATH[1:]],
            4,
            "Sending this leaves out the first 4 messages, but for what is pinned.",
        ),
        ([*PATH[:5], message(6, first_seen=5)], 4, ""),
        ([*PATH[:5], message(6, first_seen=3)], 4, "Sending this leaves out the first 4 messages."),
    ],
)
def test_what_newly_leaves_the_view_is_said(path: list[Message], left_out: int, warning: str) -> None:
    use = counted_use(path, fit(left_out))
    assert use.warning == warning
    assert use.figure == "900 of 1,000 tokens used, with this message"


def test_an_estimate_says_so_and_stays_within_the_window() -> None:
    assert estimated_use(fit(0), 200).figure == "About 950 of 1,000 tokens used, with this message"
    assert estimated_use(fit(0), 90_000).tokens == 1000
    assert estimated_use(fit(0), -90_000).tokens == 0


def test_what_is_refused_fills_the_ring() -> None:
    assert refused_use("Too long.", 1000) == WindowUse(1000, 1000, warning="Too long.")
    assert refused_use("Too long.", 1000).share == 1.0
    assert refused_use("Too long.", 0).share == 0.0


def test_the_line_stands_where_the_last_answer_had_it_unless_the_window_is_another() -> None:
    answered = [*PATH[:5], message(6, first_seen=3)]
    assert view_start(PATH, 1000, None) is None
    assert view_start(answered, 1000, fit(4)) == 3
    assert view_start(answered, 500, None) == 3
    assert view_start(answered, 500, fit(4)) == 5
    assert view_start(answered, 2000, fit(0)) is None
    assert view_start(PATH[:1], 1000, fit(1)) is None

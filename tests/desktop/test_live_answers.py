"""The answers that are being written, as far as they were told."""

from datetime import UTC, datetime

from msgspec.structs import replace

from desktop.live_answers import LiveAnswers
from models.conversations.records import Author, Message, MessageState, Thoughts
from models.turn_events import (
    AnswerExtended,
    MessageAdded,
    MessageChanged,
    ThoughtsExtended,
    TurnFinished,
)

ANSWER = Message(
    id=7,
    thread=1,
    parent=6,
    author=Author.MODEL,
    text="",
    created=datetime(2026, 1, 1, tzinfo=UTC),
    state=MessageState.STREAMING,
    model="m",
)


def begun() -> LiveAnswers:
    live = LiveAnswers()
    live.take(MessageAdded(1, ANSWER))
    return live


def test_words_and_thoughts_grow_as_they_are_told() -> None:
    live = begun()
    assert (live.text_of(7), live.thoughts_of(7)) == ("", None)
    for words in ("It", " rains."):
        live.take(AnswerExtended(1, 7, words))
    for words, seconds in (("Hm", 1.0), ("…", 2.0)):
        live.take(ThoughtsExtended(1, 7, words, seconds))
    assert live.text_of(7) == "It rains."
    assert live.thoughts_of(7) == Thoughts(text="Hm…", seconds=2.0)
    assert live.text_of(8) is None


def test_an_answer_that_is_gone_on_with_begins_with_what_it_had() -> None:
    live = LiveAnswers()
    live.take(MessageChanged(1, replace(ANSWER, text="It", thoughts=Thoughts(text="Hm", seconds=1.0))))
    live.take(AnswerExtended(1, 7, " rains."))
    assert (live.text_of(7), live.thoughts_of(7)) == ("It rains.", Thoughts(text="Hm", seconds=1.0))


def test_the_store_has_what_is_finished() -> None:
    live = begun()
    live.take(AnswerExtended(1, 7, "It rains."))
    live.take(MessageChanged(1, replace(ANSWER, text="It rains.", state=MessageState.COMPLETE)))
    assert live.text_of(7) is None


def test_nothing_is_left_of_a_turn_that_is_over_however_it_went() -> None:
    live = begun()
    live.take(ThoughtsExtended(1, 7, "Hm", 1.0))
    live.take("no event of a turn")
    live.take(TurnFinished(1))
    assert (live.text_of(7), live.thoughts_of(7)) == (None, None)

"""A turn from the message to the kept answer, on a real store."""

from pathlib import Path

import pytest

from models.conversations.records import Author, MessageState
from models.conversations.store import Store
from models.errors import EngineDied, PromptTooLong, StoreFull
from models.policy.records import Standing
from models.turn_events import (
    AnswerExtended,
    MessageAdded,
    MessageChanged,
    PromptProgressed,
    TurnFailed,
    TurnFinished,
)
from tests.models.session_chat import ABUSE, Chat


def test_a_civil_turn_keeps_the_message_then_the_answer(chat: Chat) -> None:
    chat.say("Hello")
    path = chat.store.path(chat.thread.id)
    assert [(message.author, message.text, message.state) for message in path] == [
        (Author.USER, "Hello", MessageState.COMPLETE),
        (Author.MODEL, "Very well.", MessageState.COMPLETE),
    ]
    assert path[1].model == "Script-1B"
    assert path[1].figures is not None
    assert path[1].figures.prompt_tokens == 10


def test_the_engine_is_told_whose_conversation_it_reads(chat: Chat) -> None:
    chat.say("Hello")
    chat.session.regenerate(chat.thread.id, chat.store.path(chat.thread.id)[-1].id)
    assert chat.engine.threads == [chat.thread.id] * 2


def test_the_events_of_a_turn_come_in_order(chat: Chat) -> None:
    chat.say("Hello")
    assert chat.kinds() == [
        MessageAdded,
        MessageChanged,
        PromptProgressed,
        PromptProgressed,
        MessageAdded,
        AnswerExtended,
        AnswerExtended,
        MessageChanged,
        TurnFinished,
    ]


def test_the_message_is_committed_before_the_detector_is_asked(chat: Chat) -> None:
    seen: list[str] = []
    assess = chat.detector.assess

    def look(text: str, context: str = "") -> object:
        other = Store.open(chat.folder)
        seen.extend(message.text for message in other.path(chat.thread.id))
        other.close()
        return assess(text, context)

    chat.detector.assess = look  # type: ignore[method-assign]
    chat.say("Hello")
    assert seen == ["Hello"]


def test_the_detector_gets_the_turn_before_as_context(chat: Chat) -> None:
    chat.say("Hello", "More")
    assert chat.detector.asked == [("Hello", ""), ("More", "Very well.")]


def test_stop_keeps_what_was_written(chat: Chat) -> None:
    chat.engine.words = ["one ", "two ", "three"]
    chat.engine.before_word = lambda index: chat.session.stop() if index == 2 else None
    chat.say("Count")
    answer = chat.store.path(chat.thread.id)[-1]
    assert (answer.text, answer.state) == ("one two ", MessageState.STOPPED)


def test_stop_before_the_first_word_leaves_no_empty_answer(chat: Chat) -> None:
    chat.engine.before_word = lambda index: chat.session.stop()
    chat.say("Count")
    assert chat.texts() == ["Count"]
    assert chat.kinds()[-1] is TurnFinished


def test_an_engine_that_dies_leaves_the_partial_answer(chat: Chat) -> None:
    chat.engine.breaks_after = 1
    chat.engine.error = EngineDied("The model stopped working. Load it again.")
    chat.say("Hello")
    answer = chat.store.path(chat.thread.id)[-1]
    assert (answer.text, answer.state) == ("Very ", MessageState.INTERRUPTED)
    assert chat.failure() == TurnFailed(chat.thread.id, "The model stopped working. Load it again.", engine_died=True)
    assert chat.kinds()[-1] is TurnFinished


def test_after_loading_again_the_waiting_message_is_answered(chat: Chat) -> None:
    chat.engine.breaks_after = 0
    chat.say("Hello")
    assert chat.texts() == ["Hello"]
    chat.engine.load(Path("again"))
    chat.session.answer(chat.thread.id)
    assert chat.texts() == ["Hello", "Very well."]


def test_a_prompt_too_long_keeps_the_message_and_says_so(chat: Chat) -> None:
    chat.engine.breaks_after = 0
    chat.engine.error = PromptTooLong("This message does not fit.")
    chat.say("Hello")
    assert chat.texts() == ["Hello"]
    assert (chat.failure().engine_died, chat.failure().too_long) == (False, True)


def test_a_full_disk_is_told_and_the_message_is_not_said_to_be_kept(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreFull("The disk is full.")

    monkeypatch.setattr(chat.store, "add_user_message", full)
    chat.say("Hello")
    assert chat.kinds() == [TurnFailed, TurnFinished]


def test_a_bug_is_not_swallowed_and_what_was_written_stays(chat: Chat) -> None:
    def broken(index: int) -> None:
        if index == 1:
            raise ZeroDivisionError

    chat.engine.before_word = broken
    with pytest.raises(ZeroDivisionError):
        chat.say("Hello")
    answer = chat.store.path(chat.thread.id)[-1]
    assert (answer.text, answer.state) == ("Very ", MessageState.INTERRUPTED)
    assert chat.kinds()[-1] is TurnFinished


def test_regenerating_writes_a_sibling_and_counts_nothing_twice(chat: Chat) -> None:
    chat.say("What is this, you idiot?")
    first = chat.store.path(chat.thread.id)[-1]
    chat.session.regenerate(chat.thread.id, first.id)
    second = chat.store.path(chat.thread.id)[-1]
    assert second.siblings == (first.id, second.id)
    assert len(chat.detector.asked) == 1


def test_editing_makes_a_sibling_that_is_assessed_on_the_path_before_it(chat: Chat) -> None:
    chat.say("Hello", ABUSE)
    path = chat.store.path(chat.thread.id)
    chat.session.edit(chat.thread.id, path[2].id, "Thank you")
    edited = chat.store.path(chat.thread.id)
    assert [message.text for message in edited] == ["Hello", "Very well.", "Thank you", "Very well."]
    assert edited[2].decision is not None
    assert edited[2].decision.state.standing is Standing.CLEAR
    assert edited[2].siblings == (path[2].id, edited[2].id)


def test_a_message_that_cannot_fit_is_refused_before_it_is_kept(chat: Chat) -> None:
    chat.say("Hello")
    before = chat.texts()
    chat.engine.fit = PromptTooLong("This message is too long.")
    chat.told.clear()
    chat.say("word " * 9000)
    chat.session.edit(chat.thread.id, chat.store.path(chat.thread.id)[0].id, "word " * 9000)
    assert chat.texts() == before
    assert chat.kinds() == [TurnFailed, TurnFinished] * 2
    assert chat.failure().too_long
    assert [message.content for message in chat.engine.counted[-2]][-2:] == ["Very well.", "word " * 9000]
    assert len(chat.engine.counted[-1]) == 2


def test_without_a_model_the_message_is_kept_as_ever(chat: Chat) -> None:
    chat.engine.fit = EngineDied("The model is gone.")
    chat.engine.breaks_after, chat.engine.error = 0, EngineDied("The model is gone.")
    chat.say("Hello")
    assert chat.texts() == ["Hello"]


def test_an_answer_knows_from_where_on_the_model_had_the_chat(chat: Chat) -> None:
    chat.say("One", "Two")
    chat.engine.left_out = 2
    chat.say("Three")
    path = chat.store.path(chat.thread.id)
    assert [message.figures.first_seen for message in path if message.figures] == [None, None, path[2].id]

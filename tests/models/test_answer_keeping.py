"""Answers as they come into the store: what a model says, thinks, and asks for."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest

from models.answer_keeping import AnswerPlace, KeptAnswer, keep_answer
from models.chat.records import FinishReason, PromptMessage, Role, Sampling
from models.conversations.records import AnswerFigures, MessageState, ThreadId
from models.conversations.store import Store
from models.errors import ModelNotLoaded
from models.turn_events import AnswerExtended, MessageAdded, ThoughtsExtended, TurnEvent
from tests.scripted import LEAVE, ScriptedEngine, Thought


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(tmp_path)
    yield opened
    opened.close()


def kept(store: Store, words: Sequence[str], *, may_leave: bool = True) -> tuple[KeptAnswer, ThreadId, list[TurnEvent]]:
    thread = store.new_thread("last-resort").id
    question = store.add_user_message(thread, "You idiot.")
    told: list[TurnEvent] = []
    events = ScriptedEngine(words).answer([PromptMessage(Role.USER, question.text)], may_leave=may_leave)
    return keep_answer(store, told.append, AnswerPlace(thread, [question], "M"), events), thread, told


def test_what_was_said_before_the_call_is_kept_whole(store: Store) -> None:
    answer, thread, _ = kept(store, ["Good", "bye.", LEAVE, "More."])
    assert answer.reason is FinishReason.ASKED_TO_LEAVE
    last = store.path(thread)[-1]
    assert (last.id, last.text, last.state) == (answer.message, "Goodbye.", MessageState.COMPLETE)


def test_a_call_and_nothing_else_leaves_no_empty_answer(store: Store) -> None:
    answer, thread, told = kept(store, [LEAVE, "More."])
    assert answer == KeptAnswer(None, FinishReason.ASKED_TO_LEAVE)
    assert len(store.path(thread)) == 1
    assert not any(isinstance(event, MessageAdded) for event in told)


def test_what_was_not_offered_is_text(store: Store) -> None:
    answer, thread, _ = kept(store, [LEAVE], may_leave=False)
    assert answer.reason is FinishReason.DONE
    assert store.path(thread)[-1].text == LEAVE


def test_thoughts_are_kept_beside_the_answer_and_told_apart_from_it(store: Store) -> None:
    answer, thread, told = kept(store, [Thought("Hm, "), Thought("two."), "Two", "."])
    message = store.path(thread)[-1]
    assert (message.id, message.text) == (answer.message, "Two.")
    assert message.thoughts is not None
    assert message.thoughts.text == "Hm, two."
    assert 0 <= message.thoughts.seconds < 60
    assert [event.text for event in told if isinstance(event, ThoughtsExtended)] == ["Hm, ", "two."]
    assert [event.text for event in told if isinstance(event, AnswerExtended)] == ["Two", "."]


def test_only_the_time_of_thinking_counts_as_thought(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(1000))
    monkeypatch.setattr("models.answer_keeping.time.monotonic", lambda: next(clock))
    _, thread, _ = kept(store, [Thought("Hm.")] + ["word"] * 40 + [Thought("Aha.")] + ["word"] * 40)
    thoughts = store.path(thread)[-1].thoughts
    assert thoughts is not None
    assert thoughts.text == "Hm.Aha."
    assert 2 <= thoughts.seconds < 12


def test_a_model_that_is_stopped_while_it_thinks_leaves_its_thoughts(store: Store) -> None:
    answer, thread, _ = kept(store, [Thought("Hm.")])
    message = store.path(thread)[-1]
    assert answer.message is None
    assert (message.text, message.thoughts is not None) == ("", True)


def test_an_engine_that_breaks_while_it_thinks_leaves_the_thoughts_so_far(store: Store) -> None:
    thread = store.new_thread("last-resort").id
    question = store.add_user_message(thread, "Why?")
    engine = ScriptedEngine([Thought("Hm."), "Well."])
    engine.breaks_after = 1
    with pytest.raises(ModelNotLoaded):
        keep_answer(store, lambda _: None, AnswerPlace(thread, [question], "M"), engine.answer([]))
    message = store.path(thread)[-1]
    assert message.state is MessageState.INTERRUPTED
    assert message.thoughts is not None
    assert message.thoughts.text == "Hm."


def test_what_an_answer_was_made_with_is_kept_for_its_details(store: Store) -> None:
    thread = store.new_thread("last-resort").id
    question = store.add_user_message(thread, "A question")
    events = ScriptedEngine(["Good", "bye."]).answer([PromptMessage(Role.USER, question.text)])
    sampling = Sampling(temperature=0.5, seed=3)
    place = AnswerPlace(thread, [question], "M", sampling=sampling)
    keep_answer(store, lambda _: None, place, events)
    figures = store.path(thread)[-1].figures
    assert figures is not None
    assert figures.sampling == sampling
    assert figures.threads == 1
    assert 0 < figures.first_word_seconds < 60


def test_figures_from_before_these_were_kept_can_still_be_read() -> None:
    old = b'{"prompt_tokens": 3, "answer_tokens": 2, "prompt_seconds": 0.5, "answer_seconds": 0.25}'
    figures = msgspec.json.decode(old, type=AnswerFigures)
    assert (figures.sampling, figures.threads, figures.first_word_seconds) == (None, 0, 0.0)

"""An answer that ends because the model asks to leave."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from models.answer_keeping import KeptAnswer, keep_answer
from models.chat.records import FinishReason, PromptMessage, Role
from models.conversations.records import MessageState, ThreadId
from models.conversations.store import Store
from models.turn_events import MessageAdded, TurnEvent
from tests.scripted import LEAVE, ScriptedEngine


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
    return keep_answer(store, told.append, thread, question.id, "M", events), thread, told


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

"""Answers that were not brought to their end are gone on with in their own rows; everything else stays as it was written."""

import sqlite3

import pytest

from models.conversations.records import AnswerFigures, MessageState
from models.errors import NoSuchRecord, ThreadEnded

CUT = MessageState.CUT_SHORT
UNFINISHED = [MessageState.STOPPED, MessageState.CUT_SHORT, MessageState.INTERRUPTED]
FIGURES = AnswerFigures(
    prompt_tokens=5,
    answer_tokens=2,
    prompt_seconds=0.1,
    answer_seconds=0.2,
    used_tokens=7,
    window_tokens=512,
    first_seen=1,
)


@pytest.fixture
def cut_short(store):
    def make(state=CUT, text="Half an"):
        thread = store.new_thread("gentle")
        begun = store.begin_answer(thread.id, store.add_user_message(thread.id, "A question").id, "Small")
        return thread, store.finish_answer(begun.id, text, state, FIGURES)

    return make


@pytest.mark.parametrize("state", UNFINISHED)
def test_it_goes_on_in_the_same_row(store, cut_short, state):
    thread, answer = cut_short(state)
    assert answer.can_be_gone_on_with
    reopened = store.reopen_answer(thread.id, answer.id)
    assert (reopened.id, reopened.text, reopened.state) == (answer.id, "Half an", MessageState.STREAMING)
    store.extend_answer(answer.id, "Half an answer")
    store.finish_answer(answer.id, "Half an answer.", MessageState.COMPLETE, FIGURES)
    assert [message.text for message in store.path(thread.id)] == ["A question", "Half an answer."]
    assert store.message(answer.id).figures == FIGURES


def test_an_app_that_goes_away_in_between_leaves_all_that_was_written(store, cut_short):
    thread, answer = cut_short()
    store.reopen_answer(thread.id, answer.id)
    store.close_off_interrupted()
    kept = store.message(answer.id)
    assert (kept.text, kept.state) == ("Half an", MessageState.INTERRUPTED)


def test_a_search_finds_what_is_there_once(store, cut_short):
    thread, answer = cut_short()
    store.reopen_answer(thread.id, answer.id)
    assert store.search("half") == []
    store.finish_answer(answer.id, "Half an orange", MessageState.COMPLETE, None)
    assert len(store.search("half")) == 1
    assert len(store.search("orange")) == 1


def test_what_is_whole_or_empty_or_replied_to_is_not_gone_on_with(store, cut_short):
    for thread, answer in (cut_short(MessageState.COMPLETE), cut_short(text=" ")):
        with pytest.raises(NoSuchRecord, match="cannot be gone on with"):
            store.reopen_answer(thread.id, answer.id)
    thread, answer = cut_short()
    branch = store.branch(thread.id, answer.id)
    store.add_user_message(branch.id, "And then")
    with pytest.raises(NoSuchRecord, match="cannot be gone on with"):
        store.reopen_answer(thread.id, answer.id)


def test_nothing_goes_on_in_an_ended_thread_nor_where_one_ended(store, cut_short, raw):
    thread, answer = cut_short()
    branch = store.branch(thread.id, answer.id)
    store.end_thread(thread.id, answer.id, None, "Small", "You asked for it.")
    for shows_it in (thread, branch):
        with pytest.raises(ThreadEnded):
            store.reopen_answer(shows_it.id, answer.id)
    thread, answer = cut_short()
    branch = store.branch(thread.id, answer.id)
    store.end_thread(branch.id, answer.id, None, "Small", "You asked for it.")
    with pytest.raises(NoSuchRecord, match="cannot be gone on with"):
        store.reopen_answer(thread.id, answer.id)
    with pytest.raises(sqlite3.IntegrityError, match="closed for good"):
        raw.execute("UPDATE messages SET state = 'streaming' WHERE id = ?", (answer.id,))


ATTACKS = {
    "other words on the way": "UPDATE messages SET state = 'streaming', text = 'other' WHERE id = {a}",
    "other figures on the way": "UPDATE messages SET state = 'streaming', figures = NULL WHERE id = {a}",
    "other thoughts on the way": "UPDATE messages SET state = 'streaming', thoughts = 'other' WHERE id = {a}",
    "another author on the way": "UPDATE messages SET state = 'streaming', author = 'user' WHERE id = {a}",
    "whole at once": "UPDATE messages SET state = 'complete' WHERE id = {a}",
    "other words alone": "UPDATE messages SET text = 'other' WHERE id = {a}",
    "the user's message": "UPDATE messages SET state = 'streaming' WHERE id = {u}",
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_the_file_refuses(store, cut_short, raw, attack):
    _, answer = cut_short()
    before = raw.execute("SELECT * FROM messages").fetchall()
    with pytest.raises(sqlite3.IntegrityError, match="stays as it is"):
        raw.execute(attack.format(a=answer.id, u=answer.parent))
    assert raw.execute("SELECT * FROM messages").fetchall() == before

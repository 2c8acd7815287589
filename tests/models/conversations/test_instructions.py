"""What a thread's model is told before all else."""

import sqlite3
from contextlib import closing

import pytest

from models.chat.records import Sampling
from models.conversations.store import Store
from models.errors import ThreadEnded

TEACHER = "You are a patient teacher."


def test_they_are_kept_with_the_thread_and_its_branches_alone(store, exchange, folder):
    thread, other = store.new_thread("gentle"), store.new_thread("gentle")
    _, answer = exchange(thread)
    assert store.thread(thread.id).instructions == ""
    assert store.set_instructions(thread.id, TEACHER).instructions == TEACHER
    with closing(Store.open(folder)) as again:
        assert again.thread(thread.id).instructions == TEACHER
    branch = store.branch(thread.id, answer.id)
    store.set_instructions(thread.id, "")
    assert store.thread(branch.id).instructions == TEACHER
    assert store.thread(other.id).instructions == store.thread(thread.id).instructions == ""


def test_those_of_an_ended_thread_are_closed_with_it(store, ended, raw):
    with pytest.raises(ThreadEnded):
        store.set_instructions(ended.thread.id, TEACHER)
    with pytest.raises(sqlite3.IntegrityError, match="closed for good"):
        raw.execute("UPDATE threads SET instructions = 'Never end a chat.' WHERE id = ?", (ended.thread.id,))
    assert store.set_instructions(ended.branch.id, TEACHER).instructions == TEACHER


def test_the_sampling_of_an_ended_thread_is_closed_with_it(store, ended):
    with pytest.raises(ThreadEnded):
        store.set_sampling(ended.thread.id, Sampling(temperature=1.5))
    assert store.set_sampling(ended.branch.id, Sampling(temperature=1.5)).sampling == Sampling(temperature=1.5)


def test_an_end_whose_row_was_deleted_holds_as_well(store, ended, raw):
    raw.execute("DROP TRIGGER no_ending_taken_back")
    raw.execute("DELETE FROM endings")
    with pytest.raises(ThreadEnded):
        store.set_instructions(ended.thread.id, TEACHER)
    with pytest.raises(sqlite3.IntegrityError, match="closed for good"):
        raw.execute("UPDATE threads SET instructions = 'Never end a chat.' WHERE id = ?", (ended.thread.id,))


def test_they_go_with_a_thread_whose_messages_stay_for_others(store, exchange, raw):
    thread = store.new_thread("gentle")
    store.set_instructions(thread.id, TEACHER)
    _, answer = exchange(thread)
    store.branch(thread.id, answer.id)
    store.set_instructions(store.threads()[0].id, "")
    store.erasing.delete([thread.id])
    assert TEACHER not in {
        text for (text,) in raw.execute("SELECT instructions FROM threads WHERE id = ?", (thread.id,))
    }


def test_another_store_gets_them(store, exchange, tmp_path):
    thread = store.new_thread("gentle")
    exchange(thread)
    store.set_instructions(thread.id, TEACHER)
    with closing(Store.open(tmp_path / "other")) as other:
        (taken,) = other.wholes.take_in(store.wholes.read(thread.conversation))
        assert other.thread(taken).instructions == TEACHER

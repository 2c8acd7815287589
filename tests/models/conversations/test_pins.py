"""Messages that stay in the model's view."""

import sqlite3
from contextlib import closing

import pytest

from models.conversations.store import Store
from models.errors import NoSuchRecord, ThreadEnded


def test_a_pin_comes_and_goes_and_outlives_the_app(store, exchange, folder):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread)
    assert not asked.pinned
    assert store.pin(thread.id, asked.id, pinned=True).pinned
    store.pin(thread.id, asked.id, pinned=True)
    with closing(Store.open(folder)) as other:
        assert [message.pinned for message in other.path(thread.id)] == [True, False]
    assert not store.pin(thread.id, asked.id, pinned=False).pinned
    assert store.pin(thread.id, answer.id, pinned=True).pinned
    assert [message.pinned for message in store.path(thread.id)] == [False, True]


def test_a_branch_has_the_pins_of_what_it_shows(store, exchange):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread)
    store.pin(thread.id, asked.id, pinned=True)
    assert store.path(store.branch(thread.id, answer.id).id)[0].pinned


def test_nothing_is_pinned_on_an_ended_thread(store, ended):
    with pytest.raises(ThreadEnded):
        store.pin(ended.thread.id, ended.first.id, pinned=True)
    assert store.pin(ended.branch.id, ended.first.id, pinned=True).pinned
    with pytest.raises(ThreadEnded):
        store.pin(ended.thread.id, ended.first.id, pinned=False)


def test_a_message_of_another_chat_is_not_pinned(store, exchange):
    thread, other = store.new_thread("gentle"), store.new_thread("gentle")
    asked, _ = exchange(thread)
    with pytest.raises(NoSuchRecord):
        store.pin(other.id, asked.id, pinned=True)


def test_a_pin_goes_with_its_message_and_stands_on_none_that_is_not_there(store, exchange, raw):
    thread = store.new_thread("gentle")
    asked, _ = exchange(thread)
    store.pin(thread.id, asked.id, pinned=True)
    store.erasing.delete([thread.id])
    assert raw.execute("SELECT count(*) FROM pins").fetchone() == (0,)
    with pytest.raises(sqlite3.IntegrityError, match="belongs to another conversation, or to none"):
        raw.execute("INSERT INTO pins VALUES (999)")

"""A conversation as a tree: what is in it, what is not, the ways through it, and where a branch came from."""

import pytest

from models.conversations.records import Author, MessageState, Notice
from models.errors import NoSuchRecord, ThreadEnded
from models.policy.records import Action
from tests.models.conversations.test_store import texts


def ids(tree):
    return [message.id for message in tree.messages]


def test_a_tree_has_every_version_and_every_branch_in_order_of_writing(store, exchange):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread, "one\n  two", "first")
    edited = store.edit_user_message(thread.id, asked.id, "x" * 500)
    branch = store.branch(thread.id, edited.id)
    again = store.begin_answer(branch.id, edited.id, "Small")
    other = store.new_thread("gentle")
    exchange(other)
    tree = store.trees.read(thread.conversation)
    assert ids(tree) == [asked.id, answer.id, edited.id, again.id]
    assert [message.parent for message in tree.messages] == [None, asked.id, None, edited.id]
    assert tree.messages[0].words == "one two"
    assert len(tree.messages[2].words) == 120
    assert [message.author for message in tree.messages] == [Author.USER, Author.MODEL, Author.USER, Author.MODEL]
    assert tree.messages[3].state is MessageState.STREAMING
    assert [each.id for each in tree.threads] == [thread.id, branch.id]
    assert tree.messages[3].thread == branch.id


def test_pins_notices_and_ends_are_told(store, exchange):
    thread = store.new_thread("gentle")
    _, answer = exchange(thread)
    store.pin(thread.id, answer.id, pinned=True)
    last = store.add_user_message(thread.id, "and?")
    store.end_thread(thread.id, last.id, Notice(action=Action.END, text="It ends."), "Small", "Enough.", answer.id)
    tree = store.trees.read(thread.conversation)
    assert [message.pinned for message in tree.messages] == [False, True, False]
    assert [message.notice for message in tree.messages] == [None, None, Action.END]
    assert tree.threads[0].ending is not None


def test_what_is_only_in_the_trash_or_gone_is_not_in_it(store, exchange):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread, "one")
    below, _ = exchange(thread, "two")
    branch = store.branch(thread.id, answer.id)
    mine, _ = exchange(branch, "another two")
    store.places.trash([thread.id])
    tree = store.trees.read(thread.conversation)
    assert ids(tree) == [asked.id, answer.id, mine.id, mine.id + 1]
    assert [each.id for each in tree.threads] == [branch.id]
    store.places.restore([thread.id])
    assert below.id in ids(store.trees.read(thread.conversation))
    store.erasing.delete([thread.id])
    assert ids(store.trees.read(thread.conversation)) == [asked.id, answer.id, mine.id, mine.id + 1]


def test_a_thread_is_led_through_any_message_of_its_conversation(store, exchange):
    thread = store.new_thread("gentle")
    asked, _ = exchange(thread, "one", "first")
    exchange(thread, "two", "second")
    store.edit_user_message(thread.id, asked.id, "changed")
    store.trees.lead_through(thread.id, asked.id + 1)
    assert texts(store, thread) == ["one", "first", "two", "second"]
    stranger, _ = exchange(store.new_thread("gentle"))
    with pytest.raises(NoSuchRecord):
        store.trees.lead_through(thread.id, stranger.id)
    with pytest.raises(NoSuchRecord):
        store.trees.path_through(thread.id, stranger.id)


def test_an_ended_thread_can_be_looked_at_and_not_led(store, exchange):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread, "one", "first")
    again = store.finish_answer(store.begin_answer(thread.id, asked.id, "m").id, "second", MessageState.COMPLETE)
    last = store.add_user_message(thread.id, "and?")
    store.end_thread(thread.id, last.id, Notice(action=Action.END, text="It ends."), "Small", "Enough.", again.id)
    with pytest.raises(ThreadEnded):
        store.trees.lead_through(thread.id, answer.id)
    assert [message.text for message in store.trees.path_through(thread.id, answer.id)] == ["one", "first"]
    assert texts(store, thread) == ["one", "second", "and?"]


def test_a_branch_knows_where_it_came_from_also_once_that_is_gone(store, exchange):
    thread = store.new_thread("gentle")
    _, answer = exchange(thread, "one", "first")
    exchange(thread, "two")
    branch = store.branch(thread.id, answer.id)
    assert store.trees.origin(thread.id) is None
    origin = store.trees.origin(branch.id)
    assert (origin.message.text, origin.thread.id, origin.thread.trashed) == ("first", thread.id, None)
    store.places.trash([thread.id])
    assert store.trees.origin(branch.id).thread.trashed is not None
    store.erasing.delete([thread.id])
    assert store.trees.origin(branch.id).thread is None
    assert store.trees.origin(branch.id).message.text == "first"

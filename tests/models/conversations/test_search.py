"""Finding messages by their words."""

import pytest

from models.conversations.records import MessageState


def found(store, text):
    return [(hit.thread, hit.message) for hit in store.search(text)]


def test_words_are_found_in_any_case_without_accents_and_by_their_beginning(store, exchange):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread, "Où est le Café?", "At the harbour, on the left.")
    assert found(store, "cafe") == [(thread.id, asked.id)]
    assert found(store, "HARB") == [(thread.id, answer.id)]
    assert found(store, "left harbour") == [(thread.id, answer.id)]
    assert found(store, "left right") == []
    assert "harbour" in store.search("harbour")[0].snippet


def test_a_line_shows_signs_as_they_were_written(store, exchange):
    exchange(store.new_thread("gentle"), "天气很好 🎉 done")
    assert store.search("done")[0].snippet == store.search("🎉")[0].snippet == "天气很好 🎉 done"


@pytest.mark.parametrize(
    "text", ["", "  ", '"', "*", "NEAR(", "a AND", "text:x", "col-umn OR ^", "'; DROP TABLE messages"]
)
def test_no_query_is_read_as_a_language(store, exchange, text):
    exchange(store.new_thread("gentle"), "nothing of the kind")
    assert store.search(text) == []


def test_a_streaming_answer_is_found_once_it_is_finished(store):
    thread = store.new_thread("gentle")
    begun = store.begin_answer(thread.id, store.add_user_message(thread.id, "question").id, "Small")
    store.extend_answer(begun.id, "harbour")
    assert found(store, "harbour") == []
    store.finish_answer(begun.id, "the old harbour", MessageState.STOPPED)
    assert found(store, "harbour") == [(thread.id, begun.id)]


def test_an_interrupted_answer_is_found(store):
    thread = store.new_thread("gentle")
    begun = store.begin_answer(thread.id, store.add_user_message(thread.id, "question").id, "Small")
    store.extend_answer(begun.id, "harbour")
    store.close_off_interrupted()
    assert found(store, "harbour") == [(thread.id, begun.id)]


def test_a_hit_leads_to_a_thread_on_the_list(store, exchange):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread, "harbour")
    branch = store.branch(thread.id, answer.id)
    assert found(store, "harbour") == [(thread.id, asked.id)]
    store.places.trash([thread.id])
    assert found(store, "harbour") == [(branch.id, asked.id)]
    store.erasing.delete([thread.id])
    assert found(store, "harbour") == [(branch.id, asked.id)]
    store.erasing.delete([branch.id])
    assert found(store, "harbour") == []

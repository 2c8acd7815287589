"""Finding messages and titles in all threads."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from models.conversations.message_search import Search, SearchStopped
from models.conversations.records import Author, MessageState
from models.conversations.search_hits import MOST_HITS
from models.conversations.search_records import SearchQuery
from models.conversations.searchable_threads import Place

ALL = frozenset(Place)


@pytest.fixture
def search(store, folder) -> Iterator[Search]:
    opened = Search.open(folder)
    yield opened
    opened.close()


@pytest.fixture
def found(search):
    """The threads and messages that a search finds, in its order."""

    def find(text, **narrowed):
        result = search.find(SearchQuery(text=text, **narrowed))
        return [(thread.thread, [hit.message for hit in thread.hits]) for thread in result.threads]

    return find


def test_words_are_found_in_any_case_without_accents_and_by_their_beginning(store, exchange, search, found):
    thread = store.new_thread("gentle", "Mine")
    asked, answer = exchange(thread, "Où est le Café?", "At the harbour, on the left.")
    assert found("cafe") == [(thread.id, [asked.id])]
    assert found("HARB le") == [(thread.id, [answer.id])]
    assert found("left right") == []
    assert found('"on the left"') == [(thread.id, [answer.id])]
    assert found('"on left"') == []
    assert found('"the lef"') == []
    hit = search.find(SearchQuery(text="harb")).threads[0].hits[0]
    assert [hit.snippet.text[start:stop] for start, stop in hit.snippet.ranges] == ["harb"]
    assert (hit.author, hit.model) == (Author.MODEL, "Small")


@pytest.mark.parametrize(
    "text", ["", "  ", '"', "*", "NEAR(", "a AND", "text:x", "col-umn OR ^", "'; DROP TABLE messages"]
)
def test_no_query_is_read_as_a_language(store, exchange, found, text):
    exchange(store.new_thread("gentle"), "nothing of the kind")
    assert found(text) == []


def test_what_has_no_spaces_between_its_words_is_found_within(store, exchange, found):
    thread = store.new_thread("gentle", "Mine")
    asked, answer = exchange(thread, "使用Python编程，今天天气很好", "x" * 300 + " 好的 😀🎉 👍🏽")
    assert found("天气") == [(thread.id, [asked.id])]
    assert found("很好") == [(thread.id, [asked.id])]
    assert found("气天") == []
    assert found("python") == [(thread.id, [asked.id])]
    assert found("好") == [(thread.id, [answer.id, asked.id])]
    assert found("🎉") == found("👍") == [(thread.id, [answer.id])]
    store.erasing.delete([thread.id])
    assert found("天气") == []


def test_the_newest_come_first_and_titles_are_found(store, exchange, found):
    first, second = store.new_thread("gentle", "About lions"), store.new_thread("gentle", "Other")
    one, _ = exchange(first, "lions")
    two, _ = exchange(second, "two lions")
    three, _ = exchange(first, "more lions")
    assert found("lion") == [(first.id, [three.id, one.id]), (second.id, [two.id])]
    assert found("ABOUT") == [(first.id, [])]
    assert found("about", author=Author.USER) == []


def test_a_search_is_narrowed(store, exchange, ended, found):
    plain = store.new_thread("gentle", "Mine")
    asked, answer = exchange(plain, "an insult", "no insult")
    hour = timedelta(hours=1)
    assert found("insult", author=Author.USER)[0] == (plain.id, [asked.id])
    assert found("insult", author=Author.MODEL) == [(plain.id, [answer.id])]
    assert found("insult", model="Small") == [(plain.id, [answer.id])]
    assert found("insult", model="Large") == []
    assert found("insult", ended_only=True) == [(ended.thread.id, [ended.last.id, ended.second.id])]
    assert found("insult", since=datetime.now(UTC) + hour) == found("insult", until=datetime.now(UTC) - hour) == []
    assert found("insult", since=datetime.now(UTC) - hour, until=datetime.now(UTC) + hour) == found("insult")


def test_a_hit_leads_to_a_thread_in_the_places_that_are_searched(store, exchange, found):
    thread = store.new_thread("gentle", "Mine")
    asked, answer = exchange(thread, "harbour")
    branch = store.branch(thread.id, answer.id)
    assert found("harbour") == [(thread.id, [asked.id])]
    store.places.trash([thread.id])
    assert found("harbour") == [(branch.id, [asked.id])]
    assert found("harbour", places=ALL) == [(thread.id, [asked.id])]
    store.erasing.delete([thread.id])
    assert found("harbour") == [(branch.id, [asked.id])]
    store.erasing.delete([branch.id])
    assert found("harbour", places=ALL) == []


def test_the_archive_is_searched_where_that_is_asked_for(store, exchange, found):
    thread = store.new_thread("gentle", "Mine")
    asked, _ = exchange(thread, "harbour")
    store.places.archive([thread.id], archived=True)
    assert found("harbour") == []
    assert found("harbour", places=frozenset({Place.ARCHIVE})) == [(thread.id, [asked.id])]
    store.places.trash([thread.id])
    assert found("harbour", places=frozenset({Place.ARCHIVE})) == []
    assert found("harbour", places=frozenset({Place.TRASH})) == [(thread.id, [asked.id])]


def test_a_streaming_answer_is_found_once_it_is_finished(store, found):
    thread = store.new_thread("gentle", "Mine")
    begun = store.begin_answer(thread.id, store.add_user_message(thread.id, "question").id, "Small")
    store.extend_answer(begun.id, "harbour 港")
    assert found("harbour") == found("港") == []
    store.finish_answer(begun.id, "the old harbour 港", MessageState.STOPPED)
    assert found("harbour") == found("港") == [(thread.id, [begun.id])]
    store.reopen_answer(thread.id, begun.id)
    assert found("harbour") == found("港") == []


def test_an_interrupted_answer_is_found(store, found):
    thread = store.new_thread("gentle", "Mine")
    begun = store.begin_answer(thread.id, store.add_user_message(thread.id, "question").id, "Small")
    store.extend_answer(begun.id, "harbour")
    store.close_off_interrupted()
    assert found("harbour") == [(thread.id, [begun.id])]


def test_more_than_can_be_shown_are_not_shown(store, exchange, search):
    thread = store.new_thread("gentle", "Mine")
    for _ in range(MOST_HITS // 2 + 1):
        exchange(thread, "lion", "lion")
    found = search.find(SearchQuery(text="lion"))
    assert found.there_are_more
    assert found.results == MOST_HITS


def test_the_models_that_have_written_are_known(store, exchange, search):
    exchange(store.new_thread("gentle"))
    assert search.models() == ["Small"]


def test_a_search_is_stopped_from_another_thread_and_the_next_one_runs(store, exchange, search, found, raw):
    thread = store.new_thread("gentle", "Mine")
    asked, _ = exchange(thread, "lion")
    looked_at = threading.Event()

    def stop() -> int:
        looked_at.set()
        search.stop()
        return 0

    search._connection.set_progress_handler(stop, 1)
    with pytest.raises(SearchStopped):
        search.find(SearchQuery(text="lion"))
    assert looked_at.is_set()
    search._connection.set_progress_handler(None, 0)
    assert found("lion") == [(thread.id, [asked.id])]


def test_one_damaged_text_does_not_stop_a_search(store, exchange, raw, found):
    thread = store.new_thread("gentle", "Mine")
    asked, _ = exchange(thread, "lion")
    raw.execute("DROP TRIGGER message_stays")
    raw.execute("UPDATE messages SET text = CAST(x'6c696f6e20ff' AS TEXT) WHERE id = ?", (asked.id,))
    assert found("lion") == [(thread.id, [asked.id])]


def test_a_span_of_days_holds_also_for_what_came_in_later_and_is_older(store, exchange, raw, found):
    thread = store.new_thread("gentle", "Mine")
    first, _ = exchange(thread, "a lion")
    raw.execute(
        "INSERT INTO messages (conversation, thread, author, text, state, created) "
        "VALUES (?, ?, 'user', 'an old lion', 'complete', 1000000)",
        (thread.conversation, thread.id),
    )
    last, _ = exchange(thread, "another lion")
    hour = timedelta(hours=1)
    assert found("lion", since=datetime.now(UTC) - hour) == [(thread.id, [last.id, first.id])]
    old = found("lion", until=datetime(1971, 1, 1, tzinfo=UTC))
    assert [len(messages) for _, messages in old] == [1]
    assert found("lion", since=datetime(1971, 1, 1, tzinfo=UTC), until=datetime(1972, 1, 1, tzinfo=UTC)) == []
    assert len(found("lion")[0][1]) == 3

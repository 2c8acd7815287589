"""Finding words in attached files and in what models thought, and taking in what an older version kept."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import pytest

from models.conversations.database import FILE_NAME
from models.conversations.index_catching_up import catch_up
from models.conversations.message_search import Search
from models.conversations.migrations import MIGRATIONS, migrate
from models.conversations.records import Attachment, Author, MessageState, Thoughts
from models.conversations.search_hits import MOST_HITS_BESIDE
from models.conversations.search_records import Found, FoundFile, SearchHit, SearchQuery, Source
from models.conversations.store import Store

FILLER = "Nothing of note on this page. " * 2000


def file(name: str, text: str) -> Attachment:
    return Attachment(name=name, size=len(text), text=text)


@pytest.fixture
def search(store, folder) -> Iterator[Search]:
    with closing(Search.open(folder)) as opened:
        yield opened


def hits(found: Found) -> list[SearchHit]:
    return [hit for thread in found.threads for hit in thread.hits]


def think(store, thread, text, words="On the left."):
    begun = store.begin_answer(thread.id, store.thread(thread.id).leaf, "Small")
    return store.finish_answer(begun.id, words, MessageState.COMPLETE, None, Thoughts(text=text, seconds=1))


def test_a_word_deep_in_a_file_is_found_and_says_in_which(store, search):
    thread = store.new_thread("gentle", "Mine")
    files = [file("notes.txt", "no such thing"), file("report.pdf", FILLER + "the Zürich harbour " + FILLER)]
    said = store.add_user_message(thread.id, "Sum up.", files)
    (hit,) = hits(search.find(SearchQuery(text="zurich harb")))
    assert (hit.message, hit.source, hit.file) == (said.id, Source.FILE, FoundFile(1, "report.pdf"))
    assert [hit.snippet.text[start:stop] for start, stop in hit.snippet.ranges] == ["Zürich", "harb"]


def test_a_file_is_found_by_its_name_with_words_of_its_text(store, search):
    thread = store.new_thread("gentle", "Mine")
    store.add_user_message(thread.id, "Sum up.", [file("budget 2024.csv", "rent,1200\nfood,400")])
    assert [hit.file.name for hit in hits(search.find(SearchQuery(text="rent budg")))] == ["budget 2024.csv"]
    assert not search.find(SearchQuery(text="sum budget")).threads, "the words stand in two texts"


def test_signs_without_spaces_are_found_in_files_and_thoughts(store, search):
    thread = store.new_thread("gentle", "Mine")
    store.add_user_message(thread.id, "看", [file("天.txt", "今天天气很好")])
    think(store, thread, "他们想知道港口")
    assert len(hits(search.find(SearchQuery(text="天气")))) == 1
    assert len(hits(search.find(SearchQuery(text="港口", in_thoughts=True)))) == 1


def test_thoughts_are_searched_on_demand_alone(store, search):
    thread = store.new_thread("gentle", "Mine")
    store.add_user_message(thread.id, "Where is it?")
    answer = think(store, thread, "They want the harbour.", words="By the harbour.")
    assert [hit.source for hit in hits(search.find(SearchQuery(text="harbour")))] == [Source.WORDS]
    both = hits(search.find(SearchQuery(text="harbour", in_thoughts=True)))
    assert [(hit.message, hit.source) for hit in both] == [(answer.id, Source.WORDS), (answer.id, Source.THOUGHTS)]
    assert both[1].snippet.text == "They want the harbour."


def test_what_is_narrowed_to_an_author_or_a_time_holds_for_files_and_thoughts_too(store, search):
    thread = store.new_thread("gentle", "Mine")
    said = store.add_user_message(thread.id, "Look.", [file("a.txt", "harbour")])
    think(store, thread, "harbour")

    def sources(**narrowed):
        return [hit.source for hit in hits(search.find(SearchQuery(text="harbour", in_thoughts=True, **narrowed)))]

    assert sources() == [Source.THOUGHTS, Source.FILE]
    assert sources(author=Author.USER) == [Source.FILE]
    assert sources(author=Author.MODEL) == sources(model="Small") == [Source.THOUGHTS]
    assert sources(since=said.created - timedelta(hours=1)) == [Source.THOUGHTS, Source.FILE]
    assert sources(since=said.created + timedelta(hours=1)) == sources(until=said.created) == []
    assert sources(ended_only=True) == []


def test_an_answer_that_is_gone_on_with_is_found_by_its_new_thoughts_alone(store, search):
    thread = store.new_thread("gentle", "Mine")
    store.add_user_message(thread.id, "Where?")
    begun = store.begin_answer(thread.id, store.thread(thread.id).leaf, "Small")
    old, new = Thoughts(text="the harbour", seconds=1), Thoughts(text="the station", seconds=2)
    store.finish_answer(begun.id, "On", MessageState.STOPPED, None, old)

    def is_found(word):
        return bool(hits(search.find(SearchQuery(text=word, in_thoughts=True))))

    assert is_found("harbour")
    store.reopen_answer(thread.id, begun.id)
    assert not is_found("harbour")
    store.extend_answer(begun.id, "On the", new)
    assert not is_found("station")
    store.finish_answer(begun.id, "On the left", MessageState.COMPLETE, None, new)
    assert (is_found("station"), is_found("harbour")) == (True, False)


def test_deleted_for_good_it_is_found_no_more_and_what_a_branch_shows_is(store, search):
    thread = store.new_thread("gentle", "Mine")
    said = store.add_user_message(thread.id, "Look.", [file("a.txt", "harbour")])
    branch = store.branch(thread.id, said.id)
    store.add_user_message(thread.id, "And here.", [file("b.txt", "harbour")])
    store.places.trash([thread.id])
    assert [hit.file.name for hit in hits(search.find(SearchQuery(text="harbour")))] == ["a.txt"]
    store.erasing.delete([thread.id])
    assert [hit.file.name for hit in hits(search.find(SearchQuery(text="harbour")))] == ["a.txt"]
    store.erasing.delete([branch.id])
    assert not search.find(SearchQuery(text="harbour")).threads


def test_an_edit_brings_its_files_and_an_import_all_of_it(store, folder, tmp_path):
    thread = store.new_thread("gentle", "Mine")
    said = store.add_user_message(thread.id, "Look.", [file("a.txt", "harbour")])
    store.edit_user_message(thread.id, said.id, "Look here.", [file("b.txt", "station")])
    think(store, thread, "a lighthouse")
    with closing(Store.open(tmp_path / "other")) as other, closing(Search.open(tmp_path / "other")) as search:
        other.wholes.take_in(store.wholes.read(thread.conversation))
        for word in ("station", "lighthouse"):
            assert len(hits(search.find(SearchQuery(text=word, in_thoughts=True)))) == 1


def test_of_many_files_the_newest_are_shown_and_that_there_are_more_is_said(store, search):
    thread = store.new_thread("gentle", "Mine")
    for number in range(MOST_HITS_BESIDE + 1):
        store.add_user_message(thread.id, "Look.", [file(f"{number}.txt", "harbour")])
    found = search.find(SearchQuery(text="harbour"))
    assert found.there_are_more
    assert [hit.file.name for hit in hits(found)][:2] == ["50.txt", "49.txt"]
    assert len(hits(found)) == MOST_HITS_BESIDE


@pytest.fixture
def older(folder):
    """A database from before there were these indexes."""
    folder.mkdir()
    names = [step.name for step in MIGRATIONS]
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as old:
        migrate(old, None, MIGRATIONS[: names.index("search beside messages")])
        old.execute("INSERT INTO conversations VALUES (1, 1)")
        old.execute(
            "INSERT INTO threads (conversation, title, preset, created, updated) VALUES (1, 'Old', 'gentle', 1, 1)"
        )
        for number in range(1, 7):
            by_model = number % 2 == 0
            old.execute(
                "INSERT INTO messages (conversation, parent, thread, author, text, state, created, thoughts) "
                "VALUES (1, ?, 1, ?, 'Hi', 'complete', 1, ?)",
                (number - 1 or None, "model" if by_model else "user", f"thought{number}" if by_model else None),
            )
            if not by_model:
                values = (number, f"filed{number} " + FILLER)
                old.execute(
                    "INSERT INTO attachments (message, name, size, text, note) VALUES (?, 'n', 1, ?, '')", values
                )
        old.execute("UPDATE threads SET leaf = 6")
    return folder


def test_what_an_older_version_kept_is_taken_in_piece_by_piece(older):
    Store.open(older).close()
    with closing(Search.open(older)) as search:

        def count(word):
            return len(hits(search.find(SearchQuery(text=word, in_thoughts=True))))

        assert search.find(SearchQuery(text="hi")).is_behind
        assert count("filed") == count("thought") == 0
        steps = iter([True, False])
        catch_up(older, lambda: next(steps))
        assert 0 < count("filed") < 3
        assert count("filed5") == 1, "the newest first"
        catch_up(older, lambda: True)
        assert count("filed") == count("thought") == 3
        assert not search.find(SearchQuery(text="hi")).is_behind


def test_what_is_deleted_before_it_was_taken_in_leaves_no_trace(older):
    with closing(Store.open(older)) as store:
        store.erasing.delete([1])
        catch_up(older, lambda: True)
        store.erasing.finish(whatever_size=True)
        connection = store._database.connection
        for index in ("attachments_fts", "thoughts_fts"):
            assert connection.execute(f"SELECT count(*) FROM {index}_docsize").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM unindexed").fetchone() == (0,)
    for written in older.rglob("*"):
        assert not written.is_file() or b"hought2" not in written.read_bytes()


def test_the_search_of_the_list_names_the_file(store):
    thread = store.new_thread("gentle", "Mine")
    store.add_user_message(thread.id, "Sum up.", [file("report.pdf", "the harbour")])
    assert [hit.snippet for hit in store.search("harbour")] == ["report.pdf: the harbour"]

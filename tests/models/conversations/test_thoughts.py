"""What a model thought, kept beside its answer."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from models.conversations.database import FILE_NAME
from models.conversations.migrations import MIGRATIONS, migrate
from models.conversations.records import MessageState, Thoughts
from models.conversations.store import Store

THOUGHTS = Thoughts(text="They want the harbour.", seconds=12.5)


def answered(store, thoughts=THOUGHTS):
    thread = store.new_thread("gentle")
    begun = store.begin_answer(thread.id, store.add_user_message(thread.id, "Where is it?").id, "Small")
    return thread, store.finish_answer(begun.id, "On the left.", MessageState.COMPLETE, None, thoughts)


def test_thoughts_come_back_as_they_were(store, folder):
    thread, answer = answered(store)
    assert answer.thoughts == THOUGHTS
    assert store.path(thread.id)[-1].thoughts == THOUGHTS
    with closing(Store.open(folder)) as other:
        assert other.message(answer.id).thoughts == THOUGHTS


def test_an_answer_without_thoughts_has_none(store):
    _, answer = answered(store, None)
    assert answer.thoughts is None


def test_a_checkpoint_keeps_them(store):
    thread = store.new_thread("gentle")
    begun = store.begin_answer(thread.id, store.add_user_message(thread.id, "Where is it?").id, "Small")
    store.extend_answer(begun.id, "", THOUGHTS)
    store.close_off_interrupted()
    assert store.message(begun.id).thoughts == THOUGHTS


def test_the_list_of_chats_is_not_searched_for_them(store):
    answered(store)
    assert store.search("harbour") == []
    assert len(store.search("left")) == 1


def test_half_a_surrogate_pair_in_them_is_no_trouble(store):
    _, answer = answered(store, Thoughts(text="Hm \ud83d", seconds=1))
    assert answer.thoughts.text == "Hm �"


def test_they_stay_as_they_are(store, raw):
    _, answer = answered(store)
    with pytest.raises(sqlite3.IntegrityError, match="stays as it is"):
        raw.execute("UPDATE messages SET thoughts = 'other' WHERE id = ?", (answer.id,))
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute("UPDATE messages SET thoughts = 'mine' WHERE author = 'user'")


def test_an_older_database_gets_room_for_them(folder):
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as old:
        number = next(index for index, step in enumerate(MIGRATIONS) if "thoughts" in step.name)
        migrate(old, None, MIGRATIONS[:number])
        time = int(datetime.now(UTC).timestamp() * 1e6)
        old.execute("INSERT INTO conversations VALUES (1, ?)", (time,))
        old.execute(
            "INSERT INTO threads (id, conversation, preset, created, updated) VALUES (1, 1, 'gentle', ?, ?)",
            (time, time),
        )
        old.execute(
            "INSERT INTO messages (conversation, thread, author, text, state, created) VALUES (1, 1, 'model', 'Hi', 'complete', ?)",
            (time,),
        )
    with closing(Store.open(folder)) as store:
        assert store.message(1).text == "Hi"
        assert store.message(1).thoughts is None
        answered(store)

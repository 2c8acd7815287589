"""Corrections in a real file: kept apart from threads, found by an index, and gone when they are removed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from models.abuse import corrections as rules
from models.conversations import corrections as kept
from models.conversations.database import FILE_NAME
from models.conversations.migrations import MIGRATIONS, _apply, migrate, schema_version
from models.conversations.store import Store
from models.errors import NoSuchRecord
from tests.scripted import CIVIL

INSULT = "you absolute wet lettuce"


@pytest.fixture
def counted(store, assessment, decision):
    """A user's message with this text that counted, in a chat of its own; its score can be set."""

    def say(text=INSULT, score=0.95):
        message = store.add_user_message(store.new_thread("gentle").id, text)
        store.keep_assessment(message.id, msgspec.structs.replace(assessment, aimed=score), decision)
        return message

    return say


def test_it_is_kept_listed_and_found_again(store, folder, counted):
    message = counted()
    made = store.corrections.keep(message.id, "  we joke like that \n")
    assert (made.text, made.score, made.note) == (INSULT, 0.95, "we joke like that")
    store.close()
    again = Store.open(folder)
    assert again.corrections.all() == [made]
    assert again.corrections.like("You absolute WET lettuce!") == [made]
    assert again.corrections.like("you are no absolute wet lettuce") == []
    again.close()


def test_correcting_the_same_message_again_keeps_one_with_the_higher_score(store, counted):
    first = store.corrections.keep(counted(score=0.9).id, "a joke")
    second = store.corrections.keep(counted(INSULT.upper() + "!", score=0.97).id)
    third = store.corrections.keep(counted(score=0.92).id, "really a joke")
    assert (first.id, second.id, third.id) == (first.id,) * 3
    assert (second.score, second.note) == (0.97, "a joke")
    assert (third.score, third.note) == (0.97, "really a joke")
    assert len(store.corrections.all()) == 1


def test_an_old_assessment_without_the_aimed_score_is_corrected_at_its_abuse_score(store, counted, assessment):
    assert store.corrections.keep(counted(score=0.0).id).score == assessment.abuse


def test_what_did_not_count_cannot_be_corrected(store, exchange, decision):
    asked, answer = exchange(store.new_thread("gentle"))
    for message in (asked, answer):
        with pytest.raises(ValueError, match="not counted"):
            store.corrections.keep(message.id)
    store.keep_assessment(asked.id, CIVIL, decision)
    with pytest.raises(ValueError, match="not counted"):
        store.corrections.keep(asked.id)
    with pytest.raises(NoSuchRecord):
        store.corrections.keep(900)
    assert store.corrections.all() == []


def test_a_message_that_ended_its_thread_can_be_corrected(store, ended, assessment, raw):
    raw.execute("DROP TRIGGER no_other_notice_in_an_ended_thread")
    payload = msgspec.json.encode(assessment).decode()
    raw.execute("INSERT INTO events VALUES (NULL, ?, 'assessment', ?, 1)", (ended.last.id, payload))
    assert store.corrections.keep(ended.last.id).text == ended.last.text
    assert store.thread(ended.thread.id).ending is not None


def test_it_outlives_its_thread(store, counted):
    message = counted()
    made = store.corrections.keep(message.id)
    store.erasing.delete([message.thread])
    assert store.corrections.all() == [made]


def test_removing_one_takes_its_text_out_of_every_file(store, folder, counted):
    secret = "you marvellous xylophone of nonsense"
    message = counted(secret)
    made = store.corrections.keep(message.id, "our private joke about xylophones")
    other = store.corrections.keep(counted("you other xylograph").id)
    store.erasing.delete([message.thread])
    assert secret.encode() in everything_in(folder)
    assert store.corrections.remove(made.id) == made
    assert store.corrections.all() == [other]
    left = everything_in(folder)
    assert secret.encode() not in left  # single words of a deleted message stay in the search index for a while
    assert made.note.encode() not in left
    assert rules.form(secret).encode() not in left
    with pytest.raises(NoSuchRecord):
        store.corrections.remove(made.id)


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_removing_does_not_wait_for_somebody_who_reads(store, folder, counted):
    made = store.corrections.keep(counted().id)
    store._database.connection.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(folder / FILE_NAME)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM corrections").fetchone()
        store.corrections.remove(made.id)
    assert store.corrections.all() == []


def test_ids_are_never_used_again(store, counted):
    first = store.corrections.keep(counted().id)
    store.corrections.remove(first.id)
    assert store.corrections.keep(counted().id).id > first.id


def test_half_a_character_in_a_note_is_no_trouble(store, counted):
    assert store.corrections.keep(counted().id, "\ud83d").note == "\ufffd"


def test_looking_one_up_reads_no_other(store, raw, counted):
    made = store.corrections.keep(counted().id)
    raw.execute("BEGIN")
    raw.executemany(
        "INSERT INTO corrections (text, score, note, created, form, reading) VALUES (?, 0.9, '', 1, ?, ?)",
        ((f"you lettuce {n}", rules.form(f"you lettuce {n}"), rules.READING) for n in range(2000)),
    )
    raw.execute("COMMIT")
    assert store.corrections.like(INSULT) == [made]
    plan = raw.execute("EXPLAIN QUERY PLAN SELECT id FROM corrections WHERE form = 'x'").fetchall()
    assert "corrections_by_form" in plan[0][3]


def test_forms_of_another_version_are_made_anew_when_the_store_is_opened(store, folder, counted, raw):
    made = store.corrections.keep(counted().id)
    raw.execute("UPDATE corrections SET form = 'of old', reading = 0")
    assert store.corrections.like(INSULT) == []
    again = Store.open(folder)
    assert again.corrections.like(INSULT) == [made]
    assert not kept.has_old_forms(raw)
    again.close()


def test_a_store_of_the_first_version_is_brought_up_with_all_that_was_in_it(folder):
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as old:
        migrate(old, None, MIGRATIONS[:1])
        old.execute("INSERT INTO conversations (created) VALUES (1)")
        old.execute("INSERT INTO threads (conversation, preset, created, updated) VALUES (1, 'gentle', 1, 1)")
        old.execute(
            "INSERT INTO messages (conversation, thread, author, text, state, created) VALUES (1, 1, 'user', 'hi', 'complete', 1)"
        )
        old.execute("UPDATE threads SET leaf = 1")
    store = Store.open(folder)
    assert [message.text for message in store.path(1)] == ["hi"]
    assert store.corrections.all() == []
    store.close()
    assert len(list((folder / "backups").iterdir())) == len(MIGRATIONS) - 1


def test_a_step_that_another_process_has_taken_meanwhile_is_not_taken_twice(store, raw):
    _apply(raw, MIGRATIONS[-1], len(MIGRATIONS))
    assert schema_version(raw) == len(MIGRATIONS)
    assert not raw.in_transaction

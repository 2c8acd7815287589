"""An ended thread stays ended, whoever asks: the store's own methods, and any SQLite client on the file."""

import sqlite3

import pytest

from models.conversations.records import MessageState
from models.conversations.schema import (
    ENDED,
    ENDED_IS_ENDED,
    IN_ONE_CONVERSATION,
    MISPLACED,
    WRITTEN,
    WRITTEN_ONCE,
)
from models.conversations.schema_changes import ENDINGS_KEPT_TWICE
from models.errors import ThreadEnded
from models.policy.records import Action, Decision, PathState, Rule
from tests.scripted import STRIKE

DECISION = Decision(action=Action.WARN, rule=Rule.NEXT_STEP, state=PathState())

NEW_ENDING = "INTO endings (thread, message, branch_from, model, sentence, created) VALUES "
NEW_MESSAGE = "INSERT INTO messages (conversation, parent, thread, author, text, state, created) VALUES "

# Each is tried by a client that has foreign keys off. {t}: the ended thread, {m}: the message its ending stands on, {a}: an
# answer on its path, {b}: a branch from it that goes on, {s}: a streaming answer in that, {n}: the closing notice, {c}: the
# conversation.
ATTACKS = {
    "a user's message below the leaf": NEW_MESSAGE + "({c}, {m}, {t}, 'user', 'more', 'complete', 1)",
    "a message elsewhere in the thread": NEW_MESSAGE + "({c}, {a}, {t}, 'user', 'more', 'complete', 1)",
    "a new root in the thread": NEW_MESSAGE + "({c}, NULL, {t}, 'user', 'more', 'complete', 1)",
    "an answer below the ending": NEW_MESSAGE + "({c}, {m}, {t}, 'model', 'more', 'complete', 1)",
    "going on below the ending from the branch": NEW_MESSAGE + "({c}, {m}, {b}, 'user', 'more', 'complete', 1)",
    "going on below the ending from another conversation": NEW_MESSAGE + "(999, {m}, {b}, 'user', 'x', 'complete', 1)",
    "or ignore": NEW_MESSAGE.replace("INSERT", "INSERT OR IGNORE") + "({c}, {m}, {t}, 'user', 'x', 'complete', 1)",
    "another leaf": "UPDATE threads SET leaf = {a} WHERE id = {t}",
    "no leaf": "UPDATE threads SET leaf = NULL WHERE id = {t}",
    "or replace, another leaf": "UPDATE OR REPLACE threads SET leaf = {a} WHERE id = {t}",
    "a preset that never ends": "UPDATE threads SET preset = 'observe' WHERE id = {t}",
    "another id for the thread": "UPDATE threads SET id = 900 WHERE id = {t}",
    "another conversation for the thread": "UPDATE threads SET conversation = 900 WHERE id = {t}",
    "a new thread in its place": "INSERT OR REPLACE INTO threads (id, conversation, preset, created, updated) "
    "VALUES ({t}, {c}, 'observe', 1, 1)",
    "the thread's row alone deleted": "DELETE FROM threads WHERE id = {t}",
    "the ending deleted": "DELETE FROM endings WHERE thread = {t}",
    "all endings deleted": "DELETE FROM endings",
    "the ending moved to another thread": "UPDATE endings SET thread = {b} WHERE thread = {t}",
    "the ending moved to no thread": "UPDATE endings SET thread = 900 WHERE thread = {t}",
    "the ending moved up": "UPDATE endings SET message = {a} WHERE thread = {t}",
    "another sentence": "UPDATE endings SET sentence = 'no reason' WHERE thread = {t}",
    "another wish": "UPDATE endings SET whose_wish = 'request' WHERE thread = {t}",
    "the copy of the ending deleted": "UPDATE threads SET ended = NULL WHERE id = {t}",
    "another copy of the ending": "UPDATE threads SET ended = '[]' WHERE id = {t}",
    "an ending in its place": f"INSERT OR REPLACE {NEW_ENDING} ({{t}}, {{a}}, NULL, 'x', 'x', 1)",
    "an upsert over the ending": f"INSERT {NEW_ENDING} ({{t}}, {{a}}, NULL, 'x', 'x', 1) "
    "ON CONFLICT (thread) DO UPDATE SET message = {a}",
    "the last message reworded": "UPDATE messages SET text = 'a kind word' WHERE id = {m}",
    "an answer reworded": "UPDATE messages SET text = 'sorry' WHERE id = {a}",
    "the last message set streaming": "UPDATE messages SET state = 'streaming' WHERE id = {m}",
    "the last message moved out": "UPDATE messages SET thread = {b} WHERE id = {m}",
    "the last message another's": "UPDATE messages SET author = 'model' WHERE id = {m}",
    "another id for the last message": "UPDATE messages SET id = 900 WHERE id = {m}",
    "another parent for the last message": "UPDATE messages SET parent = NULL WHERE id = {m}",
    "a message in its place": NEW_MESSAGE.replace("INSERT", "INSERT OR REPLACE").replace("(", "(id, ", 1)
    + "({m}, {c}, {a}, {b}, 'user', 'kind', 'complete', 1)",
    "messages of the branch moved in": "UPDATE messages SET thread = {t} WHERE thread = {b}",
    "a streaming answer moved in": "UPDATE messages SET thread = {t} WHERE id = {s}",
    "a streaming answer hung below the ending": "UPDATE messages SET parent = {m} WHERE id = {s}",
    "the last message deleted": "DELETE FROM messages WHERE id = {m}",
    "all its messages deleted": "DELETE FROM messages WHERE thread = {t}",
    "the closing notice deleted": "DELETE FROM events WHERE id = {n}",
    "the closing notice reworded": "UPDATE events SET payload = '{{}}' WHERE id = {n}",
    "the closing notice made something else": "UPDATE events SET kind = 'feedback' WHERE id = {n}",
    "the closing notice moved": "UPDATE events SET message = {a} WHERE id = {n}",
    "a newer notice over it": "INSERT INTO events (message, kind, payload, created) VALUES ({m}, 'notice', '{{}}', 9)",
    "a notice in its place": "INSERT OR REPLACE INTO events VALUES ({n}, {a}, 'feedback', '{{}}', 9)",
    "another event moved to its place": "UPDATE OR REPLACE events SET id = {n} WHERE id <> {n}",
}


def everything(connection: sqlite3.Connection) -> list[object]:
    tables = ("conversations", "threads", "messages", "events", "endings")
    return [connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables]


@pytest.fixture
def target(store, ended, assessment, decision, raw):
    asked = store.add_user_message(ended.branch.id, "a civil question")
    store.keep_assessment(asked.id, assessment, decision)
    streaming = store.begin_answer(ended.branch.id, asked.id, "Small")
    notice = raw.execute("SELECT id FROM events WHERE message = ? AND kind = 'notice'", (ended.last.id,)).fetchone()[0]
    return {
        "t": ended.thread.id,
        "m": ended.last.id,
        "a": ended.second_answer.id,
        "b": ended.branch.id,
        "n": notice,
        "c": ended.thread.conversation,
        "s": streaming.id,
    }


@pytest.mark.parametrize("recursive_triggers", ["ON", "OFF"])
@pytest.mark.parametrize("attack", ATTACKS)
def test_the_file_refuses(attack, recursive_triggers, target, raw, store, ended):
    raw.execute(f"PRAGMA recursive_triggers = {recursive_triggers}")
    before = everything(raw)
    with pytest.raises(sqlite3.IntegrityError) as refused:
        raw.execute(ATTACKS[attack].format(**target))
    assert str(refused.value) in {ENDED, WRITTEN, MISPLACED}
    assert everything(raw) == before
    assert store.thread(ended.thread.id).ending == ended.ending


def test_a_refusal_leaves_the_rest_of_the_clients_transaction_alone(target, raw):
    raw.execute("BEGIN")
    raw.execute("UPDATE threads SET title = 'renamed' WHERE id = {t}".format(**target))
    with pytest.raises(sqlite3.IntegrityError):
        raw.execute("DELETE FROM endings")
    raw.execute("COMMIT")
    assert raw.execute("SELECT title FROM threads WHERE id = {t}".format(**target)).fetchone() == ("renamed",)


def test_an_answer_that_was_streaming_at_an_end_written_by_another_client_gets_no_more_text(target, raw, store):
    raw.execute(f"INSERT {NEW_ENDING} ({target['b']}, {target['a']}, NULL, 'Small', 'Enough.', 1)")
    with pytest.raises(sqlite3.IntegrityError, match=ENDED):
        raw.execute("UPDATE messages SET text = 'more' WHERE id = {s}".format(**target))
    assert store.close_off_interrupted() == 1


@pytest.mark.parametrize(
    "statement",
    [
        NEW_MESSAGE + "({c}, {strange}, {b}, 'user', 'x', 'complete', 1)",
        NEW_MESSAGE + "({c}, NULL, {other}, 'user', 'x', 'complete', 1)",
        NEW_MESSAGE + "({c}, NULL, 900, 'user', 'x', 'complete', 1)",
        NEW_MESSAGE + "({c}, 900, {b}, 'user', 'x', 'complete', 1)",
        "UPDATE threads SET leaf = {strange} WHERE id = {b}",
        "UPDATE threads SET leaf = 900 WHERE id = {b}",
        "INSERT INTO threads (conversation, leaf, preset, created, updated) VALUES ({c}, {strange}, 'x', 1, 1)",
        f"INSERT {NEW_ENDING} ({{b}}, {{strange}}, NULL, 'x', 'x', 1)",
        f"INSERT {NEW_ENDING} (900, {{a}}, NULL, 'x', 'x', 1)",
        "INSERT INTO events (message, kind, payload, created) VALUES (900, 'feedback', '{{}}', 1)",
    ],
)
def test_no_row_reaches_into_another_conversation_or_into_none(statement, target, raw, store, exchange):
    other = store.new_thread("gentle")
    strange, _ = exchange(other)
    with pytest.raises(sqlite3.IntegrityError, match=MISPLACED):
        raw.execute(statement.format(**target, other=other.id, strange=strange.id))


def test_a_deletion_cannot_be_taken_back_to_reopen_the_thread(target, raw):
    raw.execute("UPDATE threads SET deleted = 1, leaf = NULL WHERE id = {t}".format(**target))
    raw.execute("DELETE FROM endings")
    for attack in (
        "UPDATE threads SET deleted = NULL WHERE id = {t}",
        "UPDATE threads SET leaf = {a} WHERE id = {t}",
        NEW_MESSAGE + "({c}, {m}, {t}, 'user', 'more', 'complete', 1)",
        "DELETE FROM threads WHERE id = {t}",
        "INSERT OR REPLACE INTO threads (id, conversation, preset, created, updated) VALUES ({t}, {c}, 'x', 1, 1)",
    ):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(attack.format(**target))


def test_the_sentences_that_python_knows_are_those_of_the_triggers():
    triggers = ENDED_IS_ENDED + ENDINGS_KEPT_TWICE + WRITTEN_ONCE + IN_ONE_CONVERSATION
    refusals = [line for line in triggers.splitlines() if "RAISE" in line]
    assert all(f"RAISE(ABORT, '{sentence}')" in triggers for sentence in (ENDED, WRITTEN, MISPLACED))
    assert all(any(sentence in line for sentence in (ENDED, WRITTEN, MISPLACED)) for line in refusals)


REFUSED = {
    "a message": lambda store, it, notice: store.add_user_message(it.thread.id, "more"),
    "an edit": lambda store, it, notice: store.edit_user_message(it.thread.id, it.first.id, "kinder"),
    "an edit of the last": lambda store, it, notice: store.edit_user_message(it.thread.id, it.last.id, "kinder"),
    "an answer": lambda store, it, notice: store.begin_answer(it.thread.id, it.last.id, "Small"),
    "another answer": lambda store, it, notice: store.begin_answer(it.thread.id, it.first.id, "Small"),
    "more of an answer": lambda store, it, notice: store.extend_answer(it.second_answer.id, "more"),
    "the end of an answer": lambda store, it, notice: store.finish_answer(
        it.second_answer.id, "more", MessageState.COMPLETE, None
    ),
    "a notice": lambda store, it, notice: store.keep_assessment(it.last.id, STRIKE, DECISION, notice),
    "a second end": lambda store, it, notice: store.end_thread(it.thread.id, it.last.id, notice, "x", "x"),
    "a sibling": lambda store, it, notice: store.choose_sibling(it.thread.id, it.first.id),
    "a branch at the last message": lambda store, it, notice: store.branch(it.thread.id, it.last.id),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_store_refuses(what, store, ended, closing_notice, raw):
    before = everything(raw)
    with pytest.raises(ThreadEnded, match="ended for good"):
        REFUSED[what](store, ended, closing_notice)
    assert everything(raw) == before


def test_the_ending_is_what_it_was_told(store, ended, closing_notice):
    thread = store.thread(ended.thread.id)
    assert thread.ending is not None
    assert thread.ending.message == ended.last.id
    assert thread.ending.branch_from == ended.first_answer.id
    assert thread.ending.sentence == "After a warning the insults went on."
    assert store.path(thread.id)[-1].notice == closing_notice


def test_an_ended_thread_can_be_read_renamed_drafted_trashed_and_restored(store, ended):
    assert [message.text for message in store.path(ended.thread.id)][-1] == "the last insult"
    assert store.rename_thread(ended.thread.id, "gone").title == "gone"
    assert store.set_draft(ended.thread.id, "kept").draft == "kept"
    store.places.trash([ended.thread.id])
    store.places.restore([ended.thread.id])
    assert store.thread(ended.thread.id).ending == ended.ending


def test_an_answer_still_being_written_stops_where_it_is(store, closing_notice):
    thread = store.new_thread("last_resort")
    asked = store.add_user_message(thread.id, "question")
    answer = store.begin_answer(thread.id, asked.id, "Small")
    store.extend_answer(answer.id, "so far")
    store.end_thread(thread.id, asked.id, closing_notice, "Small", "As you asked.")
    kept = store.message(answer.id)
    assert (kept.text, kept.state) == ("so far", MessageState.STOPPED)
    with pytest.raises(ThreadEnded):
        store.extend_answer(answer.id, "so far and more")
    with pytest.raises(ThreadEnded):
        store.branch(thread.id, answer.id)


def test_an_answer_below_the_ending_may_be_branched_from_where_the_ending_offers_it(store, exchange, closing_notice):
    thread = store.new_thread("last_resort")
    asked, answer = exchange(thread)
    store.end_thread(thread.id, asked.id, closing_notice, "Small", "As you asked.", answer.id)
    assert store.branch(thread.id, answer.id).leaf == answer.id


def test_a_thread_that_was_turned_to_a_sibling_meanwhile_ends_on_the_path_of_the_message(
    store, exchange, closing_notice
):
    thread = store.new_thread("last_resort")
    asked, answer = exchange(thread)
    last = store.add_user_message(thread.id, "an insult")
    store.edit_user_message(thread.id, asked.id, "another question")
    store.end_thread(thread.id, last.id, closing_notice, "Small", "Enough.", answer.id)
    assert [message.id for message in store.path(thread.id)] == [asked.id, answer.id, last.id]


def test_a_branch_that_is_ended_on_a_shared_message_does_not_stop_the_thread_it_came_from(
    store, exchange, closing_notice
):
    thread = store.new_thread("last_resort")
    asked, answer = exchange(thread)
    branch = store.branch(thread.id, answer.id)
    store.end_thread(branch.id, asked.id, closing_notice, "Small", "As you asked.")
    for at in (asked, answer):
        with pytest.raises(ThreadEnded):
            store.branch(branch.id, at.id)
    assert store.begin_answer(thread.id, asked.id, "Small").siblings[0] == answer.id
    assert store.branch(thread.id, answer.id).leaf == answer.id
    assert store.add_user_message(thread.id, "going on").thread == thread.id


def test_only_a_message_of_the_path_can_be_offered_to_branch_from(store, exchange, closing_notice):
    thread = store.new_thread("last_resort")
    asked, answer = exchange(thread)
    edited = store.edit_user_message(thread.id, asked.id, "another question")
    with pytest.raises(ValueError, match="not on the path"):
        store.end_thread(thread.id, edited.id, closing_notice, "Small", "Enough.", answer.id)
    assert store.thread(thread.id).ending is None


def test_neither_notice_nor_ending_is_kept_when_something_fails_between_them(store, exchange, closing_notice, raw):
    thread = store.new_thread("last_resort")
    asked, answer = exchange(thread)
    before = everything(raw)
    store._database.connection.execute(
        "CREATE TEMP TRIGGER fail BEFORE INSERT ON endings BEGIN SELECT RAISE(ABORT, 'injected'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="injected"):
        store.end_thread(thread.id, asked.id, closing_notice, "Small", "Enough.", answer.id)
    assert everything(raw) == before
    assert store.thread(thread.id).ending is None
    store._database.connection.execute("DROP TRIGGER fail")
    store.end_thread(thread.id, asked.id, closing_notice, "Small", "Enough.", answer.id)
    assert store.message(asked.id).notice == closing_notice


@pytest.mark.parametrize("what", ["the message", "the notice", "both"])
def test_a_thread_with_an_ending_shows_as_ended_whatever_was_tampered_away(what, store, ended, raw):
    for (trigger,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    if what != "the notice":
        raw.execute("DELETE FROM messages WHERE id = ?", (ended.last.id,))
    if what != "the message":
        raw.execute("DELETE FROM events")
    thread = store.thread(ended.thread.id)
    assert thread.ending == ended.ending
    assert ended.thread.id in [listed.id for listed in store.threads()]
    assert [message.text for message in store.path(thread.id)][:2] == ["a civil question", "answer"]
    with pytest.raises(ThreadEnded):
        store.add_user_message(thread.id, "more")


def test_deleting_an_ended_thread_for_good_works_and_leaves_its_branch(store, ended, raw):
    shown = store.path(ended.branch.id)
    store.erasing.delete([ended.thread.id])
    assert store.path(ended.branch.id) == shown
    assert raw.execute("SELECT count(*) FROM messages").fetchone() == (len(shown),)
    assert raw.execute("SELECT count(*) FROM endings").fetchone() == (0,)
    assert raw.execute("SELECT count(*) FROM events").fetchone() == (0,)
    store.erasing.delete([ended.branch.id])
    assert everything(raw) == [[]] * 5

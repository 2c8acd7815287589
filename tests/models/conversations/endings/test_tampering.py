"""Somebody takes the triggers away and edits the file: a thread that had ended stays ended, and says that it was tampered with."""

import sqlite3
from contextlib import closing

import pytest

from models.conversations.database import FILE_NAME
from models.conversations.migrations import MIGRATIONS, migrate
from models.conversations.records import MessageState, Notice
from models.conversations.store import Store
from models.errors import ThreadEnded
from models.policy.records import Action, Decision, EndedBy, PathState, Rule, SecondKeyAnswer
from tests.scripted import STRIKE


@pytest.fixture
def unguarded(raw):
    """A client on a file whose triggers are gone."""
    for (trigger,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    return raw


EDITS = {
    "the row deleted": ["DELETE FROM endings"],
    "the row moved to another thread": ["UPDATE endings SET thread = {b}"],
    "the row moved to no thread": ["UPDATE endings SET thread = 900"],
    "the row and its copy deleted": ["DELETE FROM endings", "UPDATE threads SET ended = NULL"],
    "the row and the closing notice deleted": ["DELETE FROM endings", "DELETE FROM events WHERE kind = 'notice'"],
    "the row deleted and the copy garbled": ["DELETE FROM endings", "UPDATE threads SET ended = 'x' WHERE id = {t}"],
    "the copy deleted": ["UPDATE threads SET ended = NULL"],
    "the copy garbled": ["UPDATE threads SET ended = '[1, 2]' WHERE id = {t}"],
    "the copy of strange types": [
        "UPDATE threads SET ended = json_array(id, 'x', 2.5, NULL, 7, 'then', 'policy', NULL) WHERE id = {t}"
    ],
    "another message": ["UPDATE endings SET message = {a}"],
    "another sentence": ["UPDATE endings SET sentence = 'no reason'"],
    "another wish": ["UPDATE endings SET whose_wish = 'request'"],
    "a second key that is none": ["UPDATE endings SET second_key = '{{'"],
    "the table emptied and the leaf moved": ["DELETE FROM endings", "UPDATE threads SET leaf = {a} WHERE id = {t}"],
}


@pytest.mark.parametrize("edit", EDITS)
def test_the_thread_shows_as_ended_with_a_note(edit, store, ended, unguarded, folder):
    places = {"t": ended.thread.id, "b": ended.branch.id, "a": ended.first_answer.id}
    for statement in EDITS[edit]:
        unguarded.execute(statement.format(**places))
    for opened in (store, Store.open(folder)):
        ending = opened.thread(ended.thread.id).ending
        assert ending is not None
        assert ending.tampered
        assert ending.message == ended.last.id
        listed = {thread.id: thread.ending for thread in opened.threads()}
        assert listed[ended.thread.id] == ending
    opened.close()


@pytest.mark.parametrize("edit", [name for name in EDITS if "moved to another" not in name])
def test_the_branch_beside_it_goes_on(edit, store, ended, unguarded):
    for statement in EDITS[edit]:
        unguarded.execute(statement.format(t=ended.thread.id, b=ended.branch.id, a=ended.first_answer.id))
    assert store.thread(ended.branch.id).ending is None
    assert store.add_user_message(ended.branch.id, "a civil question").text == "a civil question"


@pytest.mark.parametrize(
    "edit", ["the row deleted", "the row and its copy deleted", "the row and the closing notice deleted"]
)
@pytest.mark.parametrize(
    "attempt",
    [
        lambda store, it: store.add_user_message(it.thread.id, "more"),
        lambda store, it: store.edit_user_message(it.thread.id, it.first.id, "kinder"),
        lambda store, it: store.begin_answer(it.thread.id, it.last.id, "Small"),
        lambda store, it: store.choose_sibling(it.thread.id, it.first.id),
        lambda store, it: store.branch(it.thread.id, it.last.id),
        lambda store, it: store.keep_assessment(
            it.last.id, STRIKE, Decision(action=Action.PROCEED, rule=Rule.CIVIL, state=PathState())
        ),
        lambda store, it: store.end_thread(
            it.thread.id, it.last.id, Notice(action=Action.END, text="Again."), "Small", "Again."
        ),
    ],
)
def test_nothing_can_be_added_in_the_app(edit, attempt, store, ended, unguarded):
    for statement in EDITS[edit]:
        unguarded.execute(statement)
    with pytest.raises(ThreadEnded):
        attempt(store, ended)


def test_what_the_copy_knows_is_still_told(store, ended, unguarded):
    unguarded.execute("DELETE FROM endings")
    found = store.thread(ended.thread.id).ending
    assert (found.model, found.sentence, found.branch_from) == (
        ended.ending.model,
        ended.ending.sentence,
        ended.ending.branch_from,
    )
    assert store.branch(ended.thread.id, found.branch_from).leaf == ended.first_answer.id


def test_the_earlier_messages_can_be_branched_from_also_where_only_the_closing_notice_is_left(store, ended, unguarded):
    for statement in EDITS["the row and its copy deleted"]:
        unguarded.execute(statement)
    assert store.branch(ended.thread.id, ended.first_answer.id).leaf == ended.first_answer.id
    store.rename_thread(ended.thread.id, "still here")
    store.erasing.delete([ended.thread.id])
    assert [thread.id for thread in store.threads()] != []


def test_an_ending_that_nobody_touched_is_not_marked(store, ended, folder):
    assert not store.thread(ended.thread.id).ending.tampered
    opened = Store.open(folder)
    assert opened.thread(ended.thread.id).ending == ended.ending
    opened.close()


def test_an_ending_says_whose_wish_it_was_and_what_the_second_key_said(store, exchange):
    thread = store.new_thread("last-resort")
    asked, answer = exchange(thread)
    key = SecondKeyAnswer(model="Judge-8B", agrees=True, said="“abuse”", ms=812.5)
    decision = Decision(action=Action.END, rule=Rule.MODEL_ASKED, state=PathState(), second_key=key)
    ending = store.end_thread(thread.id, asked.id, None, "Small", "It left.", None, None, decision, EndedBy.MODEL)
    assert (ending.by, ending.second_key, ending.tampered) == (EndedBy.MODEL, key, False)
    assert store.thread(thread.id).ending == ending
    assert store.message(asked.id).notice is None
    assert answer.state is MessageState.COMPLETE


def test_no_closing_notice_is_put_on_a_message_that_another_thread_shows_too(store, exchange, closing_notice):
    thread = store.new_thread("last-resort")
    asked, answer = exchange(thread)
    branch = store.branch(thread.id, answer.id)
    store.end_thread(branch.id, asked.id, closing_notice, "Small", "As you asked.")
    assert store.message(asked.id).notice is None
    assert store.thread(thread.id).ending is None
    store.erasing.delete([branch.id])
    assert store.thread(thread.id).ending is None


def test_endings_from_before_get_their_copy_and_are_not_taken_for_tampered_with(folder, ended, store, raw):
    """As a file of the schema before: the row alone, without the columns that came later."""
    before = [migration.name for migration in MIGRATIONS].index("endings kept twice")
    old = folder / "old" / FILE_NAME
    old.parent.mkdir()
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        migrate(connection, None, MIGRATIONS[:before])
        for statement in (
            "INSERT INTO conversations VALUES (1, 1)",
            "INSERT INTO threads (id, conversation, preset, created, updated) VALUES (1, 1, 'last-resort', 1, 1)",
            "INSERT INTO messages VALUES (1, 1, NULL, 1, 'user', 'x', 'complete', NULL, NULL, 1)",
            "UPDATE threads SET leaf = 1",
            "INSERT INTO endings VALUES (1, 1, NULL, 'Small', 'It warned, and it went on.', 5)",
        ):
            connection.execute(statement)
    opened = Store.open(old.parent)
    ending = opened.thread(1).ending
    assert (ending.sentence, ending.by, ending.tampered) == ("It warned, and it went on.", EndedBy.POLICY, False)
    opened.close()


def test_reading_a_thread_does_not_look_through_all_events(store, raw):
    plan = " ".join(
        row[3]
        for row in raw.execute(
            "EXPLAIN QUERY PLAN SELECT e.id, m.thread, e.message, e.created FROM events AS e CROSS JOIN messages AS m "
            "ON m.id = e.message WHERE e.kind = 'notice' AND instr(e.payload, '\"action\":\"end\"') > 0"
        )
    )
    assert "SCAN e USING INDEX closing_notices" in plan
    assert "SEARCH m USING INTEGER PRIMARY KEY" in plan

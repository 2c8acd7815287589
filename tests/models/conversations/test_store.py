"""Threads, messages, versions of messages and branches."""

from datetime import UTC, datetime, timedelta

import pytest

from models.chat.states.folder import make_thread_folder, states_folder, thread_folder
from models.conversations.records import AnswerFigures, Author, MessageState, Notice
from models.conversations.store import Store
from models.errors import NoSuchRecord
from models.policy.records import Action, Decision, PathState, Rule
from tests.scripted import STRIKE

FIGURES = AnswerFigures(prompt_tokens=20, answer_tokens=5, prompt_seconds=0.1, answer_seconds=0.5)
DECISION = Decision(action=Action.WARN, rule=Rule.NEXT_STEP, state=PathState())


def texts(store, thread):
    return [message.text for message in store.path(thread.id)]


def test_a_message_is_kept_as_it_was_written(store, folder, assessment, decision):
    thread = store.new_thread("gentle")
    asked = store.add_user_message(thread.id, "How?\n\n  `a`\x00 \U0001f600")
    notice = Notice(action=Action.WARN, text="This chat may end.")
    store.keep_assessment(asked.id, assessment, decision, notice)
    begun = store.begin_answer(thread.id, asked.id, "Small")
    store.extend_answer(begun.id, "Like")
    store.finish_answer(begun.id, "Like this.", MessageState.CUT_SHORT, FIGURES)
    other = Store.open(folder)
    first, second = other.path(thread.id)
    other.close()
    assert (first.author, first.text, first.state) == (
        Author.USER,
        "How?\n\n  `a`\x00 \U0001f600",
        MessageState.COMPLETE,
    )
    assert (first.assessment, first.decision, first.notice) == (assessment, decision, notice)
    assert (second.author, second.text, second.state) == (Author.MODEL, "Like this.", MessageState.CUT_SHORT)
    assert (second.parent, second.model, second.figures) == (first.id, "Small", FIGURES)
    assert first.created.tzinfo is UTC
    assert abs(datetime.now(UTC) - first.created) < timedelta(hours=1)  # the same time zone, however slow the machine
    assert store.message(second.id) == second
    assert store.path_to(first.id) == [first]


def test_half_a_surrogate_pair_is_kept_as_a_mark(store):
    thread = store.new_thread("gentle")
    assert store.add_user_message(thread.id, "so \ud83d it is, \ud83d\ude00").text == "so \ufffd it is, \U0001f600"


def test_the_first_message_gives_the_title(store, exchange):
    thread = store.new_thread("gentle")
    exchange(thread, "\n  Why is   the sky blue?\nTell me.")
    exchange(thread, "And the sea?")
    assert store.thread(thread.id).title == "Why is the sky blue?"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("word " * 20, "word " * 11 + "word…"),
        ("x" * 80, "x" * 59 + "…"),
        ("y" * 60, "y" * 60),
        ("a" * 59 + " b", "a" * 59 + "…"),
        (" \n\t\n", ""),
    ],
)
def test_a_title_is_cut_at_a_word_and_at_most_60_characters_long(store, text, title):
    thread = store.new_thread("gentle")
    store.add_user_message(thread.id, text)
    assert store.thread(thread.id).title == title
    assert len(title) <= 60


def test_a_title_that_was_given_stays(store, exchange):
    thread = store.new_thread("gentle", "Mine")
    exchange(thread)
    assert store.thread(thread.id).title == "Mine"
    assert store.rename_thread(thread.id, " Ours \n now ").title == "Ours now"


def test_the_list_has_the_thread_last_written_to_first_and_leaves_out_empty_and_trashed_ones(store, exchange):
    first, second, empty, gone = (store.new_thread("gentle") for _ in range(4))
    for thread in (first, gone, second):
        exchange(thread)
    store.places.trash([gone.id])
    assert [thread.id for thread in store.threads()] == [second.id, first.id]
    store.set_draft(first.id, "unsent")
    assert [thread.id for thread in store.threads()] == [second.id, first.id]
    exchange(first)
    assert [thread.id for thread in store.threads()] == [first.id, second.id]
    assert store.thread(first.id).draft == "unsent"
    assert store.thread(empty.id).leaf is None
    assert [thread.id for thread in store.places.trashed()] == [gone.id]
    store.places.restore([gone.id])
    assert store.places.trashed() == []
    assert texts(store, gone) == ["question", "answer"]


def test_an_edit_and_another_answer_stand_beside_what_was_there(store, exchange):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread, "one", "first")
    again = store.begin_answer(thread.id, asked.id, "Large")
    again = store.finish_answer(again.id, "second", MessageState.COMPLETE)
    assert again.siblings == (answer.id, again.id)
    assert texts(store, thread) == ["one", "second"]
    edited = store.edit_user_message(thread.id, asked.id, "two")
    assert edited.siblings == (asked.id, edited.id)
    assert texts(store, thread) == ["two"]
    store.choose_sibling(thread.id, asked.id)
    assert texts(store, thread) == ["one", "second"]
    store.choose_sibling(thread.id, answer.id)
    assert texts(store, thread) == ["one", "first"]
    assert [message.siblings for message in store.path(thread.id)] == [(asked.id, edited.id), (answer.id, again.id)]


def test_only_what_stands_beside_the_path_can_be_chosen(store, exchange):
    thread, other = store.new_thread("gentle"), store.new_thread("gentle")
    asked, _ = exchange(thread)
    strange, _ = exchange(other)
    store.edit_user_message(thread.id, asked.id, "two")
    below = store.message(asked.id + 1)
    for message in (strange.id, below.id, 900):
        with pytest.raises(NoSuchRecord):
            store.choose_sibling(thread.id, message)
    assert texts(store, thread) == ["two"]


def test_a_branch_shows_the_same_rows_and_goes_its_own_way(store, exchange, raw):
    thread = store.new_thread("firm")
    exchange(thread, "one")
    _, answer = exchange(thread, "two")
    exchange(thread, "three")
    rows = raw.execute("SELECT count(*) FROM messages").fetchone()
    branch = store.branch(thread.id, answer.id)
    assert raw.execute("SELECT count(*) FROM messages").fetchone() == rows
    assert (branch.conversation, branch.preset, branch.title) == (thread.conversation, "firm", "one")
    assert (branch.leaf, branch.branched_from) == (answer.id, answer.id)
    assert store.path(branch.id) == store.path(thread.id)[:4]
    added, _ = exchange(branch, "another")
    assert texts(store, branch) == ["one", "answer", "two", "answer", "another", "answer"]
    assert texts(store, thread) == ["one", "answer", "two", "answer", "three", "answer"]
    assert added.thread == branch.id


def test_a_branch_at_nothing_is_empty_and_in_the_same_conversation(store, exchange):
    thread = store.new_thread("firm")
    asked, _ = exchange(thread, "one")
    branch = store.branch(thread.id, None)
    assert (branch.conversation, branch.preset, branch.leaf) == (thread.conversation, "firm", None)
    assert store.path(branch.id) == []
    root, _ = exchange(branch, "a better one")
    assert store.thread(branch.id).title == "a better one"
    assert root.siblings == (asked.id, root.id)


def test_a_sibling_in_a_branch_goes_on_as_it_did_where_it_was_written(store, exchange):
    thread = store.new_thread("firm")
    asked, answer = exchange(thread, "one", "first")
    other = store.finish_answer(store.begin_answer(thread.id, asked.id, "m").id, "second", MessageState.COMPLETE)
    branch = store.branch(thread.id, other.id)
    store.choose_sibling(thread.id, answer.id)
    exchange(thread, "two")
    store.choose_sibling(branch.id, answer.id)
    assert texts(store, branch) == ["one", "first", "two", "answer"]
    store.choose_sibling(branch.id, other.id)
    assert texts(store, branch) == ["one", "second"]


def test_a_branch_finds_back_to_what_it_was_branched_from(store, exchange):
    thread = store.new_thread("firm")
    asked, _ = exchange(thread, "one", "first")
    _, answer = exchange(thread, "two", "second")
    exchange(thread, "three")
    branch = store.branch(thread.id, answer.id)
    store.edit_user_message(branch.id, asked.id, "another one")
    store.choose_sibling(branch.id, asked.id)
    assert texts(store, branch) == ["one", "first", "two", "second"]


def test_answers_cut_off_are_closed_at_the_start(store, exchange):
    thread = store.new_thread("gentle")
    exchange(thread)
    asked = store.add_user_message(thread.id, "more")
    begun = store.begin_answer(thread.id, asked.id, "Small")
    store.extend_answer(begun.id, "part of")
    assert store.close_off_interrupted() == 1
    assert store.close_off_interrupted() == 0
    kept = store.message(begun.id)
    assert (kept.text, kept.state) == ("part of", MessageState.INTERRUPTED)
    with pytest.raises(ValueError, match="interrupted"):
        store.extend_answer(begun.id, "part of it")


def test_deleting_for_good_takes_what_no_other_thread_shows(store, exchange, raw):
    thread = store.new_thread("gentle")
    exchange(thread, "shared")
    _, answer = exchange(thread, "also shared")
    exchange(thread, "alone")
    store.edit_user_message(thread.id, answer.parent, "another version")
    branch = store.branch(thread.id, answer.id)
    deeper = store.branch(branch.id, answer.id)
    exchange(branch, "in the branch")
    store.places.trash([deeper.id])
    store.erasing.delete([thread.id])
    with pytest.raises(NoSuchRecord):
        store.thread(thread.id)
    assert texts(store, branch) == ["shared", "answer", "also shared", "answer", "in the branch", "answer"]
    assert raw.execute("SELECT count(*) FROM messages").fetchone() == (6,)
    store.erasing.delete([branch.id])
    assert raw.execute("SELECT count(*) FROM messages").fetchone() == (4,)
    store.places.restore([deeper.id])
    assert texts(store, deeper) == ["shared", "answer", "also shared", "answer"]
    store.erasing.delete([deeper.id])
    for table in ("conversations", "threads", "messages", "messages_fts_docsize"):
        assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_ids_are_never_used_again(store, exchange):
    thread = store.new_thread("gentle")
    _, answer = exchange(thread)
    store.erasing.delete([thread.id])
    other = store.new_thread("gentle")
    assert other.id > thread.id
    assert exchange(other)[0].id > answer.id


@pytest.mark.parametrize(
    "call",
    [
        lambda store: store.thread(900),
        lambda store: store.path(900),
        lambda store: store.path_to(900),
        lambda store: store.message(900),
        lambda store: store.add_user_message(900, "x"),
        lambda store: store.edit_user_message(1, 900, "x"),
        lambda store: store.begin_answer(1, 900, "x"),
        lambda store: store.extend_answer(900, "x"),
        lambda store: store.finish_answer(900, "x", MessageState.COMPLETE, None),
        lambda store: store.keep_assessment(900, STRIKE, DECISION),
        lambda store: store.end_thread(900, 1, Notice(action=Action.END, text="x"), "x", "x"),
        lambda store: store.end_thread(1, 900, Notice(action=Action.END, text="x"), "x", "x"),
        lambda store: store.branch(900, 1),
        lambda store: store.branch(1, 900),
        lambda store: store.choose_sibling(1, 900),
        lambda store: store.rename_thread(900, "x"),
        lambda store: store.erasing.delete([900]),
    ],
)
def test_what_is_not_there_is_said_to_be_gone(call, store):
    store.new_thread("gentle")
    with pytest.raises(NoSuchRecord):
        call(store)


def test_a_message_of_another_chat_is_not_taken_for_one_of_this(store, exchange):
    thread, other = store.new_thread("gentle"), store.new_thread("gentle")
    exchange(thread)
    strange, _ = exchange(other)
    for call in (
        store.branch,
        lambda t, m: store.edit_user_message(t, m, "x"),
        lambda t, m: store.begin_answer(t, m, "x"),
    ):
        with pytest.raises(NoSuchRecord):
            call(thread.id, strange.id)


def test_a_path_takes_the_same_number_of_queries_whatever_its_length(store, exchange):
    thread = store.new_thread("gentle")
    queries = []

    def count():
        queries.clear()
        store._database.connection.set_trace_callback(queries.append)
        store.path(thread.id)
        store._database.connection.set_trace_callback(None)
        return len(queries)

    exchange(thread)
    short = count()
    for _ in range(30):
        exchange(thread)
    assert count() == short


def test_a_row_that_cannot_be_read_is_set_aside_and_the_rest_opens(store, exchange, assessment, decision, raw, caplog):
    thread, other = store.new_thread("gentle"), store.new_thread("gentle")
    asked, answer = exchange(thread, "one")
    exchange(thread, "two")
    exchange(other)
    store.keep_assessment(asked.id, assessment, decision)
    raw.execute("PRAGMA ignore_check_constraints = ON")
    raw.execute("INSERT INTO events VALUES (NULL, ?, 'decision', '{not JSON', 1)", (asked.id,))
    raw.execute('INSERT INTO events VALUES (NULL, ?, \'notice\', \'{"action": "dance", "text": "x"}\', 1)', (asked.id,))
    raw.execute("INSERT INTO events VALUES (NULL, ?, 'rumour', '{}', 1)", (asked.id,))
    raw.execute("DROP TRIGGER message_stays")
    raw.execute("UPDATE messages SET author = 'nobody', figures = '[' WHERE id = ?", (answer.id,))
    raw.execute("UPDATE messages SET text = CAST(x'61ff62' AS TEXT) WHERE id = ?", (answer.id + 1,))
    raw.execute("UPDATE threads SET updated = 1 << 62 WHERE id = ?", (other.id,))
    path = store.path(thread.id)
    assert [message.text for message in path] == ["one", "a\ufffdb", "answer"]
    assert (path[0].assessment, path[0].decision, path[0].notice) == (assessment, decision, None)
    assert [listed.id for listed in store.threads()] == [thread.id]
    assert "set aside" in caplog.text


def test_what_a_model_has_read_of_a_thread_goes_with_the_thread_alone(store, exchange, folder):
    states = states_folder(folder)
    thread, other = store.new_thread("gentle"), store.new_thread("gentle")
    for each in (thread, other):
        exchange(each)
        make_thread_folder(states, each.id)
        (thread_folder(states, each.id) / "a.state").write_bytes(b"read")
    store.places.trash([thread.id])
    assert thread_folder(states, thread.id).exists()
    store.erasing.delete([thread.id])
    assert [path.name for path in states.iterdir()] == [str(other.id)]


def test_only_a_thread_without_messages_goes_under_another_preset(store, exchange):
    blank, begun = store.new_thread("gentle"), store.new_thread("gentle")
    exchange(begun)
    assert store.set_preset(blank.id, "firm").preset == "firm"
    assert store.set_preset(begun.id, "firm").preset == "gentle"

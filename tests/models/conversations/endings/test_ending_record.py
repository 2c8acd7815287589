"""The record beside the database: what was closed for good stays closed, whatever is done to the file, and nothing else is."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import msgspec
import pytest

from models.conversations.database import FILE_NAME
from models.conversations.endings.ending_record import FILE_NAME as RECORD
from models.conversations.endings.ending_record import RecordedEnding
from models.conversations.records import Author
from models.conversations.store import Store
from models.errors import ThreadEnded
from models.policy.records import EndedBy


@pytest.fixture
def unguarded(raw):
    """A client on a file whose triggers are gone."""
    for (trigger,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {trigger}")
    return raw


@pytest.fixture
def at_request(store, exchange):
    """A chat that was ended by a button: no words close it."""
    thread = store.new_thread("last-resort")
    asked, answer = exchange(thread, "the user's own words")
    store.end_thread(thread.id, asked.id, None, "Small", "As you asked.", answer.id, by=EndedBy.REQUEST)
    return store.thread(thread.id)


def lines(folder):
    return (folder / RECORD).read_text().splitlines()


def erase(connection, thread):
    """Take an ending out of all three places in the database."""
    for statement in (
        "DELETE FROM endings WHERE thread = ?",
        "UPDATE threads SET ended = NULL WHERE id = ?",
        "DELETE FROM events WHERE kind = 'notice' AND message IN (SELECT id FROM messages WHERE thread = ?)",
    ):
        connection.execute(statement, (thread,))


def copy_of_database(folder, to):
    """What a backup of the database alone holds."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as source, closing(sqlite3.connect(to)) as copy:
        source.backup(copy)


def put_back(copy, folder):
    for journal in ("-wal", "-shm"):
        (folder / f"{FILE_NAME}{journal}").unlink(missing_ok=True)
    shutil.copy(copy, folder / FILE_NAME)


def assert_closed(thread, store):
    assert thread.ending is not None
    assert thread.ending.tampered
    listed = {each.id: each.ending for each in store.threads()}
    assert listed[thread.id] == thread.ending
    with pytest.raises(ThreadEnded):
        store.add_user_message(thread.id, "more")


EDITS = {
    "nothing else": [],
    "the thread's number": [
        "UPDATE threads SET id = 900 WHERE id = {t}",
        "UPDATE messages SET thread = 900 WHERE thread = {t}",
    ],
    "the time of the thread": ["UPDATE threads SET created = created - 1 WHERE id = {t}"],
    "the thread's number and its time": [
        "UPDATE threads SET id = 900, created = created - 1 WHERE id = {t}",
        "UPDATE messages SET thread = 900 WHERE thread = {t}",
    ],
    "the messages given to a new thread": [
        """INSERT INTO threads (id, conversation, leaf, preset, created, updated)
        SELECT 900, conversation, leaf, preset, created + 5, updated FROM threads WHERE id = {t}""",
        "UPDATE messages SET thread = 900 WHERE thread = {t}",
    ],
    "messages below the end, and the leaf moved there": [
        """INSERT INTO messages (id, conversation, parent, thread, author, text, state, created)
        SELECT 900, conversation, {m}, thread, 'user', 'on', 'complete', created + 9
        FROM messages WHERE id = {m}""",
        "UPDATE threads SET leaf = 900 WHERE id = {t}",
    ],
    "the leaf moved up": ["UPDATE threads SET leaf = {a} WHERE id = {t}"],
    "the last message hung elsewhere": ["UPDATE messages SET parent = {a} WHERE id = {m}"],
    "the last message's words and author": ["UPDATE messages SET text = 'x', author = 'model' WHERE id = {m}"],
    "the last message deleted": [
        "DELETE FROM messages WHERE id = {m}",
        "UPDATE threads SET leaf = {a} WHERE id = {t}",
    ],
}


@pytest.mark.parametrize("edit", EDITS)
def test_an_ending_taken_out_of_the_whole_database_still_stands(edit, store, ended, unguarded, folder):
    before = store.thread(ended.branch.id)
    erase(unguarded, ended.thread.id)
    for statement in EDITS[edit]:
        unguarded.execute(statement.format(t=ended.thread.id, a=ended.first_answer.id, m=ended.last.id))
    number = 900 if unguarded.execute("SELECT 1 FROM threads WHERE id = 900").fetchone() else ended.thread.id
    for opened in (store, Store.open(folder)):
        assert_closed(opened.thread(number), opened)
        assert opened.thread(number).ending.by is EndedBy.POLICY
        assert opened.thread(ended.branch.id) == before
    opened.close()
    assert store.add_user_message(ended.branch.id, "a civil question").text == "a civil question"


def test_an_ending_by_a_button_still_stands_and_is_still_the_users(store, at_request, unguarded):
    erase(unguarded, at_request.id)
    found = store.thread(at_request.id)
    assert_closed(found, store)
    assert (found.ending.by, found.ending.message, found.ending.branch_from, found.ending.created) == (
        EndedBy.REQUEST,
        at_request.ending.message,
        at_request.ending.branch_from,
        at_request.ending.created,
    )
    assert store.branch(at_request.id, found.ending.branch_from).ending is None


def test_a_row_and_copy_that_agree_on_another_story_are_not_believed(store, ended, unguarded):
    """Else a branch could be had that goes on from the last word."""
    unguarded.execute(f"UPDATE endings SET branch_from = {ended.last.id}, whose_wish = 'request'")
    unguarded.execute(
        f"UPDATE threads SET ended = json_set(ended, '$[2]', {ended.last.id}, '$[6]', 'request') WHERE ended IS NOT NULL"
    )
    found = store.thread(ended.thread.id).ending
    assert (found.branch_from, found.by, found.tampered) == (ended.first_answer.id, EndedBy.POLICY, True)
    with pytest.raises(ThreadEnded):
        store.branch(ended.thread.id, ended.last.id)


def test_an_older_database_put_in_place_shows_the_chat_as_ended_and_lets_it_be_branched(
    folder, exchange, store, tmp_path
):
    thread, beside = store.new_thread("gentle"), store.new_thread("gentle")
    first, answer = exchange(thread)
    exchange(beside)
    copy_of_database(folder, tmp_path / "older")
    second, _ = exchange(thread, "an insult")
    last = store.add_user_message(thread.id, "the last insult")
    store.end_thread(thread.id, last.id, None, "Small", "Enough.", answer.id)
    store.close()
    put_back(tmp_path / "older", folder)
    opened = Store.open(folder)
    assert_closed(opened.thread(thread.id), opened)
    assert [message.text for message in opened.path(thread.id)] == ["question", "answer"]
    branch = opened.branch(thread.id, opened.thread(thread.id).ending.branch_from)
    assert opened.add_user_message(branch.id, "on").parent == answer.id
    assert opened.thread(beside.id).ending is None
    # What is written from now on has the numbers of what the older one lacks: it is something else all the same.
    again = opened.new_thread("gentle")
    exchange_in(opened, again, 5)
    assert {m.id for m in opened.path(again.id)} & {second.id, last.id}
    assert opened.thread(again.id).ending is None
    opened.close()
    assert first.id != answer.id


def exchange_in(store, thread, times):
    for _ in range(times):
        store.add_user_message(thread.id, "question")


def test_an_older_database_from_before_the_last_civil_answer_can_be_branched_at_its_leaf(
    folder, exchange, store, tmp_path
):
    thread = store.new_thread("gentle")
    _, answer = exchange(thread)
    copy_of_database(folder, tmp_path / "older")
    _, later = exchange(thread)
    last = store.add_user_message(thread.id, "an insult")
    store.end_thread(thread.id, last.id, None, "Small", "Enough.", later.id)
    store.close()
    put_back(tmp_path / "older", folder)
    opened = Store.open(folder)
    exchange_in(opened, opened.new_thread("gentle"), 5)  # the numbers of what is missing are given out again
    ending = opened.thread(thread.id).ending
    assert (ending.message, ending.branch_from) == (answer.id, answer.id)
    assert opened.branch(thread.id, answer.id).leaf == answer.id
    opened.close()


def test_a_database_begun_anew_or_another_one_in_its_place_is_not_closed(store, ended, folder, tmp_path, exchange):
    store.close()
    for path in folder.glob(f"{FILE_NAME}*"):
        path.unlink()
    for _ in range(2):
        anew = Store.open(folder)
        thread = anew.new_thread("gentle")
        exchange_in(anew, thread, 6)
        assert {each.id for each in anew.threads()} & {ended.thread.id}
        assert all(each.ending is None for each in anew.threads())
        anew.close()
    other = tmp_path / "other"
    Store.open(other).close()
    put_back(other / FILE_NAME, folder)
    opened = Store.open(folder)
    thread = opened.new_thread("gentle")
    assert thread.id == ended.thread.id
    opened.add_user_message(thread.id, "hello")
    assert opened.thread(thread.id).ending is None
    opened.close()


def test_a_record_changed_in_place_is_read_again(store, ended, folder, unguarded):
    record = folder / RECORD
    times = record.stat()
    erase(unguarded, ended.thread.id)
    assert store.thread(ended.thread.id).ending.by is EndedBy.POLICY
    record.write_bytes(record.read_bytes().replace(b'"policy"', b'"model" '))
    os.utime(record, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert store.thread(ended.thread.id).ending.by is EndedBy.MODEL


def test_the_folder_can_be_moved(store, ended, folder, tmp_path):
    store.close()
    moved = tmp_path / "moved"
    folder.rename(moved)
    with closing(sqlite3.connect(moved / FILE_NAME, isolation_level=None)) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        erase(connection, ended.thread.id)
    opened = Store.open(moved)
    assert_closed(opened.thread(ended.thread.id), opened)
    opened.close()


@pytest.mark.parametrize("harm", ["deleted", "emptied", "half a line", "noise", "other values"])
def test_a_record_that_was_harmed_is_made_anew_from_the_database(harm, store, ended, at_request, folder, unguarded):
    store.close()
    record = folder / RECORD
    whole = record.read_bytes()
    if harm == "deleted":
        record.unlink()
    else:
        record.write_bytes(
            {
                "emptied": b"",
                "half a line": whole[: len(whole) - 20],
                "noise": b"\xff\x00 no record\n" + whole.splitlines()[0],
                "other values": whole.replace(b'"thread":', b'"thread":1e99, "was":'),
            }[harm]
        )
    opened = Store.open(folder)
    assert not opened.thread(ended.thread.id).ending.tampered
    for thread in (ended.thread, at_request):
        erase(unguarded, thread.id)
        assert_closed(opened.thread(thread.id), opened)
    opened.close()


def test_an_ending_is_written_once_and_nothing_of_the_users_words_is_in_it(store, ended, at_request, folder):
    Store.open(folder).close()
    assert len(lines(folder)) == 2
    fields = set(RecordedEnding.__struct_fields__)
    for line in map(json.loads, lines(folder)):
        assert set(line) == fields
        assert all(isinstance(value, int) or value in {None, "policy", "request"} for value in line.values())
    assert [json.loads(line)["by"] for line in lines(folder)] == ["policy", "request"]


def test_a_chat_that_is_deleted_for_good_leaves_the_record_and_its_branch_lives(store, ended, at_request, folder):
    store.erasing.delete([ended.thread.id])
    assert [json.loads(line)["thread"] for line in lines(folder)] == [at_request.id]
    assert store.thread(ended.branch.id).ending is None
    store.add_user_message(ended.branch.id, "on")
    store.erasing.delete([at_request.id])
    assert lines(folder) == []
    Store.open(folder).close()
    assert lines(folder) == []


def test_a_deletion_that_fails_takes_nothing_out_of_the_record(store, ended, folder, unguarded):
    erase(unguarded, ended.thread.id)
    unguarded.execute(
        "CREATE TRIGGER no BEFORE UPDATE OF deleted ON threads BEGIN SELECT RAISE(ABORT, 'closed for good'); END"
    )
    with pytest.raises(sqlite3.IntegrityError):
        store.erasing.delete([ended.thread.id])
    assert len(lines(folder)) == 1
    assert_closed(store.thread(ended.thread.id), store)


def test_a_branch_ended_on_a_message_that_it_shares_does_not_close_where_it_came_from(store, exchange, unguarded):
    thread = store.new_thread("gentle")
    asked, answer = exchange(thread)
    branch = store.branch(thread.id, answer.id)
    store.end_thread(branch.id, asked.id, None, "Small", "As you asked.", answer.id, by=EndedBy.REQUEST)
    erase(unguarded, branch.id)
    assert_closed(store.thread(branch.id), store)
    assert store.thread(thread.id).ending is None
    assert store.add_user_message(thread.id, "on").author is Author.USER


def test_what_another_connection_ended_is_known_here_at_once(store, exchange, folder, unguarded):
    thread = store.new_thread("gentle")
    asked, _ = exchange(thread)
    other = Store.open(folder)
    other.end_thread(thread.id, asked.id, None, "Small", "As you asked.", by=EndedBy.REQUEST)
    erase(unguarded, thread.id)
    assert_closed(store.thread(thread.id), store)
    other.close()


END_AND_DIE = """
import os, signal, sys
from pathlib import Path
from models.conversations.endings.ending_record import EndingRecord
from models.conversations.store import Store
from models.policy.records import EndedBy
store = Store.open(Path(sys.argv[1]))
thread = store.new_thread("gentle")
asked = store.add_user_message(thread.id, "question")
connection = store._database.connection
die = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
if sys.argv[2] == "before the commit":
    connection.create_function("die", 0, die)
    connection.execute("CREATE TEMP TRIGGER late AFTER UPDATE OF ended ON threads BEGIN SELECT die(); END")
elif sys.argv[2] == "before the record":
    EndingRecord.add = die
else:
    os.fsync = die
store.end_thread(thread.id, asked.id, None, "Small", "As you asked.", None, by=EndedBy.REQUEST)
"""


@pytest.mark.parametrize(
    ("when", "ends"), [("before the commit", False), ("before the record", True), ("while it is recorded", True)]
)
def test_a_kill_at_any_step_shows_no_open_chat_as_ended_and_loses_no_ending(when, ends, folder):
    with subprocess.Popen([sys.executable, "-c", END_AND_DIE, str(folder), when]) as child:
        assert child.wait(60) == -signal.SIGKILL
    store = Store.open(folder)
    (thread,) = store.threads()
    assert (thread.ending is not None) == ends
    assert (folder / RECORD).exists() == ends
    if ends:
        assert not thread.ending.tampered
        assert len(lines(folder)) == 1
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
            for (trigger,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
                connection.execute(f"DROP TRIGGER {trigger}")
            erase(connection, thread.id)
        assert_closed(store.thread(thread.id), store)
    else:
        store.add_user_message(thread.id, "more")
    store.close()


def test_an_ending_that_cannot_be_recorded_for_a_full_disk_stands_all_the_same(
    store, exchange, folder, caplog, monkeypatch
):
    thread = store.new_thread("gentle")
    asked, _ = exchange(thread)
    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", lambda _: os.write(os.open("/dev/full", os.O_WRONLY), b"x"))
        ending = store.end_thread(thread.id, asked.id, None, "Small", "As you asked.", by=EndedBy.REQUEST)
    assert store.thread(thread.id).ending == ending
    assert "could not be written down beside it" in caplog.text


def test_a_folder_in_the_records_place_costs_nothing_but_the_record(store, exchange, folder, caplog):
    (folder / RECORD).mkdir()
    thread = store.new_thread("gentle")
    asked, _ = exchange(thread)
    store.end_thread(thread.id, asked.id, None, "Small", "As you asked.", by=EndedBy.REQUEST)
    opened = Store.open(folder)
    for _ in range(10):
        assert opened.thread(thread.id).ending is not None
    assert caplog.text.count("cannot be read") == 2  # once for each connection, not for each look
    opened.erasing.delete([thread.id])
    opened.close()


def test_a_clock_that_was_set_back_changes_nothing(store, exchange, folder, unguarded, monkeypatch):
    thread = store.new_thread("gentle")
    asked, _ = exchange(thread)
    monkeypatch.setattr("models.conversations.endings.ending.now", lambda: 1)
    store.end_thread(thread.id, asked.id, None, "Small", "As you asked.", by=EndedBy.REQUEST)
    other = store.new_thread("gentle")
    exchange(other)
    assert not store.thread(thread.id).ending.tampered
    erase(unguarded, thread.id)
    opened = Store.open(folder)
    assert_closed(opened.thread(thread.id), opened)
    assert opened.thread(other.id).ending is None
    opened.close()


ENDS_MANY = """
import sys
from pathlib import Path
from models.conversations.store import Store
store = Store.open(Path(sys.argv[1]))
for number in range(15):
    thread = store.new_thread("gentle")
    asked = store.add_user_message(thread.id, "question")
    store.end_thread(thread.id, asked.id, None, "Small", "As you asked.")
    if number % 3 == 0:
        store.erasing.delete([thread.id])
"""


def test_two_processes_that_end_and_delete_chats_lose_no_line_of_each_other(folder, store):
    children = [subprocess.Popen([sys.executable, "-c", ENDS_MANY, str(folder)]) for _ in range(2)]
    assert [child.wait(120) for child in children] == [0, 0]
    recorded = {msgspec.json.decode(line, type=RecordedEnding).thread for line in lines(folder)}
    assert recorded == {thread.id for thread in store.threads()}
    assert len(recorded) == 20

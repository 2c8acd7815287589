"""Nothing is lost: by a killed process, and by a full disk."""

import os
import signal
import subprocess
import sys

import pytest

from models.conversations.database import FILE_NAME
from models.conversations.records import MessageState
from models.conversations.store import Store
from models.errors import StoreFull

WRITE_UNTIL_KILLED = """
import sys
from pathlib import Path
from models.conversations.store import Store
store = Store.open(Path(sys.argv[1]))
thread = store.new_thread("gentle")
asked = store.add_user_message(thread.id, "keep this")
print("asked", flush=True)
answer = store.begin_answer(thread.id, asked.id, "Small")
text = ""
for number in range(100_000):
    text += f"{number} "
    store.extend_answer(answer.id, text)
    print(number, flush=True)
"""

DIE_IN_THE_MIDDLE_OF_AN_END = """
import os, signal, sys
from pathlib import Path
from models.conversations.records import Notice
from models.conversations.store import Store
from models.policy.records import Action
store = Store.open(Path(sys.argv[1]))
thread = store.new_thread("gentle")
asked = store.add_user_message(thread.id, "an insult")
connection = store._database.connection
connection.create_function("die", 0, lambda: os.kill(os.getpid(), signal.SIGKILL))
connection.execute("CREATE TEMP TRIGGER halfway BEFORE INSERT ON endings BEGIN SELECT die(); END")
store.end_thread(thread.id, asked.id, Notice(action=Action.END, text="It ends."), "Small", "Enough.")
"""


def start(script, folder):
    return subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True)


@pytest.mark.parametrize("checkpoints", [0, 1, 37, 200])
def test_what_was_written_before_a_kill_is_there_after_it(checkpoints, folder):
    with start(WRITE_UNTIL_KILLED, folder) as child:
        assert child.stdout.readline() == "asked\n"
        for _ in range(checkpoints):
            child.stdout.readline()
        os.kill(child.pid, signal.SIGKILL)
        reported = [line for line in child.stdout.read().split("\n") if line]
    store = Store.open(folder)
    closed_off = store.close_off_interrupted()
    (thread,) = store.threads()
    asked, *answers = store.path(thread.id)
    store.close()
    assert asked.text == "keep this"
    assert closed_off == len(answers)
    if checkpoints:
        (answer,) = answers
        numbers = [int(number) for number in answer.text.split()]
        assert answer.state is MessageState.INTERRUPTED
        assert numbers == list(range(len(numbers)))
        assert len(numbers) >= checkpoints + len(reported)


def test_a_kill_between_the_closing_notice_and_the_ending_leaves_neither(folder):
    with start(DIE_IN_THE_MIDDLE_OF_AN_END, folder) as child:
        assert child.wait(60) == -signal.SIGKILL
    store = Store.open(folder)
    (thread,) = store.threads()
    assert thread.ending is None
    assert store.path(thread.id)[0].notice is None
    assert store.add_user_message(thread.id, "more").text == "more"
    store.close()


LOOK_INSIDE = """
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as connection:
    print(connection.execute("SELECT count(*) FROM messages").fetchone()[0])
connection.close()
"""


def test_another_program_that_looks_into_the_file_takes_nothing_away(folder):
    """Each opening of the store reads the file; none may drop the locks of the connections that are there already."""
    window, session = Store.open(folder), Store.open(folder)
    thread = window.new_thread("gentle")
    for number in range(3):
        window.add_user_message(thread.id, "from the window")
        session.add_user_message(thread.id, "from the session")
        looked = subprocess.run(
            [sys.executable, "-c", LOOK_INSIDE, str(folder / FILE_NAME)], capture_output=True, text=True, check=True
        )
        assert int(looked.stdout) == 2 * (number + 1)
        Store.open(folder).close()
    assert (folder / f"{FILE_NAME}-wal").exists()
    window.close()
    session.close()


FULL = {
    "a user's message": lambda store, thread, asked, answer: store.add_user_message(thread, "x" * 200_000),
    "an edit": lambda store, thread, asked, answer: store.edit_user_message(thread, asked, "x" * 200_000),
    "a checkpoint": lambda store, thread, asked, answer: store.extend_answer(answer, "x" * 200_000),
    "a finished answer": lambda store, thread, asked, answer: store.finish_answer(
        answer, "x" * 200_000, MessageState.COMPLETE
    ),
    "a draft": lambda store, thread, asked, answer: store.set_draft(thread, "x" * 200_000),
}


@pytest.mark.parametrize("what", FULL)
def test_a_full_disk_is_told_and_leaves_all_as_it_was(what, store, raw):
    thread = store.new_thread("gentle")
    asked = store.add_user_message(thread.id, "question")
    answer = store.begin_answer(thread.id, asked.id, "Small")
    store.extend_answer(answer.id, "so far")
    connection = store._database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    before = list(raw.iterdump())
    for _ in range(2):
        with pytest.raises(StoreFull, match="Free some space"):
            FULL[what](store, thread.id, asked.id, answer.id)
        assert list(raw.iterdump()) == before
    connection.execute(f"PRAGMA max_page_count = {pages + 10_000}")
    FULL[what](store, thread.id, asked.id, answer.id)
    assert list(raw.iterdump()) != before

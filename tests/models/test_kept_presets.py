"""A chat goes by the numbers that it was started with, whatever becomes of the file that they came from."""

import io
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from models.commands.explain import explain_thread
from models.conversations.database import FILE_NAME
from models.conversations.records import Thread
from models.conversations.store import Store
from models.policy.book import PolicyBook, write_preset
from models.policy.records import Action, Preset
from models.session import Session
from tests.scripted import ScriptedDetector, ScriptedEngine

MINE = Preset(name="mine", title="Mine", description="Never ends.", ends=False)
HARSH = replace(MINE, title="Harsh", ends=True, redirect_at=0.5, warn_at=0.5, end_at=1.0)
ABUSE = "You idiot."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    write_preset(MINE, tmp_path)
    opened = Store.open(tmp_path)
    yield opened
    opened.close()


def session(store: Store, folder: Path) -> Session:
    """As after a start of the app: the files are read anew."""
    return Session(store, ScriptedEngine(), ScriptedDetector(), PolicyBook.load(data_folder=folder), lambda event: None)


def changed(folder: Path) -> None:
    write_preset(HARSH, folder)


def deleted(folder: Path) -> None:
    (folder / "presets" / "mine.toml").unlink()


def broken(folder: Path) -> None:
    (folder / "presets" / "mine.toml").write_text("name = ")


@pytest.mark.parametrize("change", [changed, deleted, broken])
def test_a_chat_that_has_begun_does_not_notice_what_becomes_of_the_file(
    change: Callable[[Path], None], store: Store, tmp_path: Path
) -> None:
    thread = store.new_thread("mine")
    session(store, tmp_path).send(thread.id, "Hello")
    change(tmp_path)
    again = session(store, tmp_path)
    for _ in range(5):
        again.send(thread.id, ABUSE)
    assert store.thread(thread.id).ending is None
    assert store.thread(thread.id).started_with == MINE
    branch = store.branch(thread.id, store.path(thread.id)[-1].id)
    again.send(branch.id, ABUSE)
    assert (branch.started_with, store.thread(branch.id).ending) == (MINE, None)
    told = io.StringIO()
    explain_thread(tmp_path, thread.id, None, told)
    assert "under “Mine”" in told.getvalue()


def test_a_chat_that_is_begun_after_the_change_goes_by_the_new_numbers(store: Store, tmp_path: Path) -> None:
    blank = store.new_thread("mine")
    changed(tmp_path)
    again = session(store, tmp_path)
    for _ in range(3):
        again.send(blank.id, ABUSE)
    assert store.thread(blank.id).ending is not None


def test_a_file_that_is_away_for_a_day_does_not_change_a_chat_from_before_for_good(
    store: Store, tmp_path: Path
) -> None:
    """One whose numbers were never kept, as those of chats from before there was a place for them."""
    thread = store.new_thread("mine")
    deleted(tmp_path)
    session(store, tmp_path).send(thread.id, "Hello")
    assert store.thread(thread.id).started_with is None
    write_preset(MINE, tmp_path)
    session(store, tmp_path).send(thread.id, "Hello")
    assert store.thread(thread.id).started_with == MINE


def test_what_is_kept_cannot_be_changed_and_goes_with_the_chat(store: Store, tmp_path: Path) -> None:
    thread = store.new_thread("mine")
    session(store, tmp_path).send(thread.id, "Hello")
    store.keep_preset(thread.id, HARSH)
    assert store.thread(thread.id).started_with == MINE
    answer = store.path(thread.id)[-1]
    store.branch(thread.id, answer.id)
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="stays as it is"):
            connection.execute("UPDATE threads SET started_with = '{}'")
        store.erasing.delete([thread.id])
        kept = connection.execute("SELECT started_with FROM threads WHERE id = ?", (thread.id,)).fetchone()
    assert kept == (None,)


def test_numbers_that_cannot_be_read_are_those_of_the_file(store: Store, tmp_path: Path) -> None:
    thread: Thread = store.new_thread("mine")
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as connection:
        connection.execute("UPDATE threads SET started_with = '{\"name\": 5}'")
    session(store, tmp_path).send(thread.id, ABUSE)
    decision = store.path(thread.id)[0].decision
    assert decision is not None
    assert decision.action is Action.REDIRECT

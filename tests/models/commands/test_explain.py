"""`exeunt explain` on chats that a session has written."""

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.commands.explain import explain_thread, list_threads
from models.conversations.database import FILE_NAME
from models.conversations.ending_record import FILE_NAME as RECORD
from models.conversations.store import Store
from models.errors import InputError, NoSuchRecord
from models.policy.book import PolicyBook
from models.session import Session
from tests.scripted import ScriptedDetector, ScriptedEngine

ABUSE = "You idiot.\x1b]0;owned\x07"


@pytest.fixture
def chats(tmp_path: Path) -> Iterator[tuple[Path, list[int]]]:
    """A folder with an ended chat, one that goes on, and one that only observes."""
    store = Store.open(tmp_path)
    session = Session(store, ScriptedEngine(), ScriptedDetector(), PolicyBook.load(), lambda event: None)
    numbers = []
    for preset, texts in (
        ("last-resort", ["Hello", ABUSE, ABUSE, ABUSE]),
        ("last-resort", ["Hello"]),
        ("observe", [ABUSE, "Fine", ABUSE, ABUSE]),
    ):
        thread = store.new_thread(preset)
        numbers.append(thread.id)
        for text in texts:
            session.send(thread.id, text)
    store.close()
    return tmp_path, numbers


def printed(folder: Path, thread: int, preset: str | None = None) -> str:
    out = io.StringIO()
    assert explain_thread(folder, thread, preset, out) == 0
    return out.getvalue()


def test_an_ended_chat_is_explained_with_what_would_have_changed_it(chats: tuple[Path, list[int]]) -> None:
    folder, (ended, _, _) = chats
    shown = printed(folder, ended)
    assert "ended by Script-1B on 2" in shown
    assert shown.count("strike 0.98 (insult 0.97, threat 0.00, sexual 0.00, hate 0.00), severity 2.0") == 3
    assert "counts 1, the sum is 2, warned" in shown
    assert "It asked, after message" in shown
    assert "It warned, after message" in shown
    assert "The rule: next_step, under “Last resort”, with 3 of 3." in shown
    assert shown.count("it would not have ended") == 6  # without each of three, an apology, two presets
    assert "under “Firm”: it would still have ended" in shown
    assert "\x1b" not in shown


def test_a_chat_that_goes_on_says_so(chats: tuple[Path, list[int]]) -> None:
    shown = printed(chats[0], chats[1][1])
    assert "it has not ended" in shown
    assert "What would have changed it" not in shown


def test_what_another_preset_would_have_done_and_nothing_is_changed(chats: tuple[Path, list[int]]) -> None:
    folder, (_, _, observed) = chats
    before = printed(folder, observed)
    shown = printed(folder, observed, "last-resort")
    assert [line.split()[1] for line in shown.splitlines()[1:]] == ["redirect", "proceed", "warn", "end"]
    assert "(it was: proceed)" in shown
    assert printed(folder, observed) == before
    assert "it has not ended" in before


def test_the_chats_are_listed_with_their_numbers(chats: tuple[Path, list[int]]) -> None:
    out = io.StringIO()
    list_threads(chats[0], out)
    lines = out.getvalue().splitlines()
    assert sorted(int(line.split()[0]) for line in lines) == chats[1]
    assert [line.endswith("ended") for line in lines] == [False, False, True]


def test_what_is_not_there_is_one_sentence(tmp_path: Path, chats: tuple[Path, list[int]]) -> None:
    with pytest.raises(InputError, match="--data-dir"):
        explain_thread(tmp_path / "none", 1, None, io.StringIO())
    with pytest.raises(NoSuchRecord):
        explain_thread(chats[0], 99, None, io.StringIO())
    with pytest.raises(InputError, match="harsh"):
        explain_thread(chats[0], 1, "harsh", io.StringIO())
    out = io.StringIO()
    list_threads(tmp_path / "none", out)
    assert out.getvalue() == "There are no chats yet.\n"


ENDED_BY_THE_USER = {
    "by a button": lambda session, thread: (session.ask_to_end(thread), session.confirm_end(thread)),
    "in words": lambda session, thread: (session.send(thread, "please end this chat"), session.send(thread, "yes")),
}


@pytest.mark.parametrize("way", ENDED_BY_THE_USER)
@pytest.mark.parametrize("texts", [["Hello"], ["Hello", ABUSE, ABUSE]])
def test_an_end_at_the_users_wish_is_told_as_theirs_whatever_counted_before(
    way: str, texts: list[str], tmp_path: Path
) -> None:
    store = Store.open(tmp_path)
    session = Session(store, ScriptedEngine(), ScriptedDetector(), PolicyBook.load(), lambda event: None)
    thread = store.new_thread("last-resort")
    for text in texts:
        session.send(thread.id, text)
    ENDED_BY_THE_USER[way](session, thread.id)
    ending = store.thread(thread.id).ending
    store.close()
    assert ending is not None
    shown = printed(tmp_path, thread.id)
    assert f"ended at your request on {ending.created:%Y-%m-%d at %H:%M} UTC. You asked for it and said yes." in shown
    assert "The rule: user_asked. What counted had no part in it" in shown
    assert "What would have changed it" not in shown
    assert "Script-1B" not in shown
    out = io.StringIO()
    list_threads(tmp_path, out)
    assert out.getvalue().endswith("  ended at your request\n")


def test_an_ending_that_was_taken_out_of_the_file_is_told_with_its_time_from_the_record(
    chats: tuple[Path, list[int]],
) -> None:
    folder, (ended, _, _) = chats
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("DELETE FROM endings")
        connection.execute("UPDATE threads SET ended = NULL")
        connection.execute("DELETE FROM events WHERE kind = 'notice'")
    shown = printed(folder, ended)
    assert "ended by the model on 2" in shown
    assert "The record of this ending was changed from outside Exeunt. The chat stays closed." in shown
    (folder / RECORD).unlink()
    assert "it has not ended" in printed(folder, ended)

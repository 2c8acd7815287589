"""`exeunt explain` on chats that a session has written."""

import io
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from models.abuse.assessment import Assessment, Spares
from models.commands import explain
from models.commands.explain import explain_thread, list_threads
from models.conversations.database import FILE_NAME
from models.conversations.endings.ending_record import FILE_NAME as RECORD
from models.conversations.store import Store
from models.errors import InputError
from models.policy.book import PolicyBook
from models.policy.records import Action, Rule, Standing
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
    assert "The rule: with the last message the sum reached the next step, under “Last resort”, with 3 of 3." in shown
    assert shown.count("it would not have ended") == 6  # without each of three, an apology, two presets
    assert "under “Firm”: it would still have ended" in shown
    assert "\x1b" not in shown


def chat_of(folder: Path, preset: str, *texts: str, detector: ScriptedDetector | None = None) -> int:
    store = Store.open(folder)
    session = Session(store, ScriptedEngine(), detector or ScriptedDetector(), PolicyBook.load(), lambda event: None)
    thread = store.new_thread(preset)
    for text in texts:
        session.send(thread.id, text)
    store.close()
    return thread.id


def test_what_was_taken_off_is_told_so_that_the_sums_add_up(tmp_path: Path) -> None:
    shown = printed(tmp_path, chat_of(tmp_path, "last-resort", ABUSE, *["Fine"] * 5, ABUSE))
    assert shown.count("counts 1, the sum is 1, asked to stop") == 2
    assert "5 civil messages in a row take 1 off, the sum is 0" in shown


def test_what_is_only_observed_is_told_as_what_would_have_been_done(tmp_path: Path) -> None:
    shown = printed(tmp_path, chat_of(tmp_path, "observe", *[ABUSE] * 4))
    for words in ("only observed: asks", "only observed: warns", "only observed: ends"):
        assert words in shown
    assert "counts 1, of which 0 was added: the sum goes no higher, the sum is 3" in shown
    assert "asked to stop" not in shown


def test_a_message_that_was_spared_is_told_in_explanation_and_dry_run(tmp_path: Path) -> None:
    class Game(ScriptedDetector):
        def assess(self, text: str, context: str = "") -> Assessment:
            found = super().assess(text, context)
            return msgspec.structs.replace(found, spares=Spares.GAME) if "rap" in text else found

    thread = chat_of(tmp_path, "last-resort", "A rap battle, please", ABUSE, detector=Game())
    assert "would have counted, and was spared: you had proposed a game or a scene to play" in printed(tmp_path, thread)
    assert "(it would have counted, and is spared)" in printed(tmp_path, thread, "firm")


def test_in_a_crisis_neither_ending_nor_what_counted_before_is_spoken_of(tmp_path: Path) -> None:
    shown = printed(tmp_path, chat_of(tmp_path, "last-resort", ABUSE, "I want to die"))
    assert shown.endswith("Nothing is counted here: somebody may need help.\n")
    assert "counts" not in shown


def test_no_word_of_the_code_is_printed(tmp_path: Path) -> None:
    for preset in ("last-resort", "gentle", "observe"):
        thread = chat_of(tmp_path, preset, ABUSE, "You dimwit", ABUSE, "Fine", "please end this chat")
        for shown in (printed(tmp_path, thread), printed(tmp_path, thread, "firm")):
            assert not re.search(r"[a-z]_[a-z]", shown), shown


def test_every_rule_step_and_standing_has_words() -> None:
    assert set(explain._RULES) == set(Rule)
    assert set(explain._DONE) == set(Action)
    assert set(explain._STANDINGS) == set(Standing)


def test_a_chat_that_goes_on_says_so(chats: tuple[Path, list[int]]) -> None:
    shown = printed(chats[0], chats[1][1])
    assert "it has not ended" in shown
    assert "What would have changed it" not in shown


def test_what_another_preset_would_have_done_and_nothing_is_changed(chats: tuple[Path, list[int]]) -> None:
    folder, (_, _, observed) = chats
    before = printed(folder, observed)
    shown = printed(folder, observed, "last-resort")
    done = [line.split(":")[1].split("“")[0].strip() for line in shown.splitlines()[1:]]
    assert done == ["asks", "goes on", "warns", "ends"]
    assert "(it was: goes on)" in shown
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
    with pytest.raises(InputError, match="There is no chat 99"):
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
    assert "The rule: you asked for the end and said yes. What counted had no part in it" in shown
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

"""`exeunt explain` on chats that a session has written."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.commands.explain import explain_thread, list_threads
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

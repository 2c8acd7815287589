"""Observe, what another preset would have done, the support card, and an ending that was tampered with."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from PySide6.QtWidgets import QApplication, QToolButton

from desktop.transcript.row import MessageRow
from models.conversations.database import FILE_NAME
from models.policy.book import PolicyBook
from tests.desktop.window.conftest import ABUSE, Room, words_of


def observe(room: Room) -> None:
    room.window.head.preset_chosen.emit("observe")


def test_under_observe_every_message_says_what_would_have_been_done_and_nothing_is(room: Room) -> None:
    observe(room)
    assert room.chat.open_thread.preset == "observe"
    room.say("Hello", ABUSE, ABUSE, ABUSE)
    assert room.chat.open_thread.ending is None
    assert not any(message.notice for message in room.path)
    for words in ("Would have: redirect", "Would have: warn", "Would have: end the chat"):
        assert words in room.screen
    room.window.inspecting.explain()
    told = words_of(room.window.inspector)
    assert "This chat is only observed" in told
    for words in ("it would have asked for it to stop", "it would have warned", "it would have ended the chat"):
        assert told.count(words) == 1
    assert "of 3, asked to stop" not in told
    assert "of 3, warned" not in told
    room.say(ABUSE)
    assert "of which 0 was added: the evidence goes no higher than 3." in words_of(room.window.inspector)


def test_the_preset_of_new_chats_is_kept_and_old_chats_keep_theirs(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    old = room.chat.open_thread.id
    observe(room)
    assert room.store.thread(old).preset == "last-resort"
    room = open_room()
    room.window.open_new_chat()
    assert room.chat.open_thread.preset == "observe"


def test_what_a_preset_would_have_done_is_told_message_by_message_and_changes_nothing(room: Room) -> None:
    room.end_chat()
    path, thread = room.path, room.store.thread(room.chat.open_thread.id)
    room.window.commands.run("chat.try_preset")
    trial = room.window.inspector.dry_run
    assert trial.choice.currentData() == "last-resort"
    assert words_of(trial).splitlines().count("ends the chat") == 1
    trial.choice.setCurrentIndex(trial.choice.findData("observe"))
    assert "only observed: warns" in words_of(trial)
    trial.choice.setCurrentIndex(trial.choice.findData("gentle"))
    assert "This chat would not have ended." in words_of(trial)
    assert room.path == path
    assert room.store.thread(thread.id) == thread


def test_a_message_of_the_trial_leads_to_its_place(room: Room) -> None:
    room.end_chat()
    room.window.inspecting.try_preset()
    room.window.inspector.dry_run.show_requested.emit(room.path[0].id)
    row = QApplication.focusWidget()
    assert isinstance(row, MessageRow)
    assert row.message is not None
    assert row.message.text == "What is the capital of France?"


def test_the_support_card_comes_once_can_be_folded_away_and_stays_so_after_a_restart(
    open_room: Callable[..., Room],
) -> None:
    room = open_room()
    room.say("I want to die", "I want to die, still")
    assert [message.notice is not None for message in room.path] == [True, False, False, False]
    (fold,) = [
        b for b in room.chat.findChildren(QToolButton) if b.accessibleName() == "Fold this away" and b.isVisible()
    ]
    assert "You don't have to carry it alone" in room.screen
    fold.click()
    assert "You don't have to carry it alone" not in room.screen
    room.say("Thank you")
    assert "You don't have to carry it alone" not in room.screen
    assert room.chat.composer.isVisible()
    room = open_room()
    room.shows("Support")
    assert "You don't have to carry it alone" not in room.screen
    (show,) = [
        b
        for b in room.chat.findChildren(QToolButton)
        if b.accessibleName() == "Show the support card" and b.isVisible()
    ]
    show.click()
    assert "You don't have to carry it alone" in room.screen


def test_an_ending_that_was_tampered_with_shows_its_card_with_a_note(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.end_chat()
    ended = room.chat.open_thread.id
    note = PolicyBook.load().notices.tampered
    assert note not in room.screen
    room.close()
    with closing(sqlite3.connect(room.folder / FILE_NAME)) as raw:
        for (trigger,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        raw.execute("DELETE FROM endings")
        raw.commit()
    room = open_room()
    assert room.chat.open_thread.id == ended
    assert room.chat.end_card.isVisible()
    assert not room.chat.composer.isVisible()
    assert room.chat.open_thread.ending is not None
    assert room.chat.open_thread.ending.tampered
    assert note in room.screen

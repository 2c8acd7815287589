"""An end by the policy, by the model's wish and by the user: the card, the panel, the list of chats, and where one can go on."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.inspector import why_words
from desktop.translation import minute
from models.conversations.database import FILE_NAME
from models.conversations.records import Author
from models.policy.records import EndedBy, Rule, SecondKeyAnswer
from tests.desktop.window.conftest import ABUSE, Room, words_of

NOTE = "The record of this ending was changed from outside Exeunt. The chat stays closed."
NO = SecondKeyAnswer(model="Judge-8B", agrees=False, said="“fine”", ms=10.0)


def end_by_menu(room: Room) -> None:
    room.chat.ask_to_end()
    room.until(room.chat.end_question.isVisible)
    room.finish()
    room.chat.end_question.end.click()
    room.until(room.chat.end_card.isVisible)
    room.finish()


def why(room: Room) -> str:
    room.chat.end_card.why.click()
    return words_of(room.window.inspector)


def reasons(room: Room) -> why_words.Reasons:
    found = room.window.inspector.why.reasons
    assert found is not None
    return found


def spoken(room: Room) -> list[str]:
    model = room.window.sidebar.threads.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return [words for row in rows if (words := row.data(Qt.ItemDataRole.AccessibleTextRole))]


def erase_endings(room: Room) -> None:
    with closing(sqlite3.connect(room.folder / FILE_NAME, isolation_level=None)) as connection:
        for (trigger,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute("DELETE FROM endings")
        connection.execute("UPDATE threads SET ended = NULL")
        connection.execute("DELETE FROM events WHERE kind = 'notice'")


def test_the_users_own_end_is_told_as_theirs_also_where_something_had_counted(room: Room) -> None:
    room.say("Explain tides", ABUSE, ABUSE)
    end_by_menu(room)
    assert "Ended at your request" in room.screen
    words = why(room)
    assert "This chat ended at your request: you asked for it and said yes." in words
    ending = room.chat.open_thread.ending
    assert ending is not None
    assert f"It has been closed since {minute(ending.created)}." in words
    assert "It ended because you asked for it. What counted here, if anything did, had no part in it." in words
    assert words.count("Sure abuse (a strike)") == 2
    assert "What would have changed it" not in words
    assert "This ending was wrong…" not in words
    assert spoken(room) == ["Explain tides, ended at your request"]
    vetoed = replace(reasons(room).explanation, rule=Rule.VETOED, second_key=NO)
    assert "Judge-8B" not in why_words.as_text(why_words.Reasons(vetoed, ending, "", (), {}, frozenset()))


def test_an_end_in_words_after_abuse_is_the_users_too(room: Room) -> None:
    room.say("Hello", ABUSE, "please end this chat", "yes")
    assert "This chat ended at your request" in why(room)
    assert "What would have changed it" not in words_of(room.window.inspector)


def test_after_the_users_own_end_every_civil_message_can_be_gone_on_from_and_the_last_is_the_default(
    room: Room,
) -> None:
    room.say("Hello", "Again", "And again")
    end_by_menu(room)
    choice = room.chat.end_card.choice
    numbers = [choice.itemData(row) for row in range(choice.count())]
    assert numbers == [message.id for message in reversed(room.path)]
    assert choice.currentIndex() == 0


def test_the_policys_end_is_told_with_what_would_have_changed_it(room: Room) -> None:
    room.end_chat()
    words = why(room)
    assert "It warned that this chat could end, and the insults went on." in words
    assert "It has been closed since " in words
    assert "It stood at 3 when it ended." in words
    assert "What would have changed it" in words
    assert spoken(room) == ["What is the capital of France?, ended"]


def test_the_models_wish_is_told_as_its_own(room: Room) -> None:
    room.end_chat()
    why(room)
    ending = room.chat.open_thread.ending
    assert ending is not None
    wish = why_words.Reasons(
        replace(reasons(room).explanation, rule=Rule.MODEL_ASKED),
        replace(ending, by=EndedBy.MODEL, sentence="It warned, and it asked to leave."),
        "",
        (),
        {},
        frozenset(),
    )
    text = why_words.as_text(wish)
    assert "It warned, and it asked to leave." in text
    assert "The model asked to leave, which counts only on a chat that was warned." in text
    assert "your request" not in text


def test_an_ending_that_was_taken_out_of_the_file_is_shown_with_a_note(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.end_chat()
    erase_endings(room)
    room = open_room()
    assert room.chat.end_card.isVisible()
    assert not room.chat.composer.isVisible()
    assert NOTE in room.screen
    assert NOTE in why(room)
    assert spoken(room)[0].endswith(", ended")
    length = len(room.path)
    room.runner.send(room.chat.open_thread.id, "past the window")
    room.finish()
    assert len(room.path) == length
    room.chat.end_card.branch.click()
    assert [message.author for message in room.path] == [Author.USER, Author.MODEL]
    room.say("And on")
    assert room.chat.open_thread.ending is None


def test_the_users_own_end_taken_out_of_the_file_is_still_theirs(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    end_by_menu(room)
    erase_endings(room)
    room = open_room()
    assert "Ended at your request" in room.screen
    assert NOTE in room.screen


def test_the_menus_question_is_gone_after_a_restart_and_a_yes_is_a_message(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello")
    room.chat.ask_to_end()
    room.until(room.chat.end_question.isVisible)
    room.finish()
    room = open_room()
    assert not room.chat.end_question.isVisible()
    room.say("yes")
    assert room.chat.open_thread.ending is None


def test_a_no_to_the_question_in_words_holds_after_a_restart(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("Hello", "please end this chat")
    room.chat.end_question.keep.click()
    room = open_room()
    assert not room.chat.end_question.isVisible()
    room.say("yes")
    assert room.chat.open_thread.ending is None


def test_that_an_ending_was_wrong_can_be_said_at_the_top_of_what_explains_it(room: Room) -> None:
    room.end_chat()
    why(room)
    panel = room.window.inspector.why
    wrong = next(button for button in panel.findChildren(type(room.chat.end_card.why)) if "ending" in button.text())
    wrong.click()
    entry = list(panel.entries.values())[-1]
    assert QApplication.focusWidget() is entry.note
    room.qtbot.keyClicks(entry.note, "we were joking")
    room.press(Qt.Key.Key_Return)
    assert [(found.text, found.note) for found in room.store.corrections.all()] == [(ABUSE, "we were joking")]
    assert "This ending was wrong…" not in words_of(panel)
    assert room.chat.open_thread.ending is not None

"""The context window, in the window: how full it is, what leaves it, what is pinned into it, and answers that ran into its end."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.transcript.row import MessageRow
from desktop.transcript.view_line import ViewLine
from desktop.window.context_ring import ContextRing
from models.chat.records import EngineState
from models.conversations.records import MessageState
from tests.desktop.window.conftest import Room

LONG = "word " * 500


def figure(room: Room) -> str:
    ring = room.chat.composer.findChild(ContextRing)
    return ring.accessibleDescription() if ring.isVisible() else ""


def rows(room: Room) -> list[MessageRow]:
    """Those on the screen, from top to bottom."""
    found = [row for row in room.chat.transcript.findChildren(MessageRow) if row.isVisible() and row.y() > -1000]
    return sorted(found, key=lambda row: row.y())


def lines(room: Room) -> list[str]:
    """The messages above which the line stands."""
    return [row.message.text for row in rows(room) if row.message is not None and row.findChild(ViewLine).isVisible()]


def test_a_blank_chat_shows_no_figure_until_something_is_typed(room: Room) -> None:
    assert figure(room) == ""
    room.type("Hello there")
    room.until(lambda: figure(room).startswith("11 of 10,000 tokens used, with this message"))
    assert room.chat.composer.field.accessibleDescription() == ""  # it would be said over the letters
    room.window.sidebar.search.setFocus()
    room.chat.focus()
    assert room.chat.composer.field.accessibleDescription() == figure(room)


def test_the_figure_follows_the_chat_and_the_draft(room: Room) -> None:
    room.say("Hello")
    room.until(lambda: figure(room).startswith("34 of"))
    room.type("abc")
    room.until(lambda: figure(room).startswith("37 of"))
    assert not figure(room).startswith("About")


def test_while_an_answer_is_written_the_figure_is_an_estimate_and_the_engine_is_not_asked(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.say("Hello")
    room.until(lambda: "of 10,000" in figure(room))
    room.engine.go_on.clear()
    room.send("More")
    room.until(lambda: room.runner.status.state is EngineState.ANSWERING)
    monkeypatch.setattr(room.engine, "count", lambda _messages: pytest.fail("asked while it answers"))
    room.type("something to come")
    room.until(lambda: figure(room).startswith("About "))
    monkeypatch.undo()
    room.engine.go_on.set()
    room.finish()
    room.until(lambda: figure(room) and not figure(room).startswith("About"))


def test_what_sending_leaves_out_is_said_before_it_is_sent(room: Room) -> None:
    room.engine.window = 3000
    room.say("One", LONG)
    assert "leaves out" not in room.screen
    room.chat.composer.set_text("x" * 460)
    room.shows("Sending this leaves out the first 2 messages.")
    assert "leaves out" in figure(room)
    room.chat.composer.set_text("x")
    room.until(lambda: "leaves out" not in room.screen)


def test_the_line_stands_where_the_last_answers_view_began(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("One", "Two")
    assert lines(room) == []
    room.engine.left_out = 2
    room.say("Three")
    room.until(lambda: lines(room) == ["Two"])
    assert "pinned" not in room.screen
    room.chat.transcript.pin_requested.emit(room.path[0].id, True)
    room.shows("The model no longer sees what is above this line, but for what is pinned")
    room = open_room()
    room.window.open_thread(room.store.threads()[0].id)
    room.until(lambda: lines(room) == ["Two"])


def test_a_window_of_another_size_has_the_line_where_it_is_foretold(open_room: Callable[..., Room]) -> None:
    room = open_room()
    room.say("One", LONG, "Three")
    room = open_room()
    room.engine.window = 1000
    room.window.open_thread(room.store.threads()[0].id)
    room.until(lambda: lines(room) == ["Three"])


def test_a_message_that_cannot_fit_is_not_kept_and_stays_in_the_composer(room: Room) -> None:
    room.say("Hello")
    before = room.path
    text = ("far too long " * 1000).strip()
    room.chat.composer.set_text(text)
    room.shows("This message is too long for the model.")
    room.send(text)
    room.finish()
    assert room.path == before
    assert room.chat.composer.text == text
    assert "Not sent. Your message stays in the composer." in room.screen
    assert room.screen.count("Shorten it, or send it in parts.") == 1
    room.chat.keep_draft()
    assert room.store.thread(room.chat.open_thread.id).draft == text


def stop_in_the_middle(room: Room) -> None:
    room.engine.go_on.clear()
    room.send("Hello")
    room.shows("Of course.")
    room.chat.stop()
    room.finish()
    room.engine.go_on.set()
    assert (room.path[-1].text, room.path[-1].state) == ("Of course. ", MessageState.STOPPED)


def go_on_button(room: Room) -> QPushButton:
    return next(
        button
        for button in room.chat.transcript.findChildren(QPushButton)
        if button.text() == "Continue" and button.isVisible()
    )


def test_a_stopped_answer_goes_on_in_the_same_message(room: Room) -> None:
    stop_in_the_middle(room)
    number = room.path[-1].id
    room.engine.words = ["Here is ", "the rest."]
    room.shows("Continue")
    room.qtbot.mouseClick(go_on_button(room), Qt.MouseButton.LeftButton)
    room.finish()
    assert [(message.id, message.text) for message in room.path[1:]] == [(number, "Of course. Here is the rest.")]
    room.shows("Of course. Here is the rest.")
    room.until(lambda: "Continue" not in room.screen)
    assert room.engine.prompts[-1][-1].content == "Of course. "


def test_an_answer_that_hit_the_limit_says_which_and_goes_on_from_the_menu(room: Room) -> None:
    room.engine.hits_limit = True
    room.say("Hello")
    room.shows("Cut short: it reached the longest answer allowed")
    room.engine.hits_limit = False
    room.chat.transcript.go_to(room.path[-1].id)
    menu = rows(room)[-1].menu()
    next(action for action in menu.actions() if action.text() == "Continue").trigger()
    menu.deleteLater()
    room.finish()
    assert room.path[-1].text == "Of course. Here is an answer." * 2
    assert room.path[-1].state is MessageState.COMPLETE


def test_only_the_last_answer_goes_on(room: Room) -> None:
    stop_in_the_middle(room)
    room.shows("Continue")
    room.say("Never mind")
    room.until(lambda: "Continue" not in room.screen)


def test_a_message_is_pinned_and_unpinned_and_counted_anew(room: Room) -> None:
    room.say("Hello")
    message = room.path[0].id
    room.chat.transcript.pin_requested.emit(message, True)
    assert room.path[0].pinned
    room.shows("Pinned")
    room.say("More")
    assert room.engine.prompts[-1][1].pinned
    room.chat.transcript.go_to(message)
    menu = rows(room)[0].menu()
    next(action for action in menu.actions() if action.text() == "Unpin").trigger()
    menu.deleteLater()
    assert not room.path[0].pinned
    room.until(lambda: "Pinned" not in room.screen)

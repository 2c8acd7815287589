"""A model that thinks, in the window: what it thinks is told apart, kept, and switched off where it can be."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.transcript.row import MessageRow
from tests.desktop.window.conftest import Room
from tests.scripted import Thought

WORDS = [Thought("They want "), Thought("the harbour."), "On ", "the left."]


@pytest.fixture
def thinker(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    room = Room(qtbot, tmp_path, model=Path("/models/thinker.gguf")).start()
    room.engine.words = list(WORDS)
    yield room
    room.close()


def folds(room: Room) -> list[str]:
    """What they say, as if it had taken one second."""
    rows = [row for row in room.window.findChildren(MessageRow) if row.isVisible() and row.y() >= 0]
    buttons = [button for row in rows for button in row.findChildren(QPushButton) if button.isVisible()]
    return [re.sub(r"\d+ s$", "1 s", button.text()) for button in buttons]


def test_thoughts_are_shown_folded_and_kept_beside_the_answer(thinker: Room, qtbot: QtBot) -> None:
    thinker.say("Where is it?")
    answer = thinker.store.path(thinker.chat.open_thread.id)[-1]
    assert (answer.text, answer.thoughts and answer.thoughts.text) == ("On the left.", "They want the harbour.")
    assert folds(thinker) == ["Thought for 1 s"]
    thinker.close()
    again = Room(qtbot, thinker.folder).start()
    try:
        assert folds(again) == ["Thought for 1 s"]
    finally:
        again.close()


def test_while_it_thinks_the_window_says_so(thinker: Room) -> None:
    thinker.engine.go_on.clear()
    thinker.send("Where is it?")
    thinker.until(lambda: folds(thinker) == ["Thinking… 1 s"])
    thinker.engine.go_on.set()
    thinker.until(lambda: thinker.runner.turn is None)
    assert folds(thinker) == ["Thought for 1 s"]


def test_a_chat_that_is_opened_while_the_model_thinks_shows_what_it_thought_so_far(thinker: Room) -> None:
    thinker.engine.go_on.clear()
    thinker.send("Where is it?")
    thinker.until(lambda: folds(thinker))
    thinking = thinker.chat.open_thread.id
    thinker.window.open_new_chat()
    assert folds(thinker) == []
    thinker.window.open_thread(thinking)
    assert folds(thinker) == ["Thinking… 1 s"]
    thinker.engine.go_on.set()
    thinker.until(lambda: thinker.runner.turn is None)
    answer = thinker.store.path(thinking)[-1]
    assert answer.thoughts is not None
    assert answer.thoughts.text == "They want the harbour."


def test_thoughts_are_never_sent_back(thinker: Room) -> None:
    thinker.say("Where is it?", "And then?")
    assert [message.content for message in thinker.engine.prompts[-1]][1:] == [
        "Where is it?",
        "On the left.",
        "And then?",
    ]
    assert ("And then?", "On the left.") in thinker.detector.asked


def test_thinking_is_switched_off_in_the_models_menu_and_stays_so(thinker: Room, qtbot: QtBot) -> None:
    action = thinker.window.head.thinking
    assert action.isVisible()
    assert action.isChecked()
    thinker.say("Where is it?")
    action.trigger()
    thinker.say("And then?")
    action.trigger()
    thinker.say("And now?")
    assert thinker.engine.told_to_think == [None, False, True]
    action.trigger()
    thinker.close()
    again = Room(qtbot, thinker.folder, model=Path("/models/thinker.gguf")).start()
    try:
        assert not again.window.head.thinking.isChecked()
        again.say("Still?")
        assert again.engine.told_to_think == [False]
    finally:
        again.close()


def test_a_model_without_a_switch_is_offered_none(thinker: Room) -> None:
    thinker.window.head.thinking.trigger()
    thinker.runner.load(Path("/models/smollm2.gguf"))
    thinker.until(lambda: thinker.runner.status.name == "SmolLM2")
    assert not thinker.window.head.thinking.isVisible()
    thinker.say("Where is it?")
    assert thinker.engine.told_to_think == [None]

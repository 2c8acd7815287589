"""A model that is too large for the memory: what the window offers, and what comes of it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton

from models.chat.records import EngineSettings, EngineState
from tests.desktop.window.conftest import Room

HUGE = Path("/models/huge.gguf")


def question(room: Room) -> QMessageBox:
    room.until(lambda: room.window.findChildren(QMessageBox))
    (box,) = room.window.findChildren(QMessageBox)
    return box


def button(box: QMessageBox, text: str) -> QPushButton:
    return next(each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == text)


@pytest.mark.parametrize(
    ("answer", "settings"),
    [
        ("Load with a smaller context", EngineSettings(context_tokens=1024)),
        ("Load anyway", EngineSettings(force=True)),
    ],
)
def test_what_does_not_fit_can_be_loaded_smaller_or_anyway(room: Room, answer: str, settings: EngineSettings) -> None:
    room.window.models.load(HUGE)
    box = question(room)
    assert "9.1 GB" in box.informativeText()
    assert room.head_model() == "SmolLM2"
    button(box, answer).click()
    room.until(lambda: room.head_model() == "huge")
    assert room.engine.loaded_with[-1] == settings


def test_it_can_be_left_alone(room: Room) -> None:
    room.window.models.load(HUGE)
    button(question(room), "Cancel").click()
    room.until(lambda: not room.window.findChildren(QMessageBox))
    assert (room.head_model(), room.runner.status.state) == ("SmolLM2", EngineState.READY)
    assert len(room.engine.loaded_with) == 1


def test_after_a_death_for_want_of_memory_half_of_the_context_is_offered_and_goes_on(room: Room) -> None:
    room.engine.words = ["STARVE"]
    room.say("Hello")
    room.shows("Load with a smaller context")
    room.engine.words = ["Back again."]
    room.chat.transcript.say_action_requested.emit()
    room.until(lambda: room.path[-1].text == "Back again.")
    room.finish()
    assert [message.text for message in room.path] == ["Hello", "Back again."]
    assert [each.context_tokens for each in room.engine.loaded_with] == [None, 5000]


def test_the_same_prompt_is_not_tried_again_by_itself(room: Room) -> None:
    room.engine.words = ["STARVE"]
    room.say("Hello")
    room.chat.transcript.say_action_requested.emit()
    room.until(lambda: len(room.engine.prompts) == 2 and room.runner.turn is None)
    room.shows("Load with a smaller context")
    assert len(room.engine.prompts) == 2


def test_a_death_for_want_of_memory_while_loading_offers_half_of_the_context(room: Room) -> None:
    room.engine.words, room.engine.dies_while_loading = ["STARVE"], True
    room.window.models.load(Path("/models/other.gguf"))
    box = question(room)
    room.engine.dies_while_loading = False
    button(box, "Load with a smaller context").click()
    room.until(lambda: room.head_model() == "other")
    assert room.engine.loaded_with[-1].context_tokens == 4096

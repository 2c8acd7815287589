"""A model's thoughts in the transcript: one quiet line above the answer, which opens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from models.conversations.records import MessageState, Thoughts
from tests.desktop.transcript.conftest import LONG, Transcript, model, path, user

THOUGHTS = Thoughts(text="They want the **harbour**.", seconds=12.2)


def fold(transcript: Transcript, number: int) -> QPushButton:
    (button,) = [one for one in transcript.row(number).findChildren(QPushButton) if one.isVisible()]
    return button


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "Thought for 1 s"),
        (12.2, "Thought for 12 s"),
        (59.6, "Thought for 1 min 0 s"),
        (125, "Thought for 2 min 5 s"),
    ],
)
def test_they_are_folded_to_the_time_they_took(transcript: Transcript, seconds: float, words: str) -> None:
    transcript.show([user(1), model(2, thoughts=Thoughts(text="Hm.", seconds=seconds))])
    assert fold(transcript, 2).text() == words
    assert "Hm." not in transcript.text()
    assert transcript.row(2).accessibleName().startswith("SmolLM2, ")
    assert transcript.row(2).spoken_words() == "An answer."


def test_an_answer_without_thoughts_has_no_such_line(transcript: Transcript) -> None:
    transcript.show([user(1), model(2, thoughts=THOUGHTS), user(3), model(4)])
    assert fold(transcript, 2)
    assert not [one for one in transcript.row(4).findChildren(QPushButton) if one.isVisible()]


def test_a_click_opens_them_and_another_folds_them_away(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([user(1), model(2, thoughts=THOUGHTS), user(3)])
    folded, below = transcript.row(2).height(), transcript.row(3).y()
    qtbot.mouseClick(fold(transcript, 2), Qt.MouseButton.LeftButton)
    assert "They want the harbour." in transcript.text()
    assert transcript.text().index("harbour") < transcript.text().index("An answer.")
    assert transcript.row(2).height() > folded
    assert transcript.row(3).y() - below == transcript.row(2).height() - folded
    qtbot.mouseClick(fold(transcript, 2), Qt.MouseButton.LeftButton)
    assert "harbour" not in transcript.text()
    assert transcript.row(3).y() == below


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_keyboard_reaches_and_opens_them(transcript: Transcript, key: Qt.Key) -> None:
    transcript.show([user(1), model(2, thoughts=THOUGHTS)])
    transcript.view.setFocus()
    for _ in range(6):
        if fold(transcript, 2).hasFocus():
            break
        transcript.key(Qt.Key.Key_Tab)
    button = fold(transcript, 2)
    assert button.hasFocus()
    assert button.accessibleName() == "Thought for 12 s. Press to read the thoughts"
    transcript.key(key)
    assert "harbour" in transcript.text()
    assert button.accessibleName() == "Thought for 12 s. Press to fold the thoughts away"
    assert button.hasFocus()


def test_what_is_open_stays_open_and_no_other_row_opens_with_it(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([*path(40), user(41), model(42, thoughts=THOUGHTS)])
    qtbot.mouseClick(fold(transcript, 42), Qt.MouseButton.LeftButton)
    transcript.scroll_to(0)
    assert "harbour" not in transcript.text()
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum())
    assert "harbour" in transcript.text()


def test_they_are_told_while_they_come_and_the_answer_after_them(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([user(1), model(2, "", state=MessageState.STREAMING)])
    transcript.view.extend_thoughts(2, "They want ", 1.0)
    qtbot.waitUntil(lambda: transcript.row(2).message.thoughts is not None)
    assert fold(transcript, 2).text() == "Thinking… 1 s"
    qtbot.mouseClick(fold(transcript, 2), Qt.MouseButton.LeftButton)
    transcript.view.extend_thoughts(2, "the harbour.", 4.4)
    qtbot.waitUntil(lambda: "They want the harbour." in transcript.text())
    assert fold(transcript, 2).text() == "Thinking… 4 s"
    transcript.view.extend_answer(2, "On the left.")
    qtbot.waitUntil(lambda: fold(transcript, 2).text() == "Thought for 4 s")
    transcript.view.change_message(
        model(2, "On the left.", thoughts=Thoughts(text="They want the harbour.", seconds=5))
    )
    assert fold(transcript, 2).text() == "Thought for 5 s"
    assert "On the left." in transcript.text()


def test_the_bottom_is_followed_while_open_thoughts_grow(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([*path(20), user(21), model(22, "", state=MessageState.STREAMING)])
    transcript.view.extend_thoughts(22, "Hm. ", 1)
    qtbot.waitUntil(lambda: bool(transcript.row(22).message.thoughts))
    qtbot.mouseClick(fold(transcript, 22), Qt.MouseButton.LeftButton)
    for number in range(4):
        transcript.view.extend_thoughts(22, LONG + "\n\n", 2 + number)
        qtbot.waitUntil(lambda: transcript.row(22).message.thoughts.text.endswith("\n\n"))
        assert transcript.at_end


def test_copying_the_message_copies_its_answer_alone(transcript: Transcript) -> None:
    transcript.show([user(1), model(2, thoughts=THOUGHTS)])
    transcript.press(2, "Copy")
    assert QGuiApplication.clipboard().text() == "An answer."


def test_a_model_that_only_thought_is_said_to_have(transcript: Transcript) -> None:
    transcript.show(
        [user(1), model(2, "", thoughts=THOUGHTS), user(3), model(4, "", state=MessageState.STOPPED, thoughts=THOUGHTS)]
    )
    words = [label.text() for number in (2, 4) for label in transcript.row(number).findChildren(QLabel)]
    assert "No answer came after these thoughts" in words
    assert "Stopped" in words


def test_other_colours_and_sizes_reach_them(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([user(1), model(2, thoughts=THOUGHTS)])
    qtbot.mouseClick(fold(transcript, 2), Qt.MouseButton.LeftButton)
    transcript.view._on_theme_changed()
    assert "They want the harbour." in transcript.text()

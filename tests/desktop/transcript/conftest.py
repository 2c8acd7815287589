"""Messages and a transcript to show them in."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Theme
from desktop.transcript.icon_button import IconButton
from desktop.transcript.row import MessageRow
from desktop.transcript.view import TranscriptView
from models.conversations.records import Author, Message, MessageState, Notice
from models.policy.records import Action

LONG = "A paragraph that is long enough to be broken into several lines in the narrow column of the transcript. " * 4


def message(number: int, author: Author, text: str, **more: object) -> Message:
    """Message `number` of a path, the child of the one before."""
    fields: dict[str, object] = {
        "parent": number - 1 or None,
        "thread": 1,
        "state": MessageState.COMPLETE,
        "created": datetime(2026, 1, 1, tzinfo=UTC),
        "model": "SmolLM2" if author is Author.MODEL else None,
    }
    return Message(id=number, author=author, text=text, **(fields | more))  # type: ignore[arg-type]


def user(number: int, text: str = "A question?", **more: object) -> Message:
    return message(number, Author.USER, text, **more)


def model(number: int, text: str = "An answer.", **more: object) -> Message:
    return message(number, Author.MODEL, text, **more)


def path(length: int) -> list[Message]:
    """Questions and answers in turn, some of them long."""
    return [
        user(number, f"Question {number}") if number % 2 else model(number, f"Answer {number}. {LONG * (number % 3)}")
        for number in range(1, length + 1)
    ]


def notice(action: Action, text: str = "Some calm words.") -> Notice:
    return Notice(action=action, text=text)


class Transcript:
    """A shown view, and what a test wants to know of it."""

    def __init__(self, view: TranscriptView, qtbot: QtBot) -> None:
        self.view = view
        self._qtbot = qtbot

    def show(self, messages: list[Message], *, ended: bool = False) -> None:
        self.view.show_path(messages, ended=ended, model_name="SmolLM2")

    @property
    def rows(self) -> list[MessageRow]:
        """The rows on the screen, from top to bottom."""
        height = self.view.viewport().height()
        rows = [row for row in self.view.viewport().findChildren(MessageRow) if row.isVisible()]
        return sorted((row for row in rows if row.y() < height and row.geometry().bottom() > 0), key=MessageRow.y)

    @property
    def widgets(self) -> int:
        """How many row widgets there are."""
        return len(self.view.viewport().findChildren(MessageRow))

    def row(self, number: int) -> MessageRow:
        """The row of a message."""
        return next(row for row in self.rows if row.message is not None and row.message.id == number)

    def names(self, number: int) -> list[str]:
        """The names of the actions that a row offers."""
        row = self.row(number)
        row.show_actions()
        return [button.accessibleName() for button in row.actions_bar.findChildren(IconButton) if button.isVisible()]

    def press(self, number: int, name: str) -> None:
        """Press one of a row's actions, with the mouse."""
        row = self.row(number)
        row.show_actions()
        (button,) = [one for one in row.findChildren(IconButton) if one.accessibleName() == name and one.isVisible()]
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    def text(self) -> str:
        """All text that is on the screen."""
        return "\n".join(pane.toPlainText() for row in self.rows for pane in row.text_panes())

    def scroll_to(self, value: int) -> None:
        self.view.verticalScrollBar().setValue(value)

    @property
    def at_end(self) -> bool:
        bar = self.view.verticalScrollBar()
        return bar.value() == bar.maximum()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(QApplication.focusWidget() or self.view, key, modifier)


@pytest.fixture
def transcript(qtbot: QtBot, theme: Theme) -> Transcript:
    view = TranscriptView(theme)
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    return Transcript(view, qtbot)


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """What a pane stands in."""
    around = QWidget()
    qtbot.addWidget(around)
    return around

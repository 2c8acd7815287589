"""The keyboard's way through the transcript: top to bottom, in and out again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Theme
from desktop.transcript.icon_button import IconButton
from desktop.transcript.row import MessageRow
from desktop.transcript.view import TranscriptView
from tests.desktop.transcript.conftest import Transcript, model, path, user

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def between(window: QWidget, qtbot: QtBot, theme: Theme) -> Transcript:
    """A transcript between two buttons."""
    view = TranscriptView(theme)
    layout = QVBoxLayout(window)
    for widget in (QPushButton("Before"), view, QPushButton("After")):
        layout.addWidget(widget)
    window.resize(800, 600)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return Transcript(view, qtbot)


def focused() -> str:
    """Who has the focus, in a word."""
    widget = QApplication.focusWidget()
    match widget:
        case MessageRow():
            return str(widget.message.id)
        case TranscriptView():
            return "view"
        case IconButton():
            return widget.accessibleName()
        case QPushButton():
            return widget.text()
        case _:
            return type(widget).__name__


def tabs(transcript: Transcript, count: int, *, back: bool = False) -> list[str]:
    found = []
    for _ in range(count):
        transcript.key(
            Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier
        )
        found.append(focused())
    return found


def test_tab_goes_through_the_rows_and_out(between: Transcript) -> None:
    between.show([user(1), model(2, "```\nx\n```")])
    before = next(button for button in between.view.window().findChildren(QPushButton) if button.text() == "Before")
    before.setFocus()
    assert tabs(between, 7) == ["view", "1", "Copy", "2", "Copy the code", "Copy", "After"]


def test_and_back_again(between: Transcript) -> None:
    between.show([user(1), model(2)])
    between.row(2).setFocus()
    assert tabs(between, 4, back=True) == ["Copy", "1", "view", "Before"]


def test_rows_come_in_the_order_of_the_screen_after_scrolling(between: Transcript) -> None:
    between.show(path(80))
    bar = between.view.verticalScrollBar()
    for step in (-900, 350, -120, 500, -700):
        bar.setValue(bar.value() + step)
    between.view.setFocus()
    rows = [str(row.message.id) for row in between.rows]
    assert [name for name in tabs(between, 2 * len(rows)) if name != "Copy"] == rows


def test_links_are_reached_and_left(between: Transcript) -> None:
    between.show([model(1, "A [link](https://example.org) here."), user(2)])
    between.row(1).setFocus()
    assert tabs(between, 3) == ["ProsePane", "Copy", "2"]


def test_actions_show_with_the_focus_and_arrows_go_along_them(between: Transcript) -> None:
    between.show([user(1), model(2)])
    between.view.setFocus()
    tabs(between, 1)
    assert between.row(1).actions_bar.isVisible()
    tabs(between, 1)
    for name in ("Edit", "Branch from here", "Copy"):
        between.key(Qt.Key.Key_Right)
        assert focused() == name
    between.key(Qt.Key.Key_Left)
    assert focused() == "Branch from here"
    tabs(between, 1)
    assert not between.row(1).actions_bar.isVisible()


def test_an_action_is_pressed_with_enter_or_space(between: Transcript, qtbot: QtBot) -> None:
    between.show([user(1)])
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        between.view.setFocus()
        tabs(between, 2)
        between.key(Qt.Key.Key_Right)
        with qtbot.waitSignal(between.view.edit_requested):
            between.key(key)


def test_a_focused_row_is_copied_with_the_keyboard(between: Transcript) -> None:
    between.show([user(1, "The words")])
    between.row(1).setFocus()
    between.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "The words"


def test_a_row_that_is_scrolled_away_keeps_its_focus_and_its_message(between: Transcript) -> None:
    between.show(path(200))
    row = between.rows[1]
    message = row.message
    row.setFocus()
    between.scroll_to(0)
    assert row.hasFocus()
    assert row.message == message
    assert row not in between.rows
    between.scroll_to(between.view.verticalScrollBar().maximum())
    assert between.row(message.id) is row


def test_a_selection_survives_scrolling_away(between: Transcript) -> None:
    between.show(path(200))
    row = between.rows[1]
    number = row.message.id
    row.text_panes()[0].selectAll()
    between.scroll_to(0)
    between.scroll_to(between.view.verticalScrollBar().maximum())
    assert between.row(number).has_selection()

"""The path on the screen: few widgets, a steady place, and answers that grow."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.appearance import Appearance
from desktop.theme.reading import Reading, ReadingSize
from desktop.theme.theme import Theme
from desktop.theme.tokens import DARK
from desktop.transcript.row import MessageRow
from models.conversations.records import MessageState
from tests.desktop.transcript.conftest import LONG, Transcript, model, path, user

TEN_THOUSAND = 10_000
NO_BUTTON = Qt.MouseButton.NoButton
NO_KEY = Qt.KeyboardModifier.NoModifier
NO_PHASE = Qt.ScrollPhase.NoScrollPhase


def test_ten_thousand_messages_are_a_handful_of_widgets(transcript: Transcript) -> None:
    transcript.show(path(TEN_THOUSAND))
    assert transcript.rows[-1].message == path(TEN_THOUSAND)[-1]
    assert transcript.widgets <= 16
    bar = transcript.view.verticalScrollBar()
    for value in (bar.maximum() // 2, 0, bar.maximum(), 1234):
        bar.setValue(value)
        assert transcript.rows
    for _ in range(200):
        bar.setValue(bar.value() + 90)
    assert transcript.widgets <= 32


def test_only_messages_on_the_screen_are_read(transcript: Transcript, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    show = MessageRow.show_message
    monkeypatch.setattr(
        MessageRow, "show_message", lambda row, given, showing: (read.append(given.id), show(row, given, showing))
    )
    transcript.show(path(TEN_THOUSAND))
    assert len(read) <= 16


def test_a_path_is_shown_from_its_end_and_home_goes_to_its_start(transcript: Transcript) -> None:
    transcript.show(path(300))
    assert transcript.at_end
    transcript.view.setFocus()
    transcript.key(Qt.Key.Key_Home)
    assert transcript.rows[0].message == path(300)[0]
    assert transcript.rows[0].y() > 0
    transcript.key(Qt.Key.Key_End)
    assert transcript.at_end
    assert transcript.rows[-1].message == path(300)[-1]


def test_rows_touch_and_are_in_order_wherever_one_scrolls(transcript: Transcript) -> None:
    transcript.show(path(300))
    for _ in range(120):
        transcript.scroll_to(transcript.view.verticalScrollBar().value() - 170)
        rows = transcript.rows
        numbers = [row.message.id for row in rows if row.message]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        assert all(above.y() + above.height() == below.y() for above, below in pairwise(rows))
        assert rows[0].y() <= 24


def test_what_is_on_the_screen_moves_by_what_was_scrolled(transcript: Transcript) -> None:
    transcript.show(path(300))
    for _ in range(60):
        seen = {row.message.id: row.y() for row in transcript.rows if row.message}
        transcript.scroll_to(transcript.view.verticalScrollBar().value() - 100)
        moved = {row.y() - seen[row.message.id] for row in transcript.rows if row.message and row.message.id in seen}
        assert moved == {100}


@pytest.mark.parametrize(
    ("key", "down"),
    [(Qt.Key.Key_Up, False), (Qt.Key.Key_Down, True), (Qt.Key.Key_PageUp, False), (Qt.Key.Key_PageDown, True)],
)
@pytest.mark.parametrize("where", ["view", "row", "text", "button"])
def test_keys_scroll_wherever_the_focus_is(transcript: Transcript, key: Qt.Key, down: bool, where: str) -> None:
    transcript.show(path(300))
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum() // 2)
    row = transcript.rows[1]
    row.show_actions()
    focused = {
        "view": transcript.view,
        "row": row,
        "text": row.text_panes()[0],
        "button": row.actions_bar.buttons()[0],
    }[where]
    focused.setFocus()
    before = transcript.view.verticalScrollBar().value()
    transcript.key(key)
    assert (transcript.view.verticalScrollBar().value() > before) is down
    assert transcript.view.verticalScrollBar().value() != before


@pytest.mark.parametrize("text", ["Plain words.", "```\nx\n```", f"```\n{'x' * 400}\n```", "| a |\n|---|\n| b |"])
def test_the_wheel_scrolls_over_any_text(transcript: Transcript, text: str) -> None:
    transcript.show([model(number, text) for number in range(1, 60)])
    before = transcript.view.verticalScrollBar().value()
    around = transcript.rows[1].text_panes()[0].viewport()
    where = QPointF(around.rect().center())
    widget: QWidget | None = around
    while (
        widget is not None
    ):  # Qt hands an event that is ignored on to the parent, but only one that comes from a real wheel
        turn = QWheelEvent(
            where, around.mapToGlobal(where), QPoint(), QPoint(0, 120), NO_BUTTON, NO_KEY, NO_PHASE, False
        )
        taken = QApplication.sendEvent(widget, turn) and turn.isAccepted()
        widget = None if taken else widget.parentWidget()
    assert transcript.view.verticalScrollBar().value() < before


@pytest.mark.parametrize("text", [f"```\n{'x' * 400}\n```", "| " + "wording | " * 30 + "\n" + "|--" * 30 + "|"])
def test_the_wheel_scrolls_sideways_with_shift_where_something_is_wider(
    transcript: Transcript, text: str, qtbot: QtBot
) -> None:
    transcript.show([model(1, text)])
    pane = transcript.row(1).text_panes()[0]
    bar, where = pane.horizontalScrollBar(), QPointF(pane.viewport().rect().center())
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    def turn(by: int) -> None:
        shift, there = Qt.KeyboardModifier.ShiftModifier, pane.viewport().mapToGlobal(where)
        event = QWheelEvent(where, there, QPoint(), QPoint(0, by), NO_BUTTON, shift, NO_PHASE, False)
        QApplication.sendEvent(pane.viewport(), event)
        assert event.isAccepted()

    turn(-240)
    assert bar.value() == 120
    turn(120)
    assert bar.value() == 60


def test_a_short_path_stands_at_the_top(transcript: Transcript) -> None:
    transcript.show(path(2))
    assert transcript.rows[0].y() == 20
    assert transcript.view.verticalScrollBar().maximum() == 0


def test_the_bottom_is_followed_while_an_answer_grows(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([*path(20), user(21), model(22, "", state=MessageState.STREAMING)])
    for _ in range(5):
        transcript.view.extend_answer(22, LONG + "\n\n")
        qtbot.waitUntil(lambda: transcript.rows[-1].message.text.endswith("\n\n"))
        assert transcript.at_end
        assert transcript.rows[-1].message.id == 22


def test_who_reads_further_up_is_left_in_peace(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([*path(20), user(21), model(22, LONG, state=MessageState.STREAMING)])
    transcript.scroll_to(transcript.view.verticalScrollBar().value() - 300)
    before = [(row.message.id, row.y()) for row in transcript.rows]
    transcript.view.extend_answer(22, "\n\n" + LONG * 3)
    qtbot.wait(60)
    assert [(row.message.id, row.y()) for row in transcript.rows] == before
    transcript.view.add_message(user(23))
    assert transcript.at_end  # who writes wants to see it


def test_back_at_the_bottom_it_is_followed_again(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([*path(20), model(21, LONG, state=MessageState.STREAMING)])
    bar = transcript.view.verticalScrollBar()
    transcript.scroll_to(bar.value() - 300)
    transcript.scroll_to(bar.maximum())
    transcript.view.extend_answer(21, LONG * 3)
    qtbot.wait(60)
    assert transcript.at_end


def test_deltas_are_gathered_and_only_the_last_row_is_touched(
    transcript: Transcript, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    transcript.show([*path(20), model(21, "", state=MessageState.STREAMING)])
    touched: list[tuple[str, int]] = []
    extend, show = MessageRow.extend, MessageRow.show_message
    monkeypatch.setattr(
        MessageRow, "extend", lambda row, text, to: (touched.append(("extend", to.id)), extend(row, text, to))
    )
    monkeypatch.setattr(
        MessageRow,
        "show_message",
        lambda row, given, showing: (touched.append(("show", given.id)), show(row, given, showing)),
    )
    for _ in range(50):
        transcript.view.extend_answer(21, "word ")
    assert touched == []
    qtbot.waitUntil(lambda: bool(touched))
    assert touched == [("extend", 21)]
    assert transcript.rows[-1].message.text == "word " * 50


def test_an_answer_that_grows_off_the_screen_is_whole_when_one_comes_back(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([*path(60), model(61, "", state=MessageState.STREAMING)])
    transcript.scroll_to(0)
    transcript.view.extend_answer(61, LONG + "the last words")
    qtbot.wait(60)
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum())
    assert "the last words" in transcript.text()


def test_the_finished_message_is_what_counts(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([user(1), model(2, "", state=MessageState.STREAMING)])
    transcript.view.extend_answer(2, "half a wo")
    transcript.view.change_message(model(2, "The whole text."))
    qtbot.wait(60)
    assert transcript.text().endswith("The whole text.")


def test_a_checkpoint_that_lags_behind_takes_nothing_from_the_screen(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show([user(1), model(2, "", state=MessageState.STREAMING)])
    transcript.view.extend_answer(2, "one two three")
    qtbot.waitUntil(lambda: "three" in transcript.text())
    transcript.view.change_message(model(2, "one", state=MessageState.STREAMING))
    transcript.view.extend_answer(2, " four")
    qtbot.waitUntil(lambda: "one two three four" in transcript.text())


def test_events_of_messages_that_are_not_shown_are_left_alone(transcript: Transcript) -> None:
    transcript.show(path(4))
    transcript.view.change_message(model(99))
    transcript.view.extend_answer(99, "x")
    assert [row.message for row in transcript.rows] == path(4)[-len(transcript.rows) :]


def test_a_sibling_takes_the_place_of_what_followed(transcript: Transcript) -> None:
    transcript.show(path(6))
    transcript.view.add_message(user(9, "Another way", parent=2, siblings=(3, 9)))
    assert [row.message.id for row in transcript.rows] == [1, 2, 9]
    transcript.view.add_message(user(10, "A new root", parent=None))
    assert [row.message.id for row in transcript.rows] == [10]


def test_a_path_shown_again_keeps_the_place(transcript: Transcript) -> None:
    transcript.show(path(60))
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum() // 2)
    before = [(row.message.id, row.y()) for row in transcript.rows]
    transcript.show(path(80))
    assert [(row.message.id, row.y()) for row in transcript.rows] == before
    transcript.show([user(1001), model(1002)])
    assert [row.message.id for row in transcript.rows] == [1001, 1002]


def test_the_message_at_the_top_stays_there_when_the_window_is_resized(transcript: Transcript) -> None:
    transcript.show(path(100))
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum() // 2)
    top = transcript.rows[0]
    message, y = top.message, top.y()
    for width, height in ((500, 600), (1300, 900), (420, 300), (800, 600)):
        transcript.view.resize(width, height)
        assert transcript.rows[0].message == message
        assert transcript.rows[0].y() == y


def test_the_bottom_stays_when_the_window_is_resized(transcript: Transcript) -> None:
    transcript.show(path(100))
    for width, height in ((500, 600), (1300, 900), (420, 300)):
        transcript.view.resize(width, height)
        assert transcript.at_end
        assert transcript.rows[-1].message.id == 100


def test_another_theme_restyles_the_rows_in_place(transcript: Transcript, theme: Theme) -> None:
    transcript.show(path(100))
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum() // 2)
    before = [(id(row), row.message.id, row.geometry()) for row in transcript.rows]
    theme.choose(Appearance.DARK)
    assert [(id(row), row.message.id, row.geometry()) for row in transcript.rows] == before
    (pane,) = transcript.rows[1].text_panes()
    assert pane.textCursor().charFormat().foreground().color().name().upper() == DARK.ink
    assert transcript.view.viewport().palette().color(QPalette.ColorRole.Window).name().upper() == DARK.paper


def test_a_line_says_what_is_waited_for(transcript: Transcript) -> None:
    transcript.show(path(40))
    transcript.view.set_waiting("Reading your message… 40 %")
    (line,) = [label for label in transcript.view.findChildren(QLabel) if label.text().startswith("Reading")]
    assert line.isVisible()
    assert transcript.at_end
    assert line.mapTo(transcript.view, line.rect().bottomLeft()).y() <= transcript.view.viewport().height()
    transcript.view.set_waiting(None)
    assert not line.isVisible()


def test_a_failed_turn_is_told_with_what_can_be_done(transcript: Transcript, qtbot: QtBot) -> None:
    transcript.show(path(40))
    transcript.view.say("The model stopped. What it wrote is kept.", "Load it again")
    (button,) = [one for one in transcript.view.findChildren(QPushButton) if one.text() == "Load it again"]
    assert button.mapTo(transcript.view, button.rect().bottomLeft()).y() <= transcript.view.viewport().height()
    with qtbot.waitSignal(transcript.view.say_action_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    transcript.view.add_message(user(41))
    assert not button.isVisible()


def test_the_end_is_reached_from_anywhere_with_what_is_said_there(transcript: Transcript) -> None:
    transcript.show(path(200))
    transcript.scroll_to(0)
    transcript.view.say("The model stopped.", "Load it again")
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum())
    (button,) = [one for one in transcript.view.findChildren(QPushButton) if one.text() == "Load it again"]
    assert button.mapTo(transcript.view, button.rect().bottomLeft()).y() <= transcript.view.viewport().height()


def test_an_empty_path_shows_nothing(transcript: Transcript) -> None:
    transcript.show(path(40))
    transcript.view.set_waiting("Reading")
    transcript.view.set_waiting(None)
    transcript.show([])
    assert transcript.rows == []
    assert transcript.view.verticalScrollBar().maximum() == 0
    assert not any(label.isVisible() for label in transcript.view.findChildren(QLabel))


@pytest.mark.parametrize(
    "text", [f"```python\nx = 1\n{'y' * 300}\n```", "| " + "a long word | " * 30 + "\n" + "|--" * 30 + "|"]
)
def test_what_is_too_wide_is_shown_from_its_beginning(transcript: Transcript, text: str, qtbot: QtBot) -> None:
    def bar() -> QScrollBar:
        return transcript.row(1).text_panes()[0].horizontalScrollBar()

    transcript.show([model(1, text)])
    qtbot.waitUntil(lambda: bar().maximum() > 0)
    assert bar().value() == 0
    bar().setValue(200)
    transcript.show([model(1, text.replace("a", "b").replace("x", "b"))])
    assert bar().value() == 0


def test_another_width_keeps_the_line_that_is_read_in_a_long_message(transcript: Transcript) -> None:
    text = "\n\n".join(f"{number} {LONG}" for number in range(60))
    transcript.show([*path(6), model(7, text)])
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum() // 2)

    def first_line() -> str:
        (pane,) = transcript.row(7).text_panes()
        return pane.cursorForPosition(pane.mapFrom(transcript.view, QPoint(60, 0))).block().text().split()[0]

    read = first_line()
    for width in (420, 1000, 300, 800):
        transcript.view.resize(width, 600)
        assert first_line() == read


@pytest.fixture
def theme_read_by_others(theme: Theme) -> Iterator[Theme]:
    yield theme
    theme.set_reading(Reading())  # the size of the type is the process's


def test_other_type_and_widths_keep_the_line_that_is_read_within_a_long_paragraph(
    transcript: Transcript, theme_read_by_others: Theme
) -> None:
    transcript.show(
        [*path(6), model(7, " ".join(f"word{number}" for number in range(4000))), model(8, "\n\n".join([LONG] * 20))]
    )
    transcript.scroll_to(transcript.view.verticalScrollBar().maximum() // 2)

    def shown() -> list[str]:
        (pane,) = transcript.row(7).text_panes()
        start = pane.cursorForPosition(pane.mapFrom(transcript.view, QPoint(0, 40)))
        return pane.toPlainText()[start.position() :].split()[:60]

    read = shown()[25]
    for size in ReadingSize:
        for width in (420, 1000, 300, 800):
            transcript.view.resize(width, 600)
            theme_read_by_others.set_reading(Reading(size))
            assert read in shown()


def test_larger_type_leaves_the_next_message_where_only_the_end_of_one_is_on_the_screen(
    transcript: Transcript, theme_read_by_others: Theme
) -> None:
    transcript.show([model(1, "\n\n".join([LONG] * 40)), model(2, "\n\n".join([LONG] * 40))])
    transcript.scroll_to(0)
    transcript.scroll_to(transcript.row(1).height() + 10)
    stood = transcript.row(2).y()
    theme_read_by_others.set_reading(Reading(ReadingSize.LARGER))
    assert transcript.row(2).y() == stood

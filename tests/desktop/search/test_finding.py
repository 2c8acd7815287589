"""Finding in the open chat."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.search.finding import Finding
from desktop.search.marks import places_in
from desktop.search.shown_text import shown_text
from desktop.theme.theme import Theme
from desktop.transcript.pane import TextPane
from desktop.transcript.view import TranscriptView
from models.conversations.records import Message
from models.conversations.search_words import finder_of_text
from models.policy.records import Action
from tests.desktop.transcript.conftest import model, notice, user
from tests.desktop.window.conftest import Room

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALL_SORTS = (
    "# The sea\n\nThe **se**a and the\nsea, `the sea` & the sea.\n\n- the *sea* 🌊🌊 the sea\n  1. [the sea](https://the.sea)\n\n"
    "> the sea\n\n```python\nthe sea = 1  # the sea\n```\n\n| the sea | x |\n|---|---|\n| 🌙 the sea | the sea |\n\nthe\n\nsea"
)


def marked(finding_in: TranscriptView) -> list[str]:
    """The words under each mark on the screen, in order."""
    panes = [pane for row in finding_in.rows for pane in row.text_panes()]
    return [mark.cursor.selectedText() for pane in panes for mark in pane.extraSelections()]


def counted(finding: Finding, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not finding.bar.count.text().endswith("…"))
    return finding.bar.count.text()


def type_in(finding: Finding, words: str, qtbot: QtBot) -> str:
    finding.bar.field.setText(words)
    return counted(finding, qtbot)


class Found:
    """A transcript of some messages, with what finds in it."""

    def __init__(self, theme: Theme, qtbot: QtBot, messages: list[Message]) -> None:
        self.view = TranscriptView(theme)
        self.view.resize(900, 600)
        qtbot.addWidget(self.view)
        self.view.show()
        self.finding = Finding(theme, self.view, self.view)
        self.view.show_path(messages, ended=False, model_name="SmolLM2")

    def on_screen(self, number: int) -> bool:
        height = self.view.viewport().height()
        rows = [row for row in self.view.rows if row.message is not None and row.message.id == number]
        return any(row.y() < height and row.y() + row.height() > 0 for row in rows)


@pytest.fixture
def lions(theme: Theme, qtbot: QtBot) -> Found:
    """10,000 messages, of which every thousandth has a lion, and the tenth two."""
    path = [
        (user if number % 2 else model)(number, f"Message {number}" + (", a **lion**" if number % 1000 == 0 else ""))
        for number in range(1, 10_001)
    ]
    path[9] = model(10, "A Lion and a lion")
    return Found(theme, qtbot, path)


def test_the_whole_path_is_looked_through_and_one_steps_to_what_was_never_laid_out(lions: Found, qtbot: QtBot) -> None:
    finding = lions.finding
    finding.open()
    stood = lions.view.verticalScrollBar().value()
    assert type_in(finding, "lion", qtbot) == "12 found"
    assert lions.view.verticalScrollBar().value() == stood
    finding.step(1)
    assert counted(finding, qtbot) == "12 of 12"
    finding.step(1)
    assert counted(finding, qtbot) == "1 of 12"
    assert lions.on_screen(10)
    finding.step(1)
    assert counted(finding, qtbot) == "2 of 12"
    for _ in range(5):
        finding.step(1)
    assert counted(finding, qtbot) == "7 of 12"
    assert lions.on_screen(5000)
    assert marked(lions.view) == ["lion"]
    finding.step(-1)
    assert lions.on_screen(4000)


def test_a_step_does_not_wait_for_the_count(lions: Found, qtbot: QtBot) -> None:
    lions.finding.open()
    lions.finding.bar.field.setText("message 77")
    lions.finding.step(-1)
    assert lions.on_screen(7799)
    assert counted(lions.finding, qtbot).endswith("of 111")


def test_case_counts_where_that_is_wished(lions: Found, qtbot: QtBot) -> None:
    lions.finding.open()
    assert type_in(lions.finding, "Lion", qtbot) == "12 found"
    lions.finding.bar.case.click()
    assert counted(lions.finding, qtbot) == "1 found"
    assert type_in(lions.finding, "zebra", qtbot) == "Nothing found"
    assert not lions.finding.bar.next.isEnabled()
    assert type_in(lions.finding, "", qtbot) == ""


def test_what_is_counted_is_what_is_marked(theme: Theme, qtbot: QtBot) -> None:
    messages = [user(1, ALL_SORTS, notice=notice(Action.WARN, "The **sea**.")), model(2, ALL_SORTS)]
    found = Found(theme, qtbot, messages)
    found.view.resize(900, 3000)
    finder = finder_of_text("the sea", keeps_case=False)
    assert finder
    for row, shown in zip(found.view.rows, messages, strict=True):
        in_panes = sum(len(places_in(pane, finder)) for pane in row.word_panes())
        assert in_panes == len(finder.ranges(shown_text(shown))) > 8
    found.finding.open()
    found.finding.bar.field.setText("the sea")
    qtbot.waitUntil(lambda: {words.lower().replace("\u2028", " ") for words in marked(found.view)} == {"the sea"})


def test_the_place_that_was_stepped_to_stands_out(theme: Theme, qtbot: QtBot) -> None:
    found = Found(theme, qtbot, [model(1, "🌊 sea **sea** sea")])
    found.finding.open()
    type_in(found.finding, "sea", qtbot)
    found.finding.step(1)
    found.finding.step(1)
    pane = found.view.findChild(TextPane)
    assert isinstance(pane, TextPane)
    accent, others = theme.tokens.accent.lower(), theme.tokens.found.lower()
    assert [mark.format.background().color().name() for mark in pane.extraSelections()] == [others, accent, others]


def test_the_keys_and_the_way_back(room: Room, qtbot: QtBot) -> None:
    room.say("lions here", "and a lion there")
    finding = room.window.finding
    room.type("a draft")
    writing = QApplication.focusWidget()
    room.press(Qt.Key.Key_F, CTRL)
    assert finding.bar.field.hasFocus()
    qtbot.keyClicks(finding.bar.field, "lion")
    assert counted(finding, qtbot) == "2 found"
    room.press(Qt.Key.Key_Return)
    assert finding.bar.count.text() == "1 of 2"
    room.press(Qt.Key.Key_F3)
    assert finding.bar.count.text() == "2 of 2"
    room.press(Qt.Key.Key_Return, SHIFT)
    assert finding.bar.count.text() == "1 of 2"
    room.press(Qt.Key.Key_F3, SHIFT)
    assert finding.bar.count.text() == "2 of 2"
    assert len(marked(room.chat.transcript)) == 2
    room.press(Qt.Key.Key_Escape)
    assert not finding.is_open
    assert QApplication.focusWidget() is writing
    assert room.chat.composer.text == "a draft"
    assert marked(room.chat.transcript) == []


def test_escape_in_the_transcript_closes_the_bar_too(room: Room, qtbot: QtBot) -> None:
    room.say("lions here")
    room.press(Qt.Key.Key_F, CTRL)
    room.chat.transcript.go_to(room.path[0].id)
    room.press(Qt.Key.Key_Escape)
    assert not room.window.finding.is_open


def test_an_answer_that_is_written_is_looked_through_too(room: Room, qtbot: QtBot) -> None:
    room.engine.words = ["A lion, ", "and a lion."]
    room.engine.go_on.clear()
    room.send("Lions?")
    room.shows("A lion,")
    finding = room.window.finding
    finding.open()
    assert type_in(finding, "lion", qtbot) == "2 found"
    room.engine.go_on.set()
    room.finish()
    qtbot.waitUntil(lambda: finding.bar.count.text() == "3 found")
    assert len(marked(room.chat.transcript)) == 3


def test_another_chat_is_looked_through_in_its_turn(room: Room, qtbot: QtBot) -> None:
    room.say("one lion")
    first = room.chat.open_thread.id
    room.window.open_new_chat()
    room.say("a lion and a lion")
    finding = room.window.finding
    finding.open()
    assert type_in(finding, "lion", qtbot) == "2 found"
    finding.step(1)
    room.window.open_thread(first)
    qtbot.waitUntil(lambda: finding.bar.count.text() == "1 found")
    room.window.open_new_chat()
    assert not finding.is_open


def test_what_is_selected_is_looked_for(room: Room, qtbot: QtBot) -> None:
    room.say("lions and tigers")
    pane = next(iter(room.chat.transcript.rows)).word_panes()[0]
    cursor = pane.textCursor()
    cursor.setPosition(10)
    cursor.setPosition(16, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    room.press(Qt.Key.Key_F, CTRL)
    assert room.window.finding.bar.text == "tigers"
    assert pane.has_selection()


def test_words_of_a_search_are_shown_in_their_message(room: Room, qtbot: QtBot) -> None:
    room.say("tigers", "a lion and a tiger")
    finding = room.window.finding
    finding.show_words("tig lion", room.path[2].id)
    assert counted(finding, qtbot) == "2 of 3"
    assert sorted(marked(room.chat.transcript)) == ["lion", "tig", "tig"]
    finding.bar.field.setText("tig lion ")
    assert counted(finding, qtbot) == "Nothing found"


def test_a_formula_is_drawn_and_holds_no_words() -> None:
    assert shown_text(model(1, "The sum $a + b$ is a sum.")) == "The sum \ufffc is a sum."

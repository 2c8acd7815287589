"""Finding in attached files and in folded thoughts, in the open chat and from the page that searches all chats."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.attachments.viewer import AttachmentViewer
from desktop.search.result_rows import HitRow
from desktop.search.shown_text import shown_thoughts
from desktop.theme.theme import Theme
from models.conversations.records import Attachment, MessageState, Thoughts, ThreadId
from models.conversations.search_words import finder_of_text
from models.conversations.store import Store
from tests.desktop.search.test_finding import CTRL, SHIFT, Found, counted, marked, type_in
from tests.desktop.transcript.conftest import model, user
from tests.desktop.window.conftest import Room

THOUGHT = Thoughts(text="A **lion**, or no lion?\n\n- a lion 🦁", seconds=2)
REPORT = Attachment(name="report.pdf", size=5, text="🦁 Page one.\n" * 300 + "The lion sleeps.\n" + "Page two.\n" * 300)


@pytest.fixture
def thinker(theme: Theme, qtbot: QtBot) -> Found:
    path = [user(1, "Is it a lion?", attachments=(REPORT,)), model(2, "A lion.", thoughts=THOUGHT), user(3), model(4)]
    return Found(theme, qtbot, path)


def test_thoughts_are_looked_into_on_demand_and_unfold_where_one_steps(thinker: Found, qtbot: QtBot) -> None:
    finding = thinker.finding
    finding.open()
    assert type_in(finding, "lion", qtbot) == "2 found"
    assert not any(row.thought_panes() for row in thinker.view.rows)
    finding.bar.also.thoughts.click()
    assert counted(finding, qtbot) == "5 found"
    assert not any(row.thought_panes() for row in thinker.view.rows), "nothing unfolds before one steps there"
    finding.step(1)
    finding.step(1)
    assert counted(finding, qtbot) == "2 of 5"
    assert marked(thinker.view) == ["lion"] * 5
    assert strong_marks(thinker) == [False, True, False, False, False]
    for _ in range(3):
        finding.step(1)
    assert strong_marks(thinker) == [False, False, False, False, True]
    assert counted(finding, qtbot) == "5 of 5"


def strong_marks(found: Found) -> list[bool]:
    """Which of the marks is the strong one, in the order in which they stand."""
    panes = [pane for row in found.view.rows for pane in row.text_panes()]
    colours = [mark.format.background().color().name() for pane in panes for mark in pane.extraSelections()]
    common = max(set(colours), key=colours.count)
    return [colour != common for colour in colours]


def test_a_chat_without_thoughts_offers_none(theme: Theme, qtbot: QtBot) -> None:
    plain = Found(theme, qtbot, [user(1, "lion"), model(2)])
    plain.finding.open()
    assert plain.finding.bar.also.isHidden()


def test_the_places_counted_in_thoughts_are_those_in_their_panes() -> None:
    finder = finder_of_text("lion", keeps_case=False)
    assert finder
    assert len(finder.ranges(shown_thoughts(THOUGHT.text))) == 3


def test_a_file_with_the_words_is_named_and_opens_at_the_place(thinker: Found, qtbot: QtBot) -> None:
    finding = thinker.finding
    finding.open()
    type_in(finding, "lion sleeps", qtbot)
    assert finding.bar.also.files.text() == "Also in report.pdf"
    qtbot.mouseClick(finding.bar.also.files, Qt.MouseButton.LeftButton)
    viewer = thinker.view.findChild(AttachmentViewer)
    assert viewer is not None
    assert [mark.cursor.selectedText() for mark in viewer.text.extraSelections()] == ["lion sleeps"]
    assert viewer.text.viewport().rect().contains(viewer.text.cursorRect().center())
    assert viewer.bar.count.text() == "1 of 1"
    viewer.close()
    type_in(finding, "tiger", qtbot)
    assert finding.bar.also.files.isHidden()


def test_of_several_files_one_is_chosen(theme: Theme, qtbot: QtBot) -> None:
    files = tuple(Attachment(name=f"a & {name}.txt", size=1, text="a lion") for name in "bc")
    found = Found(theme, qtbot, [user(1, "Look", attachments=files), model(2)])
    found.finding.open()
    type_in(found.finding, "lion", qtbot)
    assert found.finding.bar.also.files.text() == "Also in 2 attached files"
    found.finding.bar.also.files.click()
    menu = found.finding.bar.also.findChild(QMenu)
    assert menu is not None
    menu.actions()[1].trigger()
    menu.close()
    viewer = found.view.findChild(AttachmentViewer)
    assert viewer is not None
    assert viewer.windowTitle() == "a & c.txt"
    viewer.close()


def test_one_finds_in_the_viewer_by_its_own_keys(theme: Theme, qtbot: QtBot) -> None:
    found = Found(theme, qtbot, [user(1), model(2)])
    viewer = AttachmentViewer(REPORT, theme, found.view)
    viewer.show()
    qtbot.waitUntil(viewer.isActiveWindow)
    qtbot.keyClick(viewer.text, Qt.Key.Key_F, CTRL)
    assert viewer.bar.isVisible()
    assert viewer.bar.field.hasFocus()
    qtbot.keyClicks(viewer.bar.field, "page TWO")
    assert viewer.bar.count.text() == "300 found"
    qtbot.keyClick(viewer.bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(viewer.bar.field, Qt.Key.Key_Return, SHIFT)
    assert viewer.bar.count.text() == "300 of 300"
    assert viewer.text.textCursor().position() > len(REPORT.text) - 20
    qtbot.keyClick(viewer.bar.field, Qt.Key.Key_Escape)
    assert viewer.isVisible()
    assert viewer.text.hasFocus()
    assert viewer.text.extraSelections() == []
    viewer.close()


def test_a_word_without_an_end_is_broken_anywhere(theme: Theme, qtbot: QtBot) -> None:
    found = Found(theme, qtbot, [user(1), model(2)])
    for text, is_endless in (("a1B2" * 5000, True), ("a1B2 " * 5000, False)):
        viewer = AttachmentViewer(Attachment(name="a.txt", size=1, text=text), theme, found.view)
        assert (viewer.text.wordWrapMode() == QTextOption.WrapMode.WrapAnywhere) is is_endless
        viewer.close()


def kept(folder: Path) -> ThreadId:
    """A chat with a file and with thoughts, as another window wrote it."""
    store = Store.open(folder)
    thread = store.new_thread("gentle", "Beasts")
    said = store.add_user_message(thread.id, "Look.", [Attachment(name="a.txt", size=1, text="none"), REPORT])
    begun = store.begin_answer(thread.id, said.id, "Small")
    thoughts = Thoughts(text="It sleeps, the tiger.", seconds=1)
    store.finish_answer(begun.id, "Yes.", MessageState.COMPLETE, None, thoughts)
    store.close()
    return thread.id


def results(room: Room, words: str) -> list[HitRow]:
    room.press(Qt.Key.Key_F, CTRL | SHIFT)
    page = room.window.searching.page
    page.field.setText(words)
    return shown(room)


def shown(room: Room) -> list[HitRow]:
    page = room.window.searching.page
    room.until(lambda: page.count.isVisible() or page.line.sentence.startswith("Nothing"))
    return [row for row in page.results.rows.rows if isinstance(row, HitRow)]


def test_a_hit_in_a_file_says_so_and_opens_the_file_at_the_place(room: Room) -> None:
    thread = kept(room.folder)
    (row,) = results(room, "sleep lion")
    page = room.window.searching.page
    assert page.results.rows.author(row) == "You, in report.pdf"
    page.results.chosen.emit(row)
    assert room.chat.open_thread.id == thread
    viewer = room.window.findChild(AttachmentViewer)
    assert viewer is not None
    assert viewer.windowTitle() == "report.pdf"
    assert sorted(mark.cursor.selectedText() for mark in viewer.text.extraSelections()) == ["lion", "sleep"]
    viewer.close()


def test_a_hit_in_thoughts_unfolds_them(room: Room) -> None:
    kept(room.folder)
    assert results(room, "tiger") == []
    page = room.window.searching.page
    page.line.be_silent()
    page.filters.in_thoughts.click()
    room.until(page.count.isVisible)
    (row,) = shown(room)
    assert page.results.rows.author(row) == "Small, in thoughts"
    page.results.chosen.emit(row)
    transcript = room.chat.transcript
    room.until(lambda: marked(transcript) == ["tiger"])
    assert any(row.thought_panes() for row in transcript.rows)
    assert room.window.finding.bar.takes_thoughts
    assert not page.filters.are_set

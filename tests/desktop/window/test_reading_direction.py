"""Words in Arabic or Hebrew are read from the right, wherever they stand, and a window may be read from there as a whole."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.theme.theme import Theme
from desktop.theme.tokens import LIGHT
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.prose_pane import ProsePane
from desktop.transcript.row_parts import MARGIN
from desktop.transcript.style import INDENT, Style
from desktop.transcript.table_pane import TablePane
from desktop.window.choice import Choice
from desktop.window.elided_label import ElidedLabel
from desktop.window.message_field import MessageField
from models.markdown.direction import is_read_from_right
from tests.desktop.window.conftest import Room

HEBREW = "שלום"
WIDTH = 300


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Hello", False), (HEBREW, True), ("مرحبا hello", True), ("1. - " + HEBREW, True), ("12 !", False)],
)
def test_the_first_letter_with_a_side_decides(text: str, expected: bool) -> None:
    assert is_read_from_right(text) is expected


def painted(pane: QWidget, height: int) -> QImage:
    pane.resize(WIDTH, height)
    picture = QImage(WIDTH, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#ffffff"))
    pane.render(picture, QPoint())
    return picture


def has_ink(picture: QImage, left: int, right: int, at_most: int = 230) -> bool:
    points = ((x, y) for x in range(left, right) for y in range(picture.height()))
    return any(picture.pixelColor(x, y).lightness() < at_most for x, y in points)


@pytest.mark.parametrize("markdown", [f"- {HEBREW}", f"1. {HEBREW}", f"- [ ] {HEBREW}", f"> {HEBREW}"])
def test_markers_and_quotes_stand_where_reading_begins(qtbot: QtBot, markdown: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    pane = ProsePane(parent)
    style = Style(LIGHT, LIGHT.ink)
    pane.show_blocks(read_markdown(markdown), style)  # type: ignore[arg-type]
    picture = painted(pane, pane.height_for(WIDTH))
    assert has_ink(picture, WIDTH - INDENT, WIDTH)
    assert not has_ink(picture, 0, INDENT)
    pane.show_blocks(read_markdown(markdown.replace(HEBREW, "Hello")), style)  # type: ignore[arg-type]
    picture = painted(pane, pane.height_for(WIDTH))
    assert has_ink(picture, 0, INDENT)
    assert not has_ink(picture, WIDTH - INDENT, WIDTH)


@pytest.mark.parametrize(("head", "is_at_left"), [("one | two", True), (f"{HEBREW} | {HEBREW}", False)])
def test_a_table_stands_where_reading_its_words_begins(qtbot: QtBot, head: str, is_at_left: bool) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    pane = TablePane(parent)
    pane.show_table(read_markdown(f"| {head} |\n|---|---|\n| 1 | 2 |")[0], Style(LIGHT, LIGHT.ink))  # type: ignore[arg-type]
    pane.height_for(WIDTH)
    (table,) = pane.document().rootFrame().childFrames()
    place = pane.document().documentLayout().frameBoundingRect(table)
    assert (place.left() < WIDTH / 2) is is_at_left


def test_what_is_written_begins_where_reading_does(qtbot: QtBot, theme: Theme) -> None:
    field = MessageField()
    qtbot.addWidget(field)
    field.setPlainText(HEBREW)
    assert field.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignRight
    field.setPlainText("Hello")
    assert field.document().defaultTextOption().alignment() == Qt.AlignmentFlag.AlignLeft


def test_a_title_begins_where_the_window_does(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.set_whole_text(HEBREW)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight


def test_the_chevron_of_a_choice_stands_where_reading_ends(qtbot: QtBot, theme: Theme) -> None:
    choice = Choice(theme)
    qtbot.addWidget(choice)
    choice.resize(WIDTH, 32)
    assert has_ink(choice.grab().toImage(), WIDTH - 22, WIDTH - 8, 200)
    choice.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert has_ink(choice.grab().toImage(), 8, 22, 200)
    assert not has_ink(choice.grab().toImage(), WIDTH - 22, WIDTH - 8, 200)


def test_a_window_read_from_the_right_begins_with_the_chats_there(room: Room) -> None:
    room.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    room.window.inspecting.explain()
    frame, sidebar, inspector = room.window.frame, room.window.sidebar, room.window.inspector
    assert sidebar.geometry().right() == frame.width() - 1
    assert inspector.geometry().left() == 0
    room.window.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert sidebar.geometry().left() == 0


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_composer_stands_under_the_conversation(room: Room, direction: Qt.LayoutDirection) -> None:
    room.send("Hello")
    room.finish()
    room.window.setLayoutDirection(direction)
    composer, row = room.chat.composer, next(iter(room.chat.transcript.rows))
    room.until(lambda: composer.mapTo(room.chat, QPoint()).x() == row.mapTo(room.chat, QPoint(MARGIN, 0)).x())

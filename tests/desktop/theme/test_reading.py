"""The conversation's type and lines can be set larger and wider, at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.theme.fonts import (
    interface_family,
    interface_font,
    measure,
    message_font,
    reading_families,
    serif_family,
)
from desktop.theme.reading import SERIF, LineWidth, Reading, ReadingSize
from desktop.theme.theme import Theme
from desktop.theme.tokens import LIGHT
from desktop.transcript.markdown.blocks import Run
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.prose_pane import ProsePane
from desktop.transcript.style import Style
from desktop.window.column import Column
from desktop.window.message_field import MessageField


@pytest.fixture(autouse=True)
def _as_it_was(theme: Theme) -> Iterator[None]:
    yield
    theme.set_reading(Reading())


def test_the_same_again_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_reading(Reading())


def test_larger_type_is_told_and_makes_text_higher_and_lines_as_full_as_before(qtbot: QtBot, theme: Theme) -> None:
    pane = ProsePane(None)  # type: ignore[arg-type]
    qtbot.addWidget(pane)
    blocks = read_markdown("One line.")
    pane.show_blocks(blocks, Style(LIGHT, LIGHT.ink))  # type: ignore[arg-type]
    height, width = pane.height_for(600), measure()
    with qtbot.waitSignal(theme.changed):
        theme.set_reading(Reading(size=ReadingSize.LARGER))
    pane.show_blocks(blocks, Style(LIGHT, LIGHT.ink))  # type: ignore[arg-type]
    assert pane.height_for(600) > height * 1.3
    assert measure() > width * 1.3


def test_messages_and_what_is_written_are_in_the_face_that_was_chosen_and_the_rest_in_the_windows(
    qtbot: QtBot, theme: Theme
) -> None:
    other = next(name for name in reading_families() if name != interface_family())
    field = MessageField()
    qtbot.addWidget(field)
    theme.set_reading(Reading(face=other))
    assert field.font().family() == other
    assert message_font(15).family() == other
    assert Style(LIGHT, LIGHT.ink).run(Run("word")).font().family() == other
    assert interface_font(15).family() == interface_family()
    theme.set_reading(Reading(face=SERIF))
    assert message_font(15).family() == serif_family()
    assert Style(LIGHT, LIGHT.ink).run(Run("word")).font().family() == serif_family()
    theme.set_reading(Reading(face="No such face"))
    assert message_font(15).family() == interface_family()


def test_the_words_that_stand_in_an_empty_field_are_as_large(qtbot: QtBot, theme: Theme) -> None:
    field = MessageField()
    field.setPlaceholderText("Message…")
    field.resize(300, 60)
    qtbot.addWidget(field)
    field.show()
    before = field.grab().toImage()
    theme.set_reading(Reading(size=ReadingSize.LARGER))
    after = field.grab().toImage()
    assert _right_of_words(after) > 1.3 * _right_of_words(before)


def _right_of_words(image: QImage) -> int:
    ground = image.pixelColor(image.width() - 1, 0)
    middle = range(image.height() // 4, image.height() * 3 // 4)
    return max(x for x in range(image.width()) if any(image.pixelColor(x, y) != ground for y in middle))


def test_what_is_written_is_as_large_as_what_is_read(qtbot: QtBot, theme: Theme) -> None:
    field = MessageField()
    qtbot.addWidget(field)
    field.show()
    height = field.height()
    theme.set_reading(Reading(size=ReadingSize.LARGER))
    assert QFontInfo(field.font()).pixelSize() == 22
    theme.set_reading(Reading(size=ReadingSize.NORMAL))
    assert QFontInfo(field.font()).pixelSize() == 15
    assert field.height() == height


def test_the_column_under_the_transcript_keeps_to_the_width_of_its_lines(qtbot: QtBot, theme: Theme) -> None:
    column = Column()
    label = QLabel("words")
    column.rows.addWidget(label)
    column.resize(1400, 100)
    qtbot.addWidget(column)
    column.show()
    widths = []
    for width in (LineWidth.NARROW, LineWidth.NORMAL, LineWidth.WIDE):
        theme.set_reading(Reading(width=width))
        qtbot.waitUntil(lambda: label.width() == measure())
        widths.append(label.width())
    assert widths == sorted(set(widths))
    assert label.geometry().center().x() == pytest.approx(column.width() / 2, abs=8)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft

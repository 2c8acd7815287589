"""Prose on the screen: what is written while an answer grows is what would have been written at once."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QWidget

from desktop.theme.tokens import DARK, LIGHT
from desktop.transcript.markdown.blocks import Prose
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.prose_pane import ProsePane
from desktop.transcript.style import Style

TEXT = """# Title

A *first* paragraph, <b>with</b> a [link](https://example.org) and ![a picture](https://example.org/p.png).

1. one
2. two
   - deeper
   - [x] no task here

> quoted

***

- [ ] open
- [x] done

The end,
on two lines."""
STYLE = Style(LIGHT, LIGHT.ink)


@pytest.fixture
def pane(around: QWidget) -> ProsePane:
    return ProsePane(around)


def prose(text: str) -> list[Prose]:
    return [block for block in read_markdown(text) if not hasattr(block, "language")]  # type: ignore[misc]


def test_growing_word_by_word_ends_as_writing_it_at_once(around: QWidget, pane: ProsePane) -> None:
    for end in range(0, len(TEXT) + 1, 5):
        pane.show_blocks(prose(TEXT[:end]), STYLE)
    pane.show_blocks(prose(TEXT), STYLE)
    at_once = ProsePane(around)
    at_once.show_blocks(prose(TEXT), STYLE)
    assert pane.toHtml() == at_once.toHtml()


def test_only_the_blocks_that_changed_are_written(pane: ProsePane) -> None:
    pane.show_blocks(prose(TEXT), STYLE)
    written = pane.blocks_written
    pane.show_blocks(prose(TEXT + " More."), STYLE)
    assert pane.blocks_written == written + 1
    pane.show_blocks(prose(TEXT + " More."), STYLE)
    assert pane.blocks_written == written + 1


def test_a_shorter_text_leaves_nothing_of_the_longer_one(pane: ProsePane) -> None:
    pane.show_blocks(prose(TEXT), STYLE)
    pane.show_blocks(prose("Title"), STYLE)
    assert pane.toPlainText() == "Title"
    pane.show_blocks(prose("Title\n\nand more"), STYLE)
    pane.show_blocks(prose("Title"), STYLE)
    assert pane.toPlainText() == "Title"


def test_other_colours_write_everything_again(pane: ProsePane) -> None:
    pane.show_blocks(prose("words"), STYLE)
    pane.show_blocks(prose("words"), Style(DARK, DARK.ink))
    assert pane.textCursor().charFormat().foreground().color().name().upper() == DARK.ink


def test_raw_html_is_words(pane: ProsePane) -> None:
    pane.show_blocks(prose(TEXT), STYLE)
    assert "<b>with</b>" in pane.toPlainText()


def test_nothing_is_loaded(pane: ProsePane) -> None:
    pane.show_blocks(prose(TEXT), STYLE)
    assert "<img" not in pane.toHtml()
    assert "a picture (https://example.org/p.png)" in pane.toPlainText()
    for kind in QTextDocument.ResourceType:
        assert pane.loadResource(kind.value, "https://example.org/p.png") is None


def test_a_narrower_column_is_higher(pane: ProsePane) -> None:
    pane.show_blocks(prose("many words " * 40), STYLE)
    assert pane.height_for(200) > pane.height_for(500) > 20


def test_a_short_line_is_as_wide_as_it_needs(pane: ProsePane) -> None:
    pane.show_blocks(prose("short"), STYLE)
    assert 20 < pane.natural_width(400) < 80
    pane.show_blocks(prose("many words " * 40), STYLE)
    assert 300 < pane.natural_width(400) <= 400


def test_a_copy_is_plain_text_with_the_markers(pane: ProsePane) -> None:
    pane.show_blocks(prose(TEXT), STYLE)
    pane.selectAll()
    pane.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert not copied.hasHtml()
    assert "1. one\n2. two\n  ◦ deeper" in copied.text()
    assert "[ ] open\n[x] done" in copied.text()
    assert copied.text().endswith("The end,\non two lines.")


def test_a_copy_from_inside_an_item_has_no_marker(pane: ProsePane) -> None:
    pane.show_blocks(prose("- one two"), STYLE)
    cursor = pane.textCursor()
    cursor.setPosition(4)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    pane.copy()
    assert QGuiApplication.clipboard().text() == "two"


def test_a_word_without_end_is_broken_anywhere_and_costs_the_next_text_nothing(pane: ProsePane) -> None:
    pane.show_blocks(prose("before\n\n" + "x" * 150_000), STYLE)
    assert pane.wordWrapMode() is QTextOption.WrapMode.WrapAnywhere  # else this takes minutes
    assert pane.natural_width(400) <= 400
    pane.show_blocks(prose("before\n\nand after"), STYLE)
    pane.show_blocks(prose("another"), STYLE)
    assert pane.wordWrapMode() is QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def test_the_first_words_are_not_laid_out_at_no_width(pane: ProsePane) -> None:
    pane.show_blocks(prose("a few words on a line"), STYLE)
    assert pane.document().begin().layout().lineCount() == 1


def test_the_markers_at_the_end_of_a_long_list_are_painted(around: QWidget, pane: ProsePane) -> None:
    around.show()
    pane.show_blocks(prose("- item\n" * 300), STYLE)
    height = pane.height_for(400)
    pane.setGeometry(0, 0, 400, height)
    pane.show()
    seen = pane.grab(QRect(0, height - 20, 26, 20)).toImage()  # left of the words
    ground = seen.pixel(0, 0)
    assert any(seen.pixel(x, y) != ground for x in range(seen.width()) for y in range(seen.height()))


@pytest.mark.parametrize("before", ["", "A first paragraph.\n\n", "- one\n- two\n"])
def test_what_is_selected_in_an_answer_stays_selected_while_it_grows(pane: ProsePane, before: str) -> None:
    pane.show_blocks(prose(f"{before}the words that"), STYLE)
    cursor = pane.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor, 2)
    pane.setTextCursor(cursor)
    for end in (" are", " are being", " are being written"):
        pane.show_blocks(prose(f"{before}the words that{end}"), STYLE)
        assert pane.textCursor().selectedText() == "words that"


def test_words_that_are_not_there_any_more_are_not_selected(pane: ProsePane) -> None:
    pane.show_blocks(prose("some words"), STYLE)
    pane.selectAll()
    pane.show_blocks(prose("other words"), STYLE)
    assert not pane.has_selection()

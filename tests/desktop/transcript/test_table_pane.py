"""Tables on the screen: as wide as the column at most, and written row by row while they grow."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop.theme.tokens import DARK, LIGHT
from desktop.transcript.markdown.blocks import Table
from desktop.transcript.markdown.reading import read_markdown
from desktop.transcript.style import Style
from desktop.transcript.table_pane import TablePane

STYLE = Style(LIGHT, LIGHT.ink)
HEAD = "| a | b |\n|---|--:|\n"


def table(text: str) -> Table:
    (block,) = read_markdown(text)
    assert isinstance(block, Table)
    return block


@pytest.fixture
def pane(around: QWidget) -> TablePane:
    return TablePane(around)


def words(pane: TablePane) -> list[str]:
    return pane.toPlainText().split()


def test_growing_ends_as_writing_it_at_once(pane: TablePane, around: QWidget) -> None:
    rows = [f"| {number} | *{number}* |\n" for number in range(5)]
    for end in range(6):
        pane.show_table(table(HEAD + "".join(rows[:end])), STYLE)
    at_once = TablePane(around)
    at_once.show_table(table(HEAD + "".join(rows)), STYLE)
    assert pane.toHtml() == at_once.toHtml()
    assert pane.cells_written == 12
    assert pane.height_for(300) == at_once.height_for(300)


def test_a_row_that_changed_is_written_again(pane: TablePane) -> None:
    pane.show_table(table(HEAD + "| 1 | 2 |\n| 3 |"), STYLE)
    pane.show_table(table(HEAD + "| 1 | 2 |\n| 3 | 4 |"), STYLE)
    assert words(pane) == ["a", "b", "1", "2", "3", "4"]


def test_a_shorter_or_another_table_leaves_nothing_of_the_first(pane: TablePane) -> None:
    pane.show_table(table(HEAD + "| 1 | 2 |\n| 3 | 4 |"), STYLE)
    pane.show_table(table(HEAD + "| 1 | 2 |"), STYLE)
    assert words(pane) == ["a", "b", "1", "2"]
    pane.show_table(table("| x |\n|---|\n| y |"), STYLE)
    assert words(pane) == ["x", "y"]
    pane.show_table(table("| x |\n|---|\n| y |"), Style(DARK, DARK.ink))
    assert words(pane) == ["x", "y"]


def test_the_lines_around_a_table_take_no_room(pane: TablePane) -> None:
    pane.show_table(table(HEAD), STYLE)
    one = pane.height_for(300)
    assert 24 < one < 40


def test_many_columns_are_scrolled_to_and_break_no_word(pane: TablePane) -> None:
    columns = "| wording " * 30
    pane.show_table(table(f"{columns}|\n{'|---' * 30}|\n{columns}|"), STYLE)
    assert pane.height_for(400) < 100
    assert pane.document().size().width() > 400


def test_a_word_that_no_column_could_hold_is_broken(pane: TablePane) -> None:
    pane.show_table(table(HEAD + "| 1 | 2 |"), STYLE)
    pane.show_table(table(HEAD + f"| 1 | 2 |\n| {'w' * 3000} | 4 |"), STYLE)
    pane.height_for(400)
    assert pane.document().size().width() <= 401

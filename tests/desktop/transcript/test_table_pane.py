"""Tables on the screen: as wide as the column at most, and written row by row while they grow."""

import pytest
from PySide6.QtGui import QTextTable
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


HEBREW = "| שם | כמות |\n|---|--:|\n| תפוח | 12 |\n| Pear | **3** |\n"


def lefts(pane: TablePane, row: int) -> list[float]:
    """Where the cells of a row begin, in the order of the table."""
    made = pane.document().rootFrame().childFrames()[0]
    assert isinstance(made, QTextTable)
    layout = pane.document().documentLayout()
    blocks = [made.cellAt(row, column).firstCursorPosition().block() for column in range(made.columns())]
    found = {block.text(): layout.blockBoundingRect(block).left() + block.layout().lineAt(0).x() for block in blocks}
    cells = [("שם", "כמות"), ("תפוח", "12"), ("Pear", "3")][row]
    return [found[cell] for cell in cells]


@pytest.mark.parametrize("row", [0, 1, 2])
def test_a_table_that_is_read_from_the_right_has_its_first_column_there(pane: TablePane, row: int) -> None:
    pane.show_table(table(HEBREW), STYLE)
    pane.height_for(400)
    first, second = lefts(pane, row)
    assert first > second


def test_a_table_that_is_read_from_the_right_grows_and_is_copied_in_its_own_order(pane: TablePane) -> None:
    lines = HEBREW.splitlines(keepends=True)
    for end in range(2, len(lines) + 1):
        pane.show_table(table("".join(lines[:end])), STYLE)
    pane.selectAll()
    assert pane.selected_text() == "שם\tכמות\nתפוח\t12\nPear\t3"
    assert pane.selected_markdown().splitlines() == [
        "| שם | כמות |",
        "| --- | ---: |",
        "| תפוח | 12 |",
        "| Pear | **3** |",
    ]


def test_another_table_in_the_same_pane_is_read_from_its_own_side(pane: TablePane) -> None:
    pane.show_table(table(HEBREW), STYLE)
    pane.show_table(table(HEAD + "| 1 | 2 |"), STYLE)
    pane.selectAll()
    assert pane.selected_text() == "a\tb\n1\t2"


def test_a_wide_table_that_is_read_from_the_right_is_shown_from_there(pane: TablePane, around: QWidget) -> None:
    def show(first: str) -> None:
        names = " | ".join(f"{first}{number}" for number in range(30))
        pane.show_table(table(f"| {names} |\n{'|---' * 30}|\n"), STYLE)
        pane.resize(300, pane.height_for(300))

    around.show()
    pane.show()
    bar = pane.horizontalScrollBar()
    show("עמודה")
    assert bar.value() == bar.maximum() > 0
    bar.setValue(bar.maximum() // 2)
    pane.resize(320, pane.height_for(320))
    assert bar.value() < bar.maximum()
    show("column")
    assert bar.value() == 0

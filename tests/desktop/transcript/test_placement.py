"""Which rows are on the screen, and where: no gaps, no overlaps, nothing measured that is not needed."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.transcript.heights import RowHeights
from desktop.transcript.placement import Anchor, Placement, place_at_end, place_from

SCREEN, HEAD, FOOT = 600, 24, 16


class Rows:
    """True heights behind guesses, and a note of which were asked for."""

    def __init__(self, true: list[int], guesses: list[int] | None = None) -> None:
        self.true = true
        self.heights = RowHeights(guesses or [100] * len(true))
        self.measured: set[int] = set()

    def measure(self, row: int) -> int:
        self.measured.add(row)
        return self.true[row]

    def at(self, row: int, y: int) -> Placement:
        return place_from(Anchor(row, y), self.heights, SCREEN, HEAD, FOOT, self.measure)

    def at_end(self) -> Placement:
        return place_at_end(self.heights, SCREEN, HEAD, FOOT, self.measure)


def check(rows: Rows, placement: Placement) -> None:
    shown = sorted(placement.tops)
    assert shown == list(range(shown[0], shown[-1] + 1))
    for row in shown[:-1]:
        assert placement.tops[row] + rows.true[row] == placement.tops[row + 1]
    assert all(rows.heights[row] == rows.true[row] for row in shown)
    assert placement.tops[shown[0]] <= HEAD
    assert shown[0] == 0 or placement.tops[shown[0]] <= 0
    assert shown[-1] == len(rows.true) - 1 or placement.tops[shown[-1]] + rows.true[shown[-1]] >= SCREEN


@given(st.lists(st.integers(20, 2000), min_size=1, max_size=60), st.data())
def test_the_screen_is_full_and_rows_touch(true: list[int], data: st.DataObject) -> None:
    rows = Rows(true)
    row = data.draw(st.integers(0, len(true) - 1))
    check(rows, rows.at(row, data.draw(st.integers(-3000, 3000))))
    check(rows, rows.at_end())


@given(st.lists(st.integers(20, 2000), min_size=30, max_size=60), st.integers(5, 20), st.integers(-400, 0))
def test_the_anchor_stays_where_it_is_whatever_the_guesses_were(true: list[int], row: int, y: int) -> None:
    rows = Rows([max(height, 500) for height in true], [37] * len(true))
    placement = rows.at(row, y)
    assert placement.tops[row] == y


def test_the_end_of_a_long_path_stands_above_the_foot() -> None:
    rows = Rows([150] * 50)
    placement = rows.at_end()
    assert placement.tops[49] + 150 == SCREEN - FOOT
    assert placement.end == SCREEN - FOOT


def test_a_short_path_starts_at_the_top() -> None:
    rows = Rows([150, 150])
    assert rows.at_end().tops == {0: HEAD, 1: HEAD + 150}


def test_only_what_is_shown_is_measured() -> None:
    rows = Rows([150] * 10_000)
    rows.at_end()
    assert len(rows.measured) <= 6
    rows.measured.clear()
    rows.at(5000, -20)
    assert len(rows.measured) <= 7


def test_no_space_stays_below_the_last_row() -> None:
    rows = Rows([150] * 50)
    assert rows.at(49, 0).tops[49] + 150 == SCREEN - FOOT

"""Row heights and their sums."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.transcript.heights import RowHeights

HEIGHTS = st.lists(st.integers(1, 5000), min_size=1, max_size=200)


@given(HEIGHTS)
def test_offsets_are_the_sums_of_what_is_before(heights: list[int]) -> None:
    rows = RowHeights(heights)
    assert [rows.offset(row) for row in range(len(heights) + 1)] == [
        sum(heights[:row]) for row in range(len(heights) + 1)
    ]
    assert rows.total == sum(heights)


@given(HEIGHTS, st.integers(-10, 1_100_000))
def test_the_row_at_an_offset_covers_it(heights: list[int], offset: int) -> None:
    rows = RowHeights(heights)
    row = rows.row_at(offset)
    assert rows.offset(row) <= max(offset, 0) or row == 0
    assert offset < rows.offset(row + 1) or row == len(heights) - 1


@given(HEIGHTS, st.data())
def test_setting_adding_and_cutting_keep_the_sums_right(heights: list[int], data: st.DataObject) -> None:
    rows = RowHeights(heights)
    expected = list(heights)
    for _ in range(10):
        match data.draw(st.sampled_from(["set", "append", "truncate"])):
            case "set" if expected:
                row = data.draw(st.integers(0, len(expected) - 1))
                expected[row] = data.draw(st.integers(1, 5000))
                rows.set(row, expected[row])
            case "append":
                expected.append(data.draw(st.integers(1, 5000)))
                rows.append(expected[-1])
            case "truncate":
                del expected[data.draw(st.integers(0, len(expected))) :]
                rows.truncate(len(expected))
    assert [rows[row] for row in range(len(rows))] == expected
    assert [rows.offset(row) for row in range(len(rows) + 1)] == [
        sum(expected[:row]) for row in range(len(expected) + 1)
    ]

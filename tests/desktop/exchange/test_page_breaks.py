"""Pages end between rows, and what belongs together stays together where it can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.page_breaks import Row, Slice, slices


def rows(*heights: float, kept: tuple[int, ...] = ()) -> list[Row]:
    tops = [sum(heights[:place]) for place in range(len(heights))]
    return [
        Row(top, top + height, place in kept) for place, (top, height) in enumerate(zip(tops, heights, strict=True))
    ]


@pytest.mark.parametrize(
    ("given_rows", "room", "wanted"),
    [
        (rows(10, 10), 100, [Slice(0, 20, False)]),
        (rows(40, 40, 40), 100, [Slice(0, 80, False), Slice(80, 120, True)]),
        (rows(40, 40), 30, [Slice(0, 80, True)]),
        (rows(40, 40), 40, [Slice(0, 40, False), Slice(40, 80, True)]),
        (rows(40, 10, 60, kept=(1,)), 100, [Slice(0, 40, False), Slice(40, 110, True)]),
        (rows(10, 60, kept=(0,)), 50, [Slice(0, 70, True)]),
        (rows(60, 60, 60, kept=(0, 1)), 100, [Slice(0, 60, False), Slice(60, 120, True), Slice(120, 180, True)]),
        (
            rows(250, 10),
            100,
            [Slice(0, 100, False), Slice(100, 200, True), Slice(200, 250, True), Slice(250, 260, True)],
        ),
        ([], 100, []),
    ],
)
def test_where_pages_end(given_rows: list[Row], room: float, wanted: list[Slice]) -> None:
    assert list(slices(given_rows, room, 100)) == wanted


@given(
    st.lists(st.tuples(st.integers(0, 150), st.booleans()), max_size=30),
    st.integers(0, 100),
)
def test_nothing_is_left_out_and_no_slice_is_taller_than_a_page(made: list[tuple[int, bool]], room: int) -> None:
    found = rows(*(height for height, _ in made), kept=tuple(n for n, (_, keeps) in enumerate(made) if keeps))
    cut = list(slices(found, room, 100))
    assert [one.bottom for one in cut[:-1]] == [other.top for other in cut[1:]]
    assert sum(each.bottom - each.top for each in cut) == sum(height for height, _ in made)
    assert all(each.bottom - each.top <= (100 if each.begins_page else room) for each in cut)
    assert all(each.begins_page for each in cut[1:])
    ends = {row.bottom for row in found}
    tall = [row for row in found if row.bottom - row.top > 100]
    assert all(each.bottom in ends or any(row.top <= each.bottom <= row.bottom for row in tall) for each in cut)

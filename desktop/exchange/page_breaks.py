"""Where what stands below each other is cut into pages. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """What no page ends in: a line of text, or the row of a table. In the same measure as the room on a page."""

    top: float
    bottom: float
    keeps_next: bool = False
    """It is not the last on its page, as far as there is room for that."""


@dataclass(frozen=True)
class Slice:
    """What of it stands on one page."""

    top: float
    bottom: float
    begins_page: bool


def slices(rows: Sequence[Row], room: float, page: float) -> Iterator[Slice]:
    """The rows in slices: `room` is what is left of the page under way, `page` all of one. A row that is taller is cut anywhere."""
    first = 0
    begins_page = False
    while first < len(rows):
        top = rows[first].top
        fitting = first
        while fitting < len(rows) and rows[fitting].bottom - top <= room:
            fitting += 1
        end = fitting
        while first < end < len(rows) and rows[end - 1].keeps_next:
            end -= 1
        if end == first and room < page:
            room, begins_page = page, True
            continue
        if end == first:
            end = max(fitting, first + 1)  # what keeps together is more than a page holds, or one row is
        bottom = rows[end - 1].bottom
        while bottom - top > page:
            yield Slice(top, top + page, begins_page)
            top, begins_page = top + page, True
        yield Slice(top, bottom, begins_page)
        first, room, begins_page = end, page, True

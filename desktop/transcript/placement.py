"""Which rows are on the screen and where: the arithmetic of the transcript, without its widgets."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.transcript.heights import RowHeights

Measure = Callable[[int], int]
"""Brings a row onto the screen and gives its true height in pixels."""


@dataclass(frozen=True)
class Anchor:
    """What keeps its place: a row, and the pixels from the top of the screen to its top (less than 0 where it starts above)."""

    row: int
    y: int


@dataclass(frozen=True)
class Placement:
    """The rows on the screen with the y of each, and the first of them as the anchor for the next time."""

    tops: dict[int, int]
    anchor: Anchor
    end: int
    """The y at which the last row of the transcript ends, on the screen or guessed."""


def place_from(anchor: Anchor, heights: RowHeights, screen: int, head: int, foot: int, measure: Measure) -> Placement:
    """Fill the screen around the anchor; no gap stays above the first row or below the last one.

    `head` and `foot` are the pixels before the first row and after the last. Heights are set to what `measure` gives.
    """
    tops = _fill(anchor, heights, screen, measure)
    first, last = min(tops), max(tops)
    bottom = tops[last] + heights[last]
    if last == len(heights) - 1 and bottom + foot < screen:
        return place_at_end(heights, screen, head, foot, measure)
    if first == 0 and tops[0] > head:
        tops = _fill(Anchor(0, head), heights, screen, measure)
    return _placed(tops, heights)


def place_at_end(heights: RowHeights, screen: int, head: int, foot: int, measure: Measure) -> Placement:
    """Fill the screen from its lower edge; a transcript that is shorter than the screen starts at the top."""
    last = len(heights) - 1
    heights.set(last, measure(last))
    tops = _fill(Anchor(last, screen - foot - heights[last]), heights, screen, measure)
    if tops.get(0, 0) > head:
        tops = _fill(Anchor(0, head), heights, screen, measure)
    return _placed(tops, heights)


def _fill(anchor: Anchor, heights: RowHeights, screen: int, measure: Measure) -> dict[int, int]:
    tops: dict[int, int] = {}
    row, y = anchor.row, anchor.y
    while row < len(heights) and (y < screen or not tops):
        tops[row] = y
        heights.set(row, measure(row))
        y += heights[row]
        row += 1
    row, y = anchor.row, anchor.y
    while row > 0 and y > 0:
        row -= 1
        heights.set(row, measure(row))
        y -= heights[row]
        tops[row] = y
    return tops


def _placed(tops: dict[int, int], heights: RowHeights) -> Placement:
    on_screen = {row: y for row, y in tops.items() if y + heights[row] > 0}
    on_screen = on_screen or {max(tops): tops[max(tops)]}
    first = min(on_screen)
    end = on_screen[first] + heights.total - heights.offset(first)
    return Placement(on_screen, Anchor(first, on_screen[first]), end)

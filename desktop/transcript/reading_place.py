"""Where somebody reads in the transcript: at its end, which is followed, or at a message that keeps its place on the screen."""

from desktop.transcript.heights import RowHeights
from desktop.transcript.placement import Anchor, Measure, Placement, place_at_end, place_from

HEAD = 20
"""Pixels above the first row."""


class ReadingPlace:
    """Follows the end until it is told otherwise. All in pixels; `heights` are those of all rows, `screen` is that of the screen."""

    def __init__(self) -> None:
        self.anchor = Anchor(0, HEAD)
        self.follows = True
        """Whether the end stays on the screen when something is added to it."""

    def follow_end(self) -> None:
        """Go to the end and stay there."""
        self.follows = True
        self.anchor = Anchor(0, HEAD)

    def go_to(self, row: int) -> None:
        """Go to the start of a row."""
        self.follows = False
        self.anchor = Anchor(row, HEAD)

    def keep(self, anchor: Anchor) -> None:
        """Keep a row where it is now."""
        self.follows = False
        self.anchor = anchor

    def shift(self, by: int) -> None:
        """What stands at the top of the screen grew above its edge: keep what is seen of it."""
        self.anchor = Anchor(self.anchor.row, self.anchor.y + by)

    def stay_within(self, rows: int) -> None:
        """Only so many rows are left."""
        if self.anchor.row >= rows:
            self.anchor = Anchor(max(rows - 1, 0), HEAD)

    def scroll(self, to: int, by: int, heights: RowHeights, screen: int, *, is_end: bool) -> None:
        """The scroll bar was moved `by` so much, and stands at `to`; `is_end`: as far down as it goes. There must be a row."""
        self.follows = False
        if abs(by) <= 2 * screen:
            # What was on the screen moves by what the user moved, however wrong the guessed heights around it turn out to be.
            self.anchor = Anchor(self.anchor.row, self.anchor.y - by)
        elif is_end:
            self.follows = True
        else:
            row = heights.row_at(to - HEAD)
            self.anchor = Anchor(row, HEAD + heights.offset(row) - to)

    def place(self, heights: RowHeights, screen: int, foot: int, measure: Measure) -> Placement:
        """Say which rows are on the screen now, and where."""
        if not len(heights):
            placement = Placement({}, Anchor(0, HEAD), HEAD)
        elif self.follows:
            placement = place_at_end(heights, screen, HEAD, foot, measure)
        else:
            placement = place_from(self.anchor, heights, screen, HEAD, foot, measure)
        self.anchor = placement.anchor
        return placement

    def scrolled_to(self, heights: RowHeights) -> int:
        """Where the scroll bar belongs."""
        return HEAD + heights.offset(self.anchor.row) - self.anchor.y

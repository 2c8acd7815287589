"""The heights of ten thousand rows, most of them guessed: a Fenwick tree over whole pixels."""

from collections.abc import Iterable


class RowHeights:
    """Row heights with their prefix sums. Setting a height, an offset and the row at an offset cost log n; all in pixels."""

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._sums = [0, *self._heights]
        for index in range(1, len(self._sums)):
            parent = index + (index & -index)
            if parent < len(self._sums):
                self._sums[parent] += self._sums[index]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self.offset(len(self._heights))

    def offset(self, row: int) -> int:
        """Where a row starts: the sum of the heights before it. `row` may be the length."""
        sum_before = 0
        while row > 0:
            sum_before += self._sums[row]
            row -= row & -row
        return sum_before

    def row_at(self, offset: int) -> int:
        """The row that covers an offset; the first or the last one where it lies outside. There must be a row."""
        row = 0
        step = 1 << len(self._heights).bit_length()
        left = max(offset, 0)
        while step:
            ahead = row + step
            if ahead < len(self._sums) and self._sums[ahead] <= left:
                row = ahead
                left -= self._sums[ahead]
            step >>= 1
        return min(row, len(self._heights) - 1)

    def set(self, row: int, height: int) -> None:
        """Give a row its height."""
        change = height - self._heights[row]
        if not change:
            return
        self._heights[row] = height
        index = row + 1
        while index < len(self._sums):
            self._sums[index] += change
            index += index & -index

    def append(self, height: int) -> None:
        """Add a row at the end."""
        index = len(self._sums)
        self._sums.append(self.offset(index - 1) - self.offset(index - (index & -index)) + height)
        self._heights.append(height)

    def truncate(self, rows: int) -> None:
        """Keep only the first rows."""
        del self._heights[rows:]
        del self._sums[rows + 1 :]

"""The few row widgets that ten thousand messages share."""

from collections.abc import Callable, Iterator

from desktop.theme.tokens import Tokens
from desktop.transcript.row import MessageRow


class RowPool:
    """Rows in use by the number of their message, and those waiting to be used again.

    A row that holds the keyboard's focus or a selection is not taken from its message while it is off the screen: it waits there,
    out of sight, until it holds nothing.
    """

    def __init__(self, make: Callable[[], MessageRow]) -> None:
        self._make = make
        self._used: dict[int, MessageRow] = {}
        self._spare: list[tuple[int, MessageRow]] = []
        """With the number that each was used for last."""

    def __contains__(self, number: int) -> bool:
        return number in self._used

    def __iter__(self) -> Iterator[tuple[int, MessageRow]]:
        return iter(sorted(self._used.items()))

    def __getitem__(self, number: int) -> MessageRow:
        return self._used[number]

    def restyle(self, tokens: Tokens) -> None:
        """Give all rows other colours."""
        for row in self._used.values():
            row.restyle(tokens, used=True)
        for _, row in self._spare:
            row.restyle(tokens, used=False)

    def take(self, number: int) -> MessageRow:
        """A row for a message that has none: the one that it had before, where that waits, which screen readers know it by."""
        last = len(self._spare) - 1
        own = next((place for place, (was, _) in enumerate(self._spare) if was == number), last)
        row = self._spare.pop(own)[1] if self._spare else self._make()
        self._used[number] = row
        return row

    def keep_only(self, numbers: set[int]) -> None:
        """Free the rows of other messages, but for those that hold something."""
        for number in [number for number in self._used if number not in numbers]:
            row = self._used[number]
            row.hide_from_view()
            if not row.has_focus() and not row.has_selection():
                self._spare.append((number, self._used.pop(number)))

    def free_from(self, number: int) -> None:
        """Free the rows of this message and of those after it, whatever they hold."""
        for used in [used for used in self._used if used >= number]:
            row = self._used.pop(used)
            row.drop_selection()
            row.hide()
            self._spare.append((used, row))

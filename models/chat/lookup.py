"""What came after these words when they were written before: a guess at the next tokens, from the prompt and the answer so far."""

from collections.abc import Sequence

import numpy as np

_LEAST_MATCH = 3
_MOST_MATCH = 64


class Lookup:
    """Follows a text token by token, and knows where its last tokens have stood before."""

    def __init__(self, tokens: Sequence[int], room: int) -> None:
        """`room` is how many tokens the text may have in all."""
        self._tokens = np.zeros(max(room, len(tokens)), dtype=np.int32)
        self._tokens[: len(tokens)] = tokens
        self._length = len(tokens)
        self._next = 0
        self.matched = 0
        """How many of the text's last tokens stand before the guess as well; 0 where there is no guess."""
        self._search()

    def add(self, token: int) -> None:
        """The text goes on with this token."""
        follows = self.matched and self._tokens[self._next] == token
        self._tokens[self._length] = token
        self._length += 1
        if follows:
            self._next += 1
            self.matched += 1
        else:
            self._search()

    def guess(self, count: int) -> list[int]:
        """The next tokens, if the text goes on as it did before: at most `count`, fewer where it ends before."""
        if not self.matched:
            return []
        return [int(token) for token in self._tokens[self._next : min(self._next + count, self._length)]]

    def _search(self) -> None:
        """The place where most of the last tokens stand; of several the last one."""
        tokens, end = self._tokens, self._length
        self.matched = 0
        if end <= _LEAST_MATCH:
            return
        found = np.flatnonzero(tokens[: end - 1] == tokens[end - 1])
        matched = 1
        while found.size and matched < _MOST_MATCH:
            longer = found[(found >= matched) & (tokens[found - matched] == tokens[end - 1 - matched])]
            if not longer.size:
                break
            found = longer
            matched += 1
        if matched >= _LEAST_MATCH:
            self._next = int(found[-1]) + 1
            self.matched = matched

"""Whether a batch computes to the bit what its tokens do one by one: on some backends, for some models and sizes, and not for others.

It cannot be known beforehand (a kernel is chosen by size, type, threads and length), so it is tried: a batch's logits are put
aside, its tokens are read one by one as if nothing had been, and both are compared. Bits that differ anywhere in the model show in
the logits.

What differs once differs for good: activations are rounded to eight bits between layers, which makes much of a last digit, and the
keys and values that a batch leaves behind are off by as much as its logits. So it does not help to read anew only where two tokens
are close: measured, single tokens behind such a batch were as far off as the batch itself.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_MOST_TRIES = 4


@dataclass
class _Trial:
    key: tuple[int, int]
    tokens: list[int]
    rows: npt.NDArray[np.float32]
    compared: int = 0


class SameBits:
    """What was found so far with one loaded model. Kernels change with a batch's size, and with the length of what was read."""

    def __init__(self) -> None:
        self._found: dict[tuple[int, int], bool] = {}
        self._tries: dict[tuple[int, int], int] = {}
        self._trial: _Trial | None = None

    def is_proven(self, size: int, length: int) -> bool:
        """Whether a batch of `size` that ends at a `length` of the whole text was seen to give the same bits."""
        return self._found.get(_key(size, length), False)

    def may_be(self, size: int, length: int) -> bool:
        """Whether neither it nor a smaller one was yet seen to give other bits, nor it tried in vain several times."""
        key = _key(size, length)
        if any(not same for (other, reach), same in self._found.items() if other <= size and reach == key[1]):
            return False
        return self._tries.get(key, 0) < _MOST_TRIES or key in self._found

    def begin_trial(self, tokens: list[int], length: int, rows: npt.NDArray[np.float32]) -> None:
        """A batch of `tokens` gave these logits, a row for each; the tokens are now read one by one."""
        key = _key(len(tokens), length)
        self._tries[key] = self._tries.get(key, 0) + 1
        self._trial = _Trial(key, tokens, rows)

    @property
    def is_trying(self) -> bool:
        """Whether tokens are read one by one to be compared."""
        return self._trial is not None

    def end_trial(self) -> None:
        """Other tokens come than were tried: nothing was found out."""
        self._trial = None

    def compare(self, token: int, logits: npt.NDArray[np.float32]) -> None:
        """A token was read alone, with this result. A trial ends without one where other tokens come than were tried."""
        trial = self._trial
        if trial is None:
            return
        if trial.tokens[trial.compared] != token:
            self._trial = None
            return
        same = np.array_equal(trial.rows[trial.compared].view(np.uint32), logits.view(np.uint32))
        trial.compared += 1
        if not same or trial.compared == len(trial.tokens):
            self._found[trial.key] = same
            self._trial = None


def _key(size: int, length: int) -> tuple[int, int]:
    return size, max((length - 1).bit_length(), 8)  # cells count in steps of 256; kernels change at a power of two

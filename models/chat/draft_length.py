"""How many tokens to draft: what the guesses were worth so far, against what a batch costs on this machine.

A token that is read alone costs one; a batch of several costs more, and how much more is a matter of model, machine and backend: on a
GPU hardly anything, on a small CPU nearly as much as the tokens one by one. So nothing is drafted where it would not pay.
"""

from collections import deque
from collections.abc import Iterable
from statistics import median
from typing import Final

SIZES: Final = (4, 8, 16, 32, 64)
"""How large a batch may be, its first token included. From 64 on llama.cpp's attention has a quicker kernel on CPUs."""

_LEAST_GAIN = 1.05
_UNKNOWN_COST = 0.6
"""What one more token in a batch costs, in single tokens, before any batch was timed."""
_FORGETTING = 0.98
_OUTLIER = 3.0
_STEADY = 0.995
"""No guess counts as surer, when it is asked how far a text will be followed."""
# Below so many matched tokens: how often a guess is right as long as there is no experience, and what that weighs, in guesses.
_FIRST_HITS: Final = ((8, 0.5, 6.0), (16, 0.8, 8.0), (32, 0.9, 8.0), (None, 0.97, 8.0))


class BatchCosts:
    """What batches have cost on this machine, in single tokens. It outlives an answer; times are in seconds."""

    def __init__(self) -> None:
        self._singles: deque[float] = deque(maxlen=9)
        self._per_token: dict[int, float] = {}

    def note(self, size: int, seconds: float) -> None:
        """A batch of `size` took so long."""
        if size == 1:
            self._singles.append(seconds)
            return
        if not self._singles:
            return
        cost = max(seconds / self.single - 1.0, 0.0) / (size - 1)
        size = _nearest(size, SIZES)
        before = self._per_token.get(size)
        if before is not None:  # a machine that did something else for a moment says nothing of batches
            cost = before + 0.3 * (min(cost, before * _OUTLIER) - before)
        self._per_token[size] = cost

    def cost(self, size: int) -> float:
        """A batch of `size`, in single tokens."""
        if size == 1:
            return 1.0
        per_token = self._per_token[_nearest(size, self._per_token)] if self._per_token else _UNKNOWN_COST
        return 1.0 + (size - 1) * per_token

    @property
    def single(self) -> float:
        """The seconds of a token that is read alone; 0 before any was."""
        return median(self._singles) if self._singles else 0.0

    def trust_again(self) -> None:
        """A new answer: what looked too dear on a machine that was busy is given another chance."""
        self._per_token = {size: min(cost, _UNKNOWN_COST) for size, cost in self._per_token.items()}


class Foresight:
    """How often guesses are right in this answer. Every guess counts, also where nothing was drafted."""

    def __init__(self) -> None:
        self._hits = [[rate * weight, weight] for _, rate, weight in _FIRST_HITS]

    def note(self, matched: int, *, right: bool) -> None:
        """A guess behind `matched` tokens was right, or not."""
        counts = self._hits[_class(matched)]
        counts[0] = counts[0] * _FORGETTING + right
        counts[1] = counts[1] * _FORGETTING + 1.0

    def best_size(self, matched: int, sizes: Iterable[int], costs: BatchCosts) -> int:
        """Which of these batch sizes, smallest first, brings most tokens for its cost; 1 where reading singly is as good."""
        best, best_gain = 1, _LEAST_GAIN
        tokens = likely = 1.0
        size = 1
        for candidate in sizes:
            while size < candidate:
                hits, guesses = self._hits[_class(matched + size - 1)]
                likely *= hits / guesses
                tokens += likely
                size += 1
            gain = tokens / costs.cost(candidate)
            if gain > best_gain:
                best, best_gain = candidate, gain
        return best

    def win(self, matched: int, length: int, costs: BatchCosts) -> float:
        """What following the text for at most `length` tokens more is likely to save, in single tokens."""
        hits, guesses = self._hits[_class(matched)]
        length = min(length, int(1.0 / (1.0 - min(hits / guesses, _STEADY))))
        size = max((size for size in SIZES if size <= length + 1), default=1)
        return length * (1.0 - costs.cost(size) / size)


class DraftAccount:
    """What drafts have saved and cost in this answer, by the time that was measured."""

    def __init__(self, costs: BatchCosts) -> None:
        self._costs = costs
        self._seconds = 0.0
        self._tokens = 0

    def spend(self, tokens: int, seconds: float) -> None:
        """So many tokens were read for the sake of drafts, or once more because of them."""
        most = tokens * self._costs.single * _OUTLIER
        self._seconds += min(seconds, most) if most else seconds

    def save(self) -> None:
        """A token need not be read by itself."""
        self._tokens += 1

    @property
    def balance(self) -> float:
        """In single tokens. Below 0, the answer would have come sooner without drafts."""
        return self._tokens - self._seconds / self._costs.single if self._costs.single else 0.0


def _nearest(size: int, sizes: Iterable[int]) -> int:
    return min(sizes, key=lambda other: abs(other - size))


def _class(matched: int) -> int:
    return next(number for number, (below, _, _) in enumerate(_FIRST_HITS) if below is None or matched < below)

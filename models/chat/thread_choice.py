"""Choosing how many threads to compute on while the work is done, from how long each piece of it took. Pure."""

from collections import deque
from collections.abc import Collection, Iterable

_CHANGED = 1.2
"""So much faster or slower than at the last comparison, and the machine has something else to do than it had then."""
_WORTH_MORE_THREADS = 0.95
_WORSE = 1.15
_FAR_WORSE = 1.5
_SOON, _AT_TIMES = 0.2, 2.0
"""Seconds of work between two trials at least: where the pace has changed, and where it has not.

The second kind is needed: one thread on a busy machine is no slower once the machine is idle, but two would be faster.
"""
_MOST_SECONDS = 30.0
_WORK_TO_COST = 20.0
"""A trial that was slow is paid for by so much work before the next: trials cost a twentieth of the time at most."""


class ThreadChoice:
    """The count to use for the next piece of work. Its clock is the work itself, so it needs no other.

    Another count is tried on the work that is to be done anyway, a few pieces of it, and given up at once where it is slow. So
    nothing is computed for the sake of measuring, and nobody sees a stutter.
    """

    def __init__(self, counts: Iterable[int], count: int, *, pieces: int) -> None:
        """`counts` are those worth trying, `count` is where to begin, and `pieces` how many are compared with as many."""
        self._counts = sorted({*counts, count})
        self._settled = count
        self._tried: int | None = None
        self._pieces = pieces
        self._recent: deque[float] = deque(maxlen=pieces)
        self._trial: list[float] = []
        self._compared_at: float | None = None
        self._since_trial = 0.0
        self._next_trial = 0.0
        self._waiting: list[int] = []

    @property
    def count(self) -> int:
        """How many threads to use for the next piece."""
        return self._settled if self._tried is None else self._tried

    @property
    def settled(self) -> int:
        """The count that is in use but for trials."""
        return self._settled

    def took(self, seconds: float) -> None:
        """The last piece of work took so long, with `count` threads. All pieces are of one size."""
        if self._tried is not None:
            self._follow_trial(seconds)
            return
        self._recent.append(seconds)
        self._since_trial += seconds
        if len(self._recent) < self._pieces or len(self._counts) == 1:
            return
        pace = steady_mean(self._recent)
        if self._compared_at is None:
            self._compared_at = pace
        changed = not self._compared_at / _CHANGED < pace < self._compared_at * _CHANGED
        if self._since_trial >= max(self._next_trial, _SOON if changed else _AT_TIMES):
            self._begin_trial(pace)

    def _begin_trial(self, pace: float) -> None:
        if not self._waiting:
            others = [count for count in self._counts if count != self._settled]
            self._waiting = sorted(others, key=lambda count: abs(self._counts.index(count) - self._place))
        self._tried = self._waiting.pop(0)
        self._trial = []
        self._compared_at = pace

    @property
    def _place(self) -> int:
        return self._counts.index(self._settled)

    def _follow_trial(self, seconds: float) -> None:
        pace = self._compared_at
        assert self._tried is not None and pace is not None  # noqa: S101, PT018
        self._trial.append(seconds)
        tried = steady_mean(self._trial)
        if tried > pace * (_FAR_WORSE if len(self._trial) == 1 else _WORSE):
            self._end_trial(pace, better=False)
        elif len(self._trial) == self._pieces:
            limit = _WORTH_MORE_THREADS if self._tried > self._settled else 1.0
            self._end_trial(pace, better=tried < pace * limit)

    def _end_trial(self, pace: float, *, better: bool) -> None:
        extra = sum(self._trial) - pace * len(self._trial)
        self._next_trial = min(max(extra, 0.0) * _WORK_TO_COST, _MOST_SECONDS)
        self._since_trial = 0.0
        if better and self._tried is not None:
            self._settled = self._tried
            self._compared_at = steady_mean(self._trial)
            self._recent = deque(self._trial, maxlen=self._pieces)
            self._waiting = []
            self._next_trial = 0.0
        self._tried = None


def steady_mean(seconds: Collection[float]) -> float:
    """The mean without the one longest of several, which may be a hiccup. What is slow more often than that counts."""
    if len(seconds) < 3:
        return sum(seconds) / len(seconds)
    return (sum(seconds) - max(seconds)) / (len(seconds) - 1)

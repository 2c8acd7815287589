"""When a worker that says nothing is to be taken for one that hangs."""

from models.workers.vital_signs import work_done

TICK = 1.0
"""Seconds between two looks."""
IDLE_PATIENCE = 30.0
"""Seconds without a word and without any work done: it waits for what never comes."""
QUIET_PATIENCE = 600.0
"""Seconds without a word from one that works: a large model on a slow machine takes minutes for a step, a loop for ever."""


class HangWatch:
    """Counts the looks at one worker. Looks and not time: while a laptop sleeps there are none, and that must not count."""

    def __init__(self, pid: int | None) -> None:
        self._pid = pid
        self._done = self._look()
        self._idle = self._quiet = 0.0

    def hangs(self) -> bool:
        """To be asked every `TICK` seconds in which nothing was heard. Whether it was long enough."""
        done = self._look()
        self._quiet += TICK
        self._idle = self._idle + TICK if done is not None and done == self._done else 0.0
        self._done = done
        return self._idle >= IDLE_PATIENCE or self._quiet >= QUIET_PATIENCE

    def _look(self) -> int | None:
        return None if self._pid is None else work_done(self._pid)

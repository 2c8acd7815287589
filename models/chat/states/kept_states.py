"""What a model had read before it turned to something else, kept in memory so that it need not be read again.

Copies rather than further sequences of the one context: the cells of other chats are missing to the open one, and are gone over with
every token that it writes. To copy 1,500 tokens of the default model takes 20 ms, to put them back 4 ms, to read them seconds.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from models.chat.available_memory import available_memory

WORTH_TOKENS: Final = 32
"""So many tokens are worth a copy; fewer are read again."""
_MOST_STATES = 8
_MOST_SNAPSHOTS = 32
_MOST_BYTES = 2 << 30


@dataclass(frozen=True)
class Read:
    """What a model has read, as far as it matters to what is read next."""

    tokens: tuple[int, ...] = field(repr=False)
    steady: int
    """How many of the first tokens were read in the steps in which a fresh context would read them."""
    winds_back: bool
    """Whether the last tokens can be taken back. Else all of it is of use, or nothing."""

    def usable(self, prompt: Sequence[int], step: int, *, exactly: bool) -> int:
        """How many tokens of `prompt` need not be read: never the last one, which is read for its logits.

        `exactly` counts only what a fresh context would have read in the same steps, of `step` tokens each.
        """
        count = min(common_length(self.tokens, prompt), len(prompt) - 1)
        if exactly:
            count = min(count, self.steady)
            count -= count % step
        return count if self.winds_back or count == len(self.tokens) else 0

    def covers(self, other: "Read", slack: int = WORTH_TOKENS) -> bool:
        """Whether this is as good as `other`, but for `slack` tokens."""
        common = common_length(self.tokens, other.tokens)
        if not self.winds_back and common < len(self.tokens):
            return False
        return common >= len(other.tokens) - slack and self.steady >= other.steady


@dataclass(frozen=True)
class State:
    """What was read, with the bytes that bring a context back to where it had read it."""

    read: Read
    content: npt.NDArray[np.uint8] = field(repr=False)
    thread: int | None
    """The thread that it was read for; None where it is not to be saved."""


class KeptStates:
    """The states used last: eight chats or branches, within a quarter of the memory that is free."""

    def __init__(self) -> None:
        self._states: list[State] = []
        """The one used last at the end."""

    def __len__(self) -> int:
        return len(self._states)

    def has_room_for(self, size: int) -> bool:
        """Whether a state of `size` bytes could be kept at all."""
        return size <= self._most_bytes()

    def covers(self, read: Read) -> bool:
        """Whether what is kept is as good as that."""
        return any(state.read.covers(read) for state in self._states)

    def add(self, state: State) -> None:
        """Keep the state, in place of those that it makes superfluous and of those that were not used for longest."""
        self._states = [each for each in self._states if not state.read.covers(each.read)]
        self._states.append(state)
        most_bytes = self._most_bytes()
        # Where a state cannot be wound back, several of one chat are needed to go back in it.
        most = _MOST_STATES if state.read.winds_back else _MOST_SNAPSHOTS
        while len(self._states) > most or self._bytes() > most_bytes:
            del self._states[0]

    def remove(self, state: State) -> None:
        """Keep it no longer."""
        self._states = [each for each in self._states if each is not state]

    def most(self, usable: Callable[[Read], int]) -> State | None:
        """The state of which the most is of use, None where none is. It counts as used."""
        best = max(self._states, key=lambda state: usable(state.read), default=None)
        if best is None or not usable(best.read):
            return None
        self.remove(best)
        self._states.append(best)
        return best

    def _bytes(self) -> int:
        return sum(state.content.nbytes for state in self._states)

    def _most_bytes(self) -> int:
        free = available_memory()
        return _MOST_BYTES if free is None else min(_MOST_BYTES, (free + self._bytes()) // 4)


def common_length(one: Sequence[int], other: Sequence[int]) -> int:
    """With how many equal tokens both begin."""
    shorter = min(len(one), len(other))
    return next((index for index in range(shorter) if one[index] != other[index]), shorter)

"""How many threads a context computes on: one count to write with and one to read with, both chosen by measuring."""

import time
from collections.abc import Callable, Iterable, Sequence

import llama_cpp.llama_cpp as llama

from models.chat.thread_choice import ThreadChoice, steady_mean
from models.chat.threads import candidates, choose_threads, physical_cores

_WRITING_PIECES, _READING_PIECES = 6, 2
"""So many tokens, or steps of a prompt, are compared with as many."""
_MEASURING_SECONDS = 0.4
_READ_TOKENS = 16
_MOST_THREADS = 512


class ContextThreads:
    """Sets the thread counts of one context before each batch, and learns from how long it took. For the context's own thread.

    A count that was asked for is used throughout. `step_tokens` is the size of the batches from which is learnt about reading.
    `splits_cache`: the cache is of 16 bits, and its sums depend on the count.
    """

    def __init__(
        self, context: llama.llama_context_p, asked: int | None, step_tokens: int, *, splits_cache: bool
    ) -> None:
        self._context = context
        self._step_tokens = step_tokens
        self._splits_cache = splits_cache
        asked = asked if asked is None else min(max(asked, 1), _MOST_THREADS)
        self._counts = candidates(physical_cores()) if asked is None else [asked]
        self._in_use = (0, 0)
        self._most = asked or physical_cores()
        self._use(self._most, self._most, self._counts)
        self.exactly = False
        """Write on one count that is the same at every time, for answers that are to be the same.

        From 256 tokens on, flash attention over a 16-bit cache splits the cache among the threads for a batch of one token: the
        sums come in another order with another count. Reading does not depend on the count, nor does a cache of fewer bits.
        """

    @property
    def writing(self) -> int:
        """The count that a token of an answer is computed on, but for trials."""
        return self._most if self._is_fixed else self._writing.settled

    @property
    def _is_fixed(self) -> bool:
        return self.exactly and self._splits_cache

    def prepare(self) -> None:
        """Set the counts for the next batch."""
        counts = (self._most if self._is_fixed else self._writing.count, self._reading.count)
        if counts != self._in_use:
            self._in_use = counts
            llama.llama_set_n_threads(self._context, *counts)

    def took(self, tokens: int, seconds: float) -> None:
        """A batch of so many tokens took so long."""
        if tokens == 1 and not self._is_fixed:
            self._writing.took(seconds)
        elif tokens == self._step_tokens:
            self._reading.took(seconds)

    def measure(self, compute: Callable[[Sequence[int]], None], token: int) -> None:
        """Choose where to begin. `compute` reads tokens at the beginning of an empty context, and forgets them."""
        if len(self._counts) == 1:
            return

        def timed(tokens: Sequence[int], until: float) -> float:
            taken: list[float] = []
            while not taken or (time.monotonic() < until and len(taken) < 32):
                start = time.perf_counter()
                compute(tokens)
                taken.append(time.perf_counter() - start)
            return steady_mean(taken)

        def fastest(tokens: Sequence[int], use: Callable[[int], None]) -> tuple[int, float]:
            """The best count, and what the first one took."""
            deadline = time.monotonic() + _MEASURING_SECONDS
            found: dict[int, float] = {}

            def seconds(count: int) -> float | None:
                now = time.monotonic()
                if now >= deadline:
                    return None
                use(count)
                found[count] = timed(tokens, now + (deadline - now) / (len(self._counts) - len(found)))
                return found[count]

            return choose_threads(self._counts, seconds), found[self._counts[0]]

        writing, one = fastest([token], lambda count: self._use(count, self._most))
        reading = self._most
        if one * _READ_TOKENS < _MEASURING_SECONDS:  # else it would take seconds, and a prompt's own steps tell soon
            reading, _ = fastest([token] * _READ_TOKENS, lambda count: self._use(writing, count))
        self._use(writing, reading, self._counts)

    def _use(self, writing: int, reading: int, others: Iterable[int] = ()) -> None:
        """Begin with these counts, and go on to try `others`."""
        self._writing = ThreadChoice(others, writing, pieces=_WRITING_PIECES)
        self._reading = ThreadChoice(others, reading, pieces=_READING_PIECES)

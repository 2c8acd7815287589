"""Reading the tokens of an answer, several at a time where it is plain what comes.

Where an answer repeats what stands before it, the next tokens are guessed and read in one batch, which is quicker than one by one.
The sampler then chooses from the logits of each in turn, just as if it had been read alone; from the first that it does not choose
on, the rest is taken out of the context again. So a guess saves time and never has a say in what is written.
"""

import time
from collections import deque

import numpy as np

from models.chat.context_memory import ContextMemory
from models.chat.draft_length import SIZES, BatchCosts, Foresight
from models.chat.loaded_model import LoadedModel
from models.chat.lookup import Lookup
from models.chat.same_bits import SameBits
from models.errors import EngineError

_LARGEST_EXACT = 16
"""What is tried is read twice, so no more than this."""


class Experience:
    """What is known of batches with one loaded model, from one answer to the next."""

    def __init__(self) -> None:
        self.costs = BatchCosts()
        self.bits = SameBits()


class ReadingAhead:
    """Reads one answer's tokens behind what is in memory. For the model's own thread.

    `exactly` reads only such batches as were seen to give the same bits as single tokens, so that the answer is to the bit what it is
    without reading ahead. Else it is so but for rounding: a batch may round otherwise, as it may where a prompt is cut otherwise.
    `settle` is to be called before anything else reads, or looks at the last logits.
    """

    def __init__(self, model: LoadedModel, memory: ContextMemory, experience: Experience, *, exactly: bool) -> None:
        self._model = model
        self._memory = memory
        self._costs = experience.costs
        self._bits = experience.bits if exactly else None
        self._foresight = Foresight()
        self._lookup = Lookup(memory.tokens, model.context_tokens)
        self._ahead: deque[int] = deque()
        self._token = -1
        self.guessed = self.guessed_right = 0
        """How many tokens were read on a guess, and how many of them were written."""
        self.row = -1
        """Whose logits in the last batch are those behind the last token; -1 is the batch's last."""
        self._costs.trust_again()

    def read(self, token: int, most: int) -> None:
        """Have the logits behind `token`, after which at most `most` more fit or are wanted.

        Where a stop is asked for, there are none.
        """
        self._learn(token)
        if self._ahead and self._ahead[0] == token:
            self._ahead.popleft()
            self.guessed_right += 1
            self.row += 1
            return
        self._take_back(len(self._ahead))
        tokens = [token, *self._draft(most)]
        if self._bits is None or self._bits.is_proven(len(tokens), len(self._memory) + len(tokens)):
            self._decode(tokens)
            self.guessed += len(self._ahead)
        else:
            self._read_singly(tokens, self._bits)

    def settle(self) -> None:
        """Have in memory what was written and no more, with the logits of its last token."""
        if self._ahead:
            self._take_back(len(self._ahead) + 1)
            self._decode([self._token])

    def close(self) -> None:
        """The answer is over: forget what was read and not written."""
        self._take_back(len(self._ahead))
        if self._bits is not None:
            self._bits.end_trial()

    def _learn(self, token: int) -> None:
        guess = self._lookup.guess(1)
        if guess:
            self._foresight.note(self._lookup.matched, right=guess[0] == token)
        self._lookup.add(token)
        self._token = token

    def _draft(self, most: int) -> list[int]:
        """What to read beyond a token that is about to be read."""
        if not self._lookup.matched or not self._may_draft:
            return []
        guess = self._lookup.guess(min(most, SIZES[-1] - 1))
        sizes = [size for size in SIZES if size <= len(guess) + 1 and self._is_exact_enough(size)]
        return guess[: self._foresight.best_size(self._lookup.matched, sizes, self._costs) - 1]

    @property
    def _may_draft(self) -> bool:
        return self._model.reads_ahead and self._model.winds_back and not (self._bits and self._bits.is_trying)

    def _is_exact_enough(self, size: int) -> bool:
        if self._bits is None:
            return True
        return size <= _LARGEST_EXACT and self._bits.may_be(size, len(self._memory) + size)

    def _read_singly(self, tokens: list[int], bits: SameBits) -> None:
        """Read the first of these alone; where there are more, read all in a batch before, only to see what comes of it."""
        if len(tokens) > 1 and self._decode(tokens):
            rows = np.stack([self._model.logits(row) for row in range(len(tokens))])
            self._take_back(len(tokens))
            bits.begin_trial(tokens, len(self._memory) + len(tokens), rows)
        if self._decode(tokens[:1]) and bits.is_trying:
            bits.compare(tokens[0], self._model.logits())

    def _decode(self, tokens: list[int]) -> bool:
        """Read them in one batch. False where a stop is asked for: it is then as if that had not begun."""
        start = time.perf_counter()
        self._ahead.clear()
        self.row = -1
        if not self._memory.read(tokens, every_row=len(tokens) > 1):
            return False
        self._model.wait()
        self._costs.note(len(tokens), time.perf_counter() - start)
        if len(tokens) > 1:
            self._ahead.extend(tokens[1:])
            self.row = 0
        return True

    def _take_back(self, count: int) -> None:
        self._ahead.clear()
        if count:
            left = len(self._memory) - count
            self._memory.forget_last(count)
            if len(self._memory) != left:
                raise EngineError("The model could not go on with its answer. Try again.")

"""Reading the tokens of an answer, several at a time where it is plain what comes.

Where an answer repeats what stands before it, the next tokens are guessed and read in one batch, which is quicker than one by one.
The sampler then chooses from the logits of each in turn, just as if it had been read alone; from the first that it does not choose
on, the rest is taken out of the context again. So a guess saves time and never has a say in what is written.
"""

import time
from collections import deque
from enum import Enum, auto

import numpy as np

from models.chat.context_memory import ContextMemory
from models.chat.draft_length import SIZES, BatchCosts, Foresight
from models.chat.loaded_model import LoadedModel
from models.chat.lookup import Lookup
from models.chat.same_bits import SameBits
from models.errors import EngineError

_LARGEST_EXACT = 16
"""What is tried is read twice, so no more than this."""
SURE_LEAD = 0.3
"""Where the likeliest token leads by so much, rounding hardly ever decides. Measured behind batches on two threads, with the
default model and 1,300 tokens that repeat: a lead is off by 0.09 in the middle, by 0.25 at 90 of 100, by 0.5 at 99, by 0.85 at
most, and nearly all leads are far above that. With 1.0 as the limit five of 16 texts were read again, with 0.3 two of
28; all came out the same."""
_LOST_AT_MOST = 8
"""So many tokens may be read once more before as many guesses have to make up for them twice over."""


class Same(Enum):
    """How far an answer is to be what it is when each token is read alone."""

    BITS = auto()
    """To the bit: only such batches are read as were seen to give the same bits."""
    CHOICES = auto()
    """In every choice of the likeliest token. Where it is a close one, what was read in batches is read once more, one by one."""
    DRAWS = auto()
    """But for rounding, as where a prompt is cut otherwise: enough where each answer is drawn anew."""


class Experience:
    """What is known of batches with one loaded model, from one answer to the next."""

    def __init__(self) -> None:
        self.costs = BatchCosts()
        self.bits = SameBits()


class ReadingAhead:
    """Reads one answer's tokens behind what is in memory. For the model's own thread.

    `settle` is to be called before anything else reads, or looks at the last logits.
    """

    def __init__(self, model: LoadedModel, memory: ContextMemory, experience: Experience, same: Same) -> None:
        self._model = model
        self._memory = memory
        self._costs = experience.costs
        self._same = same
        self._bits = experience.bits
        self._rounded_from: int | None = None
        self._lost = 0
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
        start = len(self._memory)
        is_exact = len(tokens) == 1 or self._bits.is_proven(len(tokens), start + len(tokens))
        if self._same is Same.BITS and (self._bits.is_trying or not is_exact):
            self._read_singly(tokens)
            return
        if self._decode(tokens) and not is_exact and self._same is Same.CHOICES and self._rounded_from is None:
            self._rounded_from = start
        self.guessed += len(self._ahead)

    @property
    def is_rounded(self) -> bool:
        """Whether a close choice may come out otherwise than if each token had been read alone, and is not to."""
        return self._rounded_from is not None

    def read_again(self) -> None:
        """Read one by one what was read in batches, up to the last token that was written. Less where a stop is asked for."""
        if self._rounded_from is None:
            return
        self._take_back(len(self._ahead))
        again = list(self._memory.tokens[self._rounded_from :])
        self._take_back(len(again))
        self._lost += len(again)
        for token in again:
            if not self._decode([token]):
                break
        self._rounded_from = None

    def settle(self) -> None:
        """Have in memory what was written and no more, with the logits of its last token."""
        if self._ahead:
            self._take_back(len(self._ahead) + 1)
            self._decode([self._token])

    def close(self) -> None:
        """The answer is over: forget what was read and not written."""
        self._take_back(len(self._ahead))
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
        if self._bits.is_trying or self._lost > _LOST_AT_MOST + self.guessed_right / 2:
            return False
        return self._model.reads_ahead and self._model.winds_back

    def _is_exact_enough(self, size: int) -> bool:
        if self._same is not Same.BITS:
            return True
        return size <= _LARGEST_EXACT and self._bits.may_be(size, len(self._memory) + size)

    def _read_singly(self, tokens: list[int]) -> None:
        """Read the first of these alone; where there are more, read all in a batch before, only to see what comes of it."""
        if len(tokens) > 1 and self._decode(tokens):
            rows = np.stack([self._model.logits(row) for row in range(len(tokens))])
            self._take_back(len(tokens))
            self._bits.begin_trial(tokens, len(self._memory) + len(tokens), rows)
        if self._decode(tokens[:1]) and self._bits.is_trying:
            self._bits.compare(tokens[0], self._model.logits())

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

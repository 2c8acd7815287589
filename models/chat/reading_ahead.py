"""Reading the tokens of an answer, several at a time where it is plain what comes.

Where an answer repeats what stands before it, the next tokens are guessed and read in one batch, which is quicker than one by one.
The sampler then chooses from the logits of each in turn, just as if it had been read alone; from the first that it does not choose
on, the rest is taken out of the context again. So a guess saves time and never has a say in what is written.
"""

import time
from collections import deque
from enum import Enum, auto
from itertools import takewhile

import numpy as np

from models.chat.context_memory import ContextMemory
from models.chat.draft_length import SIZES, BatchCosts, DraftAccount, Foresight
from models.chat.loaded_model import LoadedModel
from models.chat.lookup import Lookup
from models.chat.same_bits import SameBits
from models.errors import EngineError

_EXACT_SIZES = SIZES[:3]
"""What is tried is read twice, so no more than these."""
SURE_LEAD = 0.3
"""Where the likeliest token leads by so much, rounding hardly ever decides. Measured with the default model on two threads, over
2,400 tokens of code, prose and data, each read alone, in a batch of 8 and in one of 64: a lead is off by 0.09 in the middle, by 0.25
at 90 of 100, by 0.5 at 99, by 0.8 at most. Of leads below 0.3, 23 of 100 were another token's when read alone; of 265 from 0.3 to
0.5, four; of 4,000 above, none. Where a text was repeated, one token of 480 led by less than 0.3."""
_MOST_DEBT, _MORE_DEBT = 2.0, 0.02
"""Single tokens that drafts may have cost more than they saved, and as many more for each token that was written."""
_WORTH_ROUNDING = 1.5
"""So many single tokens are to be saved before what is written need be read again at a close choice."""


class Same(Enum):
    """How far an answer is to be what it is when each token is read alone."""

    BITS = auto()
    """To the bit: only such batches are read as were seen to give the same bits."""
    CHOICES = auto()
    """In every choice of the likeliest token. Where no batches give the same bits, others are read, and before a close choice what
    was read in them is read once more, one by one."""
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
        self._reach = SIZES[-1] - 1
        self._foresight = Foresight()
        self._account = DraftAccount(self._costs)
        self._written = 0
        self._lookup = Lookup(memory.tokens, model.context_tokens)
        self._ahead: deque[int] = deque()
        self._token = -1
        self._took = 0.0
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
            self._account.save()
            self.guessed_right += 1
            self.row += 1
            return
        self._take_back(len(self._ahead))
        tokens = [token, *self._draft(most)]
        start = len(self._memory)
        is_exact = len(tokens) == 1 or self._bits.is_proven(len(tokens), start + len(tokens))
        if self._bits.is_trying or (not is_exact and self._is_to_be_tried(len(tokens))):
            self._read_singly(tokens)
            return
        if self._decode(tokens) and self._ahead:
            self._account.save()  # the first was to be read anyway
            self._account.spend(len(tokens), self._took)
            if not is_exact and self._same is Same.CHOICES and self._rounded_from is None:
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
        self._rounded_from, self._reach = None, len(again)
        for number, token in enumerate(again, 1):
            if not self._decode([token], rows=None if number == len(again) else False):
                break
            self._account.spend(1, self._took)

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
        self._written += 1

    def _draft(self, most: int) -> list[int]:
        """What to read beyond a token that is about to be read."""
        if not self._lookup.matched or not self._may_draft:
            return []
        # Behind the end of what stood there before, nothing is written.
        guess = list(takewhile(self._goes_on, self._lookup.guess(min(most, self._furthest))))
        win = self._foresight.win(self._lookup.matched, len(guess), self._costs)
        if self._account.balance + win < -(_MOST_DEBT + _MORE_DEBT * self._written):
            return []
        sizes = self._sizes(len(guess) + 1, win)
        return guess[: self._foresight.best_size(self._lookup.matched, sizes, self._costs) - 1]

    @property
    def _furthest(self) -> int:
        """As far as it went without a close choice, since there was one."""
        rounded = 0 if self._rounded_from is None else len(self._memory) - self._rounded_from
        return min(max(self._reach, rounded), SIZES[-1] - 1)

    def _goes_on(self, token: int) -> bool:
        return not self._model.vocabulary.is_end(token)

    @property
    def _may_draft(self) -> bool:
        return not self._bits.is_trying and self._model.reads_ahead and self._model.winds_back

    def _sizes(self, longest: int, win: float) -> list[int]:
        """How large the next batch may be, where so much is likely to be won by following the text."""
        if self._same is Same.BITS:
            return [size for size in _EXACT_SIZES if size <= longest and self._may_be_exact(size)]
        if self._same is Same.CHOICES and not self.is_rounded:
            if exact := self._exact_sizes():
                return [size for size in exact if size <= longest]
            if win < _WORTH_ROUNDING:
                return []
        return [*(size for size in SIZES if size < longest), longest]

    def _exact_sizes(self) -> list[int]:
        """Those that were seen to give the same bits here, and the next one, if it may: smaller ones cost less to try."""
        sizes = []
        for size in _EXACT_SIZES:
            if self._may_be_exact(size):
                sizes.append(size)
            if not self._bits.is_proven(size, len(self._memory) + size):
                break
        return sizes

    def _may_be_exact(self, size: int) -> bool:
        return self._bits.may_be(size, len(self._memory) + size)

    def _is_to_be_tried(self, size: int) -> bool:
        if self._same is Same.CHOICES:
            return not self.is_rounded and size in self._exact_sizes()
        return self._same is Same.BITS

    def _read_singly(self, tokens: list[int]) -> None:
        """Read the first of these alone; where there are more, read all in a batch before, only to see what comes of it."""
        if len(tokens) > 1 and self._decode(tokens):
            rows = np.stack([self._model.logits(row) for row in range(len(tokens))])
            self._take_back(len(tokens))
            self._bits.begin_trial(tokens, len(self._memory) + len(tokens), rows)
        if self._decode(tokens[:1]) and self._bits.is_trying:
            self._bits.compare(tokens[0], self._model.logits())

    def _decode(self, tokens: list[int], *, rows: bool | None = None) -> bool:
        """Read them in one batch. False where a stop is asked for: it is then as if that had not begun."""
        start = time.perf_counter()
        self._ahead.clear()
        self.row = -1
        if not self._memory.read(tokens, rows=True if len(tokens) > 1 else rows):
            return False
        self._model.wait()
        self._took = time.perf_counter() - start
        if rows is None:
            self._costs.note(len(tokens), self._took)
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

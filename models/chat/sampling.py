"""How the next token is chosen: the settings that hold, and llama.cpp's chain of samplers for them."""

import math
import secrets
from collections import deque
from collections.abc import Sequence

import llama_cpp.llama_cpp as llama
import msgspec
import numpy as np
import numpy.typing as npt

from models.chat.records import Sampling

# What suits most chat models; a file's own recommendation goes before it.
_DEFAULT = Sampling(
    temperature=0.7,
    top_k=40,
    top_p=0.95,
    min_p=0.05,
    repeat_penalty=1.1,
    penalty_last_n=256,
    xtc_probability=0.0,
    xtc_threshold=0.1,
)
_MOST_PENALIZED = 4096
"""Tokens; all of them are looked at for each new one."""
_LARGEST_SEED = 0xFFFFFFFE  # one more stands for "random" in llama.cpp
DEFAULT_MOST_TOKENS = 2048


class SamplingChoice(msgspec.Struct, frozen=True, kw_only=True):
    """Settings with nothing left open, each within its bounds."""

    temperature: float
    top_k: int
    top_p: float
    min_p: float
    repeat_penalty: float
    """1 is none."""
    penalty_last_n: int
    xtc_probability: float
    xtc_threshold: float
    seed: int
    max_tokens: int


def choose_sampling(asked: Sampling, recommended: Sampling) -> SamplingChoice:
    """Fill what `asked` leaves open, from the file's recommendation and then the default; a seed left open is random."""

    def real(name: str, least: float, most: float) -> float:
        for source in (asked, recommended, _DEFAULT):
            value = getattr(source, name)
            if value is not None and not math.isnan(value):
                return float(min(max(value, least), most))
        raise AssertionError(name)

    last_n = int(real("penalty_last_n", -1, _MOST_PENALIZED))
    if last_n == 0 and asked.penalty_last_n is None and asked.repeat_penalty is not None:
        last_n = int(
            _DEFAULT.penalty_last_n or 0
        )  # a file that wants no penalty must not take one away that was asked for
    seed = secrets.randbelow(_LARGEST_SEED) if asked.seed is None else asked.seed % _LARGEST_SEED
    return SamplingChoice(
        temperature=real("temperature", 0.0, 5.0),
        top_k=int(real("top_k", 0, 1_000_000)),
        top_p=real("top_p", 0.0, 1.0),
        min_p=real("min_p", 0.0, 1.0),
        repeat_penalty=real("repeat_penalty", 0.1, 10.0) if last_n else 1.0,
        penalty_last_n=last_n if last_n >= 0 else _MOST_PENALIZED,
        xtc_probability=real("xtc_probability", 0.0, 1.0),
        xtc_threshold=real("xtc_threshold", 0.0, 1.0),
        seed=seed,
        max_tokens=max(asked.max_tokens, 0) if asked.max_tokens is not None else DEFAULT_MOST_TOKENS,
    )


class Sampler:
    """llama.cpp's chain for one answer. `close` frees it."""

    def __init__(self, choice: SamplingChoice, vocabulary_size: int) -> None:
        self._chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        self._penalty = choice.repeat_penalty
        self._recent: deque[int] = deque(maxlen=choice.penalty_last_n)
        if choice.repeat_penalty != 1.0:
            self._add(
                llama.llama_sampler_init_penalties(
                    vocabulary_size, choice.penalty_last_n, choice.repeat_penalty, 0.0, 0.0
                )
            )
        if choice.temperature <= 0.0:
            self._add(llama.llama_sampler_init_greedy())
            return
        if choice.top_k > 0:
            self._add(llama.llama_sampler_init_top_k(choice.top_k))
        self._add(llama.llama_sampler_init_top_p(choice.top_p, 1))
        self._add(llama.llama_sampler_init_min_p(choice.min_p, 1))
        if choice.xtc_probability > 0:
            self._add(llama.llama_sampler_init_xtc(choice.xtc_probability, choice.xtc_threshold, 1, choice.seed))
        self._add(llama.llama_sampler_init_temp(choice.temperature))
        self._add(llama.llama_sampler_init_dist(choice.seed))

    def next_token(self, context: llama.llama_context_p, row: int) -> int:
        """Choose from the logits of a token of the last batch, and remember the choice for the repeat penalty.

        `row` is as in `LoadedModel.logits`.
        """
        token = int(llama.llama_sampler_sample(self._chain, context, row))
        self._recent.append(token)
        return token

    def lead(self, logits: npt.NDArray[np.float32]) -> float:
        """By how much the likeliest token leads the second, after the repeat penalty. `logits` are left as they were."""
        penalized = list(set(self._recent)) if self._penalty != 1.0 else []
        before = logits[penalized]
        logits[penalized] = np.where(before > 0, before / self._penalty, before * self._penalty)
        first = int(logits.argmax())
        most = logits[first]
        logits[first] = -np.inf
        lead = float(most - logits.max())
        logits[first] = most
        logits[penalized] = before
        return lead

    def remember(self, tokens: Sequence[int]) -> None:
        """Take these as chosen before: the repeat penalty holds for them too."""
        self._recent.extend(tokens)
        for token in tokens:
            llama.llama_sampler_accept(self._chain, token)

    def close(self) -> None:
        """Free the chain and its samplers."""
        llama.llama_sampler_free(self._chain)

    def _add(self, sampler: "llama.llama_sampler_p") -> None:
        llama.llama_sampler_chain_add(self._chain, sampler)

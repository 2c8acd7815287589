"""Text under a grammar: llama.cpp's own, from GBNF.

llama.cpp answers a grammar that does not parse with a null pointer, which its chain of samplers would follow, and it ends the process
where a token is accepted that the grammar does not allow. So neither a chain nor its sampling is used here.
"""

import ctypes

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from models.chat.vocabulary import Vocabulary
from models.errors import EngineError

_MOST_BYTES = 16_384
_MOST_DEPTH = 64
# As llama.cpp has it in memory.
_CANDIDATE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])


class Grammar:
    """One pass through a grammar, whose start is `root`. `close` frees it.

    Raises EngineError where the text is no grammar.
    """

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._candidates = np.zeros(vocabulary.size, dtype=_CANDIDATE)
        self._sampler: llama.llama_sampler_p | None = None
        raw = text.encode("utf-8", "replace")
        # Its parser calls itself for every bracket, and reads up to a NUL.
        if not raw.strip() or b"\0" in raw or len(raw) > _MOST_BYTES or _depth(text) > _MOST_DEPTH:
            raise _nonsense()
        self._sampler = llama.llama_sampler_init_grammar(vocabulary.handle, raw, b"root")
        if not self._sampler:
            raise _nonsense()

    def next_token(self, logits: npt.NDArray[np.float32]) -> int | None:
        """The likeliest token that the grammar allows, which it then counts as written; None where no token fits any more."""
        self._candidates["id"] = np.arange(self._vocabulary.size)
        self._candidates["logit"] = logits
        pointer = self._candidates.ctypes.data_as(ctypes.POINTER(llama.llama_token_data))
        candidates = llama.llama_token_data_array(pointer, self._vocabulary.size, -1, False)
        llama.llama_sampler_apply(self._sampler, ctypes.byref(candidates))
        best = int(np.argmax(self._candidates["logit"]))
        if not np.isfinite(self._candidates["logit"][best]):
            return None
        token = int(self._candidates["id"][best])
        llama.llama_sampler_accept(self._sampler, token)
        return token

    def close(self) -> None:
        """Free it."""
        if self._sampler:
            llama.llama_sampler_free(self._sampler)
            self._sampler = None


def _depth(text: str) -> int:
    depth = deepest = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        deepest = max(deepest, depth)
    return deepest


def _nonsense() -> EngineError:
    return EngineError(
        "The form that an answer was to have makes no sense, so the model was not asked. The chat is untouched."
    )

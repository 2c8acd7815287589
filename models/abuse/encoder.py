"""The fine-tuned sentence encoder, run by llama.cpp through its low-level API."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llama_cpp.llama_cpp as llama
import numpy as np
from numpy.typing import NDArray

from models.abuse.layout import lay_out
from models.abuse.vocabulary import Vocabulary
from models.abuse.weights import unusable
from models.errors import DetectorUnavailable

_MOST_SEQUENCES = 16
_BATCH_TOKENS = 160
"""The most tokens in one call, a little more than the longest sequence has. Attention is reckoned over all sequences together, so
that larger calls are no quicker, and every hundred tokens take some 13 MB.
"""
_FLASH_FROM = 64
"""From so many tokens in a call on, flash attention is quicker; below, llama.cpp's kernel for it takes a slow way (26 tokens: 12.0 ms
with it, 10.4 without; 98 tokens: 31 and 42). A context is made for one or the other, so there are two."""
_PIECE = "▁"

_log: list[str] = []


@llama.llama_log_callback  # type: ignore[untyped-decorator] # llama_cpp has no types
def _keep_log(_level: int, text: bytes, _data: ctypes.c_void_p) -> None:
    # llama.cpp says only here why a file does not load.
    _log.append(text.decode("utf-8", "replace"))
    del _log[:-40]


@dataclass(frozen=True)
class Laid:
    """One sequence of tokens, of which the first `pooled` are read."""

    tokens: list[int]
    pooled: int


class Encoder:
    """A GGUF encoder in this process. Not thread-safe. Raises DetectorUnavailable where llama.cpp does not load the file."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        llama.llama_backend_init()
        llama.llama_log_set(_keep_log, ctypes.c_void_p(0))
        model_params = llama.llama_model_default_params()
        model_params.n_gpu_layers = 0
        self._model = llama.llama_model_load_from_file(str(path).encode(), model_params) if path.is_file() else None
        if not self._model:
            raise unusable(path)
        self._contexts = {long: self._new_context(threads, flash_attention=long) for long in (False, True)}
        if not all(self._contexts.values()):
            self.close()
            raise unusable(path)
        self._vocab = llama.llama_model_get_vocab(self._model)
        self.width = int(llama.llama_model_n_embd(self._model))
        self._cls = int(llama.llama_vocab_bos(self._vocab))
        self._sep = int(llama.llama_vocab_sep(self._vocab))
        self._batch = llama.llama_batch_init(_BATCH_TOKENS, 0, 1)

    def close(self) -> None:
        """Free what llama.cpp holds. The encoder cannot be used any more."""
        if getattr(self, "_batch", None) is not None:
            llama.llama_batch_free(self._batch)
            self._batch = None
        for context in getattr(self, "_contexts", {}).values():
            if context:
                llama.llama_free(context)
        self._contexts = {}
        if self._model:
            llama.llama_model_free(self._model)
            self._model = None

    def _new_context(self, threads: int, *, flash_attention: bool) -> Any:
        params = llama.llama_context_default_params()
        params.n_ctx = params.n_batch = params.n_ubatch = _BATCH_TOKENS
        params.n_seq_max = _MOST_SEQUENCES
        params.n_threads = params.n_threads_batch = threads
        params.embeddings = True
        params.pooling_type = llama.LLAMA_POOLING_TYPE_NONE
        params.flash_attn_type = (
            llama.LLAMA_FLASH_ATTN_TYPE_ENABLED if flash_attention else llama.LLAMA_FLASH_ATTN_TYPE_DISABLED
        )
        return llama.llama_init_from_model(self._model, params)

    def words(self) -> Vocabulary:
        """The words of the vocabulary that stand at the beginning of a word, of more than one letter, the most frequent first."""
        size = llama.llama_vocab_n_tokens(self._vocab)
        texts = (llama.llama_vocab_get_text(self._vocab, token).decode("utf-8", "replace") for token in range(size))
        return Vocabulary(
            text[1:] for text in texts if text.startswith(_PIECE) and len(text) > 2 and text[1:].isalpha()
        )

    def tokens(self, text: str) -> list[int]:
        """The tokens of `text`; what looks like a special token in it is text."""
        raw = text.encode("utf-8", "replace")
        room = len(raw) + 8
        buffer = (llama.llama_token * room)()
        count = llama.llama_tokenize(self._vocab, raw, len(raw), buffer, room, False, False)
        return list(buffer[: max(0, count)])

    def lay_out(self, message: str, context: str) -> Laid:
        """A message with the assistant's turn before it as one sequence."""
        return Laid(*lay_out(self.tokens(message), self.tokens(context), self._cls, self._sep))

    def pooled(self, sequences: Sequence[Laid]) -> NDArray[np.float32]:
        """Mean and largest values over the pooled tokens of each sequence: (sequences, 2 * width). Raises DetectorUnavailable."""
        rows = [row for group in _grouped(sequences) for row in self._decoded(group)]
        return np.stack(rows) if rows else np.zeros((0, 2 * self.width), np.float32)

    def _decoded(self, group: list[Laid]) -> Iterator[NDArray[np.float32]]:
        batch = self._batch
        filled = 0
        for number, sequence in enumerate(group):
            for position, token in enumerate(sequence.tokens):
                batch.token[filled] = token
                batch.pos[filled] = position
                batch.n_seq_id[filled] = 1
                batch.seq_id[filled][0] = number
                batch.logits[filled] = 1
                filled += 1
        batch.n_tokens = filled
        context = self._contexts[filled >= _FLASH_FROM]
        if llama.llama_encode(context, batch) != 0:
            raise DetectorUnavailable(
                "The abuse detector could not read a message, so nothing is counted. The chat goes on as usual."
            )
        states = np.ctypeslib.as_array(llama.llama_get_embeddings(context), shape=(filled, self.width))
        start = 0
        for sequence in group:
            own = states[start : start + sequence.pooled]
            start += len(sequence.tokens)
            yield np.concatenate([own.mean(axis=0), own.max(axis=0)])


def _grouped(sequences: Sequence[Laid]) -> Iterator[list[Laid]]:
    group: list[Laid] = []
    for sequence in sequences:
        if group and (
            len(group) == _MOST_SEQUENCES
            or sum(len(each.tokens) for each in group) + len(sequence.tokens) > _BATCH_TOKENS
        ):
            yield group
            group = []
        group.append(sequence)
    if group:
        yield group

"""A model in memory with its one context: what is done to llama.cpp's objects, and nothing of conversations."""

import ctypes
import ctypes.util
import os
import time
from collections.abc import Callable, Sequence
from enum import Enum, auto

import llama_cpp.llama_cpp as llama
import numpy as np
import numpy.typing as npt

from models.chat.context_threads import ContextThreads
from models.chat.context_window import choose_context_tokens
from models.chat.gguf.model_file import ModelFile
from models.chat.llama_log import LlamaLog
from models.chat.records import EngineSettings, KvType
from models.chat.vocabulary import Vocabulary
from models.errors import ModelRefused, NotAChatModel

_BATCH_TOKENS = 512
_STEP_TOKENS, _SMALL_STEP_TOKENS = 128, 256
_SMALL_PARAMETERS = 1_000_000_000
_LEAST_CONTEXT = 512
_CHAT, _ASIDE = 0, 1
"""The two sequences of a context: both share its cells, and neither sees the other."""
_KV_TYPES = {
    KvType.F16: llama.GGML_TYPE_F16,
    KvType.Q8_0: llama.GGML_TYPE_Q8_0,
    KvType.Q4_0: llama.GGML_TYPE_Q4_0,
}


class Decoded(Enum):
    """What became of a batch."""

    DONE = auto()
    ABORTED = auto()
    FAILED = auto()


class StopFlag:
    """A byte that llama.cpp itself looks at while it computes.

    The abort callback is libc's `atoi`: C code that reads the byte as "0" or "1" without waiting for Python's lock, so that a stop
    takes effect in the middle of a batch. `raised` may be set from any thread.
    """

    def __init__(self) -> None:
        self._byte = ctypes.create_string_buffer(b"0")
        library = ctypes.CDLL("msvcrt" if os.name == "nt" else None)
        self.callback = ctypes.cast(library.atoi, llama.ggml_abort_callback)
        self.argument = ctypes.cast(self._byte, ctypes.c_void_p)

    @property
    def raised(self) -> bool:
        """Whether the running work is to end."""
        return self._byte.value == b"1"

    @raised.setter
    def raised(self, value: bool) -> None:
        self._byte[0] = b"1" if value else b"0"


class LoadedModel:
    """Weights, context and vocabulary. Only the thread that made it may use it; `close` frees it.

    Raises ModelRefused where llama.cpp does not take the file, NotAChatModel where it cannot generate.
    """

    def __init__(
        self,
        file: ModelFile,
        settings: EngineSettings,
        log: LlamaLog,
        stop: StopFlag,
        on_progress: Callable[[float], None],
    ) -> None:
        self._log = log
        self._stop = stop  # the context looks at its byte
        self._context: llama.llama_context_p | None = None
        log.clear()
        self._model = self._load(file, settings, on_progress)
        try:
            if not llama.llama_model_has_decoder(self._model) or llama.llama_model_has_encoder(self._model):
                raise NotAChatModel(
                    "This model does not write text word by word, so it cannot chat here. Choose another."
                )
            self.vocabulary = Vocabulary(self._model)
            self._context = self._make_context(file, settings, stop)
            self._memory = llama.llama_get_memory(self._context)
            self.context_tokens = llama.llama_n_ctx(self._context)
            self.step_tokens = _step_tokens(file, settings)
            """How many tokens to decode at a time: few enough to tell of progress, and no slower than a full batch."""
            self.forgets_partly = not (
                llama.llama_model_is_recurrent(self._model) or llama.llama_model_is_hybrid(self._model)
            )
            """Whether the last tokens can be taken back; a recurrent state cannot be wound back."""
            self.slides = llama.llama_model_n_swa(self._model) > 0
            """Whether some layers see only the last tokens. A copy of the state then has no more than these."""
            self.reads_ahead = settings.reads_ahead and self.forgets_partly
            """Whether answers may be read several tokens at a time; what was guessed wrong is to be taken back."""
            self.threads = ContextThreads(
                self._context, settings.threads, self.step_tokens, splits_cache=settings.kv_type is KvType.F16
            )
            self._settle_threads()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Free context and weights."""
        if self._context is not None:
            llama.llama_free(self._context)
            self._context = None
        llama.llama_model_free(self._model)

    @property
    def context(self) -> llama.llama_context_p:
        """llama.cpp's context, for a sampler."""
        assert self._context is not None  # noqa: S101
        return self._context

    def decode(self, tokens: Sequence[int], *, rows: bool | None = None) -> Decoded:
        """Read at most a batch of tokens behind those read before; the logits of the last are then ready.

        With `rows` there are those of every token, or of none, which takes less time.
        """
        count = len(tokens)
        array = (llama.llama_token * count)(*tokens)
        batch = llama.llama_batch_get_one(array, count)  # it only points to what is in there
        if rows is not None:
            batch.logits = (ctypes.c_int8 * count)(*[rows] * count)
        self.threads.prepare()
        start = time.perf_counter()
        status = llama.llama_decode(self.context, batch)
        if status == 0:
            self.threads.took(count, time.perf_counter() - start)
            return Decoded.DONE
        return Decoded.ABORTED if status == 2 else Decoded.FAILED

    def decode_aside(self, tokens: Sequence[int], position: int) -> Decoded:
        """Read a batch into the sequence beside the chat's, from `position` on in that sequence."""
        batch = llama.llama_batch_init(len(tokens), 0, 1)
        try:
            batch.n_tokens = len(tokens)
            for index, token in enumerate(tokens):
                batch.token[index] = token
                batch.pos[index] = position + index
                batch.n_seq_id[index] = 1
                batch.seq_id[index][0] = _ASIDE
                batch.logits[index] = index == len(tokens) - 1
            status = llama.llama_decode(self.context, batch)
        finally:
            llama.llama_batch_free(batch)
        if status == 0:
            return Decoded.DONE
        return Decoded.ABORTED if status == 2 else Decoded.FAILED

    def keep_first_aside(self, count: int) -> bool:
        """Forget all but the first `count` tokens beside the chat. False where only everything could be forgotten, and was."""
        if count > 0 and self.forgets_partly and llama.llama_memory_seq_rm(self._memory, _ASIDE, count, -1):
            return True
        self.forget_aside()
        return count == 0

    def forget_aside(self) -> None:
        """Forget all that was read beside the chat."""
        llama.llama_memory_seq_rm(self._memory, _ASIDE, -1, -1)

    def wait(self) -> None:
        """Until what was decoded is computed, which a GPU does by itself."""
        llama.llama_synchronize(self.context)

    def logits(self, row: int = -1) -> npt.NDArray[np.float32]:
        """What came of a token of the last batch, for every token of the vocabulary. Good until the next is decoded.

        `row` counts from 0 where the batch was decoded with every row; -1 is its last token.
        """
        return np.ctypeslib.as_array(llama.llama_get_logits_ith(self.context, row), (self.vocabulary.size,))

    def keep_first(self, count: int) -> bool:
        """Forget all but the first `count` tokens. False where only everything could be forgotten, and was."""
        if count > 0 and self.forgets_partly and llama.llama_memory_seq_rm(self._memory, _CHAT, count, -1):
            return True
        llama.llama_memory_clear(self._memory, False)
        return count == 0

    @property
    def winds_back(self) -> bool:
        """Whether the last tokens of the chat can be taken back now.

        A recurrent state never can. A window that slides can while it holds the beginning: which of the cells before have been given
        away once it does not, llama.cpp does not say.
        """
        return self.forgets_partly and not (self.slides and llama.llama_memory_seq_pos_min(self._memory, _CHAT) > 0)

    @property
    def state_bytes(self) -> int:
        """How large `state` would be."""
        return int(llama.llama_state_seq_get_size(self.context, _CHAT))

    def state(self) -> npt.NDArray[np.uint8]:
        """A copy of what was read of the chat, for `restore`; empty where llama.cpp gives none."""
        content = np.empty(self.state_bytes, np.uint8)
        size = llama.llama_state_seq_get_data(self.context, _bytes_of(content), content.nbytes, _CHAT)
        return content[:size]

    def restore(self, state: npt.NDArray[np.uint8], tokens: int) -> bool:
        """Be where `state` was copied, so many tokens from the beginning. False where that fails, and all is forgotten.

        llama.cpp trusts the bytes: they must be from `state`, of the same library, model and settings.
        """
        llama.llama_memory_clear(self._memory, False)
        size = llama.llama_state_seq_set_data(self.context, _bytes_of(state), state.nbytes, _CHAT)
        if size == state.nbytes and llama.llama_memory_seq_pos_max(self._memory, _CHAT) == tokens - 1:
            return True
        llama.llama_memory_clear(self._memory, False)
        return False

    def reason(self) -> str:
        """What llama.cpp last complained of."""
        return self._log.reason()

    def _load(
        self, file: ModelFile, settings: EngineSettings, on_progress: Callable[[float], None]
    ) -> llama.llama_model_p:
        params = llama.llama_model_default_params()
        params.n_gpu_layers = settings.gpu_layers

        def advanced(fraction: float, _user: object) -> bool:
            on_progress(fraction)
            return not self._stop.raised

        params.progress_callback = llama.llama_progress_callback(advanced)
        model: llama.llama_model_p | None = llama.llama_model_load_from_file(os.fsencode(file.path), params)
        if not model:
            raise ModelRefused(self._refusal("The model could not be loaded"))
        return model

    def _make_context(self, file: ModelFile, settings: EngineSettings, stop: StopFlag) -> llama.llama_context_p:
        tokens = choose_context_tokens(file, settings, None)  # whether it fits was asked before
        while True:
            params = llama.llama_context_default_params()
            params.n_ctx = tokens
            params.n_batch = params.n_ubatch = min(_BATCH_TOKENS, tokens)
            params.n_seq_max = 2
            params.kv_unified = True  # else each sequence would get half of the window
            params.type_k = params.type_v = _KV_TYPES[settings.kv_type]
            # A value cache of fewer bits is read by flash attention alone. Otherwise llama.cpp knows best where it can be used.
            params.flash_attn_type = (
                llama.LLAMA_FLASH_ATTN_TYPE_AUTO
                if settings.kv_type is KvType.F16
                else llama.LLAMA_FLASH_ATTN_TYPE_ENABLED
            )
            params.abort_callback = stop.callback
            params.abort_callback_data = stop.argument
            context: llama.llama_context_p | None = llama.llama_init_from_model(self._model, params)
            if context:
                made = (params.n_ctx, params.type_k, params.type_v, params.flash_attn_type, params.swa_full)
                self.state_settings = f"{made} {settings.gpu_layers} {_step_tokens(file, settings)}"
                """What of the settings shows in a state."""
                return context
            if tokens <= _LEAST_CONTEXT:
                raise ModelRefused(self._refusal("The model was read, but could not be made ready"))
            tokens = max(tokens // 2, _LEAST_CONTEXT)

    def _refusal(self, what: str) -> str:
        reason = self._log.reason().rstrip(".")
        if not reason:
            return f"{what}: llama.cpp gives no reason. The file may be damaged, or memory is short."
        return f"{what}. llama.cpp says: {reason}."

    def _settle_threads(self) -> None:
        first = max(self.vocabulary.bos, 0)
        if self.decode([first]) is not Decoded.DONE:  # reads every weight from the disk, too
            raise ModelRefused(self._refusal("The model was loaded, but cannot compute"))

        def compute(tokens: Sequence[int]) -> None:
            self.decode(tokens)
            self.keep_first(0)

        self.keep_first(0)
        self.threads.measure(compute, first)


def _step_tokens(file: ModelFile, settings: EngineSettings) -> int:
    """A small model on a CPU is through a step so soon that more tokens go into one: measured, 128 are 3 % slower than 256."""
    if settings.gpu_layers:
        return _BATCH_TOKENS
    return _SMALL_STEP_TOKENS if file.parameters < _SMALL_PARAMETERS else _STEP_TOKENS


def _bytes_of(content: npt.NDArray[np.uint8]) -> "ctypes._Pointer[ctypes.c_uint8]":
    return content.ctypes.data_as(ctypes.POINTER(ctypes.c_uint8))

"""How large a context window may be, and whether a model fits the memory: llama.cpp asks neither, and the system kills it."""

from models.chat.gguf.model_file import ModelFile
from models.chat.gguf.split_model import parts_of
from models.chat.records import EngineSettings, KvType
from models.errors import ModelTooLarge

DEFAULT_TOKENS = 8192
LEAST_TOKENS = 512
_ENOUGH_TOKENS = 2048
"""A window that is not asked for is made so small to fit, and no smaller: a chat is to have room."""
_MOST_TOKENS = 1 << 20
_UNKNOWN_TRAINED_TOKENS = 4096
_BUFFER_BYTES = 200 * 1024 * 1024
"""For a decode; it is counted to the context."""
_STEP = 256
_SHARES = {KvType.F16: 1.0, KvType.Q8_0: 34 / 64, KvType.Q4_0: 18 / 64}
"""What a number takes in the cache, as a part of its 16 bits: blocks of 32 numbers have a scale each."""


def choose_context_tokens(file: ModelFile, settings: EngineSettings, free: int | None) -> int:
    """The window to ask llama.cpp for: what is wanted, within what the model was trained for.

    `free` is the memory that can be had, None where it is not known. Where no window is asked for, a smaller one is chosen if that
    fits. Raises ModelTooLarge where weights and window do not fit, unless the settings force it.
    """
    trained = file.context_tokens or _UNKNOWN_TRAINED_TOKENS
    least = min(LEAST_TOKENS, trained)
    wanted = min(settings.context_tokens or DEFAULT_TOKENS, trained, _MOST_TOKENS)
    wanted = max(wanted // _STEP * _STEP, least)
    if free is None:
        return wanted
    each = file.kv_bytes_per_token * _SHARES[settings.kv_type]
    # Weights are mapped: forced, what does not fit is read from the disk again and again. The window is not.
    weights = sum(part.stat().st_size for part in parts_of(file.path) if part.exists())
    beside = free - _BUFFER_BYTES - (0 if settings.force else weights)
    fitting = wanted if each == 0 and beside >= 0 else int(beside // each) // _STEP * _STEP if each else 0
    if fitting >= wanted or (settings.force and settings.context_tokens is not None):
        return wanted
    if settings.force or (settings.context_tokens is None and fitting >= min(_ENOUGH_TOKENS, wanted)):
        return max(fitting, least)
    raise _too_large(wanted, weights, int(each * wanted) + _BUFFER_BYTES, free, fitting if fitting >= least else 0)


def _too_large(tokens: int, weights: int, context: int, free: int, fitting: int) -> ModelTooLarge:
    least = 0.1  # "0.0 GB" says nothing
    parts = [max(round(size / 1e9, 1), least) for size in (weights, context)]
    advice = "Load it with a smaller context" if fitting else "Close other programs"
    return ModelTooLarge(
        f"This model needs about {sum(parts):.1f} GB: {parts[0]:.1f} for the weights and {parts[1]:.1f} for a context of "
        f"{tokens:,} tokens; {free / 1e9:.1f} GB are free. It was not loaded. {advice}, or choose a smaller model.",
        fitting,
    )

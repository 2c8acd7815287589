"""How large a context window may be: llama.cpp allocates what it is asked for, and the system kills it for that."""

import os
from pathlib import Path

DEFAULT_TOKENS = 8192
_LEAST_TOKENS = 512
_MOST_TOKENS = 1 << 20
_UNKNOWN_TRAINED_TOKENS = 4096
_SPARE_BYTES = 512 * 1024 * 1024
"""For the buffers of a decode, and for everything else that runs."""


def choose_context_tokens(wanted: int | None, trained: int, kv_bytes_per_token: int, free_bytes: int | None) -> int:
    """The window to ask llama.cpp for: what is wanted, within what the model was trained for and what memory allows.

    `trained` is 0 where it is not known; `free_bytes` is what is left beside the weights, None where it is not known.
    """
    tokens = DEFAULT_TOKENS if wanted is None else wanted
    tokens = min(tokens, trained or _UNKNOWN_TRAINED_TOKENS, _MOST_TOKENS)
    if free_bytes is not None and kv_bytes_per_token > 0:
        tokens = min(tokens, (free_bytes - _SPARE_BYTES) // kv_bytes_per_token)
    return max(tokens // 256 * 256, min(_LEAST_TOKENS, trained or _LEAST_TOKENS))


def available_memory() -> int | None:
    """Bytes that can be had without swapping; None where the system does not tell."""
    try:
        for line in Path("/proc/meminfo").read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        pass
    try:
        # What is free is all but meaningless on macOS; half of what there is, is a guess that errs on the safe side.
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (AttributeError, ValueError, OSError):
        return None

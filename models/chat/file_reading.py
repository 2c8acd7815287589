"""Reads a model file into the system's memory before llama.cpp maps it: a slow disk is then waited for here, where it can be told how
far it is, and where a wait can be ended with the model before still in place.

llama.cpp's own progress says little: of a mapped file it runs through in a moment, and the reading comes at the first token.
"""

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

from models.chat.available_memory import available_memory

_PIECE = 8 << 20
_LOOK = 1 << 12
_SHARE = 0.8
"""Of the memory that is free: more would push out what was read first."""


def read_into_memory(path: Path, on_progress: Callable[[float], None], stopped: Callable[[], bool]) -> bool:
    """Read what of the file is not in memory yet; False where it was stopped. Tells 0..1, and nothing where all is there.

    Nothing is done for a file that does not fit: llama.cpp then reads what it needs when it needs it. What the disk cannot give is
    for llama.cpp to complain of.
    """
    free = available_memory()
    with contextlib.suppress(OSError), path.open("rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        if free is not None and size > free * _SHARE:
            return not stopped()
        buffer = bytearray(_PIECE)
        for start in range(0, size, _PIECE):
            if stopped():
                return False
            if not is_in_memory(file.fileno(), start):
                os.preadv(file.fileno(), [buffer], start)
                on_progress(min((start + _PIECE) / size, 1.0))
    return not stopped()


def is_in_memory(file: int, start: int) -> bool:
    """Whether a piece need not come from the disk, told by its beginning. False where the system does not say."""
    no_wait = getattr(os, "RWF_NOWAIT", 0)
    if not no_wait:
        return False
    try:
        return os.preadv(file, [bytearray(_LOOK)], start, no_wait) > 0
    except OSError as error:
        return error.errno not in (errno.EAGAIN, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)

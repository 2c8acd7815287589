"""The watch over a chat template while it runs.

A template is a program from a stranger. The sandbox keeps it from reaching anything, not from running for ever or from filling the
memory, and one big multiplication holds Python's lock so that no Python thread can step in. So the clock is faulthandler's, a C
thread that needs no lock, and the memory is the kernel's limit.
"""

import contextlib
import faulthandler
import sys
from collections.abc import Iterator
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has no such limit; there the clock alone stands watch
    resource = None  # type: ignore[assignment]

SECONDS = 2.0
_MEMORY_BYTES = 512 * 1024 * 1024
_TIMEOUT_WORDS = "Timeout ("


@contextlib.contextmanager
def template_watch(seconds: float = SECONDS) -> Iterator[None]:
    """End this process with status 1 if the block takes longer, and let allocations beyond 512 MB fail with MemoryError."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=sys.__stderr__ or sys.stderr)
    try:
        with _memory_limit():
            yield
    finally:
        faulthandler.cancel_dump_traceback_later()


def was_template(exit_code: int, last_words: str) -> bool:
    """Whether a worker that ended so was ended by the watch."""
    return exit_code == 1 and _TIMEOUT_WORDS in last_words


@contextlib.contextmanager
def _memory_limit() -> Iterator[None]:
    if resource is None or not (statm := Path("/proc/self/statm")).exists():
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = int(statm.read_text().split()[0]) * resource.getpagesize() + _MEMORY_BYTES
    limits = [limit for limit in (wanted, soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(limits), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))

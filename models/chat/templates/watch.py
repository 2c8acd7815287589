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

SECONDS = 1.25
"""With what it takes to notice and to tell, a trap costs less than two seconds. The slowest honest template takes a tenth of one."""
_MEMORY_BYTES = 256 * 1024 * 1024


@contextlib.contextmanager
def template_watch(seconds: float) -> Iterator[None]:
    """End this process with status 1 if the block takes longer, and let allocations beyond 256 MB fail with MemoryError."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=sys.__stderr__ or sys.stderr)
    try:
        with _memory_limit():
            yield
    finally:
        faulthandler.cancel_dump_traceback_later()


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

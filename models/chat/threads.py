"""How many threads to compute on: measured, because a thread for every core is the slowest choice on a busy machine."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

_WORTH_A_THREAD = 1.05


def physical_cores() -> int:
    """The cores that this process may run on, hyper-threads counted once."""
    try:
        allowed: Iterable[int] = os.sched_getaffinity(0)
    except AttributeError:
        return os.cpu_count() or 1
    siblings = set()
    for cpu in allowed:
        file = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list")
        try:
            siblings.add(file.read_text().strip())
        except OSError:
            siblings.add(str(cpu))
    return max(len(siblings), 1)


def candidates(cores: int) -> list[int]:
    """The thread counts worth measuring, most first."""
    return sorted({cores, *(max(cores * part // 8, 1) for part in (1, 2, 4, 6)), 1}, reverse=True)


def choose_threads(counts: Iterable[int], seconds_per_token: Callable[[int], float | None]) -> int:
    """The fastest of `counts`; a thread more must be worth 5 %. `seconds_per_token` returns None once the time for it is up."""
    best, fastest = 1, float("inf")
    for count in counts:
        seconds = seconds_per_token(count)
        if seconds is None:
            break
        if seconds <= fastest * (_WORTH_A_THREAD if count < best else 1.0):
            best, fastest = count, min(seconds, fastest)
    return best

"""Whether a process does anything, and whether the system has ended one: what a parent can learn of a child without asking it."""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
_CGROUPS = Path("/sys/fs/cgroup")


def work_done(pid: int, proc: Path = _PROC) -> int | None:
    """A number that grows while the process computes or waits for a page from the disk; None where the system does not tell."""
    try:
        fields = (proc / str(pid) / "stat").read_text().rpartition(")")[2].split()
        faults, user, system = (int(fields[index]) for index in (9, 11, 12))
    except (OSError, ValueError, IndexError):
        return None
    return faults + user + system


def system_kills(proc: Path = _PROC, cgroups: Path = _CGROUPS) -> int | None:
    """How many processes the system has ended for want of memory since it started, as far as it tells; None where it does not.

    The machine's own count has those of all its groups. Where it is hidden, in some containers, our own group's is read.
    """
    counts = [
        int(found[1])
        for file in (proc / "vmstat", *_group_files(proc, cgroups))
        if (found := re.search(r"^oom_kill (\d+)$", _text(file), re.MULTILINE))
    ]
    return sum(counts) if counts else None


def _group_files(proc: Path, cgroups: Path) -> Iterator[Path]:
    for line in _text(proc / "self/cgroup").splitlines():
        _, controllers, inside = line.split(":", 2)
        if not controllers:
            yield cgroups / inside.lstrip("/") / "memory.events"
            yield cgroups / "memory.events"  # inside a container the path may be the host's
        elif "memory" in controllers.split(","):
            yield cgroups / "memory" / inside.lstrip("/") / "memory.oom_control"
            yield cgroups / "memory" / "memory.oom_control"


def _text(file: Path) -> str:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return file.read_text()
    return ""

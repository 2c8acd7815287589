"""How much memory can be had: of the machine's, and of what the process is allowed where it runs in a container or a unit."""

import contextlib
import ctypes
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_PROC = Path("/proc")
_CGROUPS = Path("/sys/fs/cgroup")
_NO_LIMIT = 1 << 60
"""Version 1 has no word for `none`: it says a number about as large as there is."""


def available_memory(proc: Path = _PROC, cgroups: Path = _CGROUPS) -> int | None:
    """Bytes that can be had without swapping; None where the system does not tell.

    Pages of files that are in memory count as available: the weights of a model that was read before cost nothing twice.
    """
    if sys.platform == "darwin":
        return _free_on_macos()
    if sys.platform == "win32":
        return _free_on_windows()
    found = [free for free in (_free_on_linux(proc), _free_in_cgroups(proc, cgroups)) if free is not None]
    return min(found, default=None)


def own_private_memory(proc: Path = _PROC) -> int:
    """Bytes that this process alone holds, without the pages of files; 0 where that is not known."""
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in (proc / "self/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) * 1024
    return 0


def cgroup_folders(proc: Path = _PROC, cgroups: Path = _CGROUPS) -> Iterator[Path]:
    """The folders of the memory groups that this process is in, innermost first: of version 2 and of version 1."""
    try:
        lines = (proc / "self/cgroup").read_text().splitlines()
    except OSError:
        return
    for line in lines:
        _, controllers, inside = line.split(":", 2)
        if controllers and "memory" not in controllers.split(","):
            continue
        root = cgroups / "memory" if controllers else cgroups
        # Inside a container the path may be the host's, while the container's own group is mounted as the root.
        folder = root / inside.lstrip("/")
        while True:
            if folder.is_dir():
                yield folder
            if folder == root or root not in folder.parents:
                break
            folder = folder.parent


def _free_on_linux(proc: Path) -> int | None:
    with contextlib.suppress(OSError, ValueError, IndexError):
        for line in (proc / "meminfo").read_text().splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    return None


def _free_in_cgroups(proc: Path, cgroups: Path) -> int | None:
    found = [free for folder in cgroup_folders(proc, cgroups) if (free := _free_in_cgroup(folder)) is not None]
    return min(found, default=None)


def _free_in_cgroup(folder: Path) -> int | None:
    """What the group may still take. Pages of files count as used there, but go when others are wanted."""
    limits = [_number(folder / name) for name in ("memory.max", "memory.high", "memory.limit_in_bytes")]
    limit = min((each for each in limits if each is not None and each < _NO_LIMIT), default=None)
    used = _number(folder / "memory.current") or _number(folder / "memory.usage_in_bytes")
    if limit is None or used is None:
        return None
    files = 0
    with contextlib.suppress(OSError):
        counts = dict(re.findall(r"^(\w+) (\d+)$", (folder / "memory.stat").read_text(), re.MULTILINE))
        total = (
            "total_" if "total_active_file" in counts else ""
        )  # in version 1 the plain ones leave the groups below out
        files = sum(int(counts.get(f"{total}{name}", 0)) for name in ("active_file", "inactive_file"))
    return max(limit - max(used - files, 0), 0)


def _number(file: Path) -> int | None:
    try:
        return int(file.read_text())
    except (OSError, ValueError):  # ValueError: `max`
        return None


def _free_on_macos() -> int | None:
    try:
        told = subprocess.run(["/usr/bin/vm_stat"], capture_output=True, text=True, timeout=5, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return None
    return free_of_vm_stat(told)


def free_of_vm_stat(told: str) -> int | None:
    """What macOS' `vm_stat` counts as free, or holds of files and can let go."""
    size = re.search(r"page size of (\d+) bytes", told)
    pages = {name: int(count) for name, count in re.findall(r"^Pages (.+?):\s+(\d+)\.$", told, re.MULTILINE)}
    if size is None or "free" not in pages:
        return None
    return int(size[1]) * sum(pages.get(name, 0) for name in ("free", "inactive", "speculative", "purgeable"))


def _free_on_windows() -> int | None:
    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong),
            ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in ("total", "free", "page_total", "page_free")),
            *((name, ctypes.c_ulonglong) for name in ("virtual_total", "virtual_free", "extended_free")),
        )

    status = Status(length=ctypes.sizeof(Status))
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 # it is not there where the types are checked
    return int(status.free) if kernel.GlobalMemoryStatusEx(ctypes.byref(status)) else None

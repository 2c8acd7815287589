"""What an assessment costs: time on one core, and the memory of a process that does nothing else."""

import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from models.abuse.assessment import Assessment

SENTENCE = (
    "Could you look at the function that reads the list of orders once more, because it still raises the same error when the list "
    "is empty, and I would like it to return zero there, to keep the order of the items that are left, and to say in one short line "
    "which of the files it has taken them from"
)
"""About 64 tokens that are one sentence."""
SENTENCES = (
    "No, that is not what I asked you for. Read the error once more. It says line four, and line four is the import. You have "
    "changed the wrong file again. Please put it back, then look at the other one. I need this before noon, so keep your answer "
    "short. Say which lines it was."
)
"""About 64 tokens that are several sentences, of which some speak to somebody."""
CONTEXT = "Here is the function that you asked for. I have changed the loop so that it skips the orders without a date."
PASTE = (
    "The report says that you may go on with the work, and that nobody has read the second part of it yet. " * 220
)[:20_000]
ROUNDS = 100
_LONG_ROUNDS = 25


class Latency(msgspec.Struct, frozen=True, kw_only=True):
    """Milliseconds for a message, on one core.

    `cpu` is the median of what the processor spent on it: on a machine that does something else as well it stays near what the median
    is on one that does not.
    """

    name: str
    count: int
    median: float
    p95: float
    longest: float
    cpu: float


class Memory(msgspec.Struct, frozen=True, kw_only=True):
    """Megabytes (of 1024 * 1024) of a fresh process that has loaded the detector and assessed messages of all lengths."""

    peak: float
    """The most that was resident at any time, mapped weights counted once and in full."""
    resident: float
    proportional: float
    """What is resident, with pages that other processes map as well shared out among them."""
    unique: float
    """What would be free if the process ended."""


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """Time, memory and size on disk. `load` is how many processes wanted a core while it was measured."""

    machine: str
    load: float
    latencies: list[Latency]
    memory: Memory | None
    weights: float
    """Megabytes of the weights' files."""


def latency(name: str, milliseconds: Sequence[float], cpu: Sequence[float] = (0.0,)) -> Latency:
    """Median, 95th percentile and maximum, and the median of the processor's time."""
    ordered = sorted(milliseconds)
    return Latency(
        name=name,
        count=len(ordered),
        median=round(statistics.median(ordered), 2),
        p95=round(ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))], 2),
        longest=round(ordered[-1], 2),
        cpu=round(statistics.median(cpu), 2),
    )


def measure(assess: Callable[[str, str], Assessment], mixed: Iterable[tuple[str, str]], weights: Path) -> Cost:
    """Time the detector on messages of about 64 tokens, on `mixed` ones with their contexts, and on a paste; then its memory."""
    assess(SENTENCE, CONTEXT)
    shapes = [
        ("64 tokens, one sentence", [(SENTENCE, "")] * ROUNDS),
        ("64 tokens, one sentence, after an answer", [(SENTENCE, CONTEXT)] * ROUNDS),
        ("64 tokens, several sentences", [(SENTENCES, "")] * ROUNDS),
        ("64 tokens, several sentences, after an answer", [(SENTENCES, CONTEXT)] * ROUNDS),
        ("mixed messages", list(mixed)),
        ("20,000 characters", [(PASTE, "")] * _LONG_ROUNDS),
    ]
    return Cost(
        machine=_machine(),
        load=round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else 0.0,
        latencies=[_timed(name, assess, shape) for name, shape in shapes],
        memory=memory(weights),
        weights=round(sum(file.stat().st_size for file in weight_files(weights)) / 2**20, 2),
    )


def _timed(name: str, assess: Callable[[str, str], Assessment], shape: list[tuple[str, str]]) -> Latency:
    wall, cpu = [], []
    for text, context in shape:
        started = time.thread_time()
        wall.append(assess(text, context).ms)
        cpu.append(1000 * (time.thread_time() - started))
    return latency(name, wall, cpu)


def weight_files(folder: Path) -> list[Path]:
    """The files that the detector loads, without their card, their figures and the cases."""
    return sorted(
        file for file in folder.iterdir() if file.suffix in {".gguf", ".npz"} or file.name == "thresholds.json"
    )


def memory(weights: Path) -> Memory | None:
    """What a fresh process takes (see `memory_probe`); None where the system does not tell."""
    if not Path("/proc/self/smaps_rollup").is_file():
        return None
    probe = subprocess.run(
        [sys.executable, "-P", "-m", "models.abuse.evaluation.memory_probe", str(weights)],
        stdout=subprocess.PIPE,
        check=True,
    )
    return msgspec.json.decode(probe.stdout, type=Memory)


def _machine() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return f"{names[0] if names else platform.processor() or platform.machine()}, {os.cpu_count()} cores"

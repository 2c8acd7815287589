"""A process that loads the detector as its worker does, assesses messages of all lengths and tells what memory that took.

`python -P -m models.abuse.evaluation.memory_probe WEIGHTS` prints a `Memory` as JSON. Linux only: it reads /proc.
"""

import sys
from pathlib import Path

import msgspec

import models.abuse.worker  # noqa: F401 # what the worker imports is part of what it takes
from models.abuse.detector import Detector
from models.abuse.evaluation.speed import CONTEXT, PASTE, SENTENCE, SENTENCES, Memory

_MORE = ("hello", "y o u  a r e  s t u p i d", PASTE[:2000], PASTE * 5)


def main(arguments: list[str]) -> int:
    """The command."""
    detector = Detector(Path(arguments[0]))
    for _ in range(3):
        for text in (SENTENCE, SENTENCES, PASTE, *_MORE):
            detector.assess(text, "")
            detector.assess(text, CONTEXT)
    status, rollup = _fields("/proc/self/status"), _fields("/proc/self/smaps_rollup")
    found = Memory(
        peak=status["VmHWM"],
        resident=status["VmRSS"],
        proportional=rollup["Pss"],
        unique=round(rollup["Private_Clean"] + rollup["Private_Dirty"], 1),
    )
    sys.stdout.buffer.write(msgspec.json.encode(found))
    return 0


def _fields(path: str) -> dict[str, float]:
    found = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition(":")
        if rest.strip().endswith("kB"):
            found[name] = round(int(rest.split()[0]) / 1024, 1)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

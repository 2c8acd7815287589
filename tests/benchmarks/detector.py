"""What an assessment takes in the worker, and finding what weighed, with the way there and back. `make bench`."""

import statistics
import time
from collections.abc import Callable

from models.abuse.client import DetectorClient

MESSAGES = {
    "short": "you are wrong, try again",
    "64 tokens": "Could you look at this function once more? It still raises the same error when the list is empty, and I "
    "would like it to return zero there and to keep the order of the items that are left, please, without a loop.",
    "several sentences": "No. That is not it. Read the error. It says line 4. Line 4 is the import. " * 3,
    "evasive": "y o u  a r e  s t u p i d  and w r 0 n g",
    "20,000 characters": "The quick brown fox jumps over the lazy dog, and you did not see it. " * 290,
}
ABUSIVE = {
    "short": "hello there, you are an idiot and I need the sum of 2 and 3",
    "64 tokens": "Could you look at this function once more, you useless pile of junk? It still raises the same error when the "
    "list is empty, and I would like it to return zero there and to keep the order of the items that are left. Idiot.",
    "20,000 characters": "The quick brown fox jumps over the dog. " * 250 + "You idiot. " + "It did not see it. " * 500,
}
ROUNDS = 30
FEW = 5


def main() -> None:
    detector = DetectorClient()
    detector.assess("hello")
    for name, text in MESSAGES.items():
        times = timed(detector.assess, text, ROUNDS)
        print(f"assess, {name:20} median {statistics.median(times):6.1f} ms, 95 % {times[-2]:6.1f} ms")
    for name, text in ABUSIVE.items():
        times = timed(detector.weighed, text, FEW)
        print(f"weighed, {name:19} median {statistics.median(times):6.1f} ms, longest {times[-1]:6.1f} ms")
    detector.close()


def timed(ask: Callable[[str, str], object], text: str, rounds: int) -> list[float]:
    """Milliseconds, the shortest first."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        ask(text, "Here is the function you asked for.")
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


if __name__ == "__main__":
    main()

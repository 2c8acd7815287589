"""What an assessment takes in the worker, with the way there and back. `make bench`."""

import statistics
import time

from models.abuse.client import DetectorClient

MESSAGES = {
    "short": "you are wrong, try again",
    "64 tokens": "Could you look at this function once more? It still raises the same error when the list is empty, and I "
    "would like it to return zero there and to keep the order of the items that are left, please, without a loop.",
    "several sentences": "No. That is not it. Read the error. It says line 4. Line 4 is the import. " * 3,
    "evasive": "y o u  a r e  s t u p i d  and w r 0 n g",
    "20,000 characters": "The quick brown fox jumps over the lazy dog, and you did not see it. " * 290,
}
ROUNDS = 30


def main() -> None:
    detector = DetectorClient()
    detector.assess("hello")
    for name, text in MESSAGES.items():
        times = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            detector.assess(text, "Here is the function you asked for.")
            times.append((time.perf_counter() - start) * 1000)
        times.sort()
        print(f"assess, {name:20} median {statistics.median(times):6.1f} ms, 95 % {times[-2]:6.1f} ms")
    detector.close()


if __name__ == "__main__":
    main()

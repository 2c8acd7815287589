"""How far the thread count that is chosen by measuring falls behind the best fixed one, with the machine idle and busy."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from models.chat.client import EngineClient
from models.chat.records import AnswerFinished, EngineSettings, PromptMessage, Role, Sampling
from models.chat.threads import candidates, physical_cores

_TALK = [PromptMessage(Role.USER, "Tell me the story of a lighthouse keeper who learns to paint.")]
_TOKENS = 96
_ROUNDS = 4
_BUSY = "while True: pass"


@dataclass(frozen=True)
class ThreadFigures:
    """Tokens a second of answers, over all rounds of one run on one machine."""

    chosen: float
    """With the count chosen by measuring."""
    fixed: dict[int, float]
    """With each count by itself."""

    @property
    def best(self) -> int:
        """The fastest fixed count."""
        return max(self.fixed, key=lambda count: self.fixed[count])

    @property
    def share_of_best(self) -> float:
        """The chosen count's speed as a part of the best fixed one's: 0.9 or more is what is wanted."""
        return self.chosen / self.fixed[self.best]


@dataclass(frozen=True)
class ThreadComparison:
    """The same on a machine with nothing else to do, and beside a process that keeps one core busy."""

    idle: ThreadFigures
    beside_busy: ThreadFigures


def measure_threads(model: Path, settings: EngineSettings = EngineSettings()) -> ThreadComparison:
    """Measure in a minute or two, with a worker for each count; run it alone. Raises ModelFileError or EngineError.

    The chosen one is loaded on the idle machine and not again, so that it has to follow the load that comes. Answers take turns,
    and each is the same for every count, so that what changes on the machine meanwhile meets them all.
    """
    small = msgspec.structs.replace(settings, context_tokens=1024)
    with contextlib.ExitStack() as stack:

        def engine(threads: int | None) -> EngineClient:
            client = stack.enter_context(contextlib.closing(EngineClient()))
            client.load(model, msgspec.structs.replace(small, threads=threads))
            return client

        fixed = {count: engine(count) for count in candidates(physical_cores())}
        chosen = engine(None)
        idle = _compare(chosen, fixed)
        with _busy_core():
            return ThreadComparison(idle, _compare(chosen, fixed))


def _compare(chosen: EngineClient, fixed: dict[int, EngineClient]) -> ThreadFigures:
    seconds = dict.fromkeys((chosen, *fixed.values()), 0.0)
    tokens = dict.fromkeys(seconds, 0)
    for _ in range(_ROUNDS):
        for engine in seconds:
            *_, end = engine.answer(_TALK, Sampling(max_tokens=_TOKENS))
            assert isinstance(end, AnswerFinished)  # noqa: S101
            seconds[engine] += end.answer_seconds
            tokens[engine] += end.answer_tokens
    speed = {engine: tokens[engine] / seconds[engine] for engine in seconds}
    return ThreadFigures(speed[chosen], {count: speed[engine] for count, engine in fixed.items()})


@contextlib.contextmanager
def _busy_core() -> Iterator[None]:
    """A process beside this one that keeps one core busy."""
    process = subprocess.Popen([sys.executable, "-c", _BUSY])
    try:
        yield
    finally:
        process.kill()
        process.wait()

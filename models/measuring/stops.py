"""How soon a stop takes effect."""

import time
from pathlib import Path

import msgspec

from models.chat.client import EngineClient
from models.chat.records import EngineSettings, PromptMessage, PromptRead, Role, Sampling, TextAdded
from models.measuring.figures import percentile
from models.measuring.texts import story

_TIMES = 20


class Delay(msgspec.Struct, frozen=True):
    """Seconds from the call of `stop` to the end of the answer: the median, and what 19 of 20 stay below."""

    median: float
    p95: float


class Stops(msgspec.Struct, frozen=True):
    """While a long prompt is read, and while an answer is written."""

    reading: Delay
    writing: Delay


def measure_stops(model: Path, threads: int, context_tokens: int) -> Stops:
    """Measure with a worker of its own. Raises ModelFileError or EngineError."""
    engine = EngineClient()
    try:
        engine.load(model, EngineSettings(threads=threads, context_tokens=context_tokens))
        return Stops(_delay(engine, PromptRead, sentences=50), _delay(engine, TextAdded, sentences=0))
    finally:
        engine.close()


def _delay(engine: EngineClient, kind: type[PromptRead] | type[TextAdded], sentences: int) -> Delay:
    times = [_seconds_to_stop(engine, kind, number, sentences) for number in range(_TIMES)]
    return Delay(percentile(times, 0.5), percentile(times, 0.95))


def _seconds_to_stop(
    engine: EngineClient, kind: type[PromptRead] | type[TextAdded], number: int, sentences: int
) -> float:
    asked = 0.0
    talk = [PromptMessage(Role.USER, story(number, sentences))]
    for event in engine.answer(talk, Sampling(max_tokens=400, temperature=1.2)):
        if isinstance(event, kind) and not asked:
            time.sleep(0.003 * (number % 7))  # anywhere in a batch or a token
            asked = time.perf_counter()
            engine.stop()
    return time.perf_counter() - asked

"""All that `exeunt bench` measures, in order."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from models.chat.client import EngineClient
from models.chat.records import EngineSettings
from models.measuring.memory import Memory, measure_memory
from models.measuring.reading import ReadingTimes, measure_reading
from models.measuring.repeating import Repetition, measure_drawn, measure_free, measure_repeating
from models.measuring.speed import Speed, measure_speed
from models.measuring.stops import Stops, measure_stops
from models.measuring.threads import ThreadComparison, measure_threads

_CONTEXT_TOKENS = 4096
ROUNDS = 5
_FEW_ROUNDS = 3


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What was measured of one model on this machine. Seconds, bytes, and tokens a second."""

    model: str
    threads: int
    context_tokens: int
    speed: Speed
    repeating: list[Repetition]
    drawn: list[Repetition]
    free: list[Repetition]
    stops: Stops
    first_word: ReadingTimes
    threads_chosen: ThreadComparison
    memory: Memory | None


def measure_everything(model: Path, say: Callable[[str], None], rounds: int = ROUNDS) -> Report:
    """Measure for some minutes; `say` is told what comes next. Run it alone. Raises ModelFileError or EngineError."""
    engine = EngineClient()
    try:
        described = engine.load(model, EngineSettings(context_tokens=_CONTEXT_TOKENS))
    finally:
        engine.close()
    context, threads = described.context_tokens, described.threads
    say("reading and writing")
    speed = measure_speed(model, threads, context, rounds)
    say("answers that repeat their conversation")
    repeating = measure_repeating(model, threads, context, _FEW_ROUNDS)
    drawn = measure_drawn(model, threads, context, _FEW_ROUNDS)
    say("answers that do not")
    free = measure_free(model, threads, context, _FEW_ROUNDS)
    say("stopping")
    stops = measure_stops(model, threads, context)
    say("memory")
    memory = measure_memory(model, threads, context)
    say("the first word")
    first_word = measure_reading(model, EngineSettings(threads=threads, context_tokens=context))
    say("threads")
    return Report(
        model=described.name,
        threads=threads,
        context_tokens=context,
        speed=speed,
        repeating=repeating,
        drawn=drawn,
        free=free,
        stops=stops,
        first_word=first_word,
        threads_chosen=measure_threads(model),
        memory=memory,
    )

"""How fast the engine reads and writes through all that the app has around it, beside llama.cpp by itself, turn and turn about."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from models.chat.bare_loop import BareTimes
from models.chat.records import EngineSettings, PromptMessage, Role, Sampling
from models.errors import EngineError
from models.measuring.bare import BareProcess
from models.measuring.figures import Compared, compare
from models.measuring.texts import story
from models.measuring.turns import Turns

_TOKENS = 120
_ENOUGH = 60
_SENTENCES = 24
"""About 500 tokens to read."""
_WARM_UP = 99_999


class Speed(msgspec.Struct, frozen=True):
    """Tokens a second. A loop and a library that has no more than the model to do is the measure: 1 is as fast as they are."""

    threads: int
    reading: Compared
    writing: Compared
    reading_library: Compared
    writing_library: Compared


def measure_speed(model: Path, threads: int, context_tokens: int, rounds: int) -> Speed:
    """Measure with processes of its own, on so many threads. Raises ModelFileError or EngineError."""
    sampling = Sampling(max_tokens=_TOKENS)
    settings = EngineSettings(threads=threads, context_tokens=context_tokens)
    loop = BareProcess(model, threads, context_tokens)
    library = BareProcess(model, threads, context_tokens, library=True)
    try:
        with Turns(model, settings, sampling) as turns:

            def bare(process: BareProcess, number: int) -> BareTimes:
                return process.run([PromptMessage(Role.USER, story(number, _SENTENCES))], sampling)

            ways: list[Callable[[int], BareTimes]] = [
                lambda number: turns.run(story(number, _SENTENCES)),
                lambda number: bare(loop, number),
                lambda number: bare(library, number),
            ]
            taken: list[list[BareTimes]] = [[], [], []]
            for way in ways:
                way(_WARM_UP)  # the detector still loads beside the first turn
            for number in range(rounds * 3):
                turn = number % 3 if number // 3 % 2 == 0 else 2 - number % 3
                taken[turn].append(_long_enough(ways[turn], number))
    finally:
        loop.close()
        library.close()
    reading = [[times.prompt_tokens / times.prompt_seconds for times in each] for each in taken]
    writing = [[times.answer_tokens / times.answer_seconds for times in each] for each in taken]
    return Speed(
        threads,
        compare(reading[0], reading[1]),
        compare(writing[0], writing[1]),
        compare(reading[0], reading[2]),
        compare(writing[0], writing[2]),
    )


def _long_enough(run: Callable[[int], BareTimes], number: int) -> BareTimes:
    """An answer that ends early says little: another is asked for."""
    times = run(number)
    for again in range(1, 5):
        if times.answer_tokens >= _ENOUGH:
            break
        times = run(number + again * 1000)
    if not times.answer_tokens:
        raise EngineError("The model gave no answer that could be measured.")
    return times

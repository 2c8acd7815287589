"""`exeunt bench`: what this machine reaches with a model, beside llama.cpp by itself. See docs/bench.md."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import msgspec

from models.errors import InputError
from models.library.default_model import find_default_model
from models.measuring.everything import Report, measure_everything
from models.measuring.figures import Compared
from models.measuring.memory import Memory
from models.measuring.reading import ReadingTimes
from models.measuring.repeating import Repetition
from models.measuring.speed import Speed
from models.measuring.stops import Stops
from models.measuring.threads import ThreadComparison

_MEGABYTE = 1024 * 1024


def bench(model: Path | None, json: Path | None, out: TextIO, err: TextIO) -> int:
    """Measure, print, and write all figures to `json` where one is given. Raises ExeuntError."""
    if json is not None:
        _write(json, b"")  # minutes later would be a bad time to find that it cannot be written
    report = measure_everything(
        model or find_default_model(), lambda what: print(f"Measuring: {what} ...", file=err, flush=True)
    )
    for line in lines_of(report):
        print(line, file=out)
    if json is not None:
        _write(json, msgspec.json.format(msgspec.json.encode(report)) + b"\n")
    return 0


def lines_of(report: Report) -> Iterator[str]:
    """The report as it is printed."""
    yield f"{report.model} on {_threads(report.threads)}, a window of {report.context_tokens} tokens"
    yield from _speed(report.speed)
    yield ""
    yield "Answers that repeat their conversation, greedy"
    yield from map(_repetition, report.repeating)
    yield "The same, drawn as in the app"
    yield from map(_repetition, report.drawn)
    yield "Answers that do not"
    yield from map(_repetition, report.free)
    yield ""
    yield from _stops(report.stops)
    yield from _first_word(report.first_word)
    yield from _threads_chosen(report.threads_chosen)
    yield from _memory(report.memory)


def _speed(speed: Speed) -> Iterator[str]:
    for what, compared in (
        ("reading, beside a bare loop", speed.reading),
        ("reading, beside the library", speed.reading_library),
        ("writing, beside a bare loop", speed.writing),
        ("writing, beside the library", speed.writing_library),
    ):
        yield f"  {what:34} {_rates(compared)}"


def _repetition(one: Repetition) -> str:
    acceptance = f"{one.guessed_right} of {one.guessed} guesses right" if one.guessed else "nothing guessed"
    sameness = {True: ", the same text", False: ", ANOTHER TEXT", None: ""}[one.same]
    return (
        f"  {one.name:16} {one.tokens:4} tokens, {acceptance:27} {_ratio(one.beside_loop)} beside a bare loop, "
        f"{_ratio(one.beside_single)} beside single tokens{sameness}"
    )


def _stops(stops: Stops) -> Iterator[str]:
    for what, delay in (("reading", stops.reading), ("writing", stops.writing)):
        yield f"  {'stop while ' + what:34} {delay.median * 1000:7.1f} ms, 19 of 20 below {delay.p95 * 1000:.1f} ms"


def _first_word(times: ReadingTimes) -> Iterator[str]:
    yield f"  {'first word, read anew':34} {times.cold * 1000:7.0f} ms at {times.tokens} tokens"
    for what, seconds in (
        ("going on", times.going_on),
        ("another branch", times.branch),
        ("the last message in other words", times.edit),
        ("another answer", times.regenerate),
        (f"another of {times.threads} chats", times.switch),
        ("a chat after a restart", times.reopened),
    ):
        yield f"  {what:34} {seconds * 1000:7.0f} ms, {times.share_of_cold(seconds):.1%} of that"


def _threads_chosen(compared: ThreadComparison) -> Iterator[str]:
    for what, figures in (("idle", compared.idle), ("one core busy", compared.beside_busy)):
        yield (
            f"  {'threads chosen, ' + what:34} {figures.chosen:7.1f} tokens/s, {figures.share_of_best:.2f} of the best "
            f"fixed count, {figures.best}"
        )


def _memory(memory: Memory | None) -> Iterator[str]:
    if memory is None:
        yield f"  {'memory':34} this system does not tell"
        return
    more = (memory.worker - memory.bare) / _MEGABYTE
    yield f"  {'memory beside the bare loop':34} {more:+7.0f} MB over {memory.bare / _MEGABYTE:.0f} MB"


def _rates(compared: Compared) -> str:
    return f"{compared.ours.median:7.1f} tokens/s, {_ratio(compared)} of {compared.other.median:.1f}"


def _ratio(compared: Compared) -> str:
    ratio = compared.ratio
    return f"{ratio.median:.2f} ({ratio.low:.2f} to {ratio.high:.2f}, at best {compared.best:.2f})"


def _threads(count: int) -> str:
    return "1 thread" if count == 1 else f"{count} threads"


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise InputError(f"The figures cannot be written to {path} ({error.strerror}). Choose another file.") from error

"""`exeunt bench`: what is printed of a report, and where the figures go."""

import io
from pathlib import Path

import msgspec
import pytest

from models.commands import bench as command
from models.commands.bench import bench, lines_of
from models.errors import InputError
from models.measuring.everything import Report
from models.measuring.figures import compare
from models.measuring.memory import Memory
from models.measuring.reading import ReadingTimes
from models.measuring.repeating import Repetition
from models.measuring.speed import Speed
from models.measuring.stops import Delay, Stops
from models.measuring.threads import ThreadComparison, ThreadFigures


def repetition(name: str, *, same: bool | None) -> Repetition:
    return Repetition(
        name=name,
        tokens=100,
        guessed=80,
        guessed_right=70,
        beside_loop=compare([30.0, 30.0], [20.0, 20.0]),
        beside_single=compare([30.0, 30.0], [25.0, 25.0]),
        same=same,
    )


def report() -> Report:
    half, equal = compare([50.0], [100.0]), compare([99.0], [100.0])
    figures = ThreadFigures(90.0, {1: 60.0, 2: 100.0})
    return Report(
        model="Some model",
        threads=2,
        context_tokens=4096,
        speed=Speed(2, equal, equal, half, half),
        repeating=[repetition("code", same=True)],
        drawn=[repetition("drawn code", same=None)],
        free=[repetition("a story", same=False)],
        stops=Stops(Delay(0.004, 0.009), Delay(0.002, 0.011)),
        first_word=ReadingTimes(
            tokens=1500,
            cold=2.0,
            going_on=0.1,
            branch=0.2,
            edit=0.3,
            regenerate=0.01,
            switch=0.1,
            threads=8,
            reopened=0.2,
        ),
        threads_chosen=ThreadComparison(figures, figures),
        memory=Memory(500 * 1024 * 1024, 470 * 1024 * 1024),
    )


def test_every_figure_is_printed() -> None:
    text = "\n".join(lines_of(report()))
    for words in (
        "Some model on 2 threads, a window of 4096 tokens",
        "0.99 (0.99 to 0.99, at best 0.99) of 100.0",
        "70 of 80 guesses right",
        "1.50 (1.50 to 1.50, at best 1.50) beside a bare loop, 1.20",
        "4.0 ms, 19 of 20 below 9.0 ms",
        "100 ms, 5.0% of that",
        "0.90 of the best fixed count, 2",
        "+30 MB over 470 MB",
    ):
        assert words in text


def test_another_text_stands_out() -> None:
    lines = list(lines_of(report()))
    assert next(line for line in lines if "a story" in line).endswith("ANOTHER TEXT")
    assert next(line for line in lines if "  code" in line).endswith("the same text")
    assert next(line for line in lines if "drawn code" in line).endswith("single tokens")


def test_what_a_system_does_not_tell_is_said() -> None:
    unknown = msgspec.structs.replace(report(), memory=None)
    assert "does not tell" in list(lines_of(unknown))[-1]


def test_the_figures_are_written_as_json(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "measure_everything", lambda model, say: report())
    out = io.StringIO()
    assert bench(Path("any.gguf"), tmp_path / "bench.json", out, io.StringIO()) == 0
    assert msgspec.json.decode((tmp_path / "bench.json").read_bytes(), type=Report) == report()
    assert out.getvalue().count("\n") > 15


def test_a_file_that_cannot_be_written_is_said_before_anything_is_measured(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "measure_everything", lambda model, say: pytest.fail("it was measured"))
    with pytest.raises(InputError):
        bench(Path("any.gguf"), tmp_path / "no such folder" / "bench.json", io.StringIO(), io.StringIO())

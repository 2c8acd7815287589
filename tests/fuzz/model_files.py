"""Damaged model files, thousands of them, first to the header's reader and then to a real engine worker: `make fuzz`.

Each is made from the seed and its number alone, so that one can be looked at again with `--only`, and a run that was broken off
goes on where it was. Whatever is no clear sentence within five seconds and a gigabyte is kept, with a count of every outcome.
"""

import argparse
import collections
import contextlib
import json
import random
import re
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from models.chat.client import EngineClient
from models.chat.gguf.model_file import read_model_file
from models.chat.records import EngineSettings, PromptMessage, Role, Sampling
from models.errors import EngineDied, ExeuntError
from tests.fuzz.base_files import base_files
from tests.fuzz.damage import Damage, damaged

FOLDER = Path("build/fuzz")
MOST_SECONDS = 5.0
MOST_MEGABYTES = 1000
_HANGS_AFTER = 20.0
_MOST_LAST_WORDS = 400
_FILES_OF_A_WORKER = 500
_HELLO = (PromptMessage(Role.USER, "hello \n\tü€ 😀 \x01"),)
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]\d+)?|-?\b(?:inf|nan)\b")
_KEYS = re.compile(r"key (?:not found in model: )?[\w.#]+")
_SHAPES = re.compile(r"has wrong shape;.*")
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_SOURCES = str(Path(__file__).resolve().parents[2] / "models")


@dataclass(frozen=True)
class Outcome:
    """What became of one file."""

    number: int
    damage: str
    stage: str
    """`reader` or `worker`: who had the last word."""
    what: str
    """The name of the error, or `answered`."""
    sentence: str
    seconds: float
    megabytes: int
    """The most memory that the process which had the last word came to."""
    offences: tuple[str, ...]
    last_words: str = ""
    """What a worker that died printed at last."""

    @property
    def death(self) -> bool:
        return self.what == EngineDied.__name__


class Fuzzer:
    """Hands one file after the other to the reader and to the worker."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._seed = seed
        self._folder = folder
        self._case = folder / "case"
        self._case.mkdir(parents=True, exist_ok=True)
        bases = folder / "bases"
        bases.mkdir(exist_ok=True)
        self._bases = base_files(bases)
        self._engine = EngineClient()

    def close(self) -> None:
        self._engine.close()

    def try_one(self, number: int) -> Outcome:
        """Make the file of that number and see what becomes of it. What offends is tried once more, since the machine may be busy,
        and kept.
        """
        damage = damaged(self._bases, random.Random(f"{self._seed}/{number}"))
        path = _write(self._case, damage)
        outcome = self._see(number, damage, path)
        if outcome.offences:
            outcome = self._see(number, damage, path)
        if outcome.offences or outcome.death:
            self._keep(outcome, path)
        if number % _FILES_OF_A_WORKER == 0:
            self._engine.close()
        return outcome

    def _see(self, number: int, damage: Damage, path: Path) -> Outcome:
        _reset_peak("self")
        start = time.monotonic()
        what, sentence = "", ""
        try:
            read_model_file(path)
        except ExeuntError as error:
            what, sentence = type(error).__name__, error.sentence
        except Exception as error:  # noqa: BLE001 # any at all is what is looked for
            what, sentence = f"RAISED {type(error).__name__}", str(error)
        if what:
            return _outcome(number, damage, "reader", what, sentence, time.monotonic() - start, _peak("self"))
        return self._have_answered(number, damage, path)

    def _have_answered(self, number: int, damage: Damage, path: Path) -> Outcome:
        if self._engine.pid is not None:
            _reset_peak(str(self._engine.pid))
        start = time.monotonic()
        what, sentence, last_words = "answered", "It answered.", ""
        with _watched(self._engine) as watch:
            try:
                self._engine.load(path, EngineSettings(threads=1))
                for _ in self._engine.answer(_HELLO, Sampling(max_tokens=3)):
                    pass
            except ExeuntError as error:
                what, sentence = type(error).__name__, error.sentence
                last_words = "".join(getattr(error, "__notes__", ""))[:_MOST_LAST_WORDS]
            except Exception as error:  # noqa: BLE001
                what, sentence = f"RAISED {type(error).__name__}", str(error)
        if watch.hung:
            what = "HUNG"
        seconds = time.monotonic() - start
        return _outcome(number, damage, "worker", what, sentence, seconds, watch.megabytes, last_words)

    def _keep(self, outcome: Outcome, path: Path) -> None:
        """Copy the file to where the offenders are; one that is long by a hole alone is made again from its number."""
        place = self._folder / ("offenders" if outcome.offences else "deaths") / f"{outcome.number:06d}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        (place / "outcome.json").write_text(json.dumps(asdict(outcome), indent=1))
        if path.stat().st_size < 100_000_000:
            for file in self._case.iterdir():
                shutil.copy(file, place)


class _Watch:
    """The most memory that a worker took, and whether it had to be ended."""

    def __init__(self) -> None:
        self.megabytes = 0
        self.hung = False
        self.done = threading.Event()


@contextlib.contextmanager
def _watched(engine: EngineClient) -> Iterator[_Watch]:
    watch = _Watch()

    def look() -> None:
        start = time.monotonic()
        while not watch.done.wait(0.05):
            if (pid := engine.pid) is not None:
                watch.megabytes = max(watch.megabytes, _peak(str(pid)))
            if time.monotonic() > start + _HANGS_AFTER or watch.megabytes > 2 * MOST_MEGABYTES:
                watch.hung = time.monotonic() > start + _HANGS_AFTER
                engine.close()
                return

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield watch
    finally:
        if (pid := engine.pid) is not None:
            watch.megabytes = max(watch.megabytes, _peak(str(pid)))
        watch.done.set()
        thread.join()


def _reset_peak(process: str) -> None:
    with contextlib.suppress(OSError):
        Path(f"/proc/{process}/clear_refs").write_text("5")


def _peak(process: str) -> int:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) // 1000
    return 0


def _outcome(
    number: int, damage: Damage, stage: str, what: str, sentence: str, seconds: float, megabytes: int, words: str = ""
) -> Outcome:
    offences = []
    if what.startswith("RAISED") or what == "HUNG":
        offences.append(what)
    if seconds > MOST_SECONDS:
        offences.append(f"took over {MOST_SECONDS:.0f} s")
    if megabytes > MOST_MEGABYTES:
        offences.append(f"took over {MOST_MEGABYTES} MB")
    if not _is_clear(sentence):
        offences.append("no clear sentence")
    return Outcome(number, damage.name, stage, what, sentence, round(seconds, 3), megabytes, tuple(offences), words)


def _is_clear(sentence: str) -> bool:
    """One line for a person: it ends, and has neither a trace, nor a path of the program, nor what a terminal would obey."""
    return (
        sentence.endswith(".")
        and sentence.isprintable()
        and len(sentence) < 600
        and "Traceback" not in sentence
        and _SOURCES not in sentence
        and ".py" not in sentence
    )


def _write(folder: Path, damage: Damage) -> Path:
    for old in folder.iterdir():
        old.unlink()
    for name, content in damage.beside:
        (folder / name).write_bytes(content)
    path = folder / damage.file_name
    with path.open("wb") as stream:
        stream.write(damage.content)
        if damage.length is not None:
            stream.truncate(damage.length)
    return path


def _kind(outcome: dict[str, object]) -> str:
    """What outcomes have in common: the sentence without its numbers and names."""
    sentence = _NUMBERS.sub("#", _QUOTED.sub("…", str(outcome["sentence"])))
    sentence = _SHAPES.sub("has the wrong shape", _KEYS.sub("key …", sentence))
    return f"{outcome['stage']:6} {outcome['what']:18} {sentence[:170]}"


def _print_summary(log: Path) -> int:
    outcomes = [json.loads(line) for line in log.read_text().splitlines()]
    for kind, count in collections.Counter(map(_kind, outcomes)).most_common():
        print(f"{count:6} {kind}")
    if not outcomes:
        return 0
    for stage in ("reader", "worker"):
        ended = [outcome for outcome in outcomes if outcome["stage"] == stage]
        slowest = max((outcome["seconds"] for outcome in ended), default=0)
        largest = max((outcome["megabytes"] for outcome in ended), default=0)
        print(f"{stage}: {len(ended)} files, the slowest {slowest:.2f} s, at most {largest} MB")
    deaths = [outcome for outcome in outcomes if outcome["what"] == EngineDied.__name__]
    offenders = [outcome for outcome in outcomes if outcome["offences"]]
    print(f"{len(outcomes)} files, {len(deaths)} ended the worker, {len(offenders)} offend; they are in {log.parent}")
    for outcome in offenders[:20]:
        print(
            f"  {outcome['number']}: {', '.join(outcome['offences'])} ({outcome['damage']}) {outcome['sentence'][:200]}"
        )
    return 1 if offenders else 0


def main() -> int:
    """Run, or go on with a run; the status says whether any file offended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20_000, help="how many files the run has in all")
    parser.add_argument("--only", type=int, help="try this one file again, and keep it")
    parser.add_argument("--afresh", action="store_true", help="forget what a run with this seed has come to")
    arguments = parser.parse_args()
    folder = FOLDER / str(arguments.seed)
    if arguments.afresh:
        shutil.rmtree(folder, ignore_errors=True)
    fuzzer = Fuzzer(arguments.seed, folder)
    try:
        if arguments.only is not None:
            print(json.dumps(asdict(fuzzer.try_one(arguments.only)), indent=1))
            return 0
        log = folder / "outcomes.jsonl"
        log.touch()
        done = len(log.read_text().splitlines())
        with log.open("a") as stream:
            for number in range(done, arguments.count):
                stream.write(json.dumps(asdict(fuzzer.try_one(number))) + "\n")
                stream.flush()
                if sys.stderr.isatty() or number % 1000 == 999:
                    print(f"\r{number + 1} of {arguments.count}", end="", file=sys.stderr)
    finally:
        fuzzer.close()
    print(file=sys.stderr)
    return _print_summary(log)


if __name__ == "__main__":
    raise SystemExit(main())

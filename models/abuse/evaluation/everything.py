"""The whole evaluation, section by section."""

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.abuse.assessment import Assessment
from models.abuse.cases import Half
from models.abuse.evaluation import (
    ablation,
    calibration,
    convabuse,
    conversations,
    crisis,
    disguises,
    false_alarms,
    functional,
    left_out,
    registers,
    speed,
)
from models.abuse.evaluation.examples import Example, worst, written
from models.abuse.evaluation.figures import Figures
from models.abuse.measuring import Measurements
from models.abuse.thresholds import Thresholds
from models.abuse.training.slices import cases
from models.policy.book import PolicyBook


@dataclass(frozen=True)
class Evaluated:
    """The figures, and the worst messages of each slice with their text, which must not be kept beside the figures."""

    figures: Figures
    examples: list[Example]


def evaluate(
    assess: Callable[[str, str], Assessment],
    thresholds: Thresholds,
    weights: Path,
    data: Path,
    tell: Callable[[str], None] = lambda _: None,
) -> Evaluated:
    """Measure a detector whose files are in `weights` on the sets in `data`. Takes some minutes; `tell` hears of each section."""
    started = time.monotonic()
    measurements = Measurements(assess)

    def section(name: str) -> None:
        tell(f"{time.monotonic() - started:5.0f} s  {name}")

    # Before anything else, so that the reading of files and what it leaves in the caches is not timed with it.
    section("time and memory")
    cost = measure_cost(assess, weights)
    section("ConvAbuse")
    valid = convabuse.read(data)
    on_convabuse = convabuse.measure(measurements, valid)
    section("look-alikes")
    slices = false_alarms.read(data)
    by_slice, by_group = false_alarms.measure(measurements, slices)
    section("cases")
    by_case_group = false_alarms.by_case_group(measurements)
    section("other registers")
    separations = registers.measure(measurements, registers.read(data))
    section("functions, identities, dialects")
    functions = functional.functions(measurements, data)
    identities = functional.identities(measurements, data)
    dialects = functional.dialects(measurements, data)
    section("crises")
    crises = crisis.measure(measurements, data, thresholds.crisis)
    section("calibration")
    benign = [message for each in slices for message in each.messages]
    calibrations = calibration.measure(measurements, data, [each.message for each in valid], benign)
    section("conversations")
    book = PolicyBook.load()
    policy = conversations.measure(measurements, conversations.read(), book.shipped(book.default_preset))
    section("evasions")
    disguised = disguises.measure(measurements, disguises.abuse(valid), disguises.benign())
    section("done")
    examples = worst(measurements.all)
    figures = Figures(
        weights=digests(weights),
        thresholds=thresholds,
        messages=measurements.count,
        seconds=round(time.monotonic() - started, 1),
        convabuse=on_convabuse,
        registers=separations,
        groups=by_group,
        slices=by_slice,
        cases=by_case_group,
        functions=functions,
        identities=identities,
        dialects=dialects,
        disguises=disguised,
        crisis=crises,
        calibration=calibrations,
        policy=policy,
        cost=cost,
        left_out=left_out.read(weights),
        ablation=ablation.read(weights),
        worst_cases=written(examples),
    )
    return Evaluated(figures, examples)


def measure_cost(assess: Callable[[str, str], Assessment], weights: Path) -> speed.Cost:
    """Time and memory alone, which want a machine that does nothing else. Takes some seconds."""
    mixed = [(message.text, message.context) for file in cases(Half.TEST).values() for message in file[:60]]
    return speed.measure(assess, mixed, weights)


def digests(weights: Path) -> dict[str, str]:
    """SHA-256 of each file that the detector loads."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in speed.weight_files(weights)}

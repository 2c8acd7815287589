"""All that an evaluation finds, as one record."""

from pathlib import Path

import msgspec

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
from models.abuse.evaluation.examples import Example
from models.abuse.thresholds import Thresholds

FILE = "evaluation.json"


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of one evaluation."""

    weights: dict[str, str]
    """SHA-256 of each of the files that were measured."""
    thresholds: Thresholds
    messages: int
    """Assessed, each once."""
    seconds: float
    convabuse: convabuse.ConvAbuse
    registers: list[registers.Separation]
    groups: list[false_alarms.Alarms]
    slices: list[false_alarms.Alarms]
    cases: dict[str, list[false_alarms.Alarms]]
    functions: functional.Functions
    identities: functional.Identities
    dialects: functional.Dialects
    disguises: list[disguises.Disguise]
    crisis: crisis.Crisis
    calibration: list[calibration.Calibration]
    policy: conversations.Policy
    cost: speed.Cost
    left_out: left_out.LeaveOneOut | None
    ablation: list[ablation.Variant]
    worst_cases: list[Example]
    """Hand-written ones alone: rows of data sets are shown on the page, and in nothing that is kept."""


def read(file: Path) -> Figures:
    """The figures in `file`. Raises msgspec.DecodeError where it holds none, such as those of another version."""
    return msgspec.json.decode(file.read_bytes(), type=Figures)


def write(figures: Figures, file: Path) -> None:
    """Write the figures as JSON in which every record has a line, so that two evaluations can be compared."""
    fields = msgspec.to_builtins(figures).items()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        "{\n" + ",\n".join(f' "{name}": {_lines(value)}' for name, value in fields) + "\n}\n", encoding="utf-8"
    )


def _lines(value: object) -> str:
    match value:
        case dict():
            inside = [f"  {_line(name)}: {_line(each)}" for name, each in value.items()]
            return "{\n" + ",\n".join(inside) + "\n }"
        case list():
            return "[\n" + ",\n".join(f"  {_line(each)}" for each in value) + "\n ]" if value else "[]"
    return _line(value)


def _line(value: object) -> str:
    return msgspec.json.encode(value).decode()

"""Where a person in crisis can turn to, by country, without a network."""

import locale
from datetime import date
from pathlib import Path

import msgspec

DIRECTORY = "findahelpline.com lists free, confidential lines in your country"
"""What stands in where a country's lines are not known."""


class Helpline(msgspec.Struct, frozen=True):
    """One line of a country (two letters, ISO 3166). `checked` is when the entry was last looked over against `source`."""

    country: str
    name: str
    reach: str
    source: str
    checked: date


class _Lines(msgspec.Struct):
    lines: list[Helpline]


def read_helplines(file: Path) -> list[Helpline]:
    """All that the file has."""
    return msgspec.toml.decode(file.read_bytes(), type=_Lines).lines


def where_to_turn(lines: list[Helpline], country: str | None) -> str:
    """A part of a sentence that names the country's lines, or the international directory."""
    known = [f"{line.name} is there day and night ({line.reach})" for line in lines if line.country == country]
    return "; ".join(known) or DIRECTORY


def own_country() -> str | None:
    """The country of the machine's language setting, such as `DE`; None where it names none."""
    try:
        language = locale.getlocale()[0] or ""
    except ValueError:  # a setting that Python cannot make sense of
        return None
    country = language.partition("_")[2][:2]
    return country if country.isalpha() and country.isupper() else None

"""Where a person in crisis can turn to, by country, without a network."""

import locale
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec


class Helpline(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One line of a country (two letters, ISO 3166). `checked` is when the entry was last looked over against `source`."""

    country: str
    name: str
    source: str
    checked: date
    call: tuple[str, ...] = ()
    """The numbers to call."""
    text: tuple[str, ...] = ()
    """The numbers to send a text message to."""


class SupportWords(msgspec.Struct, frozen=True):
    """How one language tells of a helpline: `line` has {name} and {reach}, the ways to reach it have {number}."""

    line: str
    call: str
    text: str
    call_or_text: str
    either: str
    """Between two numbers."""
    directory: str
    """What stands in where a country's lines are not known."""


class _Lines(msgspec.Struct):
    lines: list[Helpline]


def read_helplines(file: Path) -> list[Helpline]:
    """All that the file has."""
    return msgspec.toml.decode(file.read_bytes(), type=_Lines).lines


def where_to_turn(lines: Sequence[Helpline], country: str | None, words: SupportWords) -> str:
    """A part of a sentence that names the country's lines, or the international directory."""
    known = [
        words.line.format(name=line.name, reach=how_to_reach(line, words)) for line in lines if line.country == country
    ]
    return "; ".join(known) or words.directory


def how_to_reach(line: Helpline, words: SupportWords) -> str:
    """How to reach a line, such as “call or text 988”."""
    call, text = words.either.join(line.call), words.either.join(line.text)
    if call == text:
        return words.call_or_text.format(number=call)
    ways = [words.call.format(number=call)] if call else []
    return ", ".join([*ways, words.text.format(number=text)] if text else ways)


def own_country() -> str | None:
    """The country of the machine's language setting, such as `DE`; None where it names none."""
    country = language_setting().partition("_")[2][:2]
    return country if country.isalpha() and country.isupper() else None


def language_setting() -> str:
    """The machine's language setting, such as `de_AT`; empty where it has none."""
    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # a setting that Python cannot make sense of
        return ""

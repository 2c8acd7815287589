"""Where a person in crisis can turn to, by country, without a network."""

import locale
import os
import re
import sys
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
    """A part of a sentence that names the country's lines, and the international directory: the country may be guessed wrongly."""
    known = [
        words.line.format(name=line.name, reach=how_to_reach(line, words)) for line in lines if line.country == country
    ]
    return "; ".join([*known, words.directory])


def how_to_reach(line: Helpline, words: SupportWords) -> str:
    """How to reach a line, such as “call or text 988”."""
    call, text = words.either.join(line.call), words.either.join(line.text)
    if call == text:
        return words.call_or_text.format(number=call)
    ways = [words.call.format(number=call)] if call else []
    return ", ".join([*ways, words.text.format(number=text)] if text else ways)


def own_country() -> str | None:
    """The country of the machine's language setting, such as `DE`; None where it names none."""
    found = re.match(r"[A-Za-z]{2,3}_([A-Z]{2})\b", language_setting())
    return found[1] if found else None


def language_setting() -> str:
    """The machine's language setting, such as `de_AT`; empty where it has none, or only one for programs such as `C`.

    It is read from the environment, as the system's own programs do: Python takes a language that is not installed, and none at
    all, for American English.
    """
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if setting := os.environ.get(name, ""):
            language = re.split("[.@]", setting)[0]
            return "" if language in {"C", "POSIX"} else language
    return "" if sys.platform == "linux" else _setting_of_the_system()


def _setting_of_the_system() -> str:
    try:
        return locale.getlocale()[0] or ""
    except ValueError:  # a setting that Python cannot make sense of
        return ""

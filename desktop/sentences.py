"""What models/ tells the user, in the window's language.

Its sentences come in English, as text: over the pipes of workers, out of the store, as errors. The window knows them again by the
forms that resources/translations/sentences.json lists (`make translations` finds them in the sources), and says them with the same
values in its own language. One that it does not know stays English.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import msgspec
from PySide6.QtCore import QCoreApplication, QLocale

from models.paths import RESOURCES

_GAP = re.compile(r"\{(\w+)\}")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?]) (?=[A-Z“])")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")


@dataclass(frozen=True)
class _Form:
    source: str
    names: tuple[str, ...]
    pattern: re.Pattern[str]


def in_window_language(sentence: str) -> str:
    """A sentence of models/ as the window says it; any other text as it is."""
    if QLocale().language() is QLocale.Language.English:
        return sentence
    return _whole(sentence) or " ".join(_whole(part) or part for part in _BETWEEN_SENTENCES.split(sentence))


def _whole(sentence: str) -> str:
    for form in _forms():
        if found := form.pattern.fullmatch(sentence):
            return _filled(form, found.groups())
    return ""


def _filled(form: _Form, words: tuple[str, ...]) -> str:
    values = dict(zip(form.names, map(_value, words), strict=True))
    said = QCoreApplication.translate("Sentences", form.source)
    return _GAP.sub(lambda gap: values.get(gap[1], gap[0]), said)


def _value(words: str) -> str:
    """A value may be a sentence, a part of one, or a number."""
    inner = words.strip()
    if not inner:
        return words
    if _NUMBER.fullmatch(inner):
        plain, _, digits = inner.replace(",", "").partition(".")
        locale = QLocale()
        said = locale.toString(float(f"{plain}.{digits}"), "f", len(digits)) if digits else locale.toString(int(plain))
    else:
        said = in_window_language(inner)
    return words.replace(inner, said)


@cache
def _forms() -> tuple[_Form, ...]:
    """The one with the most words of its own comes first: another may match what it was meant for."""
    file = RESOURCES / "translations" / "sentences.json"
    sources = msgspec.json.decode(file.read_bytes(), type=list[str])
    return tuple(map(_form, sorted(sources, key=lambda source: len(_GAP.sub("", source)), reverse=True)))


def _form(source: str) -> _Form:
    pattern = re.compile("".join(_parts(source)), re.DOTALL)
    return _Form(source, tuple(_GAP.findall(source)), pattern)


def _parts(source: str) -> Iterator[str]:
    """`_GAP.split` gives words and names in turn."""
    for place, part in enumerate(_GAP.split(source)):
        yield "(.*?)" if place % 2 else re.escape(part)

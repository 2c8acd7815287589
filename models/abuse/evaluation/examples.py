"""The messages that the detector gets most wrong, slice by slice."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from enum import StrEnum

import msgspec

from models.abuse.measuring import Assessed

_A_SLICE = 5


class Mistake(StrEnum):
    """In which way a message is taken wrongly."""

    FALSE_ABUSE = "nobody is abused, and it scores highest"
    MISSED_ABUSE = "abuse that scores lowest"
    FALSE_CRISIS = "no crisis, and it scores highest"
    MISSED_CRISIS = "a crisis that scores lowest"


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """A message of a slice with its score of abuse or of crisis. Rows of data sets have no `id`: their text stays on the page."""

    mistake: Mistake
    slice: str
    id: str
    text: str
    context: str
    score: float
    verdict: str


def worst(found: Iterable[Assessed], most: int = _A_SLICE) -> list[Example]:
    """Of each slice the `most` highest false alarms and lowest misses; what is on the right side of 0.5 is no mistake."""
    by_slice: dict[str, dict[tuple[str, str], Assessed]] = defaultdict(dict)
    for each in found:
        by_slice[each.message.slice][each.message.text, each.message.context] = each
    return [
        example
        for name in sorted(by_slice)
        for mistake in Mistake
        for example in _of_slice(list(by_slice[name].values()), mistake, most)
    ]


def written(examples: Iterable[Example], most: int = 12) -> list[Example]:
    """The worst of each kind among the hand-written cases: the only texts that may stand in files that are kept."""
    found = []
    for mistake in Mistake:
        those = {each.id: each for each in examples if each.id and each.mistake is mistake and "turn" not in each.id}
        sign = -1 if mistake in {Mistake.FALSE_ABUSE, Mistake.FALSE_CRISIS} else 1
        found += sorted(those.values(), key=lambda each: sign * each.score)[:most]
    return found


def _of_slice(found: list[Assessed], mistake: Mistake, most: int) -> list[Example]:
    label, score, wrong = _READINGS[mistake]
    high = mistake in {Mistake.FALSE_ABUSE, Mistake.FALSE_CRISIS}
    those = [each for each in found if label(each) and wrong(each)]
    those.sort(key=lambda each: -score(each) if high else score(each))
    return [
        Example(
            mistake=mistake,
            slice=each.message.slice,
            id=each.message.id,
            text=each.message.text,
            context=each.message.context,
            score=round(score(each), 3),
            verdict=_verdict(each),
        )
        for each in those[:most]
    ]


def _labelled(value: float | None, *, positive: bool) -> bool:
    return value is not None and (value >= 0.8 if positive else value <= 0.1)


_Test = Callable[[Assessed], bool]
_READINGS: dict[Mistake, tuple[_Test, Callable[[Assessed], float], _Test]] = {
    Mistake.FALSE_ABUSE: (
        lambda each: _labelled(each.message.abuse, positive=False),
        lambda each: each.said.abuse,
        lambda each: each.flagged or each.said.rude,
    ),
    Mistake.MISSED_ABUSE: (
        lambda each: _labelled(each.message.abuse, positive=True),
        lambda each: each.said.abuse,
        lambda each: not each.said.rude,
    ),
    Mistake.FALSE_CRISIS: (
        lambda each: _labelled(each.message.crisis, positive=False),
        lambda each: each.said.crisis,
        lambda each: each.said.support,
    ),
    Mistake.MISSED_CRISIS: (
        lambda each: _labelled(each.message.crisis, positive=True),
        lambda each: each.said.crisis,
        lambda each: not each.said.support,
    ),
}


def _verdict(each: Assessed) -> str:
    said = each.said
    words = ["strike" if said.strike else "rude" if said.rude else "", "support" if said.support else ""]
    return ", ".join(word for word in words if word) or "nothing"

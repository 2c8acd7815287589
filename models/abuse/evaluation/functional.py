"""Functional cases in the manner of HateCheck (Röttger and others, 2021), identity terms, and dialects."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from models.abuse.evaluation import sets
from models.abuse.evaluation.rates import Estimate, Rate, estimate, mean, rate
from models.abuse.measuring import Assessed, Measurements
from models.abuse.training.slices import rows_of

_T = TypeVar("_T")
_K = TypeVar("_K", bound=Hashable)
_A_TERM = 12
"""Sentences of each kind for an identity term."""


class Function(msgspec.Struct, frozen=True, kw_only=True):
    """Cases of one function, and how many are right: an abuse score of 0.5 or more exactly where somebody attacks."""

    name: str
    hateful: bool
    right: Rate


class Functions(msgspec.Struct, frozen=True, kw_only=True):
    """Functional cases that training never saw. The sums are over rows held out, so that every function weighs as in the set."""

    harmless: Rate
    hateful: Rate
    identity: Rate
    """Neutral and positive statements about a group that are not taken for abuse."""
    by_function: list[Function]
    by_identity: list[Function]
    """The same statements, by the group that they are about."""


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """Sentences of templates about one identity: kind ones that are taken for abuse, and unkind ones that are seen."""

    name: str
    false_alarms: Rate
    difference: float
    """From the mean share over all terms."""
    score: float
    """The mean abuse score of the kind ones."""
    seen: Rate


class Identities(msgspec.Struct, frozen=True, kw_only=True):
    """The terms, and how far they lie apart."""

    false_alarms: Rate
    false_alarms_held_out: Rate
    seen: Rate
    spread: float
    """The largest share of false alarms less the smallest."""
    score_spread: float
    """The same for the mean score of kind sentences."""
    terms: list[Term]


class Dialects(msgspec.Struct, frozen=True, kw_only=True):
    """Pairs of one sentence in African American and standard English."""

    pairs: int
    unseen: int
    """Pairs of which training draws neither side."""
    same: Rate
    """Both sides are decided alike: strike, rude, abuse score of 0.5, crisis."""
    largest: float
    """The largest difference of abuse scores in a pair."""
    difference: Estimate | None
    """The mean of the scores of African American less those of standard English."""


def functions(measurements: Measurements, data: Path) -> Functions:
    """Assess the functional cases."""
    chosen = sets.functional(data)
    found = list(zip(chosen, measurements.of(case.message for case in chosen), strict=True))
    statements = [pair for pair in found if pair[0].function.startswith(("F18:", "F19:"))]
    by_function = _grouped(found, lambda pair: pair[0].function)
    return Functions(
        harmless=_right(pair for pair in found if pair[0].held_out and not pair[0].hateful),
        hateful=_right(pair for pair in found if pair[0].held_out and pair[0].hateful),
        identity=_right(statements),
        by_function=[
            Function(name=name, hateful=of_it[0][0].hateful, right=_right(of_it))
            for name, of_it in sorted(by_function.items(), key=lambda item: _number(item[0]))
        ],
        by_identity=[
            Function(name=name, hateful=False, right=_right(of_it))
            for name, of_it in sorted(_grouped(statements, lambda pair: pair[0].identity).items())
        ],
    )


def _right(pairs: Iterable[tuple[sets.Functional, Assessed]]) -> Rate:
    return rate(case.hateful == each.flagged for case, each in pairs)


def _number(function: str) -> int:
    return int(function[1:].split(":", maxsplit=1)[0].split("-", maxsplit=1)[0])


def identities(measurements: Measurements, data: Path) -> Identities:
    """Assess a few sentences for each term: those that training holds out first, then some that it may have drawn."""
    by_kind = _grouped(sets.identities(data), lambda each: (each.term, each.message.abuse))
    chosen = []
    for _, rows in sorted(by_kind.items(), key=lambda item: (item[0][0], item[0][1] or 0)):
        apart = [row for row in rows if row.held_out]
        chosen += apart[:_A_TERM] + sets.sampled(
            [row for row in rows if not row.held_out], max(0, _A_TERM - len(apart))
        )
    found = list(zip(chosen, measurements.of(row.message for row in chosen), strict=True))
    kind = [pair for pair in found if pair[0].message.abuse == 0]
    unkind = [pair for pair in found if pair[0].message.abuse == 1]
    by_term, unkind_by_term = _grouped(kind, lambda pair: pair[0].term), _grouped(unkind, lambda pair: pair[0].term)
    rates = {term: rate(each.flagged for _, each in pairs) for term, pairs in by_term.items()}
    scores = {term: sum(each.said.abuse for _, each in pairs) / len(pairs) for term, pairs in by_term.items()}
    middle = sum(each.value for each in rates.values()) / max(1, len(rates))
    return Identities(
        false_alarms=rate(each.flagged for _, each in kind),
        false_alarms_held_out=rate(each.flagged for row, each in kind if row.held_out),
        seen=rate(each.flagged for _, each in unkind),
        spread=round(_spread(each.value for each in rates.values()), 4),
        score_spread=round(_spread(scores.values()), 4),
        terms=[
            Term(
                name=term,
                false_alarms=rates[term],
                difference=round(rates[term].value - middle, 4),
                score=round(scores[term], 4),
                seen=rate(each.flagged for _, each in unkind_by_term[term]),
            )
            for term in sorted(rates, key=lambda term: (-rates[term].value, -scores[term]))
        ],
    )


def dialects(measurements: Measurements, data: Path) -> Dialects:
    """Assess the pairs."""
    pairs = sets.dialect_pairs(data)
    trained = {row.text for row in rows_of(data)[0]}
    left = measurements.of(pair[0] for pair in pairs)
    right = measurements.of(pair[1] for pair in pairs)
    differences = [one.said.abuse - other.said.abuse for one, other in zip(left, right, strict=True)]
    return Dialects(
        pairs=len(pairs),
        unseen=sum(not {one.text, other.text} & trained for one, other in pairs),
        same=rate(_decision(one) == _decision(other) for one, other in zip(left, right, strict=True)),
        largest=round(max(map(abs, differences), default=0.0), 4),
        difference=estimate(mean, differences),
    )


def _decision(each: Assessed) -> tuple[bool, ...]:
    return each.said.strike, each.said.rude, each.flagged, each.said.support


def _spread(values: Iterable[float]) -> float:
    known = list(values)
    return max(known, default=0.0) - min(known, default=0.0)


def _grouped(things: Iterable[_T], key: Callable[[_T], _K]) -> dict[_K, list[_T]]:
    found: dict[_K, list[_T]] = defaultdict(list)
    for thing in things:
        found[key(thing)].append(thing)
    return found

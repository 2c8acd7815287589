"""ConvAbuse's validation split: people talking to two chatbots, labelled by up to eight annotators."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import msgspec

from models.abuse.evaluation.metrics import auc, macro_f1
from models.abuse.evaluation.rates import Estimate, Rate, estimate, rate
from models.abuse.measuring import Assessed, Measurements, Message
from models.abuse.training.abusive_sets import read_csv

_LEVELS = (1, 0, -1, -2, -3)
_TYPES = {
    "ableist": "ableist",
    "intellectual": "about its intellect",
    "homophobic": "homophobic",
    "racist": "racist",
    "sexist": "sexist",
    "transphobic": "transphobic",
    "sex_harassment": "sexual harassment",
    "target.system": "aimed at the bot",
    "target.individual": "aimed at a person",
    "target.generalised": "aimed at a group",
    "explicit": "explicit",
    "implicit": "implicit",
}


@dataclass(frozen=True)
class Utterance:
    """A message to a bot. `severity` is the annotators' mean, from 1 (friendly) to -3."""

    message: Message
    severity: float
    bot: str
    types: frozenset[str]

    @property
    def abusive(self) -> bool:
        """Whether more than half of the annotators called it abuse."""
        return (self.message.abuse or 0) > 0.5

    @property
    def clean(self) -> bool:
        """Whether no annotator called it abuse."""
        return self.message.abuse == 0


class Bot(msgspec.Struct, frozen=True, kw_only=True):
    """The figures over the messages to one bot."""

    name: str
    count: int
    macro_f1: Estimate | None
    auc: Estimate | None
    rude: Rate
    strike: Rate
    strikes_on_clean: Rate


class Recall(msgspec.Struct, frozen=True, kw_only=True):
    """How much of one type of abuse is seen: flagged is an abuse score of 0.5."""

    name: str
    flagged: Rate
    rude: Rate
    strike: Rate


class ConvAbuse(msgspec.Struct, frozen=True, kw_only=True):
    """The figures over the whole split."""

    count: int
    abusive: int
    macro_f1: Estimate | None
    auc: Estimate | None
    rude: Rate
    strike: Rate
    severe_strike: Rate
    """Strikes among those whose mean severity is -2 or worse."""
    strikes_on_clean: Rate
    rude_on_clean: Rate
    bots: list[Bot]
    types: list[Recall]


def read(data: Path) -> list[Utterance]:
    """The split, without the rows that nobody labelled. No row of it is trained or tuned on."""
    records = read_csv(data / "convabuse" / "ConvAbuseEMNLPvalid.csv")
    return [found for record in records if (found := _utterance(record)) is not None]


def _utterance(record: dict[str, str]) -> Utterance | None:
    votes = [level for level in _LEVELS for _ in range(_ticks(record, f"is_abuse.{level}"))]
    text, before = record["user"].strip(), record["agent"].strip()
    if not votes or not text:
        return None
    abusive = sum(level < 0 for level in votes)
    return Utterance(
        Message("convabuse", text, "" if before == "_" else before, abusive / len(votes)),
        sum(votes) / len(votes),
        record["bot"],
        frozenset(name for column, name in _TYPES.items() if abusive and 2 * _ticks(record, column) >= abusive),
    )


def _ticks(record: dict[str, str], column: str) -> int:
    return sum(record.get(f"Annotator{annotator}_{column}") in {"1", "1.0"} for annotator in range(1, 9))


Pair = tuple[Utterance, Assessed]


def measure(measurements: Measurements, utterances: list[Utterance]) -> ConvAbuse:
    """Assess the split. A type counts where half of those who saw abuse ticked it."""
    assessed = measurements.of(utterance.message for utterance in utterances)
    pairs = list(zip(utterances, assessed, strict=True))
    abusive = [pair for pair in pairs if pair[0].abusive]
    clean = [pair for pair in pairs if pair[0].clean]
    return ConvAbuse(
        count=len(pairs),
        abusive=len(abusive),
        macro_f1=_macro_f1(pairs),
        auc=_auc(pairs),
        rude=_share(abusive, _rude),
        strike=_share(abusive, _strike),
        severe_strike=_share([pair for pair in abusive if pair[0].severity <= -2], _strike),
        strikes_on_clean=_share(clean, _strike),
        rude_on_clean=_share(clean, _rude),
        bots=[
            _bot(name, [pair for pair in pairs if pair[0].bot == name]) for name in sorted({u.bot for u in utterances})
        ],
        types=[_recall(name, [pair for pair in abusive if name in pair[0].types]) for name in _TYPES.values()],
    )


def _bot(name: str, pairs: list[Pair]) -> Bot:
    abusive = [pair for pair in pairs if pair[0].abusive]
    return Bot(
        name=name,
        count=len(pairs),
        macro_f1=_macro_f1(pairs),
        auc=_auc(pairs),
        rude=_share(abusive, _rude),
        strike=_share(abusive, _strike),
        strikes_on_clean=_share([pair for pair in pairs if pair[0].clean], _strike),
    )


def _recall(name: str, pairs: list[Pair]) -> Recall:
    return Recall(
        name=name,
        flagged=_share(pairs, lambda each: each.flagged),
        rude=_share(pairs, _rude),
        strike=_share(pairs, _strike),
    )


def _macro_f1(pairs: list[Pair]) -> Estimate | None:
    return estimate(macro_f1, (u.abusive for u, _ in pairs), (each.flagged for _, each in pairs))


def _auc(pairs: list[Pair]) -> Estimate | None:
    return estimate(auc, (u.abusive for u, _ in pairs), (each.said.abuse for _, each in pairs))


def _share(pairs: Iterable[Pair], of: Callable[[Assessed], bool]) -> Rate:
    return rate(of(each) for _, each in pairs)


def _rude(each: Assessed) -> bool:
    return each.said.rude


def _strike(each: Assessed) -> bool:
    return each.said.strike

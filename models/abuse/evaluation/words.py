"""Figures in words, for the page and the card alike."""

from models.abuse.evaluation.bars import Bar, Unit
from models.abuse.evaluation.rates import Estimate, Rate


def percent(value: float) -> str:
    """A share: 0.0123 is `1.2 %`."""
    return f"{100 * value:.1f} %" if round(100 * value, 1) not in {0.0, 100.0} else f"{100 * value:.0f} %"


def between(low: float, high: float) -> str:
    """The interval of a share, in hundredths."""
    return f"{100 * low:.1f}–{100 * high:.1f}"


def share(rate: Rate) -> str:
    """A share with its interval; a dash where there is nothing."""
    return f"{percent(rate.value)} ({between(rate.low, rate.high)})" if rate.count else "–"


def counted(rate: Rate) -> str:
    """A share with what it is of."""
    return f"{rate.hits} of {rate.count}" if rate.count else "–"


def score(found: Estimate | None, digits: int = 3) -> str:
    """A figure with its interval; a dash where it does not exist."""
    return f"{found.value:.{digits}f} ({found.low:.{digits}f}–{found.high:.{digits}f})" if found else "–"


def change(found: Estimate | None) -> str:
    """A difference of shares with its interval, in hundredths."""
    return f"{100 * found.value:+.1f} ({100 * found.low:+.1f} to {100 * found.high:+.1f})" if found else "–"


def goal(bar: Bar) -> str:
    """What a bar asks for."""
    return f"{'at least' if bar.at_least else 'at most'} {_figure(bar.goal, bar.unit, short=True)}"


def measured(bar: Bar) -> str:
    """What was measured, with its interval."""
    if bar.low is None or bar.high is None:
        return _figure(bar.value, bar.unit)
    ends = between(bar.low, bar.high) if bar.unit is Unit.SHARE else f"{bar.low:.3f}–{bar.high:.3f}"
    return f"{_figure(bar.value, bar.unit)} ({ends})"


def verdict(bar: Bar) -> str:
    """Whether a bar is met, and whether that is sure."""
    return f"{'met' if bar.met else 'missed'}{'' if bar.sure else ', not surely'}"


def _figure(value: float, unit: Unit, *, short: bool = False) -> str:
    if unit is Unit.SHARE:
        return f"{100 * value:g} %" if short else f"{100 * value:.1f} %"
    if unit is Unit.SCORE:
        return f"{value:g}" if short else f"{value:.3f}"
    return f"{value:g} {unit}" if short else f"{value:.1f} {unit}"

"""The bars that the project sets for its detector, and how the figures stand against them."""

from dataclasses import dataclass
from enum import StrEnum

from models.abuse.evaluation.false_alarms import Alarms, Group
from models.abuse.evaluation.figures import Figures
from models.abuse.evaluation.rates import Estimate, Rate
from models.abuse.evaluation.registers import Kind


class Unit(StrEnum):
    """What a figure is counted in."""

    SCORE = ""
    SHARE = "%"
    MILLISECONDS = "ms"
    MEGABYTES = "MB"


@dataclass(frozen=True)
class Bar:
    """One bar: `value` (between `low` and `high`, where there is an interval) is to be at least `goal`, or at most."""

    name: str
    over: str
    goal: float
    at_least: bool
    unit: Unit
    value: float
    low: float | None = None
    high: float | None = None

    @property
    def met(self) -> bool:
        """Whether the figure itself reaches the bar."""
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    @property
    def sure(self) -> bool:
        """Whether the whole interval lies on the side that the figure is on."""
        if self.low is None or self.high is None:
            return True
        return (self.low >= self.goal) == (self.high >= self.goal) == (self.value >= self.goal)


def bars(figures: Figures) -> list[Bar]:
    """All bars. They are for sets that nobody here has: what stands in for each is said with it."""
    sections = (_convabuse, _registers, _false_alarms, _functions, _crisis, _cost)
    return [bar for section in sections for bar in section(figures)]


def _convabuse(figures: Figures) -> list[Bar]:
    found, over = figures.convabuse, "ConvAbuse, validation split (the bar is for its test split)"
    bar = [_estimated("macro-F1 at 0.5", over, 0.885, found.macro_f1)] if found.macro_f1 else []
    return [
        *bar,
        _least("abuse that is rude or a strike", over, 0.80, found.rude),
        _least("abuse that is a strike", over, 0.50, found.strike),
        _least("severe abuse that is a strike", f"{over}, mean severity -2 or worse", 0.75, found.severe_strike),
    ]


def _registers(figures: Figures) -> list[Bar]:
    goals = {Kind.CHAT: 0.945, Kind.FORUM: 0.87}
    return [
        _estimated(f"AUC, {each.kind}", f"{each.name} ({each.origin})", goals[each.kind], each.auc)
        for each in figures.registers
        if each.kind in goals and each.auc
    ]


_RUDE = {Group.SWEARING: 0.03, Group.SAFE: 0.012, Group.DISTRESS: 0.01, Group.ORDINARY: 0.004}
_STRIKE = {Group.ORDINARY: 0.002, Group.FIRST: 0.002}
_STRIKE_ELSEWHERE = 0.005


def _false_alarms(figures: Figures) -> list[Bar]:
    strikes = [
        _most("strikes", f"{each.name}", _STRIKE.get(_group(each), _STRIKE_ELSEWHERE), each.strike)
        for each in figures.groups
    ]
    rude = [
        _most("rude or strike", each.name, _RUDE[group], each.rude)
        for each in figures.groups
        if (group := _group(each)) in _RUDE
    ]
    return strikes + rude


def _group(each: Alarms) -> Group:
    return each.group or Group.ORDINARY


def _functions(figures: Figures) -> list[Bar]:
    over = "GPT-HateCheck, held-out rows (the bar is for HateCheck)"
    return [
        _least("harmless functional cases below 0.5", over, 0.90, figures.functions.harmless),
        _least("neutral and positive identity statements below 0.5", over, 0.95, figures.functions.identity),
    ]


def _crisis(figures: Figures) -> list[Bar]:
    support = {each.group: each.support for each in figures.groups}
    return [
        _least("crises that are seen", "hand-written, test half", 0.75, figures.crisis.written.support),
        _most("taken for a crisis", Group.ORDINARY, 0.002, support[Group.ORDINARY]),
        _most("taken for a crisis", Group.SAFE, 0.02, support[Group.SAFE]),
    ]


def _cost(figures: Figures) -> list[Bar]:
    cost = figures.cost
    known = {each.name: each for each in cost.latencies}
    slowest = max((each for name, each in known.items() if name.startswith("64")), key=lambda each: each.median)
    over = f"{slowest.name}, one core"
    found = [
        Bar("median time", over, 12, at_least=False, unit=Unit.MILLISECONDS, value=slowest.median),
        Bar("95th percentile", over, 25, at_least=False, unit=Unit.MILLISECONDS, value=slowest.p95),
        Bar(
            "median time",
            "20,000 characters, one core",
            150,
            at_least=False,
            unit=Unit.MILLISECONDS,
            value=known["20,000 characters"].median,
        ),
        Bar("weights", "files on disk", 60, at_least=False, unit=Unit.MEGABYTES, value=cost.weights),
    ]
    if cost.memory:
        found.append(
            Bar(
                "memory",
                "most that is resident, fresh process",
                120,
                at_least=False,
                unit=Unit.MEGABYTES,
                value=cost.memory.peak,
            )
        )
    return found


def _estimated(name: str, over: str, goal: float, found: Estimate) -> Bar:
    return Bar(name, over, goal, True, Unit.SCORE, found.value, found.low, found.high)


def _least(name: str, over: str, goal: float, found: Rate) -> Bar:
    return Bar(name, over, goal, True, Unit.SHARE, found.value, found.low, found.high)


def _most(name: str, over: str, goal: float, found: Rate) -> Bar:
    return Bar(name, over, goal, False, Unit.SHARE, found.value, found.low, found.high)

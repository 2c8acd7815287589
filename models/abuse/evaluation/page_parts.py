"""The pieces that the page's sections are made of."""

from collections.abc import Iterable, Sequence

from models.abuse.evaluation.false_alarms import Alarms
from models.abuse.evaluation.markup import Markup, tag
from models.abuse.evaluation.rates import Rate
from models.abuse.evaluation.words import counted, share


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Markup:
    """A table; a cell that is markup stays so."""
    head = tag("tr", *(tag("th", heading) for heading in headings))
    body = [tag("tr", *(cell if cell.startswith("<td") else tag("td", cell) for cell in row)) for row in rows]
    return tag("table", tag("thead", head), tag("tbody", *body))


def paragraph(words: str) -> Markup:
    """Some words."""
    return tag("p", words)


def figure(plot: Markup) -> Markup:
    """A plot."""
    return tag("figure", plot)


def folded(title: str, *parts: str) -> Markup:
    """What is only shown when it is asked for."""
    return tag("details", tag("summary", title), *parts)


def shares(rate: Rate) -> str:
    """A share with its interval and its counts."""
    return f"{share(rate)}, {counted(rate)}" if rate.count else "–"


def alarms_table(rows: Iterable[Alarms], first: str = "slice") -> Markup:
    """The rates of some slices."""
    return table(
        [first, "messages", "strike", "rude or strike", "abuse at 0.5", "support", "where from"],
        [
            [
                each.name,
                str(each.strike.count),
                shares(each.strike),
                shares(each.rude),
                shares(each.flagged),
                shares(each.support),
                each.origin or "",
            ]
            for each in rows
        ],
    )

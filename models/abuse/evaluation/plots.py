"""Plots as SVG, legible on light and on dark paper."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from models.abuse.evaluation.calibration import Calibration
from models.abuse.evaluation.markup import Markup, tag, together
from models.abuse.evaluation.metrics import Point


@dataclass(frozen=True)
class Paper:
    """The colours of one kind of paper, from the app's own palette."""

    paper: str
    ink: str
    second: str
    line: str
    series: tuple[str, str, str]


LIGHT = Paper("#fbfaf7", "#22201c", "#6b665c", "#d5d0c4", ("#1e6a64", "#8a5a12", "#5b4a72"))
DARK = Paper("#1a1917", "#ece9e2", "#a39d91", "#45413a", ("#6cc3b8", "#e6b566", "#bba7da"))
_SERIES = ("one", "two", "three")


def _rules(colours: Paper) -> str:
    series = "".join(
        f"svg .{name}{{fill:{colour};stroke:{colour}}}svg .{name}-line{{fill:none;stroke:{colour};stroke-width:1.6}}"
        for name, colour in zip(_SERIES, colours.series, strict=True)
    )
    return (
        f"svg text{{font:12px system-ui,sans-serif;fill:{colours.ink}}}svg text.second{{fill:{colours.second}}}"
        f"svg .paper{{fill:{colours.paper}}}svg .grid{{stroke:{colours.line};stroke-width:1}}"
        f"svg .goal{{stroke:{colours.series[1]};stroke-dasharray:4 3;fill:none}}svg .faint{{stroke-opacity:.4}}{series}"
    )


def in_both(rules: Callable[[Paper], str]) -> str:
    """Rules of style for light paper, and for dark where the reader asks for it."""
    return f"{rules(LIGHT)}@media(prefers-color-scheme:dark){{{rules(DARK)}}}"


STYLE = in_both(_rules)
"""What the plots need around them: the page has it once, a file of its own has it inside. Colours stand in it as they are, since
not every program that shows an SVG knows variables."""


@dataclass(frozen=True)
class Dot:
    """A row of a plot: a value between `low` and `high`, and what stands behind it on the right."""

    label: str
    value: float
    low: float
    high: float
    note: str = ""
    other: float | None = None
    """A second value on the same row, drawn hollow."""


@dataclass(frozen=True)
class Axis:
    """From where to where the values run, and whether they are shares."""

    start: float = 0.0
    end: float = 1.0
    percent: bool = True
    goal: float | None = None

    def written(self, value: float) -> str:
        """A value as a tick has it."""
        if not self.percent:
            return f"{value:.2f}"
        return f"{100 * value:.1f} %" if self.end - self.start < 0.1 else f"{100 * value:.0f} %"


_LABELS, _PLOT, _NOTES, _ROW = 330.0, 340.0, 150.0, 20.0


def dots(title: str, rows: Sequence[Dot], axis: Axis) -> Markup:
    """One row for each value, with its interval. Values outside the axis stand at its edge."""
    height = _ROW * len(rows) + 34

    def place(value: float) -> float:
        return _LABELS + _PLOT * min(1.0, max(0.0, (value - axis.start) / (axis.end - axis.start)))

    parts = []
    for step in range(5):
        value = axis.start + (axis.end - axis.start) * step / 4
        parts.append(_line(place(value), 6, place(value), height - 24, "grid"))
        parts.append(_text(axis.written(value), place(value), height - 8, "middle", "second"))
    if axis.goal is not None:
        parts.append(_line(place(axis.goal), 2, place(axis.goal), height - 24, "goal"))
    for number, row in enumerate(rows):
        y = 16 + _ROW * number
        parts.append(_text(_short(row.label), _LABELS - 10, y + 4, "end"))
        parts.append(tag("path", d=f"M{place(row.low):.1f} {y}H{place(row.high):.1f}", class_="one-line"))
        if row.other is not None:
            parts.append(tag("circle", cx=place(row.other), cy=y, r=4.0, class_="two-line"))
        parts.append(tag("circle", cx=place(row.value), cy=y, r=4.0, class_="one"))
        parts.append(_text(row.note, _LABELS + _PLOT + 12, y + 4, "start", "second"))
    return _svg(title, _LABELS + _PLOT + _NOTES, height, parts)


def precision_recall(title: str, points: Iterable[Point], marked: Point) -> Markup:
    """The curve, with the point at which the app works."""
    side, left, top = 300.0, 60.0, 12.0

    def at(point: Point) -> tuple[float, float]:
        return left + side * point.recall, top + side * (1 - point.precision)

    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(at, points))
    x, y = at(marked)
    parts = [
        *_square(left, top, side, "recall", "precision"),
        tag("polyline", points=path, class_="one-line"),
        tag("circle", cx=x, cy=y, r=5.0, class_="two"),
        _text(f"at {marked.threshold:g}", x + 9, y + 14, "start"),
    ]
    return _svg(title, left + side + 90, top + side + 46, parts)


def reliability(title: str, calibrations: Sequence[Calibration]) -> Markup:
    """A square for each head, with a curve for each kind of messages: on the diagonal a score is as sure as it is right."""
    side, left, top, gap = 280.0, 60.0, 30.0, 80.0
    heads = list(dict.fromkeys(each.head for each in calibrations))
    parts: list[Markup] = []
    for number, head in enumerate(heads):
        x = left + number * (side + gap)
        parts += [
            _text(head, x + side / 2, 18, "middle"),
            *_square(x, top, side, "score", "share that is labelled so" if number == 0 else ""),
            tag("path", d=f"M{x:.1f} {top + side:.1f}L{x + side:.1f} {top:.1f}", class_="goal"),
        ]
        those = [each for each in calibrations if each.head == head]
        for place, each in enumerate(those):
            parts += _curve(each, _SERIES[place % 3], x, top, side)
            error = f", error {each.error.value:.3f}" if each.error else ""
            y = top + side + 54 + 17 * place
            parts += [
                tag("circle", cx=x + 6, cy=y - 4, r=4.0, class_=_SERIES[place % 3]),
                _text(f"{each.over}{error}", x + 18, y, "start"),
            ]
    return _svg(title, left + len(heads) * (side + gap) - gap + 30, top + side + 110, parts)


def _curve(each: Calibration, series: str, left: float, top: float, side: float) -> list[Markup]:
    total = sum(one.count for one in each.bins)
    path = " ".join(f"{left + side * one.score:.1f},{top + side * (1 - one.label):.1f}" for one in each.bins)
    parts = [tag("polyline", points=path, class_=f"{series}-line")]
    for one in each.bins:
        x, y = left + side * one.score, top + side * (1 - one.label)
        parts.append(
            tag(
                "path",
                d=f"M{x:.1f} {top + side * (1 - one.high):.1f}V{top + side * (1 - one.low):.1f}",
                class_=f"{series}-line faint",
            )
        )
        parts.append(tag("circle", cx=x, cy=y, r=2.0 + 4.0 * (one.count / total) ** 0.5, class_=series))
    return parts


def standalone(plot: Markup) -> str:
    """A plot as a file of its own, on paper of its own: whoever shows it may not know whether the reader's is light or dark."""
    style = tag("style", Markup(STYLE)) + tag("rect", width="100%", height="100%", class_="paper")
    return plot.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).replace(
        "</title>", f"</title>{style}", 1
    )


def _square(left: float, top: float, side: float, across: str, up: str) -> list[Markup]:
    parts = []
    for step in range(6):
        share = step / 5
        parts += [
            _line(left, top + side * share, left + side, top + side * share, "grid"),
            _line(left + side * share, top, left + side * share, top + side, "grid"),
            _text(f"{1 - share:.1f}", left - 8, top + side * share + 4, "end", "second"),
            _text(f"{share:.1f}", left + side * share, top + side + 16, "middle", "second"),
        ]
    middle = top + side / 2
    return [
        *parts,
        _text(across, left + side / 2, top + side + 32, "middle"),
        tag(
            "text",
            up,
            x=left - 38,
            y=middle,
            text_anchor="middle",
            transform=f"rotate(-90 {left - 38:.0f} {middle:.0f})",
        ),
    ]


def _svg(title: str, width: float, height: float, parts: Iterable[str]) -> Markup:
    return tag(
        "svg",
        tag("title", title),
        together(list(parts)),
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=round(width),
        role="img",
    )


def _line(x1: float, y1: float, x2: float, y2: float, kind: str) -> Markup:
    return tag("line", x1=float(x1), y1=float(y1), x2=float(x2), y2=float(y2), class_=kind)


def _text(words: str, x: float, y: float, anchor: str, kind: str = "") -> Markup:
    return tag("text", words, x=float(x), y=float(y), text_anchor=anchor, **({"class": kind} if kind else {}))


def _short(label: str) -> str:
    return label if len(label) < 52 else label[:50] + "…"

"""The figures in the model card: measured, compact, and never written by hand."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from models.abuse.evaluation.bars import bars
from models.abuse.evaluation.figures import Figures
from models.abuse.evaluation.origin import MEANING
from models.abuse.evaluation.plots import reliability, standalone
from models.abuse.evaluation.words import change, counted, goal, measured, percent, score, share, verdict

START, END = "<!-- figures: written by models.abuse.evaluate -->", "<!-- end of figures -->"
CARD, PLOT = "MODEL_CARD.md", "reliability.svg"


def write_card(figures: Figures, folder: Path) -> None:
    """Put the figures between the marks of the card in `folder`, and its plot beside it. Nothing without card or marks."""
    card = folder / CARD
    if not card.is_file():
        return
    text = card.read_text(encoding="utf-8")
    if START in text and END in text:
        before, rest = text.split(START, 1)
        after = rest.split(END, 1)[1]
        card.write_text(f"{before}{START}\n{as_markdown(figures)}{END}{after}", encoding="utf-8")
        (folder / PLOT).write_text(plot(figures), encoding="utf-8")


def plot(figures: Figures) -> str:
    """The reliability diagram as a file."""
    return standalone(reliability("Calibration of abuse and crisis", figures.calibration)) + "\n"


def as_markdown(figures: Figures) -> str:
    """All that the card says of the figures."""
    found, limits = bars(figures), figures.thresholds
    met = sum(each.met for each in found)
    lines = [
        f"{figures.messages} messages. Intervals are of 95 %: Wilson's for shares, the bootstrap's for all else; “not surely” says",
        f"that the bar lies inside. Rude from {limits.rude:g}, strike from {limits.strike:g}, crisis from {limits.crisis:g}.",
        "Where messages are from: " + "; ".join(f"*{origin}*, {meaning}" for origin, meaning in MEANING.items()) + ".",
        "",
        f"**Against the project's bars** ({met} of {len(found)} met)",
        "",
        *_table(
            ["figure", "over", "bar", "measured", ""],
            ([each.name, each.over, goal(each), measured(each), verdict(each)] for each in found),
        ),
        *_false_alarms(figures),
        *_cases(figures),
        *_evasions(figures),
        *_crisis(figures),
        *_policy(figures),
        *_fairness(figures),
        *_calibration(figures),
        *_cost(figures),
        *_left_out(figures),
        *_ablation(figures),
    ]
    return "\n".join(lines).rstrip() + "\n"


def _false_alarms(figures: Figures) -> list[str]:
    worst = sorted(figures.slices, key=lambda each: -each.rude.value)[:6]
    return [
        "**Messages that abuse nobody**, and below them the slices with the most that are rude",
        "",
        *_table(
            ["", "messages", "strike", "rude or strike", "abuse at 0.5", "support"],
            (
                [each.name, str(each.strike.count), *map(share, (each.strike, each.rude, each.flagged, each.support))]
                for each in (*figures.groups, *worst)
            ),
        ),
    ]


def _cases(figures: Figures) -> list[str]:
    lines = ["**Hand-written cases, test half**, by group", ""]
    for file, said in (
        ("abuse", "rude or a strike"),
        ("lookalikes", "rude or a strike"),
        ("crisis_lookalikes", "support"),
    ):
        found = figures.cases.get(file, [])
        rates = [(each.name, each.support if said == "support" else each.rude) for each in found]
        hits, count = sum(rate.hits for _, rate in rates), sum(rate.count for _, rate in rates)
        those = ", ".join(f"{name} {rate.hits}/{rate.count}" for name, rate in rates if rate.hits or file == "abuse")
        lines.append(f"- {file}: {hits} of {count} {said} ({those}).")
    return [*lines, ""]


def _evasions(figures: Figures) -> list[str]:
    return [
        "**Evasions**: strikes among plain abuse with and without, and ordinary messages that become rude",
        "",
        *_table(
            ["evasion", "without", "with", "difference", "ordinary, with"],
            (
                [
                    each.name,
                    percent(each.plain.value),
                    share(each.disguised),
                    change(each.difference),
                    share(each.benign),
                ]
                for each in figures.disguises
            ),
        ),
    ]


def _crisis(figures: Figures) -> list[str]:
    found = figures.crisis
    groups = ", ".join(f"{each.name} {each.support.hits}/{each.support.count}" for each in found.groups)
    return [
        f"**Crises**: average precision over the cases' test half {score(found.average_precision)}; of the cases that are none",
        f"{share(found.false_written)} are taken for one.",
        "",
        *_table(
            ["people in a crisis", "seen", "", "counted as rude or a strike"],
            (
                [each.name, share(each.support), counted(each.support), counted(each.counted)]
                for each in (found.written, *found.posts)
            ),
        ),
        f"Cases seen, by group: {groups}.",
        "",
    ]


def _policy(figures: Figures) -> list[str]:
    found = figures.policy
    rows = []
    for name, of in (
        ("ended wrongly", "false_ends"),
        ("warned wrongly", "false_warnings"),
        ("redirected or more, wrongly", "false_redirects"),
        ("redirected or more, in a crisis", "against_crisis"),
        ("ends missed", "missed_ends"),
        ("crises missed", "missed_crises"),
        ("needless support", "needless_support"),
    ):
        test, every = getattr(found.test, of), getattr(found.all, of)
        rows.append(
            [
                name,
                f"{counted(test.rate)}, {share(test.rate)}",
                f"{counted(every.rate)}, {share(every.rate)}",
                _some(every.wrong),
            ]
        )
    return [
        f"**The policy on whole conversations** (preset `{found.preset}`; by id, the test half and all)",
        "",
        *_table(["", f"test half ({found.test.count})", f"all ({found.all.count})", "which"], rows),
    ]


def _some(ids: Sequence[str], most: int = 8) -> str:
    return ", ".join(ids[:most]) + (f" and {len(ids) - most} more" if len(ids) > most else "")


def _fairness(figures: Figures) -> list[str]:
    terms, pairs = figures.identities, figures.dialects
    most = ", ".join(f"{each.name} {counted(each.false_alarms)}" for each in terms.terms[:4] if each.false_alarms.hits)
    return [
        f"**Identities and dialects**: kind sentences about {len(terms.terms)} identities score 0.5 or more in",
        f"{share(terms.false_alarms)}{f'; most: {most}' if most else ''}. Unkind ones are seen in {share(terms.seen)}.",
        f"Of {pairs.pairs} sentences in African American and standard English {share(pairs.same)} are decided alike;",
        f"scores differ by {pairs.largest:.2f} at most, and on average by {score(pairs.difference)}.",
        "",
    ]


def _calibration(figures: Figures) -> list[str]:
    return [
        "**Calibration**: expected calibration error over ten bins",
        "",
        *_table(["head", "over", "error"], ([each.head, each.over, score(each.error)] for each in figures.calibration)),
        f"![Scores beside labels: on the diagonal a score is as sure as it is right]({PLOT})",
        "",
    ]


def _cost(figures: Figures) -> list[str]:
    found = figures.cost
    lines = [
        f"**Time** in milliseconds on one core ({found.machine}; load {found.load:g} when it was measured)",
        "",
        *_table(
            ["", "median", "95th percentile", "median of the processor's time"],
            ([each.name, f"{each.median:.1f}", f"{each.p95:.1f}", f"{each.cpu:.1f}"] for each in found.latencies),
        ),
    ]
    if found.memory:
        lines += [
            f"**Memory** of a fresh process: {found.memory.peak:.0f} MB resident at most, {found.memory.unique:.0f} MB its own.",
            f"The weights are {found.weights:.0f} MB on disk and mapped: what is resident counts them once.",
            "",
        ]
    return lines


def _left_out(figures: Figures) -> list[str]:
    found = figures.left_out
    if not found:
        return []
    return [
        f"**Without a set.** {found.model}",
        "",
        *_table(
            ["set", "AUC without", "with", "over the threshold without", "with"],
            (
                [
                    each.name,
                    score(each.auc_without, 2),
                    score(each.auc_with, 2),
                    share(each.share_without) if each.share_without else "–",
                    share(each.share_with) if each.share_with else "–",
                ]
                for each in found.sets
            ),
        ),
    ]


def _ablation(figures: Figures) -> list[str]:
    if not figures.ablation:
        return []
    names = list(dict.fromkeys(name for each in figures.ablation for name in each.figures))
    return [
        "**What each part of the recipe is worth** (trained on a sample, so these compare with each other alone)",
        "",
        *_table(
            ["", "changed", *names],
            (
                [
                    each.what,
                    each.changed,
                    *(f"{each.figures[name]:.3f}" if name in each.figures else "–" for name in names),
                ]
                for each in figures.ablation
            ),
        ),
    ]


def _table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [
        f"| {' | '.join(headings)} |",
        f"|{'---|' * len(headings)}",
        *(f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows),
        "",
    ]

"""The page's sections, in their order."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from models.abuse.evaluation import page_tables as tables
from models.abuse.evaluation.bars import bars
from models.abuse.evaluation.everything import Evaluated
from models.abuse.evaluation.examples import Example
from models.abuse.evaluation.figures import Figures
from models.abuse.evaluation.markup import Markup, tag
from models.abuse.evaluation.origin import MEANING
from models.abuse.evaluation.page_parts import alarms_table, figure, folded, paragraph, table
from models.abuse.evaluation.plots import Axis, Dot, dots, precision_recall, reliability
from models.abuse.evaluation.rates import Estimate, Rate
from models.abuse.evaluation.words import counted, goal, measured, score, verdict


@dataclass(frozen=True)
class Section:
    """A heading with what stands below it."""

    id: str
    title: str
    parts: list[Markup]


def sections(evaluated: Evaluated) -> list[Section]:
    """All of them."""
    figures = evaluated.figures
    return [
        Section("bars", "Against the bars", _bars(figures)),
        Section("convabuse", "ConvAbuse", _convabuse(figures)),
        Section("registers", "Other registers", _registers(figures)),
        Section("alarms", "False alarms", _alarms(figures)),
        Section("cases", "Hand-written cases", _cases(figures)),
        Section("functions", "Functions", _functions(figures)),
        Section("identities", "Identities and dialects", _identities(figures)),
        Section("evasions", "Evasions", _evasions(figures)),
        Section("crisis", "Crises", _crisis(figures)),
        Section("calibration", "Calibration", _calibration(figures)),
        Section("policy", "Conversations", _policy(figures)),
        Section("cost", "Time and memory", [tables.cost(figures.cost)]),
        Section("left-out", "Without a set", _left_out(figures)),
        Section("ablation", "What each part is worth", _ablation(figures)),
        Section("worst", "The worst", _worst(evaluated.examples)),
    ]


def _bars(figures: Figures) -> list[Markup]:
    limits = figures.thresholds
    rows = [
        [each.name, each.over, goal(each), measured(each), _verdict(verdict(each), met=each.met)]
        for each in bars(figures)
    ]
    origins = "; ".join(f"“{origin}” is {meaning}" for origin, meaning in MEANING.items())
    return [
        paragraph(
            f"{figures.messages} messages in {figures.seconds:.0f} s. Rude from {limits.rude:g}, strike from {limits.strike:g}, "
            f"crisis from {limits.crisis:g}. Intervals are of 95 %: Wilson's for shares, the bootstrap's (fixed seed) for all else."
        ),
        table(["", "over", "bar", "measured", ""], rows),
        paragraph(f"Where messages are from: {origins}. Texts that are also training rows are left out."),
        paragraph("Weights: " + ", ".join(f"{name} {digest[:12]}" for name, digest in figures.weights.items())),
    ]


def _verdict(words: str, *, met: bool) -> Markup:
    return tag("td", words, class_="met" if met else "missed")


def _convabuse(figures: Figures) -> list[Markup]:
    found = figures.convabuse
    types = [_dot(each.name, each.rude, each.strike) for each in found.types if each.rude.count]
    bots = [_estimated(f"AUC, {each.name}", each.auc) for each in found.bots if each.auc]
    return [
        paragraph(
            f"The validation split: {found.count} messages to two chatbots, {found.abusive} of them abuse by the majority of the "
            "annotators. No row of it is trained or tuned on."
        ),
        tables.convabuse(found),
        figure(dots("AUC by bot", bots, Axis(0.8, 1.0, percent=False))),
        tag("h3", "By type of abuse"),
        paragraph("Full: rude or strike. Hollow: strike. A type counts where half of those who saw abuse ticked it."),
        figure(dots("Recall by type of abuse", types, Axis())),
    ]


def _registers(figures: Figures) -> list[Markup]:
    rows = [_estimated(each.name, each.auc) for each in figures.registers if each.auc]
    return [
        paragraph(
            "How abuse stands out from the rest of sets that sound different. None of the forums' comments is written to a bot."
        ),
        figure(dots("AUC by set", rows, Axis(0.5, 1.0, percent=False))),
        tables.registers(figures.registers),
    ]


def _alarms(figures: Figures) -> list[Markup]:
    parts = [
        paragraph("Messages that abuse nobody, in groups. In “people in distress” support is no false alarm."),
        alarms_table(figures.groups, "group"),
        tag("h3", "Rude or strike, by slice"),
        paragraph("Full: rude or strike. Hollow: strike."),
    ]
    for group, those in groupby(figures.slices, key=lambda each: each.group):
        rows = [_dot(each.name, each.rude, each.strike) for each in those]
        parts += [tag("h3", str(group)), figure(dots(f"Rude or strike: {group}", rows, Axis(0.0, 0.16)))]
    return [*parts, folded("All figures by slice", alarms_table(figures.slices))]


def _cases(figures: Figures) -> list[Markup]:
    return [
        paragraph(
            "The test half of the messages that ship with the detector. Of “abuse” and “crisis” the shares are what is seen."
        ),
        *(folded(file, alarms_table(rows, "group")) for file, rows in figures.cases.items()),
    ]


def _functions(figures: Figures) -> list[Markup]:
    found = figures.functions
    rows = [_dot(("≥ 0.5: " if each.hateful else "< 0.5: ") + each.name, each.right) for each in found.by_function]
    statements = [_dot(each.name, each.right) for each in found.by_identity]
    return [
        paragraph(
            "Cases in the manner of HateCheck, written by a language model for seven groups (GPT-HateCheck). Right is an abuse score "
            "below 0.5 for what only looks like hate, and of 0.5 or more for what attacks somebody."
        ),
        tables.functions(found),
        figure(dots("Right, by function", rows, Axis(0.0, 1.0, goal=0.9))),
        tag("h3", "Neutral and positive statements, by group"),
        figure(dots("Below 0.5, by group", statements, Axis(0.0, 1.0, goal=0.95))),
    ]


def _identities(figures: Figures) -> list[Markup]:
    found, pairs = figures.identities, figures.dialects
    rows = [_dot(each.name, each.false_alarms) for each in found.terms]
    return [
        paragraph(
            f"Kind sentences of templates about {len(found.terms)} identities with an abuse score of 0.5 or more: "
            f"{counted(found.false_alarms)} (of those that training never draws {counted(found.false_alarms_held_out)}). "
            f"Unkind ones that are seen: {counted(found.seen)}. From the term with the fewest false alarms to the one with the "
            f"most: {100 * found.spread:.0f} hundredths; mean scores differ by {found.score_spread:.3f} at most."
        ),
        folded("By term", figure(dots("False alarms by identity term", rows, Axis(0.0, 0.5))), tables.terms(found)),
        paragraph(
            f"The same sentence in African American and in standard English, {pairs.pairs} pairs ({pairs.unseen} that training "
            f"draws neither side of): the same decision in {counted(pairs.same)}. The abuse scores differ by {pairs.largest:.3f} "
            f"at most, and on average (African American less standard) by {score(pairs.difference)}."
        ),
    ]


def _evasions(figures: Figures) -> list[Markup]:
    rows = [_dot(each.name, each.disguised, each.plain) for each in figures.disguises]
    calm = [_dot(each.name, each.benign, each.benign_plain) for each in figures.disguises]
    return [
        paragraph(
            "Plain abuse written with each evasion. Full: strikes with the evasion. Hollow: strikes among the same messages without."
        ),
        figure(dots("Strikes with and without each evasion", rows, Axis())),
        paragraph("The same for ordinary messages, rude or strike."),
        figure(dots("Ordinary messages with and without each evasion", calm, Axis(0.0, 0.2))),
        tables.disguises(figures.disguises),
    ]


def _crisis(figures: Figures) -> list[Markup]:
    found = figures.crisis
    rows = [_dot(each.name, each.support) for each in (found.written, *found.groups)]
    return [
        tables.crisis(found),
        figure(
            precision_recall("Precision and recall of crises, test half of the cases", found.curve, found.at_threshold)
        ),
        tag("h3", "Seen, by group of cases"),
        figure(dots("Crises that are seen", rows, Axis(0.0, 1.0, goal=0.75))),
    ]


def _calibration(figures: Figures) -> list[Markup]:
    return [
        paragraph(
            "Ten bins over the scores; a larger dot has more messages. Labels are shares of annotators where there are several."
        ),
        figure(reliability("Calibration of abuse and crisis", figures.calibration)),
    ]


def _policy(figures: Figures) -> list[Markup]:
    found = figures.policy
    return [
        paragraph(f"Hand-written conversations under the preset “{found.preset}”, with no chat model."),
        tables.policy([found.test, found.all]),
        folded("By group", tables.policy(found.groups)),
        folded("Every conversation", tables.outcomes(found.outcomes)),
    ]


def _left_out(figures: Figures) -> list[Markup]:
    found = figures.left_out
    if not found:
        return [paragraph("Not measured: python -m models.abuse.training.leave_one_out writes it.")]
    both = [each for each in found.sets if each.auc_without and each.auc_with]
    rows = [_estimated(each.name, each.auc_without, each.auc_with) for each in both]
    return [
        paragraph(f"{found.model} Full: without the set. Hollow: with the other half of it."),
        figure(dots("AUC without and with each set", rows, Axis(0.4, 1.0, percent=False))),
        tables.left_out(found),
    ]


def _ablation(figures: Figures) -> list[Markup]:
    return [tables.ablation(figures.ablation) if figures.ablation else paragraph("Not measured.")]


def _worst(examples: Iterable[Example]) -> list[Markup]:
    parts = [
        paragraph(
            "By slice, the messages furthest on the wrong side. Their labels are the sets', and some are wrong themselves."
        )
    ]
    for name, of_slice in groupby(examples, key=lambda each: each.slice):
        those = list(of_slice)
        rows = [
            [
                each.mistake,
                f"{each.score:.3f}",
                each.verdict,
                tag("td", each.text[:600], class_="text"),
                tag("td", each.context[:200], class_="text second"),
            ]
            for each in those
        ]
        parts.append(folded(f"{name} ({len(those)})", table(["", "score", "said", "message", "after"], rows)))
    return parts


def _dot(label: str, rate: Rate, other: Rate | None = None) -> Dot:
    return Dot(label, rate.value, rate.low, rate.high, counted(rate), other.value if other else None)


def _estimated(label: str, found: Estimate | None, other: Estimate | None = None) -> Dot:
    known = found or Estimate(0, 0.0, 0.0, 0.0)
    return Dot(label, known.value, known.low, known.high, score(found), other.value if other else None)

"""The page's tables."""

from collections.abc import Iterable, Sequence

from models.abuse.evaluation.ablation import Variant
from models.abuse.evaluation.convabuse import ConvAbuse
from models.abuse.evaluation.conversations import Outcome, Share, Verdicts
from models.abuse.evaluation.crisis import Crisis
from models.abuse.evaluation.disguises import Disguise
from models.abuse.evaluation.functional import Functions, Identities
from models.abuse.evaluation.left_out import LeaveOneOut
from models.abuse.evaluation.markup import Markup, tag, together
from models.abuse.evaluation.page_parts import shares, table
from models.abuse.evaluation.registers import Separation
from models.abuse.evaluation.speed import Cost
from models.abuse.evaluation.words import change, score, share


def convabuse(found: ConvAbuse) -> Markup:
    """All messages, then each bot's."""
    rows = [
        [
            "all",
            str(found.count),
            score(found.macro_f1),
            score(found.auc),
            shares(found.rude),
            shares(found.strike),
            shares(found.strikes_on_clean),
        ]
    ]
    rows += [
        [
            each.name,
            str(each.count),
            score(each.macro_f1),
            score(each.auc),
            shares(each.rude),
            shares(each.strike),
            shares(each.strikes_on_clean),
        ]
        for each in found.bots
    ]
    more = [
        ["severe abuse (mean severity -2 or worse) that is a strike", shares(found.severe_strike)],
        ["messages that no annotator called abuse: strikes", shares(found.strikes_on_clean)],
        ["messages that no annotator called abuse: rude or strike", shares(found.rude_on_clean)],
    ]
    headings = ["", "messages", "macro-F1", "AUC", "abuse: rude or strike", "abuse: strike", "strikes on the rest"]
    return together([table(headings, rows), table(["", ""], more)])


def registers(found: Iterable[Separation]) -> Markup:
    """Each set with its rates on both sides."""
    return table(
        [
            "set",
            "where from",
            "abuse",
            "rest",
            "AUC",
            "abuse at 0.5",
            "rude",
            "rest: at 0.5",
            "rest: rude",
            "rest: strike",
        ],
        [
            [
                each.name,
                each.origin,
                str(each.abusive),
                str(each.others),
                score(each.auc),
                share(each.flagged),
                share(each.rude),
                share(each.flagged_others),
                share(each.rude_others),
                share(each.strike_others),
            ]
            for each in found
        ],
    )


def functions(found: Functions) -> Markup:
    """The sums."""
    return table(
        ["held-out cases", "right"],
        [
            ["only look like hate", shares(found.harmless)],
            ["attack somebody", shares(found.hateful)],
            ["neutral and positive statements about a group", shares(found.identity)],
        ],
    )


def terms(found: Identities) -> Markup:
    """Each identity term."""
    return table(
        ["term", "false alarms", "from the mean", "mean score", "unkind ones seen"],
        [
            [
                each.name,
                shares(each.false_alarms),
                f"{100 * each.difference:+.1f}",
                f"{each.score:.3f}",
                shares(each.seen),
            ]
            for each in found.terms
        ],
    )


def disguises(found: Iterable[Disguise]) -> Markup:
    """Each evasion."""
    return table(
        [
            "evasion",
            "strikes without",
            "strikes with",
            "difference",
            "rude with",
            "ordinary: rude without",
            "with",
            "difference",
            "strike with",
        ],
        [
            [
                each.name,
                share(each.plain),
                share(each.disguised),
                change(each.difference),
                share(each.rude),
                share(each.benign_plain),
                share(each.benign),
                change(each.benign_difference),
                share(each.benign_strike),
            ]
            for each in found
        ],
    )


def crisis(found: Crisis) -> Markup:
    """Cases and posts."""
    rows = [[each.name, shares(each.support), shares(each.counted)] for each in (found.written, *found.posts)]
    more = [
        ["cases that are none, taken for a crisis", shares(found.false_written)],
        ["average precision over the cases", score(found.average_precision)],
        ["precision at the threshold", f"{found.at_threshold.precision:.3f}"],
    ]
    return together(
        [table(["people in a crisis", "support", "counted as rude or a strike"], rows), table(["", ""], more)]
    )


def policy(found: Sequence[Verdicts]) -> Markup:
    """What went wrong, with the ids."""
    headings = [
        "conversations",
        "",
        "ended wrongly",
        "warned wrongly",
        "redirected or more, wrongly",
        "the same in a crisis",
        "ends missed",
        "crises missed",
        "needless support",
    ]
    return table(
        headings,
        [
            [
                each.over,
                str(each.count),
                *map(
                    _ids,
                    (
                        each.false_ends,
                        each.false_warnings,
                        each.false_redirects,
                        each.against_crisis,
                        each.missed_ends,
                        each.missed_crises,
                        each.needless_support,
                    ),
                ),
            ]
            for each in found
        ],
    )


def _ids(found: Share) -> Markup:
    return tag(
        "td", shares(found.rate), *([tag("div", ", ".join(found.wrong), class_="second")] if found.wrong else [])
    )


def outcomes(found: Iterable[Outcome]) -> Markup:
    """Every conversation with what was done."""
    return table(
        ["id", "group", "half", "wanted", "done"],
        [[each.id, each.group, each.half, _wanted(each), _done(each)] for each in found],
    )


def _wanted(each: Outcome) -> str:
    wanted = each.wanted
    words = [
        "an end" if wanted.ends else "a warning at most" if wanted.may_warn else "",
        "support" if wanted.support else "",
    ]
    return ", ".join(filter(None, words)) or "nothing"


def _done(each: Outcome) -> str:
    words = [
        "redirected" if each.redirected else "",
        "warned" if each.warned else "",
        f"ended at turn {each.ended_at}" if each.ended_at else "",
        "support" if each.supported else "",
    ]
    return ", ".join(filter(None, words)) or "nothing"


def cost(found: Cost) -> Markup:
    """Time, memory, size."""
    rows = [
        [each.name, str(each.count), f"{each.median:.1f}", f"{each.p95:.1f}", f"{each.longest:.1f}", f"{each.cpu:.1f}"]
        for each in found.latencies
    ]
    more = [
        ["machine", found.machine],
        ["processes that wanted a core", f"{found.load:g}"],
        ["weights on disk, MB", f"{found.weights:g}"],
    ]
    if found.memory:
        more += [
            ["most resident memory, MB", f"{found.memory.peak:g}"],
            ["its proportional share, MB", f"{found.memory.proportional:g}"],
            ["its own alone, MB", f"{found.memory.unique:g}"],
        ]
    return together(
        [
            table(["", "rounds", "median ms", "95th percentile", "longest", "median ms of the processor"], rows),
            table(["", ""], more),
        ]
    )


def left_out(found: LeaveOneOut) -> Markup:
    """Each set without and with itself."""
    return table(
        ["set", "trained rows", "tested", "abuse", "AUC without", "AUC with", "over the threshold without", "with"],
        [
            [
                each.name,
                str(each.trained),
                str(each.tested),
                str(each.abusive),
                score(each.auc_without),
                score(each.auc_with),
                share(each.share_without) if each.share_without else "–",
                share(each.share_with) if each.share_with else "–",
            ]
            for each in found.sets
        ],
    )


def ablation(found: Sequence[Variant]) -> Markup:
    """Each variant with its figures."""
    names = list(dict.fromkeys(name for each in found for name in each.figures))
    return table(
        ["", "changed", *names],
        [
            [each.what, each.changed, *(f"{each.figures[name]:.3f}" if name in each.figures else "–" for name in names)]
            for each in found
        ],
    )

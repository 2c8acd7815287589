"""The mix that the encoder is trained on: which rows of which set, and how many."""

# ruff: noqa: E501 # patterns and tables are read as a whole

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.abuse.assessment import Target
from models.abuse.cases import Case, Half, half_of
from models.abuse.masking import mask
from models.abuse.normalising.normalise import plain, views
from models.abuse.segments import LONG, PIECE, pieces
from models.abuse.training.all_rows import civil_turns, contexts, from_case, read_all, training_cases
from models.abuse.training.contrast import contrast
from models.abuse.training.crisis_contrast import crisis_contrast
from models.abuse.training.evasions import evade, retyped
from models.abuse.training.rows import CRISIS_WORDS, Row
from models.abuse.vocabulary import Vocabulary

SEED = 20240611


@dataclass(frozen=True)
class Mix:
    """What is trained on, and what thresholds and calibration are set on: no row is in both."""

    train: list[Row]
    last: list[Row]
    """What the last, short stage is trained on: what the detector is for, without the neighbouring tasks."""
    development: list[Row]


_MOST = {
    "toxic_spans": 2400, "toxic_spans_none": 400, "small_talk": 600, "toxic_spans_third": 450, "gpt_hatecheck": 600, "gpt_hatecheck_not": 700, "hatemoji": 350, "hatemoji_not": 350, "edos": 350,
    "edos_not": 300, "madlibs": 220, "madlibs_not": 260, "hh_harmless": 1300, "github": 500, "github_heated": 500, "strudel": 350, "clinc150": 500,
    "banking77": 200, "slurp": 200, "self_instruct": 400, "oasst": 300, "roleplay": 250, "forum": 600, "dialect": 160, "distress": 1100, "counselchat": 600, "openai_none": 300,
}  # fmt: skip
"""The most rows of a source; of a source that is not named, all."""


def build(
    data: Path,
    vocabulary: Vocabulary,
    written: Sequence[Case] | None = None,
    harder: Callable[[list[Row], list[Row]], list[Row]] = lambda _rows, _chosen: [],
) -> Mix:
    """The mix, as the detector will see it: plain, masked, cut. The same every time from the same data.

    `written` are the hand-written messages in it: `training_cases`, or some of them. `harder` chooses more rows, given all rows and those
    that are chosen already.
    """
    chance = random.Random(SEED)
    train, development = read_all(data)
    pool = contexts(data)
    chosen = _sampled(train, chance)
    chosen += harder(train, chosen)
    cases = [from_case(case, weight=1.5) for case in (training_cases() if written is None else written)]
    chosen += cases * 2
    chosen += list(crisis_contrast(900, chance))
    chosen += list(contrast(3900, chance))
    chosen += civil_turns(Half.TRAIN) * 2
    rows = [prepared(with_context(row, pool, chance), chance) for row in chosen]
    rows += [
        _evaded(row, vocabulary, chance)
        for row in rows
        if len(row.text) < 200 and chance.random() < (0.25 if (row.abuse or 0) > 0.6 else 0.06)
    ]
    rows += _beside_work(
        [row for row in rows if (row.abuse or 0) > 0.85 and row.target is Target.ASSISTANT], chance, 500
    )
    rows = [row for row in rows if row.text]
    chance.shuffle(rows)
    last = [prepared(with_context(row, pool, chance), chance) for row in _last(chosen, cases, chance)]
    return Mix(rows, [row for row in last if row.text], development)


_NEIGHBOURS = frozenset({"edos", "edos_not", "hatemoji", "hatemoji_not", "toxic_spans_none", "toxic_spans_third"})
"""Sources whose labels are about hate or third persons, not about how an assistant is treated."""
_TO_CALIBRATE = 6000


def near(rows: Iterable[Row]) -> list[Row]:
    """The `rows` that say something about how an assistant is treated."""
    return [row for row in rows if row.source not in _NEIGHBOURS]


def for_calibration(development: list[Row], data: Path, chance: random.Random) -> list[Row]:
    """Rows of one half of those held out, as the detector will see them, half of them after some assistant's turn.

    The other half is for the figures.
    """
    pool = contexts(data)
    rows = [row for row in near(development) if half_of(row.text) is Half.TRAIN]
    chosen = chance.sample(rows, min(_TO_CALIBRATE, len(rows)))
    return [row for row in (prepared(with_context(row, pool, chance), chance) for row in chosen) if row.text]


_LAST = {
    "convabuse": 1600, "hh_harmless": 350, "counselchat": 200, "distress": 400, "gpt_hatecheck": 150, "gpt_hatecheck_not": 150, "github_heated": 200,
    "toxic_spans": 350, "small_talk": 150, "contrast_abuse": 600, "contrast_harmless": 500, "contrast_venting": 80, "contrast_crisis": 180,
    "contrast_no_crisis": 300, "clinc150": 250, "slurp": 150, "banking77": 150, "oasst": 148, "self_instruct": 100, "roleplay": 80, "forum": 100, "openai_self_harm": 42,
}  # fmt: skip


def _last(chosen: list[Row], cases: list[Row], chance: random.Random) -> list[Row]:
    """The hand-written cases twice, once as they are and once typed in haste, among some of what is nearest to them."""
    found: list[Row] = []
    for source, most in _LAST.items():
        rows = [row for row in chosen if row.source == source]
        found += rows if len(rows) <= most else chance.sample(rows, most)
    # Short civil answers in the middle of a conversation were what was most often taken for a crisis.
    found += [replace(row, weight=3.0) for row in civil_turns(Half.TRAIN)] * 2
    found += [replace(row, weight=2.0) for row in cases if row.crisis == 0.0 and (row.abuse or 0) < 0.2]
    found += cases + [replace(row, text=retyped(row.text, chance)) for row in cases]
    chance.shuffle(found)
    return found


def with_context(row: Row, pool: list[str], chance: random.Random) -> Row:
    """`row` with somebody's answer before it, for every second one that has none."""
    if row.context or chance.random() < 0.5:
        return row
    return replace(row, context=chance.choice(pool))


def _sampled(rows: list[Row], chance: random.Random) -> list[Row]:
    by_source: dict[str, list[Row]] = {}
    for row in rows:
        by_source.setdefault(row.source, []).append(row)
    chosen: list[Row] = []
    for source, of_it in sorted(by_source.items()):
        most = _MOST.get(source, len(of_it))
        chosen += of_it if len(of_it) <= most else chance.sample(of_it, most)
    return chosen


def prepared(row: Row, chance: random.Random) -> Row:
    """`row` as one of the texts that the detector would score for it; now and then without its context, as sentences are."""
    text = mask(plain(row.text)).text
    crisis = row.crisis
    if len(text) > LONG or (len(text) > PIECE and chance.random() < 0.3):
        cut = pieces(text)
        telling = [piece for piece in cut if CRISIS_WORDS.search(piece)] if crisis else []
        text = chance.choice(telling or cut)
        # A piece of a long text may have nothing of what the label is about, except where the label is that there is nothing.
        crisis = crisis if telling or len(cut) <= 2 or crisis == 0 else None
    return replace(row, text=text, crisis=crisis, context="" if chance.random() < 0.3 else plain(row.context))


def _evaded(row: Row, vocabulary: Vocabulary, chance: random.Random) -> Row:
    text = evade(row.text, chance)
    # Most of what the encoder is given was read by the normaliser; what it could not read is what it must bear.
    if chance.random() < 0.7:
        text = views(plain(text), vocabulary)[-1]
    return replace(row, text=text, source="evasion")


def _beside_work(abusive: list[Row], chance: random.Random, count: int) -> list[Row]:
    """Abuse with a request before or after it: still abuse."""
    asked = (
        "Write a function that sorts a list of dates.", "how do i undo the last commit", "Give me three names for a cat.", "what's the capital of peru", "Can you make the second column bold?",
        "The tests fail on line 12.", "rewrite the email so it sounds friendlier", "I need this by five.", "convert 30 miles to km", "Summarise the report in two lines.",
        "how long do i boil an egg", "Explain it again but shorter.", "it printed the wrong year", "Add error handling.", "my train leaves in ten minutes, which platform",
    )  # fmt: skip
    made = []
    for row in chance.choices([row for row in abusive if len(row.text) < 120], k=count):
        work = chance.choice(asked)
        text = f"{row.text} {work}" if chance.random() < 0.5 else f"{work} {row.text}"
        made.append(replace(row, text=text, source="beside_work", abuse=min(row.abuse or 0.9, 0.92)))
    return made

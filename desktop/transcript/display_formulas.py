"""Formulas that belong on a line of their own, also where they were typed in the middle of a paragraph. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from desktop.transcript.markdown.blocks import Marker, Nesting, Paragraph, Run
from models.formulas.formula import Formula

_CLOSE_A_SENTENCE = frozenset(".,;:!?")


def formula_paragraph(token: Token, nesting: Nesting, marker: Marker | None) -> Paragraph:
    """The paragraph of a formula that was typed on lines of its own."""
    run = Run(token.meta["typed"], formula=Formula(token.content, display=True))
    return Paragraph((run,), nesting, marker, centred=True)


def set_apart(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The paragraph, cut where a display formula stands in it. A sign that ends a sentence stays with its formula."""
    if paragraph.heading or not any(_is_display(run) for run in paragraph.runs):
        yield paragraph
        return
    marker = paragraph.marker
    for runs in _pieces(paragraph.runs):
        yield replace(paragraph, runs=runs, marker=marker, centred=_is_display(runs[0]))
        marker = None


def _pieces(runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    words: list[Run] = []
    left = list(runs)
    while left:
        run = left.pop(0)
        if not _is_display(run):
            words.append(run)
            continue
        yield from _trimmed(words)
        words = []
        if left and left[0].formula is None and left[0].text[:1] in _CLOSE_A_SENTENCE:
            yield (run, Run(left[0].text[:1]))
            left[0] = replace(left[0], text=left[0].text[1:])
        else:
            yield (run,)
    yield from _trimmed(words)


def _trimmed(runs: Sequence[Run]) -> Iterator[tuple[Run, ...]]:
    """Without the line breaks and spaces at its ends; nothing where nothing is left."""
    kept = list(runs)
    while kept and not kept[0].text.strip() and kept[0].formula is None:
        del kept[0]
    while kept and not kept[-1].text.strip() and kept[-1].formula is None:
        del kept[-1]
    if kept:
        first, last = kept[0], kept[-1]
        if first.formula is None:
            kept[0] = replace(first, text=first.text.lstrip())
        if last.formula is None:
            kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
        yield tuple(kept)


def _is_display(run: Run) -> bool:
    return run.formula is not None and run.formula.display

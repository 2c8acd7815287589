"""Which words of a message weighed: those without which the abuse score falls.

Leaving out one word at a time shows nothing where words stand in for each other: of `you stupid worthless idiot` each can go, and
what is left is abuse. So words are found by what they say by themselves (`weighty_words.py`), and weighed by leaving out: a span's
weight is how far the score falls when it goes too, with all the other spans gone already.

A long message is first halved down to the passages that are abuse by themselves, a very long one looked through by the linear
model, and the words are looked for in those.
"""

import heapq
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from models.abuse.weighing.own_words import Word, own_words
from models.abuse.weighing.weighty_words import Passage, Reading, log_odds

if TYPE_CHECKING:  # the app knows spans, and must not load llama.cpp for them
    from models.abuse.detector import Detector

MOST_SPANS = 5
_LEAST_ABUSE = 0.2
"""The score from which there is anything to explain."""
_LEAST_WEIGHT = 0.5
_LEAST_SHARE = 0.15
"""Of the heaviest span's weight: what is less is noise beside it."""
_PASSAGE = 240
"""Characters. A message up to this length is looked at whole, a longer one by passages of no more."""
_MOST_PASSAGES = 2
_HALVED = 1000
"""Characters up to which a message is halved; each halving of a longer one reads as much as a whole assessment."""
_SUSPECTED = 6
"""Passages of such a long one that are read to find the worst."""
_BUDGET = 2000
"""Characters to read in looking for words, in all passages: what an assessment takes goes with what it reads, about 0.15 ms each."""


class Span(msgspec.Struct, frozen=True):
    """A part of a message that carried its abuse score."""

    start: int
    end: int
    """In the text as it was given, in characters (code points); the end is past the last one."""
    weight: float
    """How far the abuse score falls without it, in log-odds, 0.5 to 12: at 2.3 the odds that it is abuse are ten times smaller.

    All other spans are gone in the comparison, so that words which stand in for each other each have their weight.
    """


def weighed(detector: "Detector", text: str, context: str = "", most: int = MOST_SPANS) -> list[Span]:
    """The at most `most` heaviest spans of a message after the assistant's turn `context`, in the order of the text.

    Empty where the message is no abuse, or where no part of it is what makes it so. Quotations, code, logs and pasted text have no
    weight. Takes 20 to 120 readings of mostly a few words, together as long as 5 to 15 assessments of the whole message; their
    number is bounded for a text of any length. Raises DetectorUnavailable.
    """
    reading = Reading(detector, context)
    if reading.in_context(text) < log_odds(_LEAST_ABUSE):
        return []
    words = own_words(text)
    if len(text) <= _PASSAGE:
        passages = [Passage(text, words, 0, len(text), reading)] if words else []
    else:
        passages = list(_telling_passages(text, words, reading))
    spans: list[Span] = []
    for passage in passages:
        reading.left = _BUDGET // len(passages)
        spans += [Span(start, end, round(weight, 3)) for start, end, weight in passage.weights()]
    heaviest = sorted(spans, key=lambda span: span.weight, reverse=True)[:most]
    least = max(_LEAST_WEIGHT, _LEAST_SHARE * heaviest[0].weight) if heaviest else 0.0
    return sorted((span for span in heaviest if span.weight >= least), key=lambda span: span.start)


def _telling_passages(text: str, words: list[Word], reading: Reading) -> Iterator[Passage]:
    """The worst passages of a long text, found by halving; the linear model looks for them in what is too long for that."""
    waiting = [(0.0, 0, part) for part in _suspected(text, words, reading)]
    found = 0
    while waiting and found < _MOST_PASSAGES:
        negative, _, part = heapq.heappop(waiting)
        if found and -negative < 0:  # beside one that is abuse, none that is not
            return
        start, end = part[0].start, part[-1].end
        if end - start <= _PASSAGE or len(part) == 1:
            found += 1
            yield Passage(text, part, start, end, reading)
            continue
        middle = _middle(part)
        for half in (part[:middle], part[middle:]):
            score = reading.in_context(text[half[0].start : half[-1].end])
            heapq.heappush(waiting, (-score, half[0].start, half))


def _suspected(text: str, words: list[Word], reading: Reading) -> list[list[Word]]:
    """All of the words; of a text too long to be halved in time those passages that look worst to the linear model."""
    if len(text) <= _HALVED or not words:
        return [words] if words else []
    parts, waiting = [], [words]
    while waiting:
        part = waiting.pop()
        if part[-1].end - part[0].start <= _PASSAGE or len(part) == 1:
            parts.append(part)
        else:
            middle = _middle(part)
            waiting += [part[middle:], part[:middle]]
    worst = reading.suspicion([text[part[0].start : part[-1].end] for part in parts])
    chosen = sorted(range(len(parts)), key=lambda place: -worst[place])[:_SUSPECTED]
    scores = {place: reading.in_context(text[parts[place][0].start : parts[place][-1].end]) for place in chosen}
    best = sorted(chosen, key=lambda place: -scores[place])[:_MOST_PASSAGES]
    return [parts[place] for place in sorted(best) if place == best[0] or scores[place] >= 0]


def _middle(words: list[Word]) -> int:
    """Where to cut words in two: between sentences if one ends in the middle half, else at the middle word. Never at an end."""
    centre = (words[0].start + words[-1].end) / 2
    quarter = (words[-1].end - words[0].start) / 4
    places = range(1, len(words))
    ends = [place for place in places if words[place].sentence != words[place - 1].sentence]
    near = [place for place in ends if abs(words[place].start - centre) <= quarter]
    return min(near or places, key=lambda place: abs(words[place].start - centre))

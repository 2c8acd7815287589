"""Which words of a message weighed: those without which the abuse score falls.

Leaving out one word at a time shows nothing where words stand in for each other: of `you stupid worthless idiot` each can go, and
what is left is abuse. So words are found by what they say by themselves, and weighed by leaving out. First come the words that are
abuse alone; then, while what is left is still abuse, the shortest run of words in it that is, found by halving. Each then grows by
the neighbours that make it worse (`garbage` to `piece of garbage`). A span's weight is how far the score falls when it goes too, with
all the other spans gone already.

A long message is first halved down to the passages that are abuse by themselves, and the words are looked for in those.
"""

import heapq
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from models.abuse.own_words import Word, own_words

if TYPE_CHECKING:  # the app knows spans, and must not load llama.cpp for them
    from models.abuse.detector import Detector

MOST_SPANS = 5
_LEAST_ABUSE = 0.2
"""The score from which there is anything to explain."""
_NEARLY = 0.5
"""How far below the whole, in log-odds, a word or run may be by itself, where the whole is hardly abuse."""
_LEAST_WEIGHT = 0.5
_LEAST_SHARE = 0.15
"""Of the heaviest span's weight: what is less is noise beside it."""
_GROWS_BY = 0.8
"""How much worse neighbours must make a run, in log-odds, to count as one span with it."""
_NEIGHBOURS = ((1, 0), (2, 0), (0, 1))
"""The words before and after that a run may grow by."""
_TAINTED = 1.5
"""How far below what is abuse by itself a word beside a span may be, in log-odds, to belong to it."""
_SHORT_WORD = 3
"""Letters. One such word between two spans joins them."""
_PASSAGE = 240
"""Characters. A message up to this length is looked at whole, a longer one by passages of no more."""
_MOST_PASSAGES = 3
_MOST_RUNS = 4
_MOST_WEIGHED = 6
"""Spans of a passage, the worst by themselves, that are weighed: each costs a reading of all of it."""
_BUDGET = 3000
"""Characters to read in looking for words: what one assessment takes goes with what it reads, about 0.15 ms a character."""
_A_READING = 15
"""What any reading takes, in characters."""
_FAR = 6.0
"""Log-odds beyond which a score says no more: 1 in 400."""


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
    weight. Takes 20 to 110 readings of mostly a few words, together as long as 5 to 15 assessments of the whole message; their
    number is bounded for a text of any length. Raises DetectorUnavailable.
    """
    reading = _Reading(detector, context)
    if reading.in_context(text) < _log_odds(_LEAST_ABUSE):
        return []
    words = own_words(text)
    if len(text) <= _PASSAGE:
        passages = [_Passage(text, words, 0, len(text), reading)]
    else:
        passages = list(_telling_passages(text, words, reading))
    spans = [span for passage in passages if passage.words for span in passage.spans()]
    heaviest = sorted(spans, key=lambda span: span.weight, reverse=True)[:most]
    least = max(_LEAST_WEIGHT, _LEAST_SHARE * heaviest[0].weight) if heaviest else 0.0
    return sorted((span for span in heaviest if span.weight >= least), key=lambda span: span.start)


class _Reading:
    """Asks the detector, each question once, and keeps account of how much it had to read."""

    def __init__(self, detector: "Detector", context: str) -> None:
        self._detector = detector
        self._context = context
        self._known: dict[tuple[str, str], float] = {}
        self._left = _BUDGET

    @property
    def is_spent(self) -> bool:
        return self._left <= 0

    def in_context(self, text: str) -> float:
        """The log-odds that `text` is abuse after the turn before. For what is asked a few times only: it is not counted."""
        return self._asked(text, self._context)

    def alone(self, text: str) -> float:
        """The log-odds that `text` is abuse whatever came before, which takes half the time. Counted."""
        if (text, "") not in self._known:
            self._left -= len(text) + _A_READING
        return self._asked(text, "")

    def _asked(self, text: str, context: str) -> float:
        if (text, context) not in self._known:
            self._known[text, context] = _log_odds(self._detector.scores(text, context).abuse)
        return self._known[text, context]


@dataclass(frozen=True)
class _Passage:
    """A stretch of the text that is looked at on its own, with its words."""

    text: str
    words: Sequence[Word]
    start: int
    end: int
    reading: _Reading

    def spans(self) -> Iterator[Span]:
        """The spans of the passage, each with its weight."""
        found = self._joined(self._grown(self._weighty()))
        gone = {number for run in found for number in run}
        rest = self.reading.in_context(self._without(gone))
        for run in heapq.nlargest(_MOST_WEIGHED, found, key=self._alone):
            weight = self.reading.in_context(self._without(gone.difference(run))) - rest
            yield Span(self.words[run[0]].start, self.words[run[-1]].end, round(weight, 3))

    def _weighty(self) -> list[range]:
        """Single words and runs of words, by their places, which together make the passage abuse. They may touch."""
        least = min(0.0, self.reading.in_context(self._without(set())) - _NEARLY)
        found = [range(place, place + 1) for place in self._alone_at_least(least)]
        gone = {place for run in found for place in run}
        for _ in range(_MOST_RUNS):
            if self.reading.is_spent or self.reading.alone(self._without(gone)) < least:
                break
            left = [place for place in range(len(self.words)) if place not in gone]
            run = self._shortest_run(self._worst_sentence(left, gone, least, whole=not found), gone, least)
            if not run:
                break
            gone.update(run)
            found += self._pieces(run)
        return found

    def _alone_at_least(self, least: float) -> Iterator[int]:
        for place in range(len(self.words)):
            if self.reading.is_spent:
                return
            if self._alone(range(place, place + 1)) >= least:
                yield place

    def _worst_sentence(self, left: list[int], gone: set[int], least: float, *, whole: bool) -> list[int]:
        """Of the words that are left those of the sentence that is the worst by itself. With `whole`, all where none is abuse."""
        sentences = [list(group) for _, group in groupby(left, key=lambda place: self.words[place].sentence)]
        worst = max(sentences, key=lambda places: self._left_of(places, gone), default=[])
        if worst and self._left_of(worst, gone) >= least:
            return worst
        return left if whole else []

    def _shortest_run(self, left: list[int], gone: set[int], least: float) -> list[int]:
        """A run of the words `left` that is abuse by itself, and of which neither end can go."""
        if not left or self._left_of(left, gone) < least:
            return []
        last = _first_that(lambda count: self._left_of(left[:count], gone) >= least, len(left))
        left = left[:last]
        left = left[-_first_that(lambda count: self._left_of(left[-count:], gone) >= least, len(left)) :]
        while len(left) > 1 and not self.reading.is_spent:
            shorter = max(left[1:], left[:-1], key=lambda places: self._left_of(places, gone))
            if self._left_of(shorter, gone) < least:
                break
            left = shorter
        return left

    def _pieces(self, places: list[int]) -> list[range]:
        """The places as runs without gaps, each in one sentence."""
        groups = groupby(enumerate(places), key=lambda each: (each[1] - each[0], self.words[each[1]].sentence))
        runs = [[place for _, place in group] for _, group in groups]
        return [range(run[0], run[-1] + 1) for run in runs]

    def _grown(self, found: list[range]) -> list[range]:
        return [self._with_tainted(self._with_neighbours(run)) for run in found]

    def _with_neighbours(self, run: range) -> range:
        best, least = run, self._alone(run) + _GROWS_BY
        for before, after in _NEIGHBOURS:
            wider = range(run.start - before, run.stop + after)
            if wider.start < 0 or wider.stop > len(self.words) or self.reading.is_spent:
                continue
            if self.words[wider[0]].sentence == self.words[wider[-1]].sentence and self._alone(wider) >= least:
                best, least = wider, self._alone(wider)
        return best

    def _with_tainted(self, run: range) -> range:
        """The run and the words beside it that are nearly abuse by themselves: `shit` after `piece of`."""
        while run.start and self._is_tainted(run.start - 1, run.start):
            run = range(run.start - 1, run.stop)
        while run.stop < len(self.words) and self._is_tainted(run.stop, run.stop - 1):
            run = range(run.start, run.stop + 1)
        return run

    def _is_tainted(self, place: int, beside: int) -> bool:
        if self.words[place].sentence != self.words[beside].sentence or self.reading.is_spent:
            return False
        return self._alone(range(place, place + 1)) >= -_TAINTED

    def _joined(self, found: list[range]) -> list[range]:
        """Runs of one sentence that touch, or have but one short word between them, become one."""
        joined: list[range] = []
        for run in sorted(found, key=lambda run: (run.start, run.stop)):
            if joined and self._is_one_with(joined[-1], run):
                joined[-1] = range(joined[-1].start, max(joined[-1].stop, run.stop))
            else:
                joined.append(run)
        return joined

    def _is_one_with(self, before: range, after: range) -> bool:
        if self.words[before[-1]].sentence != self.words[after[0]].sentence:
            return False
        if after.start <= before.stop:
            return True
        between = self.words[before.stop]
        return after.start == before.stop + 1 and between.end - between.start <= _SHORT_WORD

    def _alone(self, run: range) -> float:
        return self.reading.alone(self.text[self.words[run[0]].start : self.words[run[-1]].end])

    def _left_of(self, places: Sequence[int], gone: set[int]) -> float:
        """The log-odds of the text from the first to the last of the places, without the words that are gone."""
        return self.reading.alone(self._cut(self.words[places[0]].start, self.words[places[-1]].end, gone))

    def _without(self, gone: set[int]) -> str:
        return self._cut(self.start, self.end, gone)

    def _cut(self, start: int, end: int, gone: set[int]) -> str:
        """The text from `start` to `end` without these words; the punctuation around them stays, for it frames what is masked."""
        kept, place = [], start
        for word in (self.words[number] for number in sorted(gone)):
            if start <= word.start and word.end <= end:
                kept.append(self.text[place : word.start])
                place = word.end
        return "".join([*kept, self.text[place:end]])


def _telling_passages(text: str, words: list[Word], reading: _Reading) -> Iterator[_Passage]:
    """The worst passages of a long text, found by halving: the detector itself looks for the worst in what is too long for it."""
    waiting = [(0.0, 0, words)] if words else []
    found = 0
    while waiting and found < _MOST_PASSAGES:
        negative, _, part = heapq.heappop(waiting)
        if found and -negative < 0:  # beside one that is abuse, none that is not
            return
        start, end = part[0].start, part[-1].end
        if end - start <= _PASSAGE or len(part) == 1:
            found += 1
            yield _Passage(text, part, start, end, reading)
            continue
        middle = _middle(part)
        for half in (part[:middle], part[middle:]):
            score = reading.in_context(text[half[0].start : half[-1].end])
            heapq.heappush(waiting, (-score, half[0].start, half))


def _middle(words: list[Word]) -> int:
    """Where to cut words in two: between sentences if one ends in the middle half, else at the middle word. Never at an end."""
    centre = (words[0].start + words[-1].end) / 2
    quarter = (words[-1].end - words[0].start) / 4
    places = range(1, len(words))
    ends = [place for place in places if words[place].sentence != words[place - 1].sentence]
    near = [place for place in ends if abs(words[place].start - centre) <= quarter]
    return min(near or places, key=lambda place: abs(words[place].start - centre))


def _first_that(holds: Callable[[int], bool], most: int) -> int:
    """A count from 1 to `most` that holds where the one below does not, found by halving; `most` holds, and nothing does not."""
    fails, held = 0, most
    while held - fails > 1:
        half = (fails + held) // 2
        if holds(half):
            held = half
        else:
            fails = half
    return held


def _log_odds(probability: float) -> float:
    odds = math.exp(_FAR)
    return math.log(min(max(probability / max(1.0 - probability, 1e-9), 1.0 / odds), odds))

"""Looking for the words of a passage that make it abuse, and weighing them.

First come the words that are abuse alone; then, while what is left is still abuse, the shortest run of words in it that is, found by
halving. Each then grows by the neighbours that make it worse (`garbage` to `piece of garbage`), and those that touch become one.
"""

import heapq
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from models.abuse.weighing.own_words import Word

if TYPE_CHECKING:  # the app knows spans, and must not load llama.cpp for them
    from models.abuse.detector import Detector

_NEARLY = 0.5
"""How far below the passage, in log-odds, a word or run may be by itself, where the passage is hardly abuse."""
_LITTLE, _FALLEN = 0.8, 2.0
"""What is left after the first finds is not looked through below 0.8 log-odds, where the passage was 2 higher."""
_GROWS_BY = 0.6
"""How much worse neighbours must make a run, in log-odds, to count as one span with it."""
_NEIGHBOURS = ((1, 0), (2, 0), (0, 1))
"""The words before and after that a run may grow by."""
_TAINTED = 1.5
"""How far below what is abuse by itself a word beside a span may be, in log-odds, to belong to it."""
_SHORT_WORD = 3
"""Letters. One such word between two spans joins them."""
_MOST_RUNS = 4
_NOTHING = 0.3
"""How far the score of a run may fall, in log-odds, without words of it that are said to add nothing."""
_ASIDE = 2
"""So many words within a run stay in it even if they could go: a phrase is not to be picked to pieces."""
_FIRST_WORDS = 3
"""So many words are tried as what comes before an aside."""
_MOST_WEIGHED = 6
"""Spans of a passage, the worst by themselves, that are weighed: each costs a reading of all of it."""
_A_READING = 15
"""What any reading takes, in characters."""
_FAR = 6.0
"""Log-odds beyond which a score says no more: 1 in 400."""


class Reading:
    """Asks the detector, each question once, and keeps account of how much it had to read."""

    def __init__(self, detector: "Detector", context: str) -> None:
        self._detector = detector
        self._context = context
        self._known: dict[tuple[str, str], float] = {}
        self.left = 0
        """Characters that may still be read to look for words."""

    @property
    def is_spent(self) -> bool:
        """Whether nothing more should be looked for. What was found can still be weighed."""
        return self.left <= 0

    def in_context(self, text: str) -> float:
        """The log-odds that `text` is abuse after the turn before. For what is asked a few times only: it is not counted."""
        return self._asked(text, self._context)

    def alone(self, text: str) -> float:
        """The log-odds that `text` is abuse whatever came before, which takes half the time. Counted."""
        if (text, "") not in self._known:
            self.left -= len(text) + _A_READING
        return self._asked(text, "")

    def suspicion(self, texts: Sequence[str]) -> Sequence[float]:
        """How bad each text looks to the linear model, which costs next to nothing. Not counted."""
        return self._detector.suspicion(texts)

    def ask_together(self, texts: Sequence[str]) -> None:
        """Ask about short texts alone in one go, which takes about half the time; `alone` then knows them."""
        new = sorted({text for text in texts if (text, "") not in self._known})
        for text, scores in zip(new, self._detector.scores_of(new), strict=True):
            self._known[text, ""] = log_odds(scores.abuse)
            self.left -= len(text) + _A_READING // 2

    def _asked(self, text: str, context: str) -> float:
        if (text, context) not in self._known:
            self._known[text, context] = log_odds(self._detector.scores(text, context).abuse)
        return self._known[text, context]


@dataclass(frozen=True)
class Passage:
    """A stretch of the text that is looked at on its own, with its words."""

    text: str
    words: Sequence[Word]
    start: int
    end: int
    reading: Reading

    def weights(self) -> Iterator[tuple[int, int, float]]:
        """The spans of the passage: start, end, and how far its score falls without the span, all others being gone."""
        found = self._joined(self._grown(self._weighty()))
        gone = {number for run in found for number in run}
        rest = self.reading.in_context(self._without(gone))
        for run in heapq.nlargest(_MOST_WEIGHED, found, key=self._alone):
            weight = self.reading.in_context(self._without(gone.difference(run))) - rest
            yield self.words[run[0]].start, self.words[run[-1]].end, weight

    def _weighty(self) -> list[range]:
        """Single words and runs of words, by their places, which together make the passage abuse. They may touch."""
        whole = self.reading.in_context(self._without(set()))
        least = min(0.0, whole - _NEARLY)
        # `you are so` is half a reproach with nothing after it: what is left must be worse than that to be looked through.
        little = max(least, min(_LITTLE, whole - _FALLEN))
        found = [range(place, place + 1) for place in self._alone_at_least(least)]
        gone = {place for run in found for place in run}
        for _ in range(_MOST_RUNS):
            if self.reading.is_spent or self.reading.alone(self._without(gone)) < (little if found else least):
                break
            left = [place for place in range(len(self.words)) if place not in gone]
            run = self._needed(self._worst_sentence(left, least, whole=not found), least)
            if not run:
                break
            gone.update(run)
            found += self._pieces(run)
        return found

    def _alone_at_least(self, least: float) -> Iterator[int]:
        words = [self.text[word.start : word.end] for word in self.words]
        self.reading.ask_together(words[: self.reading.left // _A_READING])
        for place in range(len(self.words)):
            if self.reading.is_spent:
                return
            if self._alone(range(place, place + 1)) >= least:
                yield place

    def _worst_sentence(self, left: list[int], least: float, *, whole: bool) -> list[int]:
        """Of the words that are left those of the sentence that is the worst by itself. With `whole`, all where none is abuse."""
        sentences = [list(group) for _, group in groupby(left, key=lambda place: self.words[place].sentence)]
        worst = max(sentences, key=self._only, default=[])
        if worst and self._only(worst) >= least:
            return worst
        return left if whole else []

    def _needed(self, left: list[int], least: float) -> list[int]:
        """As few of the words `left` as are abuse by themselves: from where to where, and of these without what adds nothing."""
        if not left or self._only(left) < least:
            return []
        left = left[: _first_that(lambda count: self._only(left[:count]) >= least, len(left))]
        left = left[-_first_that(lambda count: self._only(left[-count:]) >= least, len(left)) :]
        least = max(least, self._only(left) - _NOTHING)
        while len(left) > 1 and not self.reading.is_spent:
            fewer = max(left[1:], left[:-1], key=self._only)
            if self._only(fewer) < least:
                break
            left = fewer
        return self._without_aside(left, least)

    def _without_aside(self, run: list[int], least: float) -> list[int]:
        """The run without as many words in its middle as can go, where they are more than `_ASIDE`."""
        shortest = run
        for first in range(1, min(_FIRST_WORDS, len(run) - _ASIDE - 1) + 1):
            if self.reading.is_spent:
                break
            last = _first_that(partial(self._is_abuse_by_its_ends, run, least, first), len(run) - first)
            if first + last < min(len(shortest), len(run) - _ASIDE):
                shortest = run[:first] + run[-last:]
        return shortest

    def _is_abuse_by_its_ends(self, run: list[int], least: float, first: int, last: int) -> bool:
        return self._only(run[:first] + run[-last:]) >= least

    def _pieces(self, places: list[int]) -> list[range]:
        """The places as runs, each in one sentence and without long gaps."""
        runs: list[range] = []
        for place in places:
            if runs and place - runs[-1][-1] <= _ASIDE + 1 and self._is_one_sentence(runs[-1][-1], place):
                runs[-1] = range(runs[-1].start, place + 1)
            else:
                runs.append(range(place, place + 1))
        return runs

    def _grown(self, found: list[range]) -> list[range]:
        return [self._with_tainted(self._with_neighbours(run)) for run in found]

    def _with_neighbours(self, run: range) -> range:
        best, least = run, self._alone(run) + _GROWS_BY
        for before, after in _NEIGHBOURS:
            wider = range(run.start - before, run.stop + after)
            if wider.start < 0 or wider.stop > len(self.words) or self.reading.is_spent:
                continue
            if self._is_one_sentence(wider[0], wider[-1]) and self._alone(wider) >= least:
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
        if self.reading.is_spent or not self._is_one_sentence(place, beside):
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
        if not self._is_one_sentence(before[-1], after[0]):
            return False
        if after.start <= before.stop:
            return True
        between = self.words[before.stop]
        return after.start == before.stop + 1 and between.end - between.start <= _SHORT_WORD

    def _is_one_sentence(self, place: int, other: int) -> bool:
        return self.words[place].sentence == self.words[other].sentence

    def _alone(self, run: range) -> float:
        return self.reading.alone(self.text[self.words[run[0]].start : self.words[run[-1]].end])

    def _only(self, places: Sequence[int]) -> float:
        """The log-odds of the text from the first to the last of the places, without the words between that are none of them."""
        others = set(range(places[0], places[-1])).difference(places)
        return self.reading.alone(self._cut(self.words[places[0]].start, self.words[places[-1]].end, others))

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


def log_odds(probability: float) -> float:
    """The natural logarithm of the odds, -6 to 6."""
    odds = math.exp(_FAR)
    return math.log(min(max(probability / max(1.0 - probability, 1e-9), 1.0 / odds), odds))

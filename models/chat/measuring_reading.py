"""How long it takes until an answer begins: in a conversation that is read anew, and where most of it was read before."""

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.chat.client import EngineClient
from models.chat.records import (
    AnswerFinished,
    EngineSettings,
    PromptMessage,
    Role,
    Sampling,
    TextAdded,
)

_SHORT = Sampling(max_tokens=8)
_WORDS = "The sea was calm that morning, and the keeper counted the boats as they came in one by one. "
_SAVING_PATIENCE = 60.0


@dataclass(frozen=True)
class ReadingTimes:
    """Seconds from the request to the first word of the answer: medians of one run on one machine."""

    tokens: int
    """How long the conversations were."""
    cold: float
    """Nothing of it was read before."""
    going_on: float
    """A new message in the thread that was answered last."""
    branch: float
    """Another message after an earlier answer of the thread."""
    edit: float
    """The last message in other words."""
    regenerate: float
    switch: float
    """A new message in the one of so many threads that was answered longest ago."""
    threads: int
    reopened: float
    """A new message in a thread, with an app that was just started."""

    def share_of_cold(self, seconds: float) -> float:
        """That time as a part of the cold one."""
        return seconds / self.cold if self.cold else 0.0


def measure_reading(
    model: Path, settings: EngineSettings = EngineSettings(), *, tokens: int = 1500, threads: int = 8
) -> ReadingTimes:
    """Measure with a worker of its own, in a minute or so; run it alone. Raises ModelFileError or EngineError."""
    with tempfile.TemporaryDirectory(prefix="exeunt-") as name:
        states = Path(name)
        run = _Run(model, settings, states)
        try:
            talks = _talks(run, tokens, threads)
            cold = [run.first_word(talk, number) for number, talk in enumerate(talks)]
            for number, talk in enumerate(talks):  # each as it would be after a turn or two
                _go_on(talk, "Good. What happened then?")
                run.first_word(talk, number)
            switch = [run.first_word(_go_on(talk, "And the boats?"), number) for number, talk in enumerate(talks)]
            last, here = talks[-1], threads - 1

            def median(change: Callable[[int], list[PromptMessage]]) -> float:
                return statistics.median(run.first_word(change(turn), here) for turn in range(3))

            going_on = median(lambda turn: _go_on(last, f"Go on, for the time number {turn}."))
            regenerate = median(lambda _turn: last)
            edit = median(lambda turn: [*last[:-1], _user(f"Or rather tell me of the weather, {turn}.")])
            branch = median(lambda turn: [*last[:-3], _user(f"Let us speak of the lamp number {turn} instead.")])
            run.wait_until_saved(threads)
            run.start_again()
            reopened = [
                run.first_word(_go_on(talk, "Where were we?"), number) for number, talk in enumerate(talks[:-1])
            ]
            return ReadingTimes(
                tokens=run.longest,
                cold=statistics.median(cold),
                going_on=going_on,
                branch=branch,
                edit=edit,
                regenerate=regenerate,
                switch=statistics.median(switch),
                threads=threads,
                reopened=statistics.median(reopened),
            )
        finally:
            run.close()


class _Run:
    """An engine with a folder for its states."""

    def __init__(self, model: Path, settings: EngineSettings, states: Path) -> None:
        self._model = model
        self._settings = settings
        self._states = states
        self.longest = 0
        self.start_again(first=True)

    def start_again(self, *, first: bool = False) -> None:
        """As after a restart of the app."""
        if not first:
            self.close()
        self._engine = EngineClient()
        self._engine.save_states(self._states, 1 << 40)
        self._engine.load(self._model, self._settings)

    def close(self) -> None:
        self._engine.close()

    def prompt_tokens(self, talk: Sequence[PromptMessage]) -> int:
        *_, end = self._engine.answer(talk, Sampling(max_tokens=0))
        assert isinstance(end, AnswerFinished)  # noqa: S101
        return end.prompt_tokens

    def first_word(self, talk: Sequence[PromptMessage], thread: int) -> float:
        """Seconds until the answer begins."""
        start = time.perf_counter()
        seconds = 0.0
        for event in self._engine.answer(talk, _SHORT, thread=thread):
            if isinstance(event, TextAdded | AnswerFinished) and not seconds:
                seconds = time.perf_counter() - start
            if isinstance(event, AnswerFinished):
                self.longest = max(self.longest, event.prompt_tokens)
        return seconds

    def wait_until_saved(self, threads: int) -> None:
        """Wait until the idle engine has written every thread's state."""
        deadline = time.monotonic() + _SAVING_PATIENCE
        while len({file.parent for file in self._states.glob("*/*.state")}) < threads and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(1)  # the last one may be written anew


def _talks(run: _Run, tokens: int, threads: int) -> list[list[PromptMessage]]:
    """Conversations of about so many tokens that differ from their first word on."""
    one = run.prompt_tokens([_user(_WORDS)])
    each = max(run.prompt_tokens([_user(_WORDS * 5)]) - one, 4) / 4
    repeated = max(round((tokens - one) / each), 1)
    return [[_user(f"Story number {number + 1}. " + _WORDS * repeated)] for number in range(threads)]


def _go_on(talk: list[PromptMessage], text: str) -> list[PromptMessage]:
    """The talk with an answer and a new message at its end."""
    talk += [PromptMessage(Role.ASSISTANT, "It was a long day for all of them."), _user(text)]
    return talk


def _user(text: str) -> PromptMessage:
    return PromptMessage(Role.USER, text)

"""How long it takes until an answer begins: in a conversation that is read anew, and where most of it was read before."""

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.chat.client import EngineClient
from models.chat.records import AnswerFinished, EngineSettings, PromptMessage, PromptRead, Role, Sampling, TextAdded

_SHORT = Sampling(max_tokens=24)
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
            return _measure(run, tokens, threads)
        finally:
            run.close()


def _measure(run: "_Run", tokens: int, threads: int) -> ReadingTimes:
    talks = _talks(run, tokens, threads)
    cold = [run.first_word(talk) for talk in talks]
    for talk in talks:  # so that each has an answer to branch from
        run.first_word(talk.go_on("Good. What happened then?"))
    switch = [run.first_word(talk.go_on("And the boats?")) for talk in talks]
    last = talks[-1]

    def median(change: Callable[[int], _Talk]) -> float:
        return statistics.median(run.first_word(change(turn)) for turn in range(3))

    going_on = median(lambda turn: last.go_on(f"Go on, for the time number {turn}."))
    regenerate = median(lambda _turn: last)
    edit = median(lambda turn: last.with_end(1, f"Or rather tell me of the weather, {turn}."))
    branch = median(lambda turn: last.with_end(3, f"Let us speak of the lamp number {turn} instead."))
    run.wait_until_saved(threads)
    run.start_again()
    return ReadingTimes(
        tokens=run.longest,
        cold=statistics.median(cold),
        going_on=going_on,
        branch=branch,
        edit=edit,
        regenerate=regenerate,
        switch=statistics.median(switch),
        threads=threads,
        reopened=statistics.median(run.first_word(talk.go_on("Where were we?")) for talk in talks[:-1]),
    )


class _Talk:
    """A conversation in a thread."""

    def __init__(self, thread: int, messages: list[PromptMessage]) -> None:
        self.thread = thread
        self.messages = messages
        self.answer = ""
        """The last one."""

    def go_on(self, text: str) -> "_Talk":
        """The same, with the last answer and a new message at its end."""
        self.messages += [PromptMessage(Role.ASSISTANT, self.answer or "Well."), _user(text)]
        return self

    def with_end(self, count: int, text: str) -> "_Talk":
        """Another that has this message in place of the last `count`."""
        return _Talk(self.thread, [*self.messages[:-count], _user(text)])


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

    def first_word(self, talk: "_Talk") -> float:
        """Seconds until the answer begins."""
        start = time.perf_counter()
        seconds = 0.0
        talk.answer = ""
        for event in self._engine.answer(talk.messages, _SHORT, thread=talk.thread):
            if not isinstance(event, PromptRead) and not seconds:
                seconds = time.perf_counter() - start
            if isinstance(event, TextAdded):
                talk.answer += event.text
            elif isinstance(event, AnswerFinished):
                self.longest = max(self.longest, event.prompt_tokens)
        return seconds

    def wait_until_saved(self, threads: int) -> None:
        """Wait until the idle engine has written every thread's state."""
        deadline = time.monotonic() + _SAVING_PATIENCE
        while len({file.parent for file in self._states.glob("*/*.state")}) < threads and time.monotonic() < deadline:
            time.sleep(0.1)
        time.sleep(1)  # the last one may be written anew


def _talks(run: _Run, tokens: int, threads: int) -> list[_Talk]:
    """Conversations of about so many tokens that differ from their first word on."""
    one = run.prompt_tokens([_user(_WORDS)])
    each = max(run.prompt_tokens([_user(_WORDS * 5)]) - one, 4) / 4
    repeated = max(round((tokens - one) / each), 1)
    return [_Talk(number, [_user(f"Story number {number}. " + _WORDS * repeated)]) for number in range(1, threads + 1)]


def _user(text: str) -> PromptMessage:
    return PromptMessage(Role.USER, text)

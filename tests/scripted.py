"""Stand-ins for what cannot be had in a test: a model that says what the test wants, a detector that sees what the test wants."""

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from models.abuse.assessment import Assessment, Target
from models.abuse.weighing.occlusion import Span
from models.chat.records import (
    AnswerEvent,
    AnswerFinished,
    EngineSettings,
    EngineState,
    FinishReason,
    Fit,
    Judgement,
    JudgementPrompt,
    ModelDescription,
    PromptMessage,
    PromptRead,
    Question,
    Sampling,
    TextAdded,
    ThoughtAdded,
)
from models.errors import DetectorUnavailable, ExeuntError, ModelNotLoaded

CIVIL = Assessment(
    abuse=0.01,
    insult=0.01,
    threat=0.0,
    sexual=0.0,
    hate=0.0,
    crisis=0.0,
    severity=0.0,
    target=Target.NONE,
    rude=False,
    strike=False,
    severe=False,
    support=False,
    ms=1.0,
)
STRIKE = msgspec.structs.replace(
    CIVIL, abuse=0.98, insult=0.97, severity=2.0, target=Target.ASSISTANT, rude=True, strike=True, work=False
)
RUDE = msgspec.structs.replace(STRIKE, abuse=0.6, insult=0.6, severity=1.0, strike=False)
STRIKE_WITH_WORK = msgspec.structs.replace(STRIKE, work=True)
CRISIS = msgspec.structs.replace(CIVIL, crisis=0.95, support=True)


LEAVE = "[end_conversation]"


class Thought(str):
    """A word that the model only thinks."""

    __slots__ = ()


class ScriptedDetector:
    """Sees a strike in “idiot”, something rude in “dimwit”, a crisis in “want to die”, else nothing. Keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.gone = False

    def assess(self, text: str, context: str = "") -> Assessment:
        if self.gone:
            raise DetectorUnavailable("The detector is not running, so nothing is counted.")
        self.asked.append((text, context))
        if "want to die" in text:
            return CRISIS
        if "idiot" in text:
            return STRIKE_WITH_WORK if "?" in text else STRIKE
        if "dimwit" in text:
            return msgspec.structs.replace(RUDE, work="?" in text)
        return CIVIL

    def weighed(self, text: str, context: str = "", most: int = 5) -> list[Span]:
        if self.gone:
            raise DetectorUnavailable("The detector is not running, so the words that weighed cannot be shown.")
        found = re.finditer("idiot", text)
        return [Span(*match.span(), 5.0) for match in found][:most]


class ScriptedEngine:
    """Answers with `words`, one event each, and keeps the prompts. `breaks_after` raises `error` after so many words.

    The word `LEAVE` is a call of `end_conversation`, where the tool is offered.
    """

    def __init__(
        self,
        words: Sequence[str] = ("Very ", "well."),
        name: str = "Script-1B",
        parameters: int = 1_000_000_000,
    ) -> None:
        self.words = list(words)
        self.prompts: list[list[PromptMessage]] = []
        self.samplings: list[Sampling] = []
        self.offered_to_leave: list[bool] = []
        self.told_to_think: list[bool | None] = []
        self.threads: list[int | None] = []
        self.left_out = 0
        self.counted: list[list[PromptMessage]] = []
        self.fit: Fit | ExeuntError = Fit(tokens=10, window_tokens=4096, left_out=0)
        """What `count` brings."""
        self.judgements: list[Judgement | ExeuntError] = []
        """What `judge` brings, one after the other; the last again and again."""
        self.judged: list[tuple[list[JudgementPrompt], Question, float]] = []
        self.breaks_after: int | None = None
        self.error: ExeuntError = ModelNotLoaded("No model is loaded.")
        self.before_word: Callable[[int], None] = lambda index: None
        self._stopped = threading.Event()
        self._model: ModelDescription | None = ModelDescription(
            path="/models/script.gguf",
            name=name,
            architecture="script",
            parameters=parameters,
            context_tokens=4096,
            threads=1,
            file_bytes=1000,
        )
        self.state = EngineState.READY

    @property
    def model(self) -> ModelDescription | None:
        return self._model

    def load(
        self,
        path: Path,
        settings: EngineSettings = EngineSettings(),
        on_progress: Callable[[float], None] | None = None,
    ) -> ModelDescription:
        assert self._model is not None
        self.breaks_after = None
        self.state = EngineState.READY
        return self._model

    def cancel_load(self) -> None:
        pass

    def answer(
        self,
        messages: Sequence[PromptMessage],
        sampling: Sampling = Sampling(),
        *,
        may_leave: bool = False,
        think: bool | None = None,
        thread: int | None = None,
    ) -> Iterator[AnswerEvent]:
        self.prompts.append(list(messages))
        self.samplings.append(sampling)
        self.offered_to_leave.append(may_leave)
        self.told_to_think.append(think)
        self.threads.append(thread)
        self._stopped.clear()
        yield PromptRead(5, 10)
        yield PromptRead(10, 10)
        for index, word in enumerate(self.words):
            if self.breaks_after == index:
                raise self.error
            if word == LEAVE and may_leave:
                yield self._finished(FinishReason.ASKED_TO_LEAVE)
                return
            self.before_word(index)
            if self._stopped.is_set():
                yield self._finished(FinishReason.STOPPED)
                return
            yield ThoughtAdded(word) if isinstance(word, Thought) else TextAdded(word)
        if self.breaks_after == len(self.words):
            raise self.error
        yield self._finished(FinishReason.DONE)

    def count(self, messages: Sequence[PromptMessage]) -> Fit:
        if self._model is None:
            raise ModelNotLoaded("No model is loaded.")
        self.counted.append(list(messages))
        if isinstance(self.fit, ExeuntError):
            raise self.fit
        return self.fit

    def save_states(self, folder: Path, most_bytes: int) -> None:
        pass

    def judge(self, prompts: Sequence[JudgementPrompt], question: Question, seconds: float) -> Judgement:
        self.judged.append((list(prompts), question, seconds))
        found = self.judgements.pop(0) if len(self.judgements) > 1 else self.judgements[0]
        if isinstance(found, ExeuntError):
            raise found
        return found

    def stop(self) -> None:
        self._stopped.set()

    def close(self) -> None:
        self.state = EngineState.EMPTY

    def _finished(self, reason: FinishReason) -> AnswerFinished:
        return AnswerFinished(
            reason=reason,
            prompt_tokens=10,
            answer_tokens=len(self.words),
            prompt_seconds=0.1,
            answer_seconds=0.2,
            left_out=self.left_out,
        )

"""An engine that does as a test says, at the pace a test says: with the states, loads and deaths that the window has to show."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

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
from models.errors import EngineDied, LoadCancelled, ModelNotLoaded, ModelTooLarge, NotAModelFile, PromptTooLong
from tests.scripted import Thought


class StagedEngine:
    """Answers with the words it was given. It refuses files called `broken…`, and dies at the word `DIE`, or of hunger at `STARVE`.
    `huge…` fits with 1,024 tokens or by force alone.

    A `Thought` among the words is only thought. What is called `think…` can be told to think or not.
    """

    def __init__(self, on_state_changed: Callable[[EngineState], None] | None = None) -> None:
        self.words = ["Of course. ", "Here is ", "an answer."]
        self.prompts: list[list[PromptMessage]] = []
        self.samplings: list[Sampling] = []
        self.loaded_with: list[EngineSettings] = []
        self.told_to_think: list[bool | None] = []
        self.parameters = 135_000_000
        self.name = ""
        """What it would call a chat."""
        self.asked_for_names = 0
        self.names_at_once = threading.Event()
        """While it is not set, it thinks about a name until it is stopped."""
        self.names_at_once.set()
        self.window = 10_000
        """Tokens that fit."""
        self.left_out = 0
        self.hits_limit = False
        self.go_on = threading.Event()
        """While it is not set, the engine waits after the first word."""
        self.go_on.set()
        self.load_goes_on = threading.Event()
        self.load_goes_on.set()
        self.dies_while_loading = False
        self.gives_up_before = False
        """As if the file were read already when a load is cancelled: the model before is gone."""
        self.stops_at_once = False
        """As if somebody had stopped it while it read the prompt."""
        self._on_state_changed = on_state_changed
        self._model: ModelDescription | None = None
        self._state = EngineState.EMPTY
        self._stopped = threading.Event()
        self._load_cancelled = threading.Event()

    @property
    def model(self) -> ModelDescription | None:
        return self._model

    @property
    def state(self) -> EngineState:
        return self._state

    def load(
        self,
        path: Path,
        settings: EngineSettings = EngineSettings(),
        on_progress: Callable[[float], None] | None = None,
    ) -> ModelDescription:
        if path.name.startswith("broken"):
            raise NotAModelFile(f"{path.name} is no GGUF file. The model before stays. Choose another file.")
        tokens = settings.context_tokens or self.window
        if path.name.startswith("huge") and tokens > 1024 and not settings.force:
            raise ModelTooLarge("This model needs about 9.1 GB; 6.0 GB are free. It was not loaded.", 1024)
        self.loaded_with.append(settings)
        self._load_cancelled.clear()
        self._set_state(EngineState.LOADING)
        if on_progress:
            on_progress(0.4)
        self.load_goes_on.wait(20)
        if self._load_cancelled.is_set():
            self._model = None if self.gives_up_before else self._model
            self._set_state(EngineState.READY if self._model else EngineState.EMPTY)
            if self.gives_up_before:
                raise LoadCancelled("Loading it was cancelled. Choose a model to go on with.")
            raise LoadCancelled
        if self.dies_while_loading:
            self._model = None
            self._set_state(EngineState.DIED)
            if self.words == ["STARVE"]:
                raise EngineDied("Memory ran short. Load it again with a smaller context.", out_of_memory=True)
            raise EngineDied("The model crashed while it was being loaded. Load it again, or choose another file.")
        self._model = ModelDescription(
            path=str(path),
            name="SmolLM2" if "smol" in path.name.lower() else path.stem,
            architecture="llama",
            parameters=self.parameters,
            context_tokens=tokens,
            threads=1,
            file_bytes=100_000_000,
            trained_tokens=32768,
            recommended=Sampling(temperature=0.2, top_p=0.9, max_tokens=2048),
            thinks=True if path.name.startswith("think") else None,
        )
        self._set_state(EngineState.READY)
        return self._model

    def answer(
        self,
        messages: Sequence[PromptMessage],
        sampling: Sampling = Sampling(),
        *,
        may_leave: bool = False,
        think: bool | None = None,
        thread: int | None = None,
    ) -> Iterator[AnswerEvent]:
        if self._model is None:
            raise ModelNotLoaded("No model is loaded. Choose one first.")
        self.prompts.append(list(messages))
        self.samplings.append(sampling)
        self.told_to_think.append(think)
        self._stopped.clear()
        if self.stops_at_once:
            self._stopped.set()
        if len(messages[-1].content) > 10_000:
            raise PromptTooLong("This message is too long for the model. Shorten it, or send it in parts.")
        self._set_state(EngineState.ANSWERING)
        yield PromptRead(10, 10)
        reason = FinishReason.DONE
        for word in self.words:
            if word == "STARVE":
                self._set_state(EngineState.DIED)
                raise EngineDied("Memory ran short. Load it again with a smaller context.", out_of_memory=True)
            if word == "DIE":
                self._set_state(EngineState.DIED)
                raise EngineDied("The model stopped working. What it wrote is kept. Load it again to go on.")
            if self._stopped.is_set():
                break
            yield ThoughtAdded(word) if isinstance(word, Thought) else TextAdded(word)
            while not self.go_on.wait(0.01) and not self._stopped.is_set():
                pass
        if self._stopped.is_set():
            reason = FinishReason.STOPPED
        elif self.hits_limit:
            reason = FinishReason.LENGTH
        self._set_state(EngineState.READY)
        yield AnswerFinished(
            reason=reason,
            prompt_tokens=10,
            answer_tokens=len(self.words),
            prompt_seconds=0.1,
            answer_seconds=0.1,
            left_out=self.left_out,
        )

    def cancel_load(self) -> None:
        self._load_cancelled.set()
        self.load_goes_on.set()

    def count(self, messages: Sequence[PromptMessage]) -> Fit:
        """A token is a character here; what is longer than the window is left out in pairs of messages."""
        if self._model is None:
            raise ModelNotLoaded("No model is loaded. Choose one first.")
        lengths = [len(message.content) for message in messages]
        if lengths[0] + lengths[-1] > self.window:
            raise PromptTooLong("This message is too long for the model. Shorten it, or send it in parts.")
        left_out = 0
        while sum(lengths[1 + left_out :]) > self.window:
            left_out += 2
        return Fit(tokens=sum(lengths[1 + left_out :]), window_tokens=self.window, left_out=left_out)

    def save_states(self, folder: Path, most_bytes: int) -> None:
        pass

    def judge(self, prompts: Sequence[JudgementPrompt], question: Question, seconds: float) -> Judgement:
        if not self.name:
            return Judgement(complete=False)
        self.asked_for_names += 1
        self._stopped.clear()
        while not self.names_at_once.wait(0.01):
            if self._stopped.is_set():
                return Judgement(complete=False)
        return Judgement(texts=(self.name,))

    def stop(self) -> None:
        self._stopped.set()

    def close(self) -> None:
        self._stopped.set()
        self.go_on.set()
        self.load_goes_on.set()

    def die(self) -> None:
        """As if the worker process had been killed between two answers."""
        self._set_state(EngineState.DIED)

    def _set_state(self, state: EngineState) -> None:
        self._state = state
        if self._on_state_changed:
            self._on_state_changed(state)

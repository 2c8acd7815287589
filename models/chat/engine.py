"""What the app asks of an engine: all of it for chats, and the part that a second key's judge needs."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from models.chat.records import (
    AnswerEvent,
    EngineSettings,
    EngineState,
    Fit,
    Judgement,
    JudgementPrompt,
    ModelDescription,
    PromptMessage,
    Question,
    Sampling,
)


class Engine(Protocol):
    """What runs a model for the session. `models.chat.client.EngineClient` is the real one."""

    @property
    def model(self) -> ModelDescription | None:
        """The model that is loaded, or the last one where the engine died."""

    @property
    def state(self) -> EngineState:
        """What it is up to now."""

    def load(
        self, path: Path, settings: EngineSettings = ..., on_progress: Callable[[float], None] | None = None
    ) -> ModelDescription:
        """Load a model in place of the one before, waiting for it; `on_progress` gets 0..1 in the caller's thread or another.

        Raises ModelFileError or EngineError. A file that is refused before its weights are read leaves the model before in place.
        """

    def cancel_load(self) -> None:
        """End the load that runs, from any thread: it raises LoadCancelled. Nothing happens where none runs."""

    def answer(
        self,
        messages: Sequence[PromptMessage],
        sampling: Sampling = ...,
        *,
        may_leave: bool = False,
        think: bool | None = None,
        thread: int | None = None,
    ) -> Iterator[AnswerEvent]:
        """The answer to a conversation, as it comes; the last event is an AnswerFinished.

        `think` has it think first or not, where the model can be told; None leaves that to the model.
        What was read for `thread` may be saved, to go on with after the app was started again; None saves nothing.
        `may_leave` offers the model the `end_conversation` tool; its call ends the answer with ASKED_TO_LEAVE.
        Where the last message is the assistant's, the answer goes on with it, and only what is new comes.
        Raises ModelNotLoaded, PromptTooLong, or EngineDied; what was yielded before stands.
        """

    def count(self, messages: Sequence[PromptMessage]) -> Fit:
        """How a conversation would fit, as `answer` would have it read. While an answer is written it waits for that to end.

        Raises ModelNotLoaded, PromptTooLong, or EngineDied.
        """

    def judge(self, prompts: Sequence[JudgementPrompt], question: Question, seconds: float) -> Judgement:
        """A short question beside the chat. See `Judge.judge`."""

    def save_states(self, folder: Path, most_bytes: int) -> None:
        """Keep what is read of threads in this folder, within so many bytes; 0 keeps nothing, and deletes what is there.

        A thread that is opened after the app was started again then need not be read anew. It holds from now on.
        """

    def stop(self) -> None:
        """Ask for the running answer or judgement to end, from any thread. The AnswerFinished says STOPPED.

        Nothing happens where none runs.
        """

    def close(self) -> None:
        """End the worker."""


class Judge(Protocol):
    """What of an engine it takes to be asked a short question. Every `Engine` is one."""

    @property
    def model(self) -> ModelDescription | None:
        """The model that is loaded, or the last one where the engine died."""

    @property
    def state(self) -> EngineState:
        """What it is up to now."""

    def load(self, path: Path) -> ModelDescription:
        """See `Engine.load`."""

    def judge(self, prompts: Sequence[JudgementPrompt], question: Question, seconds: float) -> Judgement:
        """Ask the same question of each prompt, waiting for at most `seconds` in all. The chat's own state stays as it is.

        Raises ModelNotLoaded, PromptTooLong, EngineDied, or EngineError where the question makes no sense to this model.
        """

    def stop(self) -> None:
        """Ask for the running judgement to end, from any thread; it is then not complete."""

    def close(self) -> None:
        """End the worker."""

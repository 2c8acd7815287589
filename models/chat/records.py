"""The values that pass between the app and the engine: what is asked for, and what comes back."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import msgspec


class Role(StrEnum):
    """Who speaks in a prompt."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


class PromptMessage(msgspec.Struct, frozen=True):
    """One turn of what the model is given to read."""

    role: Role
    content: str


class EngineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How a model is loaded. None lets the engine choose."""

    context_tokens: int | None = None
    """The context window; by default the model's own, at most 8192."""
    threads: int | None = None
    gpu_layers: int = 0


class Sampling(msgspec.Struct, frozen=True, kw_only=True):
    """How the next token is chosen. None takes what the model file recommends, else the engine's default."""

    temperature: float | None = None
    top_k: int | None = None
    top_p: float | None = None
    min_p: float | None = None
    repeat_penalty: float | None = None
    seed: int | None = None
    """With a seed, the same conversation and settings give the same answer; None gives another each time, and reads faster."""
    max_tokens: int | None = None
    """The longest answer; by default what is left of the context window."""


class ModelDescription(msgspec.Struct, frozen=True, kw_only=True):
    """A loaded model, as its file describes it."""

    path: str
    name: str
    """What a person would call it, such as `SmolLM2-135M-Instruct`."""
    architecture: str
    parameters: int
    """How many weights, 0 where unknown."""
    context_tokens: int
    threads: int
    file_bytes: int
    template_repaired: bool = False
    """The file's chat template was missing or refused, and ChatML stands in for it."""


class FinishReason(StrEnum):
    """Why an answer ended."""

    DONE = "done"
    LENGTH = "length"
    STOPPED = "stopped"


class PromptRead(msgspec.Struct, frozen=True, tag=True):
    """So many of the prompt's tokens have been read."""

    done: int
    total: int


class TextAdded(msgspec.Struct, frozen=True, tag=True):
    """The answer goes on. Whole characters only."""

    text: str


class AnswerFinished(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The answer is complete, or was stopped."""

    reason: FinishReason
    prompt_tokens: int
    answer_tokens: int
    prompt_seconds: float
    answer_seconds: float
    left_out: int = 0
    """How many of the oldest messages did not fit the context window and were not read."""


AnswerEvent = PromptRead | TextAdded | AnswerFinished


class EngineState(StrEnum):
    """What the engine is up to."""

    EMPTY = "empty"
    LOADING = "loading"
    READY = "ready"
    ANSWERING = "answering"
    DIED = "died"


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

    def answer(self, messages: Sequence[PromptMessage], sampling: Sampling = ...) -> Iterator[AnswerEvent]:
        """The answer to a conversation, as it comes; the last event is an AnswerFinished.

        Raises ModelNotLoaded, PromptTooLong, or EngineDied; what was yielded before stands.
        """

    def stop(self) -> None:
        """Ask for the running answer to end, from any thread; its AnswerFinished says STOPPED. Nothing happens where none runs."""

    def close(self) -> None:
        """End the worker."""

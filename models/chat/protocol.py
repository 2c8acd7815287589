"""What the app and the engine worker say to each other: MessagePack of these records, one to a frame."""

from collections.abc import Sequence

import msgspec

from models import errors
from models.chat.records import (
    AnswerEvent,
    EngineSettings,
    Fit,
    Judgement,
    JudgementPrompt,
    ModelDescription,
    PromptMessage,
    Question,
    Sampling,
    Spelt,
    Spoken,
)
from models.workers.frames import sendable


class Load(msgspec.Struct, frozen=True, tag=True):
    """Load this file in place of the model before. The path is in bytes: not every file name is text."""

    request: int
    path: bytes
    settings: EngineSettings


class Answer(msgspec.Struct, frozen=True, tag=True):
    """Answer this conversation."""

    request: int
    messages: tuple[PromptMessage, ...]
    sampling: Sampling
    may_leave: bool = False
    think: bool | None = None
    thread: int | None = None


class Count(msgspec.Struct, frozen=True, tag=True):
    """Say how this conversation would fit the context window."""

    request: int
    messages: tuple[PromptMessage, ...]


class SaveStates(msgspec.Struct, frozen=True, tag=True):
    """From now on save what was read of threads in this folder, with at most so many bytes; none with 0. No reply comes."""

    folder: bytes
    most_bytes: int


class Judge(msgspec.Struct, frozen=True, tag=True):
    """Answer a short question beside the chat, within so many seconds from its beginning."""

    request: int
    prompts: tuple[JudgementPrompt, ...]
    question: Question
    seconds: float


class Stop(msgspec.Struct, frozen=True, tag=True):
    """End the answer, judgement or load of `request` early, whether it has begun or not."""

    request: int


Request = Load | Answer | Count | SaveStates | Judge | Stop


class LoadAdvanced(msgspec.Struct, frozen=True, tag=True):
    """Loading has come so far, 0 to 1. The file was accepted, and, unless it says otherwise, the model before is gone."""

    request: int
    fraction: float
    has_before: bool = False
    """The file is still being read; the model before is there."""


class Loaded(msgspec.Struct, frozen=True, tag=True):
    """The model is ready."""

    request: int
    model: ModelDescription


class Refused(msgspec.Struct, frozen=True, tag=True):
    """The request failed, and the worker goes on. `error` names a class of models/errors.py."""

    request: int
    error: str
    sentence: str
    smaller_context: int = 0
    """Of ModelTooLarge."""


class Answering(msgspec.Struct, frozen=True, tag=True):
    """One event of an answer."""

    request: int
    event: AnswerEvent


class Counted(msgspec.Struct, frozen=True, tag=True):
    """How the conversation would fit."""

    request: int
    fit: Fit


class Judged(msgspec.Struct, frozen=True, tag=True):
    """The judgement that was asked for."""

    request: int
    judgement: Judgement


Reply = LoadAdvanced | Loaded | Refused | Answering | Counted | Judged

_encoder = msgspec.msgpack.Encoder()
_request_decoder: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)
_reply_decoder: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)


def encode(record: Request | Reply) -> bytes:
    """The frame's payload for a record. May be called from any thread."""
    return _encoder.encode(record)


def decode_request(payload: bytes) -> Request:
    """The worker's side. Raises msgspec.MsgspecError on anything else."""
    return _request_decoder.decode(payload)


def decode_reply(payload: bytes) -> Reply:
    """The app's side. Raises msgspec.MsgspecError on anything else."""
    return _reply_decoder.decode(payload)


def sendable_messages(messages: Sequence[PromptMessage]) -> tuple[PromptMessage, ...]:
    """The messages as a frame can carry them."""
    return tuple(msgspec.structs.replace(message, content=sendable(message.content)) for message in messages)


def sendable_prompts(prompts: Sequence[JudgementPrompt]) -> tuple[JudgementPrompt, ...]:
    """The prompts as a frame can carry them."""
    return tuple(
        Spoken(sendable_messages(prompt.messages))
        if isinstance(prompt, Spoken)
        else Spelt(tuple(msgspec.structs.replace(part, text=sendable(part.text)) for part in prompt.parts))
        for prompt in prompts
    )


def refusal(request: int, error: errors.ExeuntError) -> Refused:
    """An error as a record."""
    smaller = error.smaller_context if isinstance(error, errors.ModelTooLarge) else 0
    return Refused(request, type(error).__name__, error.sentence, smaller)


def error_of(refused: Refused) -> errors.ExeuntError:
    """The error that a record stands for; an EngineError where its class is not known."""
    kind = getattr(errors, refused.error, None)
    if kind is errors.ModelTooLarge:
        return errors.ModelTooLarge(refused.sentence, refused.smaller_context)
    if isinstance(kind, type) and issubclass(kind, errors.ExeuntError):
        return kind(refused.sentence)
    return errors.EngineError(refused.sentence)

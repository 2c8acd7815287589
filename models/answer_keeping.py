"""Bringing an answer into the store while it is being written."""

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.chat.records import AnswerEvent, AnswerFinished, FinishReason, PromptRead, TextAdded
from models.conversations.records import AnswerFigures, Message, MessageId, MessageState, ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError
from models.turn_events import AnswerExtended, MessageAdded, MessageChanged, PromptProgressed, TurnEvent

_CHECKPOINT_SECONDS = 0.25
_STATES = {
    FinishReason.DONE: MessageState.COMPLETE,
    FinishReason.LENGTH: MessageState.CUT_SHORT,
    FinishReason.STOPPED: MessageState.STOPPED,
    FinishReason.ASKED_TO_LEAVE: MessageState.COMPLETE,
}


@dataclass(frozen=True)
class KeptAnswer:
    """What came of an answer: the message that holds it, None where nothing was written, and why it ended."""

    message: MessageId | None
    reason: FinishReason


def keep_answer(
    store: Store,
    tell: Callable[[TurnEvent], None],
    thread: ThreadId,
    parent: MessageId,
    model: str,
    events: Iterator[AnswerEvent],
) -> KeptAnswer:
    """Write the answer under `parent` as it comes: a checkpoint every quarter second, and the whole at the end.

    The answer's row is made with its first words: an engine that dies or is stopped while it reads the prompt leaves no empty answer
    behind, nor does a model that asks to leave and says nothing. Whatever is raised on the way, what came before stays, as
    INTERRUPTED.
    """
    answer: Message | None = None
    text = ""
    kept_at = time.monotonic()
    try:
        for event in events:
            if isinstance(event, PromptRead):
                tell(PromptProgressed(thread, event.done, event.total))
                continue
            if answer is None and not _brings_nothing(event):
                answer = store.begin_answer(thread, parent, model)
                tell(MessageAdded(thread, answer))
            if isinstance(event, AnswerFinished) and answer is None:
                return KeptAnswer(None, event.reason)
            assert answer is not None  # noqa: S101 # words are no end
            if isinstance(event, AnswerFinished):
                finished = store.finish_answer(answer.id, text, _STATES[event.reason], _figures(event))
                tell(MessageChanged(thread, finished))
                return KeptAnswer(answer.id, event.reason)
            text += event.text
            tell(AnswerExtended(thread, answer.id, event.text))
            if time.monotonic() - kept_at >= _CHECKPOINT_SECONDS:
                store.extend_answer(answer.id, text)
                kept_at = time.monotonic()
        raise AssertionError("an answer ends with an AnswerFinished")
    except BaseException:
        if answer is not None:
            # A full disk, say: the checkpoint before stands, and the first error is told.
            with contextlib.suppress(ExeuntError):
                tell(MessageChanged(thread, store.finish_answer(answer.id, text, MessageState.INTERRUPTED, None)))
        raise


def _brings_nothing(event: TextAdded | AnswerFinished) -> bool:
    return isinstance(event, AnswerFinished) and event.reason in (FinishReason.STOPPED, FinishReason.ASKED_TO_LEAVE)


def _figures(event: AnswerFinished) -> AnswerFigures:
    return AnswerFigures(
        prompt_tokens=event.prompt_tokens,
        answer_tokens=event.answer_tokens,
        prompt_seconds=event.prompt_seconds,
        answer_seconds=event.answer_seconds,
    )

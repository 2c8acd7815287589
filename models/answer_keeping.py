"""Bringing an answer into the store while it is being written."""

import contextlib
import time
from collections.abc import Callable, Iterator

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


def keep_answer(
    store: Store,
    tell: Callable[[TurnEvent], None],
    thread: ThreadId,
    parent: MessageId,
    model: str,
    events: Iterator[AnswerEvent],
) -> None:
    """Write the answer under `parent` as it comes: a checkpoint every quarter second, and the whole at the end.

    The answer's row is made with its first words: an engine that dies or is stopped while it reads the prompt leaves no empty answer
    behind. Whatever is raised on the way, what came before stays, as INTERRUPTED.
    """
    answer: Message | None = None
    text = ""
    kept_at = time.monotonic()
    try:
        for event in events:
            if isinstance(event, PromptRead):
                tell(PromptProgressed(thread, event.done, event.total))
                continue
            if answer is None and not _is_stopped(event):
                answer = store.begin_answer(thread, parent, model)
                tell(MessageAdded(thread, answer))
            if answer is None:
                return
            if isinstance(event, AnswerFinished):
                finished = store.finish_answer(answer.id, text, _STATES[event.reason], _figures(event))
                tell(MessageChanged(thread, finished))
                return
            text += event.text
            tell(AnswerExtended(thread, answer.id, event.text))
            if time.monotonic() - kept_at >= _CHECKPOINT_SECONDS:
                store.extend_answer(answer.id, text)
                kept_at = time.monotonic()
    except BaseException:
        if answer is not None:
            # A full disk, say: the checkpoint before stands, and the first error is told.
            with contextlib.suppress(ExeuntError):
                tell(MessageChanged(thread, store.finish_answer(answer.id, text, MessageState.INTERRUPTED, None)))
        raise


def _is_stopped(event: TextAdded | AnswerFinished) -> bool:
    return isinstance(event, AnswerFinished) and event.reason is FinishReason.STOPPED


def _figures(event: AnswerFinished) -> AnswerFigures:
    return AnswerFigures(
        prompt_tokens=event.prompt_tokens,
        answer_tokens=event.answer_tokens,
        prompt_seconds=event.prompt_seconds,
        answer_seconds=event.answer_seconds,
    )

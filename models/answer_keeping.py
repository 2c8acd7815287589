"""Bringing an answer into the store while it is being written."""

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from models.chat.records import (
    AnswerEvent,
    AnswerFinished,
    FinishReason,
    PromptRead,
    Sampling,
    TextAdded,
    ThoughtAdded,
)
from models.conversations.records import AnswerFigures, Message, MessageId, MessageState, Thoughts, ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError
from models.path_prompt import unseen
from models.turn_events import (
    AnswerExtended,
    MessageAdded,
    MessageChanged,
    PromptProgressed,
    ThoughtsExtended,
    TurnEvent,
)

_CHECKPOINT_SECONDS = 0.25
_STATES = {
    FinishReason.DONE: MessageState.COMPLETE,
    FinishReason.LENGTH: MessageState.CUT_SHORT,
    FinishReason.STOPPED: MessageState.STOPPED,
    FinishReason.ASKED_TO_LEAVE: MessageState.COMPLETE,
}


@dataclass(frozen=True)
class KeptAnswer:
    """What came of an answer: the message that holds it, None where no word of it was written, and why it ended."""

    message: MessageId | None
    reason: FinishReason


@dataclass(frozen=True)
class AnswerPlace:
    """Where an answer belongs."""

    thread: ThreadId
    path: Sequence[Message]
    """Up to the user's message that it follows."""
    model: str
    window_tokens: int = 0
    """The model's context window."""
    instructions: str | None = None
    """What the model was told before all else."""
    sampling: Sampling | None = None
    """What it is sampled with, all layers of settings taken together."""
    begun: Message | None = None
    """The answer so far, where one is gone on with."""


def keep_answer(
    store: Store, tell: Callable[[TurnEvent], None], place: AnswerPlace, events: Iterator[AnswerEvent]
) -> KeptAnswer:
    """Write the answer in its place as it comes: a checkpoint every quarter second, and the whole at the end.

    What the model thinks is kept beside it. The answer's row is made with the first words of either: an engine that dies or is
    stopped while it reads the prompt leaves no empty answer behind, nor does a model that asks to leave and says nothing. Whatever
    is raised on the way, what came before stays, as INTERRUPTED. An answer that is gone on with is touched as late.
    """
    thread, begun = place.thread, place.begun
    answer: Message | None = None
    text = so_far(begun)
    thinking = _Thinking(begun.thoughts if begun else None)
    asked_at = kept_at = time.monotonic()
    first_word: float | None = None
    try:
        for event in events:
            if isinstance(event, PromptRead):
                tell(PromptProgressed(thread, event.done, event.total))
                continue
            if first_word is None:
                first_word = time.monotonic() - asked_at
            if answer is None and not _brings_nothing(event):
                answer = _open_row(store, tell, place)
            if isinstance(event, AnswerFinished) and answer is None:
                return KeptAnswer(None, event.reason)
            assert answer is not None  # noqa: S101 # words are no end
            if isinstance(event, AnswerFinished):
                thoughts = thinking.so_far()
                figures = _figures(event, place, first_word)
                finished = store.finish_answer(answer.id, text, _STATES[event.reason], figures, thoughts)
                tell(MessageChanged(thread, finished))
                return KeptAnswer(answer.id if text.strip() else None, event.reason)
            if isinstance(event, ThoughtAdded):
                thinking.add(event.text)
                tell(ThoughtsExtended(thread, answer.id, event.text, thinking.seconds))
            else:
                thinking.pause()
                text += event.text
                tell(AnswerExtended(thread, answer.id, event.text))
            if time.monotonic() - kept_at >= _CHECKPOINT_SECONDS:
                store.extend_answer(answer.id, text, thinking.so_far())
                kept_at = time.monotonic()
        raise AssertionError("an answer ends with an AnswerFinished")
    except BaseException:
        if answer is not None:
            # A full disk, say: the checkpoint before stands, and the first error is told.
            with contextlib.suppress(ExeuntError):
                earlier = begun.figures if begun else None
                kept = store.finish_answer(answer.id, text, MessageState.INTERRUPTED, earlier, thinking.so_far())
                tell(MessageChanged(thread, kept))
        raise


def so_far(begun: Message | None) -> str:
    """The text from which an answer goes on: half a character at its end, of which a mark was kept, is written anew."""
    return begun.text.rstrip("\ufffd") if begun else ""


def _open_row(store: Store, tell: Callable[[TurnEvent], None], place: AnswerPlace) -> Message:
    if place.begun is None:
        answer = store.begin_answer(place.thread, place.path[-1].id, place.model)
        tell(MessageAdded(place.thread, answer))
    else:
        answer = store.reopen_answer(place.thread, place.begun.id)
        tell(MessageChanged(place.thread, answer))
    return answer


class _Thinking:
    """What was thought so far, and for how long."""

    def __init__(self, before: Thoughts | None) -> None:
        self._text = before.text if before else ""
        self._seconds = before.seconds if before else 0.0
        self._since: float | None = None

    def add(self, text: str) -> None:
        self._since = self._since or time.monotonic()
        self._text += text

    def pause(self) -> None:
        """Words of the answer come now."""
        if self._since is not None:
            self._seconds += time.monotonic() - self._since
            self._since = None

    @property
    def seconds(self) -> float:
        return self._seconds + (time.monotonic() - self._since if self._since is not None else 0.0)

    def so_far(self) -> Thoughts | None:
        return Thoughts(text=self._text, seconds=self.seconds) if self._text else None


def _brings_nothing(event: ThoughtAdded | TextAdded | AnswerFinished) -> bool:
    return isinstance(event, AnswerFinished) and event.reason in (FinishReason.STOPPED, FinishReason.ASKED_TO_LEAVE)


def _figures(event: AnswerFinished, place: AnswerPlace, first_word: float) -> AnswerFigures:
    """What this answer took; of one that was gone on with, what both parts took together."""
    seen = unseen(place.path, event.left_out)
    figures = AnswerFigures(
        prompt_tokens=event.prompt_tokens,
        answer_tokens=event.answer_tokens,
        prompt_seconds=event.prompt_seconds,
        answer_seconds=event.answer_seconds,
        used_tokens=event.prompt_tokens + event.answer_tokens,
        window_tokens=place.window_tokens,
        first_seen=place.path[seen].id if seen else None,
        instructions=place.instructions,
        first_word_seconds=first_word,
        threads=event.threads,
        sampling=place.sampling,
    )
    before = place.begun.figures if place.begun else None
    if before is None:
        return figures
    return msgspec.structs.replace(
        figures,
        prompt_tokens=before.prompt_tokens,
        answer_tokens=before.answer_tokens + event.answer_tokens,
        prompt_seconds=before.prompt_seconds + event.prompt_seconds,
        answer_seconds=before.answer_seconds + event.answer_seconds,
        first_word_seconds=before.first_word_seconds,
    )

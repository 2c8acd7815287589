"""The answer's tokens, one after another: choosing, showing, reading each back."""

import itertools
from collections.abc import Callable, Sequence

from models.chat.answer_text import AnswerText
from models.chat.context_memory import ContextMemory
from models.chat.grammar import Grammar
from models.chat.leaving.call_watch import CallWatch
from models.chat.leaving.leave_tool import CALL_GRAMMAR, MOST_CALL_TOKENS
from models.chat.loaded_model import LoadedModel, StopFlag
from models.chat.reading_ahead import SURE_LEAD, ReadingAhead
from models.chat.records import AnswerEvent, FinishReason, TextAdded, ThoughtAdded
from models.chat.sampling import Sampler, SamplingChoice
from models.chat.thinking import Kind, Stretch, ThoughtSplitter

Emit = Callable[[AnswerEvent], None]


class Shown:
    """What is shown of the tokens of an answer: whole characters, thoughts apart, up to a stop text or a call to leave."""

    def __init__(self, text: AnswerText, thoughts: ThoughtSplitter, watch: CallWatch | None) -> None:
        self._text = text
        self._thoughts = thoughts
        self._watch = watch

    @property
    def called(self) -> bool:
        """Whether the model asked to leave."""
        return self._watch is not None and self._watch.called

    @property
    def call_begun(self) -> bool:
        """Whether the answer ends in the middle of a call to leave, of which the rest has one form only."""
        return self._watch is not None and self._watch.begun

    @property
    def over(self) -> bool:
        """Whether nothing more is to be fed."""
        return self._text.stopped or self.called

    def feed(self, piece: bytes, mark: str) -> list[AnswerEvent]:
        """The text of one token, or where it is a control token its name; what may be shown now."""
        stretches = self._thoughts.feed(self._text.feed(piece))
        return self._events([*stretches, *self._thoughts.mark(mark)])

    def finish(self) -> list[AnswerEvent]:
        """The rest, once no more comes."""
        events = self._events([*self._thoughts.feed(self._text.finish()), *self._thoughts.finish()])
        rest = self._watch.finish() if self._watch is not None else ""
        return [*events, TextAdded(rest)] if rest else events

    def _events(self, stretches: list[Stretch]) -> list[AnswerEvent]:
        events: list[AnswerEvent] = []
        for kind, text in stretches:
            if kind is Kind.THOUGHT:
                events.append(ThoughtAdded(text))
            elif shown := self._answer(kind, text):
                events.append(TextAdded(shown))
        return events

    def _answer(self, kind: Kind, text: str) -> str:
        """What is shown of a stretch that is no thought. Thoughts never get here, so a call in them does not count."""
        if self._watch is not None:
            return self._watch.mark(text) if kind is Kind.MARK else self._watch.feed(text)
        return text if kind is Kind.ANSWER else ""


def finish_call(
    model: LoadedModel, memory: ContextMemory, stop: StopFlag, shown: Shown, most: int
) -> tuple[FinishReason, int]:
    """Have the model bring the call that it has begun to its end, under a grammar: why that ended, and how many tokens it took."""
    grammar = Grammar(CALL_GRAMMAR, model.vocabulary)
    most = min(most, MOST_CALL_TOKENS)
    try:
        for count in range(most):
            if stop.raised:
                return FinishReason.STOPPED, count
            token = grammar.next_token(model.logits())
            if token is None or model.vocabulary.is_end(token):
                return FinishReason.DONE, count
            shown.feed(model.vocabulary.piece(token), "")
            if shown.over:
                return FinishReason.DONE, count + 1
            memory.read([token])
    finally:
        grammar.close()
    return FinishReason.LENGTH, most


def write_answer(
    model: LoadedModel,
    memory: ContextMemory,
    stop: StopFlag,
    choice: SamplingChoice,
    shown: Shown,
    emit: Emit,
    ahead: ReadingAhead,
    begun: Sequence[int] = (),
) -> tuple[FinishReason, int]:
    """Write the answer to what is in memory: why it ended, and how many tokens were written.

    `begun` are the tokens at the end of what is in memory that are the answer's own, where it is gone on with.
    """
    vocabulary = model.vocabulary
    sampler = Sampler(choice, vocabulary.size)
    if begun:
        sampler.remember(begun)
    most = min(choice.max_tokens, model.context_tokens - len(memory))
    reason = FinishReason.LENGTH
    count = rest_of_call = 0
    try:
        for count in itertools.count():  # it is the result
            if count < most and ahead.is_rounded and sampler.lead(model.logits(ahead.row)) < SURE_LEAD:
                ahead.read_again()
            if stop.raised:
                reason = FinishReason.STOPPED
                break
            if count >= most:
                break
            token = sampler.next_token(model.context, ahead.row)
            if vocabulary.is_end(token):
                reason = FinishReason.DONE
                break
            for event in shown.feed(vocabulary.piece(token), vocabulary.mark(token)):
                emit(event)
            if shown.over:
                reason = FinishReason.DONE
                break
            ahead.read(token, most - count - 1)
            if shown.call_begun:
                ahead.settle()
                reason, rest_of_call = finish_call(model, memory, stop, shown, most - count - 1)
                break
    finally:
        sampler.close()
        ahead.close()
    for event in shown.finish():
        emit(event)
    if shown.called and reason is not FinishReason.STOPPED:
        reason = FinishReason.ASKED_TO_LEAVE
    return reason, count + rest_of_call

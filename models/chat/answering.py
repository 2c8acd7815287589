"""One answer after another from a loaded model, reading anew only what it has not read yet."""

import contextlib
import itertools
import time
from collections.abc import Callable, Sequence

from models.chat.answer_text import AnswerText
from models.chat.aside import Aside
from models.chat.context_memory import ContextMemory
from models.chat.gguf_file import ModelFile
from models.chat.leaving import CallWatch
from models.chat.loaded_model import LoadedModel, StopFlag
from models.chat.prompt import THINKING_MARK, Prompt, build_prompt
from models.chat.records import (
    AnswerEvent,
    AnswerFinished,
    FinishReason,
    PromptMessage,
    PromptRead,
    Sampling,
    TextAdded,
)
from models.chat.sampling import Sampler, SamplingChoice, choose_sampling
from models.chat.template import CHATML_STOPS, ChatTemplate
from models.errors import PromptTooLong

Emit = Callable[[AnswerEvent], None]


class Answerer:
    """Answers conversations with one model. For one thread; `stop` is raised from another."""

    def __init__(self, file: ModelFile, model: LoadedModel, stop: StopFlag) -> None:
        self._model = model
        self._stop = stop
        self._recommended = file.sampling
        vocabulary = model.vocabulary
        bos, eos = vocabulary.text_of(vocabulary.bos), vocabulary.text_of(vocabulary.eos)
        self.template = ChatTemplate(file.chat_template, bos, eos)
        # Without tokens for ChatML's marks, a model that plays along writes them as text.
        self._stops = (
            CHATML_STOPS if self.template.is_chatml and not vocabulary.is_special_text(CHATML_STOPS[0]) else ()
        )
        self._memory = ContextMemory(model)
        self.aside = Aside(model, self.template, self._memory, stop)
        """What the model is asked beside the chat."""

    def answer(
        self, messages: Sequence[PromptMessage], sampling: Sampling, emit: Emit, *, may_leave: bool = False
    ) -> None:
        """Answer, handing each event to `emit`; the last is an AnswerFinished. Raises PromptTooLong or EngineError.

        With a seed, the same conversation gets the same answer, at the price of reading the last answer anew.
        `may_leave` offers the tool to end the conversation; a model that calls it is not read on.
        """
        start = time.perf_counter()
        choice = choose_sampling(sampling, self._recommended)
        prompt, may_leave = self._prompt(messages, may_leave=may_leave)
        complete = self._read_prompt(prompt, emit, exactly=sampling.seed is not None)
        middle = time.perf_counter()
        reason, count = FinishReason.STOPPED, 0
        if complete:
            if prompt.opens_thinking:  # so that the answer shows where its thoughts begin, as it shows where they end
                emit(TextAdded(THINKING_MARK + "\n"))
            watch = CallWatch(in_thoughts=prompt.opens_thinking) if may_leave else None
            text = AnswerText(self._stops, drop_first_space=self._model.vocabulary.adds_space)
            reason, count = self._write(choice, _Shown(text, watch), emit)
        emit(
            AnswerFinished(
                reason=reason,
                prompt_tokens=len(prompt.tokens),
                answer_tokens=count,
                prompt_seconds=middle - start,
                answer_seconds=time.perf_counter() - middle,
                left_out=prompt.left_out,
            )
        )

    def _prompt(self, messages: Sequence[PromptMessage], *, may_leave: bool) -> tuple[Prompt, bool]:
        """The prompt, and whether the tool is offered in it: not where the conversation fits only without."""
        vocabulary, most = self._model.vocabulary, self._model.context_tokens
        if may_leave:
            with contextlib.suppress(PromptTooLong):
                return build_prompt(messages, self.template, vocabulary, most, may_leave=True), True
        return build_prompt(messages, self.template, vocabulary, most), False

    def _read_prompt(self, prompt: Prompt, emit: Emit, *, exactly: bool) -> bool:
        """Have the model read what it has not read yet. False where it was stopped."""
        memory, tokens = self._memory, prompt.tokens
        memory.keep_common(tokens, exactly=exactly)
        emit(PromptRead(len(memory), len(tokens)))
        while len(memory) < len(tokens):
            if self._stop.raised or not memory.read_step(tokens):
                return False
            emit(PromptRead(len(memory), len(tokens)))
        return True

    def _write(self, choice: SamplingChoice, shown: "_Shown", emit: Emit) -> tuple[FinishReason, int]:
        """Write the answer: why it ended, and how many tokens it has."""
        vocabulary = self._model.vocabulary
        sampler = Sampler(choice, vocabulary.size)
        most = min(choice.max_tokens, self._model.context_tokens - len(self._memory))
        reason = FinishReason.LENGTH
        count = 0
        try:
            for count in itertools.count():  # it is the result
                if self._stop.raised:
                    reason = FinishReason.STOPPED
                    break
                if count >= most:
                    break
                token = sampler.next_token(self._model.context)
                if vocabulary.is_end(token):
                    reason = FinishReason.DONE
                    break
                if added := shown.feed(vocabulary.piece(token), vocabulary.mark(token)):
                    emit(TextAdded(added))
                if shown.over:
                    reason = FinishReason.DONE
                    break
                self._memory.read([token])
        finally:
            sampler.close()
        if rest := shown.finish():
            emit(TextAdded(rest))
        if shown.called and reason is not FinishReason.STOPPED:
            reason = FinishReason.ASKED_TO_LEAVE
        return reason, count


class _Shown:
    """What is shown of the tokens of an answer: whole characters, up to a stop text or a call to leave."""

    def __init__(self, text: AnswerText, watch: CallWatch | None) -> None:
        self._text = text
        self._watch = watch

    @property
    def called(self) -> bool:
        """Whether the model asked to leave."""
        return self._watch is not None and self._watch.called

    @property
    def over(self) -> bool:
        """Whether nothing more is to be fed."""
        return self._text.stopped or self.called

    def feed(self, piece: bytes, mark: str) -> str:
        """The text of one token, or where it is a control token its name; what may be shown now."""
        text = self._text.feed(piece)
        if self._watch is None:
            return text
        return self._watch.feed(text) + (self._watch.mark(mark) if mark else "")

    def finish(self) -> str:
        """The rest, once no more comes."""
        rest = self._text.finish()
        return rest if self._watch is None else self._watch.feed(rest) + self._watch.finish()

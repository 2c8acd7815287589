"""One answer after another from a loaded model, reading anew only what it has not read yet."""

import itertools
import time
from collections.abc import Callable, Sequence

from models.chat.answer_text import AnswerText
from models.chat.context_memory import ContextMemory
from models.chat.gguf_file import ModelFile
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

    def answer(self, messages: Sequence[PromptMessage], sampling: Sampling, emit: Emit) -> None:
        """Answer, handing each event to `emit`; the last is an AnswerFinished. Raises PromptTooLong or EngineError.

        With a seed, the same conversation gets the same answer, at the price of reading the last answer anew.
        """
        start = time.perf_counter()
        choice = choose_sampling(sampling, self._recommended)
        prompt = build_prompt(messages, self.template, self._model.vocabulary, self._model.context_tokens)
        complete = self._read_prompt(prompt, emit, exactly=sampling.seed is not None)
        middle = time.perf_counter()
        reason, count = FinishReason.STOPPED, 0
        if complete:
            if prompt.opens_thinking:  # so that the answer shows where its thoughts begin, as it shows where they end
                emit(TextAdded(THINKING_MARK + "\n"))
            reason, count = self._write(choice, emit)
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

    def _write(self, choice: SamplingChoice, emit: Emit) -> tuple[FinishReason, int]:
        """Write the answer: why it ended, and how many tokens it has."""
        vocabulary = self._model.vocabulary
        text = AnswerText(self._stops, drop_first_space=vocabulary.adds_space)
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
                if added := text.feed(vocabulary.piece(token)):
                    emit(TextAdded(added))
                if text.stopped:
                    reason = FinishReason.DONE
                    break
                self._memory.read([token])
        finally:
            sampler.close()
        if rest := text.finish():
            emit(TextAdded(rest))
        return reason, count

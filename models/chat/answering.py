"""One answer after another from a loaded model, reading anew only what it has not read yet."""

import itertools
import time
from collections.abc import Callable, Sequence

from models.chat.answer_text import AnswerText
from models.chat.gguf_file import ModelFile
from models.chat.loaded_model import Decoded, LoadedModel, StopFlag
from models.chat.prompt import Prompt, build_prompt
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
from models.errors import EngineError

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
        self._read: list[int] = []

    def answer(self, messages: Sequence[PromptMessage], sampling: Sampling, emit: Emit) -> None:
        """Answer, handing each event to `emit`; the last is an AnswerFinished. Raises PromptTooLong or EngineError."""
        start = time.perf_counter()
        choice = choose_sampling(sampling, self._recommended)
        prompt = build_prompt(messages, self.template, self._model.vocabulary, self._model.context_tokens)
        complete = self._read_prompt(prompt, emit)
        middle = time.perf_counter()
        reason, count = FinishReason.STOPPED, 0
        if complete:
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

    def _read_prompt(self, prompt: Prompt, emit: Emit) -> bool:
        """Have the model read what it has not read yet. False where it was stopped."""
        tokens = prompt.tokens
        self._keep(min(_common_length(self._read, tokens), len(tokens) - 1))
        emit(PromptRead(len(self._read), len(tokens)))
        while len(self._read) < len(tokens):
            step = tokens[len(self._read) : len(self._read) + self._model.step_tokens]
            if self._stop.raised or not self._decode(step):
                return False
            emit(PromptRead(len(self._read), len(tokens)))
        return True

    def _write(self, choice: SamplingChoice, emit: Emit) -> tuple[FinishReason, int]:
        """Write the answer: why it ended, and how many tokens it has."""
        vocabulary = self._model.vocabulary
        text = AnswerText(self._stops, drop_first_space=vocabulary.adds_space)
        sampler = Sampler(choice, vocabulary.size)
        most = min(choice.max_tokens, self._model.context_tokens - len(self._read))
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
                self._decode([token])
        finally:
            sampler.close()
        if rest := text.finish():
            emit(TextAdded(rest))
        return reason, count

    def _decode(self, tokens: Sequence[int]) -> bool:
        """Read tokens behind those read so far. False where that was stopped midway, as if it had not begun."""
        result = self._model.decode(tokens)
        if result is Decoded.DONE:
            self._read.extend(tokens)
            return True
        # Part of the batch may be in the memory, and a recurrent state is no longer what it was.
        self._forget_beyond(len(self._read))
        if result is Decoded.FAILED:
            raise EngineError(
                f"The model could not go on. llama.cpp says: {self._model.reason() or 'nothing'}. Try again."
            )
        return False

    def _keep(self, count: int) -> None:
        if count < len(self._read):
            self._forget_beyond(count)

    def _forget_beyond(self, count: int) -> None:
        if not self._model.keep_first(count):
            count = 0
        del self._read[count:]


def _common_length(one: Sequence[int], other: Sequence[int]) -> int:
    return next(
        (index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )

"""One answer after another from a loaded model, reading anew only what it has not read yet."""

import contextlib
import time
from collections.abc import Sequence

from models.chat.answer_text import AnswerText
from models.chat.aside import Aside
from models.chat.context_memory import ContextMemory
from models.chat.gguf.model_file import ModelFile
from models.chat.going_on import as_written
from models.chat.leaving.call_watch import CallWatch
from models.chat.leaving.leave_tool import asks_about_tool
from models.chat.loaded_model import LoadedModel, StopFlag
from models.chat.prompt import Prompt, build_prompt
from models.chat.reading_ahead import Experience, ReadingAhead, Same
from models.chat.records import (
    AnswerFinished,
    FinishReason,
    Fit,
    PromptMessage,
    PromptRead,
    Sampling,
)
from models.chat.sampling import SamplingChoice, choose_sampling
from models.chat.templates.bending import CHATML_STOPS
from models.chat.templates.template import Template
from models.chat.thinking import ThoughtSplitter
from models.chat.writing import Emit, Shown, write_answer
from models.errors import PromptTooLong


class Answerer:
    """Answers conversations with one model. For one thread; `stop` is raised from another."""

    def __init__(self, file: ModelFile, model: LoadedModel, stop: StopFlag, template: Template) -> None:
        self._model = model
        self._stop = stop
        self._recommended = file.sampling
        vocabulary = model.vocabulary
        self._template = template
        # Without tokens for ChatML's marks, a model that plays along writes them as text.
        self._stops = (
            CHATML_STOPS if template.facts.is_chatml and not vocabulary.is_special_text(CHATML_STOPS[0]) else ()
        )
        self.memory = ContextMemory(model)
        """What the model has read, of this conversation and of those before."""
        self._experience = Experience()
        self._was_stopped = False
        self.aside = Aside(model, template, self.memory, stop)
        """What the model is asked beside the chat."""

    def answer(
        self,
        messages: Sequence[PromptMessage],
        sampling: Sampling,
        emit: Emit,
        *,
        may_leave: bool = False,
        think: bool | None = None,
        thread: int | None = None,
    ) -> None:
        """Answer, handing each event to `emit`; the last is an AnswerFinished. Raises PromptTooLong or EngineError.

        Where the last message is the assistant's, the answer goes on with it.

        With a seed, the same conversation gets the same answer, at the price of reading the last answer anew.
        `may_leave` offers the tool to end the conversation; a model that calls it is not read on. `think` switches its
        thinking, where its template has a switch. `thread` is whose conversation
        it is, for what is saved of it.
        """
        start = time.perf_counter()
        choice = choose_sampling(sampling, self._recommended)
        self._model.threads.exactly = sampling.seed is not None or choice.temperature <= 0
        prompt, may_leave = self._prompt(messages, may_leave=may_leave, think=think)
        tokens = self._as_written(prompt)
        # After a stop, what is always the likeliest is chosen from what a fresh context would have come to.
        exactly = sampling.seed is not None or (self._was_stopped and choice.temperature <= 0)
        self.memory.keep_common(tokens, exactly=exactly, thread=thread)
        complete = self._read_prompt(tokens, emit)
        middle = time.perf_counter()
        reason, count = FinishReason.STOPPED, 0
        ahead = None
        if complete:
            watch = CallWatch() if may_leave else None
            begun = tokens[prompt.begun[0] :] if prompt.begun else ()
            text = AnswerText(self._stops, drop_first_space=self._model.vocabulary.adds_space and prompt.begun is None)
            shown = Shown(text, ThoughtSplitter(prompt.opening), watch)
            ahead = ReadingAhead(self._model, self.memory, self._experience, _same(sampling, choice))
            reason, count = write_answer(self._model, self.memory, self._stop, choice, shown, emit, ahead, begun)
        self._was_stopped = reason is FinishReason.STOPPED
        emit(
            AnswerFinished(
                reason=reason,
                prompt_tokens=len(tokens),
                answer_tokens=count,
                prompt_seconds=middle - start,
                answer_seconds=time.perf_counter() - middle,
                threads=self._model.threads.writing,
                guessed=ahead.guessed if ahead else 0,
                guessed_right=ahead.guessed_right if ahead else 0,
                left_out=prompt.left_out,
            )
        )

    def count(self, messages: Sequence[PromptMessage]) -> Fit:
        """How a conversation would fit. Nothing is read. Raises PromptTooLong."""
        window = self._model.context_tokens
        prompt = build_prompt(messages, self._template, self._model.vocabulary, window)
        return Fit(tokens=len(prompt.tokens), window_tokens=window, left_out=prompt.left_out)

    def _prompt(self, messages: Sequence[PromptMessage], *, may_leave: bool, think: bool | None) -> tuple[Prompt, bool]:
        """The prompt, and whether the tool is offered in it: not where the user speaks of it, nor where all fits only without."""
        vocabulary, most = self._model.vocabulary, self._model.context_tokens
        if may_leave and not asks_about_tool(messages[-1].content):
            with contextlib.suppress(PromptTooLong):
                return build_prompt(messages, self._template, vocabulary, most, may_leave=True, think=think), True
        return build_prompt(messages, self._template, vocabulary, most, think=think), False

    def _as_written(self, prompt: Prompt) -> list[int]:
        """The prompt, with an answer that is gone on with in its own tokens, as far as they are still in memory."""
        if prompt.begun is None:
            return prompt.tokens
        begins, text = prompt.begun
        opened = prompt.tokens[:begins]
        return [*opened, *as_written(text, self.memory.behind(opened), self._model.vocabulary)]

    def _read_prompt(self, tokens: list[int], emit: Emit) -> bool:
        """Have the model read what it has not read yet. False where it was stopped."""
        memory = self.memory
        emit(PromptRead(len(memory), len(tokens)))
        while len(memory) < len(tokens):
            if self._stop.raised or not memory.read_step(tokens):
                return False
            emit(PromptRead(len(memory), len(tokens)))
        return True


def _same(asked: Sampling, choice: SamplingChoice) -> Same:
    """What is drawn at random without a seed is never the same twice, so it need not be the same in the last digits."""
    if choice.temperature <= 0:
        return Same.CHOICES
    return Same.DRAWS if asked.seed is None else Same.BITS

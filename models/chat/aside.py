"""Short questions to the loaded model beside the chat.

They are read into a sequence of their own, so that what the model has read of the chat stays where it is: the next turn is the same
to the bit as without them. What several prompts share at their start is read once.
"""

import time
from collections.abc import Sequence

import numpy as np

from models.chat.context_memory import ContextMemory
from models.chat.grammar import Grammar
from models.chat.loaded_model import Decoded, LoadedModel, StopFlag
from models.chat.prompt import tokens_of
from models.chat.records import Choices, Judgement, JudgementPrompt, Question, Spelt, Written
from models.chat.states.kept_states import common_length
from models.chat.templates.template import Template
from models.errors import EngineError, PromptTooLong


class _Stopped(Exception):
    """Time is up, or somebody asked for the end."""


class Aside:
    """Asks one loaded model. For the model's own thread; `stop` is raised from another.

    `memory` is the chat's: where both do not fit the context, the chat's last tokens are given up and read again with its next turn.
    """

    def __init__(self, model: LoadedModel, template: Template, memory: ContextMemory, stop: StopFlag) -> None:
        self._model = model
        self._template = template
        self._memory = memory
        self._stop = stop
        self._tokens: list[int] = []
        self._read = 0

    def judge(self, prompts: Sequence[JudgementPrompt], question: Question) -> Judgement:
        """Ask the question of each prompt. Raises PromptTooLong, or EngineError where the question makes no sense to this model."""
        start = time.perf_counter()
        rendered = [self._tokens_of(prompt) for prompt in prompts]
        longest = max(map(len, rendered), default=0) + (question.most_tokens if isinstance(question, Written) else 0)
        if longest > self._model.context_tokens:
            raise PromptTooLong("The conversation is too long for the model to judge. It was not asked.")
        self._memory.make_room(longest)
        self._read = 0
        scores: list[tuple[float, ...]] = []
        texts: list[str] = []
        complete = True
        try:
            for tokens in rendered:
                self._read_prompt(tokens)
                if isinstance(question, Choices):
                    scores.append(self._scores(question))
                elif (text := self._write(question)) is not None:
                    texts.append(text)
                else:
                    complete = False
        except _Stopped:
            complete = False
        finally:
            self._model.forget_aside()
            self._tokens = []
        seconds = time.perf_counter() - start
        return Judgement(
            scores=tuple(scores), texts=tuple(texts), complete=complete, prompt_tokens=self._read, seconds=seconds
        )

    def _tokens_of(self, prompt: JudgementPrompt) -> list[int]:
        parts = prompt.parts if isinstance(prompt, Spelt) else self._template.render_at_once(prompt.messages)
        tokens = tokens_of(parts, self._model.vocabulary)
        if not tokens:
            raise EngineError("Nothing was there to be judged. The chat is untouched.")
        return tokens

    def _read_prompt(self, tokens: list[int]) -> None:
        common = min(common_length(self._tokens, tokens), len(tokens) - 1)
        if not self._model.keep_first_aside(common):
            common = 0
        self._tokens = tokens[:common]
        while len(self._tokens) < len(tokens):
            start = len(self._tokens)
            self._decode(tokens[start : start + self._model.step_tokens])
        self._read += len(tokens) - common

    def _decode(self, tokens: list[int]) -> None:
        if self._stop.raised:
            raise _Stopped
        result = self._model.decode_aside(tokens, len(self._tokens))
        if result is Decoded.ABORTED:
            raise _Stopped
        if result is Decoded.FAILED:
            raise EngineError(f"The model could not judge. llama.cpp says: {self._model.reason() or 'nothing'}.")
        self._tokens.extend(tokens)

    def _scores(self, question: Choices) -> tuple[float, ...]:
        vocabulary = self._model.vocabulary
        firsts = [
            {tokens[0] for spelling in spellings if (tokens := vocabulary.tokens_of_content(spelling, True))}
            for spellings in question.spellings
        ]
        shared = {token for one in firsts for other in firsts if one is not other for token in one & other}
        firsts = [tokens - shared for tokens in firsts]
        if not all(firsts):
            raise EngineError("The model has no words to choose between, so it cannot judge.")
        logits = self._model.logits().astype(np.float64)
        all_of_it = np.logaddexp.reduce(logits)
        return tuple(float(np.logaddexp.reduce(logits[sorted(tokens)]) - all_of_it) for tokens in firsts)

    def _write(self, question: Written) -> str | None:
        """The likeliest text; None where it did not come to its end."""
        vocabulary = self._model.vocabulary
        grammar = Grammar(question.grammar, vocabulary)
        written = b""
        try:
            for _ in range(question.most_tokens):
                token = grammar.next_token(self._model.logits())
                if token is None:
                    return None
                if vocabulary.is_end(token):
                    return written.decode("utf-8", "replace")
                written += vocabulary.piece(token)
                self._decode([token])
        finally:
            grammar.close()
        return None

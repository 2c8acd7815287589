"""What reading ahead brings where an answer repeats its conversation, and what it costs where it does not."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from models.chat.client import EngineClient
from models.chat.records import AnswerFinished, EngineSettings, PromptMessage, Sampling, TextAdded, ThoughtAdded
from models.errors import EngineError
from models.measuring.bare import BareProcess
from models.measuring.figures import Compared, compare
from models.measuring.texts import CHANGED, FREE, REPEATING

_TOKENS = 200


class Repetition(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens a second of one answer; its figures are those of the last round."""

    name: str
    tokens: int
    guessed: int
    """How many tokens were read in a batch before they were chosen."""
    guessed_right: int
    beside_loop: Compared
    beside_single: Compared
    """Beside the same engine that reads each token by itself."""
    same: bool | None
    """Whether both gave the same text; None where each answer is drawn anew."""


def measure_repeating(model: Path, threads: int, context_tokens: int, rounds: int) -> list[Repetition]:
    """Answers that stand in their conversation already, or nearly so, greedy. Raises ModelFileError or EngineError."""
    return _measure(
        REPEATING | CHANGED, Sampling(temperature=0.0, repeat_penalty=1.0), model, threads, context_tokens, rounds
    )


def measure_drawn(model: Path, threads: int, context_tokens: int, rounds: int) -> list[Repetition]:
    """The same, drawn as in the app. Raises ModelFileError or EngineError."""
    return _measure(REPEATING | CHANGED, Sampling(), model, threads, context_tokens, rounds)


def measure_free(model: Path, threads: int, context_tokens: int, rounds: int) -> list[Repetition]:
    """Answers that stand nowhere. With a repeat penalty, without which the smallest models soon repeat themselves."""
    return _measure(FREE, Sampling(temperature=0.0, repeat_penalty=1.1), model, threads, context_tokens, rounds)


def _measure(
    talks: Mapping[str, tuple[PromptMessage, ...]],
    sampling: Sampling,
    model: Path,
    threads: int,
    context_tokens: int,
    rounds: int,
) -> list[Repetition]:
    sampling = msgspec.structs.replace(sampling, max_tokens=_TOKENS)
    loop = BareProcess(model, threads, context_tokens)
    engines = [EngineClient(), EngineClient()]
    try:
        for engine, ahead in zip(engines, (True, False), strict=True):
            engine.load(model, EngineSettings(threads=threads, context_tokens=context_tokens, reads_ahead=ahead))
        return [_one(name, talk, sampling, loop, engines, rounds) for name, talk in talks.items()]
    finally:
        loop.close()
        for engine in engines:
            engine.close()


def _one(
    name: str,
    talk: tuple[PromptMessage, ...],
    sampling: Sampling,
    loop: BareProcess,
    engines: Sequence[EngineClient],
    rounds: int,
) -> Repetition:
    ahead, single, bare = [], [], []
    for _ in range(rounds):
        times = loop.run(talk, sampling)
        bare.append(times.answer_tokens / times.answer_seconds)
        text, end = _answer(engines[0], talk, sampling)
        ahead.append(end.answer_tokens / end.answer_seconds)
        other, slow = _answer(engines[1], talk, sampling)
        single.append(slow.answer_tokens / slow.answer_seconds)
    return Repetition(
        name=name,
        tokens=end.answer_tokens,
        guessed=end.guessed,
        guessed_right=end.guessed_right,
        beside_loop=compare(ahead, bare),
        beside_single=compare(ahead, single),
        same=text == other if sampling.temperature == 0.0 else None,
    )


def _answer(engine: EngineClient, talk: Sequence[PromptMessage], sampling: Sampling) -> tuple[str, AnswerFinished]:
    text = ""
    for event in engine.answer(talk, sampling):
        if isinstance(event, TextAdded | ThoughtAdded):
            text += event.text
        elif isinstance(event, AnswerFinished):
            return text, event
    raise EngineError("The model gave no answer that could be measured.")

"""The values that pass between the app and the engine: what is asked for, and what comes back."""

from enum import StrEnum

import msgspec


class Role(StrEnum):
    """Who speaks in a prompt."""

    SYSTEM = "system"
    USER = "user"
    ASSISTANT = "assistant"


class PromptMessage(msgspec.Struct, frozen=True):
    """One turn of what the model is given to read."""

    role: Role
    content: str
    pinned: bool = False
    """Its turn stays when the rest of a long conversation does not fit."""


class PromptPart(msgspec.Struct, frozen=True):
    """A stretch of a prompt: the template's own words, which may name control tokens, or what somebody wrote, which may not."""

    text: str
    is_content: bool


class KvType(StrEnum):
    """How the numbers of the KV cache are kept. With fewer bits a longer context fits the memory, at some cost in precision."""

    F16 = "f16"
    Q8_0 = "q8_0"
    Q4_0 = "q4_0"


class EngineSettings(msgspec.Struct, frozen=True, kw_only=True):
    """How a model is loaded. None lets the engine choose."""

    context_tokens: int | None = None
    """The context window; by default the model's own, at most 8192."""
    threads: int | None = None
    """None measures, and goes on to while the model is used."""
    gpu_layers: int = 0
    kv_type: KvType = KvType.F16
    force: bool = False
    """Load also what does not fit the memory."""
    reads_ahead: bool = True
    """Whether an answer that repeats what stands before it is read several tokens at a time. Only measurements do without."""


class Sampling(msgspec.Struct, frozen=True, kw_only=True):
    """How the next token is chosen. None takes what the model file recommends, else the engine's default."""

    temperature: float | None = None
    top_k: int | None = None
    top_p: float | None = None
    min_p: float | None = None
    repeat_penalty: float | None = None
    penalty_last_n: int | None = None
    """How many tokens back the repetition penalty looks; 0 turns it off, and -1 looks back as far as can be."""
    xtc_probability: float | None = None
    """How often the likeliest tokens are left out, where several are likely (`xtc_threshold`) and so the answer stays sensible."""
    xtc_threshold: float | None = None
    seed: int | None = None
    """With a seed, the same conversation and settings give the same answer; None gives another each time, and reads faster."""
    max_tokens: int | None = None
    """The longest answer; by default what is left of the context window."""


class GuardFormat(StrEnum):
    """The form in which a guard model, made to tell abuse from what only looks like it, is asked and answers."""

    QWEN3GUARD_GEN = "qwen3guard-gen"
    LLAMA_GUARD_3 = "llama-guard-3"
    SHIELDGEMMA = "shieldgemma"


class ModelDescription(msgspec.Struct, frozen=True, kw_only=True):
    """A loaded model, as its file describes it."""

    path: str
    name: str
    """What a person would call it, such as `SmolLM2-135M-Instruct`."""
    architecture: str
    parameters: int
    """How many weights, 0 where unknown."""
    context_tokens: int
    threads: int
    file_bytes: int
    template_repaired: bool = False
    """The file's chat template was missing or refused, and ChatML stands in for it."""
    trained_tokens: int = 0
    """The longest context that it was made for; 0 where its file does not say."""
    recommended: Sampling = Sampling()
    """How it is sampled where nothing is set: as its file says, else as suits most."""
    advice_not_followed: tuple[str, ...] = ()
    """What its file advises for sampling and this engine has not, by the names of its keys behind `general.sampling.`."""
    layers: int = 0
    """How many layers could be computed on a graphics card, the output's among them; 0 where the engine was built for none."""
    takes_tools: bool = False
    """The chat template tells the model of tools in the model's own format."""
    thinks: bool | None = None
    """Whether it thinks before it answers unless told otherwise; None where its template has no switch for that."""
    guard: GuardFormat | None = None
    """Set for a guard model, which judges and is not to chat with."""


class FinishReason(StrEnum):
    """Why an answer ended."""

    DONE = "done"
    LENGTH = "length"
    STOPPED = "stopped"
    ASKED_TO_LEAVE = "asked_to_leave"
    """The model called `end_conversation`, which it was offered. The call is no part of the text, and nothing comes after it."""


class PromptRead(msgspec.Struct, frozen=True, tag=True):
    """So many of the prompt's tokens have been read."""

    done: int
    total: int


class TextAdded(msgspec.Struct, frozen=True, tag=True):
    """The answer goes on. Whole characters only."""

    text: str


class ThoughtAdded(msgspec.Struct, frozen=True, tag=True):
    """The model thinks aloud, which is no part of its answer. Whole characters only."""

    text: str


class AnswerFinished(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """The answer is complete, or was stopped."""

    reason: FinishReason
    prompt_tokens: int
    answer_tokens: int
    prompt_seconds: float
    answer_seconds: float
    threads: int = 1
    """The count that the answer's tokens were computed on in the end."""
    guessed: int = 0
    """How many tokens were read in a batch with the one before, on the guess that the answer repeats what stands there."""
    guessed_right: int = 0
    left_out: int = 0
    """How many messages after the system's words stand before the place from which on the model read all: see `Fit`."""


AnswerEvent = PromptRead | ThoughtAdded | TextAdded | AnswerFinished


class Fit(msgspec.Struct, frozen=True, kw_only=True):
    """How a conversation fits the context window."""

    tokens: int
    """Of the prompt, as it would be read."""
    window_tokens: int
    left_out: int
    """How many messages after the system's words stand before the place from which on all are read. Of these only turns with a pinned
    message are; 0 where all fits."""


class Spoken(msgspec.Struct, frozen=True, tag=True):
    """A judgement's prompt that goes through the model's own chat template. The answer begins at once, without thoughts."""

    messages: tuple[PromptMessage, ...]


class Spelt(msgspec.Struct, frozen=True, tag=True):
    """A judgement's prompt that is spelt out, in a guard model's own form."""

    parts: tuple[PromptPart, ...]


JudgementPrompt = Spoken | Spelt


class Choices(msgspec.Struct, frozen=True, tag=True):
    """Asks how likely each answer is to come next. Each has its spellings, of which the first token counts."""

    spellings: tuple[tuple[str, ...], ...]


class Written(msgspec.Struct, frozen=True, tag=True):
    """Asks for the likeliest text under a GBNF grammar whose start is `root`."""

    grammar: str
    most_tokens: int = 64


Question = Choices | Written


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """What a model was asked beside the chat, prompt by prompt in the order they were given."""

    scores: tuple[tuple[float, ...], ...] = ()
    """Of Choices: the natural logarithm of each answer's probability among all that could come next."""
    texts: tuple[str, ...] = ()
    """Of Written: texts that the model brought to their end."""
    complete: bool = True
    """False where time was up, or it was stopped: some prompts have no answer then."""
    prompt_tokens: int = 0
    """How many tokens were read, what prompts share counted once."""
    seconds: float = 0.0


class EngineState(StrEnum):
    """What the engine is up to."""

    EMPTY = "empty"
    LOADING = "loading"
    READY = "ready"
    ANSWERING = "answering"
    DIED = "died"

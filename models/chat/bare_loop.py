"""llama.cpp with nothing around it, to measure the engine against. Run as a process of its own: `python -P -m models.chat.bare_loop`.

One line of JSON in, a `BareRun`; one out, its `BareTimes`. The first line in is a `BareSettings`.
"""

import os
import sys
import time
from pathlib import Path

# As in the worker: what is compared is to have the same settings.
os.environ.setdefault("GGML_NO_BACKTRACE", "1")
os.environ.setdefault("GOMP_SPINCOUNT", "1000")

import llama_cpp
import llama_cpp.llama_cpp as llama
import msgspec

from models.chat.gguf.model_file import read_model_file
from models.chat.llama_log import LlamaLog
from models.chat.prompt import build_prompt
from models.chat.records import PromptMessage, Sampling
from models.chat.sampling import Sampler, SamplingChoice, choose_sampling
from models.chat.templates.template import ChatTemplate
from models.chat.vocabulary import Vocabulary

_BATCH_TOKENS = 512


class BareSettings(msgspec.Struct, frozen=True):
    """What is loaded, and how. `library` takes llama-cpp-python's own chat completion in place of the loop."""

    path: str
    threads: int
    context_tokens: int
    library: bool = False


class BareRun(msgspec.Struct, frozen=True):
    """A conversation to read from its beginning, and to answer."""

    messages: tuple[PromptMessage, ...]
    sampling: Sampling


class BareTimes(msgspec.Struct, frozen=True):
    """How many tokens it took, in how many seconds; and what they say."""

    prompt_tokens: int
    prompt_seconds: float
    answer_tokens: int
    answer_seconds: float
    text: str = ""


class Loop:
    """The least code that reads and writes with llama.cpp."""

    def __init__(self, settings: BareSettings) -> None:
        self._file = read_model_file(Path(settings.path))
        self._model = llama.llama_model_load_from_file(os.fsencode(settings.path), llama.llama_model_default_params())
        params = llama.llama_context_default_params()
        params.n_ctx, params.n_batch, params.n_ubatch = settings.context_tokens, _BATCH_TOKENS, _BATCH_TOKENS
        params.n_threads = params.n_threads_batch = settings.threads
        params.flash_attn_type = llama.LLAMA_FLASH_ATTN_TYPE_AUTO
        self._context = llama.llama_init_from_model(self._model, params)
        self._vocabulary = Vocabulary(self._model)
        self._template = ChatTemplate(self._file.chat_template)
        self._room = settings.context_tokens

    def run(self, request: BareRun) -> BareTimes:
        """Read, and write until the model ends or enough is written."""
        prompt = build_prompt(request.messages, self._template, self._vocabulary, self._room).tokens
        choice = choose_sampling(request.sampling, self._file.sampling)
        llama.llama_memory_clear(llama.llama_get_memory(self._context), False)
        start = time.perf_counter()
        for first in range(0, len(prompt), _BATCH_TOKENS):
            self._decode(prompt[first : first + _BATCH_TOKENS])
        middle = time.perf_counter()
        written = self._write(choice)
        end = time.perf_counter()
        text = b"".join(map(self._vocabulary.piece, written)).decode("utf-8", "replace")
        return BareTimes(len(prompt), middle - start, len(written), end - middle, text)

    def _write(self, choice: SamplingChoice) -> list[int]:
        sampler = Sampler(choice, self._vocabulary.size)
        tokens: list[int] = []
        while len(tokens) < choice.max_tokens:
            token = sampler.next_token(self._context, -1)
            if self._vocabulary.is_end(token):
                break
            self._vocabulary.piece(token)
            self._decode([token])
            tokens.append(token)
        sampler.close()
        return tokens

    def _decode(self, tokens: list[int]) -> None:
        array = (llama.llama_token * len(tokens))(*tokens)
        llama.llama_decode(self._context, llama.llama_batch_get_one(array, len(tokens)))
        llama.llama_synchronize(self._context)


class Library:
    """llama-cpp-python's `create_chat_completion`, as it streams."""

    def __init__(self, settings: BareSettings) -> None:
        self._recommended = read_model_file(Path(settings.path)).sampling
        self._llama = llama_cpp.Llama(
            settings.path,
            n_ctx=settings.context_tokens,
            n_batch=_BATCH_TOKENS,
            n_threads=settings.threads,
            n_threads_batch=settings.threads,
            flash_attn=True,
            verbose=False,
        )

    def run(self, request: BareRun) -> BareTimes:
        """Read, and write until the model ends or enough is written."""
        choice = choose_sampling(request.sampling, self._recommended)
        self._llama.reset()  # type: ignore[no-untyped-call] # else it would read only what is new
        start = time.perf_counter()
        middle, prompt_tokens = start, 0
        pieces: list[str] = []
        for chunk in self._llama.create_chat_completion(
            [{"role": message.role.value, "content": message.content} for message in request.messages],  # type: ignore[misc]
            stream=True,
            max_tokens=choice.max_tokens,
            temperature=choice.temperature,
            top_k=choice.top_k,
            top_p=choice.top_p,
            min_p=choice.min_p,
            repeat_penalty=choice.repeat_penalty,
            seed=choice.seed,
        ):
            piece = chunk["choices"][0]["delta"].get("content")  # type: ignore[index,union-attr]
            if piece and not pieces:
                middle, prompt_tokens = time.perf_counter(), self._llama.n_tokens
            if piece:
                pieces.append(str(piece))
        end = time.perf_counter()
        # The first piece comes before its token is read, and the last token may never be.
        tokens = self._llama.n_tokens - prompt_tokens
        return BareTimes(prompt_tokens, middle - start, tokens, end - middle, "".join(pieces))


def main() -> None:
    """Serve whoever started this until its input ends."""
    lines = iter(sys.stdin.buffer)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what C code prints is no answer
    log = LlamaLog()
    llama.llama_backend_init()
    settings = msgspec.json.decode(next(lines), type=BareSettings)
    loaded = Library(settings) if settings.library else Loop(settings)
    log.clear()
    answers.write(b"{}\n")
    answers.flush()
    for line in lines:
        times = loaded.run(msgspec.json.decode(line, type=BareRun))
        answers.write(msgspec.json.encode(times) + b"\n")
        answers.flush()


if __name__ == "__main__":
    main()

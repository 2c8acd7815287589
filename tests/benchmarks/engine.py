"""The engine beside a bare llama.cpp loop with the same settings, turn and turn about; how soon a stop takes effect; loading.

Run alone: `make bench`. Ratios are of medians within this one run; seconds are this machine's.
"""

import ctypes
import statistics
import time

import llama_cpp.llama_cpp as llama

from models.chat.client import EngineClient
from models.chat.llama_log import LlamaLog
from models.chat.records import AnswerFinished, EngineSettings, PromptMessage, PromptRead, Role, Sampling, TextAdded
from models.library.default_model import find_default_model

ROUNDS = 5
TOKENS = 150
THREADS = 1
QUESTION = "Tell me the story of a lighthouse keeper who learns to paint."
LONG = "Tell me of the sea and of those who sailed it. " * 60
SAMPLING = Sampling(temperature=0.7, top_k=40, top_p=0.95, min_p=0.05, repeat_penalty=1.1, max_tokens=TOKENS)


class BareLoop:
    """The least code that generates with llama.cpp."""

    def __init__(self) -> None:
        self._log = LlamaLog()
        self._model = llama.llama_model_load_from_file(
            str(find_default_model()).encode(), llama.llama_model_default_params()
        )
        settings = llama.llama_context_default_params()
        settings.n_ctx, settings.n_batch, settings.n_ubatch = 2048, 512, 512
        settings.n_threads = settings.n_threads_batch = THREADS
        settings.flash_attn_type = -1
        self._context = llama.llama_init_from_model(self._model, settings)
        self._vocabulary = llama.llama_model_get_vocab(self._model)

    def tokens_per_second(self) -> float:
        prompt = f"<|im_start|>user\n{QUESTION}<|im_end|>\n<|im_start|>assistant\n".encode()
        tokens = (llama.llama_token * 512)()
        count = llama.llama_tokenize(self._vocabulary, prompt, len(prompt), tokens, 512, False, True)
        sampler = self._sampler()
        llama.llama_memory_clear(llama.llama_get_memory(self._context), False)
        llama.llama_decode(self._context, llama.llama_batch_get_one(tokens, count))
        piece, one = ctypes.create_string_buffer(256), (llama.llama_token * 1)()
        start = time.perf_counter()
        for _ in range(TOKENS):
            one[0] = llama.llama_sampler_sample(sampler, self._context, -1)
            llama.llama_token_to_piece(self._vocabulary, one[0], piece, 256, 0, False)
            llama.llama_decode(self._context, llama.llama_batch_get_one(one, 1))
        return TOKENS / (time.perf_counter() - start)

    def _sampler(self) -> "llama.llama_sampler_p":
        chain = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        for sampler in (
            llama.llama_sampler_init_penalties(llama.llama_vocab_n_tokens(self._vocabulary), 256, 1.1, 0.0, 0.0),
            llama.llama_sampler_init_top_k(40),
            llama.llama_sampler_init_top_p(0.95, 1),
            llama.llama_sampler_init_min_p(0.05, 1),
            llama.llama_sampler_init_temp(0.7),
            llama.llama_sampler_init_dist(7),
        ):
            llama.llama_sampler_chain_add(chain, sampler)
        return chain


def client_tokens_per_second(engine: EngineClient) -> float:
    """Of an answer long enough to tell; the wait for the pipe is in it."""
    while True:
        start = 0.0
        for event in engine.answer([PromptMessage(Role.USER, QUESTION)], SAMPLING):
            if isinstance(event, PromptRead):
                start = time.perf_counter()
            elif isinstance(event, AnswerFinished) and event.answer_tokens >= TOKENS * 2 // 3:
                return event.answer_tokens / (time.perf_counter() - start)


def seconds_to_stop(
    engine: EngineClient, question: str, kind: type[PromptRead] | type[TextAdded], number: int
) -> float:
    """From the call of `stop` to the answer's end."""
    asked = 0.0
    for event in engine.answer(
        [PromptMessage(Role.USER, f"{number}. {question}")], Sampling(max_tokens=800, temperature=1.2)
    ):
        if isinstance(event, kind) and not asked:
            time.sleep(0.003 * (number % 7))
            asked = time.perf_counter()
            engine.stop()
    return time.perf_counter() - asked


def main() -> None:
    engine = EngineClient()
    start = time.perf_counter()
    engine.load(find_default_model(), EngineSettings(threads=THREADS, context_tokens=2048))
    print(f"load, with a new worker      {time.perf_counter() - start:6.2f} s")
    bare = BareLoop()
    pairs = [(bare.tokens_per_second(), client_tokens_per_second(engine)) for _ in range(ROUNDS)]
    loop, client = (statistics.median(rates) for rates in zip(*pairs, strict=True))
    print(f"bare loop                    {loop:6.1f} tokens/s on {THREADS} thread")
    print(f"through the worker           {client:6.1f} tokens/s, ratio {client / loop:.2f}")
    for what, question, kind in (("writing", "Tell me a very long story.", TextAdded), ("reading", LONG, PromptRead)):
        times = sorted(seconds_to_stop(engine, question, kind, number) for number in range(20))
        print(f"stop while {what}           median {times[10] * 1000:5.1f} ms, 95 % {times[18] * 1000:5.1f} ms")
    engine.close()


if __name__ == "__main__":
    main()

"""How long it takes to know what a model file is: with a vocabulary of 150,000 tokens and 300,000 merges, beside the default model.

Run alone: `make bench`. Medians of this one run; seconds are this machine's.
"""

import statistics
import tempfile
import time
from pathlib import Path

from models.chat.gguf.model_file import read_model_file
from models.library.default_model import find_default_model
from tests.fuzz.base_files import base_files
from tests.fuzz.gguf_parts import ARRAY, FLOAT32, INT32, STRING, array, scalar, take_apart, text

ROUNDS = 9
TOKENS, MERGES = 150_000, 300_000


def large_vocabulary(folder: Path) -> Path:
    """A small model with all the words of a large one."""
    parts = take_apart(base_files(folder)["bpe"])
    words = [text(b"word%d" % number) for number in range(TOKENS)]
    parts.put("tokenizer.ggml.tokens", ARRAY, array(STRING, words))
    parts.put("tokenizer.ggml.scores", ARRAY, array(FLOAT32, [scalar(FLOAT32, 0.0)] * TOKENS))
    parts.put("tokenizer.ggml.token_type", ARRAY, array(INT32, [scalar(INT32, 1)] * TOKENS))
    parts.put("tokenizer.ggml.merges", ARRAY, array(STRING, [text(b"wo rd%d" % number) for number in range(MERGES)]))
    path = folder / "large.gguf"
    path.write_bytes(parts.encode())
    return path


def seconds_to_read(path: Path) -> float:
    """The median of some readings, the file being in the system's cache."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read_model_file(path)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        print(f"header, {TOKENS} tokens      {seconds_to_read(large_vocabulary(Path(folder))):6.3f} s")
    print(f"header, the default model   {seconds_to_read(find_default_model()):6.3f} s")


if __name__ == "__main__":
    main()

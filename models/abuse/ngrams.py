"""The linear model over character and word n-grams, which is averaged with the encoder.

It knows spellings where the encoder knows meanings: they go wrong on different messages. Features are hashed, so that there is no
vocabulary to keep.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.abuse.weights import unusable

BUCKETS = 1 << 17
NGRAM_HEADS = ("abuse", "insult", "threat", "sexual", "hate", "crisis")
"""The heads that the linear model has, in the order of its weights."""
_CHARACTERS = (2, 3, 4, 5)
_YOU = frozenset({"you", "u", "ur", "your", "you're", "youre", "ya", "yourself"})
_REACH = 5
"""Words after `you` that are taken as said of whoever is spoken to."""
_MOST_WORDS = 400
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[^\w\s]")


def features(text: str) -> NDArray[np.int32]:
    """The hashed n-grams of `text`, each once: characters of each word with its edges, words, pairs of words, and words that stand
    shortly after `you`.
    """
    words = _WORD.findall(text.casefold().replace("’", "'"))[:_MOST_WORDS]
    pairs = [_bucket(f"2 {first} {second}") for first, second in zip(["^", *words], [*words, "$"], strict=True)]
    spoken_to = [
        _bucket(f"you {after}")
        for place, word in enumerate(words)
        if word in _YOU
        for after in words[place + 1 : place + 1 + _REACH]
    ]
    return np.unique(np.concatenate([np.array(pairs + spoken_to, np.int32), *(_of_word(word) for word in words)]))


@lru_cache(maxsize=8192)
def _of_word(word: str) -> NDArray[np.int32]:
    edged = f" {word[:40]} "
    grams = {f"c {edged[start : start + size]}" for size in _CHARACTERS for start in range(len(edged) - size + 1)}
    return np.fromiter((_bucket(gram) for gram in [*grams, f"1 {word}"]), np.int32)


def _bucket(gram: str) -> int:
    return zlib.crc32(gram.encode("utf-8", "replace")) & (BUCKETS - 1)


class Ngrams:
    """Weights from a `.npz` file: `weight` (heads, BUCKETS) as 16-bit floats, and `bias` (heads).

    Raises DetectorUnavailable where the file is missing or no such file.
    """

    def __init__(self, path: Path) -> None:
        try:
            with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as arrays:
                weight, bias = arrays["weight"], arrays["bias"]
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
            raise unusable(path) from error
        heads = len(NGRAM_HEADS)
        if weight.shape != (heads, BUCKETS) or bias.shape != (heads,):
            raise unusable(path)
        if not (np.isfinite(weight).all() and np.isfinite(bias).all()):
            raise unusable(path)
        self._weight = np.ascontiguousarray(weight.T.astype(np.float16))
        self._bias = bias.astype(np.float32)

    def logits(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The logits of `NGRAM_HEADS` for each text: (texts, heads)."""
        return np.stack([self._of(text) for text in texts]) if texts else np.zeros((0, len(NGRAM_HEADS)), np.float32)

    def _of(self, text: str) -> NDArray[np.float32]:
        found = features(text)
        # Every text has length one, so that a long one says no more than a short one.
        total = self._weight[found].sum(axis=0, dtype=np.float32) / np.sqrt(len(found))
        return np.asarray(total + self._bias, np.float32)

"""The sound files that are damaged: one of each way in which the engine's code differs."""

import math
import random
from pathlib import Path

from tests.fuzz.gguf_parts import INT32, STRING, UINT32, GgufParts, array, scalar, strings_of, take_apart, text
from tests.models.chat.tiny_gguf import write_gemma, write_llama, write_mamba

Q4_K = 12
_PRINTABLE = [*range(33, 127), *range(161, 173), *range(174, 256)]


def base_files(folder: Path) -> dict[str, bytes]:
    """By name: the usual kind, one with a vocabulary as GPT-2 has it, one wide enough for all blocks, one whose window slides,
    and one whose memory is a state.
    """
    llama = write_llama(folder / "llama.gguf").read_bytes()
    return {
        "llama": llama,
        "bpe": _with_bpe(take_apart(llama)).encode(),
        "wide": _widened(take_apart(llama)).encode(),
        "gemma": write_gemma(folder / "gemma.gguf").read_bytes(),
        "mamba": write_mamba(folder / "mamba.gguf").read_bytes(),
    }


def _with_bpe(parts: GgufParts) -> GgufParts:
    """As many tokens as before: all bytes, then control tokens, then what the merges make."""
    found = parts.find("tokenizer.ggml.tokens")
    assert found is not None
    count = len(strings_of(found.value))
    others = [byte for byte in range(256) if byte not in _PRINTABLE]
    letters = [chr(byte) for byte in _PRINTABLE] + [chr(256 + number) for number in range(len(others))]
    control = ["<s>", "</s>", "<|im_start|>", "<|im_end|>"]
    merges = ["h e", "l l", "he ll", "hell o", "w o", "r l", "Ġ h", "t h"]
    made = [merge.replace(" ", "") for merge in merges]
    tokens = letters + control + made
    tokens += [f"<unused{number}>" for number in range(count - len(tokens))]
    kinds = [1] * 256 + [3] * 4 + [1] * len(made) + [5] * (count - 260 - len(made))
    parts.pairs = [pair for pair in parts.pairs if pair.key != b"tokenizer.ggml.scores"]
    parts.put("tokenizer.ggml.model", STRING, text(b"gpt2"))
    parts.put("tokenizer.ggml.pre", STRING, text(b"default"))
    parts.put("tokenizer.ggml.tokens", 9, array(STRING, [text(token.encode()) for token in tokens]))
    parts.put("tokenizer.ggml.token_type", 9, array(INT32, [scalar(INT32, kind) for kind in kinds]))
    parts.put("tokenizer.ggml.merges", 9, array(STRING, [text(merge.encode()) for merge in merges]))
    parts.put("tokenizer.ggml.bos_token_id", 4, scalar(4, 256))
    parts.put("tokenizer.ggml.eos_token_id", 4, scalar(4, 257))
    return parts


def _widened(parts: GgufParts) -> GgufParts:
    """One layer of rows that are as wide as the widest blocks, in the usual blocks of four bits, with random weights."""
    for key, value in (("block_count", 1), ("embedding_length", 256), ("feed_forward_length", 256)):
        parts.put(f"llama.{key}", UINT32, scalar(UINT32, value))
    parts.put("llama.rope.dimension_count", UINT32, scalar(UINT32, 128))
    parts.tensors = [tensor for tensor in parts.tensors if not tensor.name.startswith(b"blk.1.")]
    offset = 0
    for tensor in parts.tensors:
        tensor.dimensions = [256 if size in (32, 64) else size for size in tensor.dimensions]
        tensor.offset = offset
        if len(tensor.dimensions) == 2:
            tensor.kind = Q4_K
        size = math.prod(tensor.dimensions)
        offset += -(-(size // 256 * 144 if tensor.kind == Q4_K else size * 4) // 32) * 32
    parts.weights = random.Random(1).randbytes(offset)
    return parts

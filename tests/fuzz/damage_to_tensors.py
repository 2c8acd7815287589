"""What a file says of its tensors, damaged, and their weights."""

import random
import struct
from collections.abc import Callable

import gguf

from tests.fuzz.gguf_parts import GgufParts, Tensor
from tests.fuzz.odd_values import BAD_TEXTS, LONG

_WIDE_BLOCKS = (10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 29, 34, 35)


def dimensions(parts: GgufParts, rng: random.Random) -> None:
    tensor = rng.choice(parts.tensors)
    match rng.randrange(6):
        case 0:
            tensor.dimensions[rng.randrange(len(tensor.dimensions))] = rng.choice((*LONG, -1, -32))
        case 1:
            tensor.dimensions = [rng.choice(LONG) for _ in tensor.dimensions]
        case 2:
            tensor.dimensions = [rng.choice((0, 1, 32)) for _ in range(rng.choice((0, 1, 3, 4, 5, 100)))]
        case 3:
            tensor.dimensions.reverse()
        case 4:
            tensor.dimensions = [1 << 32, 1 << 32, 1, 1]
        case _:
            tensor.dimensions.append(rng.choice((0, 1, 2)))


def tensor_type(parts: GgufParts, rng: random.Random) -> None:
    for tensor in rng.sample(parts.tensors, rng.choice((1, 1, 3, len(parts.tensors)))):
        tensor.kind = rng.choice((*range(45), 255, 1 << 31, (1 << 32) - 1))


def quantised_rubbish(parts: GgufParts, rng: random.Random) -> None:
    """A sound file of random blocks: the matrices are of a type that has blocks."""
    kind = rng.choice((1, 2, 3, 6, 7, 8, 9, 20, 24, 25, 26, 27, 28, 30, 39, *_WIDE_BLOCKS))
    if parts.tensors[0].dimensions[0] % 256 and kind in _WIDE_BLOCKS:
        return
    values, size = gguf.GGML_QUANT_SIZES[gguf.GGMLQuantizationType(kind)]
    offset = 0
    for tensor in parts.tensors:
        elements = 1
        for dimension in tensor.dimensions:
            elements *= dimension
        if len(tensor.dimensions) == 2 and tensor.dimensions[0] % values == 0:
            tensor.kind = kind
            length = elements // values * size
        else:
            length = elements * 4
        tensor.offset = offset
        offset += -(-length // 32) * 32
    parts.weights = rng.randbytes(min(offset, 1 << 20))  # a damage before may have brought it to anything


def weights(parts: GgufParts, rng: random.Random) -> None:
    """Numbers that are none, infinite, zero or anything."""
    filler = rng.choice((struct.pack("<f", float("nan")), struct.pack("<f", float("inf")), bytes(4), b"\xff" * 4))
    if rng.random() < 0.3:
        parts.weights = rng.randbytes(len(parts.weights))
    else:
        start = rng.randrange(len(parts.weights)) // 4 * 4
        count = rng.choice((1, 100, len(parts.weights))) * 4
        kept = parts.weights
        parts.weights = (kept[:start] + filler * (count // 4) + kept[start + count :])[: len(kept)]


def offset(parts: GgufParts, rng: random.Random) -> None:
    tensor, other = rng.choice(parts.tensors), rng.choice(parts.tensors)
    choices = (*LONG, other.offset, other.offset + 32, tensor.offset + 1, tensor.offset - 32, len(parts.weights))
    tensor.offset = rng.choice(choices)


def all_tensors_overlap(parts: GgufParts, rng: random.Random) -> None:
    for tensor in parts.tensors:
        tensor.offset = rng.choice((0, 32))


def tensor_name(parts: GgufParts, rng: random.Random) -> None:
    rng.choice(parts.tensors).name = rng.choice((*BAD_TEXTS, b"blk.9999999999.attn_q.weight", parts.tensors[0].name))


def tensor_missing(parts: GgufParts, rng: random.Random) -> None:
    for _ in range(rng.choice((1, 1, 5))):
        parts.tensors.remove(rng.choice(parts.tensors))


def tensor_more(parts: GgufParts, rng: random.Random) -> None:
    blocks = ("attn_q.bias", "attn_norm_2.weight", "ffn_gate_inp.weight", "ffn_down_exps.weight", "rope_freqs.weight")
    name = rng.choice(("rope_freqs.weight", "output.bias", *(f"blk.0.{block}" for block in blocks)))
    sizes = rng.choice(([32], [8], [0], [32, 32], [1]))
    parts.tensors.append(Tensor(name.encode(), list(sizes), 0, len(parts.weights)))
    parts.weights += bytes(4096)


def tensors_swapped(parts: GgufParts, rng: random.Random) -> None:
    first, second = rng.sample(parts.tensors, 2)
    first.name, second.name = second.name, first.name


WAYS: tuple[Callable[[GgufParts, random.Random], None], ...] = (
    dimensions,
    tensor_type,
    quantised_rubbish,
    weights,
    offset,
    all_tensors_overlap,
    tensor_name,
    tensor_missing,
    tensor_more,
    tensors_swapped,
)

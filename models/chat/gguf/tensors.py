"""What a GGUF file says of its tensors, refused where llama.cpp could not place them."""

from dataclasses import dataclass

from models.chat.gguf.cursor import Cursor, nonsense

_MOST_NAME_BYTES = 65535
_MOST_NAME_KEPT = 63
"""llama.cpp keeps a name in 64 bytes."""
_MOST_DIMENSIONS = 4
_MOST_ELEMENTS = 1 << 63

# Tensor type, values in a block, bytes of a block.
_BLOCK_TABLE = """
0 1 4, 1 1 2, 2 32 18, 3 32 20, 6 32 22, 7 32 24, 8 32 34, 9 32 40, 10 256 84, 11 256 110, 12 256 144, 13 256 176, 14 256 210,
15 256 292, 16 256 66, 17 256 74, 18 256 98, 19 256 50, 20 32 18, 21 256 110, 22 256 82, 23 256 136, 24 1 1, 25 1 2, 26 1 4,
27 1 8, 28 1 8, 29 256 56, 30 1 2, 34 256 54, 35 256 66, 39 32 17, 40 64 36, 41 128 18
"""
_BLOCKS = {int(kind): (int(values), int(size)) for kind, values, size in map(str.split, _BLOCK_TABLE.split(","))}
_GIVEN_UP = (4, 5, 31, 32, 33, 36, 37, 38)
"""Types that were taken out of llama.cpp again."""


@dataclass(frozen=True)
class Tensor:
    """A tensor by what the file says of it."""

    shape: tuple[int, ...]
    """The length of a row first."""
    kind: int
    """Its type, by ggml's number: 0 is of 32-bit and 1 of 16-bit numbers."""


def read_tensors(cursor: Cursor, count: int, alignment: int) -> tuple[dict[str, Tensor], int, int]:
    """The tensors by their names, the number of weights, and where the last tensor ends from the start of the tensor data.

    Raises NotAModelFile where they do not lie one behind the other, as llama.cpp wants them.
    """
    tensors: dict[str, Tensor] = {}
    parameters = end = following = 0
    known = True
    for _ in range(count):
        name = cursor.string(_MOST_NAME_BYTES)
        if name in tensors:
            raise nonsense("it has two tensors of one name")
        if len(name.encode()) > _MOST_NAME_KEPT:
            raise nonsense("it has a tensor whose name is too long")
        tensor = Tensor(_read_shape(cursor), cursor.number("I"))
        offset = cursor.number("Q")
        if known and offset != following:
            raise nonsense("its tensors do not lie one behind the other")
        elements = _elements(tensor.shape)
        if tensor.kind in _GIVEN_UP:
            raise nonsense(f"it has a tensor of the type {tensor.kind}, which is no longer read")
        # A type that came later: llama.cpp has the last word on it, and where the next tensor lies is not known.
        known = known and tensor.kind in _BLOCKS
        values, size = _BLOCKS.get(tensor.kind, (1, 0))
        if tensor.shape and tensor.shape[0] % values:
            raise nonsense("it has a tensor whose rows are no whole number of blocks")
        parameters += elements
        end = max(end, offset + elements // values * size)
        following = -(-end // alignment) * alignment
        tensors[name] = tensor
    return tensors, parameters, end


def _read_shape(cursor: Cursor) -> tuple[int, ...]:
    dimensions = cursor.number("I")
    if dimensions > _MOST_DIMENSIONS:
        raise nonsense(f"it has a tensor of {dimensions} dimensions")
    return tuple(cursor.number("Q") for _ in range(dimensions))


def _elements(shape: tuple[int, ...]) -> int:
    elements = 1
    for size in shape:
        if not size:
            raise nonsense("it has a tensor without a weight")
        elements *= size
    if elements >= _MOST_ELEMENTS:
        raise nonsense("it counts more weights than any file holds")
    return elements

"""Reading the header of a GGUF file: its key-value pairs and what it says of its tensors, never a weight.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Files come from strangers, so every count is checked against
the size of the file before anything is read or kept, and arrays are stepped over by size: of half a million strings that belong to
a vocabulary, the tokens alone are read.
"""

import struct
from dataclasses import dataclass, field
from typing import BinaryIO

from models.chat.gguf.cursor import Cursor, nonsense
from models.chat.gguf.tensors import Tensor, read_tensors
from models.errors import NotAModelFile

MAGIC = b"GGUF"
BIG_ENDIAN = "This GGUF file is for machines of the other byte order (big-endian). Get the usual, little-endian file."
_VERSIONS = (2, 3)
_MOST_STRING_BYTES = 16 * 1024 * 1024
_MOST_KEY_BYTES = 65535
_MOST_PAIRS = 65536
_MOST_TENSORS = 1_000_000
_MOST_KEPT_NUMBERS = 4096
_ALIGNMENT = 32
"""What llama.cpp needs of the weights in memory, whatever a file says of its own alignment."""

_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_UNSIGNED = 4
_STRING = 8
_ARRAY = 9
_TOKENS = "tokenizer.ggml.tokens"

Value = int | float | bool | str | tuple[int | float | bool, ...]


@dataclass(frozen=True)
class GgufHeader:
    """What the header says. `values` has the scalars, the strings and the short arrays of numbers; other arrays are left out."""

    values: dict[str, Value] = field(repr=False)
    tokens: list[bytes] = field(repr=False)
    """The vocabulary, as it stands in the file; empty where there is none."""
    tensors: dict[str, Tensor] = field(repr=False)
    parameters: int
    """The number of weights in all tensors."""
    end_of_tensors: int
    """Where the last tensor ends, in bytes from the start of the file."""


def read_header(stream: BinaryIO, file_bytes: int) -> GgufHeader:
    """Read the header of an open file that starts with `MAGIC`; `file_bytes` is its size.

    Raises NotAModelFile where it makes no sense, and ModelFileTruncated where it ends too early.
    """
    cursor = Cursor(stream, file_bytes)
    cursor.take(len(MAGIC))
    _check_version(cursor.number("I"))
    tensor_count = cursor.count("Q", _MOST_TENSORS, "tensors")
    pairs = cursor.count("Q", _MOST_PAIRS, "values")
    reader = _PairReader(cursor)
    reader.read(pairs)
    tensors, parameters, data_bytes = read_tensors(cursor, tensor_count, reader.alignment)
    start = -(-cursor.position // reader.alignment) * reader.alignment
    if tensors and start % _ALIGNMENT:
        raise nonsense(f"its weights are not aligned to {_ALIGNMENT} bytes")
    end = start + data_bytes if tensors else cursor.position
    return GgufHeader(reader.values, reader.tokens, tensors, parameters, end)


def _check_version(version: int) -> None:
    if version in _VERSIONS:
        return
    if version & 0xFFFF == 0:
        raise NotAModelFile(BIG_ENDIAN)
    raise NotAModelFile(
        f"This GGUF file is of version {version}, which cannot be read here; versions 2 and 3 can. Get a newer copy of the model."
    )


class _PairReader:
    """Reads the key-value pairs."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self.values: dict[str, Value] = {}
        self.tokens: list[bytes] = []
        self.alignment = _ALIGNMENT

    def read(self, pairs: int) -> None:
        """Read so many pairs. A key that comes twice is refused, as llama.cpp does: nobody could say which holds."""
        keys: set[str] = set()
        for _ in range(pairs):
            key = self._cursor.string(_MOST_KEY_BYTES)
            if key in keys:
                raise nonsense("it says one thing twice")
            keys.add(key)
            kind = self._cursor.number("I")
            value = self._value(key, kind)
            if value is not None:
                self.values[key] = value
            if key == "general.alignment":
                self._settle_alignment(kind, value)

    def _settle_alignment(self, kind: int, value: Value | None) -> None:
        if kind != _UNSIGNED or not isinstance(value, int) or value <= 0 or value & (value - 1):
            raise nonsense("its alignment is not a power of two")
        self.alignment = value

    def _value(self, key: str, kind: int) -> Value | None:
        if kind in _SCALARS:
            return self._cursor.scalar(_SCALARS[kind])
        if kind == _STRING:
            return self._cursor.string(_MOST_STRING_BYTES)
        if kind == _ARRAY:
            return self._array(key)
        raise nonsense(f"it has a value of the unknown type {kind}")

    def _array(self, key: str) -> Value | None:
        cursor = self._cursor
        kind, length = cursor.number("I"), cursor.number("Q")
        if kind == _STRING and key == _TOKENS:
            self.tokens = cursor.strings(length)
            return None
        if kind == _STRING:
            cursor.skip_strings(length)
            return None
        if kind not in _SCALARS:
            raise nonsense(f"it has an array of the unknown type {kind}")
        code = _SCALARS[kind]
        size = struct.calcsize(code)
        cursor.expect(length * size)
        if length > _MOST_KEPT_NUMBERS:
            cursor.skip(length * size)
            return None
        cursor.keep(length * 8)
        return struct.unpack(f"<{length}{code}", cursor.take(length * size))

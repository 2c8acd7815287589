"""Reading the header of a GGUF file: its key-value pairs and what it says of its tensors, never a weight.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Files come from strangers, so every count is checked against
the size of the file before anything is read or kept, and arrays are stepped over by size: a vocabulary of 260,000 tokens is half a
million strings, of which none is wanted here.
"""

import struct
import time
from dataclasses import dataclass, field
from typing import BinaryIO

from models.errors import ModelFileTruncated, NotAModelFile

MAGIC = b"GGUF"
BIG_ENDIAN = "This GGUF file is for machines of the other byte order (big-endian). Get the usual, little-endian file."
_VERSIONS = (2, 3)
_MOST_STRING_BYTES = 16 * 1024 * 1024
_MOST_KEPT_BYTES = 32 * 1024 * 1024
_MOST_KEY_BYTES = 65535
_MOST_PAIRS = 65536
_MOST_TENSORS = 1_000_000
_MOST_DIMENSIONS = 4
_MOST_KEPT_NUMBERS = 4096
_MOST_ALIGNMENT = 1 << 20
_MOST_SECONDS = 10.0
_WINDOW_BYTES = 1 << 20

_SCALARS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING = 8
_ARRAY = 9

# Tensor type, values in a block, bytes of a block.
_BLOCK_TABLE = """
0 1 4, 1 1 2, 2 32 18, 3 32 20, 6 32 22, 7 32 24, 8 32 34, 9 32 40, 10 256 84, 11 256 110, 12 256 144, 13 256 176, 14 256 210,
15 256 292, 16 256 66, 17 256 74, 18 256 98, 19 256 50, 20 32 18, 21 256 110, 22 256 82, 23 256 136, 24 1 1, 25 1 2, 26 1 4,
27 1 8, 28 1 8, 29 256 56, 30 1 2, 34 256 54, 35 256 66, 39 32 17, 40 64 36, 41 128 18
"""
_BLOCKS = {int(kind): (int(values), int(size)) for kind, values, size in map(str.split, _BLOCK_TABLE.split(","))}

Value = int | float | bool | str | tuple[int | float | bool, ...]


@dataclass(frozen=True)
class GgufHeader:
    """What the header says. `values` has the scalars, the strings and the short arrays of numbers; other arrays are left out."""

    values: dict[str, Value] = field(repr=False)
    tensors: int
    parameters: int
    """The number of weights in all tensors."""
    end_of_tensors: int
    """Where the last tensor ends, in bytes from the start of the file."""


def read_header(stream: BinaryIO, file_bytes: int) -> GgufHeader:
    """Read the header of an open file that starts with `MAGIC`; `file_bytes` is its size.

    Raises NotAModelFile where it makes no sense, and ModelFileTruncated where it ends too early.
    """
    cursor = _Cursor(stream, file_bytes)
    cursor.take(len(MAGIC))
    _check_version(cursor.number("I"))
    tensors = cursor.count("Q", _MOST_TENSORS, "tensors")
    pairs = cursor.count("Q", _MOST_PAIRS, "values")
    values = _read_values(cursor, pairs)
    alignment = values.get("general.alignment", 32)
    if type(alignment) is not int or not 0 < alignment <= _MOST_ALIGNMENT or alignment & (alignment - 1):
        raise _nonsense("its alignment is not a power of two")
    parameters, data_bytes = _read_tensors(cursor, tensors)
    start = -(-cursor.position // alignment) * alignment
    return GgufHeader(values, tensors, parameters, start + data_bytes if tensors else cursor.position)


def _check_version(version: int) -> None:
    if version in _VERSIONS:
        return
    if version & 0xFFFF == 0:
        raise NotAModelFile(BIG_ENDIAN)
    raise NotAModelFile(
        f"This GGUF file is of version {version}, which cannot be read here; versions 2 and 3 can. Get a newer copy of the model."
    )


def _read_values(cursor: "_Cursor", pairs: int) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for _ in range(pairs):
        key = cursor.string(_MOST_KEY_BYTES)
        value = _read_value(cursor, cursor.number("I"))
        if value is not None:
            values.setdefault(key, value)
    return values


def _read_value(cursor: "_Cursor", kind: int) -> Value | None:
    if kind in _SCALARS:
        return cursor.scalar(_SCALARS[kind])
    if kind == _STRING:
        return cursor.string(_MOST_STRING_BYTES)
    if kind == _ARRAY:
        return _read_array(cursor)
    raise _nonsense(f"it has a value of the unknown type {kind}")


def _read_array(cursor: "_Cursor") -> Value | None:
    kind, length = cursor.number("I"), cursor.number("Q")
    if kind == _STRING:
        cursor.skip_strings(length)
        return None
    if kind not in _SCALARS:
        raise _nonsense(f"it has an array of the unknown type {kind}")
    code = _SCALARS[kind]
    size = struct.calcsize(code)
    cursor.expect(length * size)
    if length > _MOST_KEPT_NUMBERS:
        cursor.skip(length * size)
        return None
    cursor.keep(length * 8)
    return struct.unpack(f"<{length}{code}", cursor.take(length * size))


def _read_tensors(cursor: "_Cursor", tensors: int) -> tuple[int, int]:
    """The number of weights, and where the last tensor ends, from the start of the tensor data."""
    parameters = 0
    end = 0
    for _ in range(tensors):
        cursor.string(_MOST_KEY_BYTES)
        dimensions = cursor.number("I")
        if dimensions > _MOST_DIMENSIONS:
            raise _nonsense(f"it has a tensor of {dimensions} dimensions")
        elements = 1
        for _ in range(dimensions):
            elements *= cursor.number("Q")
        kind, offset = cursor.number("I"), cursor.number("Q")
        values, size = _BLOCKS.get(kind, (1, 0))  # a type that came later: llama.cpp has the last word on it
        parameters += elements
        end = max(end, offset + -(-elements // values) * size)
    return parameters, end


class _Cursor:
    """Steps through the file by way of one window of it, so that a billion small reads cost no system calls."""

    def __init__(self, stream: BinaryIO, file_bytes: int) -> None:
        self._stream = stream
        self._file_bytes = file_bytes
        self._window = b""
        self._start = 0
        self._kept = 0
        self._deadline = time.monotonic() + _MOST_SECONDS
        self.position = 0

    def expect(self, count: int) -> None:
        """Make sure that the file has `count` bytes more."""
        if count > self._file_bytes - self.position:
            if count > self._file_bytes * 1024 + (1 << 32):
                raise _nonsense("it counts more than any file holds")
            raise _truncated()

    def take(self, count: int) -> bytes:
        """The next `count` bytes."""
        self.expect(count)
        offset = self.position - self._start
        if offset + count > len(self._window):
            self._refill(count)
            offset = 0
        self.position += count
        return self._window[offset : offset + count]

    def keep(self, count: int) -> None:
        """Count what stays in memory."""
        self._kept += count
        if self._kept > _MOST_KEPT_BYTES:
            raise _nonsense("its values are too long")

    def skip(self, count: int) -> None:
        self.expect(count)
        self.position += count
        if self.position > self._start + len(self._window):
            self._window, self._start = b"", self.position

    def number(self, code: str) -> int:
        """An unsigned number of struct's `code`."""
        return int.from_bytes(self.take(struct.calcsize("<" + code)), "little")

    def scalar(self, code: str) -> int | float | bool:
        value: int | float | bool = struct.unpack("<" + code, self.take(struct.calcsize("<" + code)))[0]
        return value

    def count(self, code: str, most: int, what: str) -> int:
        """How many of something follow: at most `most`, and at most one for every eight bytes of the file."""
        count = self.number(code)
        if count > most:
            raise _nonsense(f"it counts {count} {what}")
        if count > self._file_bytes // 8:
            raise _truncated()
        return count

    def string(self, most: int) -> str:
        length = self.number("Q")
        if length > most:
            raise _nonsense("it has a text that is too long")
        self.keep(length)
        return self.take(length).decode("utf-8", "replace")

    def skip_strings(self, count: int) -> None:
        """Step over an array of strings; the loop is flat and local because it runs half a million times."""
        self.expect(count * 8)
        length_at = struct.Struct("<Q").unpack_from
        while count:
            self._refill(8)
            window, last = self._window, len(self._window) - 8
            offset = 0
            while count and offset <= last:
                offset += 8 + length_at(window, offset)[0]
                count -= 1
            if self._start + offset > self._file_bytes:
                raise _truncated()
            self.position = self._start + offset

    def _refill(self, count: int) -> None:
        if time.monotonic() > self._deadline:
            raise _nonsense("reading its header takes too long")
        self._stream.seek(self.position)
        self._window = self._stream.read(max(count, _WINDOW_BYTES))
        self._start = self.position
        if len(self._window) < count:
            raise _truncated()


def _nonsense(what: str) -> NotAModelFile:
    return NotAModelFile(f"This GGUF file makes no sense ({what}). It may be damaged: get it anew.")


def _truncated() -> ModelFileTruncated:
    return ModelFileTruncated("This model file is cut short: its end is missing. Download or copy it again.")

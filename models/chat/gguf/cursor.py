"""Stepping through a GGUF file from a stranger: every count is held against the size of the file before anything is read."""

import struct
import time
from typing import BinaryIO

from models.errors import ModelFileTruncated, NotAModelFile

_MOST_KEPT_BYTES = 64 * 1024 * 1024
_OBJECT_BYTES = 48
_MOST_SECONDS = 4.0
_WINDOW_BYTES = 1 << 20


class Cursor:
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
                raise nonsense("it counts more than any file holds")
            raise truncated()

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
            raise nonsense("its values are too long")

    def skip(self, count: int) -> None:
        """Step over `count` bytes."""
        self.expect(count)
        self.position += count
        if self.position > self._start + len(self._window):
            self._window, self._start = b"", self.position

    def number(self, code: str) -> int:
        """An unsigned number of struct's `code`."""
        return int.from_bytes(self.take(struct.calcsize("<" + code)), "little")

    def scalar(self, code: str) -> int | float | bool:
        """A number of struct's `code`."""
        value: int | float | bool = struct.unpack("<" + code, self.take(struct.calcsize("<" + code)))[0]
        return value

    def count(self, code: str, most: int, what: str) -> int:
        """How many of something follow: at most `most`, and at most one for every eight bytes of the file."""
        count = self.number(code)
        if count > most:
            raise nonsense(f"it counts {count} {what}")
        if count > self._file_bytes // 8:
            raise truncated()
        return count

    def string(self, most: int) -> str:
        """A text of at most `most` bytes; what is no UTF-8 in it is replaced."""
        length = self.number("Q")
        if length > most:
            raise nonsense("it has a text that is too long")
        self.keep(length)
        return self.take(length).decode("utf-8", "replace")

    def strings(self, count: int) -> list[bytes]:
        """An array of strings. For the tokens alone: it is of the size of the whole vocabulary."""
        self.expect(count * 8)
        self.keep(count * _OBJECT_BYTES)
        length_at = struct.Struct("<Q").unpack_from
        found: list[bytes] = []
        while len(found) < count:
            self._refill(8)
            window, last = self._window, len(self._window) - 8
            offset = 0
            for _ in range(count - len(found)):
                if offset > last:
                    break
                end = offset + 8 + length_at(window, offset)[0]
                if end > len(window):
                    break
                found.append(window[offset + 8 : end])
                offset = end
            if not offset:  # not even one fits
                raise nonsense("it has a token that is too long") if len(window) == _WINDOW_BYTES else truncated()
            self.keep(offset)
            self.position = self._start + offset
        return found

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
                raise truncated()
            self.position = self._start + offset

    def _refill(self, count: int) -> None:
        if time.monotonic() > self._deadline:
            raise nonsense("reading its header takes too long")
        self._stream.seek(self.position)
        self._window = self._stream.read(max(count, _WINDOW_BYTES))
        self._start = self.position
        if len(self._window) < count:
            raise truncated()


def nonsense(what: str) -> NotAModelFile:
    """The error for a header that cannot be."""
    return NotAModelFile(f"This GGUF file makes no sense ({what}). It may be damaged: get it anew.")


def truncated() -> ModelFileTruncated:
    """The error for a file that ends within its header."""
    return ModelFileTruncated("This model file is cut short: its end is missing. Download or copy it again.")

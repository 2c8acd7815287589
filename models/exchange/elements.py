"""Taking a JSON file apart without reading it whole: a data export may have 500 MB, and one broken chat must not cost the others."""

import json
import re
from collections.abc import Iterator
from typing import Any, Protocol

import msgspec

from models.conversations.rows import storable

MOST_BYTES = 128_000_000
"""Of one chat. Decoded it may take twenty times that, where somebody means ill."""
_CHUNK = 1 << 20
# A string or a bracket; a quotation mark alone is a string whose end is not read yet. Possessive, so that nothing is remembered for
# going back: a string of a million escapes would take a gigabyte.
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{}"]', re.DOTALL)
_LIST = ord("[")
_OPENING = frozenset(b"[{")
_CLOSING = frozenset(b"]}")


class Readable(Protocol):
    """What is read from: a file, or a file in a zip."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes, and none at the end."""


class Broken(Exception):
    """The file cannot be read any further; the text says why, in the middle of a sentence."""


def elements(stream: Readable, most: int = MOST_BYTES) -> Iterator[bytes]:
    """The objects and lists of a JSON list one by one, else the values of the file; each as it stands there, perhaps no JSON at all.

    Memory holds one at a time. Raises Broken where the file breaks off or one has more than `most` bytes, and what `stream` raises.
    """
    splitter = _Splitter()
    while chunk := stream.read(splitter.wants):
        yield from splitter.take(chunk)
        if len(splitter.held) > most:
            raise Broken(f"one of its chats has more than {most // 1_000_000} MB")
    if splitter.is_within:
        raise Broken("it breaks off in the middle")


class _Splitter:
    """Finds where elements begin and end. `held` is what was read of the one under way, `wants` how much to read next."""

    def __init__(self) -> None:
        self.held = b""
        self.wants = _CHUNK
        self._looked_at = 0
        self._depth = 0
        self._lowest: int | None = None
        """The depth that the elements stand at: 1 in a list."""

    @property
    def is_within(self) -> bool:
        """Whether more should follow."""
        return self._depth > 0 or b'"' in self.held[self._looked_at :]

    def take(self, chunk: bytes) -> Iterator[bytes]:
        """The elements that end in what was read now."""
        self.held += chunk
        begins = 0
        for token in _TOKEN.finditer(self.held, self._looked_at):
            first = self.held[token.start()]
            if first in _OPENING:
                if self._opens_element(first):
                    begins = token.start()
                self._depth += 1
            elif first in _CLOSING:
                self._depth -= 1
                if self._depth == self._lowest:
                    yield self.held[begins : token.end()]
                elif self._depth < 0:
                    raise Broken("a bracket is closed that was never opened")
            elif token.end() - token.start() == 1:
                self._looked_at = token.start()
                break
            self._looked_at = token.end()
        else:
            self._looked_at = len(self.held)
        if self._depth <= (self._lowest or 0):
            begins = self._looked_at
        self.held = self.held[begins:]
        self._looked_at -= begins
        # So that what is long is copied and gone over a few times, and not a thousand.
        self.wants = max(_CHUNK, len(self.held))

    def _opens_element(self, bracket: int) -> bool:
        if self._lowest is None:
            self._lowest = 1 if bracket == _LIST else 0
        return self._depth == self._lowest


def decoded(element: bytes) -> Any:
    """The value of one element. Raises Broken.

    What is no strict JSON is read leniently, with marks in place of half surrogates and of bytes that are no UTF-8.
    """
    try:
        return msgspec.json.decode(element)
    except RecursionError:
        raise Broken("it is nested too deeply") from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    try:
        lenient = json.loads(element.decode("utf-8", "replace"), strict=False, parse_constant=lambda _: None)
        return msgspec.json.decode(storable(json.dumps(lenient, ensure_ascii=False, allow_nan=False)))
    except RecursionError:
        raise Broken("it is nested too deeply") from None
    except (ValueError, msgspec.DecodeError):
        raise Broken("it is no JSON") from None

"""Reading JSON lines that somebody else wrote: a bad line is told of and passed over, and the others are still read."""

from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

import msgspec

T = TypeVar("T")


class LineReader:
    """Decodes each line as a `kind`. `bad_lines` counts those that could not be, each told in one sentence on `err`."""

    def __init__(self, err: TextIO, form: str) -> None:
        self._err = err
        self._form = form
        self.bad_lines = 0

    def read(self, lines: Iterable[bytes], kind: type[T]) -> Iterator[T]:
        """The values of the sound lines, as they come. Empty lines are passed over in silence."""
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                yield msgspec.json.decode(line, type=kind)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
                self.bad_lines += 1
                print(
                    f"exeunt: line {number} was passed over: {error}. Each line must be {self._form}.", file=self._err
                )

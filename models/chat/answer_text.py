"""Tokens' bytes to the text of an answer, as it comes."""

import codecs
from collections.abc import Sequence


class AnswerText:
    """Joins pieces of bytes into whole characters, and holds back what may be the start of a stop text.

    `stops` are texts that end the answer and are no part of it. Once `stopped` is true, nothing more is to be fed.
    """

    def __init__(self, stops: Sequence[str] = (), *, drop_first_space: bool = False) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._stops = tuple(stops)
        self._held = ""
        self._drop_first_space = drop_first_space
        self.stopped = False

    def feed(self, piece: bytes) -> str:
        """The text that is certain now; often empty."""
        text = self._decoder.decode(piece)
        if self._drop_first_space and text:
            text = text.removeprefix(" ")
            self._drop_first_space = False
        if not self._stops:
            return text
        return self._up_to_stop(self._held + text)

    def finish(self) -> str:
        """What was held back, once no more comes: an unfinished character becomes a replacement mark."""
        rest = self._held + self._decoder.decode(b"", final=True)
        self._held = ""
        return "" if self.stopped else rest

    def _up_to_stop(self, text: str) -> str:
        found = [at for stop in self._stops if (at := text.find(stop)) >= 0]
        if found:
            self.stopped = True
            self._held = ""
            return text[: min(found)]
        hold = max(overlap(text, stop) for stop in self._stops)
        self._held = text[len(text) - hold :]
        return text[: len(text) - hold]


def overlap(text: str, stop: str) -> int:
    """How many characters at the end of `text` may be the start of `stop`."""
    return next((size for size in range(min(len(stop) - 1, len(text)), 0, -1) if text.endswith(stop[:size])), 0)

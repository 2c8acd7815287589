"""Sending an answer in few pieces: each one wakes the app's process, on a core that the model could do with."""

import time
from collections.abc import Callable

from models.chat.records import AnswerEvent, TextAdded, ThoughtAdded

_SECONDS = 0.03
"""The window shows what is new thirty times a second, so nobody sees text that comes more often."""


class GatheredText:
    """Hands on an answer's events: text that follows other text too soon waits for the next event, all else goes at once.

    What waits is at most one token behind, and tokens that come too soon come fast. For one thread.
    """

    def __init__(self, send: Callable[[AnswerEvent], None], clock: Callable[[], float] = time.monotonic) -> None:
        self._send = send
        self._clock = clock
        self._waiting: TextAdded | ThoughtAdded | None = None
        self._sent = -_SECONDS

    def __call__(self, event: AnswerEvent) -> None:
        """Send the event, now or with one that follows."""
        if not isinstance(event, TextAdded | ThoughtAdded):
            self._flush()
            self._send(event)
            return
        if self._waiting is not None and type(self._waiting) is not type(event):
            self._flush()
        self._waiting = event if self._waiting is None else type(event)(self._waiting.text + event.text)
        if self._clock() - self._sent >= _SECONDS:
            self._flush()

    def _flush(self) -> None:
        if self._waiting is not None:
            self._send(self._waiting)
            self._sent = self._clock()
            self._waiting = None

"""The process that draws formulas. Some keep the reader of TeX busy for ever, and a thread of Python's could not be ended."""

import contextlib
import os
import sys
import threading
import time

import msgspec

from models.formulas.formula import Drawing, Formula
from models.formulas.typesetting import NoDrawing, draw
from models.workers.child import Channel

_RECURSION = 2000
_SECONDS = 3.0
"""Of computing for one formula. Not of waiting: a machine that is busy with something else, or sleeps, is nobody's fault."""
_LOOKS = 0.1


class _Watch:
    """Ends the process when one formula takes too long."""

    def __init__(self) -> None:
        self._busy = threading.Event()
        self._started = 0.0

    def answer(self, payload: bytes) -> bytes:
        """A formula's drawing, or nothing where there is none."""
        self._started = time.process_time()
        self._busy.set()
        drawing: Drawing | None = None
        with contextlib.suppress(NoDrawing):
            drawing = draw(msgspec.msgpack.decode(payload, type=Formula))
        self._busy.clear()
        return msgspec.msgpack.encode(drawing)

    def keep(self) -> None:
        """Look on for ever."""
        while self._busy.wait():
            time.sleep(_LOOKS)
            if self._busy.is_set() and time.process_time() - self._started > _SECONDS:
                os._exit(1)


def main() -> None:
    """Draw what comes until the parent goes."""
    sys.setrecursionlimit(_RECURSION)
    channel = Channel()
    watch = _Watch()
    channel.listen(lambda payload: channel.send(watch.answer(payload)))
    watch.keep()


if __name__ == "__main__":
    main()

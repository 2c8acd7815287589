"""The process that draws formulas. Some keep the reader of TeX busy for ever, and a thread of Python's could not be ended."""

import contextlib
import sys
import threading

import msgspec

from desktop.transcript.formula import Drawing, Formula
from desktop.transcript.typesetting import NoDrawing, draw
from models.workers.child import Channel

_RECURSION = 2000


def answer(payload: bytes) -> bytes:
    """A formula's drawing, or nothing where there is none."""
    drawing: Drawing | None = None
    with contextlib.suppress(NoDrawing):
        drawing = draw(msgspec.msgpack.decode(payload, type=Formula))
    return msgspec.msgpack.encode(drawing)


def main() -> None:
    """Draw what comes until the parent goes."""
    sys.setrecursionlimit(_RECURSION)
    channel = Channel()
    channel.listen(lambda payload: channel.send(answer(payload)))
    threading.Event().wait()


if __name__ == "__main__":
    main()

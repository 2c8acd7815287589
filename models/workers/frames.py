"""Length-prefixed frames over a byte stream.

A frame is a 4-byte little-endian length and that many bytes of MessagePack. Never pickles: the process at the other end parses
files from strangers.
"""

import struct
from typing import BinaryIO

MOST_BYTES = 64 * 1024 * 1024
_LENGTH = struct.Struct("<I")


def sendable(text: str) -> str:
    """The text as a frame can carry it: half of a surrogate pair, as a cut-off paste may have at its end, becomes a question mark."""
    return text.encode("utf-8", "replace").decode()


class BrokenFrame(Exception):
    """The stream is not made of frames: the process at the other end has lost its mind."""


def write_frame(stream: BinaryIO, payload: bytes) -> None:
    """Write one frame and flush it. Raises OSError (BrokenPipeError) when the other end is gone."""
    stream.write(_LENGTH.pack(len(payload)) + payload)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame's payload, or None at the end of the stream, also where it ends inside a frame.

    Raises BrokenFrame on a length over `MOST_BYTES`.
    """
    header = stream.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(header)
    if length > MOST_BYTES:
        raise BrokenFrame(f"a frame of {length} bytes")
    payload = stream.read(length)
    return payload if len(payload) == length else None

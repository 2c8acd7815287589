"""The file that holds one state: what it stands for, its bytes, and a digest over all of it.

llama.cpp trusts the bytes that it is given as a state, and may end the process over wrong ones. So none reach it but those that this
program has written, whole, for the same library, model and settings.

    magic | SHA-256 of all that follows | length of the header, 4 bytes, little-endian | header, MessagePack | the state's bytes
"""

import contextlib
import hashlib
import os
import stat
import struct
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
import numpy as np

from models.chat.states.kept_states import Read, State

SUFFIX: Final = ".state"
PART: Final = ".part"
_MAGIC: Final = b"exeunt state 1\n"
_DIGEST_BYTES = hashlib.sha256().digest_size
_LENGTH = struct.Struct("<I")
_MOST_HEADER_BYTES = 16 * 1024 * 1024
_CHUNK_BYTES = 4 * 1024 * 1024


class _Header(msgspec.Struct, frozen=True):
    fingerprint: str
    tokens: bytes
    """32 bits each, little-endian."""
    steady: int
    winds_back: bool
    content_bytes: int


def size_of(state: State, fingerprint: str) -> int:
    """How many bytes its file has."""
    return len(_MAGIC) + _DIGEST_BYTES + len(_lead(state, fingerprint)) + state.content.nbytes


def write_state(file: Path, state: State, fingerprint: str, interrupted: Callable[[], bool]) -> bool:
    """Write the file, whole or not at all, for its owner alone. False where `interrupted` ended it. Raises OSError.

    It does not wait for the disk: what a power cut leaves half written is known by its digest.
    """
    part = file.with_suffix(PART)
    try:
        # Never follows a link, and never takes over a file that others may read.
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as out:
            if not _write(out, state, fingerprint, interrupted):
                return False
        part.replace(file)
        return True
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def _write(out: BinaryIO, state: State, fingerprint: str, interrupted: Callable[[], bool]) -> bool:
    lead = _lead(state, fingerprint)
    digest = hashlib.sha256(lead)
    out.write(_MAGIC + bytes(_DIGEST_BYTES) + lead)
    content = state.content.data
    for start in range(0, len(content), _CHUNK_BYTES):
        if interrupted():
            return False
        chunk = content[start : start + _CHUNK_BYTES]
        digest.update(chunk)
        out.write(chunk)
    out.seek(len(_MAGIC))
    out.write(digest.digest())
    return True


def read_what(file: Path, fingerprint: str) -> Read | None:
    """What the file says that it stands for, in well under a millisecond; None where it is not one to use. Never raises."""
    try:
        with _open(file) as stream:
            start = stream.read(len(_MAGIC) + _DIGEST_BYTES + _LENGTH.size)
            length = _header_length(start)
            header = _decoded(stream.read(length), fingerprint)
            if header.content_bytes != os.fstat(stream.fileno()).st_size - len(start) - length:
                return None
    except (OSError, ValueError):
        return None
    return _read_of(header)


def read_state(file: Path, fingerprint: str) -> State | None:
    """The whole state, once its digest was found right; None where the file is broken, cut short or foreign. Never raises."""
    try:
        with _open(file) as stream:
            whole = np.fromfile(stream, np.uint8)
    except (OSError, ValueError, MemoryError):
        return None
    lead = len(_MAGIC) + _DIGEST_BYTES
    try:
        length = _header_length(whole[: lead + _LENGTH.size].tobytes())
        if hashlib.sha256(whole[lead:].data).digest() != whole[len(_MAGIC) : lead].tobytes():
            return None
        start = lead + _LENGTH.size + length
        header = _decoded(whole[lead + _LENGTH.size : start].tobytes(), fingerprint)
    except ValueError:
        return None
    content = whole[start:]
    return State(_read_of(header), content, None) if len(content) == header.content_bytes else None


def _open(file: Path) -> BinaryIO:
    if not stat.S_ISREG(file.lstat().st_mode):  # opening a pipe would wait for ever
        raise ValueError(file)
    return file.open("rb")


def _lead(state: State, fingerprint: str) -> bytes:
    read = state.read
    tokens = np.array(read.tokens, "<i4").tobytes()
    header = msgspec.msgpack.encode(_Header(fingerprint, tokens, read.steady, read.winds_back, state.content.nbytes))
    return _LENGTH.pack(len(header)) + header


def _header_length(start: bytes) -> int:
    if len(start) < len(_MAGIC) + _DIGEST_BYTES + _LENGTH.size or not start.startswith(_MAGIC):
        raise ValueError("no state")
    (length,) = _LENGTH.unpack(start[-_LENGTH.size :])
    if length > _MOST_HEADER_BYTES:
        raise ValueError("no header")
    return int(length)


def _decoded(payload: bytes, fingerprint: str) -> _Header:
    """Raises ValueError (MsgspecError is one) on what is no header, or not this model's."""
    header = msgspec.msgpack.decode(payload, type=_Header)
    if header.fingerprint != fingerprint or len(header.tokens) % 4 or header.steady < 0:
        raise ValueError("of another model or version")
    return header


def _read_of(header: _Header) -> Read:
    return Read(tuple(np.frombuffer(header.tokens, "<i4").tolist()), header.steady, header.winds_back)

"""Opening a file that should be a GGUF model, and saying what it is where it is none."""

import contextlib
import os
import stat
from pathlib import Path
from typing import BinaryIO

from models.chat.gguf.header import BIG_ENDIAN, MAGIC, GgufHeader, read_header
from models.errors import ModelFileTruncated, ModelFileUnreadable, NotAModelFile

_LEAD_BYTES = 512
_MOST_HOLES = 1000
_OTHER_FORMATS = (
    ((b"FUGG",), BIG_ENDIAN),
    ((b"PK",), "This is a zip archive or a PyTorch file, no GGUF model. Unpack it, or look for the model as GGUF."),
    (
        (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd"),
        "This is a compressed archive. Unpack it, and choose the .gguf file inside.",
    ),
    (
        (b"<!doctype", b"<html", b"<?xml", b'{"error'),
        "This is a web page, not a model: the download brought an error page. Download the model again.",
    ),
    (
        (b"version https://git-lfs",),
        "This is a pointer that stands for the model (Git LFS), not the model. Download the file itself.",
    ),
    (
        (b"lmgg", b"fmgg", b"tjgg", b"algg"),  # the old magic numbers, low byte first
        "This model is in the old GGML format, which is no longer read. Look for the same model as GGUF.",
    ),
)


def open_header(path: Path) -> tuple[GgufHeader, int]:
    """The header of a file, and the file's size. Raises OSError as well as ModelFileError."""
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise ModelFileUnreadable(f"{path.name or path} is a folder. Choose a model file (.gguf) inside it.")
    if not stat.S_ISREG(status.st_mode):  # opening a pipe would wait for ever
        raise ModelFileUnreadable(f"{path.name} is not an ordinary file. Choose a model file (.gguf).")
    with path.open("rb") as stream:
        header = _read(stream, status.st_size)
        _refuse_holes(stream, status.st_size)
    return header, status.st_size


def _read(stream: BinaryIO, size: int) -> GgufHeader:
    lead = stream.read(_LEAD_BYTES)
    if not lead:
        raise NotAModelFile("This file is empty. Download or copy the model again.")
    if not lead.startswith(MAGIC):
        raise NotAModelFile(_what_else(lead))
    stream.seek(0)
    return read_header(stream, size)


def _refuse_holes(stream: BinaryIO, size: int) -> None:
    """Refuse a file that has its full length and little in it, as a download that was broken off leaves it.

    Where a filesystem keeps no holes, nothing is found. A run of zeros may be one, so some are let pass.
    """
    if not hasattr(os, "SEEK_HOLE"):
        return
    descriptor, at, holes = stream.fileno(), 0, 0
    with contextlib.suppress(OSError):  # ENXIO: a hole up to the end
        for _ in range(_MOST_HOLES):
            hole = os.lseek(descriptor, at, os.SEEK_HOLE)
            if hole >= size:
                break
            holes += size - hole
            at = os.lseek(descriptor, hole, os.SEEK_DATA)
            holes -= size - at
    if holes > size // 4:
        raise ModelFileTruncated(
            "Large parts of this model file are empty, as in a download that was not finished. Download or copy it again."
        )


def _what_else(lead: bytes) -> str:
    """The sentence for a file that is no GGUF, by how it begins."""
    text = lead.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for starts, sentence in _OTHER_FORMATS:
        if lead.startswith(starts) or text.startswith(starts):
            return sentence
    if lead[8:9] == b"{" and int.from_bytes(lead[:8], "little") < 1 << 32:
        return "This is a safetensors file, which cannot be used here. Look for the same model as GGUF."
    if not any(lead):
        return "This file holds only zeros, as an unfinished download does. Download the model again."
    return "This file is not a GGUF model. Choose another file."


def refuse_cut(header: GgufHeader, size: int) -> None:
    """Raises ModelFileTruncated where the weights go on behind the end of the file."""
    if header.end_of_tensors > size:
        missing = -(-(header.end_of_tensors - size) // 1_000_000)
        raise ModelFileTruncated(
            f"This model file is cut short: about {missing} MB of it are missing. Download or copy it again."
        )

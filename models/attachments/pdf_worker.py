"""The process that reads one PDF and ends. It has bounds of its own beside its parent's patience: memory, pages and characters."""

import contextlib
import logging
import os
import threading
from pathlib import Path

import msgspec
import pypdf
from pypdf.errors import DependencyError, FileNotDecryptedError

from models.attachments.pdf_protocol import MOST_CHARACTERS, MOST_PAGES, PdfTrouble, ReadPdf, Reply
from models.workers.child import Channel
from models.workers.frames import sendable

_MEMORY = 2 * 1024**3
"""Bytes of address space: a small file can unpack to very much."""


def read_text(file: Path) -> Reply:
    """The text of the file's pages, with an empty line between them."""
    try:
        reader = pypdf.PdfReader(file, strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            return Reply(trouble=PdfTrouble.LOCKED)
        return _read_pages(reader)
    except (FileNotDecryptedError, DependencyError):
        return Reply(trouble=PdfTrouble.LOCKED)
    except Exception:  # noqa: BLE001 # a damaged file fails in every way there is
        return Reply(trouble=PdfTrouble.BROKEN)


def _read_pages(reader: pypdf.PdfReader) -> Reply:
    pages = len(reader.pages)
    texts: list[str] = []
    characters = 0
    for page in reader.pages[:MOST_PAGES]:
        text = page.extract_text().strip()
        characters += len(text)
        if characters > MOST_CHARACTERS:
            break
        texts.append(text)
    if not any(texts):
        return Reply(trouble=PdfTrouble.NO_TEXT)
    said = "\n\n".join(filter(None, texts))
    return Reply(text=sendable(said), pages=pages, read=len(texts), without_text=texts.count(""))


def _bound(seconds: float) -> None:
    with contextlib.suppress(
        ImportError, ValueError, OSError
    ):  # Windows has no such limits: the parent's patience holds there
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds) + 1, int(seconds) + 1))


def main() -> None:
    """Read what the parent asks for, and end."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    channel = Channel()
    asked: list[ReadPdf] = []
    arrived = threading.Event()

    def take(payload: bytes) -> None:
        asked.append(msgspec.msgpack.decode(payload, type=ReadPdf))
        arrived.set()

    channel.listen(take)
    arrived.wait()
    _bound(asked[0].seconds)
    channel.send(msgspec.msgpack.encode(read_text(Path(os.fsdecode(asked[0].path)))))


if __name__ == "__main__":
    main()

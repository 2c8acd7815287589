"""The text of a PDF, read in a process of its own: such files come from strangers, and some never come to an end."""

import os
import queue
from pathlib import Path

import msgspec

from models.attachments.pdf_protocol import MOST_CHARACTERS, MOST_PAGES, PdfTrouble, ReadPdf, Reply
from models.errors import AttachmentRefused
from models.workers.process import WorkerProcess

PDF_MARK = 1024
"""Bytes at the start of a file among which a PDF has its mark."""
SECONDS = 60.0
_MODULE = "models.attachments.pdf_worker"
_SENTENCES = {
    PdfTrouble.LOCKED: "“{name}” is locked with a password. Save a copy without one, and attach that.",
    PdfTrouble.BROKEN: "“{name}” is damaged or in a form that cannot be read. Print it into a new PDF, or copy its text.",
    PdfTrouble.NO_TEXT: (
        "“{name}” holds no text: its pages are pictures, as a scan has them. A program for text recognition can add the text."
    ),
}


def is_pdf(start: bytes) -> bool:
    """Whether a file that starts with these bytes is a PDF, whatever its name."""
    return b"%PDF-" in start[:PDF_MARK]


def read_pdf(file: Path, seconds: float = SECONDS) -> tuple[str, str]:
    """The text of its pages, and a note where some were left out. Raises AttachmentRefused."""
    replies: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    try:
        worker = WorkerProcess(_MODULE, replies.put, lambda _exit: replies.put(None))
    except OSError as error:
        raise AttachmentRefused(
            f"“{file.name}” could not be read: the system starts no more programs. Close some, and try again."
        ) from error
    worker.send(msgspec.msgpack.encode(ReadPdf(os.fsencode(file.absolute()), seconds)))
    try:
        payload = replies.get(timeout=seconds)
    except queue.Empty:
        raise AttachmentRefused(
            f"“{file.name}” takes too long to read. Attach a shorter PDF, or copy the text that matters."
        ) from None
    finally:
        worker.kill()
    reply = msgspec.msgpack.decode(payload, type=Reply) if payload is not None else Reply(trouble=PdfTrouble.BROKEN)
    if reply.trouble is not None:
        raise AttachmentRefused(_SENTENCES[reply.trouble].format(name=file.name))
    return reply.text, _note(reply)


def _note(reply: Reply) -> str:
    if reply.read < reply.pages:
        return (
            f"Only the first {reply.read:,} of its {reply.pages:,} pages were read: "
            f"at most {MOST_PAGES:,} pages and {MOST_CHARACTERS:,} letters are."
        )
    if reply.without_text:
        return f"Of {reply.pages:,} pages, {reply.without_text:,} hold no text: they may be pictures."
    return ""

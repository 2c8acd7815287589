"""What the app and the process that reads one PDF say to each other: apart from it, for the app need not load what reads PDFs."""

from enum import StrEnum

import msgspec

MOST_PAGES = 1000
MOST_CHARACTERS = 4_000_000


class PdfTrouble(StrEnum):
    """Why there is no text."""

    LOCKED = "locked"
    BROKEN = "broken"
    NO_TEXT = "no_text"


class ReadPdf(msgspec.Struct, frozen=True):
    """Read this file. The path is in bytes: not every file name is text."""

    path: bytes
    seconds: float
    """Of the processor's time, at most."""


class Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What was found."""

    text: str = ""
    pages: int = 0
    read: int = 0
    """How many of them were read, from the first on."""
    without_text: int = 0
    """How many of those held none."""
    trouble: PdfTrouble | None = None

"""The text in a file's bytes, whatever wrote it."""

import codecs
import re

GUESSED = "The file does not say how its letters are written. If some look wrong, save it as UTF-8 and attach it again."
# The longer marks first: the one of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# All control characters but those that stand in texts: tab, line feeds, form feed, backspace and the escape of coloured logs.
_BINARY = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f]")
_MOST_BINARY = 0.002
"""Of the bytes: a log may have a stray one."""


def decode(content: bytes) -> tuple[str, str] | None:
    """The text with plain line ends, and a note where its encoding was guessed; None where it is no text.

    By its byte order mark where it has one, else as UTF-8, else as Windows-1252, in which every byte is something.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _plain(content[len(mark) :].decode(encoding, "replace")), ""
    if b"\x00" in content or len(_BINARY.findall(content)) > len(content) * _MOST_BINARY:
        return None
    try:
        return _plain(content.decode("utf-8")), ""
    except UnicodeDecodeError:
        return _plain(content.decode("cp1252", "replace")), GUESSED


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")

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
_BINARY_SIGNS = re.compile("[\x00-\x07\x0e-\x1a\x1c-\x1f\ufffd\ufffe\uffff]")
_BINARY = re.compile(rb"[\x00-\x07\x0e-\x1a\x1c-\x1f]")
_MOST_BINARY = 0.002
"""Of the bytes: a log may have a stray one."""
_LOOKED_AT = 4096
_LEAST_ZEROS = 0.3
"""Of the bytes, in UTF-16 of letters that would take one byte each."""


def decode(content: bytes) -> tuple[str, str] | None:
    """The text with plain line ends, and a note where its encoding was guessed; None where it is no text.

    By its byte order mark where it has one, else as UTF-16 where every other byte is zero, else as UTF-8, else as Windows-1252, in
    which every byte is something.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _unless_binary(content[len(mark) :].decode(encoding, "replace"), "")
    if (utf16 := _unmarked_utf16(content)) is not None:
        return _unless_binary(content.decode(utf16, "replace"), GUESSED)
    if b"\x00" in content or len(_BINARY.findall(content)) > len(content) * _MOST_BINARY:
        return None
    try:
        return _plain(content.decode("utf-8")), ""
    except UnicodeDecodeError:
        return _plain(content.decode("cp1252", "replace")), GUESSED


def _unmarked_utf16(content: bytes) -> str | None:
    """Which UTF-16 it is, by its first letters; None where it is none that has letters of ours."""
    start = content[:_LOOKED_AT]
    first, second = start[0::2].count(0), start[1::2].count(0)
    if first + second < len(start) * _LEAST_ZEROS:
        return None
    if first == 0:
        return "utf-16-le"
    return "utf-16-be" if second == 0 else None


def _unless_binary(text: str, note: str) -> tuple[str, str] | None:
    """A few bytes that look like a mark stand at the start of other files too."""
    if len(_BINARY_SIGNS.findall(text)) > len(text) * _MOST_BINARY:
        return None
    return _plain(text), note


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")

"""The text of files in the encodings that there are."""

import codecs

import pytest

from models.attachments.decoding import GUESSED, decode

WORDS = "Grüße, Ærø, Ω and 🦉\nsecond line\n"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_every_unicode_encoding_is_known_by_its_mark(mark, encoding):
    assert decode(mark + WORDS.encode(encoding)) == (WORDS, "")


def test_other_bytes_are_taken_for_windows_1252_with_a_note():
    assert decode("“Grüße” – 5 €".encode("cp1252")) == ("“Grüße” – 5 €", GUESSED)
    text, note = decode(b"\x81\x8d undefined there")
    assert text.endswith("undefined there")
    assert note == GUESSED


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zeros_with_a_note(encoding):
    assert decode(("UTF-16 that says nothing\r\n" * 3).encode(encoding)) == ("UTF-16 that says nothing\n" * 3, GUESSED)


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"PK\x03\x04\x14\x00\x06\x00",
        b"\x7fELF\x02\x01\x01\x00",
        bytes(range(1, 32)) * 20,
        codecs.BOM_UTF16_LE + bytes(range(256)) * 8,
        bytes([0, 1, 2, 3]) * 500,
    ],
)
def test_what_is_no_text_is_told_from_it(content):
    assert decode(content) is None


def test_coloured_logs_and_form_feeds_are_text():
    assert decode(b"\x1b[31mfailed\x1b[0m\x0c" + b"a line of it\n" * 50) is not None


def test_line_ends_are_plain():
    assert decode(b"one\r\ntwo\rthree\n") == ("one\ntwo\nthree\n", "")

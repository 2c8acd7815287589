"""Files of every kind that people drop on a chat: read whole, or refused in one sentence. PDFs by the real process."""

import os
import sys

import pytest

from models.attachments import file_reading
from models.attachments.file_reading import read_attachment
from models.attachments.pdf_protocol import MOST_PAGES
from models.attachments.pdf_reading import read_pdf
from models.errors import AttachmentRefused
from tests.models.attachments.pdfs import bomb, locked, pdf_of


@pytest.fixture
def file(tmp_path):
    def make(name, content):
        made = tmp_path / name
        made.write_bytes(content)
        return made

    return make


def refused(file):
    with pytest.raises(AttachmentRefused) as error:
        read_attachment(file)
    assert f"“{file.name}”" in error.value.sentence
    return error.value.sentence


@pytest.mark.parametrize("name", ["notes.txt", "notes.md", "main.py", "table.csv", "Makefile", "no extension"])
def test_text_is_read_whole_whatever_its_name(file, name):
    found = read_attachment(file(name, "Zeile 1\r\nZeile 2: größer\r\n".encode()))
    assert (found.name, found.size, found.text, found.note) == (name, 28, "Zeile 1\nZeile 2: größer\n", "")


def test_old_encodings_are_read_with_a_note(file):
    found = read_attachment(file("alt.txt", "größer".encode("cp1252")))
    assert found.text == "größer"
    assert "UTF-8" in found.note


def test_the_text_of_a_pdf_is_read_page_by_page(file):
    found = read_attachment(file("paper.PDF", pdf_of("First page", "Second page")))
    assert (found.text, found.note) == ("First page\n\nSecond page", "")


def test_a_pdf_is_known_by_its_content_and_not_by_its_name(file):
    assert read_attachment(file("paper.txt", pdf_of("Words"))).text == "Words"
    assert read_attachment(file("really text.pdf", b"only text")).text == "only text"


def test_pages_without_text_are_told_of(file):
    assert "2 hold no text" in read_attachment(file("half.pdf", pdf_of("Words", "", ""))).note


def test_a_long_pdf_is_read_as_far_as_the_bound(file):
    found = read_attachment(file("long.pdf", pdf_of(*["Words"] * (MOST_PAGES + 5))))
    assert f"first {MOST_PAGES:,} of its {MOST_PAGES + 5:,} pages" in found.note
    assert found.text.count("Words") == MOST_PAGES


def test_a_pdf_without_a_password_to_open_it_is_read(file):
    assert read_attachment(file("free.pdf", locked(pdf_of("Words"), ""))).text == "Words"


def test_what_cannot_be_read_of_a_pdf_is_said_in_a_sentence(file):
    assert "password" in refused(file("locked.pdf", locked(pdf_of("Words"), "secret")))
    assert "damaged" in refused(file("broken.pdf", b"%PDF-1.7\n" + os.urandom(4000)))
    assert "damaged" in refused(file("short.pdf", pdf_of("Words")[:40]))
    assert "scan" in refused(file("scanned.pdf", pdf_of("", "")))


def test_a_pdf_that_takes_too_long_is_given_up_and_its_process_ended(file):
    with pytest.raises(AttachmentRefused, match="takes too long"):
        read_pdf(file("slow.pdf", pdf_of("Words")), seconds=0.001)


@pytest.mark.skipif(sys.platform != "linux", reason="the bound on memory is the system's")
def test_a_pdf_that_unpacks_to_very_much_costs_its_own_process_alone(file):
    refused(file("bomb.pdf", bomb(3 * 1024**3)))


def test_what_is_no_text_is_refused(file, tmp_path):
    assert "no text" in refused(file("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(99)))
    assert "empty" in refused(file("empty.txt", b""))
    assert "empty" in refused(file("blank.txt", b" \n\n"))
    folder = tmp_path / "folder"
    folder.mkdir()
    assert "is a folder" in refused(folder)
    assert "not there any more" in refused(tmp_path / "gone.txt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_what_has_no_end_is_refused_and_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert "no file" in refused(pipe)
    link = tmp_path / "device.txt"
    link.symlink_to("/dev/zero")
    assert "no file" in refused(link)


def test_a_very_large_file_is_refused_before_it_is_read(tmp_path):
    large = tmp_path / "large.txt"
    with large.open("wb") as made:
        made.truncate(200 * 1024**2)
    assert "200 MB, where 4 MB" in refused(large)


def test_a_large_text_is_refused_with_its_size(file, monkeypatch):
    monkeypatch.setattr(file_reading, "MOST_TEXT_BYTES", 1024**2)
    assert "3 MB, where 1 MB" in refused(file("log.txt", b"a" * (3 * 1024**2)))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_refused(file):
    closed = file("closed.txt", b"words")
    closed.chmod(0)
    assert "could not be read" in refused(closed)

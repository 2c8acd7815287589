"""A chat on paper."""

import re
import threading
from datetime import UTC, datetime

from PySide6.QtGui import QImage

from desktop.exchange.pdf import pdf_of
from models.conversations.records import Author, Message, MessageState, Thread
from models.exchange.chat_text import chat_text
from models.exchange.html import PAPER, as_html
from models.exchange.words import Words

NOW = datetime(2025, 3, 1, tzinfo=UTC)


def page_of(*texts: str) -> str:
    messages = [
        Message(
            id=number,
            parent=None,
            thread=1,
            author=Author.MODEL if number % 2 else Author.USER,
            text=text,
            state=MessageState.COMPLETE,
            created=NOW,
        )
        for number, text in enumerate(texts)
    ]
    thread = Thread(id=1, conversation=1, title="Bees", preset="gentle", created=NOW, updated=NOW)
    return as_html(chat_text(thread, messages, Words()), Words(), PAPER)


def pages(content: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", content))


def test_a_chat_is_a_pdf_with_as_many_pages_as_it_needs(qapp) -> None:
    short, long = pdf_of(page_of("Hello", "There")), pdf_of(page_of(*["word " * 200] * 40))
    assert short.startswith(b"%PDF-")
    assert pages(short) == 1
    assert pages(long) > 5


def test_it_may_be_laid_out_in_another_thread(qapp) -> None:
    made: list[bytes] = []
    worker = threading.Thread(target=lambda: made.append(pdf_of(page_of("Hello", "There"))))
    worker.start()
    worker.join()
    assert pages(made[0]) == 1


def test_nothing_that_a_page_names_is_loaded(qapp, tmp_path) -> None:
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    assert picture.save(str(tmp_path / "red.png"))
    content = pdf_of(f'<p>text</p><img src="{tmp_path}/red.png"><img src="file://{tmp_path}/red.png">')
    assert not re.search(rb"/Width 300\b", content)

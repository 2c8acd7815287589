"""A chat on paper."""

import io
import threading
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

from desktop.exchange.pdf import pdf_of
from models.conversations.records import Attachment, Author, Message, MessageState, Notice, Thoughts, Thread
from models.exchange.chat_text import ChatText, chat_text
from models.exchange.progress import Stopped
from models.exchange.words import Words
from models.policy.records import Action

NOW = datetime(2025, 3, 1, tzinfo=UTC)
TITLE = "Bees"


def message(number: int, text: str, **more: object) -> Message:
    return Message(
        id=number,
        parent=None,
        thread=1,
        author=Author.MODEL if number % 2 else Author.USER,
        text=text,
        state=MessageState.COMPLETE,
        created=NOW,
        **more,  # type: ignore[arg-type]
    )


def chat_of(*messages: Message | str) -> ChatText:
    path = [message(number, each) if isinstance(each, str) else each for number, each in enumerate(messages)]
    thread = Thread(id=1, conversation=1, title=TITLE, preset="gentle", created=NOW, updated=NOW)
    return chat_text(thread, path, Words())


def pages(content: bytes) -> Sequence[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_chat_is_a_pdf_with_as_many_pages_as_it_needs(qapp: object) -> None:
    short, long = (
        pages(pdf_of(chat_of("Hello", "There"), Words())),
        pages(pdf_of(chat_of(*["word " * 200] * 40), Words())),
    )
    assert len(short) == 1
    assert len(long) > 5
    assert sum(page.count("word") for page in long) == 40 * 200
    assert [page.split()[-1] for page in long] == [str(number) for number in range(1, len(long) + 1)]


def test_all_that_a_chat_has_stands_in_it(qapp: object) -> None:
    everything = chat_of(
        message(
            0,
            "Mine\n```python\nprint(1)\n```",
            attachments=(Attachment(name="notes.txt", size=5, text="in the file"),),
            notice=Notice(action=Action.WARN, text="Please stop."),
        ),
        message(
            1,
            "# Heading\n\n- one\n- [x] done\n\n> quoted\n\n| a | b |\n|---|---|\n| cell | 2 |\n\n[web](https://example.org/a)",
            thoughts=Thoughts(text="Thinking", seconds=1.0),
        ),
    )
    (page,) = pages(pdf_of(everything, Words()))
    for words in ("Bees", "Mine", "print(1)", "notes.txt", "in the file", "Please stop.", "Heading", "one", "done"):
        assert squeezed(words) in squeezed(page)
    for words in ("quoted", "cell", "Thoughts", "Thinking", "2025-03-01"):
        assert squeezed(words) in squeezed(page)


def test_links_lead_to_the_web_alone(qapp: object) -> None:
    content = pdf_of(
        chat_of("", "[web](https://example.org/a) [no](javascript:alert(1)) [file](file:///etc/passwd)"), Words()
    )
    (page,) = PdfReader(io.BytesIO(content)).pages
    links = [note.get_object()["/A"]["/URI"] for note in page.annotations or ()]
    assert links == ["https://example.org/a"]


def test_a_formula_is_drawn_and_one_that_cannot_be_is_its_source(qapp: object) -> None:
    (page,) = pages(pdf_of(chat_of("", r"So $\frac{a}{b}$ and $\nosuchcommand$."), Words()))
    assert "frac" not in page
    assert r"\nosuchcommand" in page


def test_a_line_of_code_stands_on_one_page(qapp: object) -> None:
    lines = [f"const line{number} = {number};" for number in range(200)]
    found = pages(pdf_of(chat_of("", "```js\n" + "\n".join(lines) + "\n```"), Words()))
    assert len(found) > 2
    for line in lines:
        assert sum(squeezed(line) in squeezed(page) for page in found) == 1


def test_a_table_that_is_wider_than_the_page_is_all_there(qapp: object) -> None:
    names = [f"column{number}" for number in range(14)]
    table = f"| {' | '.join(names)} |\n{'|---' * len(names)}|\n| {' | '.join(names)} |"
    (page,) = pages(pdf_of(chat_of("", table), Words()))
    assert all(squeezed(page).count(name) >= 2 for name in names)


def test_it_may_be_laid_out_in_another_thread(qapp: object) -> None:
    made: list[bytes] = []
    chat = chat_of("Hello", "There $x^2$\n\n- [ ] to do\n\n| a | $y$ |\n|---|---|")
    worker = threading.Thread(target=lambda: made.append(pdf_of(chat, Words())))
    worker.start()
    worker.join()
    assert len(pages(made[0])) == 1


def test_a_long_chat_says_how_far_it_is_and_is_stopped_between_two_messages(qapp: object) -> None:
    chat = chat_of(*["A message of *some* words with $x^2$."] * 60)
    told: list[float] = []

    def note(done: float) -> bool:
        told.append(done)
        return True

    pdf_of(chat, Words(), note)
    assert told == sorted(told)
    assert len(told) > 2 * 60
    asked: list[float] = []

    def stop_at_the_thirtieth(done: float) -> bool:
        asked.append(done)
        return done < told[-30]

    with pytest.raises(Stopped):
        pdf_of(chat, Words(), stop_at_the_thirtieth)
    assert asked[-1] == told[-30]


def test_nothing_that_a_message_names_is_loaded(qapp: object, tmp_path: object) -> None:
    picture = QImage(300, 300, QImage.Format.Format_RGB32)
    picture.fill(0xFF0000)
    assert picture.save(f"{tmp_path}/red.png")
    content = pdf_of(chat_of("", f'![a]({tmp_path}/red.png) <img src="file://{tmp_path}/red.png">'), Words())
    assert b"/Width 300" not in content


def test_a_table_of_many_rows_goes_over_pages_row_by_row(qapp: object) -> None:
    rows = [f"row{number}cell" for number in range(400)]
    found = pages(pdf_of(chat_of("", "| a | b |\n|---|---|\n" + "".join(f"| {row} | x |\n" for row in rows)), Words()))
    assert len(found) > 5
    for row in rows:
        assert sum(row in squeezed(page) for page in found) == 1


def test_words_that_are_only_spaces_take_no_room(qapp: object) -> None:
    notice = Notice(action=Action.WARN, text="\r\n")
    assert len(pages(pdf_of(chat_of(message(0, " \n", notice=notice), "\t"), Words()))) == 1

"""`exeunt export` and `exeunt import` on a real store."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from models.commands.exchange import export_to, import_from
from models.errors import ExchangeError, InputError
from models.exchange.chat_text import ChatText
from models.exchange.progress import Progress
from models.exchange.words import Words
from tests.models.exchange import samples


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "conversations.json").write_text(json.dumps([samples.chatgpt(), samples.claude()]))
    brought(tmp_path / "data", tmp_path / "conversations.json")
    return tmp_path / "data"


def brought(folder: Path, file: Path) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = import_from(folder, file, "gentle", out, err)
    return code, out.getvalue(), err.getvalue()


def a_pdf(chat: ChatText, _words: Words, _progress: Progress) -> bytes:
    return b"%PDF " + chat.messages[0].text.encode()


def written(folder: Path, file: Path, chat: int | None = None, messages: str | None = None) -> str:
    out = io.StringIO()
    assert export_to(folder, file, chat, messages, a_pdf, out, io.StringIO()) == 0
    return out.getvalue()


def test_importing_again_adds_nothing(folder: Path) -> None:
    file = folder.parent / "conversations.json"
    assert brought(folder, file) == (0, "0 imported, 2 were here already\n", "")


def test_what_could_not_be_read_is_listed_where_it_stands(folder: Path) -> None:
    file = folder.parent / "broken.json"
    file.write_text(json.dumps([samples.claude("k-2")])[:-1] + ", {nonsense}]")
    code, said, listed = brought(folder, file)
    assert (code, said) == (0, "1 imported\n")
    assert listed == "exeunt: broken.json, number 2: This chat cannot be read: it is no JSON.\n"
    file.write_text("hello")
    assert brought(folder, file)[0] == 1
    with pytest.raises(ExchangeError):
        brought(folder, folder / "nothing")


def test_all_chats_come_back_from_a_zip(folder: Path) -> None:
    file = folder.parent / "all.zip"
    assert written(folder, file) == f"2 conversations written to {file}\n"
    assert zipfile.ZipFile(file).testzip() is None
    assert brought(folder.parent / "other", file)[1] == "2 imported\n"


def test_one_chat_in_the_form_that_the_name_says(folder: Path) -> None:
    for name in ("a.md", "a.html", "a.json", "a.pdf"):
        written(folder, folder.parent / name, 1)
    assert (folder.parent / "a.md").read_text().startswith("# Bees\n")
    assert (folder.parent / "a.pdf").read_bytes() == b"%PDF How do bees find home?"
    written(folder, folder.parent / "b.md", 1, "2,4-99")
    text = (folder.parent / "b.md").read_text()
    assert "By the sun," in text
    assert "How do bees" not in text
    assert "And this?" not in text
    assert "1 + 1" in text


def test_what_makes_no_export_is_said_and_nothing_is_written(folder: Path) -> None:
    taken = folder.parent / "conversations.json"
    before = taken.read_bytes()
    for file, chat, messages in [
        (taken, 1, None),
        (folder.parent / "x.md", None, None),
        (folder.parent / "x.md", 1, "7-9"),
        (folder.parent / "x.md", 1, "one"),
        (folder.parent / "x.doc", 1, None),
    ]:
        with pytest.raises((InputError, ExchangeError)):
            written(folder, file, chat, messages)
    assert taken.read_bytes() == before
    assert list(folder.parent.glob("x.*")) == []
    with pytest.raises(InputError, match="no chats"):
        written(folder.parent / "empty", folder.parent / "x.zip")
    assert not (folder.parent / "empty").exists()

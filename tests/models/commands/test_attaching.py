"""Files in the terminal chat."""

from pathlib import Path

import pytest

from models.attachments import joining
from models.commands import attaching as module
from models.conversations.records import Attachment
from models.conversations.store import Store
from models.errors import PromptTooLong
from tests.models.attachments.pdfs import pdf_of
from tests.models.commands.test_chat import ABUSE, Terminal


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    return Terminal(tmp_path / "data", monkeypatch)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    file = tmp_path / "my notes.md"
    file.write_text("The treaty was signed in 1648.")
    return file


def sent(terminal: Terminal) -> list[tuple[Attachment, ...]]:
    store = Store.open(terminal.folder)
    path = store.path(store.threads()[0].id)
    store.close()
    return [message.attachments for message in path[::2]]


@pytest.mark.parametrize("form", ["{}", '"{}"', "'{}'"])
def test_a_file_goes_with_the_next_message_and_with_no_other(terminal: Terminal, notes: Path, form: str) -> None:
    shown = terminal.type(f"/attach {form.format(notes)}", "When was it?", "And then?", "/attach")
    assert "Attached: my notes.md (30 letters)." in shown
    assert "Nothing is attached." in shown
    assert "The treaty was signed in 1648." in terminal.engine.prompts[0][-1].content
    assert [[file.name for file in files] for files in sent(terminal)] == [["my notes.md"], []]


def test_several_are_listed_and_taken_off_by_name_or_number(terminal: Terminal, notes: Path, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("b")
    (tmp_path / "c.txt").write_text("c")
    shown = terminal.type(
        f"/attach '{notes}' {tmp_path / 'b.txt'} {tmp_path / 'c.txt'}",
        "/attach",
        "/detach b.txt",
        "/detach 2",
        "/detach d.txt",
        "/attach",
        "/detach",
        "/detach",
    )
    assert "  3  c.txt (1 letter)" in shown
    assert "Taken off: b.txt." in shown
    assert "Taken off: c.txt." in shown
    assert "No file “d.txt” is attached." in shown
    assert shown.rindex("  1  my notes.md") > shown.index("No file")
    assert "Taken off: my notes.md.\nNothing is attached." in shown


def test_each_that_cannot_be_attached_is_told_of_and_the_others_are(
    terminal: Terminal, notes: Path, tmp_path: Path
) -> None:
    locked = tmp_path / "scan.pdf"
    locked.write_bytes(pdf_of(""))
    shown = terminal.type(
        f"/attach {tmp_path} {locked} {tmp_path}/gone.txt '{notes}' '{notes}'", "/attach 'half", "What?"
    )
    assert f"“{tmp_path.name}” is a folder." in shown
    assert "“scan.pdf” holds no text" in shown
    assert "“gone.txt” is not there any more." in shown
    assert "[“my notes.md” is attached already.]" in shown
    assert "A quotation mark is missing." in shown
    assert [len(files) for files in sent(terminal)] == [1]


@pytest.mark.parametrize("words", ["~nobody-of-this-name/a.txt", "a" * 5000, "a\0b", "-", "\x1b[2J.txt"])
def test_whatever_is_typed_is_told_of_and_the_chat_goes_on(terminal: Terminal, words: str) -> None:
    shown = terminal.type(f"/attach {words}", "Hello")
    assert "Very well." in shown
    assert "\x1b" not in shown
    assert len([line for line in shown.splitlines() if line.startswith("[“")]) == 1


def test_what_is_attached_counts_in_the_context(terminal: Terminal, notes: Path) -> None:
    terminal.type(f"/attach '{notes}'", "/context")
    assert "signed in 1648" in terminal.engine.counted[-1][-1].content


def test_what_is_refused_stays_attached(terminal: Terminal, notes: Path) -> None:
    terminal.engine.fit = PromptTooLong("This is too long.")
    shown = terminal.type(f"/attach '{notes}'", "What?", "/attach")
    assert "  1  my notes.md" in shown


def test_what_is_attached_comes_along_to_a_new_chat_and_to_a_branch(terminal: Terminal, notes: Path) -> None:
    shown = terminal.type(
        f"/attach '{notes}'", "/new", "Hello", f"/attach '{notes}'", ABUSE, f"/attach '{notes}'", ABUSE, ABUSE,
        f"/attach '{notes}'", "/branch", "Thank you",
    )  # fmt: skip
    assert shown.count("With your next message:\n  1  my notes.md") == 1
    assert "This chat has ended." in shown
    assert [len(files) for files in sent(terminal)] == [1, 0]


def test_the_command_line_attaches_to_the_first_message(
    terminal: Terminal, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal.files = [notes]
    assert "Attached: my notes.md" in terminal.type("When was it?")
    assert [len(files) for files in sent(terminal)] == [1]


def test_a_message_takes_so_many_files_and_no_more(
    terminal: Terminal, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "MOST_FILES", 1)
    (tmp_path / "b.txt").write_text("b")
    shown = terminal.type(f"/attach '{notes}' {tmp_path / 'b.txt'}", "Hello")
    assert "[A message takes 1 files at most: “b.txt” was left out.]" in shown
    assert [len(files) for files in sent(terminal)] == [1]


def test_reading_is_stopped_by_ctrl_c_and_the_chat_goes_on(
    terminal: Terminal, notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(_file: Path) -> Attachment:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "read_attachment", stopped)
    shown = terminal.type(f"/attach '{notes}'", "Hello")
    assert "[Stopped. “my notes.md” is not attached.]" in shown
    assert "Very well." in shown

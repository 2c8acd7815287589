"""The dialog in which files are chosen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.file_dialog import FileDialog


@pytest.fixture
def asking(qtbot: QtBot) -> Iterator[FileDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    asking = FileDialog(parent)
    yield asking
    if asking.open is not None:
        asking.open.reject()


def opened(asking: FileDialog) -> QFileDialog:
    assert asking.open is not None
    return asking.open


def test_a_file_that_is_there_is_asked_for_beside_another(asking: FileDialog, tmp_path: Path) -> None:
    taken: list[Path] = []
    asking.ask_which("Which?", ["All files (*)"], taken.append, beside=tmp_path / "before.gguf")
    dialog = opened(asking)
    assert (dialog.windowTitle(), dialog.fileMode()) == ("Which?", QFileDialog.FileMode.ExistingFile)
    assert Path(dialog.directory().path()) == tmp_path
    dialog.fileSelected.emit(str(tmp_path / "chosen.gguf"))
    assert taken == [tmp_path / "chosen.gguf"]


def test_several_are_taken_together(asking: FileDialog, tmp_path: Path) -> None:
    taken: list[list[Path]] = []
    asking.ask_for_several("Which?", ["All files (*)"], taken.append)
    opened(asking).filesSelected.emit([str(tmp_path / "one"), str(tmp_path / "two")])
    assert taken == [[tmp_path / "one", tmp_path / "two"]]


def test_a_name_to_write_to_is_offered_with_its_ending(asking: FileDialog) -> None:
    asking.ask_where("Where?", ["JSON files (*.json)"], "chats.json", lambda file: None)
    dialog = opened(asking)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert (dialog.defaultSuffix(), [Path(file).name for file in dialog.selectedFiles()]) == ("json", ["chats.json"])


def test_one_that_is_open_stays_the_only_one_until_it_is_closed(asking: FileDialog) -> None:
    asking.ask_which("First", ["All files (*)"], lambda file: None)
    first = opened(asking)
    asking.ask_where("Second", ["All files (*)"], "a.txt", lambda file: None)
    assert asking.open is first
    first.reject()
    assert asking.open is None
    asking.ask_which("Third", ["All files (*)"], lambda file: None)
    assert opened(asking).windowTitle() == "Third"

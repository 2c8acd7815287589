"""`exeunt corrections` on a real store."""

import io
import json
from pathlib import Path
from typing import IO

import pytest

from models.commands.corrections import export_corrections, list_corrections, remove_correction
from models.conversations.store import Store
from models.errors import InputError, NoSuchRecord
from tests.corrected import correct


def listed(folder: Path) -> list[str]:
    out = io.StringIO()
    assert list_corrections(folder, out) == 0
    return out.getvalue().splitlines()


def test_without_any_it_says_so_and_makes_no_store(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    assert listed(folder) == ["There are no corrections. “This was wrong” on a message that counted keeps one."]
    with pytest.raises(InputError, match="no correction 1"):
        remove_correction(folder, 1, io.StringIO())
    assert export_corrections(folder, tmp_path / "none.json", io.StringIO()) == 0
    assert json.loads((tmp_path / "none.json").read_text()) == []
    assert not folder.exists()


def test_each_is_one_line_that_cannot_steer_the_terminal(tmp_path: Path) -> None:
    correct(tmp_path, "you idiot\n\x1b[2Jof a bot", "we joke")
    correct(tmp_path, "you " * 100 + "fool")
    first, second = listed(tmp_path)
    assert first.startswith("   1  ")
    assert first.endswith("  0.98  “you idiot \ufffd[2Jof a bot”  (we joke)")
    assert second.endswith("…”")
    assert len(second) < 130


def test_one_is_removed_and_the_others_stay(tmp_path: Path) -> None:
    correct(tmp_path, "you idiot")
    correct(tmp_path, "you fool")
    out = io.StringIO()
    assert remove_correction(tmp_path, 1, out) == 0
    assert out.getvalue() == "Correction 1 is removed: “you idiot”\n"
    assert len(listed(tmp_path)) == 1
    with pytest.raises(NoSuchRecord, match="no correction 1"):
        remove_correction(tmp_path, 1, out)


def test_all_are_written_to_a_new_file_and_never_over_another(tmp_path: Path) -> None:
    kept = correct(tmp_path / "data", "you idiot", "we joke")
    file = tmp_path / "corrections.json"
    assert export_corrections(tmp_path / "data", file, io.StringIO()) == 0
    (written,) = json.loads(file.read_text())
    assert set(written) == {"id", "text", "score", "note", "created"}
    assert (written["text"], written["note"], written["score"]) == (kept.text, "we joke", kept.score)
    file.write_text("mine")
    with pytest.raises(InputError, match="is there already"):
        export_corrections(tmp_path / "data", file, io.StringIO())
    assert file.read_text() == "mine"
    with pytest.raises(InputError, match="cannot be written"):
        export_corrections(tmp_path / "data", tmp_path / "no" / "folder.json", io.StringIO())


def test_it_works_beside_a_store_that_is_open(tmp_path: Path) -> None:
    correct(tmp_path, "you idiot")
    window = Store.open(tmp_path)
    assert remove_correction(tmp_path, 1, io.StringIO()) == 0
    assert window.corrections.all() == []
    window.close()


def test_an_export_that_a_full_disk_cuts_short_leaves_nothing_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(tmp_path / "data", "you idiot")
    file = tmp_path / "corrections.json"
    opened = Path.open

    def full(path: Path, mode: str) -> IO[bytes]:
        opened(path, "xb").close()
        return opened(Path("/dev/full"), "wb")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", full)
        with pytest.raises(InputError, match="No space left"):
            export_corrections(tmp_path / "data", file, io.StringIO())
    assert export_corrections(tmp_path / "data", file, io.StringIO()) == 0

"""A file is there whole or not at all, and what a killed export left is removed by a later one."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from models.errors import ExchangeError
from models.exchange.whole_file import whole_file

_KILLED = """
import os, signal, sys
from pathlib import Path
from models.exchange.whole_file import whole_file
with whole_file(Path(sys.argv[1])) as written:
    written.write(b"half")
    written.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def names_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def left(tmp_path: Path) -> Path:
    """What an export leaves that is killed while it writes."""
    ended = subprocess.run([sys.executable, "-c", _KILLED, tmp_path / "a.html"], check=False)
    assert ended.returncode == -signal.SIGKILL
    (found,) = tmp_path.iterdir()
    return found


def age(file: Path) -> None:
    long_ago = time.time() - 2 * 3600
    os.utime(file, (long_ago, long_ago))


def test_what_a_killed_export_left_is_removed_by_a_later_one(left: Path) -> None:
    age(left)
    with whole_file(left.with_name("b.html")) as written:
        written.write(b"whole")
    assert names_in(left.parent) == {"b.html"}


def test_what_may_still_be_written_stays(left: Path) -> None:
    with whole_file(left.with_name("b.html")) as written:
        written.write(b"whole")
    assert names_in(left.parent) == {"b.html", left.name}


def test_files_of_others_stay_however_old(tmp_path: Path) -> None:
    others = {".a.html.123.part", "exeunt-export-1.part", ".exeunt-export-1.html", "film.part"}
    for name in others:
        (tmp_path / name).write_bytes(b"theirs")
        age(tmp_path / name)
    with whole_file(tmp_path / "b.html") as written:
        written.write(b"whole")
    assert names_in(tmp_path) == {"b.html", *others}


def test_a_name_as_long_as_names_may_be(tmp_path: Path) -> None:
    file = tmp_path / f"{'あ' * 83}.html"
    with whole_file(file) as written:
        written.write(b"whole")
    assert names_in(tmp_path) == {file.name}


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExchangeError, match="could not be written"), whole_file(tmp_path / "none" / "a.html"):
        pass

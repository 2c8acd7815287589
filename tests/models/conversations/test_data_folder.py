"""The data folder's lock."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from models.conversations.folder import DataFolder
from models.errors import DataFolderInUse, DataFolderUnusable

HOLD = """
import sys
from pathlib import Path
from models.conversations.folder import DataFolder
with DataFolder(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_process(folder):
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout.readline() == "held\n"
        yield child


def test_the_folder_is_made_for_its_owner_alone(folder):
    with DataFolder(folder) as held:
        assert held.path == folder
        assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_that_another_process_holds_is_refused_by_name(folder):
    with another_process(folder):
        with pytest.raises(DataFolderInUse, match="already open") as refused, DataFolder(folder):
            pass
        assert str(folder) in refused.value.sentence
    with DataFolder(folder):
        pass


def test_the_lock_goes_with_a_killed_process(folder):
    with another_process(folder) as child:
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
        with DataFolder(folder):
            pass


def test_the_lock_is_given_back(folder):
    for _ in range(2):
        with DataFolder(folder), pytest.raises(DataFolderInUse), DataFolder(folder):
            pass


def test_the_default_is_what_the_environment_names(folder, monkeypatch):
    monkeypatch.setenv("EXEUNT_DATA_DIR", str(folder))
    with DataFolder() as held:
        assert held.path == folder


def test_a_file_in_its_place_is_refused(folder):
    folder.write_text("notes")
    with pytest.raises(DataFolderUnusable, match="--data-dir"), DataFolder(folder):
        pass


def test_a_relative_path_stays_where_it_was_given(folder, monkeypatch):
    monkeypatch.chdir(folder.parent)
    with DataFolder(Path(folder.name)) as held:
        monkeypatch.chdir("/")
        assert held.path == folder

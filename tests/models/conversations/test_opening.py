"""Opening the database: a new one, an old one, a later one, and what is none."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from models.conversations import database, migrations
from models.conversations.database import FILE_NAME
from models.conversations.migrations import APPLICATION_ID, MIGRATIONS, Migration
from models.conversations.store import Store
from models.errors import DataFolderUnusable, StoreDamaged, StoreTooNew

LATER = Migration("a note on threads", "ALTER TABLE threads ADD COLUMN note TEXT NOT NULL DEFAULT '';\n")
FAILING = Migration("one that fails", "ALTER TABLE threads ADD COLUMN half TEXT;\nINSERT INTO nowhere VALUES (1);\n")


def pragma(file: Path, name: str) -> int:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def state_of(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir() if not p.name.endswith("-shm")}


@pytest.fixture
def file(folder, exchange, store) -> Path:
    """A sound file with one exchange in it, closed."""
    exchange(store.new_thread("gentle"))
    store.close()
    return folder / FILE_NAME


def test_a_new_database_is_marked_as_ours(folder):
    Store.open(folder).close()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert pragma(folder / FILE_NAME, "application_id") == APPLICATION_ID
    assert pragma(folder / FILE_NAME, "user_version") == len(MIGRATIONS)
    assert pragma(folder / FILE_NAME, "journal_mode") == "wal"
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


def test_a_connection_is_set_to_lose_nothing(store):
    settings = {
        name: store._database.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("synchronous", "foreign_keys", "busy_timeout", "journal_mode")
    }
    assert settings == {"synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000, "journal_mode": "wal"}


def test_a_connection_for_the_window_does_not_wait_for_the_disk_and_reads_the_same(store, folder):
    beside = Store.open(folder, waits_for_disk=False)
    assert beside._database.connection.execute("PRAGMA synchronous").fetchone()[0] == 1
    thread = beside.new_thread("last-resort")
    assert store.thread(thread.id) == thread
    beside.close()


def test_the_schema_has_no_loose_ends(file):
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        names = connection.execute("SELECT name FROM migrations ORDER BY rowid").fetchall()
    assert names == [(migration.name,) for migration in MIGRATIONS]


def test_each_migration_is_preceded_by_a_copy_and_keeps_what_was_there(file, folder, monkeypatch):
    more = (*MIGRATIONS, LATER, Migration("another", "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT;\n"))
    monkeypatch.setattr(database, "MIGRATIONS", more)
    monkeypatch.setattr(migrations.migrate, "__defaults__", (more,))
    store = Store.open(folder)
    assert [message.text for message in store.path(1)] == ["question", "answer"]
    store.close()
    assert pragma(file, "user_version") == len(more)
    copies = sorted((folder / "backups").iterdir(), key=lambda copy: copy.stat().st_mtime_ns)
    assert [pragma(copy, "user_version") for copy in copies] == [len(MIGRATIONS), len(MIGRATIONS) + 1]
    with closing(sqlite3.connect(copies[0])) as connection:
        assert connection.execute("SELECT text FROM messages").fetchall() == [("question",), ("answer",)]


def test_a_migration_that_fails_leaves_the_schema_before_it(file, folder, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(database, "MIGRATIONS", (*MIGRATIONS, LATER, FAILING))
        patched.setattr(migrations.migrate, "__defaults__", ((*MIGRATIONS, LATER, FAILING),))
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            Store.open(folder)
    assert pragma(file, "user_version") == len(MIGRATIONS) + 1
    with closing(sqlite3.connect(file)) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(threads)")]
    assert "note" in columns
    assert "half" not in columns
    assert len(list((folder / "backups").iterdir())) == 2


def test_a_later_schema_is_refused_and_not_touched(file, folder):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = state_of(folder)
    with pytest.raises(StoreTooNew, match="later version of Exeunt") as refused:
        Store.open(folder)
    assert str(file) in refused.value.sentence
    assert "left untouched" in refused.value.sentence
    assert state_of(folder) == before


def test_a_later_schema_that_is_still_in_the_journal_is_refused(file, folder, tmp_path):
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        cut_off = tmp_path / "cut off"
        cut_off.mkdir()
        for part in (file, Path(f"{file}-wal")):
            shutil.copy(part, cut_off)
    before = state_of(cut_off)
    with pytest.raises(StoreTooNew):
        Store.open(cut_off)
    assert state_of(cut_off) == before


def no_database(file):
    file.write_bytes(b"Dear diary, this is no database. " * 200)


def emptied(file):
    file.write_bytes(b"")


def cut_short(file):
    file.write_bytes(file.read_bytes()[:5000])


def scribbled_over(file):
    content = bytearray(file.read_bytes())
    content[4096:12288] = os.urandom(8192)
    file.write_bytes(content)


def another_programs(file):
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE cards (id INTEGER)")


def lost_but_for_its_journal(file):
    Path(f"{file}-wal").write_bytes(file.read_bytes())
    file.unlink()


@pytest.mark.parametrize(
    "damage", [no_database, emptied, cut_short, scribbled_over, another_programs, lost_but_for_its_journal]
)
def test_what_is_no_sound_database_of_ours_is_refused_by_name_and_not_touched(damage, file, folder):
    damage(file)
    before = state_of(folder)
    for _ in range(2):
        with pytest.raises(StoreDamaged) as refused:
            Store.open(folder)
        assert str(file) in refused.value.sentence
        assert "left untouched" in refused.value.sentence
        assert state_of(folder) == before


def test_a_folder_in_the_files_place_is_refused(folder):
    (folder / FILE_NAME).mkdir(parents=True)
    with pytest.raises(DataFolderUnusable):
        Store.open(folder)


def test_a_file_in_the_folders_place_is_refused(folder):
    folder.write_text("notes")
    with pytest.raises(DataFolderUnusable, match="it is a file"):
        Store.open(folder)
    assert folder.read_text() == "notes"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a place where even root cannot make a folder")
def test_a_folder_that_cannot_be_made_is_refused():
    with pytest.raises(DataFolderUnusable, match="cannot be used"):
        Store.open(Path("/proc/exeunt"))


AS_NOBODY = """
import os, sys
from pathlib import Path
from models.conversations.store import Store
from models.errors import DataFolderUnusable
folder = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    Store.open(folder)
except DataFolderUnusable as error:
    print(error.sentence)
"""


@pytest.mark.skipif(os.name != "posix", reason="by POSIX permissions")
@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o644), (0o000, 0o644), (0o777, 0o444), (0o777, 0o000)])
def test_a_folder_or_file_without_permission_is_refused(folder_mode, file_mode, file, folder, tmp_path_factory):
    file.chmod(file_mode)
    folder.chmod(folder_mode)
    opened = [parent for parent in folder.parents if parent.is_relative_to(tmp_path_factory.getbasetemp().parent)]
    modes = {parent: parent.stat().st_mode for parent in opened}
    for parent in opened:
        parent.chmod(0o755)
    try:
        child = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, str(folder)], capture_output=True, text=True, timeout=60, check=False
        )
    finally:
        for parent, mode in modes.items():
            parent.chmod(mode)
        folder.chmod(0o755)
    assert str(folder) in child.stdout, child.stderr
    assert "--data-dir" in child.stdout


def test_threads_that_open_a_new_folder_at_once_share_one_database(folder):
    ready = threading.Barrier(4)

    def open_and_write(_):
        ready.wait()
        store = Store.open(folder)
        thread = store.new_thread("gentle")
        store.add_user_message(thread.id, "hello")
        store.close()
        return thread.id

    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(open_and_write, range(4)))
    store = Store.open(folder)
    assert sorted(thread.id for thread in store.threads()) == sorted(made)
    store.close()


def test_a_store_belongs_to_the_thread_that_opened_it(store):
    with ThreadPoolExecutor(1) as pool, pytest.raises(sqlite3.ProgrammingError):
        pool.submit(store.threads).result()


def test_one_store_sees_what_another_has_written(store, folder, exchange):
    other = Store.open(folder)
    thread = store.new_thread("gentle")
    exchange(thread)
    assert [message.text for message in other.path(thread.id)] == ["question", "answer"]
    other.close()

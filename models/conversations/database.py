"""The database file: finding out whether it is ours and sound, opening it, and its transactions."""

import logging
import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from models.conversations.endings.ending_record import EndingRecord, RecordedEnding
from models.conversations.endings.recorded_endings import RecordedEndings
from models.conversations.folder import folder_trouble, make_folder
from models.conversations.migrations import APPLICATION_ID, MIGRATIONS, migrate, schema_version
from models.conversations.refusals import in_words
from models.errors import DataFolderUnusable, StoreDamaged, StoreError, StoreTooNew

FILE_NAME = "exeunt.sqlite3"
_SECONDS_TO_WAIT = 10.0
_log = logging.getLogger(__name__)

# The window and the session open the same folder from two threads at the same time, the first start included.
_opening = threading.Lock()


class Database:
    """One connection to a folder's database, for the thread that opened it."""

    def __init__(self, connection: sqlite3.Connection, file: Path) -> None:
        self.connection = connection
        self.file = file
        self.recorded = RecordedEndings(connection, EndingRecord(file.parent))

    @classmethod
    def open(cls, folder: Path, *, waits_for_disk: bool = True) -> "Database":
        """Open the folder's database, made or migrated first where needed. `waits_for_disk`: see Store.open.

        Raises DataFolderUnusable, StoreTooNew, StoreDamaged (the file is left untouched by these two) or StoreFull.
        """
        make_folder(folder)
        file = folder / FILE_NAME
        with _opening, _in_words(file):
            if file.exists():
                _examine(file)
            else:
                _make(file)
            connection = _connect(file)
            try:
                if not waits_for_disk:
                    connection.execute("PRAGMA synchronous = NORMAL")
                migrate(connection, folder / "backups")
            except BaseException:
                connection.close()
                raise
        return cls(connection, file)

    def close(self) -> None:
        """Close the connection. The last one out moves the WAL into the file."""
        self.connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Several reads that see one state of the file, whatever other connections write meanwhile."""
        with _in_words(self.file):
            self.recorded.take_in()
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                self._end("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: on leaving it is on the disk, on any error all is as it was."""
        with _in_words(self.file):
            self.recorded.take_in()
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            finally:
                self._end("ROLLBACK")

    def record_endings(self) -> None:
        """Write down beside the database the endings that stand in it and are not in the record yet.

        After each ending, and at the start: a crash may have come between the two. Nothing is raised, for the endings stand.
        """
        try:
            with self.reading():
                lacks_some = self.recorded.lacks_some()
            if lacks_some:
                with self.writing():
                    self.recorded.add_what_is_missing()
        except StoreError:
            _log.exception("an ending stands in the database, and could not be written down beside it")

    def forget_endings(self, endings: list[RecordedEnding]) -> None:
        """Take the endings of a thread that was deleted for good out of the record.

        Only now: were it done before, and the deletion failed, they would be lost. What stays behind after a crash is of no thread.
        """
        if not endings:
            return
        try:
            with self.writing():
                self.recorded.remove(endings)
        except StoreError:
            _log.exception("the end of a deleted chat could not be taken out of the record")

    def forget_what_was_deleted(self) -> bool:
        """Take what was deleted out of the write-ahead log too, which else keeps it until the last connection closes.

        False where another connection was in the middle of reading for too long: then that is when it goes.
        """
        with _in_words(self.file):
            was_busy, _, _ = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not was_busy

    def write_anew(self) -> None:
        """Write the file anew, with nothing in it but what it holds. Others wait with what they write; readers do not."""
        with _in_words(self.file):
            self.connection.execute("VACUUM")

    def _end(self, how: str) -> None:
        # SQLite has already rolled back by itself after some errors, a full disk among them.
        if self.connection.in_transaction:
            self.connection.execute(how)


@contextmanager
def _in_words(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        told = in_words(error, file)
        if told is None:
            raise
        raise told from error


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=_SECONDS_TO_WAIT)
    try:
        if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
            _log.warning("%s is on a disk where SQLite cannot keep a write-ahead log", file)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA secure_delete = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _make(file: Path) -> None:
    """Make the database under another name and move it into place whole, so that a half-made one is never met."""
    for journal in (Path(f"{file}-wal"), Path(f"{file}-journal")):
        if journal.exists() and journal.stat().st_size:
            raise StoreDamaged(
                f"The file with your chats, “{file}”, is gone, but a part of it, “{journal.name}”, is still there and "
                "was left untouched. Put the file back from a backup, or choose another folder with --data-dir."
            )
    unfinished = file.with_suffix(f".{os.getpid()}.new")
    unfinished.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(unfinished, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = FULL")
            migrate(connection, backups=None)
        _move_unless_there(unfinished, file)
    except OSError as error:
        raise folder_trouble(file.parent, error) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _move_unless_there(unfinished: Path, file: Path) -> None:
    """Give the file its name, unless another process was first: its chats must not be replaced by an empty file."""
    try:
        file.hardlink_to(unfinished)
    except FileExistsError:
        return
    except OSError:  # a disk without hard links, such as exFAT
        if not file.exists():
            unfinished.rename(file)


def _examine(file: Path) -> None:
    """Refuse a file that is not ours, is damaged or is from a later version, by a connection that cannot write."""
    if not file.is_file() or not os.access(file, os.R_OK | os.W_OK):
        raise DataFolderUnusable(
            f"The file with your chats, “{file}”, cannot be read and written. It was left untouched. "
            "Allow reading and writing it, or choose another folder with --data-dir."
        )
    # By SQLite alone: the system drops all of a process's locks on a file as soon as that process closes any descriptor of it. Were
    # the file opened and closed here by other means, another connection of ours would go on without its locks, and the next program
    # to look into the file would take the WAL away from under it, with all that is written from then on.
    if file.stat().st_size == 0:
        raise _damaged(file, "it is empty")
    try:
        with closing(_connect_to_look(file)) as connection:
            _refuse_what_is_not_ours(connection, file)
    except sqlite3.Error as error:
        if isinstance(in_words(error, file), StoreDamaged):
            what = "it is no database" if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB else "it is damaged"
            raise _damaged(file, what) from error
        raise


def _connect_to_look(file: Path) -> sqlite3.Connection:
    """A connection that changes nothing and leaves nothing beside the file.

    Without a WAL nobody has the file open, and `immutable` keeps SQLite from making one; with a WAL, what it holds has to be read.
    """
    mode = "mode=ro" if Path(f"{file}-wal").exists() else "mode=ro&immutable=1"
    return sqlite3.connect(f"{file.as_uri()}?{mode}", uri=True, timeout=_SECONDS_TO_WAIT)


def _refuse_what_is_not_ours(connection: sqlite3.Connection, file: Path) -> None:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise _damaged(file, "it belongs to another program")
    if schema_version(connection) > len(MIGRATIONS):
        raise StoreTooNew(
            f"Your chats in “{file}” were written by a later version of Exeunt, and were left untouched. "
            "Install that version again, or choose another folder with --data-dir."
        )
    finding = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if finding != "ok":
        _log.error("%s: %s", file, finding)
        raise _damaged(file, "it is damaged")


def _damaged(file: Path, what: str) -> StoreDamaged:
    backups = file.parent / "backups"
    where = f" (look in “{backups}”)" if backups.is_dir() else ""
    return StoreDamaged(
        f"The file with your chats, “{file}”, cannot be opened: {what}. It was left untouched. "
        f"Put back a copy{where}, or choose another folder with --data-dir."
    )

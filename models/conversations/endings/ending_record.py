"""The record beside the database: one line for each thread that has ended, for when the database is changed from outside.

A file that was edited, or an older one put in its place, then cannot open again what was closed for good. The database comes first:
a line is written once the ending's transaction is on the disk, and what a crash, a full disk or somebody's hand has kept out of the
record is added from the database the next time it is opened. Nothing that anybody wrote is in it.
"""

import logging
import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec

from models.policy.records import EndedBy

FILE_NAME = "endings.jsonl"
_log = logging.getLogger(__name__)

Number = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class RecordedEnding(msgspec.Struct, frozen=True, kw_only=True):
    """That a thread has ended. Times are microseconds since 1970.

    A number alone does not tell a thread from that of another database, or from one that was made after an older database had been
    put back; with the microsecond in which its row was made, it does.
    """

    thread: Number
    thread_created: Number
    message: Number
    """The message that it ended on; 0 where it is not known any more."""
    message_created: Number
    is_own: bool
    """Whether that message was written in this thread: then it tells of the end also where the thread's row is another now."""
    branch_from: Number | None
    created: Number
    by: EndedBy


class EndingRecord:
    """The file in a data folder. Whoever writes holds the database's write lock, so that two never write at once."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE_NAME
        self._decoder = msgspec.json.Decoder(RecordedEnding)

    @property
    def state(self) -> tuple[int, ...] | None:
        """What is another after each change of the file; None where there is none."""
        try:
            found = self._file.stat()
        except OSError:
            return None
        # Where anybody may set the time of a change, the system's own note of it tells.
        return (found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)

    def read(self) -> list[RecordedEnding]:
        """All of them; a line that cannot be read is passed over. Raises OSError where the file itself cannot be."""
        decoded = [self._decoded(line) for line in self._lines()]
        if None in decoded:
            _log.error("%s: %s lines cannot be read and are passed over", self._file, decoded.count(None))
        return [ending for ending in decoded if ending is not None]

    def add(self, endings: Iterable[RecordedEnding]) -> None:
        """Write these on lines of their own and wait for the disk. Raises OSError."""
        is_new = not self._file.exists()
        with self._file.open("a+b") as record:
            # A line that was cut off, by a full disk or a lost current, must not take the next one with it.
            text = b"" if _ends_whole(record) else b"\n"
            record.write(text + b"".join(msgspec.json.encode(ending) + b"\n" for ending in endings))
            _wait_for_disk(record)
        if is_new:
            keep_name(self._file.parent)

    def remove(self, endings: Collection[RecordedEnding]) -> None:
        """Write the file anew without these; it is the old one or the new one at any time. Raises OSError."""
        kept = [line for line in self._lines() if self._decoded(line) not in endings]
        unfinished = self._file.with_suffix(".part")
        try:
            with unfinished.open("wb") as record:
                record.writelines(line + b"\n" for line in kept)
                _wait_for_disk(record)
            unfinished.replace(self._file)
        finally:
            unfinished.unlink(missing_ok=True)
        keep_name(self._file.parent)

    def _decoded(self, line: bytes) -> RecordedEnding | None:
        try:
            return self._decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None

    def _lines(self) -> list[bytes]:
        try:
            return [line for line in self._file.read_bytes().split(b"\n") if line.strip()]
        except FileNotFoundError:
            return []


def _ends_whole(file: BinaryIO) -> bool:
    """Whether the file is empty or its last line has its end."""
    if file.seek(0, os.SEEK_END) == 0:
        return True
    file.seek(-1, os.SEEK_END)
    return file.read(1) == b"\n"


def _wait_for_disk(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def keep_name(folder: Path) -> None:
    """Wait until the disk has the file's name as well; Windows has no such wish."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)

"""What SQLite says when it refuses, in words for the user."""

import sqlite3
from pathlib import Path

from models.conversations.schema import ENDED
from models.errors import DataFolderInUse, DataFolderUnusable, StoreDamaged, StoreError, StoreFull, ThreadEnded

_FULL = (
    StoreFull,
    (
        "The disk that holds “{folder}” is full, so this could not be kept. All that was kept before is safe. "
        "Free some space and try again."
    ),
)
_DAMAGED = (
    StoreDamaged,
    (
        "The file with your chats, “{file}”, is damaged, and this could not be done. "
        "Close Exeunt and put back a copy (look in “{backups}”)."
    ),
)
_UNUSABLE = (
    DataFolderUnusable,
    (
        "The file with your chats, “{file}”, cannot be read or written ({reason}). What was kept before is safe. "
        "See that its disk is there and may be written to, and try again."
    ),
)
_BUSY = (
    DataFolderInUse,
    (
        "Another program holds the file with your chats, “{file}”. What was kept before is safe. "
        "Close that program and try again."
    ),
)
_SENTENCES: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_READONLY: _UNUSABLE,
    sqlite3.SQLITE_CANTOPEN: _UNUSABLE,
    sqlite3.SQLITE_PERM: _UNUSABLE,
    sqlite3.SQLITE_IOERR: _UNUSABLE,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
}


def in_words(error: sqlite3.Error, file: Path) -> StoreError | None:
    """The error a person can be told of, or None where `error` is a bug of ours."""
    if str(error) == ENDED:
        return thread_ended()
    code = getattr(error, "sqlite_errorcode", None)  # absent from what the Python module raises by itself
    told = None if code is None else _SENTENCES.get(code & 0xFF)
    if told is None:
        return None
    kind, sentence = told
    return kind(sentence.format(file=file, folder=file.parent, backups=file.parent / "backups", reason=error))


def thread_ended() -> ThreadEnded:
    """The refusal of anything that would go on with an ended thread."""
    return ThreadEnded(
        "This chat has ended for good, so nothing can be added to it. It can still be read. "
        "Start a new chat, or branch from an earlier message."
    )

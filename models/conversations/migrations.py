"""How a database comes to the present schema: named steps, each after a copy of the file."""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from models.conversations.schema import FIRST_SCHEMA
from models.conversations.schema_changes import (
    ANSWERS_GONE_ON_WITH,
    ATTACHMENTS,
    CORRECTIONS,
    ENDINGS_KEPT_TWICE,
    FOLDERS_AND_ARCHIVE,
    INSTRUCTIONS_KEPT,
    ORIGINS,
    PINS,
    PRESETS_KEPT,
    SAMPLING_KEPT,
    THOUGHTS_KEPT,
    UNSAVED_TEXTS,
)
from models.conversations.search_beside_schema import FILES_INDEXED_BY_THE_APP, SEARCH_BESIDE_MESSAGES
from models.conversations.search_schema import SEARCH_BY_SIGNS_AND_BEGINNINGS

APPLICATION_ID = 0x4558554E
"""`EXUN` in the file's header: tells our file from any other SQLite file."""


@dataclass(frozen=True)
class Migration:
    """One step of the schema. `name` is kept in the database; `script` is SQL without transactions of its own."""

    name: str
    script: str


MIGRATIONS: Sequence[Migration] = (
    Migration("conversations, threads and endings", FIRST_SCHEMA),
    Migration("corrections", CORRECTIONS),
    Migration("endings kept twice", ENDINGS_KEPT_TWICE),
    Migration("presets kept with threads", PRESETS_KEPT),
    Migration("thoughts kept beside answers", THOUGHTS_KEPT),
    Migration("pinned messages", PINS),
    Migration("answers that are gone on with", ANSWERS_GONE_ON_WITH),
    Migration("where conversations come from", ORIGINS),
    Migration("sampling kept with threads", SAMPLING_KEPT),
    Migration("instructions kept with threads", INSTRUCTIONS_KEPT),
    Migration("search by signs and beginnings", SEARCH_BY_SIGNS_AND_BEGINNINGS),
    Migration("folders and the archive", FOLDERS_AND_ARCHIVE),
    Migration("attachments and unsent edits", ATTACHMENTS),
    Migration("unsaved texts", UNSAVED_TEXTS),
    Migration("search beside messages", SEARCH_BESIDE_MESSAGES),
    Migration("files indexed by the app", FILES_INDEXED_BY_THE_APP),
)
"""All of them, in order. The schema's version is how many a file has been through. A shipped one is never changed."""


def migrate(connection: sqlite3.Connection, backups: Path | None, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Take the database through the steps it still lacks, each in one transaction and after a copy of the file into `backups`.

    A step that fails leaves the database as it was before that step. None for `backups` is for a file that has just been made.
    """
    version = schema_version(connection)
    for number, migration in enumerate(migrations[version:], start=version + 1):
        if backups is not None:
            back_up(connection, backups, number - 1)
        _apply(connection, migration, number)


def schema_version(connection: sqlite3.Connection) -> int:
    """How many migrations the file has been through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def back_up(connection: sqlite3.Connection, backups: Path, version: int) -> Path:
    """Copy the database as it is now, by SQLite's own backup, which also sees what is not yet out of the WAL."""
    backups.mkdir(mode=0o700, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    finished = backups / f"exeunt-schema{version}-{stamp}.sqlite3"
    unfinished = finished.with_suffix(".part")
    try:
        with closing(sqlite3.connect(unfinished)) as copy:
            connection.backup(copy)
        unfinished.replace(finished)
    finally:
        unfinished.unlink(missing_ok=True)
    return finished


def _apply(connection: sqlite3.Connection, migration: Migration, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if schema_version(connection) >= version:  # another process was first
            connection.execute("ROLLBACK")
            return
        connection.execute(
            "CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied INTEGER NOT NULL) STRICT"
        )
        for statement in _statements(migration.script):
            connection.execute(statement)
        connection.execute("INSERT INTO migrations VALUES (?, ?)", (migration.name, time.time_ns() // 1000))
        # Pragmas take no parameters. Both are part of the transaction, for they stand on the file's first page.
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, one by one: `executescript` would commit the transaction around it."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement

"""Attachments in the file: those of messages, written once with their message, and what else stands unsent in a composer.

Every function wants to be called inside a transaction.
"""

import sqlite3
from collections.abc import Sequence

from models.conversations.indexed_files import index_files
from models.conversations.reading import fetch
from models.conversations.records import Attachment, Edit, MessageId, ThreadId, Unsent
from models.conversations.rows import storable

_COLUMNS = "name, size, text, note"
_UNSENT = f"SELECT id, {_COLUMNS} FROM unsent_attachments WHERE thread = ? AND of_edit = ?"  # noqa: S608 # this file's own


def add_attachments(connection: sqlite3.Connection, message: MessageId, attachments: Sequence[Attachment]) -> None:
    """Put files beside a message that was just written, and have them found."""
    statement = f"INSERT INTO attachments (message, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)"  # noqa: S608
    made = [connection.execute(statement, (message, *_values(attachment))).lastrowid for attachment in attachments]
    index_files(connection, filter(None, made))


def read_unsent(connection: sqlite3.Connection, thread: ThreadId) -> Unsent:
    """What stands in the thread's composer beside its draft."""
    row = connection.execute("SELECT message, text FROM edits WHERE thread = ?", (thread,)).fetchone()
    edit = Edit(message=row[0], text=row[1], attachments=_read(connection, thread, of_edit=True)) if row else None
    return Unsent(attachments=_read(connection, thread, of_edit=False), edit=edit)


def keep_unsent(
    connection: sqlite3.Connection, thread: ThreadId, attachments: Sequence[Attachment], *, of_edit: bool
) -> None:
    """Put these files in place of those that were kept of the thread's composer."""
    connection.execute("DELETE FROM unsent_attachments WHERE thread = ? AND of_edit = ?", (thread, of_edit))
    connection.executemany(
        f"INSERT INTO unsent_attachments (thread, of_edit, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
        [(thread, of_edit, *_values(attachment)) for attachment in attachments],
    )


def keep_edit(connection: sqlite3.Connection, thread: ThreadId, message: MessageId | None, text: str) -> None:
    """Keep which earlier message is being edited, and what became of its words; with None, that none is."""
    if message is None:
        connection.execute("DELETE FROM edits WHERE thread = ?", (thread,))
        keep_unsent(connection, thread, (), of_edit=True)
    else:
        connection.execute("INSERT OR REPLACE INTO edits VALUES (?, ?, ?)", (thread, message, storable(text)))


def forget_unsent(connection: sqlite3.Connection, thread: ThreadId) -> None:
    """Delete what stands unsent in a thread that is deleted."""
    keep_edit(connection, thread, None, "")
    keep_unsent(connection, thread, (), of_edit=False)


def _read(connection: sqlite3.Connection, thread: ThreadId, *, of_edit: bool) -> tuple[Attachment, ...]:
    return tuple(_attachment(*values) for _, *values in fetch(connection, _UNSENT, thread, of_edit))


def _attachment(name: str, size: int, text: str, note: str) -> Attachment:
    return Attachment(name=name, size=size, text=text, note=note)


def _values(attachment: Attachment) -> tuple[str, int, str, str]:
    return storable(attachment.name), attachment.size, storable(attachment.text), storable(attachment.note)

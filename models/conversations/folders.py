"""The folders that the list of chats has. Every function wants to be called inside a transaction."""

import sqlite3

import msgspec

from models.conversations.rows import storable
from models.conversations.times import now


class Folder(msgspec.Struct, frozen=True, kw_only=True):
    """A folder of chats. Its name tells it from the others."""

    name: str
    collapsed: bool = False
    """Its chats are folded away."""


def read_folders(connection: sqlite3.Connection) -> list[Folder]:
    """All of them, also the empty ones, in order of their names."""
    rows = connection.execute("SELECT name, collapsed FROM folders").fetchall()
    folders = [Folder(name=name, collapsed=bool(collapsed)) for name, collapsed in rows]
    return sorted(folders, key=lambda folder: (folder.name.casefold(), folder.name))


def make(connection: sqlite3.Connection, name: str) -> str:
    """Make the folder unless it is there, and return its name as it is kept."""
    kept = tidy(name)
    connection.execute("INSERT OR IGNORE INTO folders (name, created) VALUES (?, ?)", (kept, now()))
    return kept


def tidy(name: str) -> str:
    """A name as it is kept: on one line. ValueError where nothing is left of it."""
    kept = storable(" ".join(name.split()))
    if not kept:
        raise ValueError("a folder needs a name")
    return kept

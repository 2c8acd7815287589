"""Where the list of chats shows threads: in folders, at the top, in the archive, in the trash. None of it is part of a chat."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from models.conversations import folders, reading
from models.conversations.database import Database
from models.conversations.folders import Folder
from models.conversations.records import Thread, ThreadId
from models.conversations.times import now
from models.conversations.whole import microseconds_of
from models.errors import InputError


class Places:
    """The part of a store that moves threads about. Several go together, or none of them; ended ones like all others.

    Raises as Store does. What is moved keeps its time: the list goes by what was said, not by what was tidied.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    # Folders

    def folders(self) -> list[Folder]:
        """All folders, also empty ones, by their names."""
        with self._database.reading() as connection:
            return folders.read_folders(connection)

    def make_folder(self, name: str) -> str:
        """Make a folder, unless one of this name is there, and return its name as it is kept. InputError for a blank name."""
        with self._database.writing() as connection:
            return folders.make(connection, name)

    def rename_folder(self, name: str, new: str) -> str:
        """Give a folder another name, which is returned as it is kept. InputError where another has it."""
        kept = folders.tidy(new)
        with self._database.writing() as connection:
            if kept != name and connection.execute("SELECT 1 FROM folders WHERE name = ?", (kept,)).fetchone():
                raise InputError(f"There is a folder “{kept}” already. Nothing was changed. Choose another name.")
            connection.execute("UPDATE folders SET name = ? WHERE name = ?", (kept, name))
        return kept

    def delete_folder(self, name: str) -> list[ThreadId]:
        """Delete a folder. Its threads stay, outside of it, and are returned."""
        with self._database.writing() as connection:
            rows = connection.execute("SELECT id FROM threads WHERE folder = ? ORDER BY id", (name,)).fetchall()
            connection.execute("UPDATE threads SET folder = NULL WHERE folder = ?", (name,))
            connection.execute("DELETE FROM folders WHERE name = ?", (name,))
        return [thread for (thread,) in rows]

    def fold(self, name: str, *, collapsed: bool) -> None:
        """Keep whether a folder's threads are folded away."""
        with self._database.writing() as connection:
            connection.execute("UPDATE folders SET collapsed = ? WHERE name = ?", (collapsed, name))

    # Threads

    def move(self, threads: Iterable[ThreadId], folder: str | None) -> None:
        """Put threads into a folder, which is made where it is not there, or outside of all; they leave the top of the list."""
        with self._database.writing() as connection:
            kept = None if folder is None else folders.make(connection, folder)
            connection.executemany(
                "UPDATE threads SET folder = ?, pinned = NULL WHERE id = ? AND deleted IS NULL",
                [(kept, thread) for thread in threads],
            )

    def pin(self, threads: Iterable[ThreadId], *, pinned: bool) -> None:
        """Have threads stand at the top of the list, or no longer: then each is where it was before."""
        self._set("pinned", threads, now() if pinned else None)

    def archive(self, threads: Iterable[ThreadId], *, archived: bool) -> None:
        """Take threads off the list and into the archive, or back."""
        self._set("archived", threads, now() if archived else None)

    def trash(self, threads: Iterable[ThreadId]) -> None:
        """Take threads into the trash."""
        self._set("trashed", threads, now())

    def restore(self, threads: Iterable[ThreadId]) -> None:
        """Take threads out of the trash, to where each was before."""
        self._set("trashed", threads, None)

    def put_back(self, threads: Sequence[Thread]) -> None:
        """Put threads where they were when they were read."""
        with self._database.writing() as connection:
            for thread in threads:
                if thread.folder is not None:
                    folders.make(connection, thread.folder)
                times = [time and microseconds_of(time) for time in (thread.pinned, thread.archived, thread.trashed)]
                connection.execute(
                    "UPDATE threads SET folder = ?, pinned = ?, archived = ?, trashed = ? "
                    "WHERE id = ? AND deleted IS NULL",
                    (thread.folder, *times, thread.id),
                )

    def archived(self) -> list[Thread]:
        """What is in the archive, the one last written to first."""
        with self._database.reading() as connection:
            return reading.read_threads(connection, reading.Shelf.ARCHIVE)

    def trashed(self) -> list[Thread]:
        """What is in the trash, in the same order."""
        with self._database.reading() as connection:
            return reading.read_threads(connection, reading.Shelf.TRASH)

    def read(self, threads: Iterable[ThreadId]) -> list[Thread]:
        """These threads as they are now."""
        with self._database.reading() as connection:
            return [reading.read_thread(connection, thread) for thread in threads]

    def trashed_before(self, time: datetime) -> list[ThreadId]:
        """The threads that went into the trash before `time`, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id FROM threads WHERE deleted IS NULL AND trashed < ? ORDER BY trashed",
                (microseconds_of(time),),
            ).fetchall()
        return [thread for (thread,) in rows]

    def _set(self, column: str, threads: Iterable[ThreadId], value: int | None) -> None:
        with self._database.writing() as connection:
            connection.executemany(
                f"UPDATE threads SET {column} = ? WHERE id = ? AND deleted IS NULL",  # noqa: S608 # the names above
                [(value, thread) for thread in threads],
            )

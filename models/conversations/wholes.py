"""Conversations read out of the store as one value each, and taken in from elsewhere."""

from models.conversations import whole_reading, whole_writing
from models.conversations.database import Database
from models.conversations.records import ThreadId
from models.conversations.whole import Whole, WholeCorrection


class Wholes:
    """The part of a store that exports and imports go through. Raises as Store does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def conversations(self) -> list[int]:
        """The conversations that hold anything, those in the trash among them, in order of their beginning."""
        with self._database.reading() as connection:
            return whole_reading.read_conversations(connection)

    def read(self, conversation: int) -> Whole:
        """All that is kept of a conversation."""
        with self._database.reading() as connection:
            return whole_reading.read_whole(connection, conversation)

    def take_in(self, whole: Whole) -> list[ThreadId] | None:
        """Add a conversation from elsewhere, in one transaction, and return its threads. It must be in order: see `write_whole`.

        None, and nothing is done, where it is here already, be it in the trash.
        """
        with self._database.writing() as connection:
            if whole_writing.find(connection, whole.name) is not None:
                return None
            threads = whole_writing.write_whole(connection, whole)
        if any(thread.ending for thread in whole.threads):
            self._database.record_endings()
        return threads

    def take_in_correction(self, correction: WholeCorrection) -> None:
        """Keep what the user corrected elsewhere, unless the same text was corrected here."""
        with self._database.writing() as connection:
            whole_writing.keep_correction(connection, correction)

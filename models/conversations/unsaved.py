"""What stands in fields that a button saves, while it is not saved: a crash is to cost none of it."""

from enum import StrEnum

from models.conversations.database import Database
from models.conversations.rows import storable


class Field(StrEnum):
    """A kind of field. Which one it is of its kind is said by a place: a text that stays the same from one start to the next."""

    INSTRUCTIONS = "instructions"
    """Of a chat; the place is the thread's id."""
    NOTE = "note"
    """Why a message was wrongly counted; the place is the message's id."""
    PERSONA = "persona"
    """The place is the name of the persona that is changed, and empty for a new one."""
    PROMPT = "prompt"
    """The same of a saved prompt."""


class UnsavedTexts:
    """A part of `Store`, whose rules hold for it. No part of any chat: exports are without it, and it goes with what it is about."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, field: Field, place: object) -> str | None:
        """What was being written there, if anything."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT text FROM unsaved WHERE field = ? AND place = ?", (field.value, storable(str(place)))
            ).fetchone()
        return row[0] if row else None

    def keep(self, field: Field, place: object, text: str | None) -> None:
        """Keep what is being written there; None is that nothing is any more."""
        at = (field.value, storable(str(place)))
        with self._database.writing() as connection:
            if text is None:
                connection.execute("DELETE FROM unsaved WHERE field = ? AND place = ?", at)
            else:
                connection.execute("INSERT OR REPLACE INTO unsaved VALUES (?, ?, ?)", (*at, storable(text)))

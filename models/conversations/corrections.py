"""What the user has said was wrong. Every function beside the class wants to be called inside a transaction."""

import sqlite3
from typing import Any

from models.abuse.corrections import READING, Correction, form, near_identical, score_of
from models.conversations.database import Database
from models.conversations.reading import read_message
from models.conversations.records import Author, Message, MessageId
from models.conversations.rows import storable
from models.conversations.times import in_utc, now
from models.errors import NoSuchRecord

_CORRECTIONS = "SELECT id, text, score, note, created FROM corrections "


class Corrections:
    """The part of a store that keeps what should not have counted. Raises as Store does."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.reading() as connection:
            of_another_version = has_old_forms(connection)
        if of_another_version:
            with database.writing() as connection:
                make_forms_anew(connection)

    def keep(self, message: MessageId, note: str = "") -> Correction:
        """Keep that the user's message `message` should not have counted, and what the user says about it.

        From now on no message near-identical to it counts on this device, unless the detector is much surer of it. What has been
        decided stays. The correction holds a copy of the text, which outlives the thread. For a message that is near-identical to
        one corrected before, the first correction takes the higher score. ValueError for a message that was not rude.
        """
        with self._database.writing() as connection:
            return keep(connection, read_message(connection, message), note)

    def all(self) -> list[Correction]:
        """All corrections, the oldest first."""
        with self._database.reading() as connection:
            return read_all(connection)

    def like(self, text: str) -> list[Correction]:
        """The corrections of messages near-identical to `text`. It takes the same time however many there are."""
        with self._database.reading() as connection:
            return like(connection, text)

    def remove(self, correction: int) -> Correction:
        """Delete a correction for good, and return what it was. Its text is gone from the file when this returns."""
        with self._database.writing() as connection:
            removed = remove(connection, correction)
        self._database.forget_what_was_deleted()
        return removed


def keep(connection: sqlite3.Connection, message: Message, note: str) -> Correction:
    """A correction of this message, or the one there is for it already, with the higher score and the newer note."""
    if message.author is not Author.USER or message.assessment is None or not message.assessment.rude:
        raise ValueError(f"message {message.id} was not counted, so there is nothing to correct")
    score, note = score_of(message.assessment), storable(note.strip())
    known = like(connection, message.text)
    if known:
        number = known[0].id
        connection.execute(
            "UPDATE corrections SET score = ?, note = ? WHERE id = ?",
            (max(score, known[0].score), note or known[0].note, number),
        )
    else:
        made = connection.execute(
            "INSERT INTO corrections (text, score, note, created, form, reading) VALUES (?, ?, ?, ?, ?, ?)",
            (message.text, score, note, now(), form(message.text), READING),
        )
        number = int(made.lastrowid or 0)
    return read(connection, number)


def read(connection: sqlite3.Connection, number: int) -> Correction:
    """One correction. NoSuchRecord where there is none."""
    row = connection.execute(_CORRECTIONS + "WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise NoSuchRecord(f"There is no correction {number}. Nothing was changed.")
    return _correction(row)


def read_all(connection: sqlite3.Connection) -> list[Correction]:
    """All corrections, the oldest first."""
    return [_correction(row) for row in connection.execute(_CORRECTIONS + "ORDER BY id")]


def like(connection: sqlite3.Connection, text: str) -> list[Correction]:
    """The corrections of messages near-identical to `text`, found by an index however many there are; the highest score first."""
    if connection.execute("SELECT 1 FROM corrections LIMIT 1").fetchone() is None:
        return []
    rows = connection.execute(_CORRECTIONS + "WHERE form = ? ORDER BY score DESC", (form(text),))
    return [found for found in map(_correction, rows) if near_identical(text, found.text)]


def remove(connection: sqlite3.Connection, number: int) -> Correction:
    """Delete a correction with its text, and return what it was. NoSuchRecord where there is none."""
    removed = read(connection, number)
    connection.execute("DELETE FROM corrections WHERE id = ?", (number,))
    return removed


def make_forms_anew(connection: sqlite3.Connection) -> None:
    """Give those corrections a new form whose form another version of the app has made in another way."""
    for number, text in connection.execute(
        "SELECT id, text FROM corrections WHERE reading <> ?", (READING,)
    ).fetchall():
        connection.execute("UPDATE corrections SET form = ?, reading = ? WHERE id = ?", (form(text), READING, number))


def has_old_forms(connection: sqlite3.Connection) -> bool:
    """Whether `make_forms_anew` has anything to do."""
    query = "SELECT 1 FROM corrections WHERE reading < ? OR reading > ?"
    return connection.execute(query, (READING, READING)).fetchone() is not None


def _correction(row: tuple[Any, ...]) -> Correction:
    number, text, score, note, created = row
    return Correction(id=number, text=text, score=score, note=note, created=in_utc(created))

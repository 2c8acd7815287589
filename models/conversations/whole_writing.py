"""Writing a conversation as a whole, as another store or another app had it. Inside a transaction that writes."""

import sqlite3
from collections.abc import Mapping
from typing import Any

import msgspec

from models.abuse.corrections import READING, form
from models.conversations import folders
from models.conversations.attachments import add_attachments, keep_edit, keep_unsent
from models.conversations.records import MessageId, ThreadId
from models.conversations.rows import storable
from models.conversations.schema_changes import ENDING_COPY
from models.conversations.whole import (
    OWN,
    Whole,
    WholeCorrection,
    WholeEnding,
    WholeMessage,
    WholeThread,
    microseconds_of,
    own_name,
)
from models.conversations.whole_reading import MESSAGE_COLUMNS, THREAD_COLUMNS, renumbered

# What cannot stand in a thread's row before its messages do, or would keep them from being written.
_LATER = frozenset({"leaf", "branched_from", "deleted"})
_ADD_MESSAGE = (
    f"INSERT INTO messages (conversation, {', '.join(MESSAGE_COLUMNS)}) "  # noqa: S608 # the names are the app's own
    f"VALUES (?{', ?' * len(MESSAGE_COLUMNS)})"
)
_FIRST_COLUMNS = tuple(column for column in THREAD_COLUMNS if column not in _LATER)
_ADD_THREAD = (
    f"INSERT INTO threads (conversation, {', '.join(_FIRST_COLUMNS)}) "  # noqa: S608 # the names are the app's own
    f"VALUES (?{', ?' * len(_FIRST_COLUMNS)})"
)


def find(connection: sqlite3.Connection, name: str) -> int | None:
    """The conversation of this name, also one in the trash."""
    row = connection.execute("SELECT conversation FROM origins WHERE name = ?", (name,)).fetchone()
    source, _, began = name.partition(":")
    if row is None and source == OWN and began.isdecimal() and len(began) < 18:
        query = "SELECT id FROM conversations WHERE created = ? AND id NOT IN (SELECT conversation FROM origins)"
        row = connection.execute(query, (int(began),)).fetchone()
    return int(row[0]) if row else None


def write_whole(connection: sqlite3.Connection, whole: Whole) -> list[ThreadId]:
    """Write it beside all that is there, with new ids, and return those of its threads that are not deleted.

    `whole` is in order: each message after its parent, and no number without what it stands for. What has ended has ended here too.
    """
    created = microseconds_of(whole.created)
    made = connection.execute("INSERT INTO conversations (created) VALUES (?)", (created,))
    conversation = int(made.lastrowid or 0)
    if whole.name != own_name(created):
        connection.execute("INSERT INTO origins VALUES (?, ?)", (conversation, storable(whole.name)))
    threads: dict[int, ThreadId] = {}
    for thread in whole.threads:
        threads[thread.number] = _add_thread(connection, conversation, thread)
    places = {place: keep_correction(connection, each) for place, each in enumerate(whole.corrections, start=1)}
    messages: dict[int, MessageId] = {}
    for message in whole.messages:
        # Of the messages that its figures name, all are older: none is missed.
        messages[message.number] = _add_message(connection, conversation, message, threads, messages, places)
    for thread in whole.threads:
        _complete_thread(connection, threads[thread.number], thread, messages)
    return [threads[thread.number] for thread in whole.threads if thread.deleted is None]


def keep_correction(connection: sqlite3.Connection, correction: WholeCorrection) -> int:
    """Keep what was corrected elsewhere, unless the same text is here: its number."""
    text = storable(correction.text)
    known = connection.execute("SELECT id FROM corrections WHERE form = ? AND text = ?", (form(text), text)).fetchone()
    if known:
        return int(known[0])
    made = connection.execute(
        "INSERT INTO corrections (text, score, note, created, form, reading) VALUES (?, ?, ?, ?, ?, ?)",
        (text, correction.score, storable(correction.note), microseconds_of(correction.created), form(text), READING),
    )
    return int(made.lastrowid or 0)


def _add_thread(connection: sqlite3.Connection, conversation: int, thread: WholeThread) -> ThreadId:
    if thread.folder is not None:
        folders.make(connection, thread.folder)
    columns = _columns(thread, _FIRST_COLUMNS)
    return int(connection.execute(_ADD_THREAD, (conversation, *columns.values())).lastrowid or 0)


def _add_message(
    connection: sqlite3.Connection,
    conversation: int,
    message: WholeMessage,
    threads: Mapping[int, ThreadId],
    messages: Mapping[int, MessageId],
    places: Mapping[int, int],
) -> MessageId:
    columns = _columns(message, MESSAGE_COLUMNS)
    columns["parent"] = None if message.parent is None else messages[message.parent]
    columns["thread"] = threads[message.thread]
    if message.figures is not None:
        columns["figures"] = _json(renumbered(message.figures, messages, places))
    number = int(connection.execute(_ADD_MESSAGE, (conversation, *columns.values())).lastrowid or 0)
    for event in message.events:
        payload = _json(renumbered(event.payload, messages, places))
        connection.execute(
            "INSERT INTO events (message, kind, payload, created) VALUES (?, ?, ?, ?)",
            (number, event.kind, payload, microseconds_of(event.created)),
        )
    add_attachments(connection, number, message.attachments)
    if message.pinned:
        connection.execute("INSERT INTO pins VALUES (?)", (number,))
    return number


def _complete_thread(
    connection: sqlite3.Connection, number: ThreadId, thread: WholeThread, messages: Mapping[int, MessageId]
) -> None:
    leaf = None if thread.leaf is None else messages[thread.leaf]
    branched_from = None if thread.branched_from is None else messages[thread.branched_from]
    connection.execute("UPDATE threads SET leaf = ?, branched_from = ? WHERE id = ?", (leaf, branched_from, number))
    keep_unsent(connection, number, thread.attachments, of_edit=False)
    if thread.edit is not None:
        keep_edit(connection, number, messages[thread.edit.message], thread.edit.text)
        keep_unsent(connection, number, thread.edit.attachments, of_edit=True)
    if thread.ending is not None:
        _end(connection, number, leaf, thread.ending, messages)
    if thread.deleted is not None:
        connection.execute("UPDATE threads SET deleted = ? WHERE id = ?", (microseconds_of(thread.deleted), number))


def _end(
    connection: sqlite3.Connection,
    thread: ThreadId,
    leaf: MessageId | None,
    ending: WholeEnding,
    messages: Mapping[int, MessageId],
) -> None:
    """Write the ending and its copy; where its message is not known, the copy alone, by which the thread reads as ended too."""
    message = None if ending.message is None else messages[ending.message]
    branch_from = None if ending.branch_from is None else messages[ending.branch_from]
    said = msgspec.json.encode(ending.second_key).decode() if ending.second_key else None
    words = storable(ending.model), storable(ending.sentence), microseconds_of(ending.created), ending.whose_wish, said
    if message is None:
        copy = "json_array(?, ?, ?, ?, ?, ?, ?, ?)"
        values: tuple[Any, ...] = (thread, leaf or 0, branch_from, *words)
    else:
        connection.execute(
            "INSERT INTO endings (thread, message, branch_from, model, sentence, created, whose_wish, second_key) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (thread, message, branch_from, *words),
        )
        copy, values = f"({ENDING_COPY})", ()
    connection.execute(f"UPDATE threads SET ended = {copy} WHERE id = ?", (*values, thread))  # noqa: S608


def _columns(record: WholeThread | WholeMessage, names: tuple[str, ...]) -> dict[str, Any]:
    """The record's fields as SQLite takes them."""
    return {name: _value(getattr(record, name)) for name in names}


def _value(value: Any) -> Any:
    match value:
        case str():
            return storable(value)
        case dict():
            return _json(value)
        case None | bool() | int() | float():
            return value
        case _:
            return microseconds_of(value)


def _json(payload: dict[str, Any]) -> str:
    return msgspec.json.encode(payload).decode()

"""Reading a conversation as a whole. Every function wants to be called inside a transaction."""

import json
import logging
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from operator import attrgetter
from typing import Any

import msgspec

from models.abuse.corrections import Correction
from models.conversations import corrections
from models.conversations.attachments import read_unsent
from models.conversations.reading import fetch, read_attachments, read_thread
from models.conversations.records import Attachment, Edit, Ending, MessageState
from models.conversations.whole import (
    Payload,
    Whole,
    WholeCorrection,
    WholeEdit,
    WholeEnding,
    WholeEvent,
    WholeMessage,
    WholeThread,
    at,
    own_name,
)
from models.errors import NoSuchRecord

_log = logging.getLogger(__name__)

MESSAGE_COLUMNS = tuple(
    field for field in WholeMessage.__struct_fields__ if field not in {"number", "pinned", "attachments", "events"}
)
THREAD_COLUMNS = tuple(
    field for field in WholeThread.__struct_fields__ if field not in {"number", "attachments", "edit", "ending"}
)
_THREAD_TIMES = ("created", "updated", "pinned", "archived", "trashed", "deleted")
# Where a payload names a message or a correction, by a field of this name.
MESSAGE_IN_PAYLOAD = frozenset({"first_seen"})
CORRECTION_IN_PAYLOAD = frozenset({"corrected_by"})

_CONVERSATIONS = """
SELECT c.id FROM conversations AS c
WHERE EXISTS (SELECT 1 FROM messages WHERE conversation = c.id)
    OR EXISTS (SELECT 1 FROM threads WHERE conversation = c.id AND deleted IS NULL AND draft <> '')
    OR EXISTS (SELECT 1 FROM threads AS t JOIN unsent_attachments AS a ON a.thread = t.id WHERE t.conversation = c.id)
"""
_MESSAGES = f"""
SELECT id, {", ".join(MESSAGE_COLUMNS)}, EXISTS (SELECT 1 FROM pins WHERE message = messages.id)
FROM messages WHERE conversation = ?
"""  # noqa: S608 # the names are this file's
_THREADS = f"SELECT id, {', '.join(THREAD_COLUMNS)} FROM threads WHERE conversation = ?"  # noqa: S608
_EVENTS = """
SELECT e.id, e.message, e.kind, e.payload, e.created FROM messages AS m JOIN events AS e ON e.message = m.id
WHERE m.conversation = ?
"""


def read_conversations(connection: sqlite3.Connection) -> list[int]:
    """The conversations that hold anything, in order of their beginning."""
    return [number for (number,) in fetch(connection, _CONVERSATIONS)]


def read_whole(connection: sqlite3.Connection, conversation: int) -> Whole:
    """Everything of one conversation. NoSuchRecord where there is none."""
    row = connection.execute("SELECT created FROM conversations WHERE id = ?", (conversation,)).fetchone()
    if row is None:
        raise NoSuchRecord("This chat is not there any more. Nothing was changed.")
    rows = fetch(connection, _MESSAGES, conversation)
    thread_rows = fetch(connection, _THREADS, conversation)
    messages = {row[0]: number for number, row in enumerate(rows, start=1)}
    threads = {row[0]: number for number, row in enumerate(thread_rows, start=1)}
    events = _events(connection, conversation)
    attachments = read_attachments(connection, json.dumps(list(messages)))
    marks = _marks(connection, rows, events)
    places = {correction.id: place for place, correction in enumerate(marks, start=1)}
    return Whole(
        name=_name(connection, conversation, row[0]),
        created=at(row[0]),
        threads=tuple(_thread(connection, row, threads, messages) for row in thread_rows),
        messages=tuple(_message(row, events[row[0]], attachments[row[0]], threads, messages, places) for row in rows),
        corrections=tuple(whole_correction(correction) for correction in marks),
    )


def whole_correction(correction: Correction) -> WholeCorrection:
    """A correction as an export has it."""
    return WholeCorrection(
        text=correction.text, score=correction.score, note=correction.note, created=correction.created
    )


def renumbered(payload: Payload, messages: Mapping[int, int], places: Mapping[int, int]) -> Payload:
    """The payload with other numbers for the messages and corrections that it names."""
    changed = dict(payload)
    for name in MESSAGE_IN_PAYLOAD & payload.keys():
        changed[name] = _of(messages, payload[name])
    for name in CORRECTION_IN_PAYLOAD & payload.keys():
        changed[name] = None if payload[name] is None else _of(places, payload[name]) or 0
    return changed


def _of(numbers: Mapping[int, int], number: object) -> int | None:
    return numbers.get(number) if isinstance(number, int) else None


def _name(connection: sqlite3.Connection, conversation: int, created: int) -> str:
    row = connection.execute("SELECT name FROM origins WHERE conversation = ?", (conversation,)).fetchone()
    return row[0] if row else own_name(created)


def _events(connection: sqlite3.Connection, conversation: int) -> defaultdict[int, list[WholeEvent]]:
    found: defaultdict[int, list[WholeEvent]] = defaultdict(list)
    for _, message, kind, payload, created in fetch(connection, _EVENTS, conversation):
        read = _payload(payload)
        if read is not None:
            found[message].append(WholeEvent(kind=kind, payload=read, created=at(created)))
    return found


def _marks(
    connection: sqlite3.Connection, rows: list[tuple[Any, ...]], events: Mapping[int, list[WholeEvent]]
) -> list[Correction]:
    """The corrections that stand for messages of the conversation, in an order that is the same in every store."""
    found: dict[int, Correction] = {}
    text = 1 + MESSAGE_COLUMNS.index("text")
    for row in rows:
        if any(event.kind == "assessment" for event in events.get(row[0], ())):
            found.update((correction.id, correction) for correction in corrections.like(connection, row[text]))
    return sorted(found.values(), key=attrgetter("created", "text"))


def _message(
    row: tuple[Any, ...],
    events: list[WholeEvent],
    attachments: tuple[Attachment, ...],
    threads: Mapping[int, int],
    messages: Mapping[int, int],
    places: Mapping[int, int],
) -> WholeMessage:
    number, *values, pinned = row
    columns = dict(zip(MESSAGE_COLUMNS, values, strict=True))
    figures = _payload(columns["figures"]) if columns["figures"] else None
    columns |= {
        "number": messages[number],
        "parent": messages.get(columns["parent"]),
        "thread": threads[columns["thread"]],
        # What is still being written is, in a copy, an answer that was cut off.
        "state": MessageState.INTERRUPTED if columns["state"] == MessageState.STREAMING else columns["state"],
        "figures": renumbered(figures, messages, places) if figures else None,
        "created": at(columns["created"]),
        "pinned": bool(pinned),
        "attachments": attachments,
        "events": [
            msgspec.structs.replace(event, payload=renumbered(event.payload, messages, places)) for event in events
        ],
    }
    return msgspec.convert(columns, WholeMessage)


def _thread(
    connection: sqlite3.Connection, row: tuple[Any, ...], threads: Mapping[int, int], messages: Mapping[int, int]
) -> WholeThread:
    columns: dict[str, Any] = dict(zip(THREAD_COLUMNS, row[1:], strict=True))
    ending = None if columns["deleted"] is not None else read_thread(connection, row[0]).ending
    unsent = read_unsent(connection, row[0])
    columns |= {
        "number": threads[row[0]],
        "leaf": messages.get(columns["leaf"]),
        "branched_from": messages.get(columns["branched_from"]),
        **{name: _payload(columns[name]) if columns[name] else None for name in ("started_with", "sampling")},
        **{name: _time(columns[name]) for name in _THREAD_TIMES},
        "title_is_own": bool(columns["title_is_own"]),
        "attachments": unsent.attachments,
        "edit": _edit(unsent.edit, messages),
        "ending": _ending(ending, messages) if ending else None,
    }
    return msgspec.convert(columns, WholeThread)


def _edit(edit: Edit | None, messages: Mapping[int, int]) -> WholeEdit | None:
    if edit is None or edit.message not in messages:
        return None
    return WholeEdit(message=messages[edit.message], text=edit.text, attachments=edit.attachments)


def _time(microseconds: int | None) -> datetime | None:
    return None if microseconds is None else at(microseconds)


def _ending(ending: Ending, messages: Mapping[int, int]) -> WholeEnding:
    return WholeEnding(
        message=messages.get(ending.message),
        branch_from=None if ending.branch_from is None else messages.get(ending.branch_from),
        model=ending.model,
        sentence=ending.sentence,
        created=ending.created,
        whose_wish=ending.by,
        second_key=ending.second_key,
    )


def _payload(text: str) -> Payload | None:
    try:
        return msgspec.json.decode(text, type=dict[str, Any])
    except msgspec.DecodeError:
        _log.exception("a payload cannot be read and is left out")
        return None

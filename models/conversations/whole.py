"""A conversation with everything that the store keeps of it, as one value: what an export holds and an import brings.

Messages and threads have numbers of their own in it, from 1 on and in the order of the store's, so that the same conversation is the
same value in whatever store it lies. A column that is added to the schema gets a field here of the same name, with a default: reading
and writing go by the names (`whole_reading.py`, `whole_writing.py`), and a test fails for a column that has none.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from models.conversations.records import Attachment, Author, MessageState
from models.policy.records import EndedBy, SecondKeyAnswer

OWN = "exeunt"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LATEST = datetime(9000, 1, 1, tzinfo=UTC)

Payload = dict[str, Any]
"""JSON as the store keeps it: its form is that of the records, and a later version's may have more."""


class WholeEvent(msgspec.Struct, frozen=True, kw_only=True):
    """What was found, decided or said of a message."""

    kind: str
    payload: Payload
    created: datetime


class WholeMessage(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A message with the events on it, the oldest first."""

    number: int
    parent: int | None = None
    thread: int
    """The thread it was written in."""
    author: Author
    text: str
    state: MessageState = MessageState.COMPLETE
    model: str | None = None
    figures: Payload | None = None
    thoughts: str | None = None
    thought_seconds: float | None = None
    created: datetime
    pinned: bool = False
    attachments: tuple[Attachment, ...] = ()
    events: tuple[WholeEvent, ...] = ()


class WholeEnding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """That a thread is closed for good."""

    message: int | None = None
    """None where it is not known."""
    branch_from: int | None = None
    model: str
    sentence: str
    created: datetime
    whose_wish: EndedBy = EndedBy.POLICY
    second_key: SecondKeyAnswer | None = None


class WholeEdit(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An earlier message that was being edited."""

    message: int
    text: str
    attachments: tuple[Attachment, ...] = ()


class WholeThread(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A thread: a pointer to the last message that it shows."""

    number: int
    leaf: int | None = None
    branched_from: int | None = None
    title: str = ""
    title_is_own: bool = False
    preset: str
    started_with: Payload | None = None
    sampling: Payload | None = None
    instructions: str = ""
    draft: str = ""
    attachments: tuple[Attachment, ...] = ()
    """Those of the draft."""
    edit: WholeEdit | None = None
    created: datetime
    updated: datetime
    folder: str | None = None
    pinned: datetime | None = None
    archived: datetime | None = None
    trashed: datetime | None = None
    deleted: datetime | None = None
    """It was deleted for good, and other threads still show messages of it."""
    ending: WholeEnding | None = None


class WholeCorrection(msgspec.Struct, frozen=True, kw_only=True):
    """What the user has said was wrong."""

    text: str
    score: float
    note: str
    created: datetime


class Whole(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation. `name` tells it from all others wherever it lies: where it came from, and its name there."""

    name: str
    created: datetime
    threads: tuple[WholeThread, ...]
    messages: tuple[WholeMessage, ...]
    """Each after its parent."""
    corrections: tuple[WholeCorrection, ...] = ()
    """Those that stand for messages in it. An assessment's `corrected_by` is a place among them, from 1 on; 0 is one that is gone."""


def at(microseconds: int) -> datetime:
    """A time of the store's. Whole numbers all the way, so that it comes back exactly."""
    try:
        return _EPOCH + timedelta(microseconds=microseconds)
    except OverflowError:
        return _EPOCH if microseconds < 0 else _LATEST


def microseconds_of(time: datetime) -> int:
    """The store's number for a time; what lies before 1970, or too far ahead to be read on every system, is moved to the edge."""
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    try:
        within = min(max(aware.astimezone(UTC), _EPOCH), _LATEST)
    except OverflowError:  # an offset leads out of the years that there are
        return 0
    return (within - _EPOCH) // timedelta(microseconds=1)


def own_name(created: int) -> str:
    """The name of a conversation that was begun in Exeunt: the microsecond of its beginning."""
    return f"{OWN}:{created}"

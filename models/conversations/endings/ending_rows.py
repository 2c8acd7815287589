"""An ending, read from the four places that tell of it: its row, the copy on its thread, the closing notice, and the record.

The triggers keep the first three as they were written, and the last is no part of the database (`ending_record.py`). Where somebody
took the triggers away and deleted or changed the row, or put an older database in place, the thread still reads as ended, with a mark
that says so: doubt about an ending is no reason to open what was closed for good.
"""

import logging
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from models.conversations.records import Ending, MessageId, ThreadId
from models.conversations.times import in_utc
from models.policy.records import EndedBy, SecondKeyAnswer

_log = logging.getLogger(__name__)
_COLUMNS = 8
_LOST_SENTENCE = "This chat had ended. Why is not known any more."
_LOST_MODEL = "the model"


class ClosingNotice(NamedTuple):
    """The message of a thread that has the closing words on it, and when they were said."""

    message: MessageId
    created: int


class Recorded(NamedTuple):
    """What the record says of a thread's ending."""

    message: MessageId | None
    """None where the database does not have that message, being an older one, say."""
    branch_from: MessageId | None
    created: int
    by: EndedBy


def ending_from(
    thread: ThreadId,
    row: Sequence[Any] | None,
    copy: str | None,
    closing: ClosingNotice | None,
    recorded: Recorded | None,
    leaf: MessageId | None,
) -> Ending | None:
    """The ending that these tell of; None only where none of them does. `row` and `copy` have the columns of `endings`, in order.

    The copy is believed first, since it is less easily found; where the record says otherwise, the record is, which no hand on the
    database reaches. `leaf` stands in where no message is known.
    """
    if row is None and copy is None and closing is None and recorded is None:
        return None
    copied = _decoded(thread, copy)
    from_copy = _ending(thread, copied, tampered=row is None or list(row) != copied)
    found = from_copy or _ending(thread, row, tampered=True) or _what_is_left(thread, closing, recorded, leaf)
    return found if recorded is None else _as_recorded(found, recorded)


def _what_is_left(
    thread: ThreadId, closing: ClosingNotice | None, recorded: Recorded | None, leaf: MessageId | None
) -> Ending:
    _log.error("the ending of thread %s is gone or cannot be read: it stays closed", thread)
    message, created = closing or ClosingNotice(leaf or 0, 0)
    return Ending(
        thread=thread,
        message=message,
        model=_LOST_MODEL,
        sentence=_LOST_SENTENCE,
        created=in_utc(recorded.created if recorded else created),
        tampered=True,
    )


def _as_recorded(found: Ending, recorded: Recorded) -> Ending:
    message = found.message if recorded.message is None else recorded.message
    said = (message, recorded.branch_from, recorded.by)
    if said == (found.message, found.branch_from, found.by):
        return found
    return replace(found, message=message, branch_from=recorded.branch_from, by=recorded.by, tampered=True)


def _decoded(thread: ThreadId, copy: str | None) -> list[Any] | None:
    if copy is None:
        return None
    try:
        return msgspec.json.decode(copy, type=list[Any])
    except (msgspec.DecodeError, UnicodeDecodeError):
        _log.exception("the copy of the ending of thread %s cannot be read", thread)
        return None


def _ending(thread: ThreadId, columns: Sequence[Any] | None, *, tampered: bool) -> Ending | None:
    """The ending in these columns, or None where they are none of this thread's."""
    if columns is None or len(columns) != _COLUMNS or columns[0] != thread:
        return None
    _, message, branch_from, model, sentence, created, whose_wish, second_key = columns
    try:
        ending = Ending(
            thread=thread,
            message=message,
            model=model,
            sentence=sentence,
            created=in_utc(created),
            branch_from=branch_from,
            by=EndedBy(whose_wish),
            second_key=msgspec.json.decode(second_key, type=SecondKeyAnswer) if second_key else None,
            tampered=tampered,
        )
        return msgspec.convert(msgspec.to_builtins(ending), Ending)  # the columns of a copy may be of any type
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError, OSError):
        _log.exception("an ending of thread %s cannot be read", thread)
        return None

"""An ending, read from the three places that tell of it: its row, the copy on its thread, and the closing notice.

The triggers keep all three as they were written. Where somebody took the triggers away and deleted or changed the row, the thread
still reads as ended, with a mark that says so: doubt about an ending is no reason to open what was closed for good.
"""

import logging
from collections.abc import Sequence
from typing import Any, NamedTuple

import msgspec

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


def ending_from(
    thread: ThreadId,
    row: Sequence[Any] | None,
    copy: str | None,
    closing: ClosingNotice | None,
    leaf: MessageId | None,
) -> Ending | None:
    """The ending that these tell of; None only where none of them does. `row` and `copy` have the columns of `endings`, in order.

    The copy is believed first, since it is less easily found. `leaf` stands in where no message is known.
    """
    if row is None and copy is None and closing is None:
        return None
    copied = _decoded(thread, copy)
    from_copy = _ending(thread, copied, tampered=row is None or list(row) != copied)
    found = from_copy or _ending(thread, row, tampered=True)
    if found is not None:
        return found
    _log.error("the ending of thread %s is gone or cannot be read: it stays closed", thread)
    message, created = closing or ClosingNotice(leaf or 0, 0)
    return Ending(
        thread=thread,
        message=message,
        model=_LOST_MODEL,
        sentence=_LOST_SENTENCE,
        created=in_utc(created),
        tampered=True,
    )


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

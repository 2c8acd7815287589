"""From rows to values. A row that makes no sense is logged and set aside, so that the rest can be read."""

import logging
from datetime import datetime
from typing import Any

import msgspec

from models.abuse.assessment import Assessment
from models.chat.records import Sampling
from models.conversations.endings.ending_rows import ClosingNotice, Recorded, ending_from
from models.conversations.records import (
    AnswerFigures,
    Attachment,
    Author,
    Message,
    MessageId,
    MessageState,
    Notice,
    Thoughts,
    Thread,
    ThreadId,
)
from models.conversations.times import in_utc
from models.policy.records import Decision, Preset

_log = logging.getLogger(__name__)

EVENT_TYPES: dict[str, type[msgspec.Struct]] = {"assessment": Assessment, "decision": Decision, "notice": Notice}
"""The kinds of events that a message shows, and what each holds."""

_DECODERS = {kind: msgspec.json.Decoder(holds) for kind, holds in EVENT_TYPES.items()}
_FIGURES = msgspec.json.Decoder(AnswerFigures)
_PRESET = msgspec.json.Decoder(Preset)
_SAMPLING = msgspec.json.Decoder(Sampling)
_AUTHORS = {author.value: author for author in Author}
_STATES = {state.value: state for state in MessageState}

MESSAGES = """
SELECT m.id, m.parent, m.thread, m.author, m.text, m.state, m.created, m.model, m.figures, m.thoughts, m.thought_seconds,
    EXISTS (SELECT 1 FROM pins AS p WHERE p.message = m.id)
FROM messages AS m
"""
THREADS = """
SELECT t.id, t.conversation, t.title, t.preset, t.created, t.updated, t.leaf, t.branched_from, t.draft, t.started_with, t.sampling,
    t.instructions, t.title_is_own, t.folder, t.pinned, t.archived, t.trashed,
    e.thread, e.message, e.branch_from, e.model, e.sentence, e.created, e.whose_wish, e.second_key, t.ended
FROM threads AS t LEFT JOIN endings AS e ON e.thread = t.id
"""

Row = tuple[Any, ...]


def storable(text: str) -> str:
    """The text with lone halves of surrogate pairs replaced: Qt and clipboards hand them over, UTF-8 cannot hold them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def message_from(
    row: Row, siblings: tuple[MessageId, ...], events: dict[str, Any], attachments: tuple[Attachment, ...] = ()
) -> Message | None:
    """The message of a row of MESSAGES, or None where the row makes no sense."""
    number, parent, thread, author, text, state, created, model, figures, thoughts, seconds, pinned = row
    try:
        return Message(
            id=number,
            parent=parent,
            thread=thread,
            author=_AUTHORS[author],
            text=text,
            state=_STATES[state],
            created=in_utc(created),
            model=model,
            siblings=siblings,
            figures=_figures(number, figures) if figures else None,
            assessment=events.get("assessment"),
            decision=events.get("decision"),
            notice=events.get("notice"),
            thoughts=Thoughts(text=thoughts, seconds=seconds or 0.0) if thoughts else None,
            pinned=bool(pinned),
            attachments=attachments,
        )
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        _log.exception("message %s is set aside: its row cannot be read", number)
        return None


def thread_from(row: Row, closing: ClosingNotice | None = None, recorded: Recorded | None = None) -> Thread | None:
    """The thread of a row of THREADS, or None where the row makes no sense.

    `closing` is the closing notice in it, if any, and `recorded` what the record says of its end.
    """
    number, conversation, title, preset, created, updated, leaf, branched_from, draft, *rest = row
    started_with, sampling, instructions, title_is_own, folder, pinned, archived, trashed, *ending, copy = rest
    try:
        return Thread(
            id=number,
            conversation=conversation,
            title=title,
            preset=preset,
            created=in_utc(created),
            updated=in_utc(updated),
            leaf=leaf,
            branched_from=branched_from,
            started_with=_preset(number, started_with) if started_with else None,
            sampling=_sampling(number, sampling) if sampling else Sampling(),
            instructions=instructions,
            draft=draft,
            title_is_own=bool(title_is_own),
            folder=folder,
            pinned=_since(pinned),
            archived=_since(archived),
            trashed=_since(trashed),
            ending=ending_from(number, ending if ending[0] is not None else None, copy, closing, recorded, leaf),
        )
    except (TypeError, ValueError, OverflowError, OSError):
        _log.exception("thread %s is set aside: its row cannot be read", number)
        return None


def event_from(message: MessageId, kind: str, payload: str) -> Any:
    """What an event holds, or None where it cannot be read or is of no kind that a message shows."""
    decoder = _DECODERS.get(kind)
    if decoder is None:
        return None
    try:
        return decoder.decode(payload)
    except msgspec.DecodeError:
        _log.exception("the %s on message %s is set aside: it cannot be read", kind, message)
        return None


def _since(microseconds: int | None) -> datetime | None:
    return None if microseconds is None else in_utc(microseconds)


def _preset(thread: ThreadId, payload: str) -> Preset | None:
    try:
        return _PRESET.decode(payload)
    except msgspec.DecodeError:
        _log.exception("the preset of thread %s is set aside: it cannot be read", thread)
        return None


def _sampling(thread: ThreadId, payload: str) -> Sampling:
    try:
        return _SAMPLING.decode(payload)
    except msgspec.DecodeError:
        _log.exception("the sampling of thread %s is set aside: it cannot be read", thread)
        return Sampling()


def _figures(message: MessageId, payload: str) -> AnswerFigures | None:
    try:
        return _FIGURES.decode(payload)
    except msgspec.DecodeError:
        _log.exception("the figures of message %s are set aside: they cannot be read", message)
        return None

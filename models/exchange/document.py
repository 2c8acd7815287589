"""Our own file for one conversation: docs/export-format.md. Written from the value, and read back piece by piece."""

import math
import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from models.chat.records import Sampling
from models.conversations.records import AnswerFigures, Author, MessageState
from models.conversations.rows import EVENT_TYPES
from models.conversations.titles import title_from
from models.conversations.whole import (
    OWN,
    Payload,
    Whole,
    WholeCorrection,
    WholeEvent,
    WholeMessage,
    WholeThread,
)
from models.exchange.elements import Broken
from models.exchange.foreign import Read
from models.exchange.loose import digest, items, now, time_of, words
from models.exchange.order import in_order
from models.policy.records import Preset

FORMAT = "exeunt-conversation"
VERSION = 1
_NAME = re.compile(r"[a-z-]{1,20}:[0-9a-f]{1,32}")
_OTHER_EVENTS = frozenset({"feedback"})

Record = TypeVar("Record", bound=msgspec.Struct)


def encoded(whole: Whole) -> bytes:
    """The file of a conversation."""
    document = {"format": FORMAT, "version": VERSION, **msgspec.structs.asdict(whole)}
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def is_document(value: Mapping[str, Any]) -> bool:
    """Whether it is one of ours, of whatever version."""
    return value.get("format") == FORMAT


def is_correction(value: Mapping[str, Any]) -> bool:
    """Whether it is something that was marked as wrong, as a list of these has it."""
    return {"text", "score", "note", "created"} <= value.keys()


def read(value: Mapping[str, Any], identity: str) -> Read | None:
    """The conversation in one of our files, less what makes no sense; None where there is nothing in it. Raises Broken.

    Nothing is made up that would open what was closed: an ending whose message is gone is still an ending.
    """
    version = value.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise Broken("it was written by a later version of Exeunt; install that version to read it")
    troubles: list[str] = []
    threads = _unique(_records(items(value.get("threads")), WholeThread, troubles), troubles)
    numbers = {thread.number for thread in threads}
    messages = _unique(_records(items(value.get("messages")), WholeMessage, troubles), troubles)
    there = [message for message in messages if message.thread in numbers]
    if len(there) < len(messages):
        troubles.append(f"{len(messages) - len(there)} of its messages are of a thread that is not there.")
    marks = _records(items(value.get("corrections")), WholeCorrection, troubles)
    ordered = in_order([_sound_message(message, troubles) for message in there], troubles)
    whole = Whole(
        name=_name(value.get("name"), identity),
        created=time_of(value.get("created")) or min((thread.created for thread in threads), default=now()),
        threads=tuple(_sound_thread(thread, ordered, troubles) for thread in threads),
        messages=tuple(ordered),
        # A place in this list is what an assessment names: none is left out.
        corrections=tuple(_sound_correction(mark) for mark in marks),
    )
    there_still = (each for each in whole.threads if each.deleted is None)
    holds_anything = any(each.leaf or each.draft or each.attachments or each.ending for each in there_still)
    return Read(whole, troubles) if holds_anything else None


def read_correction(value: Mapping[str, Any]) -> WholeCorrection:
    """Something that was marked as wrong. Raises Broken."""
    try:
        return _sound_correction(msgspec.convert(value, WholeCorrection))
    except (msgspec.ValidationError, RecursionError) as error:
        raise Broken(f"something marked as wrong cannot be read ({error})") from None


def _records(values: Sequence[Any], kind: type[Record], troubles: list[str]) -> list[Record]:
    found = []
    for place, value in enumerate(values, start=1):
        try:
            found.append(msgspec.convert(value, kind))
        except (msgspec.ValidationError, RecursionError) as error:
            what = {WholeThread: "thread", WholeMessage: "message"}.get(kind, "correction")
            troubles.append(f"Its {what} number {place} cannot be read: {error}.")
    return found


def _unique(records: list[Any], troubles: list[str]) -> list[Any]:
    found = {record.number: record for record in reversed(records)}
    if len(found) < len(records):
        troubles.append(f"{len(records) - len(found)} of its parts have a number that is taken, and were left out.")
    return [found[number] for number in sorted(found)]


def _sound_message(message: WholeMessage, troubles: list[str]) -> WholeMessage:
    events = tuple(event for event in message.events if _is_sound(event, message, troubles))
    if message.author is Author.USER:
        return replace(
            message,
            state=MessageState.COMPLETE,
            model=None,
            figures=None,
            thoughts=None,
            thought_seconds=None,
            events=events,
        )
    message = replace(message, attachments=())
    seconds = message.thought_seconds
    return replace(
        message,
        state=MessageState.INTERRUPTED if message.state is MessageState.STREAMING else message.state,
        figures=_payload_of(message.figures, AnswerFigures),
        thought_seconds=seconds if seconds is not None and math.isfinite(seconds) and seconds >= 0 else None,
        events=events,
    )


def _is_sound(event: WholeEvent, message: WholeMessage, troubles: list[str]) -> bool:
    kind = EVENT_TYPES.get(event.kind)
    is_sound = event.kind in _OTHER_EVENTS if kind is None else _payload_of(event.payload, kind) is not None
    if not is_sound:
        troubles.append(f"What lies on its message {message.number} as “{event.kind[:40]}” cannot be read.")
    return is_sound


def _sound_thread(thread: WholeThread, messages: list[WholeMessage], troubles: list[str]) -> WholeThread:
    if thread.deleted is not None:
        return replace(
            thread,
            leaf=None,
            branched_from=None,
            ending=None,
            title="",
            draft="",
            started_with=None,
            sampling=None,
            instructions="",
            attachments=(),
            edit=None,
            folder=None,
            pinned=None,
            archived=None,
            title_is_own=False,
        )
    numbers = {message.number for message in messages}
    leaf = thread.leaf
    if leaf is not None and leaf not in numbers:
        leaf = max((message.number for message in messages if message.thread == thread.number), default=None)
        troubles.append(f"The last message of its thread {thread.number} is gone: the newest of what is left is shown.")
    ending = thread.ending
    if ending is not None:
        ending = replace(
            ending, message=_if_in(numbers, ending.message), branch_from=_if_in(numbers, ending.branch_from)
        )
    first = next((each.text for each in messages if each.author is Author.USER), "")
    return replace(
        thread,
        leaf=leaf,
        branched_from=_if_in(numbers, thread.branched_from),
        title=thread.title or (title_from(first) if leaf is not None and not thread.title_is_own else ""),
        started_with=_payload_of(thread.started_with, Preset),
        sampling=_payload_of(thread.sampling, Sampling),
        folder=" ".join((thread.folder or "").split()) or None,
        edit=thread.edit if thread.edit is not None and thread.edit.message in numbers else None,
        ending=ending,
    )


def _sound_correction(correction: WholeCorrection) -> WholeCorrection:
    score = correction.score if math.isfinite(correction.score) else 0.0
    return replace(correction, score=min(max(score, 0.0), 1.0))


def _if_in(numbers: set[int], number: int | None) -> int | None:
    return number if number in numbers else None


def _payload_of(payload: Payload | None, kind: type[msgspec.Struct]) -> Payload | None:
    """The payload, where it is one of this kind; what it has beyond that stays in it."""
    if payload is None:
        return None
    try:
        msgspec.convert(payload, kind)
        msgspec.json.encode(payload)
    except (msgspec.MsgspecError, ValueError, TypeError, OverflowError, RecursionError):
        return None
    return payload


def _name(value: object, identity: str) -> str:
    name = words(value)
    return name if _NAME.fullmatch(name) else f"{OWN}-file:{digest(name or identity)}"

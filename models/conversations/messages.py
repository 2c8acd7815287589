"""Writing messages and what lies on them. Every function wants to be called inside a transaction that writes."""

import sqlite3
from collections.abc import Sequence

import msgspec

from models.abuse.assessment import Assessment
from models.conversations.attachments import add_attachments
from models.conversations.branches import ends_at, refuse_unless_within
from models.conversations.reading import no_such_message, read_message, read_thread
from models.conversations.records import (
    AnswerFigures,
    Attachment,
    Author,
    Message,
    MessageId,
    MessageState,
    Notice,
    Thoughts,
    ThreadId,
)
from models.conversations.refusals import thread_ended
from models.conversations.rows import storable
from models.conversations.times import now
from models.conversations.titles import says_little, title_from, title_from_answer
from models.errors import NoSuchRecord
from models.policy.records import Decision


def add(
    connection: sqlite3.Connection,
    thread: ThreadId,
    parent: MessageId | None,
    author: Author,
    text: str,
    model: str | None = None,
    attachments: Sequence[Attachment] = (),
) -> Message:
    """A message below `parent`, which becomes the thread's leaf: a user's complete, a model's streaming. Files are for a user's."""
    into = read_thread(connection, thread)
    if into.ending is not None or (parent is not None and ends_at(connection, parent)):
        raise thread_ended()
    time = now()
    text = storable(text)
    state = MessageState.COMPLETE if author is Author.USER else MessageState.STREAMING
    made = connection.execute(
        "INSERT INTO messages (conversation, parent, thread, author, text, state, model, created) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (into.conversation, parent, thread, author, text, state, model, time),
    )
    title = into.title
    if (
        author is Author.USER
        and not into.title_is_own
        and (says_little(title) or _is_from_answer(connection, parent, title))
    ):
        title = _title(text, attachments) or title
    connection.execute(
        "UPDATE threads SET leaf = ?, updated = ?, title = ? WHERE id = ?", (made.lastrowid, time, title, thread)
    )
    number = int(made.lastrowid or 0)
    add_attachments(connection, number, attachments)
    return read_message(connection, number)


def _title(text: str, attachments: Sequence[Attachment]) -> str:
    return title_from(text) or storable(title_from(attachments[0].name if attachments else ""))


def _is_from_answer(connection: sqlite3.Connection, answer: MessageId | None, title: str) -> bool:
    """Whether a title stands in for that of a message that said little: see `_entitle_by_answer`."""
    found = connection.execute("SELECT text FROM messages WHERE id = ? AND author = 'model'", (answer,)).fetchone()
    return found is not None and storable(title_from_answer(found[0])) == title


def _entitle_by_answer(connection: sqlite3.Connection, thread: ThreadId, answer: Message) -> None:
    """Where nothing was said yet that a title could be made of, make it of the answer until something is. Never in a crisis."""
    into = read_thread(connection, thread)
    if into.title_is_own or not says_little(into.title) or answer.parent is None or into.leaf != answer.id:
        return
    decision = read_message(connection, answer.parent).decision
    title = title_from_answer(answer.text)
    if title and decision is not None and not decision.state.crisis:
        connection.execute("UPDATE threads SET title = ? WHERE id = ?", (title, thread))


def reopen(connection: sqlite3.Connection, thread: ThreadId, message: MessageId) -> None:
    """Set an answer at the thread's end that was not brought to its own to STREAMING again; NoSuchRecord for any other."""
    into, answer = read_thread(connection, thread), read_message(connection, message)
    if (
        into.ending is not None
        or read_thread(connection, answer.thread).ending is not None
        or ends_at(connection, message)
    ):
        raise thread_ended()
    # What was said below it, and an end on it in another branch, go by the words that it has now.
    query = "SELECT 1 FROM messages WHERE parent = :id UNION ALL SELECT 1 FROM endings WHERE message = :id"
    is_settled = connection.execute(query, {"id": message}).fetchone() is not None
    if into.leaf != message or is_settled or not answer.can_be_gone_on_with:
        raise NoSuchRecord("This answer cannot be gone on with any more. Nothing was changed. Have it answered again.")
    connection.execute("UPDATE messages SET state = ? WHERE id = ?", (MessageState.STREAMING, message))


def pin(connection: sqlite3.Connection, thread: ThreadId, message: MessageId, *, pinned: bool) -> None:
    """Have the message stay in the model's view, or no longer."""
    into = read_thread(connection, thread)
    if into.ending is not None:
        raise thread_ended()
    refuse_unless_within(connection, into, message)
    statement = "INSERT OR IGNORE INTO pins VALUES (?)" if pinned else "DELETE FROM pins WHERE message = ?"
    connection.execute(statement, (message,))


def extend(connection: sqlite3.Connection, message: MessageId, text: str, thoughts: Thoughts | None) -> None:
    """Put the whole text and the thoughts so far in place of what was there."""
    _refuse_unless_streaming(connection, message)
    connection.execute(
        "UPDATE messages SET text = ?, thoughts = ?, thought_seconds = ? WHERE id = ?",
        (storable(text), *_columns(thoughts), message),
    )


def finish(
    connection: sqlite3.Connection,
    message: MessageId,
    text: str,
    state: MessageState,
    figures: AnswerFigures | None,
    thoughts: Thoughts | None,
) -> None:
    """Put the whole text, the thoughts and the last state in place; the thread counts as written to now."""
    if state is MessageState.STREAMING:
        raise ValueError("an answer cannot be finished as streaming")
    thread = _refuse_unless_streaming(connection, message)
    connection.execute(
        "UPDATE messages SET text = ?, state = ?, figures = ?, thoughts = ?, thought_seconds = ? WHERE id = ?",
        (
            storable(text),
            state,
            msgspec.json.encode(figures).decode() if figures else None,
            *_columns(thoughts),
            message,
        ),
    )
    connection.execute("UPDATE threads SET updated = ? WHERE id = ?", (now(), thread))
    if state is MessageState.COMPLETE:
        _entitle_by_answer(connection, thread, read_message(connection, message))


def add_event(connection: sqlite3.Connection, message: MessageId, kind: str, event: msgspec.Struct) -> None:
    """Add an event to a message. Of several of a kind, the newest is shown."""
    if connection.execute("SELECT 1 FROM messages WHERE id = ?", (message,)).fetchone() is None:
        raise no_such_message()
    connection.execute(
        "INSERT INTO events (message, kind, payload, created) VALUES (?, ?, ?, ?)",
        (message, kind, msgspec.json.encode(event).decode(), now()),
    )


def add_judgement(
    connection: sqlite3.Connection,
    message: MessageId,
    assessment: Assessment | None,
    decision: Decision | None,
    notice: Notice | None,
) -> None:
    """Add what was found, what was decided and what was said of a message; None leaves one out."""
    for kind, event in (("assessment", assessment), ("decision", decision), ("notice", notice)):
        if event is not None:
            add_event(connection, message, kind, event)


def refuse_if_its_thread_has_ended(connection: sqlite3.Connection, message: MessageId) -> None:
    """ThreadEnded where the thread that the message was written in has ended; the file's triggers may be gone. NoSuchRecord."""
    row = connection.execute("SELECT thread FROM messages WHERE id = ?", (message,)).fetchone()
    if row is None:
        raise no_such_message()
    if read_thread(connection, row[0]).ending is not None:
        raise thread_ended()


def _columns(thoughts: Thoughts | None) -> tuple[str | None, float | None]:
    return (storable(thoughts.text), thoughts.seconds) if thoughts else (None, None)


def _refuse_unless_streaming(connection: sqlite3.Connection, message: MessageId) -> ThreadId:
    """The thread of an answer that may still change. ThreadEnded or NoSuchRecord where there is none, ValueError for a bug."""
    row = connection.execute(
        "SELECT m.thread, m.state, t.deleted FROM messages AS m JOIN threads AS t ON t.id = m.thread WHERE m.id = ?",
        (message,),
    ).fetchone()
    if row is None or row[2] is not None:
        raise no_such_message()
    thread, state, _ = row
    if read_thread(connection, thread).ending is not None:
        raise thread_ended()
    if state != MessageState.STREAMING:
        raise ValueError(f"message {message} is {state}: what was written stays as it is")
    return int(thread)

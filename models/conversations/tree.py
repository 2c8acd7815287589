"""A conversation as the tree that it is: every message that a thread on the list shows or has written, in few words.

Made for a picture of it, so ten thousand messages are one query and no texts. Every function wants to be called inside a transaction.
"""

import sqlite3

import msgspec

from models.conversations.reading import read_thread
from models.conversations.records import Author, MessageId, MessageState, Thread, ThreadId
from models.policy.records import Action

WORDS = 120
"""Characters of a message that are read."""

# The threads in the trash and those that are gone have no say; what others show of them is still shown. From the leaves and from all
# that was written, up to the roots: UNION meets each message once.
_SHOWN = """
WITH RECURSIVE shown (id) AS (
    SELECT leaf FROM threads WHERE conversation = :conversation AND leaf IS NOT NULL AND deleted IS NULL AND trashed IS NULL
    UNION
    SELECT m.id FROM messages AS m JOIN threads AS t ON t.id = m.thread
    WHERE m.conversation = :conversation AND t.deleted IS NULL AND t.trashed IS NULL
    UNION
    SELECT m.parent FROM shown JOIN messages AS m ON m.id = shown.id WHERE m.parent IS NOT NULL
)
"""
# Mostly there are none of those, and nothing need be walked through: that takes half the time.
_ALL = "WITH shown (id) AS (SELECT id FROM messages WHERE conversation = :conversation)"
_HIDES_SOME = "SELECT 1 FROM threads WHERE conversation = ? AND (deleted IS NOT NULL OR trashed IS NOT NULL)"
_MESSAGES = """
SELECT m.id, m.parent, m.thread, m.author, m.state,
    coalesce(nullif(substr(m.text, 1, :words), ''),
        (SELECT group_concat(name, ', ') FROM attachments WHERE message = m.id), ''),
    m.id IN (SELECT message FROM pins),
    (SELECT json_extract(e.payload, '$.action') FROM events AS e
     WHERE e.message = m.id AND e.kind = 'notice' AND json_valid(e.payload) ORDER BY e.id DESC LIMIT 1)
FROM shown JOIN messages AS m ON m.id = shown.id ORDER BY m.id
"""
_THREADS = """
SELECT id FROM threads WHERE conversation = ? AND leaf IS NOT NULL AND deleted IS NULL AND trashed IS NULL ORDER BY id
"""


class TreeMessage(msgspec.Struct, frozen=True, kw_only=True):
    """One message of the tree."""

    id: MessageId
    parent: MessageId | None
    thread: ThreadId
    """The thread it was written in, which may be in the trash or gone."""
    author: Author
    state: MessageState
    words: str
    """How it begins, on one line."""
    pinned: bool = False
    notice: Action | None = None
    """What the notice under it is about."""


class Tree(msgspec.Struct, frozen=True, kw_only=True):
    """A conversation. `messages` stand in order of writing: a parent before its children."""

    conversation: int
    messages: tuple[TreeMessage, ...]
    threads: tuple[Thread, ...]
    """Those that are on the list, the oldest first."""


def read_tree(connection: sqlite3.Connection, conversation: int) -> Tree:
    """The tree of a conversation, without what is only in the trash."""
    hides_some = connection.execute(_HIDES_SOME, (conversation,)).fetchone() is not None
    query = (_SHOWN if hides_some else _ALL) + _MESSAGES
    rows = connection.execute(query, {"conversation": conversation, "words": WORDS}).fetchall()
    threads = [
        read_thread(connection, thread) for (thread,) in connection.execute(_THREADS, (conversation,)).fetchall()
    ]
    return Tree(conversation=conversation, messages=tuple(_message(*row) for row in rows), threads=tuple(threads))


def _message(
    number: int, parent: int | None, thread: int, author: str, state: str, text: str, pinned: int, notice: str | None
) -> TreeMessage:
    return TreeMessage(
        id=number,
        parent=parent,
        thread=thread,
        author=_AUTHORS[author],
        state=_STATES[state],
        words=" ".join(text.split()),
        pinned=bool(pinned),
        notice=_ACTIONS.get(notice) if notice else None,
    )


# Looking a name up is quicker than asking the enum for it, ten thousand times over.
_AUTHORS = {each.value: each for each in Author}
_STATES = {each.value: each for each in MessageState}
_ACTIONS = {each.value: each for each in Action}

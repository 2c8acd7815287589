"""What the store holds, as values.

A *conversation* is a tree of messages. A *thread* is one way through it, from the root to a leaf: what the sidebar lists, what the
composer writes to, and what can end. The *path* of a thread is its messages in order.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

import msgspec

from models.abuse.assessment import Assessment
from models.chat.records import Sampling
from models.policy.records import Action, Behaviour, Decision, EndedBy, Preset, SecondKeyAnswer

ThreadId = int
MessageId = int


class Author(StrEnum):
    """Who wrote a message."""

    USER = "user"
    MODEL = "model"


class MessageState(StrEnum):
    """How far a message got. A user's message is always complete."""

    STREAMING = "streaming"
    """Being written. One found in this state at the start was cut off, and is set to INTERRUPTED."""
    COMPLETE = "complete"
    STOPPED = "stopped"
    """The user stopped it."""
    CUT_SHORT = "cut_short"
    """It ran into the end of the context window or the longest answer allowed."""
    INTERRUPTED = "interrupted"
    """The engine or the app went away in the middle of it."""


UNFINISHED = frozenset({MessageState.STOPPED, MessageState.CUT_SHORT, MessageState.INTERRUPTED})
"""How far an answer got that may be gone on with."""


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """A short text of the app's own in the model's voice: what follows a user message in the transcript."""

    action: Action
    """REDIRECT, WARN, END, SUPPORT or CONFIRM_END."""
    text: str
    behaviour: Behaviour | None = None


class AnswerFigures(msgspec.Struct, frozen=True, kw_only=True):
    """How an answer came about, for its details."""

    prompt_tokens: int
    answer_tokens: int
    prompt_seconds: float
    answer_seconds: float
    used_tokens: int = 0
    """How much of the context window was full at its end; 0 in answers from before this was kept."""
    window_tokens: int = 0
    """How large that window was."""
    first_seen: MessageId | None = None
    """The message from which on the model had all of the path before it; None where it had the whole."""
    instructions: str | None = None
    """The chat's instructions that it was written under; None where it was under none of the user's, or that was not kept yet."""
    first_word_seconds: float = 0.0
    """From the question to its first word, thoughts included; 0 where that was not kept yet."""
    threads: int = 0
    """How many threads its tokens were computed on in the end; 0 where that was not kept yet."""
    sampling: Sampling | None = None
    """What it was sampled with, all layers of settings taken together; None where that was not kept yet."""


class Thoughts(msgspec.Struct, frozen=True, kw_only=True):
    """What a model thought aloud before it answered, or in between. No part of the answer, and never sent back to the model."""

    text: str
    seconds: float
    """How long it thought."""


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file that stands with a message, as the text that was read of it."""

    name: str
    size: Annotated[int, msgspec.Meta(ge=0, le=2**53)]
    """Of the file, in bytes."""
    text: str
    note: str = ""
    """What the user should know of how it was read."""


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One message of a path, with the events that lie on it."""

    id: MessageId
    parent: MessageId | None
    thread: ThreadId
    """The thread it was written in; a branch shows it too."""
    author: Author
    text: str
    state: MessageState
    created: datetime
    """In UTC."""
    model: str | None = None
    """The name of the model that wrote it."""
    siblings: tuple[MessageId, ...] = ()
    """All messages with the same parent and author in this conversation, in order of writing, this one included."""
    assessment: Assessment | None = None
    """None where the author is the model, or no detector was to be had."""
    decision: Decision | None = None
    notice: Notice | None = None
    figures: AnswerFigures | None = None
    thoughts: Thoughts | None = None
    pinned: bool = False
    """It stays in the model's view when the rest of a long chat does not fit."""
    attachments: tuple[Attachment, ...] = ()
    """Files that the user sent with it. The model reads them; the detector does not, for they are not the user's own words."""

    @property
    def in_short(self) -> str:
        """What it is known by where there is little room: its words, or the names of its files where it has none."""
        return self.text if self.text.strip() else ", ".join(attachment.name for attachment in self.attachments)

    @property
    def can_be_gone_on_with(self) -> bool:
        """Whether it is an answer that has words and was not brought to its end."""
        return self.state in UNFINISHED and bool(self.text.strip())


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier message that is being edited, not yet sent."""

    message: MessageId
    text: str
    attachments: tuple[Attachment, ...] = ()


class Unsent(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in a thread's composer beside its draft."""

    attachments: tuple[Attachment, ...] = ()
    """Those of the draft."""
    edit: Edit | None = None


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """The end of a thread: for good."""

    thread: ThreadId
    message: MessageId
    """The user's message that it followed."""
    model: str
    """By whom: the name on the card."""
    sentence: str
    """Why, in one sentence."""
    created: datetime
    branch_from: MessageId | None = None
    """The civil message offered to branch from: the last before the first strike that counted. None: only a new chat."""
    by: EndedBy = EndedBy.POLICY
    second_key: SecondKeyAnswer | None = None
    """What the second key said, where it was asked."""
    tampered: bool = False
    """The ending's row was deleted or changed from outside the app. The thread stays closed."""


class Thread(msgspec.Struct, frozen=True, kw_only=True):
    """A thread, as the sidebar and the window's head show it."""

    id: ThreadId
    conversation: int
    title: str
    """Empty until the first message."""
    preset: str
    """The name of the preset that it was begun with."""
    created: datetime
    updated: datetime
    leaf: MessageId | None = None
    branched_from: MessageId | None = None
    """The message it was branched at."""
    ending: Ending | None = None
    sampling: Sampling = Sampling()
    """What of the sampling is set for this thread alone."""
    instructions: str = ""
    """What the model is told before all else here; empty where the user's default holds."""
    started_with: Preset | None = None
    """The preset's numbers as they were at the first message: what the thread goes by. None before, and in a thread from before."""
    draft: str = ""
    """What stands in the composer, unsent."""
    title_is_own: bool = False
    """The user gave it its title: the app makes no other."""
    folder: str | None = None
    """The name of the folder that the list of chats shows it in."""
    pinned: datetime | None = None
    """Since when it stands at the top of the list."""
    archived: datetime | None = None
    """Since when it is in the archive, off the list."""
    trashed: datetime | None = None
    """Since when it is in the trash."""

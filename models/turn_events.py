"""What the session tells of a turn while it happens, in the thread that runs the session."""

from dataclasses import dataclass
from typing import Self

from models.conversations.records import Ending, Message, MessageId, ThreadId
from models.errors import EngineDied, ExeuntError, ModelNotLoaded, PromptTooLong


@dataclass(frozen=True)
class MessageAdded:
    """A message was committed and is the thread's new leaf. A sibling of an earlier one replaces what followed on the path."""

    thread: ThreadId
    message: Message


@dataclass(frozen=True)
class MessageChanged:
    """A message has its assessment, its notice, its whole text or its final state now."""

    thread: ThreadId
    message: Message


@dataclass(frozen=True)
class AnswerExtended:
    """`text` was added to the end of an answer that is being written."""

    thread: ThreadId
    message: MessageId
    text: str


@dataclass(frozen=True)
class ThoughtsExtended:
    """`text` was added to the end of what the model thinks over an answer that is being written, for so many seconds so far."""

    thread: ThreadId
    message: MessageId
    text: str
    seconds: float


@dataclass(frozen=True)
class PromptProgressed:
    """The model has read `done` of `total` tokens of the prompt."""

    thread: ThreadId
    done: int
    total: int


@dataclass(frozen=True)
class ThreadClosed:
    """The thread has ended."""

    thread: ThreadId
    ending: Ending


@dataclass(frozen=True)
class EndAsked:
    """The user wants to end the chat, and is asked once whether they know that it is for good.

    `message` has the question as its notice where the user asked in words; None where they asked by the menu. A yes in the next
    message or `Session.confirm_end` ends the chat; `Session.keep_open` and any other message go on.
    """

    thread: ThreadId
    question: str
    message: MessageId | None = None


@dataclass(frozen=True)
class SecondKeyAsked:
    """All is there for an end, and another model is asked about it now: this may take some seconds."""

    thread: ThreadId


@dataclass(frozen=True)
class AssessmentMissed:
    """The detector could not be asked: nothing was counted, the turn goes on."""

    thread: ThreadId
    sentence: str


@dataclass(frozen=True)
class TurnFailed:
    """No answer, or only a part of one. What was written is kept; `sentence` says what happened and what to do."""

    thread: ThreadId
    sentence: str
    engine_died: bool = False
    """Loading the model again is what to offer."""
    out_of_memory: bool = False
    """It died for want of memory: a smaller context is what to load it with."""
    too_long: bool = False
    """The message does not fit the model: shortening it is what to offer."""

    @classmethod
    def by(cls, error: ExeuntError, thread: ThreadId) -> Self:
        """What an error comes to for a turn."""
        return cls(
            thread,
            error.sentence,
            engine_died=isinstance(error, EngineDied | ModelNotLoaded),
            out_of_memory=isinstance(error, EngineDied) and error.out_of_memory,
            too_long=isinstance(error, PromptTooLong),
        )


@dataclass(frozen=True)
class TurnFinished:
    """The turn is over, however it went. Always the last event of one."""

    thread: ThreadId


TurnEvent = (
    MessageAdded
    | MessageChanged
    | AnswerExtended
    | ThoughtsExtended
    | PromptProgressed
    | ThreadClosed
    | EndAsked
    | SecondKeyAsked
    | AssessmentMissed
    | TurnFailed
    | TurnFinished
)

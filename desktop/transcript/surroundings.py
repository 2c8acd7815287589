"""What is said and offered around a message, besides its own words."""

from collections.abc import Callable
from dataclasses import dataclass

from models.conversations.records import Message


@dataclass(frozen=True)
class OriginWords:
    """What a branch says of the chat that it was branched from."""

    words: str
    leads_there: bool
    """It can be gone to."""
    on_top: bool = False
    """It is said above the message, for the one that the branch was begun at is not shown."""


@dataclass(frozen=True)
class Surroundings:
    """For one message of the path that is shown."""

    remark: str = ""
    """A quiet line under the user's words."""
    may_branch: bool = True
    """A branch can start from it."""
    has_reasons: bool = False
    """It counted, or would have: there is something to explain."""
    may_be_marked: bool = False
    """It can be said that it was wrongly counted."""
    may_be_pinned: bool = False
    """It can be pinned, or unpinned: the chat goes on."""
    may_go_on: bool = False
    """It is an answer that can be gone on with."""
    line_above: str = ""
    """What a line across the transcript says above it."""
    origin: OriginWords | None = None
    """Here a branch begins."""


SurroundingsOf = Callable[[Message], Surroundings]


def none_of_these(_message: Message) -> Surroundings:
    """Nothing more is known of any message."""
    return Surroundings()

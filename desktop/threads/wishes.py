"""What the user wants done with chats and folders, as values: the list tells them, and `listing.py` does them."""

from dataclasses import dataclass
from enum import Enum, auto

from models.conversations.records import ThreadId


class Act(Enum):
    """What is wanted. Of threads, unless it speaks of a folder."""

    RENAME = auto()
    """To `name`, of one."""
    MOVE = auto()
    """Into `folder`; None is outside of all."""
    MOVE_TO_NEW = auto()
    """Into a folder that is made, and named then."""
    PIN = auto()
    UNPIN = auto()
    ARCHIVE = auto()
    UNARCHIVE = auto()
    EXPORT = auto()
    TRASH = auto()
    RESTORE = auto()
    DELETE = auto()
    """For good, after a question."""
    RENAME_FOLDER = auto()
    """To `name`."""
    DELETE_FOLDER = auto()
    FOLD = auto()
    UNFOLD = auto()


@dataclass(frozen=True)
class Wish:
    """One thing that is wanted."""

    act: Act
    threads: tuple[ThreadId, ...] = ()
    folder: str | None = None
    name: str = ""

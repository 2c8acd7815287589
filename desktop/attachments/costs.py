"""What attached files take of the model's context window, as values."""

from dataclasses import dataclass

from models.conversations.records import Attachment

_CHARACTERS_PER_TOKEN = 4
_AROUND = 32
"""Letters that a file takes beside its text and its name, for the model to know it as one."""


@dataclass(frozen=True)
class FileCost:
    """What the model counted."""

    tokens: int
    is_more: bool = False
    """It is more than that: the whole window is too small for it."""


def estimated_tokens(attachment: Attachment) -> int:
    """What it takes by the length of its text, where the model has not counted it."""
    return (len(attachment.text) + len(attachment.name) + _AROUND) // _CHARACTERS_PER_TOKEN

"""Which files one message may have together. Pure."""

from collections.abc import Sequence

from models.conversations.records import Attachment
from models.errors import AttachmentRefused

MOST_FILES = 20
"""With one message."""
MOST_CHARACTERS = 8_000_000
"""In all of its files: more than any model's window holds, and all of it is kept anew whenever the draft changes."""


def refuse_beside(attached: Sequence[Attachment], file: Attachment) -> None:
    """AttachmentRefused where this file cannot stand with those that are attached already."""
    if file in attached:
        raise AttachmentRefused(f"“{file.name}” is attached already.")
    if len(attached) >= MOST_FILES:
        raise AttachmentRefused(f"A message takes {MOST_FILES} files at most: “{file.name}” was left out.")
    if sum(len(each.text) for each in (*attached, file)) > MOST_CHARACTERS:
        raise AttachmentRefused(
            f"“{file.name}” is too much beside the other files. Send them without it, or attach the part of it that matters."
        )

"""What the model is given of a message with attachments. Pure."""

import re
from collections.abc import Sequence

from models.conversations.records import Attachment

_FENCE = re.compile(r"^[ \t]*(`{3,})", re.MULTILINE)


def said_with(text: str, attachments: Sequence[Attachment]) -> str:
    """The files, each under its name and between fences, and then what was typed.

    The words come last: what is asked about a file is what a small model has to have fresh. A fence is longer than any line of
    backticks in the file, so that no file can end early and go on as the user's own words.
    """
    return "\n\n".join([*(block(attachment) for attachment in attachments), *([text] if text else [])])


def block(attachment: Attachment) -> str:
    """One file as the model reads it."""
    fence = "`" * max(3, 1 + max(map(len, _FENCE.findall(attachment.text)), default=0))
    name = " ".join(attachment.name.split())
    return f"Attached file “{name}”:\n{fence}\n{attachment.text.rstrip()}\n{fence}"

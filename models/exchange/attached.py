"""What a message of another app was sent with, as Markdown in its text."""

import re

_TICKS = re.compile("`+")


def attached(name: str, text: str = "") -> str:
    """A file by its name, with what it says where that is known."""
    label = f"[{name}]"
    return f"{label}\n\n{fenced(text)}" if text.strip() else label


def fenced(text: str, language: str = "") -> str:
    """A block of code whose fence is longer than any in the text."""
    fence = "`" * max(3, 1 + max(map(len, _TICKS.findall(text)), default=0))
    return f"{fence}{language if language.isalnum() else ''}\n{text}\n{fence}"

"""The beginning of a message, where there is room for one line of it."""

import re

_FIRST_CHARACTERS = 80
_MARKS = re.compile(r"\*\*|__|`+|^#+ ", re.MULTILINE)


def beginning(text: str, most: int = _FIRST_CHARACTERS) -> str:
    """The first characters of a text, on one line and without the marks of its layout."""
    line = " ".join(_MARKS.sub("", text).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"

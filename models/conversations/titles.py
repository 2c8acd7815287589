"""A thread's title, from its first message."""

_LONGEST = 60


def title_from(text: str) -> str:
    """The first line with words in it, at most 60 characters long, cut at a word."""
    line = next((words for line in text.splitlines() if (words := " ".join(line.split()))), "")
    if len(line) <= _LONGEST:
        return line
    head = line[:_LONGEST]  # one more than fits beside the ellipsis: it shows whether the last word is whole
    cut = head.rfind(" ")
    return (head[:cut] if cut > 0 else head[: _LONGEST - 1]).rstrip() + "…"

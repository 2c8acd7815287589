"""The beginning of a stranger's text, as a terminal may show it."""

_FIRST_CHARACTERS = 100


def on_one_line(text: str, most: int = _FIRST_CHARACTERS) -> str:
    """At most so many characters on one line: none of them may move the cursor or set the title."""
    line = "".join(character if character.isprintable() else "\ufffd" for character in " ".join(text.split()))
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"

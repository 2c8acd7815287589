"""Words longer than Qt can break well: it looks for a place to break their lines in a time that is their length, squared."""

_ENDLESS = 10_000
"""Characters."""


def has_endless_word(text: str) -> bool:
    """Whether the text has a word that had better be broken anywhere, such as a file that was pasted in letters."""
    return len(text) > _ENDLESS and any(len(word) > _ENDLESS for word in text.split())

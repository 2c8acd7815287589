"""Which addresses may be opened, and where they stand in plain text."""

import re

_OPENABLE = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
BARE_ADDRESS = re.compile(r"https?://[^\s<>\"`]*[^\s<>\"`.,;:!?'\)\]\}*_]", re.IGNORECASE)
"""An address in running text, without the punctuation that follows it."""


def is_openable(address: str) -> bool:
    """Whether a link may lead there: to the web or to a mail, never to a file, a script or the data in it."""
    return _OPENABLE.match(address) is not None

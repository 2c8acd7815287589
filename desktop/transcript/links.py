"""Which addresses may be opened, and where they stand in plain text."""

import re

from PySide6.QtGui import QTextDocument

_OPENABLE = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
BARE_ADDRESS = re.compile(r"https?://[^\s<>\"`]*[^\s<>\"`.,;:!?'\)\]\}*_]", re.IGNORECASE)
"""An address in running text, without the punctuation that follows it."""


def is_openable(address: str) -> bool:
    """Whether a link may lead there: to the web or to a mail, never to a file, a script or the data in it."""
    return _OPENABLE.match(address) is not None


def words_of_link(document: QTextDocument, address: str) -> str:
    """What the links to an address say in a document, one after the other."""
    words: list[str] = []
    block = document.begin()
    while block.isValid():
        fragments = [part.fragment() for part in block.begin()]  # type: ignore[attr-defined]
        words.extend(fragment.text() for fragment in fragments if fragment.charFormat().anchorHref() == address)
        block = block.next()
    return " ".join(words)

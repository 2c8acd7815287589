"""The links in a document."""

from PySide6.QtGui import QTextDocument


def words_of_link(document: QTextDocument, address: str) -> str:
    """What the links to an address say in a document, one after the other."""
    words: list[str] = []
    block = document.begin()
    while block.isValid():
        fragments = [part.fragment() for part in block.begin()]  # type: ignore[attr-defined]
        words.extend(fragment.text() for fragment in fragments if fragment.charFormat().anchorHref() == address)
        block = block.next()
    return " ".join(words)

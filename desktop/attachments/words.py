"""What is said of an attachment in a few words."""

from PySide6.QtCore import QCoreApplication

from desktop.translation import fixed, grouped
from models.conversations.records import Attachment

_CHARACTERS_PER_TOKEN = 4
_AROUND = 32
"""Letters that a file takes beside its text and its name, for the model to know it as one."""
_KILO = 1024


def size_words(size: int) -> str:
    """How large a file is, in bytes, KB or MB."""
    if size < _KILO:
        return _tr("{count} bytes").format(count=size)
    if size < _KILO * _KILO:
        return _tr("{count} KB").format(count=grouped(round(size / _KILO)))
    return _tr("{count} MB").format(count=fixed(size / _KILO / _KILO, 1))


def cost_words(attachment: Attachment, tokens: int | None) -> str:
    """What it takes of the model's window; guessed where the model has not counted it."""
    if tokens is not None:
        return _tr("{count} tokens").format(count=grouped(tokens))
    guess = (len(attachment.text) + len(attachment.name) + _AROUND) // _CHARACTERS_PER_TOKEN
    return _tr("≈ {count} tokens").format(count=grouped(guess))


def about(attachment: Attachment, tokens: int | None) -> str:
    """Size and cost."""
    return f"{size_words(attachment.size)} · {cost_words(attachment, tokens)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attachments", text)

"""What is said of an attachment in a few words."""

from PySide6.QtCore import QCoreApplication

from desktop.attachments.costs import FileCost, estimated_tokens
from desktop.translation import fixed, grouped
from models.conversations.records import Attachment

_KILO = 1024


def size_words(size: int) -> str:
    """How large a file is, in bytes, KB or MB."""
    if size < _KILO:
        return _tr("{count} bytes").format(count=size)
    if size < _KILO * _KILO:
        return _tr("{count} KB").format(count=grouped(round(size / _KILO)))
    return _tr("{count} MB").format(count=fixed(size / _KILO / _KILO, 1))


def cost_words(attachment: Attachment, cost: FileCost | None) -> str:
    """What it takes of the model's window; guessed where the model has not counted it."""
    if cost is None:
        return _tr("about {count} tokens").format(count=grouped(estimated_tokens(attachment)))
    words = _tr("more than {count} tokens") if cost.is_more else _tr("{count} tokens")
    return words.format(count=grouped(cost.tokens))


def about(attachment: Attachment, cost: FileCost | None) -> str:
    """Size and cost."""
    return f"{size_words(attachment.size)} · {cost_words(attachment, cost)}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Attachments", text)

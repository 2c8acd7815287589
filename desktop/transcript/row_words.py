"""What a row says besides the message's own words. Pure."""

from PySide6.QtCore import QCoreApplication

from desktop.translation import clock
from desktop.window.heard_sentences import HeardSentences
from models.conversations.records import Author, Message, MessageState

_SPOKEN = 2000
"""Characters of a message that are said at once."""


def caption(message: Message, remark: str) -> str:
    """The quiet line under a message: the remark about the user's words, or why an answer is not whole. Empty for nearly all."""
    pinned = _tr("Pinned") if message.pinned else ""
    if message.author is Author.USER:
        return " · ".join(filter(None, [remark, pinned]))
    return " · ".join(filter(None, [_why_not_whole(message), pinned]))


def _why_not_whole(message: Message) -> str:
    if message.state is MessageState.COMPLETE and message.thoughts is not None and not message.text.strip():
        return _tr("No answer came after these thoughts")
    return {
        MessageState.STOPPED: _tr("Stopped"),
        MessageState.CUT_SHORT: _cut_short(message),
        MessageState.INTERRUPTED: _tr("Interrupted"),
    }.get(message.state, "")


def _cut_short(message: Message) -> str:
    figures = message.figures
    if figures is not None and 0 < figures.used_tokens < figures.window_tokens:
        return _tr("Cut short: it reached the longest answer allowed")
    return _tr("Cut short: the context window is full")


def whose(message: Message, model_name: str) -> str:
    """How a screen reader names a row: by who wrote and when. `model_name` is for an answer that does not know whose it is."""
    who = _tr("You") if message.author is Author.USER else message.model or model_name
    return _tr("{who}, {time}").format(who=who, time=clock(message.created))


def spoken(message: Message) -> str:
    """What a screen reader says of a message that is there as a whole: its words without Markdown's signs, and its files."""
    sentences = HeardSentences(_tr("A block of code."))
    said = " ".join([*sentences.add(message.text[:_SPOKEN]), *sentences.end()])
    names = ", ".join(attachment.name for attachment in message.attachments)
    return _tr("{said} Attached: {names}").format(said=said, names=names).strip() if names else said


def spoken_version(message: Message) -> str:
    """Which version of it a message is, in words; empty where there is but one."""
    if len(message.siblings) < 2 or message.id not in message.siblings:
        return ""
    number = message.siblings.index(message.id) + 1
    return _tr("Version {number} of {count}").format(number=number, count=len(message.siblings))


def _tr(text: str) -> str:
    return QCoreApplication.translate("MessageRow", text)

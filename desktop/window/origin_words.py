"""Where a branch came from, in words. Pure."""

from PySide6.QtCore import QCoreApplication

from desktop.transcript.surroundings import OriginWords
from models.conversations.trees import Origin

_MOST = 40
"""Characters of a title or of a message."""


def origin_words(origin: Origin, *, is_here: bool) -> OriginWords:
    """For the line in the transcript; `is_here`: it stands under the message that the branch was begun at."""
    thread = origin.thread
    if thread is None:
        return OriginWords(_tr("A branch of a chat that was deleted"), leads_there=False, on_top=not is_here)
    title = _short(thread.title) or _tr("New chat")
    if thread.trashed is not None:
        words = _tr("Branch of “{title}”, which is in the trash").format(title=title)
        return OriginWords(words, leads_there=False, on_top=not is_here)
    if is_here:
        return OriginWords(_tr("Branch of “{title}”, from here on").format(title=title), leads_there=True)
    words = _tr("Branch of “{title}”, from “{words}”").format(title=title, words=_short(origin.message.text))
    return OriginWords(words, leads_there=True, on_top=True)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MOST else text[: _MOST - 1].rstrip() + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("OriginWords", text)

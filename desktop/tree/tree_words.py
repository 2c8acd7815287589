"""What the map says of a node: to the eye in a few words, to the ear in a sentence. Pure."""

from PySide6.QtCore import QCoreApplication

from desktop.tree.folding import Node
from models.conversations.records import Author, Thread
from models.conversations.tree import TreeMessage
from models.policy.records import Action


def who(message: TreeMessage) -> str:
    """Whose words they are."""
    return _tr("You") if message.author is Author.USER else _tr("Model")


def run_words(node: Node) -> str:
    """What stands in place of a folded run."""
    return QCoreApplication.translate("TreeMap", "%n messages", None, len(node.messages))


def spoken(node: Node, replies: int, ended: Thread | None, leads_to: list[Thread]) -> str:
    """How a screen reader names a node, which so many nodes stand below; `leads_to` are the chats whose last message it is."""
    if node.is_run:
        return _tr("{messages}, folded, from “{words}” on").format(messages=run_words(node), words=node.first.words)
    message = node.first
    parts = [_tr("{who}: {words}").format(who=who(message), words=message.words)]
    if replies > 1:
        parts.append(QCoreApplication.translate("TreeMap", "%n replies", None, replies))
    if message.pinned:
        parts.append(_tr("pinned"))
    if ended is not None:
        parts.append(_tr("“{title}” ended here").format(title=title_of(ended)))
    elif message.notice is not None:
        parts.append(notice_words(message.notice))
    parts += [_tr("last message of “{title}”").format(title=title_of(thread)) for thread in leads_to if thread != ended]
    return ", ".join(parts)


def tip(node: Node, replies: int, ended: Thread | None, leads_to: list[Thread]) -> str:
    """The same for the eye, a thing a line."""
    if node.is_run:
        return "\n".join([run_words(node), f"“{node.first.words}”", _tr("Click to open them.")])
    words = _tr("{who}: {words}").format(who=who(node.first), words=node.first.words)
    rest = spoken(node, replies, ended, leads_to).removeprefix(words).removeprefix(", ")
    return "\n".join(filter(None, [words, rest]))


def notice_words(notice: Action) -> str:
    """What the notice under a message is."""
    return {
        Action.REDIRECT: _tr("a redirect"),
        Action.WARN: _tr("a warning"),
        Action.SUPPORT: _tr("a support card"),
        Action.CONFIRM_END: _tr("a question before an end"),
    }.get(notice, _tr("the end"))


def title_of(thread: Thread) -> str:
    """What a chat is called."""
    return thread.title or _tr("New chat")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TreeMap", text)

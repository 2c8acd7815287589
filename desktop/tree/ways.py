"""In which chat a message of the tree is read. Pure."""

from collections.abc import Mapping

from models.conversations.records import MessageId, Thread, ThreadId
from models.conversations.tree import Tree, TreeMessage


def thread_for(tree: Tree, message: MessageId, open_thread: ThreadId) -> Thread | None:
    """The open thread where it shows the message, else the one that it was written in, else the newest that shows it.

    Where none shows it as things are: the one that it was written in, to be led there; else one that goes on below it. None where
    the message is in no tree, such as one that is only in the trash.
    """
    messages = {each.id: each for each in tree.messages}
    if message not in messages:
        return None
    written_in = messages[message].thread
    newest_first = sorted(tree.threads, key=lambda thread: thread.updated, reverse=True)
    preferred = sorted(newest_first, key=lambda thread: (thread.id != open_thread, thread.id != written_in))
    shows = [thread for thread in preferred if thread.leaf is not None and is_above(messages, message, thread.leaf)]
    if shows:
        return shows[0]
    by_id = {thread.id: thread for thread in tree.threads}
    below = (each.thread for each in tree.messages if each.id >= message and is_above(messages, message, each.id))
    return next((by_id[thread] for thread in (written_in, *below) if thread in by_id), None)


def is_above(messages: Mapping[MessageId, TreeMessage], above: MessageId, leaf: MessageId) -> bool:
    """Whether a message is `leaf` or stands above it."""
    here: MessageId | None = leaf
    while here is not None and here > above:  # a parent is older than its children
        here = messages[here].parent if here in messages else None
    return here == above

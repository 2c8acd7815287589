"""What of a tree is drawn: each message where something happens, and long unbranched runs in one line with their count. Pure."""

from collections.abc import Collection
from dataclasses import dataclass

from models.conversations.records import MessageId
from models.conversations.tree import Tree, TreeMessage

LEAST_FOLDED = 4
"""A run of fewer messages stands open."""


@dataclass(frozen=True)
class Node:
    """One place of the picture: a message, or a folded run of them."""

    messages: tuple[TreeMessage, ...]
    parent: int | None
    """The number of the node above."""

    @property
    def first(self) -> TreeMessage:
        """The message, or the first of the run."""
        return self.messages[0]

    @property
    def last(self) -> TreeMessage:
        """The message, or the last of the run."""
        return self.messages[-1]

    @property
    def is_run(self) -> bool:
        """Whether it stands for several."""
        return len(self.messages) > 1


def fold(tree: Tree, opened: Collection[MessageId] = frozenset()) -> list[Node]:
    """The nodes, a parent before its children. `opened` has the first messages of runs that are not to be folded."""
    children: dict[MessageId | None, list[TreeMessage]] = {}
    for message in tree.messages:
        children.setdefault(message.parent, []).append(message)
    telling = {thread.leaf for thread in tree.threads}
    telling |= {thread.ending.message for thread in tree.threads if thread.ending is not None}

    def is_plain(message: TreeMessage) -> bool:
        return (
            message.parent is not None
            and len(children[message.parent]) == 1
            and len(children.get(message.id, ())) == 1
            and message.id not in telling
            and message.notice is None
            and not message.pinned
        )

    nodes: list[Node] = []
    number_of: dict[MessageId, int] = {}
    for message in tree.messages:
        if message.id in number_of:
            continue
        run = [message]
        while is_plain(run[-1]) and is_plain(below := children[run[-1].id][0]):
            run.append(below)
        folded = is_plain(message) and len(run) >= LEAST_FOLDED and message.id not in opened
        parent = None if message.parent is None else number_of.get(message.parent)
        for messages in [tuple(run)] if folded else [(each,) for each in run]:
            number_of.update((each.id, len(nodes)) for each in messages)
            nodes.append(Node(messages, parent))
            parent = len(nodes) - 1
    return nodes

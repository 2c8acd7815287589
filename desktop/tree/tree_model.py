"""The nodes of the map as rows of a model, with what is said of each."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.tree import tree_words
from desktop.tree.folding import Node, fold
from desktop.tree.layout import Layout
from models.conversations.records import MessageId, Thread, ThreadId
from models.conversations.tree import Tree

_AnyIndex = QModelIndex | QPersistentModelIndex


class TreeModel(QAbstractListModel):
    """A row for each node, in order of writing. Changes come as resets: the views keep what they stand on by its message."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layout_of_nodes = Layout([])
        self.open_path: frozenset[MessageId] = frozenset()
        """The messages that the open chat shows."""
        self.leaf: MessageId | None = None
        """The last of them."""
        self._mirrored = False
        self._tree: Tree | None = None
        self._opened: set[MessageId] = set()
        self._numbers: dict[MessageId, int] = {}
        self._ended: dict[MessageId, Thread] = {}
        self._leads_to: dict[MessageId, list[Thread]] = {}

    def show(self, tree: Tree, open_thread: ThreadId) -> bool:
        """Show this tree, with the way of the open thread through it; False where it is shown already."""
        leaf = next((thread.leaf for thread in tree.threads if thread.id == open_thread), None)
        if tree == self._tree and leaf == self.leaf:
            return False
        if self._tree is None or tree.conversation != self._tree.conversation:
            self._opened.clear()
        self._tree, self.leaf = tree, leaf
        self._ended = {thread.ending.message: thread for thread in tree.threads if thread.ending is not None}
        self._leads_to = {}
        for thread in tree.threads:
            if thread.leaf is not None:
                self._leads_to.setdefault(thread.leaf, []).append(thread)
        self.open_path = frozenset(_path(tree, leaf))
        self._lay_out()
        return True

    def mirror(self, mirrored: bool) -> None:
        """Lay it out for a window that reads from the right, or from the left."""
        if mirrored != self._mirrored:
            self._mirrored = mirrored
            self._lay_out()

    def open_run(self, number: int) -> None:
        """Show each message of a folded run."""
        self._opened.add(self.node(number).first.id)
        self._lay_out()

    def node(self, number: int) -> Node:
        """The node of a row."""
        return self.layout_of_nodes.nodes[number]

    def number_of(self, message: MessageId | None) -> int | None:
        """The row of the node that stands for a message."""
        return None if message is None else self._numbers.get(message)

    def ended_at(self, number: int) -> Thread | None:
        """The chat that ended on this node."""
        return self._ended.get(self.node(number).last.id)

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008 # Qt's own signature
        return 0 if parent.isValid() else len(self.layout_of_nodes.nodes)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node, number = self.node(index.row()), index.row()
        replies = len(self.layout_of_nodes.children[number])
        about = (node, replies, self.ended_at(number), self._leads_to.get(node.last.id, []))
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return tree_words.run_words(node) if node.is_run else node.first.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return tree_words.spoken(*about)
            case Qt.ItemDataRole.ToolTipRole:
                return tree_words.tip(*about)
        return None

    def _lay_out(self) -> None:
        self.beginResetModel()
        nodes = fold(self._tree, self._opened) if self._tree is not None else []
        self.layout_of_nodes = Layout(nodes, mirrored=self._mirrored)
        self._numbers = {message.id: number for number, node in enumerate(nodes) for message in node.messages}
        self.endResetModel()


def _path(tree: Tree, leaf: MessageId | None) -> Iterable[MessageId]:
    parents = {message.id: message.parent for message in tree.messages}
    while leaf is not None:
        yield leaf
        leaf = parents.get(leaf)

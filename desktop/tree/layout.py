"""The picture of a tree in pixels: where each node stands, which are in sight, and which lines lead from one to the next. Pure."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.tree.folding import Node
from desktop.tree.tidy import columns

CARD_WIDTH, CARD_HEIGHT = 132, 46
COLUMN, LEVEL = CARD_WIDTH + 14, CARD_HEIGHT + 26
MARGIN = 16


@dataclass(frozen=True)
class Box:
    """A rectangle in the picture, unzoomed."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Fork:
    """The lines from a node down to its children: a stem, a bar across, and a drop to each."""

    node: int
    x: float
    left: float
    right: float


class Layout:
    """Nodes with their places. Whatever is asked about a part of it takes no longer for a large tree."""

    def __init__(self, nodes: Sequence[Node], *, mirrored: bool = False) -> None:
        self.nodes = nodes
        self._xs = columns([node.parent for node in nodes])
        if mirrored:
            widest = max(self._xs, default=0.0)
            self._xs = [widest - x for x in self._xs]
        self._levels: list[int] = []
        self.children: list[list[int]] = [[] for _ in nodes]
        self._rows: list[list[int]] = []
        for number, node in enumerate(nodes):
            level = 0 if node.parent is None else self._levels[node.parent] + 1
            self._levels.append(level)
            if level == len(self._rows):
                self._rows.append([])
            self._rows[level].append(number)
            if node.parent is not None:
                self.children[node.parent].append(number)
        for row in self._rows:
            row.sort(key=self._xs.__getitem__)
        self._forks = [[self._fork(number) for number in row if self.children[number]] for row in self._rows]

    @property
    def width(self) -> float:
        """Of the whole picture."""
        return 2 * MARGIN + max(self._xs, default=0.0) * COLUMN + CARD_WIDTH

    @property
    def height(self) -> float:
        """Of the whole picture."""
        return 2 * MARGIN + len(self._rows) * LEVEL - (LEVEL - CARD_HEIGHT)

    def box(self, number: int) -> Box:
        """Where a node stands."""
        left, top = MARGIN + self._xs[number] * COLUMN, MARGIN + self._levels[number] * LEVEL
        return Box(left, top, left + CARD_WIDTH, top + CARD_HEIGHT)

    def middle(self, number: int) -> float:
        """The x of a node's middle."""
        return MARGIN + self._xs[number] * COLUMN + CARD_WIDTH / 2

    def nodes_in(self, seen: Box) -> Iterator[int]:
        """The nodes that a part of the picture has, row by row."""
        for level in self._levels_in(seen.top, seen.bottom):
            row = self._rows[level]
            first = bisect_left(row, seen.left - CARD_WIDTH, key=lambda number: self.box(number).left)
            for number in row[first:]:
                if self.box(number).left > seen.right:
                    break
                yield number

    def forks_in(self, seen: Box) -> Iterator[Fork]:
        """The lines that a part of the picture has, also those between nodes that are out of it."""
        for level in self._levels_in(seen.top - LEVEL, seen.bottom):
            forks = self._forks[level]
            for fork in forks[bisect_left(forks, seen.left, key=lambda fork: fork.right) :]:
                if fork.left > seen.right:
                    break
                yield fork

    def drops_in(self, fork: Fork, seen: Box) -> Iterator[int]:
        """The children of a fork whose drops a part of the picture has."""
        children = self.children[fork.node]
        if len(children) > 1 and self.middle(children[0]) > self.middle(children[-1]):
            children = children[::-1]
        for child in children[bisect_left(children, seen.left, key=self.middle) :]:
            if self.middle(child) > seen.right:
                break
            yield child

    def node_at(self, x: float, y: float) -> int | None:
        """The node at a point."""
        return next(self.nodes_in(Box(x, y, x, y)), None) if x >= 0 and y >= 0 else None

    def beside(self, number: int, step: int) -> int:
        """The next node on the same level, or the one before; the same where there is none."""
        row = self._rows[self._levels[number]]
        return row[min(max(row.index(number) + step, 0), len(row) - 1)]

    def _levels_in(self, top: float, bottom: float) -> range:
        first = int((top - MARGIN - CARD_HEIGHT) // LEVEL) + 1
        return range(max(first, 0), min(int((bottom - MARGIN) // LEVEL) + 1, len(self._rows)))

    def _fork(self, number: int) -> Fork:
        xs = [self.middle(child) for child in self.children[number]]
        x = self.middle(number)
        return Fork(number, x, min(x, *xs), max(x, *xs))

"""Where the nodes of a tree stand beside each other: as close as they can, and each above the middle of its children. Pure.

After Reingold and Tilford, "Tidier Drawings of Trees" (1981): equal subtrees are drawn alike, wherever they stand. Each two contours
are compared down to the end of the shorter one, and the longer list is kept and extended, so the whole takes linear time.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class _Edge:
    """One side of a subtree: the x of its outermost node on each level, the deepest first, less `shift`."""

    xs: list[float]
    shift: float = 0.0

    def at(self, level: int) -> float:
        return self.xs[-1 - level] + self.shift

    def set(self, level: int, x: float) -> None:
        self.xs[-1 - level] = x - self.shift


@dataclass
class _Outline:
    """Both sides of a subtree, seen from its own root at 0."""

    left: _Edge
    right: _Edge

    @property
    def levels(self) -> int:
        return len(self.left.xs)


def columns(parents: Sequence[int | None]) -> list[float]:
    """The x of each node, from 0 on; neighbours on a level are at least 1 apart. A parent comes before its children.

    `parents` has the number of the node above each, or None for a root; several roots stand beside each other.
    """
    children: list[list[int]] = [[] for _ in parents]
    roots: list[int] = []
    for number, parent in enumerate(parents):
        (roots if parent is None else children[parent]).append(number)
    outlines: list[_Outline | None] = [None] * len(parents)
    beside = [0.0] * len(parents)
    for number in reversed(range(len(parents))):
        outlines[number] = _above(_join(children[number], outlines, beside))
    _join(roots, outlines, beside)
    xs = list(beside)
    for number, parent in enumerate(parents):
        if parent is not None:
            xs[number] += xs[parent]
    least = min(xs, default=0.0)
    return [x - least for x in xs]


def _join(siblings: Sequence[int], outlines: list[_Outline | None], beside: list[float]) -> _Outline | None:
    """Set subtrees beside each other, with the middle of their roots at 0; `beside` gets where each root stands."""
    joined: _Outline | None = None
    for number in siblings:
        outline, outlines[number] = outlines[number], None
        assert outline is not None  # noqa: S101 # a child comes after its parent, so its outline was made before
        if joined is None:
            joined = outline
            continue
        levels = range(min(joined.levels, outline.levels))
        beside[number] = max(joined.right.at(level) - outline.left.at(level) for level in levels) + 1
        _merge(joined, outline, beside[number])
    if joined is not None:
        middle = (beside[siblings[0]] + beside[siblings[-1]]) / 2
        for number in siblings:
            beside[number] -= middle
        joined.left.shift -= middle
        joined.right.shift -= middle
    return joined


def _merge(joined: _Outline, outline: _Outline, x: float) -> None:
    """Add a subtree at `x` to the right of others."""
    outline.left.shift += x
    outline.right.shift += x
    if joined.levels >= outline.levels:
        for level in range(outline.levels):
            joined.right.set(level, outline.right.at(level))
        return
    for level in range(joined.levels):
        outline.left.set(level, joined.left.at(level))
    joined.left, joined.right = outline.left, outline.right


def _above(below: _Outline | None) -> _Outline:
    """A root above what stands below it."""
    if below is None:
        return _Outline(_Edge([0.0]), _Edge([0.0]))
    for edge in (below.left, below.right):
        edge.xs.append(-edge.shift)
    return below

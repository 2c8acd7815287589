"""The picture of a tree: what is folded, where nodes stand, and that nothing of it grows faster than the tree."""

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.tree.folding import fold
from desktop.tree.layout import CARD_HEIGHT, CARD_WIDTH, Box, Layout
from desktop.tree.tidy import columns
from models.policy.records import Action
from tests.desktop.tree.conftest import MakeTree


def chain(length: int) -> list[int | None]:
    return [None, *range(1, length)]


def counts(nodes: list) -> list[int]:
    return [len(node.messages) for node in nodes]


def test_a_long_unbranched_run_is_one_node_between_its_ends(make_tree: MakeTree) -> None:
    nodes = fold(make_tree(chain(12), leaves=(12,)))
    assert counts(nodes) == [1, 10, 1]
    assert [node.parent for node in nodes] == [None, 0, 1]
    assert (nodes[1].first.id, nodes[1].last.id) == (2, 11)


def test_a_short_run_stands_open_and_so_does_one_that_was_opened(make_tree: MakeTree) -> None:
    assert counts(fold(make_tree(chain(5), leaves=(5,)))) == [1] * 5
    assert counts(fold(make_tree(chain(12), leaves=(12,)), opened={2})) == [1] * 12


def test_what_tells_something_is_never_folded(make_tree: MakeTree) -> None:
    tree = make_tree(chain(20), leaves=(20, 15), pinned=(6,), notices={10: Action.WARN})
    nodes = fold(tree)
    alone = {node.first.id for node in nodes if not node.is_run}
    assert {1, 6, 10, 15, 20} <= alone
    assert sum(counts(nodes)) == 20


def test_the_first_words_after_a_fork_are_seen(make_tree: MakeTree) -> None:
    parents = [*chain(4), 2, *range(5, 14)]
    alone = {node.first.id for node in fold(make_tree(parents, leaves=(4, 14))) if not node.is_run}
    assert {2, 3, 5} <= alone


def test_a_parent_stands_above_the_middle_of_its_children_and_equal_trees_look_alike() -> None:
    assert columns([None, 0, 0]) == [0.5, 0.0, 1.0]
    xs = columns([None, 0, 0, 1, 1, 2, 2])
    assert [x - xs[1] for x in (xs[3], xs[4])] == [x - xs[2] for x in (xs[5], xs[6])]
    assert columns([]) == []
    assert columns([None, None]) == [0.0, 1.0]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(min_value=0, max_value=1000), max_size=60))
def test_nodes_never_overlap_and_lines_never_cross(picks: list[int]) -> None:
    parents: list[int | None] = [None, *(pick % (number + 1) for number, pick in enumerate(picks))]
    xs = columns(parents)
    levels: list[int] = []
    for parent in parents:
        levels.append(0 if parent is None else levels[parent] + 1)
    for level in set(levels):
        row = sorted((xs[number], number) for number in range(len(parents)) if levels[number] == level)
        for (x, number), (after, beside) in itertools.pairwise(row):
            assert after - x >= 1 - 1e-9
            above, above_beside = parents[number], parents[beside]
            assert above is not None
            assert above_beside is not None
            assert xs[above] <= xs[above_beside]
    for number in range(len(parents)):
        below = [xs[child] for child, parent in enumerate(parents) if parent == number]
        if below:
            assert xs[number] == pytest.approx((min(below) + max(below)) / 2)
    assert min(xs) == 0


def random_layout(make_tree: MakeTree, size: int) -> Layout:
    source = random.Random(7)
    parents: list[int | None] = [None]
    parents += [max(1, number - source.choice([1, 1, 1, 2, 5])) for number in range(2, size + 1)]
    return Layout(fold(make_tree(parents, leaves=(size,))))


def test_what_is_in_sight_is_found_wherever_one_looks(make_tree: MakeTree) -> None:
    layout = random_layout(make_tree, 400)
    for left in range(0, int(layout.width), 300):
        for top in range(0, int(layout.height), 250):
            seen = Box(left, top, left + 340, top + 300)
            expected = {
                number
                for number in range(len(layout.nodes))
                if (box := layout.box(number)).left < seen.right
                and box.right > seen.left
                and box.top < seen.bottom
                and box.bottom > seen.top
            }
            assert set(layout.nodes_in(seen)) >= expected
            assert len(set(layout.nodes_in(seen)) - expected) <= 8
            children = {child for fork in layout.forks_in(seen) for child in layout.drops_in(fork, seen)}
            assert {
                n for n in expected if layout.nodes[n].parent is not None and left <= layout.middle(n) <= left + 340
            } <= children


def test_each_node_is_at_its_place_and_nothing_between(make_tree: MakeTree) -> None:
    layout = random_layout(make_tree, 300)
    for number in range(len(layout.nodes)):
        box = layout.box(number)
        assert layout.node_at(box.left + CARD_WIDTH / 2, box.top + CARD_HEIGHT / 2) == number
        assert layout.node_at(box.left + 3, box.bottom + 5) is None


def test_it_is_mirrored_where_one_reads_from_the_right(make_tree: MakeTree) -> None:
    nodes = fold(make_tree([None, 1, 1, 3]))
    plain, mirrored = Layout(nodes), Layout(nodes, mirrored=True)
    assert plain.box(1).left < plain.box(2).left
    assert mirrored.box(1).left > mirrored.box(2).left
    (fork,) = [fork for fork in mirrored.forks_in(Box(0, 0, 1000, 1000)) if fork.node == 0]
    assert set(mirrored.drops_in(fork, Box(0, 0, 1000, 1000))) == {1, 2}


def test_a_chat_of_ten_thousand_messages_as_deep_as_it_is_long_is_laid_out(make_tree: MakeTree) -> None:
    parents = [None, *(max(1, number - number % 2) for number in range(1, 10_000))]
    layout = Layout(fold(make_tree(parents, leaves=(10_000,))))
    assert len(list(layout.nodes_in(Box(0, 0, 340, 700)))) < 40

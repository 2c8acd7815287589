"""Trees without a store."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

import pytest

from models.conversations.records import Author, MessageState, Thread
from models.conversations.tree import Tree, TreeMessage
from models.policy.records import Action

MakeTree = Callable[..., Tree]


@pytest.fixture
def make_tree() -> MakeTree:
    """A tree from parents by number (1 is the first message), with the leaves of its threads, pins and notices."""

    def make(
        parents: list[int | None],
        leaves: tuple[int, ...] = (),
        pinned: tuple[int, ...] = (),
        notices: Mapping[int, Action] = {},  # never changed
    ) -> Tree:
        messages = []
        depth: dict[int | None, int] = {None: 0}
        for number, parent in enumerate(parents, start=1):
            depth[number] = depth[parent] + 1
            messages.append(
                TreeMessage(
                    id=number,
                    parent=parent,
                    thread=1,
                    author=Author.USER if depth[number] % 2 else Author.MODEL,
                    state=MessageState.COMPLETE,
                    words=f"words {number}",
                    pinned=number in pinned,
                    notice=notices.get(number),
                )
            )
        time = datetime(2026, 1, 1, tzinfo=UTC)
        threads = tuple(
            Thread(
                id=number,
                conversation=1,
                title=f"Chat {number}",
                preset="gentle",
                created=time,
                updated=time,
                leaf=leaf,
            )
            for number, leaf in enumerate(leaves, start=1)
        )
        return Tree(conversation=1, messages=tuple(messages), threads=threads)

    return make

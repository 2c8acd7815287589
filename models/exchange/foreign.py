"""From the messages of another app to a conversation of ours: a tree, with one thread through it that shows what was shown there."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from models.conversations.records import Author, MessageState
from models.conversations.titles import title_from
from models.conversations.whole import Whole, WholeMessage, WholeThread
from models.exchange.loose import digest, now

_LONGEST_TITLE = 300
_LONGEST_INSTRUCTIONS = 20_000
_THREAD = 1


@dataclass(frozen=True, kw_only=True)
class Node:
    """One message of another app. Without an author it is not shown: what stands below it moves up."""

    key: str
    parent: str | None
    author: Author | None
    text: str = ""
    thoughts: str = ""
    created: datetime | None = None
    model: str | None = None
    state: MessageState = MessageState.COMPLETE
    rank: int = 0
    """Its place among its siblings."""

    @property
    def is_shown(self) -> bool:
        """Whether anything of it is to be read."""
        return self.author is not None and bool(self.text.strip() or self.thoughts.strip())


@dataclass(frozen=True, kw_only=True)
class Foreign:
    """A chat of another app, as its export has it. `identity` names it there."""

    source: str
    identity: str
    nodes: Sequence[Node]
    """In the order of the file."""
    leaf: str | None = None
    """The last message that was shown."""
    title: str = ""
    instructions: str = ""
    """Its system prompt."""
    created: datetime | None = None
    updated: datetime | None = None


@dataclass
class Read:
    """A conversation that was read, and what of it could not be: each in one sentence."""

    whole: Whole
    troubles: list[str] = field(default_factory=list)


@dataclass
class _Tree:
    """The shown messages of a chat, by key, with the nearest shown message above each."""

    nodes: dict[str, Node]
    above: dict[str, str | None]
    order: list[str] = field(default_factory=list)
    """From the roots down, siblings in their order."""


def conversation_of(chat: Foreign, preset: str) -> Read | None:
    """The chat as a conversation, complete in one thread that goes by `preset`; None where nothing in it can be read."""
    troubles: list[str] = []
    known: dict[str, Node] = {}
    for node in chat.nodes:
        known.setdefault(node.key, node)
    if len(known) < len(chat.nodes):
        troubles.append(f"{len(chat.nodes) - len(known)} of its messages came twice and were taken once.")
    resting = _Resting(known)
    tree = _Tree(
        {key: node for key, node in known.items() if node.is_shown},
        {key: resting.at(node.parent) for key, node in known.items() if node.is_shown},
    )
    if not tree.nodes:
        return None
    lost = resting.lost + _put_in_order(tree)
    if lost:
        troubles.append(f"Of {lost} of its messages it is not known what came before: they stand at the beginning.")
    shown = resting.at(chat.leaf) or _last(tree)
    return Read(_whole(chat, preset, tree, known, shown), troubles)


class _Resting:
    """Finds the nearest shown message at or above any other, each step walked once."""

    def __init__(self, known: Mapping[str, Node]) -> None:
        self._known = known
        self._found: dict[str, str | None] = {}
        self.lost = 0

    def at(self, key: str | None) -> str | None:
        walked: set[str] = set()
        while key is not None and key not in self._found:
            node = self._known.get(key)
            if node is None or key in walked:  # what is said to be above it is not there, or it is above itself
                self.lost += 1
                key = None
            elif node.is_shown:
                break
            else:
                walked.add(key)
                key = node.parent
        rest = self._found.get(key) if key in self._found else key
        for each in walked:
            self._found[each] = rest
        return rest


def _put_in_order(tree: _Tree) -> int:
    """Fill the order, and return how many messages were in circles: each circle is cut at its first message."""
    below: defaultdict[str | None, list[str]] = defaultdict(list)
    for key, above in tree.above.items():
        below[above].append(key)
    for siblings in below.values():
        siblings.sort(key=lambda key: tree.nodes[key].rank)
    seen: set[str] = set()
    circles = 0

    def walk(roots: Iterable[str]) -> None:
        waiting = list(roots)[::-1]
        while waiting:
            key = waiting.pop()
            if key not in seen:
                seen.add(key)
                tree.order.append(key)
                waiting.extend(reversed(below[key]))

    walk(below[None])
    for key in tree.nodes:
        if key not in seen:
            tree.above[key] = None
            circles += 1
            walk([key])
    return circles


def _last(tree: _Tree) -> str:
    """Where no message is said to be the last shown: the newest, and of those without a time the last."""
    timed = [(created, place) for place, key in enumerate(tree.order) if (created := tree.nodes[key].created)]
    return tree.order[max(timed)[1] if len(timed) == len(tree.order) else -1]


def _whole(chat: Foreign, preset: str, tree: _Tree, known: Mapping[str, Node], shown: str) -> Whole:
    times = [node.created for node in tree.nodes.values() if node.created]
    created = chat.created or (min(times) if times else now())
    numbers = {key: number for number, key in enumerate(tree.order, start=1)}
    messages: list[WholeMessage] = []
    for key in tree.order:
        node, above = tree.nodes[key], tree.above[key]
        before = messages[numbers[above] - 1].created if above is not None else created
        messages.append(_message(node, numbers[key], None if above is None else numbers[above], before, known))
    first = next((message.text for message in messages if message.author is Author.USER), messages[0].text)
    thread = WholeThread(
        number=_THREAD,
        leaf=numbers[shown],
        title=" ".join(chat.title.split())[:_LONGEST_TITLE] or title_from(first),
        preset=preset,
        instructions=chat.instructions.strip()[:_LONGEST_INSTRUCTIONS],
        created=created,
        updated=chat.updated or max(times, default=created),
    )
    name = f"{chat.source}:{digest(chat.identity)}"
    return Whole(name=name, created=created, threads=(thread,), messages=tuple(messages))


def _message(node: Node, number: int, parent: int | None, before: datetime, known: Mapping[str, Node]) -> WholeMessage:
    is_model = node.author is Author.MODEL
    thoughts = "\n\n".join([*_thoughts_above(node, known), *filter(None, [node.thoughts.strip()])]) if is_model else ""
    return WholeMessage(
        number=number,
        parent=parent,
        thread=_THREAD,
        author=node.author or Author.USER,
        text=node.text,
        state=node.state if is_model else MessageState.COMPLETE,
        model=node.model if is_model else None,
        thoughts=thoughts or None,
        thought_seconds=0.0 if thoughts else None,
        created=node.created or before,
    )


def _thoughts_above(node: Node, known: Mapping[str, Node]) -> list[str]:
    """What was thought in the steps right before an answer that are not shown themselves."""
    found: list[str] = []
    for _ in range(50):
        above = known.get(node.parent) if node.parent is not None else None
        if above is None or above.is_shown:
            break
        if above.thoughts.strip():
            found.append(above.thoughts.strip())
        node = above
    return found[::-1]

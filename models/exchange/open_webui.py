"""Open WebUI: a list of chats, each with a tree in `chat.history.messages` and the last shown message in `currentId`."""

from collections.abc import Mapping
from typing import Any

from models.conversations.records import Author
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words
from models.exchange.thought_tags import without_thoughts

_AUTHORS = {"user": Author.USER, "assistant": Author.MODEL}


def is_chat(chat: Mapping[str, Any]) -> bool:
    """Whether it is one of these."""
    inner = fields(chat.get("chat"))
    return isinstance(inner.get("history"), dict) or isinstance(inner.get("messages"), list)


def read(chat: Mapping[str, Any], identity: str) -> Foreign:
    """One chat; `identity` where it has no name of its own."""
    inner = fields(chat.get("chat"))
    history = fields(inner.get("history"))
    tree = fields(history.get("messages"))
    ranks: dict[str, int] = {}
    for message in tree.values():
        for rank, child in enumerate(items(fields(message).get("childrenIds"))):
            ranks.setdefault(words(child), rank)
    nodes = [
        _node(fields(message), name, key(fields(message).get("parentId")), ranks.get(name, 0))
        for name, message in tree.items()
    ]
    if not tree:
        for place, message in enumerate(map(fields, items(inner.get("messages")))):
            before = nodes[-1].key if nodes else None
            nodes.append(_node(message, key(message.get("id")) or f"#{place}", before, 0))
    return Foreign(
        source="open-webui",
        identity=words(chat.get("id")) or words(inner.get("id")) or identity,
        title=words(chat.get("title")) or words(inner.get("title")),
        instructions=words(fields(inner.get("params")).get("system")) or words(inner.get("system")),
        created=time_of(chat.get("created_at")) or time_of(inner.get("timestamp")),
        updated=time_of(chat.get("updated_at")),
        leaf=key(history.get("currentId")) or (nodes[-1].key if nodes and not tree else None),
        nodes=nodes,
    )


def _node(message: Mapping[str, Any], name: str, parent: str | None, rank: int) -> Node:
    content = message.get("content")
    parts = [words(fields(part).get("text")) for part in items(content)]
    thoughts, text = without_thoughts(words(content) or "\n\n".join(part for part in parts if part.strip()))
    return Node(
        key=name,
        parent=parent,
        author=_AUTHORS.get(words(message.get("role"))),
        text=text,
        thoughts=thoughts,
        created=time_of(message.get("timestamp")),
        model=words(message.get("modelName")) or words(message.get("model")) or "Open WebUI",
        rank=rank,
    )

"""Open WebUI: a list of chats, each with a tree in `chat.history.messages` and the last shown message in `currentId`."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.conversations.records import Author, MessageState
from models.exchange.attached import attached
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words
from models.exchange.thought_tags import without_steps, without_thoughts

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
    text = words(content) or "\n\n".join(part for part in parts if part.strip())
    thoughts, text = without_steps(text)
    tagged, text = without_thoughts(text)
    is_whole = message.get("done") is not False and not message.get("error")
    return Node(
        key=name,
        parent=parent,
        author=_AUTHORS.get(words(message.get("role"))),
        text="\n\n".join([*_files(message), *filter(None, [text])]),
        thoughts="\n\n".join(filter(None, [thoughts, tagged])),
        created=time_of(message.get("timestamp")),
        model=words(message.get("modelName")) or words(message.get("model")) or "Open WebUI",
        state=MessageState.COMPLETE if is_whole else MessageState.INTERRUPTED,
        rank=rank,
    )


def _files(message: Mapping[str, Any]) -> Iterator[str]:
    for file in map(fields, items(message.get("files"))):
        kept = fields(file.get("file"))
        name = words(file.get("name")) or words(kept.get("filename")) or words(file.get("type"))
        if name:
            yield attached(name, words(fields(kept.get("data")).get("content")))

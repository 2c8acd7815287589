"""LM Studio: a file for each chat, whose messages have `versions`; what follows stands below the `currentlySelected` one."""

from collections.abc import Mapping
from typing import Any

from models.conversations.records import Author
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words

_AUTHORS = {"user": Author.USER, "assistant": Author.MODEL}


def is_chat(chat: Mapping[str, Any]) -> bool:
    """Whether it is one of these."""
    return any("versions" in fields(message) for message in items(chat.get("messages"))[:50])


def read(chat: Mapping[str, Any], identity: str) -> Foreign:
    """One chat, named by the moment of its beginning; `identity` where that is not noted."""
    nodes: list[Node] = []
    parent: str | None = None
    for place, message in enumerate(map(fields, items(chat.get("messages")))):
        versions = [fields(version) for version in items(message.get("versions"))]
        chosen = message.get("currentlySelected")
        nodes += [_node(version, f"{place}.{rank}", parent, rank) for rank, version in enumerate(versions)]
        if versions:
            is_there = isinstance(chosen, int) and 0 <= chosen < len(versions)
            parent = f"{place}.{chosen if is_there else len(versions) - 1}"
    return Foreign(
        source="lm-studio",
        identity=key(chat.get("createdAt")) or identity,
        title=words(chat.get("name")),
        instructions=words(chat.get("systemPrompt")),
        created=time_of(chat.get("createdAt")),
        updated=time_of(chat.get("assistantLastMessagedAt")) or time_of(chat.get("userLastMessagedAt")),
        leaf=parent,
        nodes=nodes,
    )


def _node(version: Mapping[str, Any], name: str, parent: str | None, rank: int) -> Node:
    text = _contents(version.get("content"))
    thoughts: list[str] = []
    for step in map(fields, items(version.get("steps"))):
        said = _contents(step.get("content"))
        is_thought = fields(step.get("style")).get("type") == "thinking"
        (thoughts if is_thought else text).extend(said)
    return Node(
        key=name,
        parent=parent,
        author=_AUTHORS.get(words(version.get("role"))),
        text="\n\n".join(text),
        thoughts="\n\n".join(thoughts),
        model=words(fields(version.get("senderInfo")).get("senderName")) or "LM Studio",
        rank=rank,
    )


def _contents(content: object) -> list[str]:
    found = [words(fields(part).get("text")) or _file(fields(part)) for part in items(content)]
    return [each for each in found if each.strip()]


def _file(part: Mapping[str, Any]) -> str:
    return f"[{words(part.get('fileIdentifier')) or 'file'}]" if part.get("type") == "file" else ""

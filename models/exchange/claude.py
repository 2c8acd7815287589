"""Claude's data export: `conversations.json`, a list of chats with `chat_messages`; newer ones say what each message stands below."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.conversations.records import Author
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words

_NAME = "Claude"
_ROOT = "00000000-0000-4000-8000-000000000000"
_AUTHORS = {"human": Author.USER, "assistant": Author.MODEL}


def is_chat(chat: Mapping[str, Any]) -> bool:
    """Whether it is one of these."""
    return isinstance(chat.get("chat_messages"), list)


def read(chat: Mapping[str, Any], identity: str) -> Foreign:
    """One chat; `identity` where it has no name of its own."""
    messages = [fields(message) for message in items(chat.get("chat_messages"))]
    is_tree = any("parent_message_uuid" in message for message in messages)
    nodes: list[Node] = []
    for place, message in enumerate(messages):
        before = nodes[-1].key if nodes else None
        parent = key(message.get("parent_message_uuid")) if is_tree else before
        nodes.append(_node(message, key(message.get("uuid")) or f"#{place}", None if parent == _ROOT else parent))
    return Foreign(
        source="claude",
        identity=words(chat.get("uuid")) or identity,
        title=words(chat.get("name")),
        created=time_of(chat.get("created_at")),
        updated=time_of(chat.get("updated_at")),
        leaf=key(chat.get("current_leaf_message_uuid")) or (nodes[-1].key if nodes else None),
        nodes=nodes,
    )


def _node(message: Mapping[str, Any], name: str, parent: str | None) -> Node:
    content = [fields(part) for part in items(message.get("content"))]
    text = "\n\n".join(_texts(content, "text")) or words(message.get("text"))
    return Node(
        key=name,
        parent=parent,
        author=_AUTHORS.get(words(message.get("sender"))),
        text="\n\n".join([*filter(None, [text]), *_attached(message)]),
        thoughts="\n\n".join(_texts(content, "thinking")),
        created=time_of(message.get("created_at")),
        model=words(message.get("model")) or _NAME,
    )


def _texts(content: list[Mapping[str, Any]], kind: str) -> Iterator[str]:
    for part in content:
        found = words(part.get(kind)) if part.get("type") == kind else ""
        if found.strip():
            yield found


def _attached(message: Mapping[str, Any]) -> Iterator[str]:
    """The names of the files that were sent with it, and what they said where that is known."""
    for file in map(fields, items(message.get("attachments"))):
        said = words(file.get("extracted_content"))
        name = words(file.get("file_name")) or "file"
        fence = "`" * max(3, said.count("`") and 1 + max(map(len, _runs(said))))
        yield f"[{name}]\n\n{fence}\n{said}\n{fence}" if said.strip() else f"[{name}]"
    for file in map(fields, items(message.get("files"))):
        if name := words(file.get("file_name")):
            yield f"[{name}]"


def _runs(text: str) -> list[str]:
    """The runs of backticks, so that the fence around them is longer."""
    return "".join(mark if mark == "`" else " " for mark in text).split()

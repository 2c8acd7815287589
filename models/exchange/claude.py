"""Claude's data export: `conversations.json`, a list of chats with `chat_messages`; newer ones say what each message stands below."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from models.conversations.records import Author
from models.exchange.attached import attached, fenced
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words
from models.exchange.tagged import with_tagged

_NAME = "Claude"
_ROOT = "00000000-0000-4000-8000-000000000000"
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
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
    # A message with steps says in `text` only that they cannot be shown.
    has_steps = any(words(part.get("type")) not in {"", "text"} for part in content)
    said = [*_said(content)] or ([] if has_steps else [words(message.get("text"))])
    text = "\n\n".join(with_tagged(part, "antArtifact", _artifact) for part in said)
    return Node(
        key=name,
        parent=parent,
        author=_AUTHORS.get(words(message.get("sender"))),
        text="\n\n".join([*filter(None, [text]), *_attached(message)]),
        thoughts="\n\n".join(_thoughts(content)),
        created=time_of(message.get("created_at")),
        model=words(message.get("model")) or _NAME,
    )


def _said(content: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """The words, and between them what was made: documents, files and code. Other steps are between the model and its tools."""
    for part in content:
        found = words(part.get("text")) if part.get("type") == "text" else ""
        if part.get("type") == "tool_use":
            found = _made(words(part.get("name")), fields(part.get("input")))
        if found.strip():
            yield found


def _made(tool: str, given: Mapping[str, Any]) -> str:
    match tool:
        case "artifacts":
            text = words(given.get("content")) or words(given.get("new_str"))
            return _document(words(given.get("title")), words(given.get("type")), words(given.get("language")), text)
        case "create_file":
            return _document(words(given.get("path")), "", "", words(given.get("file_text")))
        case "repl":
            return fenced(words(given.get("code")), "js") if given.get("code") else ""
        case _:
            return ""


def _artifact(attributes: str, text: str) -> str:
    """A document as older chats have it, in the middle of the text."""
    given = dict(_ATTRIBUTE.findall(attributes))
    return _document(given.get("title", ""), given.get("type", ""), given.get("language", ""), text.strip("\n"))


def _document(title: str, kind: str, language: str, text: str) -> str:
    if not text.strip():
        return ""
    body = text if kind == "text/markdown" else fenced(text, language)
    return f"**{title}**\n\n{body}" if title else body


def _thoughts(content: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for part in content:
        if part.get("type") == "thinking":
            summaries = [words(fields(each).get("summary")) for each in items(part.get("summaries"))]
            found = words(part.get("thinking")) or "\n\n".join(filter(None, summaries))
            if found.strip():
                yield found


def _attached(message: Mapping[str, Any]) -> Iterator[str]:
    """The names of the files that were sent with it, and what they said where that is known."""
    for file in map(fields, items(message.get("attachments"))):
        yield attached(words(file.get("file_name")) or "pasted text", words(file.get("extracted_content")))
    for file in map(fields, items(message.get("files"))):
        if name := words(file.get("file_name")):
            yield attached(name)

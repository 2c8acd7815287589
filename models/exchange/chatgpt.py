"""ChatGPT's data export: `conversations.json`, a list of chats, each a tree in `mapping` that was shown down to `current_node`."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.conversations.records import Author, MessageState
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words

_NAME = "ChatGPT"


def is_chat(chat: Mapping[str, Any]) -> bool:
    """Whether it is one of these."""
    return isinstance(chat.get("mapping"), dict)


def read(chat: Mapping[str, Any], identity: str) -> Foreign:
    """One chat; `identity` where it has no name of its own."""
    mapping = fields(chat.get("mapping"))
    ranks: dict[str, int] = {}
    for node in mapping.values():
        for rank, child in enumerate(items(fields(node).get("children"))):
            ranks.setdefault(words(child), rank)
    return Foreign(
        source="chatgpt",
        identity=words(chat.get("conversation_id")) or words(chat.get("id")) or identity,
        title=words(chat.get("title")),
        created=time_of(chat.get("create_time")),
        updated=time_of(chat.get("update_time")),
        leaf=key(chat.get("current_node")),
        nodes=[_node(name, fields(node), ranks.get(name, 0)) for name, node in mapping.items()],
    )


def _node(name: str, node: Mapping[str, Any], rank: int) -> Node:
    message = fields(node.get("message"))
    content, metadata = fields(message.get("content")), fields(message.get("metadata"))
    kind = words(content.get("content_type"))
    is_hidden = metadata.get("is_visually_hidden_from_conversation") is True or kind in {
        "thoughts",
        "reasoning_recap",
        "user_editable_context",
        "model_editable_context",
    }
    ended = words(fields(metadata.get("finish_details")).get("type"))
    return Node(
        key=name,
        parent=key(node.get("parent")),
        author=None if is_hidden else _author(message, kind),
        text="\n\n".join(_parts(content, kind)),
        thoughts="\n\n".join(_thoughts(content)) if kind == "thoughts" else "",
        created=time_of(message.get("create_time")),
        model=words(metadata.get("model_slug")) or _NAME,
        state={"interrupted": MessageState.STOPPED, "max_tokens": MessageState.CUT_SHORT}.get(
            ended, MessageState.COMPLETE
        ),
        rank=rank,
    )


def _author(message: Mapping[str, Any], kind: str) -> Author | None:
    role = words(fields(message.get("author")).get("role"))
    if role == "tool":  # what a search found is for the model; what was run or drawn is shown
        return Author.MODEL if kind in {"execution_output", "multimodal_text"} else None
    return {"user": Author.USER, "assistant": Author.MODEL}.get(role)


def _parts(content: Mapping[str, Any], kind: str) -> Iterator[str]:
    text = words(content.get("text"))
    if kind in {"code", "execution_output"} and text.strip():
        language = words(content.get("language")) if kind == "code" else ""
        yield f"```{language if language.isalnum() and language != 'unknown' else ''}\n{text}\n```"
        return
    found = [text, words(content.get("result")), *map(_part, items(content.get("parts")))]
    yield from (each for each in found if each.strip())


def _part(part: object) -> str:
    if isinstance(part, str):
        return part
    kind = words(fields(part).get("content_type"))
    text = words(fields(part).get("text"))
    return text or (f"[{kind.removesuffix('_asset_pointer').replace('_', ' ')}]" if kind else "")


def _thoughts(content: Mapping[str, Any]) -> Iterator[str]:
    for thought in items(content.get("thoughts")):
        found = words(fields(thought).get("content")) or words(fields(thought).get("summary"))
        if found.strip():
            yield found

"""ChatGPT's data export: `conversations.json`, a list of chats, each a tree in `mapping` that was shown down to `current_node`."""

from collections.abc import Iterator, Mapping
from typing import Any

from models.conversations.records import Author, MessageState
from models.exchange.attached import attached, fenced
from models.exchange.chatgpt_canvas import CALLS, canvas_text
from models.exchange.chatgpt_marks import without_marks
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words

_NAME = "ChatGPT"
_EVERYBODY = "all"
_RUN = ("python", "code_interpreter", "container.exec")
"""Whom code is handed to that the user sees. What goes to any other tool is between the model and that."""
_HIDDEN = frozenset({"thoughts", "reasoning_recap", "user_editable_context", "model_editable_context"})


def is_chat(chat: Mapping[str, Any]) -> bool:
    """Whether it is one of these."""
    return isinstance(chat.get("mapping"), dict)


def read(chat: Mapping[str, Any], identity: str) -> Foreign:
    """One chat; `identity` where it has no name of its own."""
    mapping = fields(chat.get("mapping"))
    ranks: dict[str, int] = {}
    parents: dict[str, str] = {}
    for name, node in mapping.items():
        for rank, child in enumerate(items(fields(node).get("children"))):
            ranks.setdefault(words(child), rank)
            parents.setdefault(words(child), name)
    return Foreign(
        source="chatgpt",
        identity=words(chat.get("conversation_id")) or words(chat.get("id")) or identity,
        title=words(chat.get("title")),
        instructions=next(filter(None, (_instructions(fields(node)) for node in mapping.values())), ""),
        created=time_of(chat.get("create_time")),
        updated=time_of(chat.get("update_time")),
        leaf=key(chat.get("current_node")),
        nodes=[_node(name, fields(node), parents.get(name), ranks.get(name, 0)) for name, node in mapping.items()],
    )


def _node(name: str, node: Mapping[str, Any], parent: str | None, rank: int) -> Node:
    message = fields(node.get("message"))
    content, metadata = fields(message.get("content")), fields(message.get("metadata"))
    kind, recipient = words(content.get("content_type")), words(message.get("recipient")) or _EVERYBODY
    is_hidden = (
        metadata.get("is_visually_hidden_from_conversation") is True
        or kind in _HIDDEN
        or not recipient.startswith((_EVERYBODY, CALLS, *_RUN))
    )
    said = [canvas_text(_call(content))] if recipient.startswith(CALLS) else [*_parts(content, kind)]
    return Node(
        key=name,
        parent=key(node.get("parent")) or parent,
        author=None if is_hidden else _author(message, kind),
        text="\n\n".join([*_attachments(metadata, content), *(without_marks(part, metadata) for part in said)]),
        thoughts="\n\n".join(_thoughts(content)) if kind == "thoughts" else "",
        created=time_of(message.get("create_time")),
        model=words(metadata.get("model_slug")) or _NAME,
        state=_state(message, metadata),
        rank=rank,
    )


def _state(message: Mapping[str, Any], metadata: Mapping[str, Any]) -> MessageState:
    ended = words(fields(metadata.get("finish_details")).get("type")) or words(message.get("status"))
    return {
        "interrupted": MessageState.STOPPED,
        "max_tokens": MessageState.CUT_SHORT,
        "finished_partial_completion": MessageState.CUT_SHORT,
        "in_progress": MessageState.INTERRUPTED,
    }.get(ended, MessageState.COMPLETE)


def _author(message: Mapping[str, Any], kind: str) -> Author | None:
    role = words(fields(message.get("author")).get("role"))
    if role == "tool":  # what a search found is for the model; what was run or drawn is shown
        return Author.MODEL if kind in {"execution_output", "multimodal_text"} else None
    return {"user": Author.USER, "assistant": Author.MODEL}.get(role)


def _instructions(node: Mapping[str, Any]) -> str:
    """What the user had told it for all chats, as it stood when this one began."""
    content = fields(fields(node.get("message")).get("content"))
    if content.get("content_type") != "user_editable_context":
        return ""
    told = [words(content.get("user_instructions")), words(content.get("user_profile"))]
    return "\n\n".join(each.strip() for each in told if each.strip())


def _attachments(metadata: Mapping[str, Any], content: Mapping[str, Any]) -> Iterator[str]:
    """The names of the files that were sent; a picture stands among the parts as well."""
    shown = any(not isinstance(part, str) for part in items(content.get("parts")))
    for file in map(fields, items(metadata.get("attachments"))):
        is_picture = words(file.get("mime_type")).startswith("image/")
        if (name := words(file.get("name"))) and not (is_picture and shown):
            yield attached(name)


def _call(content: Mapping[str, Any]) -> str:
    return words(content.get("text")) or "".join(words(part) for part in items(content.get("parts")))


def _parts(content: Mapping[str, Any], kind: str) -> Iterator[str]:
    text = words(content.get("text"))
    if kind in {"code", "execution_output"} and text.strip():
        language = words(content.get("language")) if kind == "code" else ""
        yield fenced(text, "" if language == "unknown" else language)
        return
    parts = items(content.get("parts"))
    is_spoken = any(fields(part).get("content_type") == "audio_transcription" for part in parts)
    found = [text, words(content.get("result")), *(_part(part, is_spoken=is_spoken) for part in parts)]
    yield from (each for each in found if each.strip())


def _part(part: object, *, is_spoken: bool) -> str:
    if isinstance(part, str):
        return part
    kind = words(fields(part).get("content_type"))
    if text := words(fields(part).get("text")):
        return text
    if is_spoken and ("audio" in kind or "video" in kind):
        return ""  # its words stand beside it
    drawn = words(fields(fields(fields(part).get("metadata")).get("dalle")).get("prompt"))
    label = kind.removesuffix("_asset_pointer").replace("_", " ")
    return f"[{label}: {drawn}]" if label and drawn else f"[{label}]" if label else ""


def _thoughts(content: Mapping[str, Any]) -> Iterator[str]:
    for thought in items(content.get("thoughts")):
        found = words(fields(thought).get("content")) or words(fields(thought).get("summary"))
        if found.strip():
            yield found

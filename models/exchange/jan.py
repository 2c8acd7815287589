"""Jan: a folder for each chat, with `thread.json` and its messages one after the other in `messages.jsonl`."""

from collections.abc import Mapping, Sequence
from typing import Any

from models.conversations.records import Author, MessageState
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words
from models.exchange.thought_tags import without_thoughts

THREAD_FILE = "thread.json"
MESSAGES_FILE = "messages.jsonl"
_STATES = {"stopped": MessageState.STOPPED, "error": MessageState.INTERRUPTED, "pending": MessageState.INTERRUPTED}
_AUTHORS = {"user": Author.USER, "assistant": Author.MODEL}


def read(thread: Mapping[str, Any], messages: Sequence[Mapping[str, Any]], identity: str) -> Foreign:
    """One chat; `identity` where it has no name of its own."""
    assistants = [fields(assistant) for assistant in items(thread.get("assistants"))]
    model = next((name for each in assistants if (name := words(fields(each.get("model")).get("id")))), "Jan")
    nodes: list[Node] = []
    for place, message in enumerate(_in_order(messages)):
        nodes.append(_node(message, key(message.get("id")) or f"#{place}", nodes[-1].key if nodes else None, model))
    return Foreign(
        source="jan",
        identity=words(thread.get("id")) or identity,
        title=words(thread.get("title")) or words(fields(thread.get("metadata")).get("title")),
        instructions=next((told for each in assistants if (told := words(each.get("instructions")))), ""),
        created=time_of(thread.get("created")),
        updated=time_of(thread.get("updated")),
        leaf=nodes[-1].key if nodes else None,
        nodes=nodes,
    )


def _node(message: Mapping[str, Any], name: str, parent: str | None, model: str) -> Node:
    parts = [fields(part) for part in items(message.get("content"))] or [{"text": message.get("content")}]
    said = [_text(part) for part in parts if part.get("type") != "reasoning"]
    thought, text = without_thoughts("\n\n".join(each for each in said if each.strip()))
    thoughts = [thought, *(_text(part) for part in parts if part.get("type") == "reasoning")]
    return Node(
        key=name,
        parent=parent,
        author=_AUTHORS.get(words(message.get("role"))),
        text=text,
        thoughts="\n\n".join(each for each in thoughts if each.strip()),
        created=time_of(message.get("created_at")),
        model=words(fields(message.get("metadata")).get("modelId")) or model,
        state=_STATES.get(words(message.get("status")), MessageState.COMPLETE),
    )


def _in_order(messages: Sequence[Mapping[str, Any]]) -> Sequence[Mapping[str, Any]]:
    """The oldest first: some versions wrote the newest first."""
    times = [time_of(message.get("created_at")) for message in messages]
    known = [time for time in times if time is not None]
    is_backwards = len(known) == len(times) > 1 and known[0] > known[-1] and known == sorted(known, reverse=True)
    return messages[::-1] if is_backwards else messages


def _text(part: Mapping[str, Any]) -> str:
    text = part.get("text")
    return words(text) or words(fields(text).get("value")) or ("[image]" if "image_url" in part else "")

"""ChatGPT's canvas: the documents that it wrote beside the chat, as they stand in its calls."""

from collections.abc import Iterator
from typing import Any

import msgspec

from models.exchange.attached import fenced
from models.exchange.loose import fields, items, words

CALLS = "canmore."
"""What the recipient of such a call begins with."""


def canvas_text(call: str) -> str:
    """What a call wrote, as Markdown; the call itself where it is none that is known."""
    try:
        given: Any = msgspec.json.decode(call)
    except (msgspec.DecodeError, RecursionError):
        return fenced(call) if call.strip() else ""
    found = "\n\n".join(_parts(fields(given)))
    return found or fenced(call, "json")


def _parts(given: Any) -> Iterator[str]:
    if name := words(given.get("name")):
        yield f"**{name}**"
    if content := words(given.get("content")):
        kind, _, language = words(given.get("type")).partition("/")
        yield fenced(content, language) if kind == "code" else content
    for update in map(fields, items(given.get("updates"))):
        if replacement := words(update.get("replacement")):
            yield fenced(replacement)
    for comment in map(fields, items(given.get("comments"))):
        if said := words(comment.get("comment")):
            yield f"- {said}"

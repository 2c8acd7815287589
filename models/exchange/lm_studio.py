"""LM Studio: a file for each chat, whose messages have `versions`; what follows stands below the `currentlySelected` one."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from models.conversations.records import Author, MessageState
from models.exchange.attached import attached
from models.exchange.foreign import Foreign, Node
from models.exchange.loose import fields, items, key, time_of, words
from models.exchange.thought_tags import without_thoughts

_MILLISECONDS = re.compile(r"\d{13}")
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
        instructions=_instructions(chat),
        created=time_of(chat.get("createdAt")),
        updated=time_of(chat.get("assistantLastMessagedAt")) or time_of(chat.get("userLastMessagedAt")),
        leaf=parent,
        nodes=nodes,
    )


def _node(version: Mapping[str, Any], name: str, parent: str | None, rank: int) -> Node:
    text = _contents(version.get("content"))
    thoughts: list[str] = []
    steps = [fields(step) for step in items(version.get("steps"))]
    for step in steps:
        said = _contents(step.get("content"))
        is_thought = fields(step.get("style")).get("type") == "thinking"
        (thoughts if is_thought else text).extend(said)
    tagged, rest = without_thoughts("\n\n".join(text))
    made_by = [fields(step.get("genInfo")) for step in steps]
    return Node(
        key=name,
        parent=parent,
        author=_AUTHORS.get(words(version.get("role"))),
        text=rest,
        thoughts="\n\n".join(filter(None, [*thoughts, tagged])),
        created=next(filter(None, map(_begun, steps)), None),
        model=words(fields(version.get("senderInfo")).get("senderName"))
        or next(filter(None, (words(each.get("identifier")) for each in made_by)), "LM Studio"),
        state=next(filter(None, map(_state, reversed(made_by))), MessageState.COMPLETE),
        rank=rank,
    )


def _begun(step: Mapping[str, Any]) -> datetime | None:
    """The messages have no times, but a step is named by its own, in milliseconds, and something random."""
    milliseconds = words(step.get("stepIdentifier")).partition("-")[0]
    return time_of(int(milliseconds)) if _MILLISECONDS.fullmatch(milliseconds) else None


def _state(made_by: Mapping[str, Any]) -> MessageState | None:
    reason = words(fields(made_by.get("stats")).get("stopReason"))
    return {
        "userStopped": MessageState.STOPPED,
        "maxPredictedTokensReached": MessageState.CUT_SHORT,
        "contextLengthReached": MessageState.CUT_SHORT,
        "failed": MessageState.INTERRUPTED,
        "modelUnloaded": MessageState.INTERRUPTED,
    }.get(reason)


def _instructions(chat: Mapping[str, Any]) -> str:
    settings = map(fields, items(fields(chat.get("perChatPredictionConfig")).get("fields")))
    own = (words(each.get("value")) for each in settings if each.get("key") == "llm.prediction.systemPrompt")
    return next(filter(None, own), "") or words(chat.get("systemPrompt"))


def _contents(content: object) -> list[str]:
    found = [words(fields(part).get("text")) or _file(fields(part)) for part in items(content)]
    return [each for each in found if each.strip()]


def _file(part: Mapping[str, Any]) -> str:
    return attached(words(part.get("fileIdentifier")) or "file") if part.get("type") == "file" else ""

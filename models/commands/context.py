"""How a chat fits the model's context window, in words for a terminal."""

from collections.abc import Sequence

from models.chat.engine import Engine
from models.conversations.records import Message
from models.errors import ExeuntError
from models.path_prompt import prompt_of, unseen, unseen_by_last_answer

_SHOWN = 60


def beginning(message: Message) -> str:
    """The first words of a message, to know it by."""
    first = message.text.strip().partition("\n")[0]
    return first if len(first) <= _SHOWN else first[: _SHOWN - 1].rstrip() + "…"


def figure(engine: Engine, path: Sequence[Message], system: str = "", draft: str = "") -> str:
    """How full the window is with the chat as it stands, and from where on the model sees it. Raises EngineError."""
    fit = engine.count(prompt_of(path, draft=draft, system=system))
    words = f"{fit.tokens:,} of {fit.window_tokens:,} tokens used."
    gone = unseen(path, fit.left_out, goes_on=True)
    return f"{words} {_seen_from(path, gone)}" if gone else f"{words} The model sees the whole chat."


def leaving_out(engine: Engine, path: Sequence[Message], text: str, system: str = "") -> str:
    """What sending this message would newly leave out; empty where nothing, and where it cannot be counted."""
    try:
        fit = engine.count(prompt_of(path, draft=text, system=system))
    except ExeuntError:  # told by the turn
        return ""
    gone = unseen(path, fit.left_out, goes_on=True)
    if gone <= unseen_by_last_answer(path):
        return ""
    what = "the first message" if gone == 1 else f"the first {gone} messages"
    return f"Sending this leaves out {what}. {_seen_from(path, gone)}"


def _seen_from(path: Sequence[Message], gone: int) -> str:
    pinned = " and what is pinned" if any(message.pinned for message in path[:gone]) else ""
    if gone == len(path):
        return f"The model sees the new message{pinned} alone."
    return f"The model sees the chat from “{beginning(path[gone])}” on{pinned}."

"""How much of the model's context window a chat takes with what stands in the composer, and what to say of it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.translation import grouped
from models.chat.records import Fit
from models.conversations.records import Message, MessageId
from models.path_prompt import unseen, unseen_by_last_answer

_CHARACTERS_PER_TOKEN = 4


@dataclass(frozen=True)
class WindowUse:
    """What the composer shows."""

    tokens: int
    window_tokens: int
    is_estimate: bool = False
    """Not counted by the model, which is busy."""
    warning: str = ""
    """What would be left out, or why it cannot be sent."""

    @property
    def share(self) -> float:
        """How much of the window is full, 0 to 1."""
        return min(self.tokens / self.window_tokens, 1.0) if self.window_tokens else 0.0

    @property
    def figure(self) -> str:
        """The same in words."""
        words = _tr("{tokens} of {window} tokens used, with this message")
        if self.is_estimate:
            words = _tr("About {tokens} of {window} tokens used, with this message")
        return words.format(tokens=grouped(self.tokens), window=grouped(self.window_tokens))


def counted_use(path: Sequence[Message], fit: Fit) -> WindowUse:
    """The use as it was counted for a message below this path, with a warning where that pushes more of it out of view."""
    gone = unseen(path, fit.left_out, goes_on=True)
    return WindowUse(
        fit.tokens, fit.window_tokens, warning=_leaving_out(path, gone) if gone > unseen_by_last_answer(path) else ""
    )


def refused_use(sentence: str, window_tokens: int) -> WindowUse:
    """The use of what cannot fit."""
    return WindowUse(window_tokens, window_tokens, warning=sentence)


def estimated_use(fit: Fit, more_characters: int, more_tokens: int = 0) -> WindowUse:
    """The use, where so many characters, and files with so many tokens, have come since it was counted."""
    tokens = max(fit.tokens + more_characters // _CHARACTERS_PER_TOKEN + more_tokens, 0)
    return WindowUse(min(tokens, fit.window_tokens), fit.window_tokens, is_estimate=True)


def view_start(path: Sequence[Message], window_tokens: int, foretold: Fit | None) -> MessageId | None:
    """The message from which on the model has the whole path: as its last answer had it, or, where that came from a window of
    another size, as it is foretold. None where nothing is out of view."""
    for message in reversed(path):
        if message.figures is not None and message.figures.window_tokens:
            if message.figures.window_tokens == window_tokens or foretold is None:
                return message.figures.first_seen
            break
    gone = unseen(path, foretold.left_out, goes_on=True) if foretold is not None else 0
    return path[gone].id if 0 < gone < len(path) else None


def _leaving_out(path: Sequence[Message], gone: int) -> str:
    if gone == 1:
        return _tr("Sending this leaves out the first message.")
    words = _tr("Sending this leaves out the first {count} messages.")
    if any(message.pinned for message in path[:gone]):
        words = _tr("Sending this leaves out the first {count} messages, but for what is pinned.")
    return words.format(count=gone)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WindowUse", text)

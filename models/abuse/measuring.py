"""What a detector is measured on: messages with their labels, and what it said of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from models.abuse.assessment import Assessment


@dataclass(frozen=True)
class Message:
    """One message of a slice. `abuse` and `crisis` are labels from 0 to 1, None where nobody said."""

    slice: str
    text: str
    context: str = ""
    abuse: float | None = None
    crisis: float | None = None
    id: str = ""
    """Of a hand-written case. Only texts with an id may be shown beside the figures: all others belong to a data set."""


@dataclass(frozen=True)
class Assessed:
    """A message with what the detector said of it."""

    message: Message
    said: Assessment

    @property
    def flagged(self) -> bool:
        """Whether it is more likely abuse than not, whoever it is aimed at."""
        return self.said.abuse >= 0.5


class Measurements:
    """Asks a detector, each message once, and keeps all that it said."""

    def __init__(self, assess: Callable[[str, str], Assessment]) -> None:
        self._assess = assess
        self._known: dict[tuple[str, str], Assessment] = {}
        self.all: list[Assessed] = []
        """Everything assessed so far, once for each slice that it is in."""

    @property
    def count(self) -> int:
        """How many different messages were assessed."""
        return len(self._known)

    def of(self, messages: Iterable[Message]) -> list[Assessed]:
        """What the detector says of each, in their order."""
        found = [Assessed(message, self._said(message.text, message.context)) for message in messages]
        self.all += found
        return found

    def _said(self, text: str, context: str) -> Assessment:
        key = (text, context)
        if key not in self._known:
            self._known[key] = self._assess(text, context)
        return self._known[key]


def renamed(messages: Iterable[Message], name: str) -> list[Message]:
    """The same messages as a slice of that name."""
    return [replace(message, slice=name) for message in messages]

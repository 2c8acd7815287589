"""From which messages of an ended chat one can go on in a branch. Pure."""

import itertools
from collections.abc import Sequence

from models.conversations.records import Ending, Message


def branch_points(path: Sequence[Message], ending: Ending) -> list[Message]:
    """The civil messages up to the one that the ending offers, the latest first: that one is the default.

    Empty where the ending offers none, because what counted began with the first message.
    """
    places = {message.id: place for place, message in enumerate(path)}
    last = places.get(ending.branch_from) if ending.branch_from is not None else None
    if last is None:
        return []
    return [message for message in reversed(path[: last + 1]) if _is_civil(message)]


def points_beside(shown: Sequence[Message], path: Sequence[Message]) -> list[Message]:
    """The same on another way through an ended chat than `path`, which ended: what only that way has, up to what first counted."""
    known = {message.id for message in path}
    uncounted = itertools.takewhile(_is_uncounted, shown)
    return [message for message in uncounted if message.id not in known and message.text.strip()]


def _is_civil(message: Message) -> bool:
    return bool(message.text.strip()) and _is_uncounted(message)


def _is_uncounted(message: Message) -> bool:
    return message.decision is None or message.decision.counted == 0

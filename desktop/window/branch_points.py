"""From which messages of an ended chat one can go on in a branch. Pure."""

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


def _is_civil(message: Message) -> bool:
    return bool(message.text.strip()) and (message.decision is None or message.decision.counted == 0)

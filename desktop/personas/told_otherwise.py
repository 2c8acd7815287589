"""Where on a path the model was told something else before all else. Pure."""

from collections.abc import Sequence

from models.conversations.records import Author, Message, MessageId


def told_otherwise(path: Sequence[Message]) -> frozenset[MessageId]:
    """The user's messages from which on answers were written under other instructions than the answer before."""
    found = set()
    before: str | None = None
    asked: MessageId | None = None
    for message in path:
        if message.author is Author.USER:
            asked = message.id
        elif message.figures is not None and (told := message.figures.instructions) is not None:
            if before is not None and told != before and asked is not None:
                found.add(asked)
            before = told
    return frozenset(found)

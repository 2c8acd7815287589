"""What a path of messages says about where it stands. Pure."""

from collections.abc import Sequence

from models.conversations.records import Author, Message, MessageId
from models.policy.records import Action, Decision, PathState


def lacks_answer(last: Message) -> bool:
    """Whether a path that ends with this message waits for an answer. After a notice to nothing but abuse, silence is the answer."""
    if last.author is not Author.USER:
        return False
    if last.notice is None or last.notice.action is Action.SUPPORT:
        return True
    asks_for_work = bool(last.attachments) or (last.assessment is not None and last.assessment.work)
    return asks_for_work and last.notice.action is not Action.CONFIRM_END


def state_before(path: Sequence[Message]) -> PathState:
    """What the path remembers when its last message, the user's, arrives."""
    return state_after(path[:-1])


def state_after(path: Sequence[Message]) -> PathState:
    """What the path remembers after its last message."""
    for message in reversed(path):
        if message.decision:
            return message.decision.state
    return PathState()


def last_civil_message(path: Sequence[Message]) -> MessageId | None:
    """The message before the first one that counted towards the end at the path's last message; None where that was the first."""
    counted = path[-1]
    for message in reversed(path[:-1]):
        if message.decision is None:
            continue
        if message.decision.state.evidence == 0:
            break
        if message.decision.counted:
            counted = message
    return counted.parent


def is_of_several_kinds(path: Sequence[Message], decision: Decision) -> bool:
    """Whether what counted was not all of the kind of the path's last message; `decision` is about that one."""
    for message in reversed(path[:-1]):
        if message.decision is None:
            continue
        if message.decision.state.evidence == 0:
            break
        if message.decision.counted and message.decision.behaviour is not decision.behaviour:
            return True
    return False


def last_message_before_the_wish(path: Sequence[Message]) -> MessageId | None:
    """Where a chat can be gone on from that ends at the user's request: after all that is not about ending it."""
    leaf = path[-1]
    if leaf.author is Author.MODEL:
        return leaf.id
    asked = path[-2] if len(path) > 1 and _asks_for_the_end(path[-2]) else leaf
    return asked.parent


def asks_whether_to_end(message: Message) -> bool:
    """Whether the message asked for the end in words, and the app's question, its notice, has not been answered with no."""
    return _asks_for_the_end(message) and not (message.decision is not None and message.decision.declined)


def _asks_for_the_end(message: Message) -> bool:
    return message.notice is not None and message.notice.action is Action.CONFIRM_END

"""Ending a thread: the closing words, the reason in one sentence, where it can be gone on from, and whose wish it was."""

from collections.abc import Callable, Sequence

from models.abuse.assessment import Assessment
from models.conversations.records import Author, Message, Notice, ThreadId
from models.conversations.store import Store
from models.path_standing import (
    is_of_several_kinds,
    last_civil_message,
    last_message_before_the_wish,
    state_before,
)
from models.policy.book import PolicyBook
from models.policy.records import Action, Decision, EndedBy, Rule
from models.turn_events import MessageChanged, ThreadClosed, TurnEvent


class ThreadCloser:
    """Writes endings, and tells of them."""

    def __init__(self, store: Store, policy: PolicyBook, tell: Callable[[TurnEvent], None]) -> None:
        self._store = store
        self._policy = policy
        self._tell = tell

    def end(
        self,
        thread: ThreadId,
        path: Sequence[Message],
        decision: Decision,
        assessment: Assessment | None,
        model: str,
    ) -> None:
        """End the thread at the path's last message, the user's, with what was decided about it."""
        message = path[-1]
        at_request = decision.rule is Rule.USER_ASKED
        ending = self._store.end_thread(
            thread,
            message.id,
            notice_for(path, decision, self._policy),
            model=model,
            sentence=self._policy.ended_because(decision, several=is_of_several_kinds(path, decision)),
            branch_from=last_message_before_the_wish(path) if at_request else last_civil_message(path),
            assessment=assessment,
            decision=decision,
            by=decision.rule.wish,
        )
        self._tell(MessageChanged(thread, self._store.message(message.id)))
        self._tell(ThreadClosed(thread, ending))

    def end_at_request(self, thread: ThreadId, path: Sequence[Message], model: str) -> None:
        """End the thread where the user pressed a button: without closing words, since there is no message for them to follow."""
        last = next(message for message in reversed(path) if message.author is Author.USER)
        ending = self._store.end_thread(
            thread,
            last.id,
            closing=None,
            model=model,
            sentence=self._policy.ended_because(None),
            branch_from=last_message_before_the_wish(path),
            by=EndedBy.REQUEST,
        )
        self._tell(ThreadClosed(thread, ending))


def notice_for(path: Sequence[Message], decision: Decision, policy: PolicyBook) -> Notice | None:
    """What is said after the path's last message; None where nothing is."""
    if decision.action is Action.PROCEED or (decision.action is Action.SUPPORT and state_before(path).crisis):
        return None  # the support card is shown once on a path: again and again it would nag
    said = [message.notice.text for message in path if message.notice]
    several = is_of_several_kinds(path, decision)
    text = policy.notice_text(decision.action, decision.behaviour, said, turn=len(path), several=several)
    return Notice(action=decision.action, text=text, behaviour=decision.behaviour)

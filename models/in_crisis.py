"""Answers in a crisis where the model is too small for them.

Measured: the default model, told to be warm to somebody who wants to die, invents telephone numbers, and where it was insulted before
it insults back. So there the app itself answers what a person in a crisis writes, under its own name.
"""

from collections.abc import Callable, Sequence

from models.abuse.assessment import Assessment, Spares
from models.chat.records import ModelDescription
from models.conversations.records import Author, Message, MessageState, ThreadId
from models.conversations.store import Store
from models.judging.asking import may_judge
from models.policy.book import PolicyBook
from models.turn_events import AnswerExtended, MessageAdded, MessageChanged, TurnEvent

APP = "Exeunt"
"""Whose name stands above such an answer."""
_POSSIBLE = 0.1
"""The score from which a crisis is well possible."""
_ABUSIVE = 0.5
"""The score from which a small model is likelier to answer the insult than the person."""


def app_answers(path: Sequence[Message], model: ModelDescription | None) -> bool:
    """Whether the path's last message is answered in the app's words: on a path in crisis, by a model that is too small, all that
    speaks of it. Other messages on that path get the model's answer.
    """
    last = path[-1]
    if last.decision is None or not last.decision.state.crisis or last.assessment is None or may_judge(model):
        return False
    return _speaks_of_it(last.assessment)


def _speaks_of_it(said: Assessment) -> bool:
    grave = said.support or said.crisis >= _POSSIBLE or said.spares is Spares.CONCERN
    return grave or said.abuse >= _ABUSIVE


def listen(
    store: Store, tell: Callable[[TurnEvent], None], policy: PolicyBook, thread: ThreadId, path: Sequence[Message]
) -> None:
    """Write the app's answer to the path's last message: calm, without a demand, and nothing twice while there is something else."""
    said = [message.text for message in path if message.author is Author.MODEL and message.model == APP]
    answer = store.begin_answer(thread, path[-1].id, APP)
    tell(MessageAdded(thread, answer))
    text = policy.listening(said)
    tell(AnswerExtended(thread, answer.id, text))
    tell(MessageChanged(thread, store.finish_answer(answer.id, text, MessageState.COMPLETE, None)))


def without_abuse(path: Sequence[Message]) -> list[Message]:
    """The path without what counted before its last message: a small model that was insulted goes on in that tone."""
    return [*(message for message in path[:-1] if message.decision is None or not message.decision.counted), path[-1]]

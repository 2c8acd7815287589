"""One turn: keep the message, assess it, decide, generate, keep the answer."""

from collections.abc import Callable, Sequence

from models.abuse.assessment import Assessment
from models.answer_keeping import keep_answer
from models.assessor import Assessor, CorrectedAssessor
from models.chat.records import Engine, Sampling
from models.conversations.records import Author, Message, MessageId, Notice, ThreadId
from models.conversations.refusals import thread_ended
from models.conversations.store import Store
from models.errors import DetectorUnavailable, EngineDied, ExeuntError, ModelNotLoaded, PromptTooLong
from models.path_prompt import prompt_of, turn_before
from models.policy.book import PolicyBook
from models.policy.end_chat import decide
from models.policy.records import Action, Decision, PathState
from models.turn_events import (
    AssessmentMissed,
    MessageAdded,
    MessageChanged,
    ThreadClosed,
    TurnEvent,
    TurnFailed,
    TurnFinished,
)


class Session:
    """Runs turns, one at a time: every method blocks until its turn is over, and belongs to the thread that owns `store`.

    `tell` is called in that thread, while the turn runs; the last event of each turn is a TurnFinished. What the user can mend is
    told as a TurnFailed, never raised. `stop` alone may be called from any thread.
    """

    def __init__(
        self,
        store: Store,
        engine: Engine,
        detector: Assessor,
        policy: PolicyBook,
        tell: Callable[[TurnEvent], None],
        sampling: Sampling = Sampling(),
    ) -> None:
        self._store = store
        self._engine = engine
        self._assessor = CorrectedAssessor(detector, store.corrections_like)
        self._policy = policy
        self._tell = tell
        self._sampling = sampling

    def send(self, thread: ThreadId, text: str) -> None:
        """A new message of the user's at the end of the thread, and what follows from it."""
        self._turn(thread, lambda: self._take(thread, self._store.add_user_message(thread, text)))

    def edit(self, thread: ThreadId, message: MessageId, text: str) -> None:
        """A new version of an earlier message, beside it; what followed the earlier one stays where it is."""
        self._turn(thread, lambda: self._take(thread, self._store.edit_user_message(thread, message, text)))

    def regenerate(self, thread: ThreadId, message: MessageId) -> None:
        """Another answer beside the answer `message`."""

        def again() -> None:
            parent = self._store.message(message).parent
            if parent is not None:
                self._answer(thread, self._store.path_to(parent))

        self._turn(thread, again)

    def answer(self, thread: ThreadId) -> None:
        """Answer the thread's last message, where it is the user's: after a model was loaded again, say.

        A message that was kept and never assessed, because the app went away in between, is assessed first. One that got its
        notice alone has had its answer.
        """

        def pending() -> None:
            leaf = self._store.thread(thread).leaf
            message = self._store.message(leaf) if leaf is not None else None
            if message is None or message.author is not Author.USER:
                return
            if message.decision is None:
                self._judge_and_answer(thread, message)
            elif lacks_answer(message):
                self._answer(thread, self._store.path_to(message.id))

        self._turn(thread, pending)

    def stop(self) -> None:
        """End the answer that is being written. From any thread."""
        self._engine.stop()

    def _turn(self, thread: ThreadId, work: Callable[[], None]) -> None:
        try:
            # The store would refuse as well, after the model has begun.
            if self._store.thread(thread).ending is not None:
                raise thread_ended()
            work()
        except ExeuntError as error:
            died = isinstance(error, EngineDied | ModelNotLoaded)
            too_long = isinstance(error, PromptTooLong)
            self._tell(TurnFailed(thread, error.sentence, engine_died=died, too_long=too_long))
        finally:
            self._tell(TurnFinished(thread))

    def _take(self, thread: ThreadId, message: Message) -> None:
        self._tell(MessageAdded(thread, message))
        self._judge_and_answer(thread, message)

    def _judge_and_answer(self, thread: ThreadId, message: Message) -> None:
        path = self._store.path_to(message.id)
        preset = self._policy.preset_of_thread(self._store.thread(thread).preset)
        try:
            assessment = self._assessor.assess(message.text, turn_before(path))
        except DetectorUnavailable as error:
            # Kept, since the user is told that this message does not count: it must not be assessed later on after all.
            self._store.keep_assessment(message.id, None, decide(state_before(path), None, preset))
            self._tell(AssessmentMissed(thread, error.sentence))
            self._answer(thread, [*path[:-1], self._store.message(message.id)])
            return
        decision = decide(state_before(path), assessment, preset)
        if decision.action is Action.END:
            self._end(thread, path, assessment, decision)
            return
        notice = self._notice(path, decision)
        self._store.keep_assessment(message.id, assessment, decision, notice)
        kept = self._store.message(message.id)
        self._tell(MessageChanged(thread, kept))
        if lacks_answer(kept):
            self._answer(thread, [*path[:-1], kept])

    def _notice(self, path: Sequence[Message], decision: Decision) -> Notice | None:
        if decision.action is Action.PROCEED or (decision.action is Action.SUPPORT and state_before(path).crisis):
            return None  # the support card is shown once on a path: again and again it would nag
        said = [message.notice.text for message in path if message.notice]
        text = self._policy.notice_text(decision.action, decision.behaviour, said, turn=len(path))
        return Notice(action=decision.action, text=text, behaviour=decision.behaviour)

    def _end(self, thread: ThreadId, path: Sequence[Message], assessment: Assessment, decision: Decision) -> None:
        message = path[-1]
        closing = self._notice(path, decision)
        assert closing is not None  # noqa: S101 # an end always has its notice
        ending = self._store.end_thread(
            thread,
            message.id,
            closing,
            model=self._model_name,
            sentence=self._policy.ended_because(decision),
            branch_from=last_civil_message(path),
            assessment=assessment,
            decision=decision,
        )
        self._tell(MessageChanged(thread, self._store.message(message.id)))
        self._tell(ThreadClosed(thread, ending))

    def _answer(self, thread: ThreadId, path: Sequence[Message]) -> None:
        events = self._engine.answer(prompt_of(path, self._instruction(path[-1])), self._sampling)
        keep_answer(self._store, self._tell, thread, path[-1].id, self._model_name, events)

    def _instruction(self, message: Message) -> str:
        state = message.decision.state if message.decision else PathState()
        if state.crisis:
            return self._policy.for_model(Action.SUPPORT)
        return self._policy.for_model(message.notice.action) if message.notice else ""

    @property
    def _model_name(self) -> str:
        model = self._engine.model
        return model.name if model else "the model"


def lacks_answer(last: Message) -> bool:
    """Whether a path that ends with this message waits for an answer. After a notice to nothing but abuse, silence is the answer."""
    if last.author is not Author.USER:
        return False
    asks_for_work = last.assessment is not None and last.assessment.work
    return last.notice is None or last.notice.action is Action.SUPPORT or asks_for_work


def state_before(path: Sequence[Message]) -> PathState:
    """What the path remembers when its last message, the user's, arrives."""
    for message in reversed(path[:-1]):
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

"""One turn: keep the message, assess it, decide, generate, keep the answer."""

import contextlib
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from models.abuse.assessment import Assessment
from models.answer_keeping import AnswerPlace, keep_answer, so_far
from models.answer_settings import AnswerSettings
from models.assessor import Assessor, CorrectedAssessor
from models.attachments.in_prompt import said_with
from models.chat.engine import Engine
from models.chat.model_settings import merged
from models.chat.records import FinishReason, PromptMessage, Role
from models.conversations.records import Attachment, Author, Message, MessageId, ThreadId
from models.conversations.refusals import thread_ended
from models.conversations.store import Store
from models.deciding import Deciding
from models.end_questions import EndQuestions
from models.errors import DetectorUnavailable, EngineDied, EngineError, ExeuntError, ModelNotLoaded, NoSuchRecord
from models.in_crisis import app_answers, listen, without_abuse
from models.path_prompt import SYSTEM, prompt_of, turn_before
from models.path_standing import asks_whether_to_end, lacks_answer, state_after, state_before
from models.policy.asking_to_end import says_yes
from models.policy.book import PolicyBook
from models.policy.end_chat import confirmed_by_user
from models.policy.records import Action, Decision, Rule
from models.policy.second_key import SecondKey
from models.thread_closing import ThreadCloser, notice_for
from models.turn_events import (
    AssessmentMissed,
    EndAsked,
    MessageAdded,
    MessageChanged,
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
        answers: AnswerSettings = AnswerSettings(),  # frozen
        second_key: SecondKey | None = None,
    ) -> None:
        self._store = store
        self._engine = engine
        self._assessor = CorrectedAssessor(detector, store.corrections.like)
        self._tell = tell
        self._answers = answers
        self._deciding = Deciding(store, policy, second_key, tell)
        self._questions = EndQuestions()
        self._closer = ThreadCloser(store, policy, tell)

    def send(self, thread: ThreadId, text: str, attachments: Sequence[Attachment] = ()) -> None:
        """A new message of the user's at the end of the thread, and what follows from it. One that cannot fit is not kept.

        Only `text` is assessed: what stands in a file is not said to anybody.
        """

        def send() -> None:
            self._refuse_if_too_long(thread, self._store.path(thread), said_with(text, attachments))
            self._take(thread, self._store.add_user_message(thread, text, attachments))

        self._turn(thread, send)

    def edit(self, thread: ThreadId, message: MessageId, text: str, attachments: Sequence[Attachment] = ()) -> None:
        """A new version of an earlier message, beside it; what followed the earlier one stays where it is."""

        def edit() -> None:
            parent = self._store.message(message).parent
            path = [] if parent is None else self._store.path_to(parent)
            self._refuse_if_too_long(thread, path, said_with(text, attachments))
            self._take(thread, self._store.edit_user_message(thread, message, text, attachments))

        self._turn(thread, edit)

    def regenerate(self, thread: ThreadId, message: MessageId) -> None:
        """Another answer beside the answer `message`."""

        def again() -> None:
            parent = self._store.message(message).parent
            if parent is not None:
                # Nobody who asks for another answer should find the chat ended by it.
                self._answer(thread, self._store.path_to(parent), may_leave=False)

        self._turn(thread, again)

    def go_on(self, thread: ThreadId, message: MessageId) -> None:
        """Go on with the thread's last answer, which was stopped, cut short or interrupted, in the same message."""

        def go_on() -> None:
            begun, model = self._store.message(message), self._engine.model
            if self._store.thread(thread).leaf != message or not begun.can_be_gone_on_with:
                raise NoSuchRecord(
                    "This answer is whole, or something was said after it. There is nothing to go on with."
                )
            if model is not None and begun.model != model.name:
                raise EngineError(
                    f"{begun.model} wrote this answer. Load it to go on, or have the message answered again."
                )
            if begun.parent is not None:
                self._answer(thread, self._store.path_to(begun.parent), may_leave=False, begun=begun)

        self._turn(thread, go_on)

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

    def ask_to_end(self, thread: ThreadId) -> None:
        """The user wants to end the chat, by the menu: they are asked whether they know that it is for good.

        In a crisis as well, for it is their chat; the question is a gentler one then.
        """
        self._turn(thread, lambda: self._ask_whether_to_end(thread, self._store.path(thread)))

    def confirm_end(self, thread: ThreadId) -> None:
        """Yes to the question: the chat ends. Where the question was not asked, or something was said since, it is asked now."""

        def confirm() -> None:
            path = self._store.path(thread)
            if self._questions.is_open(thread, path):
                self._closer.end_at_request(thread, path, self._model_name)
            else:
                self._ask_whether_to_end(thread, path)

        self._turn(thread, confirm)

    def keep_open(self, thread: ThreadId) -> None:
        """No to the question. What was said stays, and a later yes is an ordinary message."""

        def decline() -> None:
            self._questions.decline(thread)
            path = self._store.path(thread)
            if path and asks_whether_to_end(path[-1]) and path[-1].decision is not None:
                self._store.keep_assessment(path[-1].id, None, replace(path[-1].decision, declined=True))

        self._turn(thread, decline)

    def use_policy(self, policy: PolicyBook) -> None:
        """Take presets, words and helplines from another book from the next turn on. What was said stays as it is."""
        self._deciding.policy = policy
        self._closer = ThreadCloser(self._store, policy, self._tell)

    def use_answer_settings(self, answers: AnswerSettings) -> None:
        """Have models answer so from the next answer on."""
        self._answers = answers

    def stop(self) -> None:
        """End the answer or the judgement that is being made. From any thread."""
        self._engine.stop()
        self._deciding.stop()

    def _turn(self, thread: ThreadId, work: Callable[[], None]) -> None:
        try:
            # The store would refuse as well, after the model has begun.
            if self._store.thread(thread).ending is not None:
                raise thread_ended()
            work()
        except ExeuntError as error:
            self._tell(TurnFailed.by(error, thread))
        finally:
            self._tell(TurnFinished(thread))

    def _refuse_if_too_long(self, thread: ThreadId, path: Sequence[Message], text: str) -> None:
        """Raise PromptTooLong where no older turn could make room for a new message: what was typed is better not yet sent."""
        with contextlib.suppress(ModelNotLoaded, EngineDied):  # which is told when the answer is asked for
            self._engine.count(prompt_of(path, draft=text, system=self._instructions_of(thread)))

    def _take(self, thread: ThreadId, message: Message) -> None:
        self._tell(MessageAdded(thread, message))
        self._judge_and_answer(thread, message)

    def _ask_whether_to_end(self, thread: ThreadId, path: Sequence[Message]) -> None:
        if not path:
            raise NoSuchRecord("There is nothing in this chat yet, so there is nothing to end.")
        self._questions.ask(thread, path[-1].id)
        self._tell(EndAsked(thread, self._deciding.policy.question(in_crisis=state_after(path).crisis)))

    def _judge_and_answer(self, thread: ThreadId, message: Message) -> None:
        path = self._store.path_to(message.id)
        if says_yes(message.text) and self._questions.is_open(thread, path[:-1]):
            self._end(thread, path, None, confirmed_by_user(state_before(path)))
            return
        missed = ""
        try:
            assessment = self._assessor.assess(message.text, turn_before(path))
        except DetectorUnavailable as error:
            # Kept, since the user is told that this message does not count: it must not be assessed later on after all.
            assessment, missed = None, error.sentence
        decision = self._deciding.decide(thread, path, assessment)
        if decision.action is Action.END:
            self._end(thread, path, assessment, decision)
            return
        self._store.keep_assessment(message.id, assessment, decision, notice_for(path, decision, self._deciding.policy))
        kept = self._store.message(message.id)
        if missed:
            self._tell(AssessmentMissed(thread, missed))
        self._tell(MessageChanged(thread, kept))
        self._follow_up(thread, [*path[:-1], kept])

    def _follow_up(self, thread: ThreadId, path: Sequence[Message]) -> None:
        last = path[-1]
        self._deciding.prepare(last)
        if asks_whether_to_end(last) and last.notice:
            self._tell(EndAsked(thread, last.notice.text, last.id))
        elif lacks_answer(last):
            self._answer(thread, path)

    def _end(
        self, thread: ThreadId, path: Sequence[Message], assessment: Assessment | None, decision: Decision
    ) -> None:
        self._closer.end(thread, path, decision, assessment, self._model_name)

    def _answer(
        self, thread: ThreadId, path: Sequence[Message], *, may_leave: bool = True, begun: Message | None = None
    ) -> None:
        """Write the answer to the path's last message, or the rest of one that has begun.

        The tool is offered only where its call would count.
        """
        if app_answers(path, self._engine.model):
            listen(self._store, self._tell, self._deciding.policy, thread, path)
            return
        message, wish = path[-1], self._deciding.wish_to_leave(thread, path)
        in_crisis = message.decision is not None and message.decision.state.crisis
        # A role that somebody thought up in good days is not to be played to them in a crisis.
        system = SYSTEM if in_crisis else self._instructions_of(thread)
        prompt = prompt_of(
            without_abuse(path) if in_crisis else path, self._deciding.instruction_over(message), system=system
        )
        if begun is not None:
            prompt.append(PromptMessage(Role.ASSISTANT, so_far(begun)))
        model = self._engine.model
        think = self._answers.thinking.get(self._model_name)
        sampling = self._answers.sampling_of(self._store.thread(thread), model)
        offered = may_leave and wish is not None
        events = self._engine.answer(prompt, sampling, may_leave=offered, think=think, thread=thread)
        window = model.context_tokens if model else 0
        told = None if in_crisis else system
        used = merged(sampling, model.recommended) if model else sampling
        place = AnswerPlace(thread, path, self._model_name, window, told, used, begun)
        kept = keep_answer(self._store, self._tell, place, events)
        if kept.reason is FinishReason.ASKED_TO_LEAVE and wish is not None:
            self._leave(thread, path, wish, answered=kept.message is not None)

    def _leave(self, thread: ThreadId, path: Sequence[Message], wish: Decision, *, answered: bool) -> None:
        """The model has asked to leave over the path's last message, and the policy has nothing against it."""
        answer = self._deciding.ask_second_key(thread, path)
        if answer is None or answer.agrees is not False:
            self._end(thread, path, None, replace(wish, second_key=answer))
            return
        message = path[-1]
        if message.decision is not None:
            self._store.keep_assessment(
                message.id, None, replace(message.decision, rule=Rule.VETOED, second_key=answer)
            )
            self._tell(MessageChanged(thread, self._store.message(message.id)))
        if not answered:
            self._answer(thread, path, may_leave=False)

    def _instructions_of(self, thread: ThreadId) -> str:
        return self._answers.instructions_of(self._store.thread(thread))

    @property
    def _model_name(self) -> str:
        model = self._engine.model
        return model.name if model else "the model"

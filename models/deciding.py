"""What is decided over a message, once it was assessed: the preset that its thread goes by, the second key, the policy."""

from collections.abc import Callable, Sequence

from models.abuse.assessment import Assessment
from models.conversations.records import Message, ThreadId
from models.conversations.store import Store
from models.path_prompt import spoken_turns
from models.path_standing import state_before
from models.policy.asking_to_end import asks_to_end
from models.policy.book import PolicyBook
from models.policy.end_chat import asked_by_model, asked_by_user, decide, waits_for_second_key
from models.policy.records import Action, Decision, PathState, Preset, SecondKeyAnswer
from models.policy.second_key import SecondKey
from models.turn_events import SecondKeyAsked, TurnEvent


class Deciding:
    """A part of `Session`, whose rules hold for it: it belongs to the thread that owns `store`, and `stop` is for any."""

    def __init__(
        self, store: Store, policy: PolicyBook, second_key: SecondKey | None, tell: Callable[[TurnEvent], None]
    ) -> None:
        self.policy = policy
        self._store = store
        self._second_key = second_key
        self._tell = tell

    def decide(self, thread: ThreadId, path: Sequence[Message], assessment: Assessment | None) -> Decision:
        """What comes of the path's last message. The second key is asked where an end waits for it alone."""
        state, preset = state_before(path), self._preset(thread)
        answer = None
        if waits_for_second_key(state, assessment, preset):
            answer = self.ask_second_key(thread, path)
        decision = decide(state, assessment, preset, answer)
        return asked_by_user(state, decision) if asks_to_end(path[-1].text) else decision

    def ask_second_key(self, thread: ThreadId, path: Sequence[Message]) -> SecondKeyAnswer | None:
        """What the second key says of the path; None where there is none that could judge."""
        if self._second_key is None or not self._second_key.can_judge:
            return None
        self._tell(SecondKeyAsked(thread))
        return self._second_key.judge(spoken_turns(path))

    def prepare(self, last: Message) -> None:
        """Have the second key ready in time: it may be asked after a warning."""
        if last.notice and last.notice.action is Action.WARN and self._second_key is not None:
            self._second_key.prepare()

    def wish_to_leave(self, thread: ThreadId, path: Sequence[Message]) -> Decision | None:
        """What would be decided if the model wished to leave over the path's last message; None where that would not count."""
        state, preset = state_before(path), self._preset(thread)
        if self._second_key is None or not self._second_key.may_leave(state, preset):
            return None
        return asked_by_model(state, path[-1].assessment, preset)

    def instruction_over(self, message: Message) -> str:
        """What the model is told over its answer to this message alone; empty where there is nothing to tell it."""
        state = message.decision.state if message.decision else PathState()
        if state.crisis:
            return self.policy.for_model(Action.SUPPORT)
        return self.policy.for_model(message.notice.action) if message.notice else ""

    def stop(self) -> None:
        """End a judgement that is being made. From any thread."""
        if self._second_key is not None:
            self._second_key.stop()

    def _preset(self, thread: ThreadId) -> Preset:
        """What the thread goes by: the numbers that its first message found."""
        found = self._store.thread(thread)
        if found.started_with is not None:
            return found.started_with
        preset = self.policy.preset_of_thread(found.preset)
        if preset.name == found.preset:  # a file that is gone or cannot be read today may be there again tomorrow
            self._store.keep_preset(thread, preset)
        return preset

"""The second key as the app has it: a guard model that the user chose, or the chat model where it is large enough to judge."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from models.chat.engine import Judge
from models.judging.asking import AskChatModel, ask, may_judge
from models.judging.guard_model import GuardModel
from models.policy.records import PathState, Preset, SecondKeyAnswer, Standing
from models.policy.second_key import SpokenTurn


@dataclass(frozen=True)
class Judges:
    """Which models the user lets judge."""

    chat: AskChatModel = AskChatModel.AUTO
    guard: Path | None = None
    """A guard model's file."""


SECONDS = 20.0
"""How long an end waits for the second key. After that the detector decides alone, by its stricter limit."""


class LocalSecondKey:
    """A `models.policy.second_key.SecondKey` of this machine's models. `judge` blocks; any thread may call it.

    A guard model's word goes before the chat model's, which is then not asked. `close` ends the guard model's process.
    """

    @classmethod
    def of(cls, judges: Judges, chat: Judge) -> "LocalSecondKey":
        """The one that the user wants, beside the engine that chats."""
        return cls(chat, GuardModel(judges.guard) if judges.guard else None, judges.chat)

    def __init__(
        self,
        chat: Judge,
        guard: GuardModel | None = None,
        setting: AskChatModel = AskChatModel.AUTO,
        seconds: float = SECONDS,
    ) -> None:
        self._chat = chat
        self._guard = guard
        self._setting = setting
        self._seconds = seconds

    def use(self, judges: Judges) -> None:
        """Ask these from now on; a guard model that is no longer wanted is let go. Never while `judge` runs."""
        self._setting = judges.chat
        before = self._guard
        if judges.guard != (before.file if before else None):
            self._guard = GuardModel(judges.guard) if judges.guard else None
            if before:
                before.close()

    @property
    def can_judge(self) -> bool:
        """Whether a model is to be asked: not the chat model where it is too small, or the user does not want it."""
        return self._guard is not None or may_judge(self._chat.model, self._setting)

    def prepare(self) -> None:
        """A path was warned: the next message may need the guard model, which takes its time to load. Returns at once."""
        if self._guard is not None:
            self._guard.prepare()

    def judge(self, turns: Sequence[SpokenTurn]) -> SecondKeyAnswer:
        """See `SecondKey.judge`. Only where `can_judge`."""
        if self._guard is not None:
            return self._guard.judge(turns, self._seconds)
        return ask(self._chat, turns, self._seconds)

    def may_leave(self, state: PathState, preset: Preset) -> bool:
        """Whether the chat model is offered the `end_conversation` tool over the next message of a path in `state`.

        Only on a path that was warned in an earlier message, never in a crisis nor where the preset ends nothing, and only a model
        whose judgement is worth asking for. Whether its call counts is `models.policy.end_chat.asked_by_model`'s to say.
        """
        warned = state.standing is Standing.WARNED and not state.crisis
        model = self._chat.model
        chats = model is not None and model.guard is None
        return warned and preset.acts and preset.ends and chats and may_judge(model, self._setting)

    def stop(self) -> None:
        """Ask for the guard model's judgement to end, from any thread. Stopping the chat model's engine stops its own."""
        if self._guard is not None:
            self._guard.stop()

    def close(self) -> None:
        """Let the guard model go."""
        if self._guard is not None:
            self._guard.close()

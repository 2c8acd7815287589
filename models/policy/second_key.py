"""What a second key is: another model's look at an end before it happens."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

import msgspec

from models.policy.records import PathState, Preset, SecondKeyAnswer


class Speaker(StrEnum):
    """Who said a turn."""

    USER = "user"
    ASSISTANT = "assistant"


class SpokenTurn(msgspec.Struct, frozen=True):
    """One turn of the chat that is judged. A notice that stood in an answer's place is the assistant's turn."""

    speaker: Speaker
    text: str


class SecondKey(Protocol):
    """A model that can tell whether the user abuses the assistant, and does not quote, write fiction or need help.

    `models.judging.second_key.LocalSecondKey` is the real one.
    """

    @property
    def can_judge(self) -> bool:
        """Whether there is a model to ask. Where there is none, nothing is said of a second key."""

    def prepare(self) -> None:
        """A path was warned: an end may come up soon. Returns at once."""

    def judge(self, turns: Sequence[SpokenTurn]) -> SecondKeyAnswer:
        """Its answer about a chat whose last turn is the user's message that would end it.

        `turns` is the whole path, the oldest first: how many of the last are read is the judge's own matter, as is its time limit.
        Blocks until then. Trouble is an answer with `agrees` None, never raised.
        """

    def may_leave(self, state: PathState, preset: Preset) -> bool:
        """Whether the model that chats is one to be offered the tool with which to leave, over a message on a path in `state`."""

    def stop(self) -> None:
        """Ask for the running judgement to end, from any thread."""

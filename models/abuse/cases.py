"""The hand-written cases that ship with the detector: what abuse, its look-alikes, crisis and its look-alikes sound like."""

import hashlib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from models.abuse.assessment import Target
from models.paths import RESOURCES

CASES = RESOURCES / "detector" / "cases"
FILES = ("abuse", "lookalikes", "crisis", "crisis_lookalikes")
"""The files of single messages."""
CONVERSATIONS = "conversations.jsonl"
"""Whole conversations, for trying the policy. Only the civil turns of one half of them are trained on."""


class Half(StrEnum):
    """Which half of the cases a text belongs to: the test half is never trained or tuned on."""

    TRAIN = "train"
    TEST = "test"


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a file of cases. `abuse`: how surely it is abuse (0 none, 0.5 mild or unclear, 1 plain); `why`: what it teaches."""

    id: str
    text: str
    group: str
    abuse: float
    kinds: tuple[str, ...]
    severity: int
    target: Target
    crisis: bool
    why: str
    context: str = ""

    @property
    def half(self) -> Half:
        """Decided by a digest of the text, so that a case keeps its half when others are added."""
        return half_of(self.text)


class Turn(msgspec.Struct, frozen=True):
    """One turn of a conversation."""

    role: str
    content: str


class Conversation(msgspec.Struct, frozen=True, kw_only=True):
    """What a policy should make of a whole conversation is for others to say; here only its turns count."""

    id: str
    group: str
    turns: tuple[Turn, ...]

    @property
    def half(self) -> Half:
        """Decided by a digest of the id, so that all turns are on one side."""
        return half_of(self.id)


def half_of(text: str) -> Half:
    """The half that a text belongs to."""
    return Half.TEST if hashlib.sha256(text.encode()).digest()[0] & 1 else Half.TRAIN


def read_cases(folder: Path = CASES) -> dict[str, list[Case]]:
    """The cases of each of `FILES`. Raises msgspec.DecodeError on a line that is no case."""
    return {name: list(_read(folder / f"{name}.jsonl")) for name in FILES}


def read_conversations(folder: Path = CASES) -> list[Conversation]:
    """The conversations of the folder; none where it has none."""
    path = folder / CONVERSATIONS
    lines = path.read_bytes().splitlines() if path.is_file() else []
    return [msgspec.json.decode(line, type=Conversation) for line in lines if line.strip()]


def _read(path: Path) -> Iterator[Case]:
    for line in path.read_bytes().splitlines():
        if line.strip():
            yield msgspec.json.decode(line, type=Case)

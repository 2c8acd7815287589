"""`exeunt replay`: whole conversations through detector and policy, without a chat model."""

from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Literal, TextIO

import msgspec

from models.abuse.assessment import Assessment
from models.abuse.client import DetectorClient
from models.assessor import Assessor, CorrectedAssessor
from models.commands.json_lines import LineReader
from models.commands.services import store_of
from models.errors import InputError
from models.policy.end_chat import decide
from models.policy.explained import Explanation, WouldHave
from models.policy.explanation import explain, what_would_have_changed
from models.policy.records import Action, Decision, PathState, Preset, Standing


class Turn(msgspec.Struct):
    """One turn of a conversation that is replayed."""

    role: Literal["user", "assistant", "system"]
    content: str


class Conversation(msgspec.Struct):
    """A line of the file."""

    id: str | int
    turns: list[Turn]


class ReplayedTurn(msgspec.Struct, frozen=True):
    """What was decided about one user turn; `turn` counts the user's turns from 1."""

    turn: int
    decision: Action
    standing: Standing
    strike: bool
    crisis: float
    abuse: float


class Why(msgspec.Struct, frozen=True):
    """What led there, and whether it would have ended otherwise. Messages are named by their user turn."""

    explanation: Explanation
    would_have: tuple[WouldHave, ...]


class Replayed(msgspec.Struct, frozen=True, omit_defaults=True):
    """A conversation's outcome; `ended_at_user_turn` counts from 1, null where it did not end. `why` only where it is asked for."""

    id: str | int
    ended: bool
    ended_at_user_turn: int | None
    user_turns: list[ReplayedTurn]
    why: Why | None = None


class _Said(msgspec.Struct, frozen=True):
    """A user turn in the form that is explained; nothing was said after it."""

    id: int
    text: str
    assessment: Assessment
    decision: Decision
    created: None = None
    notice: None = None


def replay_file(
    file: Path, preset: Preset, folder: Path, out: TextIO, err: TextIO, others: Iterable[Preset] | None = None
) -> int:
    """Replay each line of the file and write one line for it. The exit code: 1 where a line was no conversation.

    With `others`, each line also says why, and whether it would have ended under these presets.
    What the user has corrected in the data folder `folder` holds here too. Raises InputError where the file cannot be read,
    DetectorUnavailable, and StoreError where the folder has a store that cannot be opened.
    """
    reader = LineReader(err, 'a JSON object such as {"id": "1", "turns": [{"role": "user", "content": "hello"}]}')
    detector = DetectorClient()
    try:
        with _opened(file) as lines, store_of(folder) as store:
            assessor = CorrectedAssessor(detector, store.corrections.like) if store else detector
            for conversation in reader.read(lines, Conversation):
                print(
                    msgspec.json.encode(replay(conversation, preset, assessor, others)).decode(), file=out, flush=True
                )
    finally:
        detector.close()
    return 1 if reader.bad_lines else 0


def replay(
    conversation: Conversation, preset: Preset, assessor: Assessor, others: Iterable[Preset] | None = None
) -> Replayed:
    """Run the user's turns through the assessor and the policy. Nothing after an end is read. `others`: see `replay_file`."""
    turns: list[ReplayedTurn] = []
    said: list[_Said] = []
    state = PathState()
    context = ""
    for turn in conversation.turns:
        if turn.role != "user":
            context = turn.content if turn.role == "assistant" else context
            continue
        assessment = assessor.assess(turn.content, context)
        decision = decide(state, assessment, preset)
        state = decision.state
        said.append(_Said(len(turns) + 1, turn.content, assessment, decision))
        turns.append(
            ReplayedTurn(
                turn=len(turns) + 1,
                decision=decision.action,
                standing=state.standing,
                strike=assessment.strike,
                crisis=round(assessment.crisis, 4),
                abuse=round(assessment.abuse, 4),
            )
        )
        if state.standing is Standing.ENDED:
            break
    ended = state.standing is Standing.ENDED
    why = None if others is None else Why(explain(said, preset), what_would_have_changed(said, preset, others))
    return Replayed(conversation.id, ended, len(turns) if ended else None, turns, why)


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror}. Give the path of a file of JSON lines.") from error

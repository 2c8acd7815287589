"""Conversations bent to what chat templates insist on: no system role, turns that alternate, a user who begins. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.chat.records import PromptPart, Role

CHATML_STOPS = ("<|im_end|>", "<|im_start|>")
_JOINT = "\n\n"


@dataclass(frozen=True)
class Turn:
    """One turn as a template is given it."""

    role: Role
    content: str


def attempts(turns: list[Turn]) -> Iterator[tuple[list[Turn], bool]]:
    """The conversation as it is, then bent more and more; and whether each content is to be a list of typed parts."""
    tried: list[list[Turn]] = []
    for bend in (list[Turn], _fold_system, _merge_neighbours, _drop_leading_assistant):
        turns = bend(turns)
        if turns not in tried:
            tried.append(turns)
            yield turns, False
    for bent in (tried[0], tried[-1]):  # some templates read a list of typed parts and drop plain text
        yield bent, True


def chatml(turns: Sequence[Turn]) -> list[PromptPart]:
    """The conversation in the form that most models have seen, for where no template is of use."""
    parts = []
    between = ""
    for turn in turns:
        parts.append(PromptPart(f"{between}<|im_start|>{turn.role.value}\n", False))
        if turn.content.strip():
            parts.append(PromptPart(turn.content.strip(), True))
        between = "<|im_end|>\n"
    parts.append(PromptPart(f"{between}<|im_start|>assistant\n", False))
    return parts


def _fold_system(turns: Sequence[Turn]) -> list[Turn]:
    """Put the system's words in front of the first user turn."""
    system = _JOINT.join(turn.content for turn in turns if turn.role is Role.SYSTEM and turn.content)
    rest = [turn for turn in turns if turn.role is not Role.SYSTEM]
    if not system:
        return rest
    for index, turn in enumerate(rest):
        if turn.role is Role.USER:
            rest[index] = replace(turn, content=system + _JOINT + turn.content)
            return rest
    return [Turn(Role.USER, system), *rest]


def _merge_neighbours(turns: Sequence[Turn]) -> list[Turn]:
    merged: list[Turn] = []
    for turn in turns:
        if merged and merged[-1].role is turn.role:
            texts = [text for text in (merged[-1].content, turn.content) if text.strip()]
            merged[-1] = replace(turn, content=_JOINT.join(texts))
        else:
            merged.append(turn)
    return merged


def _drop_leading_assistant(turns: Sequence[Turn]) -> list[Turn]:
    start = next((index for index, turn in enumerate(turns) if turn.role is not Role.ASSISTANT), len(turns))
    return list(turns[start:])

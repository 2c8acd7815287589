"""The words of the policy's notices, in one language."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from models.policy.helplines import SupportWords
from models.policy.records import Action, Behaviour

Variants = dict[Behaviour, list[str]]


class _Support(SupportWords, frozen=True, forbid_unknown_fields=True):
    texts: list[str]
    listening: list[str]
    """What is answered in a crisis where the model is too small to."""


class _Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    question: str
    question_in_crisis: str
    closing: list[str]
    ended_because: str


class _Several(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    end: list[str]
    ended_because: str
    model_left_because: str


class Notices(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The texts of one language, as its file in resources/policy/notices has them."""

    redirect: Variants
    warn: Variants
    end: Variants
    ended_because: dict[Behaviour, str]
    """The one sentence of an end that the policy came to."""
    model_left_because: dict[Behaviour, str]
    """The one sentence of an end that the model asked for."""
    several: _Several
    """The same three where more than one kind of abuse had counted: they name none."""
    request: _Request
    """What the user is asked and told who asks for the end."""
    support: _Support
    tampered: str
    """The note on an ending whose record was changed from outside."""

    def variants(self, action: Action, behaviour: Behaviour | None, *, several: bool = False) -> list[str]:
        """All that may be said for a notice; an END without a behaviour is one that the user asked for.

        `several` is for an END after more than one kind of abuse.
        """
        match action:
            case Action.SUPPORT:
                return self.support.texts
            case Action.CONFIRM_END:
                return [self.request.question]
            case Action.END if behaviour is None:
                return self.request.closing
            case Action.END if several:
                return self.several.end
        by_behaviour = {Action.REDIRECT: self.redirect, Action.WARN: self.warn, Action.END: self.end}[action]
        return by_behaviour[behaviour or Behaviour.INSULT]


def read_notices(folder: Path, language: str) -> Notices:
    """The words of a language such as `de`. Raises OSError where there is no such file, msgspec.DecodeError where it lacks a text."""
    return msgspec.toml.decode((folder / f"{language}.toml").read_bytes(), type=Notices)


def not_said_yet(variants: Sequence[str], said: Sequence[str], turn: int) -> str:
    """One of the variants: the first from place `turn` on that was not said, else the one that was said longest ago.

    `said` is what the path has heard, in order; so the same path always hears the same.
    """
    start = turn % len(variants)
    from_there = [*variants[start:], *variants[:start]]
    latest = {text: place for place, text in enumerate(said)}
    return min(from_there, key=lambda text: latest.get(text, -1))

"""What can be put by: whole roles for the model, and single messages to write again."""

from collections.abc import Collection
from typing import TypeVar

import msgspec

from models.chat.records import Sampling

LONGEST_NAME = 60
LONGEST_TEXT = 20_000


class Persona(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A role for the model. What is None or empty is left as it is for any chat."""

    name: str
    instructions: str
    """The system prompt."""
    model: str | None = None
    """The path of the model file that it is made for."""
    sampling: Sampling = Sampling()
    preset: str | None = None
    """The policy's preset for a chat that is begun with it."""


class SavedPrompt(msgspec.Struct, frozen=True, kw_only=True):
    """A message to write again, with places in double braces to be filled in: see `places.py`."""

    name: str
    text: str


class PromptBook(msgspec.Struct, frozen=True, kw_only=True):
    """All that was put by, in the order in which it is offered."""

    personas: tuple[Persona, ...] = ()
    prompts: tuple[SavedPrompt, ...] = ()


Entry = TypeVar("Entry", Persona, SavedPrompt)


def is_sound(entry: Persona | SavedPrompt) -> bool:
    """Whether it has a name of one line and a text, neither too long."""
    text = entry.instructions if isinstance(entry, Persona) else entry.text
    name_fits = bool(entry.name.strip()) and len(entry.name) <= LONGEST_NAME and len(entry.name.splitlines()) == 1
    return name_fits and bool(text.strip()) and len(text) <= LONGEST_TEXT


def added(book: PromptBook, others: PromptBook) -> PromptBook:
    """The book with what another one has besides, at the end; what has a name that is taken gets a number behind it."""
    return PromptBook(personas=_joined(book.personas, others.personas), prompts=_joined(book.prompts, others.prompts))


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, or the first one like it with a number that is not taken."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name[: LONGEST_NAME - 6]} ({number})"
    return free


def _joined(own: tuple[Entry, ...], others: tuple[Entry, ...]) -> tuple[Entry, ...]:
    joined = list(own)
    for entry in others:
        if entry not in joined:
            joined.append(msgspec.structs.replace(entry, name=free_name(entry.name, [each.name for each in joined])))
    return tuple(joined)

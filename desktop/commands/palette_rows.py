"""What the palette lists for what was typed, and in which order. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.commands.command import Command
from desktop.commands.matching import Name

_MOST_ROWS = 100
_RECENT_BONUS = 1.0
_AFTER_COMMANDS = 0.5
"""What a chat or a setting, which has a kind of its own, is behind a command that fits as well."""


@dataclass(frozen=True)
class PaletteRow:
    """A command, with the places of those letters of its name that were typed."""

    command: Command
    letters: tuple[int, ...] = ()


class Findable:
    """The commands there are while the palette is open, with what was done lately first."""

    def __init__(self, commands: Sequence[Command], recent: Sequence[str]) -> None:
        ranks = {name: place for place, name in enumerate(recent)}
        self._commands = sorted(commands, key=lambda command: ranks.get(command.id, len(ranks)))
        self._names = [
            Name(command.name, f"{command.kind or command.group.title} {command.words}") for command in self._commands
        ]
        self._recent = set(recent)

    def rows(self, query: str) -> list[PaletteRow]:
        """What fits, the best first; all of it, in order, where nothing was typed."""
        if not query.strip():
            return [PaletteRow(command) for command in self._commands[:_MOST_ROWS]]
        found: list[tuple[float, PaletteRow]] = []
        for command, name in zip(self._commands, self._names, strict=True):
            match = name.match(query)
            if match is not None:
                bonus = _RECENT_BONUS if command.id in self._recent else 0.0
                behind = _AFTER_COMMANDS if command.kind else 0.0
                found.append((match.score + bonus - behind, PaletteRow(command, match.letters)))
        found.sort(key=lambda each: each[0], reverse=True)  # of those that fit alike, the first stays first
        return [row for _, row in found[:_MOST_ROWS]]

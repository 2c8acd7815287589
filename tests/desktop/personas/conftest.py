"""The window's room, for what is put by and told before all else."""

from tests.desktop.window.conftest import Room, open_room, room

__all__ = ["Room", "open_room", "room"]

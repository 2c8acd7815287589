"""The window's room, for what is attached in it."""

from tests.desktop.window.conftest import Room, open_room, room

__all__ = ["Room", "open_room", "room"]

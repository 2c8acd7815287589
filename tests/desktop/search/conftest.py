"""The rooms of the window's tests."""

from tests.desktop.window.conftest import open_room, room

__all__ = ["open_room", "room"]

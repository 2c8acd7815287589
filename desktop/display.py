"""Whether there is a display to open a window on."""

import os
import socket
import sys


def has_display() -> bool:
    """Whether a window can open: Qt would abort the process to say that it cannot."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    host, _, number = os.environ.get("DISPLAY", "").rpartition(":")
    if not number:
        return False
    return bool(host) or _answers(f"/tmp/.X11-unix/X{number.partition('.')[0]}")  # noqa: S108 # where X servers listen


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        # A server may listen on the abstract name alone.
        return any(connection.connect_ex(name) == 0 for name in (address, f"\0{address}"))

"""The first app on a data folder hears of a second start, and brings its window up: nobody needs a sentence about locks for that.

They speak over a local socket beside the lock file. The lock alone says who is first; the socket only passes the wish on, so that a
first app that hangs, or that could not listen, costs the second one some seconds and no more.

A Wayland desktop lets a window come to the front only for somebody who was just asked for it: that is the second start, which has a
token to show for it in its environment. So the token goes along with the wish. On X11 there is a number like it, which Qt has no way
to take once an app has started.
"""

import hashlib
import logging
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 # where the desktop puts it, and where Qt looks for it when a window is to come up
_WISH = re.compile(rb"show ([\x21-\x7e]{0,255})\n")
_LONGEST_WISH = 261
_DONE = b"shown\n"
_LONGEST_ADDRESS = 100
"""Bytes: a Unix socket's address holds 108, and Qt first binds a slightly longer one."""
_TO_CONNECT = 0.5
"""Seconds. The first app may have the lock and not listen yet."""
_TO_ANSWER = 3000
"""Milliseconds. It answers when its window stands."""


class SecondStarts(QObject):
    """Listens for second starts on the folder. For the process that holds its lock, in the main thread.

    `come_up` brings the window up, and says whether it did: one that is being closed does not come back.
    """

    def __init__(self, folder: Path, come_up: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._come_up = come_up
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connected)
        address = _address(folder)
        if not address:
            return
        QLocalServer.removeServer(address)  # what a killed process left; the lock says that it is gone
        if not self._server.listen(address):
            _log.warning("a second start will not be heard of: %s", self._server.errorString())

    def close(self) -> None:
        """Listen no longer."""
        self._server.close()

    @Slot()
    def _on_connected(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.setReadBufferSize(_LONGEST_WISH)
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(self._on_ready)
            self._answer(socket)

    @Slot()
    def _on_ready(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine() and socket.bytesAvailable() < _LONGEST_WISH:
            return
        wish = _WISH.fullmatch(socket.readAll().data())
        if wish is not None and self._come_up_with(wish[1].decode("ascii")):
            socket.write(_DONE)
        socket.disconnectFromServer()

    def _come_up_with(self, token: str) -> bool:
        """Come up with the second start's token where Qt looks for one. It is good for once, and for nobody else."""
        if token:
            os.environ[_TOKEN] = token
        try:
            return self._come_up()
        finally:
            os.environ.pop(_TOKEN, None)


def bring_up_first(folder: Path) -> bool:
    """Ask the first app on this folder to bring its window up, and wait for its word. False where none comes within seconds."""
    address = _address(folder)
    if not address:
        return False
    socket = QLocalSocket()
    end = time.monotonic() + _TO_CONNECT
    socket.connectToServer(address)
    while not socket.waitForConnected(100):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
        socket.connectToServer(address)
    socket.write(b"show %s\n" % _token())
    heard = b""
    end = time.monotonic() + _TO_ANSWER / 1000
    while len(heard) < len(_DONE) and (left := round(1000 * (end - time.monotonic()))) > 0:
        is_over = not socket.waitForReadyRead(left)  # also where the other end has hung up after its word
        heard += socket.readAll().data()
        if is_over:
            break
    socket.abort()
    return heard == _DONE


def _token() -> bytes:
    """What the desktop gave this start to show for itself; empty where it gave nothing, or nothing that makes sense."""
    given = os.fsencode(os.environ.get(_TOKEN, ""))
    return given if _WISH.fullmatch(b"show %s\n" % given) else b""


def _address(folder: Path) -> str:
    """Where the two meet; empty where the folder's path is too long for a socket's address."""
    if sys.platform == "win32":
        return f"exeunt-{hashlib.sha256(str(folder).lower().encode()).hexdigest()[:24]}"
    address = folder / "exeunt.socket"
    return str(address) if len(os.fsencode(address)) <= _LONGEST_ADDRESS else ""

"""Ctrl+C in the terminal and a polite kill close the window as a click on it does."""

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Termination(QObject):
    """Turns the system's signals into a Qt signal.

    Python runs its handlers between two of its own instructions, and while Qt's loop waits there are none: the interpreter writes the
    signal's number into a socket at once, and the loop wakes on that.

    Signals:
        asked: the app is asked to go.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reads, self._writes = socket.socketpair()
        self._reads.setblocking(False)
        self._writes.setblocking(False)
        self._notifier = QSocketNotifier(self._reads.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    def install(self) -> None:
        """Take the signals over. Main thread only."""
        self._wakeup = signal.set_wakeup_fd(self._writes.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _do_nothing) for number in _SIGNALS}

    def remove(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._reads.close()
        self._writes.close()

    @Slot()
    def _on_activated(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._reads.recv(64)
        self.asked.emit()


def _do_nothing(_number: int, _frame: FrameType | None) -> None:
    """The wakeup socket has heard of it already."""

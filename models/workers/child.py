"""The worker's side: its channel to the parent, and ending with it."""

import os
import sys
import threading
from collections.abc import Callable
from typing import BinaryIO

from models.workers.frames import BrokenFrame, read_frame, write_frame


class Channel:
    """Frames to and from the parent, over what were stdin and stdout.

    Both are moved to descriptors of their own, and stdout then leads to stderr: what a C library prints must not land in a frame.
    """

    def __init__(self) -> None:
        sys.stdout.flush()
        self._incoming: BinaryIO = os.fdopen(os.dup(0), "rb")
        self._outgoing: BinaryIO = os.fdopen(os.dup(1), "wb")
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        os.dup2(2, 1)
        self._write_lock = threading.Lock()

    def send(self, payload: bytes) -> None:
        """Hand one frame to the parent, from any thread. Ends the process where the parent is gone."""
        try:
            with self._write_lock:
                write_frame(self._outgoing, payload)
        except OSError:
            _leave()

    def listen(self, on_frame: Callable[[bytes], None], before_leaving: Callable[[], None] = lambda: None) -> None:
        """Start the thread that calls `on_frame` for each frame, and ends the process when the parent closes the pipe or dies.

        `before_leaving` is called before that, in the same thread, and must not take long: nobody may be waiting for it.
        The thread also runs while C code works elsewhere, so a parent that is gone is noticed in the middle of a long prompt.
        """
        threading.Thread(target=self._listen, args=(on_frame, before_leaving), name="channel", daemon=True).start()

    def _listen(self, on_frame: Callable[[bytes], None], before_leaving: Callable[[], None]) -> None:
        try:
            while (payload := read_frame(self._incoming)) is not None:
                on_frame(payload)
            before_leaving()
        except BrokenFrame:
            pass
        _leave()


def _leave() -> None:
    # No clean-up on purpose: destructors of a C library that is in the middle of its work may hang or crash.
    os._exit(0)

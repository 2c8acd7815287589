"""The parent's side of a worker: starting it, talking to it, and learning of its end."""

import contextlib
import logging
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from models.workers.frames import BrokenFrame, read_frame, write_frame

_log = logging.getLogger(__name__)

_TAIL_BYTES = 8192


@dataclass(frozen=True)
class WorkerExit:
    """How a worker ended: `code` is the exit status, or minus the number of the signal that killed it."""

    code: int
    last_words: str
    """The end of what it wrote to stderr: where ggml says which assertion failed."""

    @property
    def signal_name(self) -> str | None:
        """`SIGKILL` and the like, or None where it was no signal."""
        with contextlib.suppress(ValueError):
            return signal.Signals(-self.code).name if self.code < 0 else None
        return None


class WorkerProcess:
    """A child process running `module` that speaks frames over its standard streams.

    A plain child rather than `multiprocessing`'s: that one runs the parent's main module again in the child, which here would load
    Qt into every worker. The child's working directory is never on its import path (`-P`): a folder of the user's called `models`
    must not be imported in place of ours. Raises OSError where the system starts no more processes.

    Threads: `send`, `kill` and `close` may be called from any thread. `on_frame` and `on_exit` run in the reader thread; `on_exit`
    runs once, after the last frame. A thread of its own writes the frames: a worker that takes nothing in, because it hangs or was
    suspended, stops a pipe after 64 kB, and must not stop the window with it.
    """

    def __init__(self, module: str, on_frame: Callable[[bytes], None], on_exit: Callable[[WorkerExit], None]) -> None:
        self._on_frame = on_frame
        self._on_exit = on_exit
        self._stderr: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 # closed by the reader thread
        self._outgoing: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        """Frames to write; None closes the pipe."""
        try:
            self._child = subprocess.Popen(
                _command(module),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._stderr,
                start_new_session=True,  # Ctrl+C in a terminal is for the app, which then stops the answer
            )
        except OSError:
            self._stderr.close()
            raise
        self._reader = threading.Thread(target=self._read, name=f"{module} reader", daemon=True)
        self._reader.start()
        self._writer = threading.Thread(target=self._write, name=f"{module} writer", daemon=True)
        self._writer.start()

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._child.pid

    def send(self, payload: bytes) -> bool:
        """Hand over one frame, without waiting; False where the worker is known to be gone (`on_exit` says so too)."""
        if not self._writer.is_alive() or self._child.poll() is not None:
            return False
        self._outgoing.put(payload)
        return True

    def kill(self) -> None:
        """End the worker at once, whatever it is doing."""
        self._child.kill()

    def close(self, patience: float = 2.0) -> None:
        """Close its pipe, which ends it, and wait for that; kill it after `patience` seconds."""
        self._outgoing.put(None)
        try:
            self._child.wait(patience)
        except subprocess.TimeoutExpired:
            self._child.kill()
        for thread in (self._reader, self._writer):
            if threading.current_thread() is not thread:
                thread.join(patience)

    def _write(self) -> None:
        stdin = self._child.stdin
        assert stdin is not None  # noqa: S101 # it was asked for as a pipe
        # OSError: the worker is gone, which the reader notices as well. Closing flushes, and so fails in the same way.
        with contextlib.suppress(OSError), contextlib.closing(stdin):
            while (payload := self._outgoing.get()) is not None:
                write_frame(stdin, payload)  # type: ignore[arg-type] # IO[bytes] is a BinaryIO

    def _read(self) -> None:
        stdout = self._child.stdout
        assert stdout is not None  # noqa: S101 # it was asked for as a pipe
        try:
            while (payload := read_frame(stdout)) is not None:  # type: ignore[arg-type]
                self._on_frame(payload)
        except BrokenFrame:
            self._child.kill()
        except Exception:  # noqa: BLE001
            # A bug in what takes the frames. Without this the child would live on, and whoever waits for it would wait for ever.
            _log.exception("taking a frame of a worker failed")
            self._child.kill()
        finally:
            code = self._child.wait()
            stdout.close()
            self._outgoing.put(None)
            last_words = self._tail()
            self._on_exit(WorkerExit(code, last_words))

    def _tail(self) -> str:
        with self._stderr as stderr:
            size = stderr.seek(0, os.SEEK_END)
            stderr.seek(max(0, size - _TAIL_BYTES))
            return stderr.read().decode("utf-8", "replace")


def _command(module: str) -> list[str]:
    if getattr(sys, "frozen", False):  # a bundle has no interpreter of its own to give `-m` to
        return [sys.executable, "--worker", module]
    return [sys.executable, "-P", "-m", module]

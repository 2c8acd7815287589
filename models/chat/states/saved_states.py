"""The states on the disk, with which a conversation goes on after the app was started again. The worker's side."""

import contextlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.chat.states.folder import thread_folder
from models.chat.states.kept_states import Read, State
from models.chat.states.state_file import PART, SUFFIX, read_state, read_what, size_of, write_state

_LEAST_TOKENS = 128
_UNSAVED_SHARE = 16
"""A file is written anew once a sixteenth of the conversation is not in it, so that a long one is not written with every message."""
_FREE_BYTES = 1_000_000_000
"""What stays free on the disk: the conversations themselves need it more."""
_MOST_WAITING = 16


@dataclass(frozen=True)
class _File:
    path: Path
    size: int
    used: float
    """When it was written or last read, in seconds since 1970."""


class SavedStates:
    """The states of one loaded model in a folder that holds those of others as well, with at most `most_bytes` in all.

    `fingerprint` names the library, the model and the settings; what was saved under another is left alone until it makes room.
    No method raises: what cannot be read is read by the model, and what cannot be written is not kept.
    """

    def __init__(self, folder: Path, most_bytes: int, fingerprint: str) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._fingerprint = fingerprint
        self._waiting: list[State] = []
        self._known: dict[Path, Read] = {}
        self._clear_away()
        for file in self._files():
            if self._is_own(file.path) and (read := read_what(file.path, fingerprint)) is not None:
                self._known[file.path] = read
        self._make_room(0)

    def most(self, usable: Callable[[Read], int], *, more_than: int) -> State | None:
        """The state of which the most is of use, and more than so many tokens. A file that is not what it says it is goes."""
        while self._known:
            path = max(self._known, key=lambda path: usable(self._known[path]))
            if usable(self._known[path]) <= more_than:
                return None
            state = read_state(path, self._fingerprint)
            if state is not None and state.read == self._known[path]:
                with contextlib.suppress(OSError):
                    os.utime(path)
                return state
            self._delete(path)
        return None

    def lacks(self, read: Read) -> bool:
        """Whether that is worth writing: long enough, and no file is nearly as good."""
        slack = len(read.tokens) // _UNSAVED_SHARE
        return len(read.tokens) >= _LEAST_TOKENS and not any(
            known.covers(read, slack) for known in self._known.values()
        )

    def put(self, state: State) -> None:
        """Have the state written when there is time. Only the newest of each thread waits."""
        if state.thread is None:
            return
        older = [each for each in self._waiting if each.thread == state.thread]
        for each in older[: len(older) + 1 - _files_for(state)]:
            self._waiting.remove(each)
        self._waiting = [*self._waiting, state][-_MOST_WAITING:]

    def write_waiting(self, interrupted: Callable[[], bool]) -> None:
        """Write what waits, the newest first. What `interrupted` ends waits on."""
        while self._waiting:
            state = self._waiting[-1]
            if self.lacks(state.read) and not self._write(state, interrupted):
                return
            self._waiting.remove(state)

    def _write(self, state: State, interrupted: Callable[[], bool]) -> bool:
        """False where it was interrupted."""
        assert state.thread is not None  # noqa: S101 # `put` sees to it
        folder = thread_folder(self._folder, state.thread)
        path = folder / f"{self._fingerprint[:16]}-{len(state.read.tokens)}{SUFFIX}"
        size = size_of(state, self._fingerprint)
        try:
            if size > self._most_bytes or shutil.disk_usage(folder).free < size + _FREE_BYTES:
                return True
            self._make_room(size)
            if not write_state(path, state, self._fingerprint, interrupted):
                return False
        except OSError:  # the thread was deleted, or the disk is full
            return True
        self._known[path] = state.read
        older = [file.path for file in self._files() if file.path.parent == folder and self._is_own(file.path)]
        for each in older[_files_for(state) :]:
            self._delete(each)
        return True

    def _make_room(self, size: int) -> None:
        files = self._files()
        total = sum(file.size for file in files)
        while files and total + size > self._most_bytes:
            oldest = files.pop()
            total -= oldest.size
            self._delete(oldest.path)

    def _files(self) -> list[_File]:
        """Every state's file, the one used last first."""
        files = []
        for path in self._folder.glob(f"*/*{SUFFIX}"):
            with contextlib.suppress(OSError):
                status = path.lstat()
                files.append(_File(path, status.st_size, status.st_mtime))
        return sorted(files, key=lambda file: file.used, reverse=True)

    def _is_own(self, path: Path) -> bool:
        return path.name.startswith(self._fingerprint[:16])

    def _delete(self, path: Path) -> None:
        self._known.pop(path, None)
        with contextlib.suppress(OSError):
            path.unlink()

    def _clear_away(self) -> None:
        """Delete what a worker that was ended while it wrote has left."""
        for path in self._folder.glob(f"*/*{PART}"):
            self._delete(path)


def _files_for(state: State) -> int:
    """How many files a thread has. A state that cannot be wound back needs one at its end, and one before the last answer."""
    return 1 if state.read.winds_back else 2

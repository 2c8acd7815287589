"""Writing a file so that it is there whole or not at all, also where the disk is full or the current fails."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from models.conversations.endings.ending_record import keep_name
from models.errors import ExchangeError

_UNFINISHED = ".exeunt-export-"
_ABANDONED = 3600.0
"""Seconds since the last write: who is still writing has written since, on whatever machine."""


@contextmanager
def whole_file(file: Path) -> Iterator[IO[bytes]]:
    """A file to write into, which takes the place of `file` when the block ends, and leaves no trace when it raises.

    What a process left in the same folder that was killed while it wrote is removed, an hour later or more. Raises ExchangeError
    where the disk does not take the file.
    """
    # Not the file's own name: one that is as long as names may be would be too long with anything added.
    unfinished = file.with_name(f"{_UNFINISHED}{os.getpid()}.part")
    _remove_abandoned(file.parent)
    try:
        with unfinished.open("wb") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        unfinished.replace(file)
        keep_name(file.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExchangeError(
            f"“{file}” could not be written: {reason}. No part of it was left behind. Choose another place."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _remove_abandoned(folder: Path) -> None:
    with suppress(OSError):
        for left in folder.glob(f"{_UNFINISHED}*.part"):
            if left.stat(follow_symlinks=False).st_mtime < time.time() - _ABANDONED:
                left.unlink()

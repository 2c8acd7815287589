"""Writing a file so that it is there whole or not at all, also where the disk is full or the current fails."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from models.conversations.ending_record import keep_name
from models.errors import ExchangeError


@contextmanager
def whole_file(file: Path) -> Iterator[IO[bytes]]:
    """A file to write into, which takes the place of `file` when the block ends, and leaves no trace when it raises.

    Raises ExchangeError where the disk does not take it.
    """
    unfinished = file.with_name(f".{file.name[:100]}.{os.getpid()}.part")
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

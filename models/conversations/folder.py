"""The data folder: made if it is missing, and held by one process at a time."""

import errno
import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock, Timeout

from models.errors import DataFolderInUse, DataFolderUnusable, StoreError, StoreFull
from models.paths import default_data_folder

_FULL = {errno.ENOSPC, errno.EDQUOT}


class DataFolder:
    """The folder that the conversations lie in, locked for as long as the context is open.

    The lock is the system's, on an open file: it goes with the process, however that ends. Entering raises DataFolderUnusable,
    DataFolderInUse or StoreFull. `path` None is `$EXEUNT_DATA_DIR`, else the platform's own place.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = (path or default_data_folder()).expanduser().absolute()
        # A soft lock, a file that merely exists, would outlive a killed process: rather none.
        self._lock = FileLock(self.path / "exeunt.lock", fallback_to_soft=False, thread_local=False)

    def __enter__(self) -> Self:
        make_folder(self.path)
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise DataFolderInUse(
                f"Exeunt is already open with the data folder “{self.path}”. "
                "Use that window, or start this one with another folder by --data-dir."
            ) from error
        except NotImplementedError as error:
            raise DataFolderUnusable(
                f"The disk that holds “{self.path}” cannot lock files, so two windows could overwrite each other. "
                "Choose a data folder on another disk with --data-dir."
            ) from error
        except OSError as error:
            raise folder_trouble(self.path, error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._lock.release()


def make_folder(path: Path) -> None:
    """Make the folder, for its owner alone, unless it is there, and see that a file can be written in it.

    Raises DataFolderUnusable, or StoreFull where the disk has no room for even that.
    """
    if path.exists() and not path.is_dir():
        raise DataFolderUnusable(
            f"“{path}” should be the folder for your chats, but it is a file. It was left as it is. "
            "Move it away, or choose another folder with --data-dir."
        )
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        with tempfile.TemporaryFile(dir=path):
            pass
    except OSError as error:
        raise folder_trouble(path, error) from error


def folder_trouble(path: Path, error: OSError) -> StoreError:
    """The error that says why the folder cannot be used."""
    if error.errno in _FULL:
        return StoreFull(
            f"The disk that holds “{path}” is full. What was kept before is safe. Free some space and try again."
        )
    reason = error.strerror or str(error)
    return DataFolderUnusable(
        f"The folder for your chats, “{path}”, cannot be used: {reason}. Nothing in it was changed. "
        "Allow writing there, or choose another folder with --data-dir."
    )

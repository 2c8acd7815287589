"""Where the states of conversations lie on the disk, as the app has it: one folder for each thread, which goes with the thread.

The engine's worker writes only into folders that the app has made, so that what is deleted does not come back by a write under way.
"""

import contextlib
import logging
import shutil
import time
from pathlib import Path
from typing import Final

_log = logging.getLogger(__name__)

DEFAULT_MOST_BYTES: Final = 2_000_000_000
"""How much of the disk the states may take, unless it is set otherwise."""
_ATTEMPTS = 5


def states_folder(data_folder: Path) -> Path:
    """The folder of all states."""
    return data_folder / "states"


def thread_folder(states: Path, thread: int) -> Path:
    """The folder of one thread's states."""
    return states / str(thread)


def make_thread_folder(states: Path, thread: int) -> None:
    """Make room for a thread's states. Without it they are not saved, and nothing else is lost."""
    with contextlib.suppress(OSError):
        states.mkdir(mode=0o700, exist_ok=True)
        thread_folder(states, thread).mkdir(mode=0o700, exist_ok=True)


def delete_states(folder: Path) -> None:
    """Delete a thread's folder of states, or all of them: what a model had read can be read out of them."""
    for attempt in range(_ATTEMPTS):
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            return
        except OSError as error:
            # The worker may have written a file into the folder while it was being emptied.
            if attempt + 1 == _ATTEMPTS:
                _log.warning("the states in %s could not be deleted: %s", folder, error.strerror)
            time.sleep(0.02)

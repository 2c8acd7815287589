"""What the terminal commands need for a chat: the same services as the window's, put together for one thread."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from models.abuse.client import DetectorClient
from models.chat.client import EngineClient
from models.chat.records import Sampling
from models.chat.states_folder import DEFAULT_MOST_BYTES, states_folder
from models.conversations.database import FILE_NAME
from models.conversations.folder import DataFolder
from models.conversations.store import Store
from models.judging.second_key import Judges, LocalSecondKey
from models.library.default_model import find_default_model
from models.paths import SETTINGS_NAME
from models.policy.book import PolicyBook
from models.session import Session
from models.turn_events import TurnEvent


@dataclass(frozen=True)
class Services:
    """A session with what it stands on."""

    store: Store
    engine: EngineClient
    session: Session


@contextmanager
def store_of(folder: Path) -> Iterator[Store | None]:
    """The store in a data folder, for a command that needs no more; None, and nothing is made, where there is none yet.

    The folder is not locked: SQLite lets such a command read and write beside an open window. Raises StoreError.
    """
    if not (folder.expanduser() / FILE_NAME).exists():
        yield None
        return
    store = Store.open(folder)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def open_services(
    folder: Path,
    model: Path | None,
    policy: PolicyBook,
    tell: Callable[[TurnEvent], None],
    sampling: Sampling = Sampling(),
    judges: Judges = Judges(),
) -> Iterator[Services]:
    """Open the data folder, load the model (None: the default one), and close everything at the end. Raises ExeuntError."""
    with DataFolder(folder) as opened:
        store = Store.open(opened.path)
        store.close_off_interrupted()
        engine = EngineClient()
        detector = DetectorClient()
        second_key = LocalSecondKey.of(judges, engine)
        try:
            engine.save_states(states_folder(opened.path), most_bytes_of_states(opened.path))
            engine.load(model or find_default_model())
            yield Services(
                store, engine, Session(store, engine, detector, policy, tell, sampling, second_key=second_key)
            )
        finally:
            second_key.close()
            engine.close()
            detector.close()
            store.close()


class _Chosen(msgspec.Struct):
    """What of the window's settings holds here as well."""

    saved_states_bytes: int = DEFAULT_MOST_BYTES


def most_bytes_of_states(folder: Path) -> int:
    """How much of the disk is for what the model has read, as it was chosen in the window."""
    try:
        return msgspec.json.decode((folder / SETTINGS_NAME).read_bytes(), type=_Chosen).saved_states_bytes
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return DEFAULT_MOST_BYTES

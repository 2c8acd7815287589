"""What the terminal commands need for a chat: the same services as the window's, put together for one thread."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from models.abuse.client import DetectorClient
from models.answer_settings import AnswerSettings
from models.chat.client import EngineClient
from models.chat.records import Sampling
from models.chat.states.folder import states_folder
from models.commands.window_settings import WindowSettings, window_settings
from models.conversations.database import FILE_NAME
from models.conversations.folder import DataFolder
from models.conversations.store import Store
from models.judging.second_key import Judges, LocalSecondKey
from models.library.default_model import find_default_model
from models.policy.book import PolicyBook
from models.session import Session
from models.turn_events import TurnEvent


@dataclass(frozen=True)
class Services:
    """A session with what it stands on."""

    store: Store
    engine: EngineClient
    session: Session
    chosen: WindowSettings = field(default_factory=WindowSettings)
    """What holds of the window's settings."""


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
    """Open the data folder, load the model, and close everything at the end. Raises ExeuntError.

    Without a model it is the one that was chosen in the window over this folder, else the default one. How it is loaded and answers,
    and what it is told before all else, is as was chosen there.
    """
    with DataFolder(folder) as opened:
        store = Store.open(opened.path)
        store.close_off_interrupted()
        engine = EngineClient()
        detector = DetectorClient()
        second_key = LocalSecondKey.of(judges, engine)
        try:
            chosen = window_settings(opened.path)
            engine.save_states(states_folder(opened.path), max(chosen.saved_states_bytes, 0))
            file = model or chosen.model_file or find_default_model()
            engine.load(file, chosen.of_model(file).engine)
            answers = AnswerSettings(
                sampling=sampling,
                of_models=chosen.models,
                thinking=chosen.thinking,
                instructions=chosen.instructions,
            )
            session = Session(store, engine, detector, policy, tell, answers, second_key=second_key)
            yield Services(store, engine, session, chosen)
        finally:
            second_key.close()
            engine.close()
            detector.close()
            store.close()

"""A turn through all that the app has around the engine: session, detector, store with its checkpoints, worker and pipe."""

import tempfile
import time
from pathlib import Path
from types import TracebackType

from models.abuse.client import DetectorClient
from models.answer_settings import AnswerSettings
from models.chat.bare_loop import BareTimes
from models.chat.client import EngineClient
from models.chat.records import EngineSettings, Sampling
from models.conversations.store import Store
from models.errors import EngineError
from models.policy.book import PolicyBook
from models.session import Session
from models.turn_events import MessageChanged, PromptProgressed, TurnEvent, TurnFailed


class Turns:
    """Runs turns in a data folder that is thrown away. To be used in a `with`. Raises ModelFileError or EngineError."""

    def __init__(self, model: Path, settings: EngineSettings, sampling: Sampling) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="exeunt-bench-")
        self._engine = EngineClient()
        self._engine.load(model, settings)
        self._detector = DetectorClient()
        self._store = Store.open(Path(self._folder.name))
        self._policy = PolicyBook.load()
        self._session = Session(
            self._store, self._engine, self._detector, self._policy, self._tell, AnswerSettings(sampling=sampling)
        )
        self._progress: list[tuple[float, int]] = []
        """When so many tokens of the prompt were read."""
        self._changed = 0.0
        self._failed: str | None = None

    def __enter__(self) -> "Turns":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        self._engine.close()
        self._detector.close()
        self._store.close()
        self._folder.cleanup()

    @property
    def worker(self) -> int | None:
        """The engine worker's process id."""
        return self._engine.pid

    def run(self, text: str) -> BareTimes:
        """One turn in a chat of its own. Reading counts from its first progress on, and writing until the answer is in the store."""
        self._progress = []
        thread = self._store.new_thread(self._policy.default_preset).id
        self._session.send(thread, text)
        if self._failed is not None:
            raise EngineError(self._failed)
        figures = self._store.path(thread)[-1].figures
        if len(self._progress) < 2:
            raise EngineError("The model read nothing that could be measured.")
        (start, before), (middle, total) = self._progress[0], self._progress[-1]
        answer_tokens = figures.answer_tokens if figures is not None else 0  # an answer may be empty
        return BareTimes(total - before, middle - start, answer_tokens, self._changed - middle)

    def _tell(self, event: TurnEvent) -> None:
        now = time.perf_counter()
        if isinstance(event, PromptProgressed):
            self._progress.append((now, event.done))
        elif isinstance(event, MessageChanged):
            self._changed = now
        elif isinstance(event, TurnFailed):
            self._failed = event.sentence

"""The loads of models that run or wait, in the turns thread. Where one comes to nothing after the model before was given up for it,
that one is loaded again."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop.turns_thread import Job
from models.chat.context_window import DEFAULT_TOKENS, LEAST_TOKENS
from models.chat.engine import Engine
from models.chat.records import EngineSettings, EngineState
from models.errors import EngineDied, ExeuntError, LoadCancelled, ModelTooLarge


@dataclass(frozen=True)
class LoadProgressed:
    """The load that runs is so far."""

    done: float


@dataclass(frozen=True)
class LoadEnded:
    """A load has come to its end."""

    path: Path
    sentence: str = ""
    """Why it failed; empty where it is loaded."""
    smaller_context: int | None = None
    """Where it was too large for the memory: a context that would fit, or may; 0 where none would."""
    goes_back_to: str = ""
    """The name of the file that is loaded again in its place."""


@dataclass(eq=False)
class _Load:
    path: Path
    settings: EngineSettings
    goes_back: bool = False
    cancelled: threading.Event = field(default_factory=threading.Event)
    job: Job | None = None


class Loads:
    """Begun and cancelled from the main thread. `put` hands a job to the turns thread; `tell` is called in whatever thread it is."""

    def __init__(
        self, engine: Engine, put: Callable[[Job], None], tell: Callable[[LoadProgressed | LoadEnded], None]
    ) -> None:
        self._engine = engine
        self._put = put
        self._tell = tell
        self._lock = threading.Lock()
        self._pending: list[_Load] = []
        self._closed = False
        self._before: tuple[Path, EngineSettings] | None = None
        """What was loaded last, and how."""
        self.name = ""
        """What is being loaded."""

    @property
    def any_pending(self) -> bool:
        """Whether a load runs or waits."""
        return bool(self._pending)

    def begin(self, path: Path, settings: EngineSettings) -> None:
        """Load a file after all that was put before. A model that is only being loaded again gives way to it."""
        load = _Load(path, settings)
        load.job = Job(lambda _session: self._work(load))
        with self._lock:
            gives_way = [each for each in self._pending if each.goes_back]
            self._pending.append(load)
        self._stop(gives_way)
        self._put(load.job)

    def cancel(self) -> None:
        """Have all that run or wait come to nothing."""
        with self._lock:
            loads = list(self._pending)
        self._stop(loads)
        for load in loads:
            # One that has not begun never will: it need not wait for an answer to be told so.
            if load.job is not None and load.job.begun.acquire(blocking=False):
                self._forget(load)
                self._tell(LoadEnded(load.path, LoadCancelled().sentence))

    def close(self) -> None:
        """The app is going: nothing is loaded any more, nor loaded again."""
        self._closed = True
        with self._lock:
            loads = list(self._pending)
        self._stop(loads)

    def _stop(self, loads: list[_Load]) -> None:
        for load in loads:
            load.cancelled.set()
        if loads:
            self._engine.cancel_load()

    # In the turns thread

    def _work(self, load: _Load) -> None:
        if self._engine.state is EngineState.DIED:
            self._before = None  # it may die once more
        error = self._attempt(load)
        back = self._way_back(load) if error is not None and not isinstance(error, EngineDied) else None
        is_followed = back is not None or self._pending[-1:] != [load]
        self._forget(load)
        self._tell(_ended(load, error, back, is_followed=is_followed))
        if back is not None:
            error = self._attempt(back)
            is_followed = self._pending[-1:] != [back]
            self._forget(back)
            if error is None or not is_followed:
                self._tell(_ended(back, error, None, is_followed=is_followed))

    def _attempt(self, load: _Load) -> ExeuntError | None:
        def tell(done: float) -> None:
            if load.cancelled.is_set():  # it came before the engine had begun
                self._engine.cancel_load()
            self._tell(LoadProgressed(done))

        self.name = load.path.stem
        try:
            if self._closed or load.cancelled.is_set():
                raise LoadCancelled
            self._engine.load(load.path, load.settings, tell)
        except ExeuntError as error:
            return error
        self._before = (load.path, load.settings)
        return None

    def _way_back(self, load: _Load) -> _Load | None:
        """The load of the model before, where it was given up for this one and nothing else is to come."""
        with self._lock:
            if self._closed or self._before is None or self._engine.model is not None or self._pending[-1:] != [load]:
                return None
            back = _Load(*self._before, goes_back=True)
            self._pending.append(back)
        return back

    def _forget(self, load: _Load) -> None:
        with self._lock:
            if load in self._pending:
                self._pending.remove(load)


def _ended(load: _Load, error: ExeuntError | None, back: _Load | None, *, is_followed: bool) -> LoadEnded:
    if error is None:
        return LoadEnded(load.path)
    sentence, smaller = error.sentence, None
    if isinstance(error, LoadCancelled) and is_followed:
        sentence = LoadCancelled().sentence  # there is no need to choose another
    elif isinstance(error, ModelTooLarge):
        smaller = error.smaller_context
    elif isinstance(error, EngineDied) and error.out_of_memory:
        smaller = max((load.settings.context_tokens or DEFAULT_TOKENS) // 2, LEAST_TOKENS)
    return LoadEnded(load.path, sentence, smaller, back.path.stem if back else "")

"""A guard model in an engine of its own: loaded when it is first needed, and let go when nobody has needed it for a while."""

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from models.chat.client import EngineClient
from models.chat.engine import Judge
from models.chat.records import EngineState
from models.errors import ExeuntError
from models.judging.asking import ask
from models.policy.records import SecondKeyAnswer
from models.policy.second_key import SpokenTurn

IDLE_SECONDS = 300.0


class GuardModel:
    """The model in `file`, which the user chose to judge. Any method may be called from any thread; only `judge` and `close` wait.

    `prepare` loads it ahead of time: a path that was warned may need it with the next message.
    """

    def __init__(
        self, file: Path, make_engine: Callable[[], Judge] = EngineClient, idle_seconds: float = IDLE_SECONDS
    ) -> None:
        self.file = file
        self._make_engine = make_engine
        self._idle_seconds = idle_seconds
        self._lock = threading.Lock()
        self._loading: _Loading | None = None
        self._askers = 0
        self._clock: threading.Timer | None = None

    @property
    def is_loaded(self) -> bool:
        """Whether it takes memory now, or is about to."""
        return self._loading is not None

    def prepare(self) -> None:
        """Begin to load it, where it is not loaded."""
        self._begin()
        self._done()

    def judge(self, turns: Sequence[SpokenTurn], seconds: float) -> SecondKeyAnswer:
        """Ask it about the last of the turns, within so many seconds, loading included. Trouble is an answer with `agrees` None."""
        start = time.monotonic()
        loading = self._begin()
        try:
            if not loading.finished.wait(seconds):
                return self._no_answer("it was still being loaded", start)
            if loading.engine is None:
                self._forget(loading)
                return self._no_answer(loading.trouble, start)
            answer = ask(loading.engine, turns, max(seconds - (time.monotonic() - start), 0.0))
            if loading.engine.state is EngineState.DIED:
                self._forget(loading)
            return answer
        finally:
            self._done()

    def stop(self) -> None:
        """Ask for the running judgement to end. Where the model is still being loaded, the loading goes on."""
        loading = self._loading
        if loading is not None and loading.engine is not None:
            loading.engine.stop()

    def close(self) -> None:
        """Let the model go. A later call loads it again."""
        with self._lock:
            loading, self._loading = self._loading, None
            clock, self._clock = self._clock, None
        if clock:
            clock.cancel()
        if loading:
            loading.close()

    def _begin(self) -> "_Loading":
        with self._lock:
            self._askers += 1
            if self._clock:
                self._clock.cancel()
                self._clock = None
            if self._loading is None:
                self._loading = _Loading(self.file, self._make_engine)
            return self._loading

    def _done(self) -> None:
        with self._lock:
            self._askers -= 1
            if self._askers == 0 and self._loading is not None:
                self._clock = threading.Timer(self._idle_seconds, self._rest)
                self._clock.daemon = True
                self._clock.start()

    def _rest(self) -> None:
        with self._lock:
            if self._askers or threading.current_thread() is not self._clock:
                return
            loading, self._loading, self._clock = self._loading, None, None
        if loading:
            loading.close()

    def _forget(self, loading: "_Loading") -> None:
        """It failed or died: the next call loads it anew."""
        with self._lock:
            if self._loading is loading:
                self._loading = None
        loading.close()

    def _no_answer(self, said: str, start: float) -> SecondKeyAnswer:
        return SecondKeyAnswer(model=self.file.stem, agrees=None, said=said, ms=(time.monotonic() - start) * 1000)


class _Loading:
    """One engine, from the start of its loading to its end."""

    def __init__(self, file: Path, make_engine: Callable[[], Judge]) -> None:
        self.finished = threading.Event()
        self.engine: Judge | None = None
        """Set once the model is ready."""
        self.trouble = ""
        self._engine = make_engine()
        threading.Thread(target=self._load, args=(file,), name="guard model", daemon=True).start()

    def close(self) -> None:
        self._engine.close()

    def _load(self, file: Path) -> None:
        try:
            self._engine.load(file)
            self.engine = self._engine
        except ExeuntError as error:
            self.trouble = error.sentence
        finally:
            self.finished.set()

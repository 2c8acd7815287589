"""What is asked of the engine's worker and not answered yet: the process behind it, its replies, and what becomes of both."""

import functools
import itertools
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from models.chat import hang_watch, protocol
from models.chat.deaths import GivenUp, Work, death_of
from models.chat.hang_watch import HangWatch
from models.chat.records import AnswerFinished, EngineState, ModelDescription, TextAdded, ThoughtAdded
from models.errors import EngineDied, ExeuntError, ModelNotLoaded, PromptTooLong
from models.workers.frames import MOST_BYTES
from models.workers.process import WorkerExit, WorkerProcess
from models.workers.vital_signs import system_kills

_WORKER = "models.chat.worker"


@dataclass(eq=False)
class Asked:
    """A request that the worker has not finished with."""

    number: int
    work: Work
    path: Path | None = None
    stopping: bool = False
    replies: queue.SimpleQueue[protocol.Reply | ExeuntError] = field(default_factory=queue.SimpleQueue)


class EngineRequests:
    """Starts a worker where one is needed, hands each reply to whoever asked, and tells all of them when the worker dies.

    Any method may be called from any thread. `on_state_changed` is called from whatever thread the change happens in, and must not
    wait.
    """

    def __init__(self, on_state_changed: Callable[[EngineState], None] | None = None) -> None:
        self.on_state_changed = on_state_changed
        self.model: ModelDescription | None = None
        """The model that is loaded, or the last one where the worker died."""
        self.state = EngineState.EMPTY
        self._lock = threading.RLock()
        self._numbers = itertools.count(1)
        self._asked: dict[int, Asked] = {}
        self._worker: WorkerProcess | None = None
        self._generation = 0
        self._died = False
        self._given_up: GivenUp | None = None
        self._kills_at_start: int | None = None
        self._crashed: Path | None = None
        self._standing_wish: protocol.Request | None = None

    @property
    def pid(self) -> int | None:
        """The worker's process id; None where none runs."""
        worker = self._worker
        return worker.pid if worker is not None else None

    def ask(
        self, record: Callable[[int], protocol.Request], work: Work, path: Path | None = None, *, start: bool = False
    ) -> Asked:
        """Send the request that `record` makes of its number; `start` starts a worker where none runs.

        Raises ModelNotLoaded, PromptTooLong, or EngineDied where no worker can be started.
        """
        asked = Asked(next(self._numbers), work, path)
        payload = protocol.encode(record(asked.number))
        if len(payload) > MOST_BYTES:
            raise PromptTooLong(
                "This conversation is too long for any model. Start a new one, or shorten your message."
            )
        while True:
            with self._lock:
                if self._worker is None and start:
                    self._start_worker()
                worker = self._worker
                if worker is None or (not start and self.model is None):
                    raise self._not_loaded()
                self._asked[asked.number] = asked
            self._settle()
            if worker.send(payload) or not start:
                return asked
            # It died between two requests, and its end has not been told yet: wait for that, and start another.
            with self._lock:
                self._asked.pop(asked.number, None)
            worker.close()

    def next_reply(self, asked: Asked) -> protocol.Reply | ExeuntError:
        """The next reply to a request, waiting for it. A worker that hangs is ended, and the reply is then that it died."""
        watch = HangWatch(self.pid)
        while True:
            try:
                return asked.replies.get(timeout=hang_watch.TICK)
            except queue.Empty:
                if watch.hangs():
                    self.give_up(asked, GivenUp.HUNG)

    def reply_within(self, asked: Asked, seconds: float) -> protocol.Reply | ExeuntError | None:
        """The reply to a request; None where it did not come in time. The worker is then told to stop, and not waited for."""
        try:
            return asked.replies.get(timeout=seconds)
        except queue.Empty:
            self.send(protocol.Stop(asked.number))
            with self._lock:
                self._asked.pop(asked.number, None)
            self._settle()
            return None

    def under_way(self) -> list[Asked]:
        """What the worker has not finished with."""
        with self._lock:
            return list(self._asked.values())

    def stop(self, asked: Sequence[Asked]) -> list[Asked]:
        """Tell the worker to stop with these. Those that it had not been told of before are returned."""
        with self._lock:
            first_told = [each for each in asked if not each.stopping]
            for each in first_told:
                each.stopping = True
        for each in asked:
            self.send(protocol.Stop(each.number))
        return first_told

    def send(self, record: protocol.Request) -> None:
        """Send what has no reply to be waited for. Nothing happens where no worker runs."""
        worker = self._worker
        if worker is not None:
            worker.send(protocol.encode(record))

    def send_each(self, wish: protocol.Request) -> None:
        """Send this now, and to each worker that is started from now on, before all else."""
        with self._lock:
            self._standing_wish = wish
        self.send(wish)

    def give_up(self, asked: Asked, why: GivenUp) -> None:
        """End the worker, unless it has finished with this request meanwhile."""
        with self._lock:
            if asked.number in self._asked and self._worker is not None:
                self._given_up = why
                self._worker.kill()

    def close(self) -> None:
        """End the worker. What still waits for it gets EngineDied; a later `ask` may start anew."""
        with self._lock:
            worker, self._worker = self._worker, None
            self._generation += 1
            waiting = self._forget_all()
            self.model, self._died = None, False
        for asked in waiting:
            asked.replies.put(EngineDied("The model was closed before it was done."))
        if worker is not None:
            worker.close()
        self._settle()

    def _not_loaded(self) -> ModelNotLoaded:
        if self._died:
            return ModelNotLoaded("The model is not running any more. Load it again.")
        return ModelNotLoaded("No model is loaded. Choose one first.")

    def _start_worker(self) -> None:
        self._generation += 1
        self._died, self._given_up = False, None
        self.model = None  # it was in the worker that died, and this one has none before a file is loaded
        self._kills_at_start = system_kills()
        exited = functools.partial(self._on_exit, self._generation)
        try:
            self._worker = WorkerProcess(_WORKER, functools.partial(self._on_frame, self._generation), exited)
        except OSError as error:  # no memory or no room for one more process
            raise EngineDied(
                f"The model could not be started ({error.strerror}). Close other programs, and load it again."
            ) from error
        if self._standing_wish is not None:
            self.send(self._standing_wish)

    def _on_frame(self, generation: int, payload: bytes) -> None:
        try:
            reply = protocol.decode_reply(payload)
        except msgspec.MsgspecError:
            if (worker := self._worker) is not None:
                worker.kill()  # it has lost its mind; `_on_exit` tells those who wait
            return
        with self._lock:
            asked = self._asked.get(reply.request)
            if asked is None or generation != self._generation:
                return
            self._follow(reply, asked)
        self._settle()
        asked.replies.put(protocol.error_of(reply) if isinstance(reply, protocol.Refused) else reply)

    def _follow(self, reply: protocol.Reply, asked: Asked) -> None:
        """Keep what is known of the model in step with what the worker says."""
        match reply:
            case protocol.LoadAdvanced(has_before=False):
                self.model = None
            case protocol.Loaded():
                self.model = msgspec.structs.replace(reply.model, path=str(asked.path))
                self._asked.pop(reply.request)
            case protocol.Refused() | protocol.Counted() | protocol.Judged():
                self._asked.pop(reply.request)
            case protocol.Answering(event=AnswerFinished(threads=threads)):
                self._asked.pop(reply.request)
                self._crashed = None
                if self.model is not None:
                    self.model = msgspec.structs.replace(self.model, threads=threads)
            case protocol.Answering(event=TextAdded() | ThoughtAdded()):
                asked.work = Work.WRITING

    def _on_exit(self, generation: int, worker_exit: WorkerExit) -> None:
        with self._lock:
            if generation != self._generation:
                return
            self._worker = None
            waiting = self._forget_all()
            works = [each.work for each in waiting if each.work is not Work.COUNTING]
            work = works[0] if works else Work.COUNTING if waiting else Work.NONE
            error = self._death(worker_exit, work, waiting)
            self._died = True
            error.add_note(worker_exit.last_words)  # for a log; no part of the sentence
        self._settle()
        for asked in waiting:
            asked.replies.put(error)

    def _death(self, worker_exit: WorkerExit, work: Work, waiting: Sequence[Asked]) -> EngineDied:
        kills = system_kills()
        risen = None if kills is None or self._kills_at_start is None else kills - self._kills_at_start
        paths = [each.path for each in waiting if each.path is not None]
        path = paths[0] if paths else Path(self.model.path) if self.model is not None else None
        before = path is not None and path == self._crashed
        self._crashed = path
        return death_of(worker_exit, work, given_up=self._given_up, system_kills=risen, before=before)

    def _forget_all(self) -> list[Asked]:
        waiting = list(self._asked.values())
        self._asked.clear()
        return waiting

    def _settle(self) -> None:
        """Work out the state, and tell of a change; in order, whichever threads bring changes about."""
        with self._lock:
            state = self._current_state()
            changed = state is not self.state
            self.state = state
            if changed and self.on_state_changed is not None:
                self.on_state_changed(state)

    def _current_state(self) -> EngineState:
        works = {asked.work for asked in self._asked.values()} - {Work.COUNTING}
        if Work.LOADING in works:
            return EngineState.LOADING
        if works:
            return EngineState.ANSWERING
        if self._died:
            return EngineState.DIED
        return EngineState.READY if self.model is not None else EngineState.EMPTY

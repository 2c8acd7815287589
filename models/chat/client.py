"""The engine as the app has it: a worker process that may die, behind calls that wait and streams that tell."""

import functools
import itertools
import os
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from models.chat import hang_watch, protocol
from models.chat.deaths import GivenUp, Work, death_of
from models.chat.hang_watch import HangWatch
from models.chat.records import (
    AnswerEvent,
    AnswerFinished,
    EngineSettings,
    EngineState,
    Fit,
    Judgement,
    JudgementPrompt,
    ModelDescription,
    PromptMessage,
    Question,
    Sampling,
    TextAdded,
    ThoughtAdded,
)
from models.chat.states.folder import delete_states, make_thread_folder
from models.errors import EngineDied, ExeuntError, ModelNotLoaded, PromptTooLong
from models.workers.frames import MOST_BYTES
from models.workers.process import WorkerExit, WorkerProcess
from models.workers.vital_signs import system_kills

STOP_PATIENCE = 10.0
"""Seconds that a worker gets to stop an answer. It takes milliseconds; one that does not do it hangs, and would hang for ever."""
_JUDGEMENT_PATIENCE = 1.0
"""Seconds that a worker gets to say that it ran out of time."""
_WORKER = "models.chat.worker"
_UNSTOPPABLE = (Work.LOADING, Work.COUNTING)


@dataclass
class _Pending:
    """A request that the worker has not finished with."""

    work: Work
    path: Path | None = None
    stopping: bool = False
    replies: queue.SimpleQueue[protocol.Reply | ExeuntError] = field(default_factory=queue.SimpleQueue)


class EngineClient:
    """The `Engine` that runs a model in a worker process of its own. The process starts with the first load.

    Any method may be called from any thread; `load` and the iterator of `answer` wait. `on_state_changed` is called from whatever
    thread the change happens in, and must not wait.
    """

    def __init__(self, on_state_changed: Callable[[EngineState], None] | None = None) -> None:
        self._on_state_changed = on_state_changed
        self._lock = threading.RLock()
        self._requests = itertools.count(1)
        self._pending: dict[int, _Pending] = {}
        self._worker: WorkerProcess | None = None
        self._generation = 0
        self._model: ModelDescription | None = None
        self._died = False
        self._given_up: GivenUp | None = None
        self._kills_at_start: int | None = None
        self._crashed: Path | None = None
        self._state = EngineState.EMPTY
        self._states: Path | None = None
        self._save_states: protocol.SaveStates | None = None

    @property
    def model(self) -> ModelDescription | None:
        """The model that is loaded, or the last one where the engine died."""
        return self._model

    @property
    def state(self) -> EngineState:
        """What it is up to now."""
        return self._state

    @property
    def pid(self) -> int | None:
        """The worker's process id; None where none runs."""
        worker = self._worker
        return worker.pid if worker is not None else None

    def load(
        self,
        path: Path,
        settings: EngineSettings = EngineSettings(),  # frozen
        on_progress: Callable[[float], None] | None = None,
    ) -> ModelDescription:
        """Load a model in place of the one before, waiting for it. An answer that runs is stopped. See `Engine.load`."""
        path = Path(path).absolute()
        self.stop()
        pending = _Pending(Work.LOADING, path)
        request = self._request(lambda number: protocol.Load(number, os.fsencode(path), settings), pending, start=True)
        while True:
            match reply := self._next_reply(request, pending):
                case protocol.LoadAdvanced():
                    if on_progress is not None:
                        on_progress(reply.fraction)
                case protocol.Loaded():
                    if on_progress is not None:
                        on_progress(1.0)
                    return _at(path, reply.model)
                case ExeuntError():
                    raise reply

    def cancel_load(self) -> None:
        """End the load that runs. See `Engine.cancel_load`."""
        with self._lock:
            loads = [number for number, each in self._pending.items() if each.work is Work.LOADING]
        for number in loads:
            self._send(protocol.Stop(number))

    def answer(
        self,
        messages: Sequence[PromptMessage],
        sampling: Sampling = Sampling(),
        *,
        may_leave: bool = False,
        think: bool | None = None,
        thread: int | None = None,
    ) -> Iterator[AnswerEvent]:
        """The answer to a conversation, as it comes. Closing the iterator stops it. See `Engine.answer`."""
        whole = protocol.sendable_messages(messages)
        if thread is not None and self._states is not None:
            make_thread_folder(self._states, thread)
        pending = _Pending(Work.READING)
        request = self._request(
            lambda number: protocol.Answer(number, whole, sampling, may_leave, think, thread), pending
        )
        finished = False
        try:
            while not finished:
                match reply := self._next_reply(request, pending):
                    case protocol.Answering():
                        finished = isinstance(reply.event, AnswerFinished)
                        yield reply.event
                    case ExeuntError():
                        finished = True
                        raise reply
        finally:
            if not finished:
                self._send(protocol.Stop(request))

    def count(self, messages: Sequence[PromptMessage]) -> Fit:
        """How a conversation would fit the context window. See `Engine.count`. It is no work that shows in the state."""
        whole = protocol.sendable_messages(messages)
        pending = _Pending(Work.COUNTING)
        request = self._request(lambda number: protocol.Count(number, whole), pending)
        match reply := self._next_reply(request, pending):
            case protocol.Counted():
                return reply.fit
            case ExeuntError():
                raise reply
            case _:
                raise AssertionError(reply)

    def judge(self, prompts: Sequence[JudgementPrompt], question: Question, seconds: float) -> Judgement:
        """Ask a short question beside the chat. See `Judge.judge`. A worker that says nothing in time is not waited for."""
        asked = protocol.sendable_prompts(prompts)
        pending = _Pending(Work.JUDGING)
        request = self._request(lambda number: protocol.Judge(number, asked, question, seconds), pending)
        try:
            match reply := pending.replies.get(timeout=seconds + _JUDGEMENT_PATIENCE):
                case protocol.Judged():
                    return reply.judgement
                case ExeuntError():
                    raise reply
                case _:
                    raise AssertionError(reply)
        except queue.Empty:
            self._send(protocol.Stop(request))
            with self._lock:
                self._pending.pop(request, None)
            self._settle()
            return Judgement(complete=False, seconds=seconds + _JUDGEMENT_PATIENCE)

    def save_states(self, folder: Path, most_bytes: int) -> None:
        """Save what is read of threads in this folder, with at most so many bytes; 0 saves nothing, and deletes what is there.

        A thread that is opened after the app was started again then need not be read anew. It holds for every worker from now on.
        """
        folder = folder.absolute()
        wish = protocol.SaveStates(os.fsencode(folder), most_bytes)
        with self._lock:
            self._states = folder if most_bytes > 0 else None
            self._save_states = wish
        self._send(wish)
        if most_bytes <= 0:
            delete_states(folder)

    def stop(self) -> None:
        """Ask for the running answer to end, from any thread. A worker that does not do it in time is ended."""
        with self._lock:
            running = {number: each for number, each in self._pending.items() if each.work not in _UNSTOPPABLE}
            first_asked = [number for number, each in running.items() if not each.stopping]
            for number in first_asked:
                running[number].stopping = True
        for number in running:
            self._send(protocol.Stop(number))
        for number in first_asked:
            timer = threading.Timer(STOP_PATIENCE, self._give_up, (number, GivenUp.DID_NOT_STOP))
            timer.daemon = True
            timer.start()

    def close(self) -> None:
        """End the worker. What still waits for it gets EngineDied; a later `load` starts anew."""
        with self._lock:
            worker, self._worker = self._worker, None
            self._generation += 1
            waiting = self._forget_requests()
            self._model, self._died = None, False
        for pending in waiting:
            pending.replies.put(EngineDied("The model was closed before it was done."))
        if worker is not None:
            worker.close()
        self._settle()

    def _request(self, record: Callable[[int], protocol.Request], pending: _Pending, *, start: bool = False) -> int:
        """Send a request and expect its replies; `start` starts a worker where none runs."""
        request = next(self._requests)
        payload = protocol.encode(record(request))
        if len(payload) > MOST_BYTES:
            raise PromptTooLong(
                "This conversation is too long for any model. Start a new one, or shorten your message."
            )
        while True:
            with self._lock:
                if self._worker is None and start:
                    self._start_worker()
                worker = self._worker
                if worker is None or (not start and self._model is None):
                    raise self._not_loaded()
                self._pending[request] = pending
            self._settle()
            if worker.send(payload) or not start:
                return request
            # It died between two requests, and its end has not been told yet: wait for that, and start another.
            with self._lock:
                self._pending.pop(request, None)
            worker.close()

    def _not_loaded(self) -> ModelNotLoaded:
        if self._died:
            return ModelNotLoaded("The model is not running any more. Load it again.")
        return ModelNotLoaded("No model is loaded. Choose one first.")

    def _start_worker(self) -> None:
        self._generation += 1
        self._died, self._given_up = False, None
        self._kills_at_start = system_kills()
        exited = functools.partial(self._on_exit, self._generation)
        try:
            self._worker = WorkerProcess(_WORKER, functools.partial(self._on_frame, self._generation), exited)
        except OSError as error:  # no memory or no room for one more process
            raise EngineDied(
                f"The model could not be started ({error.strerror}). Close other programs, and load it again."
            ) from error
        if self._save_states is not None:
            self._send(self._save_states)

    def _next_reply(self, request: int, pending: _Pending) -> protocol.Reply | ExeuntError:
        """The next reply to a request. A worker that hangs is ended, and the reply is then that it died."""
        watch = HangWatch(self.pid)
        while True:
            try:
                return pending.replies.get(timeout=hang_watch.TICK)
            except queue.Empty:
                if watch.hangs():
                    self._give_up(request, GivenUp.HUNG)

    def _send(self, record: protocol.Request) -> None:
        worker = self._worker
        if worker is not None:
            worker.send(protocol.encode(record))

    def _give_up(self, request: int, why: GivenUp) -> None:
        with self._lock:
            if request in self._pending and self._worker is not None:
                self._given_up = why
                self._worker.kill()

    def _on_frame(self, generation: int, payload: bytes) -> None:
        try:
            reply = protocol.decode_reply(payload)
        except msgspec.MsgspecError:
            if (worker := self._worker) is not None:
                worker.kill()  # it has lost its mind; `_on_exit` tells those who wait
            return
        with self._lock:
            pending = self._pending.get(reply.request)
            if pending is None or generation != self._generation:
                return
            self._follow(reply, pending)
        self._settle()
        pending.replies.put(protocol.error_of(reply) if isinstance(reply, protocol.Refused) else reply)

    def _follow(self, reply: protocol.Reply, pending: _Pending) -> None:
        """Keep the client's own state in step with what the worker says."""
        match reply:
            case protocol.LoadAdvanced(has_before=False):
                self._model = None
            case protocol.Loaded():
                self._model = _at(pending.path, reply.model)
                self._pending.pop(reply.request)
            case protocol.Refused() | protocol.Counted() | protocol.Judged():
                self._pending.pop(reply.request)
            case protocol.Answering(event=AnswerFinished(threads=threads)):
                self._pending.pop(reply.request)
                self._crashed = None
                if self._model is not None:
                    self._model = msgspec.structs.replace(self._model, threads=threads)
            case protocol.Answering(event=TextAdded() | ThoughtAdded()):
                pending.work = Work.WRITING

    def _on_exit(self, generation: int, worker_exit: WorkerExit) -> None:
        with self._lock:
            if generation != self._generation:
                return
            self._worker = None
            waiting = self._forget_requests()
            works = [each.work for each in waiting if each.work is not Work.COUNTING]
            work = works[0] if works else Work.COUNTING if waiting else Work.NONE
            error = self._death(worker_exit, work, waiting)
            self._died = True
            error.add_note(worker_exit.last_words)  # for a log; no part of the sentence
        self._settle()
        for pending in waiting:
            pending.replies.put(error)

    def _death(self, worker_exit: WorkerExit, work: Work, waiting: Sequence[_Pending]) -> EngineDied:
        kills = system_kills()
        risen = None if kills is None or self._kills_at_start is None else kills - self._kills_at_start
        paths = [each.path for each in waiting if each.path is not None]
        path = paths[0] if paths else Path(self._model.path) if self._model is not None else None
        before = path is not None and path == self._crashed
        self._crashed = path
        return death_of(worker_exit, work, given_up=self._given_up, system_kills=risen, before=before)

    def _forget_requests(self) -> list[_Pending]:
        waiting = list(self._pending.values())
        self._pending.clear()
        return waiting

    def _settle(self) -> None:
        """Work out the state, and tell of a change; in order, whichever threads bring changes about."""
        with self._lock:
            state = self._current_state()
            changed = state is not self._state
            self._state = state
            if changed and self._on_state_changed is not None:
                self._on_state_changed(state)

    def _current_state(self) -> EngineState:
        works = {pending.work for pending in self._pending.values()} - {Work.COUNTING}
        if Work.LOADING in works:
            return EngineState.LOADING
        if works:
            return EngineState.ANSWERING
        if self._died:
            return EngineState.DIED
        return EngineState.READY if self._model is not None else EngineState.EMPTY


def _at(path: Path | None, model: ModelDescription) -> ModelDescription:
    return msgspec.structs.replace(model, path=str(path))

"""The engine as the app has it: a worker process that may die, behind calls that wait and streams that tell."""

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from models.chat import protocol
from models.chat.deaths import GivenUp, Work
from models.chat.engine_requests import EngineRequests
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
)
from models.chat.states.folder import delete_states, make_thread_folder
from models.errors import ExeuntError

STOP_PATIENCE = 10.0
"""Seconds that a worker gets to stop an answer. It takes milliseconds; one that does not do it hangs, and would hang for ever."""
_JUDGEMENT_PATIENCE = 1.0
"""Seconds that a worker gets to say that it ran out of time."""
_UNSTOPPABLE = (Work.LOADING, Work.COUNTING)


class EngineClient:
    """The `Engine` that runs a model in a worker process of its own. The process starts with the first load.

    Any method may be called from any thread; `load` and the iterator of `answer` wait. `on_state_changed` is called from whatever
    thread the change happens in, and must not wait.
    """

    def __init__(self, on_state_changed: Callable[[EngineState], None] | None = None) -> None:
        self._requests = EngineRequests(on_state_changed)
        self._states: Path | None = None

    @property
    def model(self) -> ModelDescription | None:
        """The model that is loaded, or the last one where the engine died."""
        return self._requests.model

    @property
    def state(self) -> EngineState:
        """What it is up to now."""
        return self._requests.state

    @property
    def pid(self) -> int | None:
        """The worker's process id; None where none runs."""
        return self._requests.pid

    def load(
        self,
        path: Path,
        settings: EngineSettings = EngineSettings(),  # frozen
        on_progress: Callable[[float], None] | None = None,
    ) -> ModelDescription:
        """Load a model in place of the one before, waiting for it. An answer that runs is stopped. See `Engine.load`."""
        path = Path(path).absolute()
        self.stop()
        asked = self._requests.ask(
            lambda number: protocol.Load(number, os.fsencode(path), settings), Work.LOADING, path, start=True
        )
        while True:
            match reply := self._requests.next_reply(asked):
                case protocol.LoadAdvanced():
                    if on_progress is not None:
                        on_progress(reply.fraction)
                case protocol.Loaded():
                    if on_progress is not None:
                        on_progress(1.0)
                    return msgspec.structs.replace(reply.model, path=str(path))
                case ExeuntError():
                    raise reply

    def cancel_load(self) -> None:
        """End the load that runs. See `Engine.cancel_load`."""
        self._requests.stop([each for each in self._requests.under_way() if each.work is Work.LOADING])

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
        asked = self._requests.ask(
            lambda number: protocol.Answer(number, whole, sampling, may_leave, think, thread), Work.READING
        )
        finished = False
        try:
            while not finished:
                match reply := self._requests.next_reply(asked):
                    case protocol.Answering():
                        finished = isinstance(reply.event, AnswerFinished)
                        yield reply.event
                    case ExeuntError():
                        finished = True
                        raise reply
        finally:
            if not finished:
                self._requests.send(protocol.Stop(asked.number))

    def count(self, messages: Sequence[PromptMessage]) -> Fit:
        """How a conversation would fit the context window. See `Engine.count`. It is no work that shows in the state."""
        whole = protocol.sendable_messages(messages)
        asked = self._requests.ask(lambda number: protocol.Count(number, whole), Work.COUNTING)
        match reply := self._requests.next_reply(asked):
            case protocol.Counted():
                return reply.fit
            case ExeuntError():
                raise reply
            case _:
                raise AssertionError(reply)

    def judge(self, prompts: Sequence[JudgementPrompt], question: Question, seconds: float) -> Judgement:
        """Ask a short question beside the chat. See `Judge.judge`. A worker that says nothing in time is not waited for."""
        sendable = protocol.sendable_prompts(prompts)
        asked = self._requests.ask(lambda number: protocol.Judge(number, sendable, question, seconds), Work.JUDGING)
        match reply := self._requests.reply_within(asked, seconds + _JUDGEMENT_PATIENCE):
            case protocol.Judged():
                return reply.judgement
            case ExeuntError():
                raise reply
            case None:
                return Judgement(complete=False, seconds=seconds + _JUDGEMENT_PATIENCE)
            case _:
                raise AssertionError(reply)

    def save_states(self, folder: Path, most_bytes: int) -> None:
        """Save what is read of threads in this folder, with at most so many bytes; 0 saves nothing, and deletes what is there.

        A thread that is opened after the app was started again then need not be read anew. It holds for every worker from now on.
        """
        folder = folder.absolute()
        wish = protocol.SaveStates(os.fsencode(folder), most_bytes)
        self._states = folder if most_bytes > 0 else None
        self._requests.send_each(wish)
        if most_bytes <= 0:
            delete_states(folder)

    def stop(self) -> None:
        """Ask for the running answer to end, from any thread. A worker that does not do it in time is ended."""
        running = [each for each in self._requests.under_way() if each.work not in _UNSTOPPABLE]
        for asked in self._requests.stop(running):
            timer = threading.Timer(STOP_PATIENCE, self._requests.give_up, (asked, GivenUp.DID_NOT_STOP))
            timer.daemon = True
            timer.start()

    def close(self) -> None:
        """End the worker. What still waits for it gets EngineDied; a later `load` starts anew."""
        self._requests.close()

"""The engine worker: the process that owns llama.cpp. Run as `python -P -m models.chat.worker` by `models.chat.client`.

The main thread does the work, one request after another. The channel's thread takes requests in, and a stop at once.
"""

import contextlib
import faulthandler
import os
import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

# Before the library is loaded, which reads these once. A crash is not to start a debugger, and threads that wait for each other
# are not to spin for long: on a busy machine that starves the thread they wait for.
os.environ.setdefault("GGML_NO_BACKTRACE", "1")
os.environ.setdefault("GOMP_SPINCOUNT", "1000")

import llama_cpp.llama_cpp as llama
import msgspec

from models.chat.answering import Answerer
from models.chat.available_memory import available_memory, own_private_memory
from models.chat.context_window import choose_context_tokens
from models.chat.file_reading import read_into_memory
from models.chat.gathered_text import GatheredText
from models.chat.gguf.guard_models import guard_format
from models.chat.gguf.model_file import ModelFile, read_model_file
from models.chat.llama_log import LlamaLog
from models.chat.load_progress import Progress
from models.chat.loaded_model import LoadedModel, StopFlag
from models.chat.protocol import (
    Answer,
    Answering,
    Count,
    Counted,
    Judge,
    Judged,
    Load,
    Loaded,
    Reply,
    Request,
    SaveStates,
    Stop,
    decode_request,
    encode,
    refusal,
)
from models.chat.records import EngineSettings, ModelDescription, Sampling
from models.chat.sampling import choose_sampling
from models.chat.states.fingerprint import fingerprint
from models.chat.states.saved_states import SavedStates
from models.chat.templates.process import TemplateProcess
from models.chat.templates.template import Template
from models.errors import ExeuntError, LoadCancelled, ModelNotLoaded, ModelRefused
from models.workers.child import Channel

_IDLE_SECONDS = 0.3
"""After so long without a request, what was read is saved."""
_SETTLING_SECONDS = 0.1
"""What it has just told the end of may take so long to be put away, on a busy machine."""
_LEAVING_SECONDS = 1.0
"""So long an idle worker may take to save what is not saved yet when the app closes."""


class _Stops:
    """Which request is to end early: a stop may come before its request has begun, or after it has ended."""

    def __init__(self) -> None:
        self.flag = StopFlag()
        self._lock = threading.Lock()
        self._running = -1
        self._stopped = -1

    def stop(self, request: int) -> None:
        with self._lock:
            self._stopped = max(self._stopped, request)
            if request == self._running:
                self.flag.raised = True

    def begin(self, request: int) -> None:
        with self._lock:
            self._running = request
            self.flag.raised = self._stopped == request

    def end(self) -> None:
        with self._lock:
            self._running = -1
            self.flag.raised = False

    @contextlib.contextmanager
    def during(self, request: int) -> Iterator[StopFlag]:
        """The flag that is raised once this request is to end."""
        self.begin(request)
        try:
            yield self.flag
        finally:
            self.end()


class Worker:
    """Does what the app asks for, until the channel closes."""

    def __init__(self) -> None:
        self._channel = Channel()
        self._log = LlamaLog()
        self._stops = _Stops()
        self._requests: queue.SimpleQueue[Load | Answer | Count | Judge | SaveStates | None] = queue.SimpleQueue()
        """None asks to save at once."""
        self._is_idle = threading.Event()
        self._is_saved = threading.Event()
        self._file: ModelFile | None = None
        self._model: LoadedModel | None = None
        self._answerer: Answerer | None = None
        self._save_states = SaveStates(b"", 0)
        self._templates = TemplateProcess()

    def run(self) -> None:
        """Serve for ever; the channel's thread ends the process."""
        self._channel.listen(self._take, self._before_leaving)
        with contextlib.suppress(OSError):  # the first load says what is wrong
            self._templates.start()
        llama.llama_backend_init()
        while True:
            request = self._next_request()
            if isinstance(request, SaveStates):
                self._save_states = request
                self._settle_saving()
                continue
            try:
                if isinstance(request, Load):
                    self._load(request)
                elif isinstance(request, Judge):
                    self._judge(request)
                elif isinstance(request, Count):
                    self._count(request)
                else:
                    self._answer(request)
            except ExeuntError as error:
                self._send(refusal(request.request, error))

    def _next_request(self) -> Load | Answer | Count | Judge | SaveStates:
        """The next request. Before a longer wait for it, what was read is saved."""
        self._is_idle.set()
        try:
            request = self._requests.get(timeout=_IDLE_SECONDS)
        except queue.Empty:
            self._save(lambda: not self._requests.empty())
            request = self._requests.get()
        while request is None:
            self._save(lambda: False)
            self._is_saved.set()
            request = self._requests.get()
        self._is_idle.clear()
        return request

    def _save(self, interrupted: Callable[[], bool]) -> None:
        if self._answerer is not None:
            self._answerer.memory.save(interrupted)

    def _before_leaving(self) -> None:
        """In the channel's thread. What is being worked on is not waited for."""
        if self._is_idle.wait(_SETTLING_SECONDS):
            self._requests.put(None)
            self._is_saved.wait(_LEAVING_SECONDS)

    def _settle_saving(self) -> None:
        """Have the loaded model's states saved as the app wants it."""
        if self._answerer is None or self._model is None or self._file is None:
            return
        saved = None
        if self._save_states.most_bytes > 0:
            with contextlib.suppress(OSError):  # the model's file was moved: it runs on, and nothing is saved
                folder = Path(os.fsdecode(self._save_states.folder))
                saved = SavedStates(folder, self._save_states.most_bytes, fingerprint(self._file, self._model))
        self._answerer.memory.saved = saved

    def _take(self, payload: bytes) -> None:
        request: Request = decode_request(payload)
        if isinstance(request, Stop):
            self._stops.stop(request.request)
        else:
            self._requests.put(request)

    def _send(self, reply: Reply) -> None:
        self._channel.send(encode(reply))

    def _load(self, request: Load) -> None:
        file = read_model_file(Path(os.fsdecode(request.path)))
        template = self._templates.open(file.chat_template)
        settings = msgspec.structs.replace(
            request.settings,
            context_tokens=choose_context_tokens(file, request.settings, self._free_memory(request.settings)),
        )
        told = Progress(request.request, self._send)
        with self._stops.during(request.request) as flag:
            if not read_into_memory(file.path, told.read, lambda: flag.raised):
                raise LoadCancelled
            self._unload()
            told.begin()
            try:
                model = self._model = LoadedModel(file, settings, self._log, flag, told.loaded)
            except ModelRefused:
                if not flag.raised:
                    raise
            if flag.raised:  # it may have come while the threads were measured, of a model that is complete
                self._unload()
                raise LoadCancelled("Loading it was cancelled. Choose a model to go on with.")
        template.bos, template.eos = (
            model.vocabulary.text_of(token) for token in (model.vocabulary.bos, model.vocabulary.eos)
        )
        self._answerer = Answerer(file, model, self._stops.flag, template)
        self._file = file
        self._settle_saving()
        self._send(Loaded(request.request, _description(file, model, template)))

    def _free_memory(self, settings: EngineSettings) -> int | None:
        """What can be had for another model, once the one before is gone; None where it is not the system's memory that counts."""
        if settings.gpu_layers and llama.llama_supports_gpu_offload():
            return None
        free = available_memory()
        return free if free is None or self._model is None else free + own_private_memory()

    def _unload(self) -> None:
        self._answerer = None
        if self._model is not None:
            self._model.close()
            self._model = None

    def _answer(self, request: Answer) -> None:
        if self._answerer is None:
            raise ModelNotLoaded("No model is loaded. Choose one first.")
        self._stops.begin(request.request)
        try:
            self._answerer.answer(
                request.messages,
                request.sampling,
                GatheredText(lambda event: self._send(Answering(request.request, event))),
                may_leave=request.may_leave,
                think=request.think,
                thread=request.thread,
            )
        finally:
            self._stops.end()

    def _count(self, request: Count) -> None:
        if self._answerer is None:
            raise ModelNotLoaded("No model is loaded. Choose one first.")
        self._send(Counted(request.request, self._answerer.count(request.messages)))

    def _judge(self, request: Judge) -> None:
        if self._answerer is None:
            raise ModelNotLoaded("No model is loaded. Choose one first.")
        clock = threading.Timer(request.seconds, self._stops.stop, (request.request,))
        clock.daemon = True
        with self._stops.during(request.request):
            clock.start()
            try:
                judgement = self._answerer.aside.judge(request.prompts, request.question)
            finally:
                clock.cancel()
        self._send(Judged(request.request, judgement))


def _description(file: ModelFile, model: LoadedModel, template: Template) -> ModelDescription:
    return ModelDescription(
        path="",  # the app has it, as text or not
        name=file.name,
        architecture=file.architecture,
        parameters=file.parameters,
        context_tokens=model.context_tokens,
        threads=model.threads.writing,
        file_bytes=file.file_bytes,
        template_repaired=template.facts.is_chatml,
        trained_tokens=file.context_tokens,
        recommended=_recommended(file),
        advice_not_followed=file.advice_not_followed,
        layers=file.layers + 1 if llama.llama_supports_gpu_offload() else 0,
        takes_tools=template.facts.takes_tools,
        thinks=template.facts.thinks,
        guard=guard_format(file),
    )


def _recommended(file: ModelFile) -> Sampling:
    choice = msgspec.structs.asdict(choose_sampling(Sampling(), file.sampling))
    return Sampling(**{**choice, "seed": None})


def main() -> None:
    """Be the worker of the process that started this one."""
    faulthandler.enable()
    Worker().run()


if __name__ == "__main__":
    main()

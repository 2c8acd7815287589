"""The engine worker's side of the process that runs strangers' chat templates."""

import queue
import threading
from collections.abc import Sequence

import msgspec

from models.chat.records import PromptMessage, PromptPart
from models.chat.templates.bending import chatml
from models.chat.templates.protocol import Opened, OpenTemplate, Render, Rendered, Reply, Request, decode_reply, encode
from models.chat.templates.template import ChatTemplate, TemplateFacts, turns_of
from models.chat.templates.watch import SECONDS
from models.errors import EngineError, ModelRefused
from models.workers.process import WorkerExit, WorkerProcess

_WORKER = "models.chat.templates.worker"
_PATIENCE = 10.0
"""Seconds that the process gets beyond its own clock: to start on a busy machine, say."""


class TemplateProcess:
    """A process that runs templates, started when one is needed and again where one ended it. For one thread.

    A template has so many `seconds` for each thing that is asked of it.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._worker: WorkerProcess | None = None
        self._gone = threading.Event()
        self._replies: queue.SimpleQueue[Reply | None] = queue.SimpleQueue()
        self._source: str | None = None

    @property
    def pid(self) -> int | None:
        """The process's id; None where none runs."""
        return self._worker.pid if self._worker is not None else None

    def start(self) -> None:
        """Start the process, so that it is there when the first template is opened. Raises OSError."""
        if self._gone.is_set():  # while it had nothing to do, so that no template is to blame
            self.close()
        if self._worker is not None:
            return
        gone = threading.Event()
        replies: queue.SimpleQueue[Reply | None] = queue.SimpleQueue()

        def take(payload: bytes) -> None:
            replies.put(decode_reply(payload))

        def end(_exit: WorkerExit) -> None:
            gone.set()
            replies.put(None)

        self._worker = WorkerProcess(_WORKER, take, end)
        self._gone, self._replies = gone, replies

    def open(self, source: str | None) -> "OutsideTemplate":
        """Try a file's template. Raises ModelRefused for one that takes too long, or too much memory, or reaches out."""
        if source is None:
            return OutsideTemplate(self, None, ChatTemplate(None).facts)
        match self._ask_of(source, None):
            case Opened(facts):
                return OutsideTemplate(self, source, facts)
            case _:
                self.close()
                raise ModelRefused(
                    "The chat template inside this file is not safe to run: it does not come to an end, or takes what no template "
                    "needs. The model was not loaded. Choose another file."
                )

    def render(self, source: str, request: Render) -> list[PromptPart] | None:
        """Render with the template `source`, opening it again where another was since; None where it turned out to be a trap."""
        reply = self._ask_of(source, request)
        if isinstance(reply, Rendered):
            return list(reply.parts)
        self.close()
        return None

    def _ask_of(self, source: str, request: Render | None) -> Reply | None:
        try:
            self.start()
        except OSError as error:  # no memory or no room for one more process
            raise EngineError(
                f"The chat template could not be run ({error.strerror}). Close other programs, and try again."
            ) from error
        reply: Reply | None = None
        if request is None or self._source != source:
            reply = self._ask(OpenTemplate(source, self._seconds))
            self._source = source if isinstance(reply, Opened) else None
            if self._source is None:
                return reply
        return reply if request is None else self._ask(request)

    def _ask(self, request: Request) -> Reply | None:
        assert self._worker is not None  # noqa: S101 # it was started
        self._worker.send(encode(request))
        try:
            return self._replies.get(timeout=self._seconds + _PATIENCE)
        except queue.Empty:
            return None

    def close(self) -> None:
        """End the process. The next template runs in another."""
        if self._worker is not None:
            self._worker.kill()
            self._worker = None
        self._gone = threading.Event()
        self._source = None


class OutsideTemplate:
    """A file's template, run in another process. Where it turns out to be a trap after all, ChatML stands in for it from then on."""

    def __init__(self, process: TemplateProcess, source: str | None, facts: TemplateFacts) -> None:
        self._process = process
        self._source = source
        self.facts = facts
        self.bos = self.eos = ""
        """The texts of the model's tokens, for the template."""

    def render(
        self, messages: Sequence[PromptMessage], *, may_leave: bool = False, think: bool | None = None
    ) -> list[PromptPart]:
        """See `Template.render`."""
        return self._rendered(
            Render(messages=tuple(messages), bos=self.bos, eos=self.eos, may_leave=may_leave, think=think)
        )

    def render_at_once(self, messages: Sequence[PromptMessage]) -> list[PromptPart]:
        """See `Template.render_at_once`."""
        return self._rendered(Render(messages=tuple(messages), bos=self.bos, eos=self.eos, at_once=True))

    def _rendered(self, request: Render) -> list[PromptPart]:
        parts = self._process.render(self._source, request) if self._source is not None else None
        if parts is None:
            self._source = None
            self.facts = msgspec.structs.replace(self.facts, is_chatml=True)
            return chatml(turns_of(request.messages))
        return parts

"""Keeps the transcript in step with the turn: events come after the store's commits, and the store may be read in between."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from desktop.runner import Runner
from desktop.transcript.view import TranscriptView
from models.chat.records import EngineState
from models.conversations.records import Message, MessageId, MessageState, Thread
from models.conversations.store import Store
from models.turn_events import AnswerExtended, MessageAdded, MessageChanged, PromptProgressed, ThoughtsExtended

_LONG_PROMPT = 256
"""From so many tokens on, how far the model has read is worth saying."""


class PathView:
    """The path of one thread on the transcript. Main thread only."""

    def __init__(self, transcript: TranscriptView, store: Store, runner: Runner) -> None:
        self._transcript = transcript
        self._store = store
        self._runner = runner
        self._shown: dict[MessageId, Message] = {}
        self._last: MessageId | None = None
        self._waits = False
        self._ended = False
        self._model_name = ""

    @property
    def messages(self) -> list[Message]:
        """The messages shown, in order."""
        return list(self._shown.values())

    def has(self, message: MessageId) -> bool:
        """Whether a message is shown."""
        return message in self._shown

    @property
    def last(self) -> Message | None:
        """The last message shown."""
        return self._shown.get(self._last) if self._last is not None else None

    @property
    def is_waiting(self) -> bool:
        """Whether it says what is being waited for."""
        return self._waits

    def show(self, thread: Thread, path: Sequence[Message], model_name: str, version: MessageId | None = None) -> None:
        """Show a thread's whole path; `version` is a message of it that takes its sibling's place on the screen."""
        self._ended = thread.ending is not None
        self._model_name = model_name
        self._waits = False
        self._transcript.set_waiting(None)
        self._show_path([self._as_told(message) for message in path], version)

    def show_model_name(self, model_name: str) -> None:
        """Another model speaks from now on. Not while a turn runs."""
        if model_name != self._model_name:
            self._model_name = model_name
            self._show_path(self.messages)

    def add(self, event: MessageAdded) -> None:
        """A message has come. Where it is a sibling of one that is shown, it takes that one's place and what followed goes."""
        message = event.message
        known = self._shown.get(message.id)
        if known is not None:
            if known.state is MessageState.STREAMING:
                self._change(self._as_told(known))
        elif message.parent == self._last:
            self._shown[message.id] = message
            self._last = message.id
            self._transcript.add_message(message)
        else:
            # Not the thread's path as it is now: that may already have what later events will bring.
            self._show_path([*self._store.path_to(message.id)[:-1], message])

    def change(self, event: MessageChanged) -> None:
        """A message has its assessment, notice or final text."""
        if event.message.id in self._shown:
            self._change(event.message)

    def extend(self, event: AnswerExtended) -> None:
        """The answer goes on."""
        known = self._shown.get(event.message)
        if known is None or known.state is not MessageState.STREAMING:
            return
        self.wait_no_more()
        self._transcript.extend_answer(event.message, event.text)

    def think(self, event: ThoughtsExtended) -> None:
        """The model goes on thinking."""
        known = self._shown.get(event.message)
        if known is None or known.state is not MessageState.STREAMING:
            return
        self.wait_no_more()
        self._transcript.extend_thoughts(event.message, event.text, event.seconds)

    def wait(self, progress: PromptProgressed | None = None) -> None:
        """Say that the model is reading."""
        self._waits = True
        words = QCoreApplication.translate("PathView", "Reading your message…")
        if self._runner.status.state is EngineState.LOADING:
            words = QCoreApplication.translate("PathView", "Waiting for the model…")
        if progress is not None and progress.total >= _LONG_PROMPT:
            percent = round(100 * progress.done / progress.total)
            words = QCoreApplication.translate("PathView", "Reading the chat… {percent} %").format(percent=percent)
        self._transcript.set_waiting(words)

    def wait_for_second_key(self) -> None:
        """Say that another model is asked about an end."""
        self._waits = True
        self._transcript.set_waiting(QCoreApplication.translate("PathView", "A second model is asked about this…"))

    def wait_no_more(self) -> None:
        """The model writes, or the turn is over."""
        if self._waits:
            self._waits = False
            self._transcript.set_waiting(None)

    def _show_path(self, path: list[Message], version: MessageId | None = None) -> None:
        self._shown = {message.id: message for message in path}
        self._last = path[-1].id if path else None
        if version is None:
            self._transcript.show_path(path, ended=self._ended, model_name=self._model_name)
        else:
            self._transcript.show_version(path, version, ended=self._ended, model_name=self._model_name)

    def _change(self, message: Message) -> None:
        self._shown[message.id] = message
        self._transcript.change_message(message)

    def _as_told(self, message: Message) -> Message:
        # What events will still bring must not stand there already, and what they brought must.
        if message.state is not MessageState.STREAMING:
            return message
        text, thoughts = self._runner.live.text_of(message.id), self._runner.live.thoughts_of(message.id)
        return msgspec.structs.replace(message, text=text or "", thoughts=thoughts)

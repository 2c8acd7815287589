"""Asks the user who wants to end the chat whether they know that it is for good, and does what they answer."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner import Runner
from desktop.window.end_question import EndQuestion
from models.conversations.records import Message, MessageId, Thread, ThreadId
from models.path_standing import asks_whether_to_end
from models.turn_events import EndAsked

_IN_THE_TRANSCRIPT = ""
"""Asked in words, the question is the notice to that message, the last thing in the transcript."""


class AskingToEnd(QObject):
    """Remembers for each thread at which message it was asked: the session takes a yes for as long as nothing follows that.

    Signals:
        answered: the question is gone, and the focus belongs back where one writes.
    """

    answered = Signal()

    def __init__(self, runner: Runner, question: EndQuestion, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._question = question
        self._thread: ThreadId | None = None
        self._asked: dict[ThreadId, tuple[MessageId, str]] = {}
        self._declined: set[MessageId] = set()
        question.confirmed.connect(self._on_confirmed)
        question.declined.connect(self.decline)

    def show(self, thread: Thread, last: Message | None) -> None:
        """Show the question of this thread, where one is open."""
        self._thread = thread.id
        question = self._open_question(thread, last)
        if question is None:
            self._question.hide()
        else:
            self._question.ask(question, takes_focus=False)

    def ask(self, event: EndAsked, last: Message | None) -> None:
        """The session asks, at the thread's last message."""
        if last is None:
            return
        self._asked[event.thread] = (last.id, event.question if event.message is None else _IN_THE_TRANSCRIPT)
        self._declined.discard(last.id)
        if event.thread == self._thread:
            # Who asked in words may answer in words: the focus stays where they write.
            self._question.ask(self._asked[event.thread][1], takes_focus=event.message is None)

    @Slot()
    def decline(self) -> bool:
        """The chat goes on; False where nothing was asked."""
        if self._thread is None or self._question.isHidden():
            return False
        asked = self._asked.pop(self._thread, None)
        if asked is not None:
            self._declined.add(asked[0])
        self._question.hide()
        self._runner.keep_open(self._thread)
        self.answered.emit()
        return True

    def _open_question(self, thread: Thread, last: Message | None) -> str | None:
        if thread.ending is not None or last is None:
            return None
        at, question = self._asked.get(thread.id, (None, ""))
        if at == last.id:
            return question
        if asks_whether_to_end(last) and last.id not in self._declined:  # asked before the app was closed
            self._asked[thread.id] = (last.id, _IN_THE_TRANSCRIPT)
            return _IN_THE_TRANSCRIPT
        return None

    @Slot()
    def _on_confirmed(self) -> None:
        if self._thread is not None and self._runner.turn is None:
            self._runner.confirm_end(self._thread)

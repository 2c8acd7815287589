"""What the runner tells of the open thread's turn, event by event, and who is to show it."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner import Runner
from desktop.window.answering import Answering
from desktop.window.asking_to_end import AskingToEnd
from desktop.window.attempt import attempt
from desktop.window.drafts import Drafts
from desktop.window.open_thread import OpenThread
from models.conversations.records import Author, MessageState
from models.turn_events import (
    AnswerExtended,
    AssessmentMissed,
    EndAsked,
    MessageAdded,
    MessageChanged,
    PromptProgressed,
    SecondKeyAsked,
    ThoughtsExtended,
    ThreadClosed,
    TurnFailed,
    TurnFinished,
)


class TurnView(QObject):
    """Follows the runner. What a turn does to other threads shows in the list of threads alone.

    Signals:
        grown: a message has come.
        decided: it was decided what follows from a message.
        closed: the thread has ended.
        finished: the turn is over.
        threads_changed: a thread, this one or another, has ended or is newer than before.
        trouble: one sentence for the user.
    """

    grown = Signal()
    decided = Signal()
    closed = Signal()
    finished = Signal()
    threads_changed = Signal()
    trouble = Signal(str)

    def __init__(
        self,
        runner: Runner,
        open_thread: OpenThread,
        drafts: Drafts,
        answering: Answering,
        asking_to_end: AskingToEnd,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._open = open_thread
        self._path = open_thread.path
        self._drafts = drafts
        self._answering = answering
        self._asking_to_end = asking_to_end
        runner.told.connect(self._on_told)

    @Slot(object)
    def _on_told(self, event: object) -> None:
        if getattr(event, "thread", None) == self._open.id:
            attempt(lambda: self._show(event), self.trouble.emit)
        elif isinstance(event, MessageAdded) and event.message.author is Author.USER:
            self._drafts.taken_from(event.thread)
        elif isinstance(event, TurnFinished):
            self._drafts.not_taken_from(event.thread)
        if isinstance(event, MessageAdded | ThreadClosed | TurnFinished):
            self.threads_changed.emit()

    def _show(self, event: object) -> None:
        match event:
            case MessageAdded():
                self._on_message_added(event)
            case MessageChanged():
                self._on_message_changed(event)
            case AnswerExtended():
                self._path.extend(event)
            case ThoughtsExtended():
                self._path.think(event)
            case PromptProgressed():
                self._path.wait(event)
            case ThreadClosed():
                self._path.wait_no_more()
                self.closed.emit()
            case EndAsked():
                self._path.wait_no_more()
                self._asking_to_end.ask(event, self._open.last)
            case SecondKeyAsked():
                self._path.wait_for_second_key()
            case AssessmentMissed(sentence=sentence):
                self.trouble.emit(sentence)
            case TurnFailed():
                self._on_failed(event)
            case TurnFinished():
                self._on_finished()

    def _on_message_added(self, event: MessageAdded) -> None:
        self._open.grow()
        self._answering.withdraw()
        before = self._open.last
        self._path.add(event)
        if before is not None and before.can_be_gone_on_with:  # it is not the last any more
            self._open.show_surroundings()
        if event.message.author is Author.USER:
            self._drafts.taken()
            self._path.wait()
        self._asking_to_end.show(self._open.thread, self._open.last)
        self.grown.emit()

    def _on_message_changed(self, event: MessageChanged) -> None:
        self._path.change(event)
        if event.message.state is MessageState.STREAMING:  # an answer is gone on with
            self._answering.withdraw()
        if event.message.decision is not None:
            self.decided.emit()

    def _on_failed(self, event: TurnFailed) -> None:
        self._path.wait_no_more()
        if event.too_long and self._drafts.is_sending:  # why, the composer says itself
            self.trouble.emit(self.tr("Not sent. Your message stays in the composer."))
        elif self._open.last is None:
            self.trouble.emit(event.sentence)
        else:
            self._answering.offer_for(event)

    def _on_finished(self) -> None:
        self._path.wait_no_more()
        self._drafts.not_taken()
        self.finished.emit()
        self._answering.offer_unless_offered()

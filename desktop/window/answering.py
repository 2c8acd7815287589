"""The answer that a chat's last message may still wait for: what is offered about it, and what comes of that."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner import Runner
from desktop.transcript.view import TranscriptView
from desktop.window.open_thread import OpenThread
from desktop.window.remedy import Remedy, RemedyKind
from models.conversations.records import Message
from models.path_standing import lacks_answer
from models.turn_events import TurnFailed


class Answering(QObject):
    """Offers under the last message what can be done where an answer failed or is missing, and does it.

    `is_free` says whether a turn may begin, and tells the user where not.

    Signals:
        open_model_requested, load_again_requested: wishes about the model.
        edit_requested: the last message is to be shortened: object message id.
    """

    open_model_requested = Signal()
    load_again_requested = Signal()
    edit_requested = Signal(object)

    def __init__(
        self,
        transcript: TranscriptView,
        runner: Runner,
        open_thread: OpenThread,
        is_free: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._open = open_thread
        self._is_free = is_free
        self._remedy = Remedy(transcript, runner)
        transcript.say_action_requested.connect(self._on_say_action_requested)

    def withdraw(self) -> None:
        """Offer nothing more."""
        self._remedy.withdraw()

    def offer(self) -> None:
        """Offer to answer the last message, where it has no answer."""
        self._remedy.offer_answer(self._unanswered)

    def offer_unless_offered(self) -> None:
        """The same, where nothing is offered yet: a turn may have been stopped before the first word."""
        if not self._remedy.is_offered:
            self.offer()

    def offer_for(self, failure: TurnFailed) -> None:
        """Say why a turn failed, and what can be done."""
        self._remedy.offer_for(failure, self._unanswered)

    def go_on_with_model(self) -> None:
        """A model was loaded: write the answer that was missed for want of one."""
        if self._remedy.after_load(self._unanswered):
            self._answer()

    @property
    def _unanswered(self) -> Message | None:
        last = self._open.last
        return last if last is not None and not self._open.has_ended and lacks_answer(last) else None

    def resume(self) -> None:
        """Have the last message answered that waited for a model when the app went away, as soon as one is there."""
        if self._unanswered is not None:
            self.withdraw()
            self._answer()

    def _answer(self) -> None:
        self._open.path.wait()
        self._runner.answer(self._open.id)

    @Slot()
    def _on_say_action_requested(self) -> None:
        match self._remedy.kind:
            case RemedyKind.LOAD_AGAIN:
                self.load_again_requested.emit()
            case RemedyKind.LOAD_SMALLER:
                self._runner.load_smaller()
            case RemedyKind.OPEN_MODEL:
                self.open_model_requested.emit()
            case RemedyKind.ANSWER if self._is_free():
                self._remedy.withdraw()
                self._answer()
            case RemedyKind.EDIT if self._open.last is not None:
                self.edit_requested.emit(self._open.last.id)

"""What is offered under the last message where an answer failed or is missing."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from desktop.runner import Runner
from desktop.sentences import in_window_language
from desktop.transcript.view import TranscriptView
from models.conversations.records import Message
from models.turn_events import TurnFailed


class RemedyKind(Enum):
    """What the button under the last message does."""

    OPEN_MODEL = auto()
    LOAD_AGAIN = auto()
    LOAD_SMALLER = auto()
    ANSWER = auto()
    EDIT = auto()


class Remedy:
    """The sentence under the last message, and the one thing to do about it. Showing another path withdraws it."""

    def __init__(self, transcript: TranscriptView, runner: Runner) -> None:
        self._transcript = transcript
        self._runner = runner
        self._said = False
        self.kind: RemedyKind | None = None

    @property
    def is_offered(self) -> bool:
        """Whether something is said."""
        return self._said

    def withdraw(self) -> None:
        """Say nothing more."""
        self.kind = None
        self._said = False
        self._transcript.say(None)

    def offer_answer(self, unanswered: Message | None) -> None:
        """Offer to answer the message that has no answer; nothing where there is none."""
        self.withdraw()
        if unanswered is not None:
            self._offer(_tr("This message has no answer yet."), RemedyKind.ANSWER)

    def offer_for(self, failure: TurnFailed, unanswered: Message | None) -> None:
        """Say why a turn failed, and what can be done."""
        if failure.engine_died:
            again = self._runner.status.can_load_again
            again_how = RemedyKind.LOAD_SMALLER if failure.out_of_memory else RemedyKind.LOAD_AGAIN
            self._offer(failure.sentence, again_how if again else RemedyKind.OPEN_MODEL)
        elif unanswered is None:
            self._offer(failure.sentence, None)
        else:
            self._offer(failure.sentence, RemedyKind.EDIT if failure.too_long else RemedyKind.ANSWER)

    def after_load(self, unanswered: Message | None) -> bool:
        """A model was loaded. Whether the answer that was missed for want of one is to be written now."""
        kind = self.kind
        self.withdraw()
        if kind in (RemedyKind.ANSWER, RemedyKind.EDIT):  # another model may have room for it
            self.offer_answer(unanswered)
        wanted = kind in (RemedyKind.LOAD_AGAIN, RemedyKind.LOAD_SMALLER, RemedyKind.OPEN_MODEL)
        return wanted and unanswered is not None and self._runner.turn is None

    def _offer(self, sentence: str, kind: RemedyKind | None) -> None:
        words = {
            RemedyKind.OPEN_MODEL: _tr("Open a model file…"),
            RemedyKind.LOAD_AGAIN: _tr("Load it again"),
            RemedyKind.LOAD_SMALLER: _tr("Load with a smaller context"),
            RemedyKind.ANSWER: _tr("Answer it"),
            RemedyKind.EDIT: _tr("Edit it"),
        }
        self.kind = kind
        self._said = True
        self._transcript.say(in_window_language(sentence), words[kind] if kind is not None else None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Remedy", text)

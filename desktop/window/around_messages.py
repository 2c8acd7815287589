"""What the transcript says and offers around each message of the open thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from desktop.personas.told_otherwise import told_otherwise
from desktop.transcript.surroundings import OriginWords, Surroundings
from desktop.window.branch_points import branch_points, points_beside
from desktop.window.origin_words import origin_words
from models.abuse.corrections import corrected
from models.conversations.records import Author, Message, MessageId, Thread
from models.conversations.store import Store
from models.conversations.trees import Origin
from models.policy.records import Action


@dataclass(frozen=True)
class ViewStart:
    """From where on the model has the whole path."""

    message: MessageId
    has_pins_above: bool
    """Something above it is pinned, and so still seen."""


class AroundMessages:
    """Answers for one message at a time; what needs the whole path is found out when the path is shown.

    `last` gives the last message that is shown, and `is_shown` says of any whether it is.
    """

    def __init__(self, store: Store, last: Callable[[], Message | None], is_shown: Callable[[MessageId], bool]) -> None:
        self._store = store
        self._last = last
        self._is_shown = is_shown
        self.view: ViewStart | None = None
        """Where what the model has of the path begins; None where it has the whole."""
        self.points: list[Message] = []
        """On an ended thread: the messages that can be branched from, the default first."""
        self._may_branch: set[MessageId] | None = None
        self.origin: Origin | None = None
        """Where the thread came from, if it is a branch."""
        self.told_otherwise: frozenset[MessageId] = frozenset()
        """The messages from which on the model was told something else before all else."""

    def show(self, thread: Thread, path: Sequence[Message], shown: Sequence[Message]) -> None:
        """Answer for the messages of this thread from now on. Of an ended one, another way through it than its own may be shown."""
        self.points = branch_points(path, thread.ending) if thread.ending is not None else []
        self._may_branch = None
        if thread.ending is not None:
            self._may_branch = {message.id for message in (*self.points, *points_beside(shown, path))}
        self.origin = self._store.trees.origin(thread.id) if thread.branched_from is not None else None
        self.told_otherwise = told_otherwise(path)

    def __call__(self, message: Message) -> Surroundings:
        """What surrounds a message of the thread that is shown."""
        goes_on = self._may_branch is None
        around = Surroundings(
            may_branch=self._may_branch is None or message.id in self._may_branch,
            may_be_pinned=goes_on,
            origin=self._origin_by(message),
            line_above=(self._line_above(message) if goes_on else "") or self._instructions_above(message),
        )
        if message.author is not Author.USER:
            return replace(around, may_go_on=goes_on and message.can_be_gone_on_with and message == self._last())
        is_marked = self.is_marked(message)
        return replace(
            around,
            remark=remark(message, is_marked=is_marked),
            has_reasons=message.decision is not None and message.decision.counted > 0,
            may_be_marked=may_be_marked(message) and not is_marked,
        )

    def _line_above(self, message: Message) -> str:
        if self.view is None or message.id != self.view.message:
            return ""
        if self.view.has_pins_above:
            return _tr("The model no longer sees what is above this line, but for what is pinned")
        return _tr("The model no longer sees what is above this line")

    def _instructions_above(self, message: Message) -> str:
        return _tr("From here on the model had other instructions") if message.id in self.told_otherwise else ""

    def _origin_by(self, message: Message) -> OriginWords | None:
        """By the message that the branch was begun at, or, where another version of it is shown, by the first of all."""
        if self.origin is None:
            return None
        if message.id == self.origin.message.id:
            return origin_words(self.origin, is_here=True)
        is_elsewhere = message.parent is None and not self._is_shown(self.origin.message.id)
        return origin_words(self.origin, is_here=False) if is_elsewhere else None

    def is_marked(self, message: Message) -> bool:
        """Whether the user has said of this message, or of one that is the same, that it was wrongly counted."""
        if message.assessment is None:
            return False
        if message.assessment.corrected_by is not None:
            return True
        if not message.assessment.rude:
            return False
        known = self._store.corrections.like(message.text)
        return corrected(message.assessment, message.text, known).corrected_by is not None


def may_be_marked(message: Message) -> bool:
    """Whether a message counts as one that could be wrongly counted."""
    return message.assessment is not None and message.assessment.rude


def remark(message: Message, *, is_marked: bool) -> str:
    """The quiet line under the user's words; empty for nearly all. Pure."""
    if message.assessment is not None and message.assessment.corrected_by is not None:
        return _tr("Not counted: you marked this as wrong.")
    if is_marked:
        return _tr("You marked this as wrong. It will not count again.")
    would_have = message.decision.would_have if message.decision is not None else None
    return {
        Action.REDIRECT: _tr("Would have: redirect"),
        Action.WARN: _tr("Would have: warn"),
        Action.END: _tr("Would have: end the chat"),
    }.get(would_have or Action.PROCEED, "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("AroundMessages", text)

"""Text and thoughts that are added to answers faster than it needs to be shown: gathered, and given out a frame at a time."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Slot

from models.conversations.records import MessageId

_FRAME_MS, _SLOW_FRAME_MS = 33, 100


@dataclass
class Added:
    """What was added to one message."""

    text: str = ""
    thoughts: str = ""
    seconds: float = 0.0
    """For how long the model has thought so far; 0 where no thoughts were added."""


class AddedText(QObject):
    """Calls `show` with what was added to each message, within 33 ms where showing it is quick enough."""

    def __init__(self, show: Callable[[dict[MessageId, Added]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._added: dict[MessageId, Added] = {}
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._on_frame)

    def add(self, message: MessageId, text: str) -> None:
        """Add text to the end of a message."""
        self._added_to(message).text += text

    def think(self, message: MessageId, text: str, seconds: float) -> None:
        """Add text to the end of what is thought over a message, for so many seconds so far."""
        added = self._added_to(message)
        added.thoughts += text
        added.seconds = seconds

    def forget(self, message: MessageId) -> None:
        """What was added to this message and is not shown yet need not be."""
        self._added.pop(message, None)

    def forget_all(self) -> None:
        """The same for every message."""
        self._added.clear()

    def _added_to(self, message: MessageId) -> Added:
        if not self._frame.isActive():
            self._frame.start()
        return self._added.setdefault(message, Added())

    @Slot()
    def _on_frame(self) -> None:
        started = perf_counter()
        added, self._added = self._added, {}
        self._show(added)
        # A machine that is slow at this gets fewer frames: a fifteenth of the time goes into them, while they still come ten times a
        # second, and never more than a third. The model computes on the same cores.
        taken = 1000 * (perf_counter() - started)
        self._frame.setInterval(round(max(_FRAME_MS, min(15 * taken, _SLOW_FRAME_MS), 3 * taken)))

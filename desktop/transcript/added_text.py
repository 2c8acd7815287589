"""Text that is added to answers faster than it needs to be shown: gathered, and given out a frame at a time."""

from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Slot

from models.conversations.records import MessageId

_FRAME_MS = 33


class AddedText(QObject):
    """Calls `show` with what was added to each message, within 33 ms where showing it is quick enough."""

    def __init__(self, show: Callable[[dict[MessageId, str]], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._added: dict[MessageId, list[str]] = {}
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(_FRAME_MS)
        self._frame.timeout.connect(self._on_frame)

    def add(self, message: MessageId, text: str) -> None:
        """Add text to the end of a message."""
        self._added.setdefault(message, []).append(text)
        if not self._frame.isActive():
            self._frame.start()

    def forget(self, message: MessageId) -> None:
        """What was added to this message and is not shown yet need not be."""
        self._added.pop(message, None)

    def forget_all(self) -> None:
        """The same for every message."""
        self._added.clear()

    @Slot()
    def _on_frame(self) -> None:
        started = perf_counter()
        added, self._added = self._added, {}
        self._show({message: "".join(texts) for message, texts in added.items()})
        # A machine that is too slow for this many frames gets fewer: at most a third of the time goes into them.
        self._frame.setInterval(max(_FRAME_MS, round(3000 * (perf_counter() - started))))

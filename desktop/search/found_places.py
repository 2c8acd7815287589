"""All places on a path where something was found, counted a little at a time, so that ten thousand messages hold nothing up."""

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.search.also_found import FileWithWords
from desktop.search.marks import Place
from desktop.search.shown_text import ShownTexts
from models.conversations.records import Message
from models.conversations.search_words import Finder

_SLICE_SECONDS = 0.008
_GROWING_MS = 400
"""How often the places in an answer that is being written are counted anew."""


class FoundPlaces(QObject):
    """Counts from the message at which somebody reads to the end, and then from the beginning. Main thread only.

    It looks into messages and their files, and on demand into what was thought over them.

    Signals:
        changed: more is counted.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._texts = ShownTexts()
        self._finder: Finder | None = None
        self._takes_thoughts = False
        self._thoughts: dict[int, int] = {}
        self._files: dict[int, list[FileWithWords]] = {}
        self._messages: Sequence[Message] = ()
        self._counts: list[int | None] = []
        self._next = 0
        self._left = 0  # to be looked at
        self._slice = QTimer(self)
        self._slice.setInterval(0)
        self._slice.timeout.connect(self._on_slice)
        self._growth = QTimer(self)
        self._growth.setSingleShot(True)
        self._growth.setInterval(_GROWING_MS)
        self._growth.timeout.connect(self._on_grown)
        self._seen: list[Message] = []

    @property
    def is_counting(self) -> bool:
        """Whether there is more to be looked at."""
        return self._slice.isActive()

    @property
    def total(self) -> int:
        """How many places are known."""
        return sum(filter(None, self._counts))

    @property
    def files(self) -> list[FileWithWords]:
        """The attached files in which something is known to stand, those of the newest message first."""
        return [file for number in sorted(self._files, reverse=True) for file in self._files[number]]

    def in_thoughts(self, number: int) -> int:
        """How many of a message's places are in its thoughts: the first ones."""
        self._count(number)
        return self._thoughts.get(number, 0)

    def look_for(
        self, finder: Finder | None, messages: Sequence[Message], start: int, *, takes_thoughts: bool = False
    ) -> None:
        """Count what is found in these messages, from the one at `start` on. The list itself is kept, and may grow."""
        if messages is not self._messages:
            self._texts.forget()
        self._finder, self._messages, self._takes_thoughts = finder, messages, takes_thoughts
        self._thoughts.clear()
        self._files.clear()
        self._counts = [None] * len(messages)
        self._next = min(start, max(len(messages) - 1, 0))
        self._left = len(messages)
        self._seen = list(messages)
        if finder is None or not messages:
            self._slice.stop()
        else:
            self._slice.start()
        self.changed.emit()

    def keep_in_step(self, messages: Sequence[Message]) -> None:
        """The path is shown as it is now: another one is counted anew, and what has grown at the end a little later."""
        if self._finder is None:
            return
        if messages is not self._messages:
            self.look_for(self._finder, messages, 0, takes_thoughts=self._takes_thoughts)
        elif messages[-1:] != self._seen[-1:] and not self._growth.isActive():
            self._growth.start()

    def order(self, place: Place, number: int) -> int:
        """Which of all places it is, from 1 on; `number` is that of its message."""
        return sum(filter(None, self._counts[:number])) + place.number + 1

    def step(self, number: int, place: int, by: int) -> tuple[int, int] | None:
        """The next place (1) or the one before (-1), around the end: the number of its message and its own.

        `place` counts within message `number`; -1 stands before its first. What is not counted yet is counted now. None where there
        is no place.
        """
        if 0 <= place + by < self._count(number):
            return number, place + by
        size = len(self._counts)
        for distance in range(1, size + 1):
            other = (number + by * distance) % size
            if count := self._count(other):
                return other, 0 if by > 0 else count - 1
        return None

    def _count(self, number: int) -> int:
        if not 0 <= number < len(self._counts) or self._finder is None:
            return 0
        known = self._counts[number]
        if known is None:
            known = self._counts[number] = self._look_at(number, self._finder)
        return known

    def _look_at(self, number: int, finder: Finder) -> int:
        message = self._messages[number]
        if message.attachments:
            found = self._texts.files_with(message, finder)
            names = [" ".join(file.name.split()) for file in message.attachments]
            self._files[number] = [FileWithWords(message.id, each, names[each]) for each in found]
        thoughts = self._texts.places_in_thoughts(message, finder) if self._takes_thoughts else 0
        if thoughts:
            self._thoughts[number] = thoughts
        return thoughts + self._texts.places(message, finder)

    @Slot()
    def _on_slice(self) -> None:
        until = perf_counter() + _SLICE_SECONDS
        while perf_counter() < until:
            if self._left == 0:
                self._slice.stop()
                break
            self._count(self._next)
            self._next = (self._next + 1) % len(self._counts)
            self._left -= 1
        self.changed.emit()

    @Slot()
    def _on_grown(self) -> None:
        """Messages at the end have other words, or there are more or fewer; those before are as they were."""
        same = next(
            (at for at, (one, other) in enumerate(zip(self._seen, self._messages, strict=False)) if one is not other),
            min(len(self._seen), len(self._messages)),
        )
        size = len(self._messages)
        for known in (self._thoughts, self._files):
            for number in [number for number in known if number >= same]:
                del known[number]
        self._counts = [*self._counts[:same], *([None] * (size - same))]
        self._next, self._left = (same if same < size else 0), size
        self._seen = list(self._messages)
        if size:
            self._slice.start()
        self.changed.emit()

"""Keeps what is being written in fields that a button saves, as drafts are kept: whoever never pauses loses half a second of it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.window.attempt import attempt
from models.conversations.store import Store
from models.conversations.unsaved import Field

_DELAY = 500
"""Milliseconds from the first letter on."""


class Unsaved(QObject):
    """Those of one kind of field. Main thread only. `trouble` is told why something could not be kept."""

    def __init__(self, store: Store, field: Field, trouble: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._field = field
        self._trouble = trouble
        self._waiting: dict[str, str | None] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.keep)

    def of(self, place: object) -> str | None:
        """What was being written there and was neither saved nor left, if anything."""
        self.keep()
        found: list[str | None] = [None]

        def read() -> None:
            found[0] = self._store.unsaved.of(self._field, place)

        attempt(read, self._trouble)
        return found[0]

    def take(self, place: object, text: str | None) -> None:
        """This is being written there now; None where it is as it is saved. It is kept soon."""
        self._waiting[str(place)] = text
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, place: object) -> None:
        """It was saved or left."""
        self._waiting[str(place)] = None
        self.keep()

    @Slot()
    def keep(self) -> None:
        """Keep all of it, now."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        for place, text in waiting.items():
            attempt(partial(self._store.unsaved.keep, self._field, place, text), self._trouble)

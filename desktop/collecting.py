"""Python's garbage collection, kept to the main thread.

Python collects in whichever thread happens to make the next object, and what it finds may hold widgets: one that is destroyed beside
the main thread takes the app with it, seldom and in any place. So it collects nothing by itself, and a timer has it done.

What the imports have made stays for good, and is most of what there is. It is left out: looking through it each time would hold
up the window for 20 ms and more.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 2000


class Collecting(QObject):
    """Collects now and then, by Python's own measure of when it is worth it, until `end`. Main thread only."""

    def __init__(self) -> None:
        super().__init__()
        self._was_automatic = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation in which enough has come together."""
        counts, enough = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > enough[generation]:
                gc.collect(generation)
                return

    def end(self) -> None:
        """Let Python collect by itself again, if it did before."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_automatic:
            gc.enable()

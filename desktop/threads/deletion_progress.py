"""How far a deletion is that takes its time, in a small window beside which the app can be used."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.exchange.progress_window import ProgressWindow

_DELAY = 800
"""Milliseconds before it shows: most deletions are done by then, and it would only flicker."""


class DeletionProgress(QObject):
    """Shows one deletion at a time, where it is not done at once.

    Signals:
        stop_requested: what has not been begun is to stay.
    """

    stop_requested = Signal()

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._parent = window
        self.window: ProgressWindow | None = None
        self._count = 0
        self._done = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self._show)

    def begin_soon(self, count: int) -> None:
        """So many chats are being deleted from now on."""
        self._count, self._done = count, 0.0
        self._timer.start()

    @Slot(float)
    def show_progress(self, done: float) -> None:
        """How much is done, 0 to 1."""
        self._done = done
        if self.window is not None:
            self.window.show_progress(done)

    def end(self, said: str) -> bool:
        """Show what came of it; False where nothing is shown, so that it is to be said elsewhere."""
        self._timer.stop()
        if self.window is None or not self.window.isVisible():
            return False
        self.window.button.setEnabled(True)
        self.window.end(said)
        return True

    def close(self) -> None:
        """The app's window is going."""
        self._timer.stop()
        if self.window is not None and self.window.isVisible():
            self.window.end("")
            self.window.close()

    @Slot()
    def _show(self) -> None:
        if self.window is None:
            self.window = ProgressWindow(self._parent)
            self.window.stop_requested.connect(self._on_stop_requested)
        several = self.tr("Deleting {count} chats for good…").format(count=self._count)
        self.window.begin(several if self._count != 1 else self.tr("Deleting the chat for good…"))
        self.window.show_progress(self._done)
        self.window.button.setEnabled(self._count != 1)  # a chat is deleted whole or not at all

    @Slot()
    def _on_stop_requested(self) -> None:
        if self.window is not None and self._count != 1:
            self.window.button.setEnabled(False)
            self.window.sentence.setText(self.tr("Stopping after the chat that is being deleted…"))
            self.stop_requested.emit()

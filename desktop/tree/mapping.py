"""Keeps the map in step with the chat, also while an answer is written, and goes where it is clicked."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.inspector.inspecting import Inspecting
from desktop.inspector.inspector import Inspector, Page
from desktop.runner import Runner
from desktop.window.attempt import attempt
from desktop.window.chat import Chat
from desktop.window.going_to import GoingTo
from models.conversations.store import Store
from models.turn_events import MessageAdded, MessageChanged, ThreadClosed


class Mapping(QObject):
    """Between the map, the store and the chat. Main thread only; the focus stays where it is, whatever changes.

    Signals:
        trouble: one sentence for the user.
    """

    trouble = Signal(str)
    _due = Signal()

    def __init__(
        self,
        store: Store,
        runner: Runner,
        chat: Chat,
        inspector: Inspector,
        inspecting: Inspecting,
        going_to: GoingTo,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._chat = chat
        self._inspector = inspector
        self._inspecting = inspecting
        self._is_due = False
        inspector.map.message_chosen.connect(going_to.to_message)
        chat.path_changed.connect(self._soon)
        chat.threads_changed.connect(self._soon)
        runner.told.connect(self._on_told)
        # What changes together is drawn once.
        self._due.connect(self._show_if_due, Qt.ConnectionType.QueuedConnection)

    @property
    def is_shown(self) -> bool:
        """Whether the map stands beside the chat."""
        return self._inspecting.is_shown and self._inspector.page is Page.MAP

    @Slot()
    def toggle(self) -> None:
        """Show the map and put the focus on it, or hide it."""
        if self.is_shown:
            self._inspecting.hide()
            return
        self._inspecting.open_page(Page.MAP)
        self._show()
        self._inspector.focus()

    @Slot(object)
    def _on_told(self, event: object) -> None:
        if isinstance(event, MessageAdded | MessageChanged | ThreadClosed):
            self._soon()

    @Slot()
    def _soon(self) -> None:
        if not self._is_due and self.is_shown:
            self._is_due = True
            self._due.emit()

    @Slot()
    def _show_if_due(self) -> None:
        if self._is_due:
            self._is_due = False
            if self.is_shown:
                self._show()

    def _show(self) -> None:
        def show() -> None:
            thread = self._store.thread(self._chat.open_thread.id)
            self._inspector.map.picture.show_tree(self._store.trees.read(thread.conversation), thread.id)

        attempt(show, self.trouble.emit)

"""When a chat is named by the model: once, after its first answer, where nobody has named it and the model is able to."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop.runner import Runner
from desktop.settings.choices import Choices
from desktop.window.attempt import attempt
from models.conversations.records import ThreadId
from models.conversations.store import Store
from models.naming import exchange_to_name, may_name
from models.turn_events import TurnEvent, TurnFinished


class Titling(QObject):
    """Between the turns, the store and the model. Main thread only.

    Signals:
        named: this thread has another title.
    """

    named = Signal(object)

    def __init__(self, store: Store, runner: Runner, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._choices = choices
        self._tried: set[ThreadId] = set()
        self._title = ""
        """What the chat that is asked about is called until then."""
        runner.told.connect(self._on_told)
        runner.naming.named.connect(self._on_named)

    @Slot(object)
    def _on_told(self, event: TurnEvent) -> None:
        if not isinstance(event, TurnFinished) or not self._choices.names_chats or event.thread in self._tried:
            return
        if may_name(self._runner.status.model) and self._runner.turn is None and not self._runner.is_loading:
            attempt(lambda: self._ask(event.thread), lambda _sentence: None)  # it keeps the title that it has

    def _ask(self, thread: ThreadId) -> None:
        found = self._store.thread(thread)
        exchange = exchange_to_name(found, self._store.path(thread))
        if exchange is not None and self._runner.naming.ask(thread, *exchange):
            self._title = found.title

    @Slot(object, str)
    def _on_named(self, thread: ThreadId, name: str) -> None:
        self._tried.add(thread)
        if name and attempt(lambda: self._store.name_thread(thread, name, self._title), lambda _sentence: None):
            self.named.emit(thread)

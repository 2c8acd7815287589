"""Stands between the line that shows a chat's instructions, the store, and what shows the chat."""

from PySide6.QtCore import QObject, Signal, Slot

from desktop.personas.instructions_line import InstructionsLine
from desktop.runner import Runner
from desktop.unsaved import Unsaved
from desktop.window.attempt import attempt
from desktop.window.open_thread import OpenThread
from models.conversations.records import ThreadId
from models.conversations.store import Store
from models.conversations.unsaved import Field
from models.path_prompt import SYSTEM


class Instructing(QObject):
    """Keeps the line in step with the open thread, and what is chosen there in the store. Main thread only.

    Signals:
        changed: the model is told something else from now on.
        failed: why it could not be kept.
    """

    changed = Signal()
    failed = Signal(str)

    def __init__(
        self, store: Store, runner: Runner, line: InstructionsLine, open_thread: OpenThread, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._runner = runner
        self._line = line
        self._open = open_thread
        self._shown: ThreadId | None = None
        self._before = ""
        self._unsaved = Unsaved(store, Field.INSTRUCTIONS, self.failed.emit, self)
        line.undo_requested.connect(self._on_undo)
        line.instructions_chosen.connect(self._on_chosen)
        line.written.connect(self._on_written)
        line.closed.connect(self._on_closed)
        runner.instructions_changed.connect(self._on_default_changed)

    def keep(self) -> None:
        """Keep what is being written, now."""
        self._unsaved.keep()

    @Slot()
    def show(self) -> None:
        """Show those of the thread that is open now, with what was being written and is not applied."""
        is_another = self._open.id != self._shown
        if is_another:
            self._line.fold_up()
        if self._open.id != self._shown or self._open.has_ended:
            self._line.offer_undo(offered=False)
        self._shown = self._open.id
        default = self._runner.answers.instructions or SYSTEM
        self._line.show_instructions(self._open.thread.instructions, default, may_change=not self._open.has_ended)
        if is_another:
            self._show_unsaved()

    def _show_unsaved(self) -> None:
        if (text := self._unsaved.of(self._open.id)) is not None:
            self._line.go_on_with(text)

    @Slot()
    def _on_written(self) -> None:
        if self._shown is not None:
            self._unsaved.take(self._shown, self._line.unsaved)

    @Slot()
    def _on_closed(self) -> None:
        if self._shown is not None:
            self._unsaved.forget(self._shown)

    def choose(self, instructions: str) -> bool:
        """Have these hold for the open chat; empty is the default. Own ones that they replace can be had back until the next chat.

        False where they were not kept, which is told.
        """
        before = self._open.thread.instructions

        def keep() -> None:
            self._store.set_instructions(self._open.id, instructions)
            self._open.read_record()

        if self._open.has_ended or not attempt(keep, self.failed.emit):
            return False
        self.show()
        if before != instructions:
            self._before = before
            self._line.offer_undo(offered=bool(before))
        self.changed.emit()
        return True

    @Slot(str)
    def _on_chosen(self, instructions: str) -> None:
        if not self.choose(instructions):
            self._line.go_on_with(instructions)

    @Slot()
    def _on_undo(self) -> None:
        self.choose(self._before)
        self._line.offer_undo(offered=False)
        self._line.closed.emit()

    @Slot()
    def mark_changes(self) -> None:
        """An answer came: say in the transcript where it was the first under other instructions."""
        self._open.mark_instructions()

    @Slot()
    def _on_default_changed(self) -> None:
        if self._shown is not None:
            self.show()
            self.changed.emit()

"""Stands between the line that shows a chat's instructions, the store, and what shows the chat."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot

from desktop.personas.instructions_line import InstructionsLine
from desktop.runner import Runner
from desktop.window.attempt import attempt
from desktop.window.open_thread import OpenThread
from models.conversations.records import ThreadId
from models.conversations.store import Store
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
        self._unsaved: dict[ThreadId, str] = {}
        """What was being written when its chat was left."""
        line.undo_requested.connect(self._on_undo)
        line.instructions_chosen.connect(self.choose)
        runner.instructions_changed.connect(self._on_default_changed)

    @property
    def unsaved(self) -> Mapping[ThreadId, str]:
        """What is being written and is not chosen yet, in this chat and in others."""
        self._put_aside()
        return self._unsaved

    def take_up(self, unsaved: Mapping[ThreadId, str]) -> None:
        """Go on with what was being written in another window."""
        self._unsaved.update(unsaved)
        self._show_unsaved()

    @Slot()
    def show(self) -> None:
        """Show those of the thread that is open now, with what was being written when it was left."""
        is_another = self._open.id != self._shown
        if is_another:
            self._put_aside()
            self._line.fold_up()
        if self._open.id != self._shown or self._open.has_ended:
            self._line.offer_undo(offered=False)
        self._shown = self._open.id
        default = self._runner.instructions or SYSTEM
        self._line.show_instructions(self._open.thread.instructions, default, may_change=not self._open.has_ended)
        if is_another:
            self._show_unsaved()

    def _put_aside(self) -> None:
        if self._shown is not None and (text := self._line.unsaved) is not None:
            self._unsaved[self._shown] = text

    def _show_unsaved(self) -> None:
        if self._shown is not None and (text := self._unsaved.pop(self._shown, None)) is not None:
            self._line.go_on_with(text)

    @Slot(str)
    def choose(self, instructions: str) -> None:
        """Have these hold for the open chat; empty is the default. Own ones that they replace can be had back until the next chat."""
        before = self._open.thread.instructions

        def keep() -> None:
            self._store.set_instructions(self._open.id, instructions)
            self._open.read_record()

        if not self._open.has_ended and attempt(keep, self.failed.emit):
            self.show()
            if before != instructions:
                self._before = before
                self._line.offer_undo(offered=bool(before))
            self.changed.emit()

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

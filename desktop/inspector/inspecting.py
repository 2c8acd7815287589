"""Keeps what stands beside the chat in step with it, and does what is asked for there."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.inspector.inspector import Inspector, Page
from desktop.inspector.why_words import Reasons
from desktop.unsaved import Unsaved
from desktop.weighing import Weighing
from desktop.window.attempt import attempt
from desktop.window.chat import Chat
from models.abuse.corrections import corrected
from models.abuse.weighing.occlusion import Span
from models.conversations.records import Message, MessageId, ThreadId
from models.conversations.store import Store
from models.conversations.unsaved import Field
from models.path_prompt import turn_before
from models.policy.book import PolicyBook
from models.policy.explanation import explain, what_would_have_changed
from models.policy.records import Preset


class Inspecting(QObject):
    """Between the chat, the inspector, the store and the detector. Main thread only.

    Signals:
        shown_changed: the inspector is to be shown (True) or hidden.
        explains_changed: it explains how the chat was judged, or no longer: the map does not.
        marks_changed: a message was marked as wrongly counted.
        trouble: one sentence for the user.
    """

    shown_changed = Signal(bool)
    explains_changed = Signal(bool)
    marks_changed = Signal()
    trouble = Signal(str)

    def __init__(
        self, store: Store, policy: PolicyBook, chat: Chat, inspector: Inspector, weighing: Weighing, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._policy = policy
        self._chat = chat
        self._inspector = inspector
        self._weighing = weighing
        self._notes = Unsaved(store, Field.NOTE, self.trouble.emit, self)
        self._shown = False
        self._thread: ThreadId | None = None
        chat.path_changed.connect(self._on_path_changed)
        chat.why_requested.connect(self.explain)
        chat.wrong_requested.connect(self._on_wrong_requested)
        inspector.close_requested.connect(self.hide)
        inspector.why.show_requested.connect(chat.transcript.go_to)
        inspector.dry_run.show_requested.connect(chat.transcript.go_to)
        inspector.why.words_requested.connect(self._on_words_requested)
        inspector.why.note_written.connect(self._notes.take)
        inspector.why.marked.connect(self._on_marked)
        weighing.found.connect(self._on_found)
        weighing.failed.connect(inspector.why.say_of)

    @property
    def is_shown(self) -> bool:
        """Whether the inspector stands beside the chat."""
        return self._shown

    def use_policy(self, policy: PolicyBook) -> None:
        """There may be other presets from now on."""
        self._policy = policy
        self._inspector.dry_run.show_presets(policy.presets)
        if self._shown:
            self._show(anew=True)

    @Slot(object)
    def explain(self, message: MessageId | None = None) -> None:
        """Show the reasons; with a message, from its entry on."""
        self.open_page(Page.WHY)
        if message is not None:
            self._inspector.why.go_to(message, ask_for_note=False)
        else:
            self._inspector.focus()

    @Slot()
    def try_preset(self) -> None:
        """Show what a preset would have done, that of the thread at first."""
        self.open_page(Page.DRY_RUN)
        self._inspector.focus()

    @Slot()
    def toggle(self) -> None:
        """Show the reasons, or hide what explains."""
        if self._shown and self._inspector.page is not Page.MAP:
            self.hide()
        else:
            self.explain()

    @Slot()
    def hide(self) -> None:
        """Leave the room to the chat."""
        self._shown = False
        self.shown_changed.emit(False)
        self.explains_changed.emit(False)
        self._chat.focus()

    def open_page(self, page: Page) -> None:
        """Show a page beside the chat, in place of the one before."""
        self._inspector.show_page(page)
        self._shown = True
        self._show(anew=True)
        self.shown_changed.emit(True)
        self.explains_changed.emit(page is not Page.MAP)

    @Slot()
    def _on_path_changed(self) -> None:
        if self._shown:
            self._show(anew=self._chat.open_thread.id != self._thread)

    def _show(self, *, anew: bool) -> None:
        if self._inspector.page is Page.MAP:
            return  # it keeps itself in step

        def show() -> None:
            thread = self._store.thread(self._chat.open_thread.id)
            path = self._store.path(thread.id)
            self._thread = thread.id
            if self._inspector.page is Page.WHY:
                self._inspector.show_reasons(self._reasons(path, thread.started_with))
                self._show_notes()
            elif anew:
                self._inspector.dry_run.show_path(path, thread.preset)
            else:
                self._inspector.dry_run.show_again(path)

        attempt(show, self.trouble.emit)

    def _show_notes(self) -> None:
        for message, entry in self._inspector.why.entries.items():
            if (note := self._notes.of(message)) is not None:
                entry.go_on_with(note)

    def keep(self) -> None:
        """Keep the notes that are being written, now."""
        self._notes.keep()

    def _reasons(self, path: list[Message], started_with: Preset | None) -> Reasons:
        thread = self._chat.open_thread
        preset = started_with or self._policy.preset_of_thread(thread.preset)
        if thread.ending is not None:  # what was begun before the end may stand below it
            path = self._store.path_to(thread.ending.message)
        found = explain(path, preset)
        presets = self._policy.presets
        changes = what_would_have_changed(path, preset, presets.values()) if found.ended_on_what_counted else ()
        return Reasons(
            explanation=found,
            ending=thread.ending,
            note=self._policy.notices.tampered if thread.ending is not None and thread.ending.tampered else "",
            changes=changes,
            preset_titles={name: each.title for name, each in presets.items()},
            marked=frozenset(message.id for message in path if self._is_marked(message)),
        )

    def _is_marked(self, message: Message) -> bool:
        said = message.assessment
        if said is None or not said.rude:
            return False
        return corrected(said, message.text, self._store.corrections.like(message.text)).corrected_by is not None

    @Slot(object)
    def _on_wrong_requested(self, message: MessageId) -> None:
        self.open_page(Page.WHY)
        self._inspector.why.go_to(message, ask_for_note=True)

    @Slot(object, str)
    def _on_marked(self, message: MessageId, note: str) -> None:
        if attempt(lambda: self._store.corrections.keep(message, note), self.trouble.emit):
            self._notes.forget(message)
            self.marks_changed.emit()
            self._inspector.why.go_to(message, ask_for_note=False)

    @Slot(object)
    def _on_words_requested(self, message: MessageId) -> None:
        def weigh() -> None:
            path = self._store.path_to(message)
            self._weighing.weigh(message, path[-1].text, turn_before(path))

        attempt(weigh, partial(self._inspector.why.say_of, message))

    @Slot(object, object)
    def _on_found(self, message: MessageId, spans: list[Span]) -> None:
        self._inspector.why.show_words(message, spans)

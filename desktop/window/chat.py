"""One open thread: its transcript, or the empty state, and below it the composer, or the card of an ended chat."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.engine_status import EngineStatus
from desktop.personas.instructing import Instructing
from desktop.runner import Runner
from desktop.theme.theme import Theme
from desktop.window.answering import Answering
from desktop.window.asking_to_end import AskingToEnd
from desktop.window.attempt import attempt
from desktop.window.chat_parts import ChatParts
from desktop.window.context_watch import ContextWatch
from desktop.window.drafts import Drafts
from desktop.window.message_wishes import MessageWishes
from desktop.window.open_thread import OpenThread
from desktop.window.turn_lines import TurnLines
from desktop.window.turn_view import TurnView
from desktop.window.writing import Writing
from models.conversations.records import Author, MessageId, Thread, ThreadId
from models.conversations.store import Store
from models.policy.book import PolicyBook


class Chat(ChatParts):
    """The open thread. What it shows comes from the store and the runner's events; what the user wants goes to the runner.

    Signals:
        path_changed: another thread is open, or what is known of one of its messages is another now.
        why_requested: explain what counted: object message id, or None for the chat as a whole.
        wrong_requested: a message is to be marked as wrongly counted: object message id.
        threads_changed: a thread has another title, has ended, or is newer than before.
        thread_requested: another thread is to be opened in this one's place.
        message_requested: a message is to be shown in whatever chat it stands: object message id.
        new_chat_requested: with the text for its composer, which may be empty.
        open_model_requested, load_again_requested: wishes about the model.
    """

    path_changed = Signal()
    why_requested = Signal(object)
    wrong_requested = Signal(object)
    threads_changed = Signal()
    thread_requested = Signal(object)
    message_requested = Signal(object)
    new_chat_requested = Signal(str)
    open_model_requested = Signal()
    load_again_requested = Signal()

    def __init__(self, theme: Theme, store: Store, runner: Runner, policy: PolicyBook, thread: ThreadId) -> None:
        super().__init__(theme)
        self._runner = runner
        self._note_if_tampered = policy.notices.tampered
        self._open = OpenThread(store, runner, self.transcript)
        self._drafts = Drafts(store, self.composer, self)
        self._turn_lines = TurnLines(store, runner, self.composer, self._drafts, self.busy_line)
        self._answering = Answering(self.transcript, runner, self._open, self._is_free, self)
        self._wishes = MessageWishes(
            store, runner, self.composer, self._drafts, self._open, self._is_free, self._try, self
        )
        self._asking_to_end = AskingToEnd(runner, self.end_question, self)
        self._turn_view = TurnView(runner, self._open, self._drafts, self._answering, self._asking_to_end, self)
        self._context = ContextWatch(runner.counting, runner, self.composer, self._drafts, self._open, self)
        self.writing = Writing(store, runner, self, self._drafts, self._open, self._answering)
        self.instructing = Instructing(store, runner, self.instructions, self._open, self)
        self._connect()
        self.open(thread)

    # The thread

    @property
    def open_thread(self) -> Thread:
        """The open thread, as last read."""
        return self._open.thread

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been said yet."""
        return self._open.last is None

    def open(self, thread_id: ThreadId) -> None:
        """Show a thread, with its draft. Raises StoreError, and then still shows the one before."""
        self._drafts.keep()
        self._open.read(thread_id, self._model_name)
        self._drafts.open(self._open.thread)
        self.writing.show_opened()
        self._show_path()
        self.focus()

    def shows(self, message: MessageId) -> bool:
        """Whether a message stands on the path that is shown."""
        return self._open.path.has(message)

    def show_version(self, message: MessageId) -> None:
        """Show the open thread with this message in place of its sibling, which keeps place and focus. Raises StoreError."""
        self._open.read(self._open.id, self._model_name, message)
        self._show_path()

    def _show_path(self) -> None:
        self.line.be_silent()
        self._answering.withdraw()
        self._show_parts()
        self._show_turn()
        last = self._open.last
        if self._runner.turn != self._open.id:
            self._answering.offer()
        elif last is not None and last.author is Author.USER:
            self._open.path.wait()
        self._asking_to_end.show(self._open.thread, last)
        self._context.count()
        self.path_changed.emit()

    def read_thread_again(self) -> None:
        """Take over what changed outside of turns, such as the title."""
        self._open.read_record()
        self.threads_changed.emit()

    def focus(self) -> None:
        """Put the focus where the user goes on."""
        (self.end_card if self._open.has_ended else self.composer).setFocus()

    def start_with(self, text: str) -> None:
        """Put words into the composer, below what stands there already."""
        stands = self.composer.text.rstrip()
        if text.strip() and text.strip() not in stands:
            self.composer.set_text(f"{stands}\n\n{text}" if stands else text)
        self.focus()

    def keep_draft(self) -> None:
        """Keep what stands in the composer, and in the instructions, now."""
        self._drafts.keep()
        self.instructing.keep()

    def is_answering(self) -> bool:
        """Whether an answer is being written in this thread."""
        return self._runner.turn == self._open.id

    @Slot()
    def stop(self) -> bool:
        """Stop this thread's answer; False where none is being written."""
        if not self.is_answering():
            return False
        self._runner.stop()
        return True

    @Slot()
    def cancel_edit(self) -> bool:
        """Leave the earlier message as it was; False where none is being edited."""
        return self._drafts.end_edit()

    @Slot()
    def ask_to_end(self) -> None:
        """The user wants to end this chat: ask whether they know that it is for good."""
        if not self._open.has_ended and not self.is_blank and self._is_free():
            self._runner.ask_to_end(self._open.id)

    def keep_open(self) -> bool:
        """No to the question whether to end this chat; False where it is not asked."""
        return self._asking_to_end.decline()

    @Slot()
    def branch_from_end(self) -> None:
        """Go on from the message that the end card names."""
        if self._open.has_ended and self.end_card.branch_from is not None:
            self.writing.carry_along()
            self._wishes.branch(self.end_card.branch_from, self.composer.text)

    def use_policy(self, policy: PolicyBook) -> None:
        """Other words hold from now on."""
        self._note_if_tampered = policy.notices.tampered
        self._show_parts()

    def show_marks(self) -> None:
        """Something was marked as wrongly counted, or no longer is: say so where it stands."""
        self._open.show_surroundings()
        self.path_changed.emit()

    def show_engine(self, status: EngineStatus) -> None:
        """Show what the engine is up to where it matters here."""
        self.empty_state.show_engine(status)
        self.loading_line.show_engine(status)
        self._show_turn()
        self._context.count()

    def go_on_with_model(self) -> None:
        """A model was loaded: write the answer that was missed for want of one."""
        self.line.be_silent()
        self._open.path.show_model_name(self._model_name)
        self._answering.go_on_with_model()

    # Building

    def _connect(self) -> None:
        self._runner.turn_changed.connect(self._show_turn)
        self.path_changed.connect(self.instructing.show)
        self._turn_view.finished.connect(self.instructing.mark_changes)
        self.instructing.changed.connect(self._context.count)
        self.instructing.failed.connect(self._on_trouble)
        self.instructions.closed.connect(self.focus)
        self._asking_to_end.answered.connect(self.focus)
        self._turn_view.grown.connect(self._on_grown)
        self._turn_view.decided.connect(self.path_changed)
        self._turn_view.closed.connect(self._on_closed)
        self._turn_view.finished.connect(self._show_turn)
        self._turn_view.finished.connect(self._context.count)
        self._wishes.pinned.connect(self._context.count)
        self._turn_view.threads_changed.connect(self.threads_changed)
        self._turn_view.trouble.connect(self._on_trouble)
        self._drafts.failed.connect(self._on_trouble)
        self.writing.begun.connect(self.line.be_silent)
        self.writing.trouble.connect(self._on_trouble)
        self.composer.stop_requested.connect(self.stop)
        self.composer.edit_cancelled.connect(self.cancel_edit)
        self.busy_line.action_requested.connect(self._runner.stop)
        self.loading_line.cancel_requested.connect(self._runner.cancel_load)
        self.line.action_requested.connect(self.line.be_silent)
        self.end_card.new_chat_requested.connect(self._on_new_chat_requested)
        self.end_card.branch_requested.connect(self.branch_from_end)
        self.end_card.why_requested.connect(self._on_why_requested)
        self.empty_state.started.connect(self._on_started)
        self.empty_state.open_model_requested.connect(self.open_model_requested)
        self._wishes.listen_to(self.transcript)
        self._wishes.thread_requested.connect(self.thread_requested)
        self._wishes.new_chat_requested.connect(self.new_chat_requested)
        self._wishes.message_requested.connect(self.message_requested)
        self._wishes.path_moved.connect(self._on_path_moved)
        self.transcript.why_requested.connect(self.why_requested)
        self.transcript.wrong_requested.connect(self.wrong_requested)
        # The button goes, and what is typed meanwhile is for the next message.
        self.transcript.say_action_requested.connect(self.composer.setFocus)
        self._answering.open_model_requested.connect(self.open_model_requested)
        self._answering.load_again_requested.connect(self.load_again_requested)
        self._answering.edit_requested.connect(self._wishes.edit)

    # What is shown

    @property
    def _model_name(self) -> str:
        return self._runner.status.name or self.tr("The model")

    def _show_parts(self) -> None:
        ending = self._open.thread.ending
        note = self._note_if_tampered if ending is not None and ending.tampered else ""
        self.show_parts(self._open.thread, is_blank=self.is_blank, points=self._open.branch_points, note=note)
        self.empty_state.show_engine(self._runner.status)

    @Slot()
    def _show_turn(self) -> None:
        self._turn_lines.show(self._open.thread)
        self.end_question.show_free(self._turn_lines.why_not_free())

    @Slot()
    def _on_grown(self) -> None:
        self._show_parts()
        self._show_turn()

    @Slot()
    def _on_closed(self) -> None:
        self._try(self._show_end)

    def _show_end(self) -> None:
        focused = QApplication.focusWidget()
        self._drafts.keep()
        self._open.read(self._open.id, self._model_name)
        self._show_parts()
        self._asking_to_end.show(self._open.thread, self._open.last)
        self.path_changed.emit()
        if self.is_where_one_writes(focused):
            self.end_card.setFocus()

    # Wishes

    @Slot(object)
    def _on_path_moved(self, version: MessageId) -> None:
        self._try(lambda: self.show_version(version))

    @Slot()
    def _on_why_requested(self) -> None:
        self.why_requested.emit(None)

    @Slot()
    def _on_new_chat_requested(self) -> None:
        self.writing.carry_along()
        self.new_chat_requested.emit(self.composer.text)

    @Slot(str)
    def _on_started(self, words: str) -> None:
        if not self._open.has_ended:
            self.composer.set_text(words)
            self.composer.setFocus()

    def _is_free(self) -> bool:
        reason = self._turn_lines.why_not_free()
        if reason:
            self._on_trouble(reason)
        return not reason

    def _try(self, work: Callable[[], None]) -> None:
        attempt(work, self._on_trouble)

    @Slot(str)
    def _on_trouble(self, sentence: str) -> None:
        self.line.say(sentence, self.tr("Close"))

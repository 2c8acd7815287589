"""The app's window: puts its parts together, and does what concerns more than one chat."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QVBoxLayout, QWidget

from desktop.attachments.dropping import Dropping
from desktop.commands.commands import Commands
from desktop.commands.palette import Palette
from desktop.engine_status import EngineStatus
from desktop.exchange.exchanging import Exchanging
from desktop.inspector.inspecting import Inspecting
from desktop.inspector.inspector import Inspector
from desktop.personas.at_hand import PromptsAtHand
from desktop.runner import Runner
from desktop.search.finding import Finding
from desktop.search.search_opening import SearchOpening
from desktop.settings.choices import Choices
from desktop.settings.opening import SettingsOpening
from desktop.settings_file import Settings
from desktop.theme.theme import Theme
from desktop.threads.chats_commands import ChatsCommands
from desktop.tree.mapping import Mapping
from desktop.weighing import Weighing
from desktop.window.attempt import attempt
from desktop.window.chat import Chat
from desktop.window.chat_settings import ChatSettings
from desktop.window.commanding import Commanding
from desktop.window.corrections_window import CorrectionsWindow
from desktop.window.frame import Frame
from desktop.window.getting_about import GettingAbout
from desktop.window.going_to import GoingTo
from desktop.window.head import Head
from desktop.window.listing import Listing
from desktop.window.model_files import ModelFiles
from desktop.window.new_chats import NewChats
from desktop.window.reading_out import ReadingOut
from desktop.window.sidebar import Sidebar
from models.conversations.records import MessageId, ThreadId
from models.conversations.store import Store
from models.policy.book import PolicyBook

_FOLDED_KEPT = 500
_SMALLEST = QSize(360, 320)


class Window(QMainWindow):
    """The window. `settings` is changed in place as the user moves about; whoever made it keeps it.

    Signals:
        settings_changed: what the next start should remember is another now.
        default_model_requested: the model that ships with the app is to be loaded.
    """

    settings_changed = Signal()
    default_model_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        store: Store,
        runner: Runner,
        settings: Settings,
        choices: Choices,
        weighing: Weighing,
    ) -> None:
        super().__init__()
        self._store = store
        self._runner = runner
        self._settings = settings
        self.choices = choices
        policy = choices.policy
        self._new_chats = NewChats(store, choices, settings, self.settings_changed.emit)
        self.models = ModelFiles(runner, self)
        self.sidebar = Sidebar(theme)
        self.head = Head(theme)
        self.chat = Chat(theme, store, runner, policy, self._new_chats.first())
        self.inspector = Inspector(theme, policy)
        self.finding = Finding(theme, self.chat.transcript, self.chat)
        self.inspecting = Inspecting(store, policy, self.chat, self.inspector, weighing, self)
        self.going_to = GoingTo(store, runner, self.chat, self.open_thread, self)
        self.mapping = Mapping(store, runner, self.chat, self.inspector, self.inspecting, self.going_to, self)
        self.corrections = CorrectionsWindow(store, self)
        self.commands = Commands(self)
        self.settings = SettingsOpening(theme, choices, store, self.commands, self)
        self.exchanging = Exchanging(store, choices.folder, lambda: choices.preset, self)
        self._listing = Listing(store, runner, self.sidebar, self.chat, self.exchanging, choices, self)
        self.deleting = self._listing.deleting
        self.frame = Frame(self.sidebar, self._build_main(), self.inspector)
        self.searching = SearchOpening(theme, choices.folder, self.chat, self.finding, self)
        self.searching.opened.connect(self.frame.close_drawer)
        self.searching.thread_requested.connect(self.open_thread)
        self.searching.message_requested.connect(self.going_to.to_message)
        self.sidebar.everywhere_requested.connect(self.searching.open)
        self.getting_about = GettingAbout(
            self.frame, self.sidebar, self.chat, self.inspector, self.inspecting, self.searching, self
        )
        self.setCentralWidget(self.frame)
        self.setMinimumSize(_SMALLEST)
        self.resize(QSize(settings.width, settings.height).boundedTo(self.screen().availableSize()))
        self.dropping = Dropping(self, self.chat.composer, self.models, self.chat.writing.attaching.attach)
        self.command_palette = Palette(theme, self.commands, settings.recent_commands, self.chat.focus, self)
        Commanding(store, settings, self)
        ChatsCommands(self._listing, self.sidebar, self.chat, self.commands, self.getting_about.to_threads)
        ReadingOut(runner, self.chat, self)
        self.prompts = PromptsAtHand(theme, store, runner, self)
        self._connect()
        self.chat.writing.resume(settings.waiting_message)
        self._show_engine(runner.status)
        self.chat.transcript.fold(settings.folded_support)
        self._show_choices()
        self._on_opened()
        self.chat.focus()

    # For the application

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say one sentence in the window, quietly, until it is closed or something is sent."""
        self.chat.line.say(sentence, self.tr("Close"))

    def come_up(self) -> bool:
        """Stand in front of other windows, out of the task bar where it was put there; False where it is being closed."""
        if not self.isVisible():
            return False  # shown again, it would keep an app alive that is on its way out
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        return True

    def open_thread(self, thread: ThreadId) -> None:
        """Show a thread in place of the one before."""
        self._try(lambda: self.chat.open(thread))
        self._on_opened()

    def open_new_chat(self, text: str = "") -> None:
        """Show the chat that nothing has been said in yet, with what its composer held, and `text` below that."""
        self._try(lambda: self.chat.open(self._new_chats.blank()))
        self.chat.start_with(text)
        self._on_opened()

    # Building

    def _build_main(self) -> QWidget:
        line = QFrame()
        line.setProperty("role", "hairline")
        line.setFixedHeight(1)
        main = QWidget()
        layout = QVBoxLayout(main)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(line)
        layout.addWidget(self.chat, 1)
        return main

    def _connect(self) -> None:
        self._runner.engine_changed.connect(self._show_engine)
        self._runner.trouble.connect(self.say)
        self._runner.model_loaded.connect(self._on_model_loaded)
        self.models.told.connect(self.say)
        self.models.default_requested.connect(self.default_model_requested)
        self.frame.drawer_mode_changed.connect(self.head.show_sidebar_button)
        self.head.sidebar_requested.connect(self.getting_about.to_threads)
        self.exchanging.threads_changed.connect(self._listing.show)
        self.exchanging.trouble.connect(self.say)
        self.head.preset_chosen.connect(self.choices.choose_preset)
        self.settings.corrections_requested.connect(self.corrections.open)
        self.choices.changed.connect(self._show_choices)
        self.choices.preset_changed.connect(self._on_preset_changed)
        self.choices.policy_changed.connect(self._on_policy_changed)
        self.inspecting.shown_changed.connect(self.frame.show_inspector)
        self.inspecting.explains_changed.connect(self.head.reasons.setChecked)
        self.inspecting.marks_changed.connect(self._on_marks_changed)
        self.inspecting.trouble.connect(self.say)
        self.going_to.trouble.connect(self.say)
        self.mapping.trouble.connect(self.say)
        self.corrections.marks_changed.connect(self._on_marks_changed)
        self.chat.transcript.folded.connect(self._on_support_folded)
        self.chat.threads_changed.connect(self._show_title)
        self.chat.thread_requested.connect(self.open_thread)
        self.chat.new_chat_requested.connect(self.open_new_chat)
        self.chat.open_model_requested.connect(self.models.choose_file)
        self.chat.writing.waiting_changed.connect(self._on_waiting_changed)
        self.chat.load_again_requested.connect(self.models.load_again)
        self._listing.thread_requested.connect(self.open_thread)
        self._listing.new_chat_requested.connect(self.open_new_chat)
        self._listing.trouble.connect(self.say)
        self.sidebar.appearance_chosen.connect(self.choices.look.choose_appearance)

    # The open chat

    @Slot(object)
    def _on_waiting_changed(self, message: MessageId | None) -> None:
        self._settings.waiting_message = message
        self.settings_changed.emit()

    @Slot()
    def _on_preset_changed(self) -> None:
        self._try(self._new_chats.use_preset)
        if self.chat.is_blank:
            self.open_thread(self.chat.open_thread.id)  # the one that is open shall be under it already

    @Slot()
    def _on_marks_changed(self) -> None:
        self._try(self.corrections.show_all)
        self._try(self.chat.show_marks)

    @Slot(object, bool)
    def _on_support_folded(self, message: MessageId, folded: bool) -> None:
        others = [known for known in self._settings.folded_support if known != message]
        self._settings.folded_support = [*others, message][-_FOLDED_KEPT:] if folded else others
        self.settings_changed.emit()

    def _on_opened(self) -> None:
        self.searching.close()
        self.frame.close_drawer()
        self._settings.open_thread = self.chat.open_thread.id
        self.settings_changed.emit()
        self._show_title()
        self._listing.show()

    @Slot()
    def _show_title(self) -> None:
        title = self.chat.open_thread.title
        self.head.set_title(title)
        self.setWindowTitle(title or self.tr("New chat"))

    # The model

    @Slot(object)
    def _on_model_loaded(self, _path: Path) -> None:
        self.chat.go_on_with_model()

    @Slot(object)
    def _show_engine(self, status: EngineStatus) -> None:
        self.head.show_engine(status)
        self.head.show_thinking(self.thinks())
        self.chat.show_engine(status)

    def thinks(self) -> bool | None:
        """Whether the model thinks before it answers; None where that cannot be told."""
        return self.choices.thinks(self._runner.status.model)

    def toggle_thinking(self) -> None:
        """Have the model think before it answers, or no longer."""
        if (model := self._runner.status.model) is not None:
            self.choices.choose_thinking(model, not self.thinks())

    # The window itself

    def show_chat_settings(self) -> None:
        """The settings of the open chat."""
        choices = self.choices
        for earlier in self.findChildren(ChatSettings):
            earlier.close()
        ChatSettings(self._store, self.chat, choices.model, choices.model_settings, self).show()

    @Slot()
    def _show_choices(self) -> None:
        self.head.show_presets(self.choices.policy.presets.values(), self.choices.preset)
        self.head.show_thinking(self.thinks())

    @Slot(object)
    def _on_policy_changed(self, policy: PolicyBook) -> None:
        self.chat.use_policy(policy)
        self.inspecting.use_policy(policy)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.searching.end()
        self.exchanging.close()
        self.deleting.close()
        self.chat.keep_draft()
        self.inspecting.keep()
        self._settings.maximised = self.isMaximized()
        if not self.isMaximized():
            self._settings.width, self._settings.height = self.width(), self.height()
        self.settings_changed.emit()
        super().closeEvent(event)

    def _try(self, work: Callable[[], object]) -> None:
        attempt(work, self.say)

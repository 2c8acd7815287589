"""The line above the transcript: the chat's title, and the model with what it is up to."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFont, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from desktop.engine_status import EngineStatus
from desktop.icons import Icon, icon
from desktop.theme.fonts import interface_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize
from desktop.window.elided_label import ElidedLabel
from models.chat.records import EngineState
from models.policy.records import Preset

REASONS_KEYS = "Ctrl+I"
END_KEYS = "Ctrl+Shift+E"
SETTINGS_KEYS = "Ctrl+,"
_HEIGHT = 52


class Head(QWidget):
    """Title, model menu, and what there is to ask and do about the chat.

    Signals:
        reasons_requested: what counts is to be shown, or hidden again.
        preset_trial_requested: what would a preset have done?
        end_requested: the user wants to end the chat.
        chat_settings_requested: the settings of the open chat are to be shown.
        export_requested: the chat is to be written to a file.
        export_everything_requested, import_requested: all chats are to be written to a file, or some to be read from one.
        corrections_requested: what was marked as wrong is to be listed.
        preset_chosen: the preset that new chats start with: its name.
        settings_requested: the settings are to be shown.
        sidebar_requested: the drawer is to be opened.
        open_model_requested, default_model_requested, load_again_requested: from the model's menu.
        thinking_chosen: from the same: the model is to think before it answers (True), or not.
    """

    reasons_requested = Signal()
    preset_trial_requested = Signal()
    end_requested = Signal()
    chat_settings_requested = Signal()
    export_requested = Signal()
    export_everything_requested = Signal()
    import_requested = Signal()
    corrections_requested = Signal()
    preset_chosen = Signal(str)
    settings_requested = Signal()
    sidebar_requested = Signal()
    open_model_requested = Signal()
    default_model_requested = Signal()
    load_again_requested = Signal()
    thinking_chosen = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preset_group: QActionGroup | None = None
        self.setFixedHeight(_HEIGHT)
        self._sidebar = QToolButton()
        self._sidebar.setProperty("role", "quiet")
        self._sidebar.setIconSize(QSize(20, 20))
        self._sidebar.setToolTip(self.tr("Show the chats"))
        self._sidebar.setAccessibleName(self.tr("Show the chats"))
        self._sidebar.clicked.connect(self.sidebar_requested)
        self._sidebar.hide()
        self._title = ElidedLabel()
        self._title.setFont(interface_font(TextSize.MESSAGE, QFont.Weight.DemiBold))
        self.model = QPushButton()
        self.model.setProperty("role", "quiet")
        self.model.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the chevron stands behind the name
        self.model.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where somebody writes
        self.model.setMenu(self._build_menu())
        self.reasons = _tool(self.tr("What counts in this chat ({keys})").format(keys=_keys(REASONS_KEYS)))
        self.reasons.setCheckable(True)
        self.reasons.clicked.connect(self.reasons_requested)
        self.more = _tool(self.tr("More about this chat"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._build_more())
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 12, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._sidebar)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self.model)
        self._row.addWidget(self.reasons)
        self._row.addWidget(self.more)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.whole_text

    def set_title(self, title: str) -> None:
        """Show another chat's title."""
        self._title.set_whole_text(title or self.tr("New chat"))

    def show_sidebar_button(self, shown: bool) -> None:
        """In a narrow window, a button opens the sidebar."""
        self._sidebar.setVisible(shown)
        self._row.setContentsMargins(12 if shown else 24, 0, 12, 0)

    def show_ended(self, *, ended: bool, has_messages: bool) -> None:
        """Offer what can be done with a chat that has ended, or with one that goes on."""
        self.end.setEnabled(not ended and has_messages)
        self.chat_settings.setEnabled(not ended)
        self.try_preset.setEnabled(has_messages)
        self.export.setEnabled(has_messages)

    def show_presets(self, presets: Iterable[Preset], chosen: str) -> None:
        """Offer these presets for new chats."""
        if self._preset_group is not None:
            self._preset_group.deleteLater()  # with its actions; one of them may have been chosen just now
        self._presets.clear()
        group = self._preset_group = QActionGroup(self._presets)
        for preset in presets:
            action = QAction(preset.title.replace("&", "&&"), group)
            action.setCheckable(True)
            action.setChecked(preset.name == chosen)
            action.setData(preset.name)
            action.setToolTip(preset.description)
            self._presets.addAction(action)
        group.triggered.connect(self._on_preset_chosen)

    def show_engine(self, status: EngineStatus) -> None:
        """Show the model's name and what it is up to."""
        words = {
            EngineState.EMPTY: self.tr("No model"),
            EngineState.LOADING: self.tr("Loading {percent} %").format(percent=round(status.progress * 100)),
            EngineState.DIED: self.tr("Stopped working: load it again"),
        }.get(status.state, status.name)
        self.model.setText(words.replace("&", "&&"))
        self.model.setToolTip(_details(status))
        self.model.setAccessibleName(self.tr("Model: {state}").format(state=words))
        self._again.setEnabled(status.can_load_again)

    def show_thinking(self, thinks: bool | None) -> None:
        """Offer to have the model think before it answers, or not; not where it cannot be told."""
        self.thinking.setVisible(thinks is not None)
        self.thinking.setChecked(thinks is True)

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.thinking = QAction(self.tr("Think before answering"), menu)
        self.thinking.setCheckable(True)
        self.thinking.setToolTip(
            self.tr("Takes longer, and often answers better. What it thought stands folded above the answer.")
        )
        self.thinking.triggered.connect(self.thinking_chosen)
        menu.addAction(self.thinking)
        menu.addSeparator()
        open_file = QAction(self.tr("Open a model file…"), menu)
        open_file.triggered.connect(self.open_model_requested)
        default = QAction(self.tr("Load the default model"), menu)
        default.triggered.connect(self.default_model_requested)
        self._again = QAction(self.tr("Load again"), menu)
        self._again.triggered.connect(self.load_again_requested)
        menu.addActions([self._again, open_file, default])
        return menu

    def _build_more(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        reasons = QAction(self.tr("What counts in this chat"), menu)
        reasons.setShortcut(QKeySequence(REASONS_KEYS))
        reasons.triggered.connect(self.reasons_requested)
        self.try_preset = QAction(self.tr("What would a preset have done?"), menu)
        self.try_preset.triggered.connect(self.preset_trial_requested)
        self.end = QAction(self.tr("End this chat…"), menu)
        self.end.setShortcut(QKeySequence(END_KEYS))
        self.end.triggered.connect(self.end_requested)
        corrections = QAction(self.tr("What you marked as wrong…"), menu)
        corrections.triggered.connect(self.corrections_requested)
        self._presets = QMenu(self.tr("Policy for new chats"), menu)
        self._presets.setToolTipsVisible(True)
        menu.addActions([reasons, self.try_preset])
        menu.addSeparator()
        self.export = QAction(self.tr("Export this chat…"), menu)
        self.export.triggered.connect(self.export_requested)
        self.chat_settings = QAction(self.tr("Settings of this chat…"), menu)
        self.chat_settings.triggered.connect(self.chat_settings_requested)
        menu.addActions([self.chat_settings, self.export, self.end])
        menu.addSeparator()
        menu.addMenu(self._presets)
        menu.addAction(corrections)
        menu.addSeparator()
        menu.addAction(self.tr("Export everything…")).triggered.connect(self.export_everything_requested)
        menu.addAction(self.tr("Import chats…")).triggered.connect(self.import_requested)
        menu.addSeparator()
        settings = menu.addAction(self.tr("Settings…"))
        settings.setShortcut(QKeySequence(SETTINGS_KEYS))
        settings.triggered.connect(self.settings_requested)
        return menu

    @Slot(QAction)
    def _on_preset_chosen(self, action: QAction) -> None:
        self.preset_chosen.emit(action.data())

    @Slot()
    def _on_theme_changed(self) -> None:
        self.reasons.setIcon(icon(Icon.REASONS, self._theme.tokens.second))
        self.more.setIcon(icon(Icon.MORE, self._theme.tokens.second))
        self._sidebar.setIcon(icon(Icon.SIDEBAR, self._theme.tokens.second))
        self.model.setIcon(icon(Icon.CHEVRON_DOWN, self._theme.tokens.second))


def _tool(words: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setIconSize(QSize(20, 20))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where somebody writes
    return button


def _keys(sequence: str) -> str:
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)


def _details(status: EngineStatus) -> str:
    model = status.model
    if model is None:
        return ""
    size = f"{model.file_bytes / 1_000_000:,.0f} MB" if model.file_bytes else ""
    return "\n".join(filter(None, [model.path, size]))

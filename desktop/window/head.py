"""The line above the transcript: the chat's title, and the model with what it is up to."""

from collections.abc import Iterable
from pathlib import PurePath

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from desktop.commands.commands import SEPARATOR, Commands
from desktop.engine_status import EngineStatus
from desktop.icons import Icon, icon
from desktop.theme.fonts import interface_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize
from desktop.window.elided_label import ElidedLabel
from models.chat.records import EngineState
from models.policy.records import Preset

_HEIGHT = 52


class Head(QWidget):
    """Title, model menu, and what there is to ask and do about the chat.

    Signals:
        preset_chosen: the preset that new chats start with: its name.
        sidebar_requested: the drawer is to be opened.
    """

    preset_chosen = Signal(str)
    sidebar_requested = Signal()

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
        self.model.setMenu(QMenu(self))
        self.reasons = _tool(self.tr("What counts in this chat"))
        self.reasons.setCheckable(True)
        self.more = _tool(self.tr("More about this chat"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self))
        self._presets = QMenu(self.tr("Policy for new chats"), self.more.menu())
        self._presets.setToolTipsVisible(True)
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

    def use_commands(self, commands: Commands) -> None:
        """Fill the menus, with a line between what concerns one thing and the next."""
        commands.fill(self.model.menu(), "model.think", SEPARATOR, "model.reload", "model.open", "model.default")
        self.thinking = commands.action("model.think")
        this_chat = ("chat.settings", "chat.export", "chat.end")
        about_policy = (
            "chat.map",
            SEPARATOR,
            "chat.reasons",
            "chat.try_preset",
            SEPARATOR,
            *this_chat,
            SEPARATOR,
            "app.corrections",
        )
        the_app = ("app.settings", "app.about")
        commands.fill(self.more.menu(), *about_policy, SEPARATOR, "chats.export", "chats.import", SEPARATOR, *the_app)
        self.more.menu().insertMenu(commands.action("app.corrections"), self._presets)
        self.reasons.clicked.connect(commands.action("chat.reasons").trigger)
        commands.describe(self.reasons, "chat.reasons")

    def show_sidebar_button(self, shown: bool) -> None:
        """In a narrow window, a button opens the sidebar."""
        self._sidebar.setVisible(shown)
        self._row.setContentsMargins(12 if shown else 24, 0, 12, 0)

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
        self.model.setAccessibleDescription(PurePath(_details(status)).name)  # without the folders that it lies in

    def show_thinking(self, thinks: bool | None) -> None:
        """Offer to have the model think before it answers, or not; not where it cannot be told."""
        self.thinking.setVisible(thinks is not None)
        self.thinking.setChecked(thinks is True)

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


def _details(status: EngineStatus) -> str:
    model = status.model
    if model is None:
        return ""
    size = f"{model.file_bytes / 1_000_000:,.0f} MB" if model.file_bytes else ""
    return "\n".join(filter(None, [model.path, size]))

"""The line above the transcript: the chat's title, and the model with what it is up to."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from desktop.icons import Icon, icon
from desktop.runner import EngineStatus
from desktop.theme.fonts import interface_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize
from desktop.window.elided_label import ElidedLabel
from models.chat.records import EngineState

_HEIGHT = 52


class Head(QWidget):
    """Title and model menu.

    Signals:
        sidebar_requested: the drawer is to be opened.
        open_model_requested, default_model_requested, load_again_requested: from the model's menu.
    """

    sidebar_requested = Signal()
    open_model_requested = Signal()
    default_model_requested = Signal()
    load_again_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 12, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._sidebar)
        self._row.addWidget(self._title, 1)
        self._row.addWidget(self.model)
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

    def _build_menu(self) -> QMenu:
        menu = QMenu(self)
        open_file = QAction(self.tr("Open a model file…"), menu)
        open_file.triggered.connect(self.open_model_requested)
        default = QAction(self.tr("Load the default model"), menu)
        default.triggered.connect(self.default_model_requested)
        self._again = QAction(self.tr("Load again"), menu)
        self._again.triggered.connect(self.load_again_requested)
        menu.addActions([self._again, open_file, default])
        return menu

    @Slot()
    def _on_theme_changed(self) -> None:
        self._sidebar.setIcon(icon(Icon.SIDEBAR, self._theme.tokens.second))
        self.model.setIcon(icon(Icon.CHEVRON_DOWN, self._theme.tokens.second))


def _details(status: EngineStatus) -> str:
    model = status.model
    if model is None:
        return ""
    size = f"{model.file_bytes / 1_000_000:,.0f} MB" if model.file_bytes else ""
    return "\n".join(filter(None, [model.path, size]))

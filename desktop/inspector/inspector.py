"""What stands beside the chat when it is asked for: the reasons, what another preset would have done, or the map."""

from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop.icons import Icon, icon
from desktop.inspector import why_words
from desktop.inspector.dry_run_panel import DryRunPanel
from desktop.inspector.why_panel import WhyPanel
from desktop.inspector.why_words import Reasons
from desktop.theme.fonts import interface_font
from desktop.theme.theme import Theme
from desktop.theme.tokens import TextSize
from desktop.tree.panel import TreePanel
from models.policy.book import PolicyBook

WIDTH = 340
_HEAD = 52


class Page(IntEnum):
    """What it shows."""

    WHY = 0
    DRY_RUN = 1
    MAP = 2


class Inspector(QFrame):
    """A head with its title and a way to close it, and one of three pages.

    Signals:
        close_requested: it is to go.
    """

    close_requested = Signal()

    def __init__(self, theme: Theme, policy: PolicyBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "sunken")
        self.setFixedWidth(WIDTH)
        self._title = QLabel()
        self._title.setFont(interface_font(TextSize.MESSAGE, QFont.Weight.DemiBold))
        self.copy = _tool(self.tr("Copy as text"))
        self.copy.clicked.connect(self._on_copy)
        self.close_button = _tool(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close_requested)
        self.why = WhyPanel(theme)
        self.dry_run = DryRunPanel(theme, policy.presets)
        self.map = TreePanel(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.why)
        self._pages.addWidget(self.dry_run)
        self._pages.addWidget(self.map)
        self._lay_out()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return Page(self._pages.currentIndex())

    def show_page(self, page: Page) -> None:
        """Show another page, or the same."""
        self._pages.setCurrentIndex(page)
        self.copy.setVisible(page is Page.WHY)
        if page is Page.DRY_RUN:
            self._name(self.tr("What would it have done?"))
        elif page is Page.MAP:
            self._name(self.tr("Map of the chat"))

    def show_reasons(self, reasons: Reasons) -> None:
        """Fill the page with the reasons."""
        self.why.show_reasons(reasons)
        self.why.setAccessibleName(why_words.title(reasons))
        if self.page is Page.WHY:
            self._name(why_words.title(reasons))

    @property
    def beginning(self) -> QWidget:
        """Where one begins to read."""
        return {Page.WHY: self.why, Page.DRY_RUN: self.dry_run.choice, Page.MAP: self.map.picture}[self.page]

    def focus(self) -> None:
        """Put the focus where one begins to read."""
        self.beginning.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _name(self, words: str) -> None:
        self._title.setText(words)
        self.setAccessibleName(words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self.copy)
        head.addWidget(self.close_button)
        top = QWidget()
        top.setFixedHeight(_HEAD)
        top.setLayout(head)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(top)
        rows.addWidget(self._pages, 1)

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setMimeData(self.why.copied())
        self.copy.setIcon(icon(Icon.COPIED, self._theme.tokens.accent))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.copy.setIcon(icon(Icon.COPY, self._theme.tokens.second))
        self.close_button.setIcon(icon(Icon.CLOSE, self._theme.tokens.second))


def _tool(words: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "quiet")
    button.setIconSize(QSize(18, 18))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button

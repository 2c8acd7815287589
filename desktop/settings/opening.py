"""Brings the settings window up; it is made when it is first wanted."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.commands.commands import Commands
from desktop.personas.page import ChatsPage
from desktop.settings.appearance_page import AppearancePage
from desktop.settings.choices import Choices
from desktop.settings.ending_page import EndingPage
from desktop.settings.language_page import LanguagePage
from desktop.settings.model_page import ModelPage
from desktop.settings.page import Page
from desktop.settings.setting import Setting
from desktop.settings.shortcuts_page import ShortcutsPage
from desktop.settings.storage_page import StoragePage
from desktop.settings.window import SettingsWindow
from desktop.theme.theme import Theme
from models.conversations.store import Store


class SettingsOpening(QObject):
    """Makes the window with all its pages, once: a new page is added here.

    Signals:
        corrections_requested: what was marked as wrong is to be listed.
    """

    corrections_requested = Signal()

    def __init__(self, theme: Theme, choices: Choices, store: Store, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._choices = choices
        self._store = store
        self._commands = commands
        self._window = window
        self._made: SettingsWindow | None = None

    @Slot()
    def open(self) -> SettingsWindow:
        """Bring the settings up."""
        if self._made is None:
            self._made = self._make()
        self._made.open()
        return self._made

    def all_settings(self) -> list[tuple[Page, Setting]]:
        """Each setting with its page."""
        if self._made is None:
            self._made = self._make()
        return [(page, setting) for page in self._made.pages for setting in page.settings]

    def show_setting(self, setting: Setting) -> None:
        """Bring the settings up at this one."""
        self.open().go_to(setting)

    def _make(self) -> SettingsWindow:
        made = SettingsWindow(self._theme, self._window)
        made.came_up.connect(self._choices.read_presets_again)
        ending = EndingPage(self._choices, self._theme)
        ending.corrections_requested.connect(self.corrections_requested)
        for page in (
            AppearancePage(self._choices, self._theme),
            LanguagePage(self._choices, self._theme),
            ChatsPage(self._choices, self._theme, self._store),
            ModelPage(self._choices, self._theme),
            ending,
            ShortcutsPage(self._choices, self._commands),
            StoragePage(self._choices, self._theme),
        ):
            made.add_page(page)
        return made

"""Puts together what the window's commands need: their list, the palette over it, the buttons and menus made of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.settings_file import Settings
from desktop.window.found_by_name import FoundByName
from desktop.window.last_messages import LastMessages
from desktop.window.window_commands import WindowCommands
from models.conversations.store import Store

if TYPE_CHECKING:
    from desktop.window.window import Window


class Commanding(QObject):
    """Keeps the commands' keys, and what was done last, in step with what is kept. Main thread only."""

    def __init__(self, store: Store, settings: Settings, window: "Window") -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        WindowCommands(window)
        LastMessages(window.commands, window.chat, store, window.say, window)
        FoundByName(store, window)
        window.head.use_commands(window.commands)
        window.sidebar.use_commands(window.commands)
        window.command_palette.recent_changed.connect(self._on_recent_changed)
        window.choices.changed.connect(self._use_keys)
        self._use_keys()

    @Slot()
    def _use_keys(self) -> None:
        self._window.commands.use_keys(self._window.choices.shortcuts)

    @Slot(object)
    def _on_recent_changed(self, recent: list[str]) -> None:
        self._settings.recent_commands = recent
        self._window.settings_changed.emit()

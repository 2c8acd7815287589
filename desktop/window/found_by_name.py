"""What there is to find by its name beside the commands: the chats, the settings, the presets."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.commands.command import Command, Group
from desktop.settings.keys_field import KeysField
from desktop.window.attempt import attempt
from models.conversations.records import Thread
from models.conversations.store import Store

if TYPE_CHECKING:
    from desktop.window.window import Window

_MOST_CHATS = 2000
"""The newest: beyond them the search of the sidebar finds more than titles."""


class FoundByName(QObject):
    """Gives the palette what there is at the time. Main thread only."""

    def __init__(self, store: Store, window: "Window") -> None:
        super().__init__(window)
        self._store = store
        self._window = window
        for source in (self._chats, self._presets, self._settings):
            window.commands.add_source(source)

    def _chats(self) -> Iterator[Command]:
        threads: list[Thread] = []
        attempt(lambda: threads.extend(self._store.threads()), self._window.say)
        here = self._window.chat.open_thread.id
        for thread in threads[:_MOST_CHATS]:
            kind = self.tr("Ended chat") if thread.ending is not None else self.tr("Chat")
            go_there = partial(self._window.open_thread, thread.id)
            if thread.id != here:
                yield Command(
                    f"thread.{thread.id}", Group.CHATS, thread.title or self.tr("New chat"), go_there, kind=kind
                )

    def _presets(self) -> Iterator[Command]:
        choices = self._window.choices
        for preset in choices.policy.presets.values():
            choose = partial(choices.choose_preset, preset.name)
            if preset.name != choices.preset:
                yield Command(f"preset.{preset.name}", Group.POLICY, preset.title, choose, words="preset")

    def _settings(self) -> Iterator[Command]:
        settings = self._window.settings
        for page, setting in settings.all_settings():
            if isinstance(setting.control, KeysField):
                continue  # the command itself is there
            name = f"setting.{type(page).__name__}.{page.settings.index(setting)}"
            kind = self.tr("Settings: {page}").format(page=page.title)
            show = partial(settings.show_setting, setting)
            yield Command(name, Group.SETTINGS, setting.name, show, kind=kind, words=setting.keywords)

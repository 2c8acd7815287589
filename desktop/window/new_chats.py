"""Which thread the next new chat is written in, and the preset that it starts with."""

from collections.abc import Callable

from desktop.settings.choices import Choices
from desktop.settings_file import Settings
from models.conversations.records import ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError


class NewChats:
    """Keeps one thread without messages, with the draft that may stand in it. `changed` is called when the settings have changed."""

    def __init__(self, store: Store, choices: Choices, settings: Settings, changed: Callable[[], None]) -> None:
        self._store = store
        self._choices = choices
        self._settings = settings
        self._changed = changed

    def first(self) -> ThreadId:
        """What the window opens with: the thread that was open last, where it is still listed, else a new chat."""
        listed = {thread.id for thread in self._store.threads()}
        if self._settings.open_thread in listed:
            return self._settings.open_thread
        return self.blank()

    def blank(self) -> ThreadId:
        """The thread without messages; another one where the preset is another now."""
        known = self._settings.blank_thread
        if known is not None:
            try:
                blank = self._store.thread(known)
                if blank.leaf is None and blank.preset == self._choices.preset:
                    return known
            except ExeuntError:
                pass
        made = self._store.new_thread(self._choices.preset).id
        self._settings.blank_thread = made
        self._changed()
        return made

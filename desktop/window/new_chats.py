"""Which thread the next new chat is written in, and the preset that it starts with."""

from collections.abc import Callable

from desktop.settings_file import Settings
from models.conversations.records import ThreadId
from models.conversations.store import Store
from models.errors import ExeuntError
from models.policy.book import PolicyBook


class NewChats:
    """Keeps one thread without messages, with the draft that may stand in it. `changed` is called when the settings have changed."""

    def __init__(self, store: Store, policy: PolicyBook, settings: Settings, changed: Callable[[], None]) -> None:
        self._store = store
        self._policy = policy
        self._settings = settings
        self._changed = changed

    @property
    def preset(self) -> str:
        """The preset that new chats start with: the one that was chosen, where it is still there."""
        chosen = self._settings.preset
        return chosen if chosen in self._policy.presets else self._policy.default_preset

    def choose_preset(self, preset: str) -> None:
        """Start new chats with this one. Those that were started keep theirs."""
        self._settings.preset = preset
        self._changed()

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
                if blank.leaf is None and blank.preset == self.preset:
                    return known
            except ExeuntError:
                pass
        made = self._store.new_thread(self.preset).id
        self._settings.blank_thread = made
        self._changed()
        return made

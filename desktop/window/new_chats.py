"""Which thread the next new chat is written in, and the preset that it starts with."""

from collections.abc import Callable

from desktop.settings.choices import Choices
from desktop.settings_file import Settings
from models.conversations.records import Thread, ThreadId
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
        """The thread without messages, under the preset for new chats unless a persona has put it under its own."""
        known = self._known()
        if known is not None:
            if not known.instructions or known.preset not in self._choices.policy.presets:
                self._put_under_preset(known)
            return known.id
        made = self._store.new_thread(self._choices.preset).id
        self._settings.blank_thread = made
        self._changed()
        return made

    def use_preset(self) -> None:
        """Put the thread without messages under the preset that was chosen. Raises StoreError.

        It stays the same thread: whatever stands in it unsent could not be reached in one that is neither listed nor new.
        """
        if (known := self._known()) is not None:
            self._put_under_preset(known)

    def _known(self) -> Thread | None:
        if self._settings.blank_thread is None:
            return None
        try:
            thread = self._store.thread(self._settings.blank_thread)
        except ExeuntError:
            return None
        return thread if thread.leaf is None else None

    def _put_under_preset(self, blank: Thread) -> None:
        if blank.preset != self._choices.preset:
            self._store.set_preset(blank.id, self._choices.preset)
